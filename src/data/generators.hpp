// The data sets that are drawn rather than loaded: a table with one row a set.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "data/dataset.hpp"
#include "math/catalog.hpp"
#include "math/random.hpp"

namespace lab {

enum class Generator : std::uint8_t { xor_diagonals, linear };

struct GeneratorInfo {
  Generator id;
  std::string_view name, label, formula;
  bool takes_points;  // false: the set has a fixed number of points
  double low, high;   // the square to show, on both axes
  Dataset (*draw)(std::size_t points, Random& random);
};

/// The labs' "XOR easy": 21 points on the square's two diagonals, in the labs' order; draws nothing.
Dataset draw_xor(std::size_t points, Random& random);
/// n points uniform in the unit square, drawn as `np.random.rand(n, 2)`.
Dataset draw_linear(std::size_t points, Random& random);

inline constexpr std::array generators{
    GeneratorInfo{Generator::xor_diagonals, "xor", "XOR", "class 0 on y = x, class 1 on y = 1 − x; 21 points", false,
                  -0.1, 1.1, draw_xor},
    GeneratorInfo{Generator::linear, "linear", "Linear", "class 1 where y ≥ x; uniform in the unit square", true, -0.05,
                  1.05, draw_linear},
};
static_assert(rows_match_ids(generators));

}  // namespace lab
