#include "train/next_update.hpp"

namespace lab {

std::vector<double> NextUpdate::after(const Network& network, ConstSpan gradients) const {
  const UpdateConfig coefficients = update_config(training_.optimizer, learning_rate_);
  std::vector<double> prepared(gradients.begin(), gradients.end());
  prepare_gradients(network, training_, coefficients, prepared);
  std::vector<double> after(network.parameters().begin(), network.parameters().end());
  Optimizer(optimizer_).update(after, prepared, coefficients);
  for (const std::size_t parameter : held_) after[parameter] = 0;
  return after;
}

}  // namespace lab
