// From a point of the plane to a network's inputs: which features of the point it is shown, and how they are scaled.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "math/catalog.hpp"
#include "math/elementary.hpp"
#include "math/matrix.hpp"

namespace lab {

enum class Feature : std::uint8_t { x, y, x2, y2, xy, sin_x, sin_y };

struct FeatureInfo {
  Feature id;
  std::string_view name, label, formula;
  double (*of)(double x, double y);
};

inline constexpr std::array features{
    FeatureInfo{Feature::x, "x", "x", "x", [](double x, double) { return x; }},
    FeatureInfo{Feature::y, "y", "y", "y", [](double, double y) { return y; }},
    FeatureInfo{Feature::x2, "x2", "x²", "x²", [](double x, double) { return x * x; }},
    FeatureInfo{Feature::y2, "y2", "y²", "y²", [](double, double y) { return y * y; }},
    FeatureInfo{Feature::xy, "xy", "xy", "x y", [](double x, double y) { return x * y; }},
    FeatureInfo{Feature::sin_x, "sin_x", "sin x", "sin x", [](double x, double) { return sin(x); }},
    FeatureInfo{Feature::sin_y, "sin_y", "sin y", "sin y", [](double, double y) { return sin(y); }},
};
static_assert(rows_match_ids(features));

enum class Scaling : std::uint8_t { none, standard, range };

/// An input is (feature − shift) / scale; as it stands here, the feature itself, to the bit.
struct Scale {
  double shift = 0, scale = 1;
};

struct ScalingInfo {
  Scaling id;
  std::string_view name, label, formula;
  /// From the feature's values at the training points, at least one. Where they are all the same, up to rounding, there
  /// is nothing to scale: the input is 0 there.
  Scale (*fit)(ConstSpan values);
};

namespace scaling {
Scale standard(ConstSpan values);
Scale range(ConstSpan values);
}  // namespace scaling

inline constexpr std::array scalings{
    ScalingInfo{Scaling::none, "none", "None", "v", [](ConstSpan) { return Scale{}; }},
    ScalingInfo{Scaling::standard, "standard", "Mean 0, deviation 1", "(v − mean) / standard deviation",
                scaling::standard},
    ScalingInfo{Scaling::range, "range", "From −1 to 1", "2 (v − min) / (max − min) − 1", scaling::range},
};
static_assert(rows_match_ids(scalings));

/// Scaled features. The scale is that of the training points alone, so that the test set tells nothing before its time;
/// points elsewhere may leave the range.
class InputMap {
 public:
  /// @param features         I of them, in the order of the inputs
  /// @param training_points  (N, 2), N >= 1
  InputMap(std::span<const Feature> features, Scaling scaling, ConstMatrixView training_points);

  std::size_t size() const { return inputs_.size(); }  // I

  /// @param points  (N, 2)
  /// @param x       (N, I) result, overwritten
  void apply(ConstMatrixView points, MatrixView x) const;

 private:
  struct Input {
    double (*of)(double x, double y);
    Scale scale;
  };
  std::vector<Input> inputs_;
};

}  // namespace lab
