#include "session/whole_gradient.hpp"

#include <algorithm>

namespace lab {

WholeGradient::WholeGradient(const Network& network, const Dataset& data, const LossConfig& loss)
    : network_(network),
      data_(data),
      loss_(loss),
      scale_(reduction_factor(loss, data.size(), data.y.shape(1))),
      tape_(network, chunk_rows),
      gradients_(network.parameters().size()) {}

bool WholeGradient::advance(std::size_t chunks) {
  for (; chunks > 0 && row_ < data_.size(); --chunks) {
    const std::size_t count = std::min(chunk_rows, data_.size() - row_);
    const ConstMatrixView x = view(data_.x).block(row_, count), y = view(data_.y).block(row_, count);
    forward(network_, x, tape_);
    backward(network_, x, y, loss_, scale_, tape_, row_ > 0, gradients_);
    row_ += count;
  }
  return row_ == data_.size();
}

NextStep::NextStep(const Network& network, const Dataset& data, const LossConfig& loss, const TrainingConfig& training,
                   const Trainer& trainer)
    : gradient_(network, data, loss),
      training_(training),
      optimizer_(trainer.optimizer()),
      learning_rate_(trainer.learning_rate()),
      held_(trainer.held().begin(), trainer.held().end()) {}

bool NextStep::advance(std::size_t chunks) {
  if (!gradient_.advance(chunks)) return false;
  if (!updates_.empty()) return true;
  const UpdateConfig coefficients = update_config(training_.optimizer, learning_rate_);
  const ConstSpan gradients = gradient_.gradients(), before = gradient_.network().parameters();
  std::vector<double> prepared(gradients.begin(), gradients.end());
  prepare_gradients(gradient_.network(), training_, coefficients, prepared);
  updates_.assign(before.begin(), before.end());
  optimizer_.update(updates_, prepared, coefficients);
  for (const std::size_t parameter : held_) updates_[parameter] = 0;
  for (std::size_t k = 0; k < updates_.size(); ++k) updates_[k] -= before[k];
  return true;
}

}  // namespace lab
