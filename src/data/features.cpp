#include "data/features.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lab {
namespace {

struct Extent {
  double low, high;

  // What is left of 0.1 + 0.2 − 0.3 must not be blown up to 1.
  bool constant() const { return high - low <= 1e-12 * std::max(std::fabs(low), std::fabs(high)); }
};

Extent extent_of(ConstSpan values) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {*low, *high};
}

}  // namespace

namespace scaling {

Scale standard(ConstSpan values) {
  const Extent extent = extent_of(values);
  if (extent.constant()) return {extent.low, 1};
  const auto count = static_cast<double>(values.size());
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  const double mean = sum / count;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / count)};
}

Scale range(ConstSpan values) {
  const Extent extent = extent_of(values);
  if (extent.constant()) return {extent.low, 1};
  return {(extent.low + extent.high) / 2, (extent.high - extent.low) / 2};
}

}  // namespace scaling

InputMap::InputMap(std::span<const Feature> features, Scaling scaling, ConstMatrixView training_points) {
  assert(training_points.rows > 0);
  std::vector<double> values(training_points.rows);
  for (const Feature feature : features) {
    const auto of = row_of(lab::features, feature).of;
    for (std::size_t n = 0; n < values.size(); ++n) values[n] = of(training_points(n, 0), training_points(n, 1));
    inputs_.push_back({of, row_of(scalings, scaling).fit(values)});
  }
}

void InputMap::apply(ConstMatrixView points, MatrixView x) const {
  assert(points.rows == x.rows && x.columns == size());
  for (std::size_t i = 0; i < inputs_.size(); ++i) {
    const auto [of, scale] = inputs_[i];
    for (std::size_t n = 0; n < points.rows; ++n) {
      x(n, i) = (of(points(n, 0), points(n, 1)) - scale.shift) / scale.scale;
    }
  }
}

}  // namespace lab
