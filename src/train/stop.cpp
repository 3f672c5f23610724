#include "train/stop.hpp"

namespace lab {

std::optional<StopRule> StopWatch::add(const StopConfig& config, const Epoch& latest) {
  held_ = config.accuracy && latest.accuracy >= *config.accuracy ? held_ + 1 : 0;
  if (latest.loss < lowest_ * (1 - config.progress)) {
    lowest_ = latest.loss;
    without_progress_ = 0;
  } else {
    ++without_progress_;
  }
  const double watched = config.watched == WatchedLoss::last_sample ? latest.last_sample_loss : latest.loss;
  if (config.epochs && latest.epoch >= *config.epochs) return StopRule::epochs;
  if (config.loss && watched < *config.loss) return StopRule::loss;
  if (config.accuracy && held_ >= config.hold) return StopRule::accuracy;
  if (config.plateau && without_progress_ >= *config.plateau) return StopRule::plateau;
  return {};
}

}  // namespace lab
