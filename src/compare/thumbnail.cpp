#include "compare/thumbnail.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

std::vector<std::uint8_t> thumbnail_of(const Session& session, std::size_t side) {
  double low = 0, high = 1;
  if (task_of(session.config().data) == Task::regression) {
    const Matrix& y = session.training_data().y;
    const auto [least, most] = std::minmax_element(y.data(), y.data() + y.size());
    low = *least, high = *most > *least ? *most : *least + 1;
  }
  Picture picture = session.picture(side, session.network().layers().size() - 1);
  picture.advance(Session::unlimited);
  std::vector<std::uint8_t> bytes;
  bytes.reserve(picture.values().size());
  for (const float value : picture.values()) {
    const double share = (value - low) / (high - low);
    bytes.push_back(std::isnan(share) ? 0 : static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0, 1.0))));
  }
  return bytes;
}

}  // namespace lab
