#include "compare/thumbnail.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lab {
namespace {

/// The shares e^z / Σ e^z of the K outputs of each of so many pixels, in their place.
void take_shares(std::vector<float>& logits, std::size_t pixels) {
  for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
    float largest = -std::numeric_limits<float>::infinity(), total = 0;
    for (std::size_t k = pixel; k < logits.size(); k += pixels) largest = std::max(largest, logits[k]);
    for (std::size_t k = pixel; k < logits.size(); k += pixels) total += logits[k] = std::exp(logits[k] - largest);
    for (std::size_t k = pixel; k < logits.size(); k += pixels) logits[k] /= total;
  }
}

}  // namespace

std::vector<std::uint8_t> thumbnail_of(const Session& session, std::size_t side) {
  double low = 0, high = 1;
  if (task_of(session.config().data) == Task::regression) {
    const Matrix& y = session.training_data().y;
    const auto [least, most] = std::minmax_element(y.data(), y.data() + y.size());
    low = *least, high = *most > *least ? *most : *least + 1;
  }
  Picture picture = session.picture(side, session.network().layers().size() - 1);
  picture.advance(Session::unlimited);
  std::vector<float> values(picture.values().begin(), picture.values().end());
  if (session.config().loss.function == Loss::softmax_ce) take_shares(values, side * side);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(values.size());
  for (const float value : values) {
    const double share = (value - low) / (high - low);
    bytes.push_back(std::isnan(share) ? 0 : static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0, 1.0))));
  }
  return bytes;
}

}  // namespace lab
