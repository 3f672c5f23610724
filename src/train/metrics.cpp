#include "train/metrics.hpp"

#include <algorithm>
#include <limits>

namespace lab {

std::size_t class_of(ConstSpan row) {
  if (row.size() == 1) return row[0] > 0.5 ? 1 : 0;
  return static_cast<std::size_t>(std::max_element(row.begin(), row.end()) - row.begin());
}

std::size_t Confusion::right() const {
  std::size_t sum = 0;
  for (std::size_t c = 0; c < classes; ++c) sum += counts[c * classes + c];
  return sum;
}

bool Evaluation::advance(const Network& network, const Dataset& data, const LossConfig& loss, Tape& tape) {
  const std::size_t count = std::min(tape.capacity(), data.size() - row_);
  const ConstMatrixView y = view(data.y).block(row_, count);
  const ConstMatrixView output = forward(network, view(data.x).block(row_, count), tape);
  sum_ += row_of(losses, loss.function).sum(tape.z(network.layers().size() - 1), output, y, loss);
  if (task_ != Task::regression) {
    confusion_.classes = std::max<std::size_t>(2, y.columns);
    for (std::size_t n = 0; n < count; ++n) confusion_.add(class_of(y.row(n)), class_of(output.row(n)));
  }
  row_ += count;
  if (row_ < data.size()) return false;
  const auto samples = static_cast<double>(data.size());
  metrics_ = {.loss = sum_ * reduction_factor(loss, data.size(), y.columns),
              .accuracy = task_ == Task::regression ? std::numeric_limits<double>::quiet_NaN()
                                                    : static_cast<double>(confusion_.right()) / samples};
  return true;
}

Evaluation evaluate(Task task, const Network& network, const Dataset& data, const LossConfig& loss) {
  Tape tape(network, chunk_rows);
  Evaluation evaluation(task);
  while (!evaluation.advance(network, data, loss, tape)) {
  }
  return evaluation;
}

}  // namespace lab
