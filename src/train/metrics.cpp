#include "train/metrics.hpp"

#include <algorithm>

namespace lab {
namespace {

bool class_is_right(ConstSpan output, ConstSpan target) { return (output[0] > 0.5) == (target[0] > 0.5); }

}  // namespace

bool Evaluation::advance(const Network& network, const Dataset& data, LossConfig loss, Tape& tape) {
  const std::size_t count = std::min(tape.capacity(), data.size() - row_);
  const ConstMatrixView y = view(data.y).block(row_, count);
  const ConstMatrixView output = forward(network, view(data.x).block(row_, count), tape);
  sum_ += row_of(losses, loss.function).sum(tape.z(network.layers().size() - 1).all(), output.all(), y.all());
  for (std::size_t n = 0; n < count; ++n) right_ += class_is_right(output.row(n), y.row(n)) ? 1 : 0;
  row_ += count;
  if (row_ < data.size()) return false;
  metrics_ = {.loss = sum_ * reduction_factor(loss.reduction, data.size() * y.columns),
              .accuracy = static_cast<double>(right_) / static_cast<double>(data.size())};
  return true;
}

Metrics evaluate(const Network& network, const Dataset& data, LossConfig loss, Tape& tape) {
  Evaluation evaluation;
  while (!evaluation.advance(network, data, loss, tape)) {
  }
  return evaluation.metrics();
}

}  // namespace lab
