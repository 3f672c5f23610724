#include "inspect/error_curve.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lab {
namespace {

double epsilon_at(std::size_t point) { return most_epsilon * std::pow(10, -0.5 * static_cast<double>(point)); }

ErrorAt error_at(double epsilon, std::span<const CheckedParameter> checked) {
  std::vector<double> errors;
  for (const CheckedParameter& one : checked) {
    const bool nothing = one.analytic == 0 && one.numeric == 0;
    if (one.verdict != Verdict::kink && !nothing) errors.push_back(one.relative_error());
  }
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  if (errors.empty()) return {epsilon, none, none};
  std::sort(errors.begin(), errors.end());
  return {epsilon, errors.back(), (errors[errors.size() / 2] + errors[(errors.size() - 1) / 2]) / 2};
}

}  // namespace

ErrorCurve::ErrorCurve(const Network& network, const Dataset& data, const LossConfig& loss,
                       std::vector<std::size_t> parameters, std::optional<NextUpdate> plan)
    : network_(network), data_(data), loss_(loss), parameters_(std::move(parameters)), plan_(std::move(plan)) {
  begin();
}

void ErrorCurve::begin() {
  const CheckOptions options{.epsilon = epsilon_at(errors_.size()), .parameters = parameters_, .retry = false};
  check_ = std::make_unique<GradientCheck>(network_, data_, loss_, options, plan_);
}

bool ErrorCurve::advance(std::size_t chunks) {
  for (; chunks > 0 && errors_.size() < points; --chunks) {
    if (!check_->advance(1)) continue;
    errors_.push_back(error_at(epsilon_at(errors_.size()), check_->checked()));
    begin();
  }
  return errors_.size() == points;
}

}  // namespace lab
