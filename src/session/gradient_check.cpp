#include "session/gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

GradientCheck::GradientCheck(const Network& network, const Dataset& data, const LossConfig& loss)
    : analytic_(network, data, loss),
      network_(network),
      data_(data),
      loss_(loss),
      tape_(network, chunk_rows),
      numeric_(network.parameters().size()) {}

bool GradientCheck::advance(std::size_t chunks) {
  for (; chunks > 0 && parameter_ < numeric_.size(); --chunks) {
    if (analytic_.advance(1)) compare();
  }
  return parameter_ == numeric_.size();
}

void GradientCheck::compare() {
  double& parameter = network_.parameters()[parameter_];
  if (row_ == 0) {
    if (!below_) kept_ = parameter;
    // The cube root of the rounding unit: the errors of truncation and of rounding balance.
    const double h = 6e-6 * std::max(1.0, std::fabs(kept_));
    parameter = below_ ? kept_ - h : kept_ + h;
    sum_ = 0;
  }
  const std::size_t count = std::min(chunk_rows, data_.size() - row_);
  const ConstMatrixView y = view(data_.y).block(row_, count);
  const ConstMatrixView a = forward(network_, view(data_.x).block(row_, count), tape_);
  sum_ += row_of(losses, loss_.function).sum(tape_.z(network_.layers().size() - 1), a, y, loss_);
  row_ += count;
  if (row_ < data_.size()) return;

  row_ = 0;
  const double moved = parameter;
  parameter = kept_;
  if (!below_) {
    below_ = true;
    above_sum_ = sum_;
    return;
  }
  below_ = false;
  numeric_[parameter_++] = analytic_.scale() * (above_sum_ - sum_) / (2 * (kept_ - moved));
}

double GradientCheck::worst() const {
  double largest = 0, error = 0;
  for (std::size_t p = 0; p < parameter_; ++p) {
    largest = std::max({largest, std::fabs(analytic()[p]), std::fabs(numeric_[p])});
    error = std::max(error, std::fabs(analytic()[p] - numeric_[p]));
  }
  return largest > 0 ? error / largest : 0;
}

}  // namespace lab
