#include "session/gradient_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lab {

double CheckedParameter::relative_error() const {
  const double larger = std::max(std::fabs(analytic), std::fabs(numeric));
  return larger > 0 ? std::fabs(analytic - numeric) / larger : 0;
}

GradientCheck::GradientCheck(const Network& network, const Dataset& data, const LossConfig& loss,
                             const CheckOptions& options, UpdatedParameters updated)
    : analytic_(network, data, loss, std::move(updated)),
      network_(network),
      data_(data),
      loss_(loss),
      options_(options),
      tape_(network, chunk_rows),
      parameters_(options.parameters) {
  if (!parameters_.empty()) return;
  parameters_.resize(network.parameters().size());
  std::iota(parameters_.begin(), parameters_.end(), 0);
}

bool GradientCheck::advance(std::size_t chunks) {
  for (; chunks > 0 && checked_.size() < parameters_.size(); --chunks) {
    if (analytic_.advance(1)) compare();
  }
  return checked_.size() == parameters_.size();
}

void GradientCheck::compare() {
  double& parameter = network_.parameters()[parameters_[checked_.size()]];
  if (row_ == 0) {
    if (!below_) kept_ = parameter;
    const double h = (retrying_ ? usual_epsilon : options_.epsilon) * std::max(1.0, std::fabs(kept_));
    parameter = below_ ? kept_ - h : kept_ + h;
    walk_ = {};
  }
  const std::size_t count = std::min(chunk_rows, data_.size() - row_);
  const ConstMatrixView y = view(data_.y).block(row_, count);
  const ConstMatrixView a = forward(network_, view(data_.x).block(row_, count), tape_);
  const double sum = row_of(losses, loss_.function).sum(tape_.z(network_.layers().size() - 1), a, y, loss_);
  walk_.sum += sum;
  walk_.sizes += std::fabs(sum);
  look_at_sides(y);
  row_ += count;
  if (row_ == data_.size()) finish_walk();
}

/// The sides that all units and errors with a kink are on, as one number. What stays at 0 while the parameter moves
/// does not depend on it.
void GradientCheck::look_at_sides(const ConstMatrixView& y) {
  const auto look = [this](double distance) {
    walk_.sides = (walk_.sides ^ (distance > 0 ? 1 : 2)) * 0x100000001b3;
  };
  for (std::size_t l = 0; l < network_.layers().size(); ++l) {
    if (!row_of(activations, network_.layers()[l].activation).kink) continue;
    for (const double z : tape_.z(l).all()) look(z);
  }
  if (loss_.function != Loss::mae) return;
  const ConstSpan a = tape_.a(network_.layers().size() - 1).all(), targets = y.all();
  for (std::size_t k = 0; k < a.size(); ++k) look(a[k] - targets[k]);
}

void GradientCheck::finish_walk() {
  double& parameter = network_.parameters()[parameters_[checked_.size()]];
  const double moved = parameter;
  row_ = 0;
  parameter = kept_;
  below_ = !below_;
  if (below_) {
    above_ = walk_;
    return;
  }
  CheckedParameter one = judge(2 * (kept_ - moved));
  if (retrying_) {
    if (one.verdict == Verdict::agrees || one.verdict == Verdict::rounding) first_.verdict = Verdict::truncation;
    one = first_;
    retrying_ = false;
  } else if (options_.retry && one.verdict == Verdict::differs && options_.epsilon > usual_epsilon) {
    first_ = one;
    retrying_ = true;
    return;
  }
  checked_.push_back(one);
}

CheckedParameter GradientCheck::judge(double width) const {
  const std::size_t which = parameters_[checked_.size()];
  const double scale = analytic_.scale();
  // Each of the losses that a sum adds may be wrong in its last digits.
  const double unit = 16 * std::numeric_limits<double>::epsilon();
  CheckedParameter one{.parameter = which,
                       .analytic = analytic_.gradients()[which],
                       .numeric = scale * (above_.sum - walk_.sum) / width,
                       .noise = unit * scale * (above_.sizes + walk_.sizes + 1) / width,
                       .verdict = Verdict::differs};
  const double error = std::fabs(one.analytic - one.numeric);
  const double larger = std::max(std::fabs(one.analytic), std::fabs(one.numeric));
  if (error <= largest_agreeing_error * larger) {
    one.verdict = Verdict::agrees;
  } else if (error <= largest_agreeing_error * larger + one.noise) {
    one.verdict = Verdict::rounding;
  } else if (above_.sides != walk_.sides) {
    one.verdict = Verdict::kink;
  }
  return one;
}

double GradientCheck::worst() const {
  double largest = 0, error = 0;
  for (const CheckedParameter& one : checked_) {
    largest = std::max({largest, std::fabs(one.analytic), std::fabs(one.numeric)});
    error = std::max(error, std::fabs(one.analytic - one.numeric));
  }
  return largest > 0 ? error / largest : 0;
}

}  // namespace lab
