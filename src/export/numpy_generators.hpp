// Data sets, features and scalings in NumPy: tables with one row each.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "data/features.hpp"
#include "data/generators.hpp"

namespace lab {

/// How a script draws a set.
enum class DrawnBy : std::uint8_t {
  whole,    // the code makes `position` and `label`
  classes,  // draw_place(k): a place for a point of class k
  places,   // draw_places(n): n places at once, and class_of(x, y)
  values,   // as places, with the value instead of the class
  given     // own points
};

struct NumpyGenerator {
  Generator id;
  DrawnBy by;
  std::string_view draw;  // lines of Python: the body of that function
  std::string_view rule;  // an expression in x and y: the class or the value
};

inline constexpr std::string_view numpy_square = "return 10 * np.random.rand(n, 2) - 5";

inline constexpr std::array numpy_generators{
    NumpyGenerator{Generator::xor_diagonals, DrawnBy::whole, R"(position, label = [], []
for i in range(11):
    position.append([0.1 * i, 0.1 * i])
    label.append(0)
    if i != 5:  # the diagonals cross at (0.5, 0.5), which is of class 0
        position.append([0.1 * i, 1 - 0.1 * i])
        label.append(1)
position, label = np.array(position), np.array(label))",
                   ""},
    NumpyGenerator{Generator::linear, DrawnBy::places, "return np.random.rand(n, 2)", "y >= x"},
    NumpyGenerator{Generator::xor_quadrants, DrawnBy::places, R"(square = 10 * np.random.rand(n, 2) - 5
return square + np.where(square < 0, -0.3, 0.3)  # a gap along the axes)",
                   "(x < 0) != (y < 0)"},
    NumpyGenerator{Generator::circle, DrawnBy::classes,
                   R"(radius = 2.5 * np.random.rand() if k == 1 else 3.5 + 1.5 * np.random.rand()
angle = 2 * np.pi * np.random.rand()
return radius * np.cos(angle), radius * np.sin(angle))",
                   ""},
    NumpyGenerator{Generator::gaussians, DrawnBy::classes, R"(center = 2 if k == 1 else -2
return center + np.random.randn(), center + np.random.randn())",
                   ""},
    NumpyGenerator{Generator::moons, DrawnBy::classes, R"(angle = np.pi * np.random.rand()
x, y = 3 * np.cos(angle) - 1.5, 3 * np.sin(angle) - 0.75
return (-x, -y) if k == 1 else (x, y))",
                   ""},
    NumpyGenerator{Generator::spiral, DrawnBy::classes, R"(u = np.random.rand()
angle = 2 * np.pi * (1.75 * u + k / arms)
return 5 * u * np.cos(angle), 5 * u * np.sin(angle))",
                   ""},
    NumpyGenerator{Generator::rings, DrawnBy::classes, R"(radius = 2 * k + np.random.rand()
angle = 2 * np.pi * np.random.rand()
return radius * np.cos(angle), radius * np.sin(angle))",
                   ""},
    NumpyGenerator{Generator::checkerboard, DrawnBy::places, numpy_square,
                   "(np.floor(x / 2.5) + np.floor(y / 2.5)) % 2 != 0"},
    NumpyGenerator{Generator::plane, DrawnBy::values, numpy_square, "(x + y) / 10"},
    NumpyGenerator{Generator::hill, DrawnBy::values, numpy_square,
                   "np.exp(-((x - 2) ** 2 + (y - 2) ** 2) / 4) - np.exp(-((x + 2) ** 2 + (y + 2) ** 2) / 4)"},
    NumpyGenerator{Generator::sine, DrawnBy::values, numpy_square, "np.sin(x)"},
    NumpyGenerator{Generator::own, DrawnBy::given, "", ""},
};
static_assert(rows_match_ids(numpy_generators) && numpy_generators.size() == generators.size());

struct NumpyFeature {
  Feature id;
  std::string_view of;  // an expression in x and y
};

inline constexpr std::array numpy_features{
    NumpyFeature{Feature::x, "x"},
    NumpyFeature{Feature::y, "y"},
    NumpyFeature{Feature::x2, "x * x"},
    NumpyFeature{Feature::y2, "y * y"},
    NumpyFeature{Feature::xy, "x * y"},
    NumpyFeature{Feature::sin_x, "np.sin(x)"},
    NumpyFeature{Feature::sin_y, "np.sin(y)"},
};
static_assert(rows_match_ids(numpy_features) && numpy_features.size() == features.size());

/// An input is (feature - shift) / scale; of X, the features of the training points. Empty: it is the feature.
struct NumpyScaling {
  Scaling id;
  std::string_view shift, scale;
};

inline constexpr std::array numpy_scalings{
    NumpyScaling{Scaling::none, "", ""},
    NumpyScaling{Scaling::standard, "X.mean(axis=0)", "X.std(axis=0)"},
    NumpyScaling{Scaling::range, "(X.min(axis=0) + X.max(axis=0)) / 2", "(X.max(axis=0) - X.min(axis=0)) / 2"},
};
static_assert(rows_match_ids(numpy_scalings) && numpy_scalings.size() == scalings.size());

}  // namespace lab
