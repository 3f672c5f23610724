// The data sets that are drawn rather than loaded: a table with one row a set.
//
// To add one: an enumerator, a row, and the function in generators.cpp. Menus, checks and the tests that hold for every
// set loop over the table.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "data/dataset.hpp"
#include "math/catalog.hpp"
#include "math/random.hpp"

namespace lab {

enum class Generator : std::uint8_t {
  xor_diagonals,
  linear,
  xor_quadrants,
  circle,
  gaussians,
  moons,
  spiral,
  rings,
  checkerboard,
  plane,
  hill,
  sine,
  own,
};

/// How a set is drawn. What a set has no use for (see its row) is of no effect.
struct Sampling {
  std::size_t points = 100;  // at least 2
  /// The share of class 1, in [0, 1]: round(balance · N) points, but where it is neither 0 nor 1, at least one of each
  /// class. Left out: as the points fall, where the class depends on the place; otherwise equal classes.
  std::optional<double> balance = {};
  std::size_t arms = 2;    // of the spiral, at least 2; each is a class
  double noise = 0;        // standard deviation, on both axes; of a regression, of the value
  double label_noise = 0;  // the share of points, in [0, 1], that are given another class; not for regression
};

struct GeneratorInfo {
  Generator id;
  std::string_view name, label, formula;
  Task task;            // see task_of
  std::size_t classes;  // see classes_of; 0 for a regression
  bool takes_points;    // false: the set has a fixed number of points
  bool takes_balance;   // with two classes
  bool takes_arms;      // as many classes as arms
  double low, high;     // the square to show, on both axes
  /// The set without its noise; null: the points are given.
  Points (*draw)(const Sampling& sampling, Random& random);
};

namespace generator {
/// The labs' "XOR easy": 21 points on the square's two diagonals, in the labs' order; draws nothing.
Points xor_diagonals(const Sampling& sampling, Random& random);
/// N points uniform in the unit square, drawn as `np.random.rand(N, 2)`, unless a balance is asked for.
Points linear(const Sampling& sampling, Random& random);
// The others keep to the square from −5 to 5, up to noise, gaussians' tails and xor_quadrants' gap.
Points xor_quadrants(const Sampling& sampling, Random& random);
Points circle(const Sampling& sampling, Random& random);
Points gaussians(const Sampling& sampling, Random& random);
Points moons(const Sampling& sampling, Random& random);
Points spiral(const Sampling& sampling, Random& random);
Points rings(const Sampling& sampling, Random& random);
Points checkerboard(const Sampling& sampling, Random& random);
Points plane(const Sampling& sampling, Random& random);
Points hill(const Sampling& sampling, Random& random);
Points sine(const Sampling& sampling, Random& random);
}  // namespace generator

inline constexpr std::array generators{
    GeneratorInfo{Generator::xor_diagonals, "xor", "XOR", "class 0 on y = x, class 1 on y = 1 − x; 21 points",
                  Task::binary, 2, false, false, false, -0.1, 1.1, generator::xor_diagonals},
    GeneratorInfo{Generator::linear, "linear", "Linear", "class 1 where y ≥ x; uniform in the unit square",
                  Task::binary, 2, true, true, false, -0.05, 1.05, generator::linear},
    GeneratorInfo{Generator::xor_quadrants, "xor_quadrants", "XOR quadrants",
                  "class 1 where x and y have different signs; a gap of 0.6 along the axes", Task::binary, 2, true,
                  true, false, -6, 6, generator::xor_quadrants},
    GeneratorInfo{Generator::circle, "circle", "Circle",
                  "class 1 within radius 2.5, class 0 around it between the radii 3.5 and 5", Task::binary, 2, true,
                  true, false, -6, 6, generator::circle},
    GeneratorInfo{Generator::gaussians, "gaussians", "Two Gaussians",
                  "class 0 normal around (−2, −2), class 1 around (2, 2), deviation 1", Task::binary, 2, true, true,
                  false, -6, 6, generator::gaussians},
    GeneratorInfo{
        Generator::moons, "moons", "Moons",
        "half circles of radius 3: class 0 the upper one, around (−1.5, −0.75), class 1 the lower one, around "
        "(1.5, 0.75)",
        Task::binary, 2, true, true, false, -6, 6, generator::moons},
    GeneratorInfo{Generator::spiral, "spiral", "Spiral",
                  "class k is the arm at radius 5u and angle 2π (1.75u + k / arms), u from 0 to 1", Task::binary, 2,
                  true, true, true, -6, 6, generator::spiral},
    GeneratorInfo{Generator::rings, "rings", "Three rings", "class k between the radii 2k and 2k + 1, k = 0, 1, 2",
                  Task::classes, 3, true, false, false, -6, 6, generator::rings},
    GeneratorInfo{Generator::checkerboard, "checkerboard", "Checkerboard",
                  "4 × 4 fields of side 2.5; class 0 from the corner (−5, −5), class 1 beside it", Task::binary, 2,
                  true, true, false, -6, 6, generator::checkerboard},
    GeneratorInfo{Generator::plane, "plane", "Plane", "(x + y) / 10", Task::regression, 0, true, false, false, -6, 6,
                  generator::plane},
    GeneratorInfo{Generator::hill, "hill", "Hill and hollow",
                  "e^−(d₁²/4) − e^−(d₂²/4): d₁ is the distance from (2, 2), d₂ that from (−2, −2)", Task::regression, 0,
                  true, false, false, -6, 6, generator::hill},
    GeneratorInfo{Generator::sine, "sine", "Sine", "sin x", Task::regression, 0, true, false, false, -6, 6,
                  generator::sine},
    GeneratorInfo{Generator::own, "own", "Own points", "what you have drawn or loaded", Task::binary, 2, false, false,
                  false, -1, 1, nullptr},
};
static_assert(rows_match_ids(generators));
/// All but own points.
inline constexpr std::span<const GeneratorInfo> drawn_sets{generators.data(), generators.size() - 1};

/// How many classes the points have; 0 for a regression.
inline std::size_t classes_of(const GeneratorInfo& row, const Sampling& sampling) {
  return row.takes_arms ? sampling.arms : row.classes;
}
inline Task task_of(const GeneratorInfo& row, const Sampling& sampling) {
  return row.takes_arms && sampling.arms > 2 ? Task::classes : row.task;
}

/// The set, then its noise, then its label noise. The noise is drawn as `noise * np.random.randn(N, 2)`, or (N) for a
/// regression; it moves points that have got their label. Label noise draws `np.random.rand()` for each point, and one
/// more for a point that is hit if there are more than two classes. A noise of 0 draws nothing.
Points draw(Generator set, const Sampling& sampling, Random& random);

}  // namespace lab
