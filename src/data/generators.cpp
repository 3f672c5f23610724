#include "data/generators.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "math/elementary.hpp"

namespace lab {
namespace {

struct Place {
  double x, y;
};

void put(Points& points, std::size_t n, Place place, double label) {
  points.position(n, 0) = place.x;
  points.position(n, 1) = place.y;
  points.label[n] = label;
}

// Braces, here and below: they draw x before y, which the arguments of a function need not.
Place in_square(Random& random) { return Place{10 * random.rand() - 5, 10 * random.rand() - 5}; }

Place at_angle(double radius, double angle) { return {radius * cos(angle), radius * sin(angle)}; }

/// In the ring between two radii; the radius is uniform, so that the points are densest inside.
Place in_ring(double inner, double outer, Random& random) {
  const double radius = inner + (outer - inner) * random.rand();
  return at_angle(radius, 2 * std::numbers::pi * random.rand());
}

/// The class that point n is to have. Classes take turns, evenly over the whole set, since samples may be trained on in
/// their order.
std::size_t class_in_turn(std::size_t n, std::size_t classes, const Sampling& sampling) {
  if (classes > 2 || !sampling.balance) return n % classes;
  const std::uint64_t all = sampling.points;  // 64 bits: the products below exceed 32
  const double balance = *sampling.balance;
  auto ones = static_cast<std::uint64_t>(std::floor(balance * static_cast<double>(all) + 0.5));
  if (balance > 0 && balance < 1) ones = std::clamp<std::uint64_t>(ones, 1, all - 1);
  return static_cast<std::size_t>((n + 1) * ones / all - n * ones / all);
}

/// For sets that have a place for each class: place_in(class) draws one.
Points draw_classes(const Sampling& sampling, std::size_t classes, auto&& place_in) {
  Points points = blank_points(sampling.points);
  for (std::size_t n = 0; n < points.size(); ++n) {
    const auto label = static_cast<double>(class_in_turn(n, classes, sampling));
    put(points, n, place_in(label), label);
  }
  return points;
}

/// For sets in which the place decides on the class: place() draws one, is_one(place) tells whether it is of class 1.
Points draw_places(const Sampling& sampling, auto&& place, auto&& is_one) {
  Points points = blank_points(sampling.points);
  for (std::size_t n = 0; n < points.size(); ++n) {
    const auto fits = [&](bool one) { return !sampling.balance || one == (class_in_turn(n, 2, sampling) == 1); };
    Place drawn;
    bool one;
    do {
      drawn = place();
      one = is_one(drawn);
    } while (!fits(one));
    put(points, n, drawn, one ? 1 : 0);
  }
  return points;
}

Points draw_values(const Sampling& sampling, Random& random, auto&& value_at) {
  Points points = blank_points(sampling.points);
  for (std::size_t n = 0; n < points.size(); ++n) {
    const Place place = in_square(random);
    put(points, n, place, value_at(place));
  }
  return points;
}

void replace_labels(Points& points, std::size_t classes, double share, Random& random) {
  for (double& label : points.label) {
    if (random.rand() >= share) continue;
    const double others = static_cast<double>(classes - 1);
    const double other = classes == 2 ? 0 : std::floor(random.rand() * others);
    label = other < label ? other : other + 1;  // the other classes are those below and those above
  }
}

}  // namespace

namespace generator {

Points xor_diagonals(const Sampling&, Random&) {
  Points points = blank_points(21);
  std::size_t n = 0;
  for (int i = 0; i <= 10; ++i) {
    put(points, n++, {0.1 * i, 0.1 * i}, 0);
    if (i != 5) put(points, n++, {0.1 * i, 1 - 0.1 * i}, 1);  // the diagonals cross at (0.5, 0.5), which is of class 0
  }
  return points;
}

Points linear(const Sampling& sampling, Random& random) {
  return draw_places(
      sampling,
      [&] {
        return Place{random.rand(), random.rand()};
      },
      [](Place place) { return place.y >= place.x; });
}

Points xor_quadrants(const Sampling& sampling, Random& random) {
  const auto off_axis = [](double v) { return v < 0 ? v - 0.3 : v + 0.3; };
  const auto place = [&] {
    const Place drawn = in_square(random);
    return Place{off_axis(drawn.x), off_axis(drawn.y)};
  };
  return draw_places(sampling, place, [](Place place) { return (place.x < 0) != (place.y < 0); });
}

Points circle(const Sampling& sampling, Random& random) {
  return draw_classes(sampling, 2,
                      [&](double label) { return label == 1 ? in_ring(0, 2.5, random) : in_ring(3.5, 5, random); });
}

Points gaussians(const Sampling& sampling, Random& random) {
  return draw_classes(sampling, 2, [&](double label) {
    const double center = label == 1 ? 2 : -2;
    return Place{center + random.randn(), center + random.randn()};
  });
}

Points moons(const Sampling& sampling, Random& random) {
  return draw_classes(sampling, 2, [&](double label) {
    const Place arc = at_angle(3, std::numbers::pi * random.rand());
    const Place upper{arc.x - 1.5, arc.y - 0.75};
    return label == 1 ? Place{-upper.x, -upper.y} : upper;
  });
}

Points spiral(const Sampling& sampling, Random& random) {
  const auto arms = static_cast<double>(sampling.arms);
  return draw_classes(sampling, sampling.arms, [&](double label) {
    const double u = random.rand();
    return at_angle(5 * u, 2 * std::numbers::pi * (1.75 * u + label / arms));
  });
}

Points rings(const Sampling& sampling, Random& random) {
  return draw_classes(sampling, 3, [&](double label) { return in_ring(2 * label, 2 * label + 1, random); });
}

Points checkerboard(const Sampling& sampling, Random& random) {
  const auto field = [](double v) { return static_cast<int>(std::floor(v / 2.5)); };
  return draw_places(
      sampling, [&] { return in_square(random); },
      [&](Place place) { return (field(place.x) + field(place.y)) % 2 != 0; });
}

Points plane(const Sampling& sampling, Random& random) {
  return draw_values(sampling, random, [](Place place) { return (place.x + place.y) / 10; });
}

Points hill(const Sampling& sampling, Random& random) {
  const auto bump = [](Place place, double center) {
    const double x = place.x - center, y = place.y - center;
    return exp(-(x * x + y * y) / 4);
  };
  return draw_values(sampling, random, [&](Place place) { return bump(place, 2) - bump(place, -2); });
}

Points sine(const Sampling& sampling, Random& random) {
  return draw_values(sampling, random, [](Place place) { return sin(place.x); });
}

}  // namespace generator

Points draw(Generator set, const Sampling& sampling, Random& random) {
  const GeneratorInfo& row = row_of(generators, set);
  const bool regression = row.task == Task::regression;
  Points points = row.draw(sampling, random);
  if (sampling.noise > 0) {
    const Span disturbed = regression ? Span(points.label) : view(points.position).all();
    for (double& number : disturbed) number += sampling.noise * random.randn();
  }
  if (sampling.label_noise > 0 && !regression) {
    replace_labels(points, classes_of(row, sampling), sampling.label_noise, random);
  }
  return points;
}

}  // namespace lab
