#include "session/health.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "session/session.hpp"

namespace lab {
namespace {

constexpr double least_epochs = 5, least_progress = 0.01;

/// The share by which the training loss fell since four fifths of the epochs. From the log: what a long history keeps
/// are the highest and the lowest losses, not the usual ones.
double progress_of(const Log& log, const Record& now) {
  const auto records = log.records();
  const auto after = std::find_if(records.begin(), records.end(),
                                  [&](const Record& record) { return record.epoch > 0.8 * now.epoch; });
  if (after == records.begin()) return 0;
  const double then = (after - 1)->training.loss;
  return then > 0 ? 1 - now.training.loss / then : 0;
}

/// Of the targets around their mean.
double variance_of(const Matrix& y) {
  double mean = 0, sum = 0;
  for (const double value : y) mean += value / static_cast<double>(y.size());
  for (const double value : y) sum += (value - mean) * (value - mean) / static_cast<double>(y.size());
  return sum;
}

/// The class that every sample is taken for.
std::optional<std::size_t> only_answer(const Confusion& confusion) {
  std::optional<std::size_t> answer;
  for (std::size_t taken = 0; taken < confusion.classes; ++taken) {
    std::size_t count = 0;
    for (std::size_t truth = 0; truth < confusion.classes; ++truth) {
      count += confusion.counts[truth * confusion.classes + taken];
    }
    if (count == 0) continue;
    if (answer) return std::nullopt;
    answer = taken;
  }
  return answer;
}

/// Sums over sets of different size cannot be compared: of a sum, what it is a sample.
double comparable(const LossConfig& config, const Dataset& data, double loss) {
  const bool sum = config.reduction == Reduction::sum || config.reduction == Reduction::half_sum;
  return sum ? loss / static_cast<double>(data.size()) : loss;
}

/// Every class is right, or the squared error is small beside the variance of the training values.
bool is_learned(const Session& session, const Dataset& data, const Metrics& now) {
  if (!std::isnan(now.accuracy)) return now.accuracy == 1;
  const LossConfig& loss = session.config().loss;
  if (loss.function != Loss::mse) return false;
  const double error = now.loss / (reduction_factor(loss, data.size(), 1) * static_cast<double>(data.size()));
  return error < 0.01 * variance_of(session.training_data().y);
}

std::optional<Health> overfitting(const Session& session) {
  const Dataset& test = session.test_data();
  const LossConfig& loss = session.config().loss;
  const auto records = session.history().records();
  const Record& now = records.back();
  if (test.size() == 0 || is_learned(session, test, now.test)) return std::nullopt;
  double lowest = now.test.loss;
  for (const Record& record : records) lowest = std::min(lowest, record.test.loss);
  const double gap =
      comparable(loss, test, now.test.loss) - comparable(loss, session.training_data(), now.training.loss);
  if (!(now.test.loss >= 1.2 * lowest && gap > 0)) return std::nullopt;
  return Health{HealthState::overfitting, 0, gap};
}

}  // namespace

Health health_of(const Session& session) {
  const auto records = session.history().records();
  if (session.report().divergence) return {HealthState::diverged};
  if (records.empty() || records.back().epoch < least_epochs) return {};
  const Record& now = records.back();
  const auto layers = session.latest_diagnostics();
  const std::size_t output = layers.size() - 1;

  if (const auto found = overfitting(session)) return *found;
  if (is_learned(session, session.training_data(), now.training)) return {HealthState::converged, 0, now.training.loss};
  for (std::size_t l = 0; l < output; ++l) {
    const double dead = layers[l].dead;
    const auto units = static_cast<double>(session.network().layers()[l].outputs);
    if (dead >= 0.25) return {HealthState::dead_units, l, std::round(dead * units)};
  }
  const double progress = progress_of(session.log(), now);
  if (progress >= least_progress) return {HealthState::learning, 0, progress};
  for (std::size_t l = 0; l < output; ++l) {
    if (layers[l].saturated > 0.5) return {HealthState::saturated, l, layers[l].saturated};
  }
  for (std::size_t l = 0; l < output; ++l) {
    const double share = layers[l].gradient_norm / layers[output].gradient_norm;
    if (share < 1e-3) return {HealthState::vanishing, l, share};
  }
  if (const auto answer = only_answer(session.confusion())) {
    return {HealthState::constant_answer, 0, static_cast<double>(*answer)};
  }
  return {HealthState::slow, 0, progress};
}

}  // namespace lab
