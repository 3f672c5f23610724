#include "session/ledger.hpp"

#include "train/next_update.hpp"

namespace lab {
namespace {

std::vector<double> copy_of(ConstSpan numbers) { return {numbers.begin(), numbers.end()}; }

}  // namespace

Ledger::Ledger(const Network& network, const Dataset& data, std::span<const std::size_t> rows, const LossConfig& loss,
               const TrainingConfig& training, const Optimizer& optimizer, double learning_rate,
               std::span<const std::size_t> held)
    : before_(network),
      after_(network),
      x_(rows_of(data.x, rows)),
      y_(rows_of(data.y, rows)),
      tape_(network, rows.size()),
      coefficients_(update_config(training.optimizer, learning_rate)),
      factor_(reduction_factor(loss, rows.size(), y_.shape(1))),
      gradients_(network.parameters().size()),
      penalties_(network.parameters().size()),
      optimizer_before_(optimizer),
      optimizer_after_(optimizer) {
  const ConstMatrixView y = view(y_);
  const NextUpdate plan(training, optimizer, learning_rate, held);
  const double scale = faulty_scale(network, factor_, samples());
  forward(before_, view(x_), tape_);
  backward(before_, view(x_), y, loss, scale, tape_, false, gradients_, &plan);

  const std::size_t last = before_.layers().size() - 1;
  const LossInfo& row = row_of(lab::losses, loss.function);
  for (std::size_t n = 0; n < samples(); ++n) {
    losses_.push_back(row.sum(tape_.z(last).block(n, 1), tape_.a(last).block(n, 1), y.block(n, 1), loss));
  }
  loss_ = factor_ * row.sum(tape_.z(last), tape_.a(last), y, loss);
  loss_slope_.resize(samples() * y.columns);
  row.gradient(tape_.z(last), tape_.a(last), y, loss, 1, {loss_slope_.data(), samples(), y.columns});
  predictions_ = copy_of(tape_.a(last).all());
  if (loss.function == Loss::softmax_ce) {
    for (std::size_t n = 0; n < samples(); ++n) softmax(Span(predictions_).subspan(n * y.columns, y.columns));
  }
  for (std::size_t l = 0; l <= last; ++l) {
    const DenseSlice& layer = before_.layers()[l];
    slopes_.emplace_back(tape_.z(l).all().size(), 1.0);
    row_of(activations, layer.activation).chain(z(l), a(l), slopes_[l], layer.alpha);
  }

  if (training.penalty.any()) add_penalty_gradient(network, training.penalty, penalties_);
  prepared_ = gradients_;
  prepare_gradients(before_, training, coefficients_, prepared_);
  if (training.penalty.clip_norm > 0) {
    std::vector<double> whole = gradients_;
    if (training.penalty.any()) add_penalty_gradient(network, training.penalty, whole);
    const double length = norm_of(whole);
    if (length > training.penalty.clip_norm) clipping_ = training.penalty.clip_norm / length;
  }
  optimizer_after_.update(after_.parameters(), prepared_, coefficients_);
  for (const std::size_t parameter : held) after_.parameters()[parameter] = 0;
}

std::vector<double> Ledger::contributions(std::size_t parameter) const {
  std::size_t l = 0;
  while (parameter >= before_.layers()[l].bias + before_.layers()[l].biases) ++l;
  const DenseSlice& layer = before_.layers()[l];
  const bool bias = parameter >= layer.bias;
  const std::size_t place = parameter - layer.weights;
  const std::size_t input = place / layer.outputs, output = bias ? parameter - layer.bias : place % layer.outputs;
  const ConstMatrixView inputs = l > 0 ? ConstMatrixView(tape_.a(l - 1)) : view(x_);
  std::vector<double> shares;
  for (std::size_t n = 0; n < samples(); ++n) {
    const double delta = tape_.delta(l)(n, output) / factor_;
    shares.push_back(bias ? delta : inputs(n, input) * delta);
  }
  return shares;
}

}  // namespace lab
