#include "compare/path.hpp"

#include <algorithm>

#include "compare/cost.hpp"
#include "math/kernels.hpp"

namespace lab {

Path::Path(const Config& config, std::size_t epochs, std::size_t points)
    : session_(config), last_epoch_(epochs), epoch_cost_(chunks_of_epoch(session_)) {
  const std::size_t room = most_numbers / std::max<std::size_t>(1, parameters());
  points_ = std::max<std::size_t>(2, std::min(points, room));
  keep();
}

bool Path::over() const {
  const Report report = session_.report();
  return report.over() || (report.epoch >= last_epoch_ && !report.inside_epoch);
}

bool Path::advance(std::size_t chunks) {
  while (!over() && chunks > 0) {
    const std::size_t some = std::min(chunks, epoch_cost_);
    session_.advance(epoch() < last_epoch_ ? 1 : 0, some);
    chunks -= some;
    if (!session_.report().inside_epoch) keep();
  }
  return over();
}

/// Keeps what is not there yet and is due; one place stays free for the end.
void Path::keep() {
  const ConstSpan now = session_.network().parameters();
  if (!epochs_.empty() && epochs_.back() == epoch()) return;
  if (!over() && epochs_.size() + 1 == points_) keep_every_second();
  if ((!over() && epoch() % stride_ != 0) || !all_finite(now)) return;
  epochs_.push_back(epoch());
  numbers_.insert(numbers_.end(), now.begin(), now.end());
}

void Path::keep_every_second() {
  stride_ *= 2;
  std::size_t kept = 0;
  for (std::size_t k = 0; k < epochs_.size(); ++k) {
    if (epochs_[k] % stride_ != 0) continue;
    const auto from = numbers_.begin() + static_cast<std::ptrdiff_t>(k * parameters());
    std::copy_n(from, parameters(), numbers_.begin() + static_cast<std::ptrdiff_t>(kept * parameters()));
    epochs_[kept++] = epochs_[k];
  }
  epochs_.resize(kept);
  numbers_.resize(kept * parameters());
}

}  // namespace lab
