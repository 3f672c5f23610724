#include "session/gradient_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lab {
namespace {

constexpr double largest_agreeing_error = 1e-5;  // relative, that truncation at the usual ε explains

}  // namespace

double CheckedParameter::relative_error() const {
  const double larger = std::max(std::fabs(analytic), std::fabs(numeric));
  return larger > 0 ? std::fabs(analytic - numeric) / larger : 0;
}

bool agree(double analytic, double numeric, double noise) {
  const double larger = std::max(std::fabs(analytic), std::fabs(numeric));
  return std::fabs(analytic - numeric) <= largest_agreeing_error * larger + noise;
}

double CheckOptions::step(double w) const { return epsilon * std::max(1.0, std::fabs(w)); }

double noise_of_quotient(double sizes, double scale, double width) {
  return 16 * std::numeric_limits<double>::epsilon() * scale * (sizes + 1) / width;
}

GradientCheck::GradientCheck(const Network& network, const Dataset& data, const LossConfig& loss,
                             const CheckOptions& options, std::optional<NextUpdate> plan)
    : analytic_(network, data, loss, std::move(plan)),
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
    const CheckOptions options{.epsilon = retrying_ ? usual_epsilon : options_.epsilon};
    const double h = options.step(kept_);
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
  const auto look = [this](double distance) { walk_.sides = (walk_.sides ^ (distance > 0 ? 1 : 2)) * 0x100000001b3; };
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
  CheckedParameter one{.parameter = which,
                       .analytic = analytic_.gradients()[which],
                       .numeric = scale * (above_.sum - walk_.sum) / width,
                       .noise = noise_of_quotient(above_.sizes + walk_.sizes, scale, width),
                       .verdict = Verdict::differs};
  if (agree(one.analytic, one.numeric, 0)) {
    one.verdict = Verdict::agrees;
  } else if (agree(one.analytic, one.numeric, one.noise)) {
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
