#include "session/ledger.hpp"

namespace lab {

Ledger::Ledger(const Network& network, const Dataset& data, std::size_t row, const LossConfig& loss,
               const TrainingConfig& training, const Optimizer& optimizer, double learning_rate)
    : before_(network),
      after_(network),
      x_(Matrix::from_shape({1, data.x.shape(1)})),
      y_(Matrix::from_shape({1, data.y.shape(1)})),
      tape_(network, 1),
      learning_rate_(learning_rate),
      gradients_(network.parameters().size()),
      optimizer_before_(optimizer),
      optimizer_after_(optimizer) {
  copy_row(view(data.x), row, view(x_), 0);
  copy_row(view(data.y), row, view(y_), 0);
  const double scale = reduction_factor(loss, 1, y_.shape(1));
  forward(before_, view(x_), tape_);
  backward(before_, view(x_), view(y_), loss, scale, tape_, false, gradients_);
  const std::size_t last = before_.layers().size() - 1;
  loss_ = scale * row_of(losses, loss.function).sum(tape_.z(last), tape_.a(last), view(y_), loss);

  const UpdateConfig coefficients = update_config(training.optimizer, learning_rate);
  prepared_ = gradients_;
  prepare_gradients(before_, training, coefficients, prepared_);
  optimizer_after_.update(after_.parameters(), prepared_, coefficients);
}

}  // namespace lab
