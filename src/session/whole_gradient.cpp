#include "session/whole_gradient.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

WholeGradient::WholeGradient(const Network& network, const Dataset& data, const LossConfig& loss,
                             std::optional<NextUpdate> plan)
    : network_(network),
      data_(data),
      loss_(loss),
      scale_(reduction_factor(loss, data.size(), data.y.shape(1))),
      plan_(std::move(plan)),
      tape_(network, chunk_rows),
      gradients_(network.parameters().size()) {}

bool WholeGradient::advance(std::size_t chunks) {
  for (; chunks > 0 && row_ < data_.size(); --chunks) {
    const std::size_t count = std::min(chunk_rows, data_.size() - row_);
    const ConstMatrixView x = view(data_.x).block(row_, count), y = view(data_.y).block(row_, count);
    const ConstMatrixView a = forward(network_, x, tape_);
    sizes_ += std::fabs(row_of(losses, loss_.function).sum(tape_.z(network_.layers().size() - 1), a, y, loss_));
    const double scale = faulty_scale(network_, scale_, data_.size());
    backward(network_, x, y, loss_, scale, tape_, row_ > 0, gradients_, plan_ ? &*plan_ : nullptr);
    row_ += count;
  }
  return row_ == data_.size();
}

NextStep::NextStep(const Network& network, const Dataset& data, const LossConfig& loss, const NextUpdate& plan)
    : plan_(plan), gradient_(network, data, loss, plan) {}

bool NextStep::advance(std::size_t chunks) {
  if (!gradient_.advance(chunks)) return false;
  if (!updates_.empty()) return true;
  const ConstSpan before = gradient_.network().parameters();
  updates_ = plan_.after(gradient_.network(), gradient_.gradients());
  for (std::size_t k = 0; k < updates_.size(); ++k) updates_[k] -= before[k];
  return true;
}

}  // namespace lab
