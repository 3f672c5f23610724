#include "compare/plane.hpp"

#include <algorithm>
#include <cmath>

#include "compare/eigen.hpp"
#include "math/random.hpp"
#include "train/penalty.hpp"

namespace lab {
namespace {

/// Calls visit(parameter) for a unit's incoming weights and its bias.
void each_of_unit(const DenseSlice& layer, std::size_t unit, auto visit) {
  for (std::size_t i = 0; i < layer.inputs; ++i) visit(layer.weights + i * layer.outputs + unit);
  if (layer.biases > 0) visit(layer.bias + unit);
}

double length_of_unit(const DenseSlice& layer, std::size_t unit, ConstSpan numbers) {
  std::vector<double> own;
  each_of_unit(layer, unit, [&](std::size_t p) { own.push_back(numbers[p]); });
  return norm_of(own);
}

std::vector<double> random_direction(const Network& network, Random& random) {
  std::vector<double> direction(network.parameters().size());
  for (double& number : direction) number = random.randn();
  const bool blank = norm_of(network.parameters()) == 0;
  for (const DenseSlice& layer : network.layers()) {
    for (std::size_t unit = 0; unit < layer.outputs; ++unit) {
      const double wanted = blank ? 1 : length_of_unit(layer, unit, network.parameters());
      const double length = length_of_unit(layer, unit, direction);
      each_of_unit(layer, unit, [&](std::size_t p) { direction[p] *= wanted / length; });
    }
  }
  return direction;
}

/// Four sums at a time, always in the same order.
double dot(ConstSpan x, ConstSpan y) {
  std::array<double, 4> sums{};
  std::size_t k = 0;
  for (; k + 4 <= x.size(); k += 4) {
    for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += x[k + lane] * y[k + lane];
  }
  for (; k < x.size(); ++k) sums[0] += x[k] * y[k];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// x += factor · y
void add(Span x, double factor, ConstSpan y) {
  for (std::size_t k = 0; k < x.size(); ++k) x[k] += factor * y[k];
}

/// Length 1, or all 0.
void normalize(Span x) {
  const double length = norm_of(x);
  for (double& number : x) number = length > 0 ? number / length : 0;
}

/// Of length 1, at right angles to u; of a single parameter all 0.
std::vector<double> across(ConstSpan u) {
  std::vector<double> direction(u.size());
  if (u.size() < 2) return direction;
  const auto least =
      std::min_element(u.begin(), u.end(), [](double a, double b) { return std::fabs(a) < std::fabs(b); });
  direction[static_cast<std::size_t>(least - u.begin())] = 1;
  add(direction, -*least, u);
  normalize(direction);
  return direction;
}

/// All paths' steps from the centre, as parts of the largest number among them, so that no square overflows.
class Steps {
 public:
  Steps(std::span<const ConstMatrixView> paths, ConstSpan centre) : centre_(centre) {
    for (const ConstMatrixView& path : paths) {
      for (std::size_t row = 0; row < path.rows; ++row) points_.push_back(path.row(row));
    }
    for (const ConstSpan point : points_) {
      for (std::size_t p = 0; p < point.size(); ++p) largest_ = std::max(largest_, std::fabs(point[p] - centre[p]));
    }
  }

  /// Whether there is anything whose squares are numbers.
  bool any() const { return largest_ > 1e-150 && std::isfinite(largest_); }

  void read(std::size_t which, Span step) const {
    const double scale = 1 / largest_;
    for (std::size_t p = 0; p < step.size(); ++p) step[p] = (points_[which][p] - centre_[p]) * scale;
  }

  /// (T, T): every step times every other.
  Matrix products() const {
    Matrix products = Matrix::from_shape({points_.size(), points_.size()});
    std::vector<double> one(centre_.size()), other(centre_.size());
    for (std::size_t i = 0; i < points_.size(); ++i) {
      read(i, one);
      for (std::size_t j = 0; j <= i; ++j) {
        read(j, other);
        products(i, j) = products(j, i) = dot(one, other);
      }
    }
    return products;
  }

  /// Σ factor · step, of length 1.
  std::vector<double> combined(ConstSpan factors) const {
    std::vector<double> sum(centre_.size()), step(centre_.size());
    for (std::size_t i = 0; i < points_.size(); ++i) {
      read(i, step);
      add(sum, factors[i], step);
    }
    normalize(sum);
    return sum;
  }

 private:
  ConstSpan centre_;
  std::vector<ConstSpan> points_;
  double largest_ = 0;
};

/// Turned so that the point lies on its negative side.
void turn_away(Span direction, ConstSpan point, ConstSpan centre) {
  double along = 0;
  for (std::size_t p = 0; p < direction.size(); ++p) along += direction[p] * (point[p] - centre[p]);
  if (along <= 0) return;
  for (double& number : direction) number = -number;
}

}  // namespace

Plane random_plane(const Network& network, std::uint32_t seed) {
  Random random(seed);
  Plane plane{.centre = {network.parameters().begin(), network.parameters().end()}, .u = {}, .v = {}};
  plane.u = random_direction(network, random);
  plane.v = random_direction(network, random);
  return plane;
}

Plane parameter_plane(const Network& network, std::size_t first, std::size_t second) {
  const std::size_t count = network.parameters().size();
  Plane plane{.centre = {network.parameters().begin(), network.parameters().end()},
              .u = std::vector<double>(count),
              .v = std::vector<double>(count)};
  plane.u[first] = 1;
  plane.v[second] = 1;
  return plane;
}

Plane principal_plane(std::span<const ConstMatrixView> paths) {
  constexpr double rounding = 1e-12;  // of the products: a second component below it is none
  const ConstMatrixView& first = paths.front();
  const ConstSpan centre = first.row(first.rows - 1);
  Plane plane{.centre = {centre.begin(), centre.end()}, .u = {}, .v = {}};
  const Steps steps(paths, centre);
  if (!steps.any()) {
    plane.u.resize(centre.size());
    plane.u.front() = 1;
    plane.v = across(plane.u);
    return plane;
  }
  const Matrix products = steps.products();
  double total = 0;
  for (std::size_t i = 0; i < products.shape(0); ++i) total += products(i, i);
  const auto [values, vectors] = largest_eigenvectors(products);
  plane.u = steps.combined(vectors[0]);
  if (values[1] > rounding * values[0]) {
    plane.v = steps.combined(vectors[1]);
    add(plane.v, -dot(plane.u, plane.v), plane.u);
    normalize(plane.v);
    plane.shares[1] = values[1] / total;
  } else {
    plane.v = across(plane.u);
  }
  plane.shares[0] = std::min(1.0, values[0] / total);
  turn_away(plane.u, first.row(0), centre);
  turn_away(plane.v, first.row(0), centre);
  return plane;
}

Projection projected(const ConstMatrixView& path, const Plane& plane) {
  const double u_length = norm_of(plane.u), v_length = norm_of(plane.v);
  std::vector<double> u = plane.u, v = plane.v;
  normalize(u);
  normalize(v);
  const double aligned = dot(u, v);
  add(v, -aligned, u);  // what v adds to u
  const double own = norm_of(v);
  const bool flat = own < 1e-9;  // no second direction
  Projection projection{.places = Matrix::from_shape({path.rows, 2}), .distances = {}};
  std::vector<double> rest(plane.centre.size());
  for (std::size_t row = 0; row < path.rows; ++row) {
    for (std::size_t p = 0; p < rest.size(); ++p) rest[p] = path.row(row)[p] - plane.centre[p];
    const double second = flat ? 0 : dot(rest, v) / own / own;
    add(rest, -second, v);
    const double along = dot(rest, u);
    add(rest, -along, u);
    projection.places(row, 0) = u_length > 0 ? (along - second * aligned) / u_length : 0;
    projection.places(row, 1) = v_length > 0 ? second / v_length : 0;
    projection.distances.push_back(norm_of(rest));
  }
  return projection;
}

}  // namespace lab
