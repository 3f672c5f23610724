#include "fuzz/check.hpp"

#include <algorithm>
#include <cmath>

#include "fuzz/case.hpp"

namespace lab::fuzz {
namespace {

bool alike(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool alike(const Record& a, const Record& b) {
  return a.epoch == b.epoch && alike(a.training.loss, b.training.loss) && alike(a.test.loss, b.test.loss) &&
         alike(a.training.accuracy, b.training.accuracy) && a.learning_rate == b.learning_rate;
}

void check_history(const Session& session) {
  const Report report = session.report();
  const auto records = session.history().records();
  expect(records.size() <= History::capacity, "history is bounded");
  for (std::size_t k = 0; k < records.size(); ++k) {
    expect(k == 0 || records[k].epoch > records[k - 1].epoch, "history's epochs ascend");
    const bool finite = std::isfinite(records[k].training.loss);
    expect(finite || (report.divergence && k + 1 == records.size()), "a loss that is not finite ends the run");
  }
  if (!records.empty()) {
    expect(report.latest && report.latest->epoch == records.back().epoch, "the latest record is the history's last");
  }
  const auto log = session.log().records();
  expect(std::equal(log.begin(), log.end(), records.begin(), records.end(),
                    [](const Record& a, const Record& b) { return alike(a, b); }),
         "a short run's log is its history");
  const std::size_t width = 1 + 4 * session.network().layers().size();
  const ConstSpan diagnostics = session.diagnostics().records();
  expect(diagnostics.size() <= DiagnosticsHistory::capacity * width && diagnostics.size() % width == 0,
         "diagnostics are bounded");
  for (std::size_t k = width; k < diagnostics.size(); k += width) {
    expect(diagnostics[k] > diagnostics[k - width], "the diagnostics' epochs ascend");
  }
  for (std::size_t k = 0; k < diagnostics.size(); ++k) {
    if (k % width == 0 || k % width % 4 == 1 || k % width % 4 == 2) continue;
    expect(diagnostics[k] >= 0 && diagnostics[k] <= 1, "saturated and dead are shares");
  }
}

void check_counts(const Confusion& confusion, const Dataset& data, bool measured) {
  std::size_t sum = 0;
  for (std::size_t k = 0; k < confusion.classes * confusion.classes; ++k) sum += confusion.counts[k];
  const bool counted = measured && data.size() > 0 && confusion.classes > 0;
  expect(sum == (counted ? data.size() : 0), "every sample is counted once");
}

void check_report(const Session& session) {
  const Report report = session.report();
  expect(report.learning_rate >= 0 && std::isfinite(report.learning_rate), "a finite learning rate");
  expect(report.penalty >= 0, "a penalty is a number");
  const bool finite = all_finite(session.network().parameters());
  if (!report.divergence) {
    expect(finite, "weights that are not finite are a divergence");
  } else if (report.divergence->tensor == Tensor::loss) {
    expect(report.latest && !std::isfinite(report.latest->training.loss), "the loss has diverged");
  } else {
    expect(!finite, "a divergence is a number that is not finite");
    expect(report.divergence->layer < session.network().layers().size(), "a layer that there is");
    expect(report.divergence->epoch == report.epoch && report.divergence->step == report.step,
           "the update that diverged is the last");
  }
  const bool measured = report.latest || measures_again(session);
  check_counts(session.confusion(), session.training_data(), measured);
  check_counts(session.test_confusion(), session.test_data(), measured);
  for (const std::size_t parameter : session.held()) {
    expect(session.network().parameters()[parameter] == 0, "what is held is 0");
  }
}

void check_health(const Session& session) {
  const auto& [state, layer, value] = health_of(session);
  expect((state == HealthState::diverged) == session.report().divergence.has_value(), "diverged is diverged");
  expect(layer == 0 || layer + 1 < session.network().layers().size(), "a hidden layer");
  expect(!std::isnan(value), "health is told by a number");
  const auto units = static_cast<double>(session.network().layers()[layer].outputs);
  if (state == HealthState::dead_units) expect(value >= 1 && value <= units, "so many units are dead");
  if (state == HealthState::saturated) expect(value > 0.5 && value <= 1, "a share is saturated");
  if (state == HealthState::vanishing) expect(value >= 0 && value < 1e-3, "a gradient is small");
  if (state == HealthState::constant_answer) {
    expect(value < static_cast<double>(session.confusion().classes), "the answer is a class");
  }
}

}  // namespace

bool all_finite(ConstSpan numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](double x) { return std::isfinite(x); });
}

double measured_epoch(const Session& session) {
  const auto records = session.history().records();
  return records.empty() ? -1 : records.back().epoch;
}

bool measures_again(const Session& session) { return !session.report().divergence && session.save().measuring_again; }

double counted_epoch(const Session& session) {
  return measures_again(session) ? static_cast<double>(session.report().epoch) : measured_epoch(session);
}

void check(const Session& session) {
  check_report(session);
  check_history(session);
  check_health(session);
}

}  // namespace lab::fuzz
