#include "compare/tally.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>

#include "math/random.hpp"

namespace lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();

/// The number at a rank from 0 to n - 1, between two of them as NumPy interpolates: a + (b - a) t, from the nearer end.
/// Where that would be inf - inf or inf · 0, it is the number itself at t = 0, and (1 - t) a + t b beyond.
double number_at(Span values, double rank) {
  const auto below = static_cast<std::size_t>(rank);
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(below);
  std::nth_element(values.begin(), place, values.end());
  const double a = *place, t = rank - static_cast<double>(below);
  if (t == 0) return a;
  const double b = *std::min_element(place + 1, values.end());
  if (!std::isfinite(a) || !std::isfinite(b)) return (1 - t) * a + t * b;
  return t < 0.5 ? a + (b - a) * t : b - (b - a) * (1 - t);
}

double quantile(Span values, double share) { return number_at(values, share * static_cast<double>(values.size() - 1)); }

/// Of those that are numbers; reorders them.
Quartiles quartiles_within(Span values) {
  const auto numbers = std::partition(values.begin(), values.end(), [](double x) { return !std::isnan(x); });
  values = values.first(static_cast<std::size_t>(numbers - values.begin()));
  if (values.empty()) return {nan, nan, nan};
  return {quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)};
}

bool diverged(const Outcome& outcome) { return outcome.end == TrialEnd::diverged; }

/// Even after a divergence the accuracy on test points is a number or, for regression, their loss at the start.
bool has_test_points(const Outcome& outcome) {
  return !std::isnan(outcome.test.loss) || !std::isnan(outcome.test.accuracy) ||
         (outcome.curve.size() > 2 && !std::isnan(outcome.curve[2]));
}

bool is_loss(std::size_t column) { return column % 2 == 0; }
bool is_test(std::size_t column) { return column >= 2; }

/// What a diverged run has instead of the number in a column of its curve.
double after_divergence(const Outcome& outcome, std::size_t column) {
  return is_loss(column) && (!is_test(column) || has_test_points(outcome)) ? infinity : nan;
}

double mean_of(Span values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double median_of(Span values) { return quantile(values, 0.5); }

}  // namespace

Quartiles quartiles_of(std::vector<double> values) { return quartiles_within(values); }

Tally::Tally(std::vector<std::size_t> curve_epochs, std::size_t seeds)
    : seeds_(seeds), epochs_(std::move(curve_epochs)), outcomes_(epochs_.size() * seeds) {}

void Tally::add(RunPlace run, const Outcome& outcome) {
  assert(run.seed < seeds_ && outcome.curve.size() == curve_columns * epochs_[run.variant]);
  std::optional<Outcome>& place = outcomes_[run.variant * seeds_ + run.seed];
  if (!place) place = outcome;
}

bool Tally::has(RunPlace run) const { return at(run).has_value(); }

Summary Tally::summary(std::size_t variant) const {
  std::vector<const Outcome*> runs;
  for (std::size_t seed = 0; seed < seeds_; ++seed) {
    if (const auto& outcome = at({variant, seed})) runs.push_back(&*outcome);
  }
  const auto count = [&](auto is) {
    return static_cast<std::size_t>(std::count_if(runs.begin(), runs.end(), [&](auto* run) { return is(*run); }));
  };
  const auto quartiles = [&](auto number) {  // NaN: this run has none
    std::vector<double> numbers;
    for (const Outcome* run : runs) numbers.push_back(number(*run));
    return quartiles_of(std::move(numbers));
  };
  return {
      .runs = runs.size(),
      .reached = count([](const Outcome& run) { return run.reached.has_value(); }),
      .diverged = count(diverged),
      .stopped = count([](const Outcome& run) { return run.end == TrialEnd::stopped; }),
      .single_class = count([](const Outcome& run) { return run.single_class; }),
      .perfect = count([](const Outcome& run) { return run.training.accuracy == 1; }),
      .epochs_to_target =
          quartiles([](const Outcome& run) { return run.reached ? static_cast<double>(*run.reached) : nan; }),
      .stop_epochs = quartiles(
          [](const Outcome& run) { return run.end == TrialEnd::stopped ? static_cast<double>(run.epoch) : nan; }),
      .loss = quartiles([](const Outcome& run) { return diverged(run) ? infinity : run.training.loss; }),
      .accuracy = quartiles([](const Outcome& run) { return run.training.accuracy; }),
      .finite_loss = quartiles([](const Outcome& run) { return diverged(run) ? nan : run.training.loss; }),
      .test_loss =
          quartiles([](const Outcome& run) { return diverged(run) ? after_divergence(run, 2) : run.test.loss; }),
      .test_accuracy = quartiles([](const Outcome& run) { return run.test.accuracy; }),
      .milliseconds = quartiles([](const Outcome& run) { return run.milliseconds; }),
  };
}

std::optional<double> Tally::value(Measure measure, RunPlace run) const {
  const auto& outcome = at(run);
  if (!outcome) return {};
  double number = nan;
  switch (measure) {
    case Measure::reached:
      return outcome->reached ? 1 : 0;
    case Measure::epochs_to_target:
      if (outcome->reached) number = static_cast<double>(*outcome->reached);
      break;
    case Measure::loss:
      number = outcome->training.loss;
      break;
    case Measure::accuracy:
      number = outcome->training.accuracy;
      break;
    case Measure::test_loss:
      number = outcome->test.loss;
      break;
    case Measure::test_accuracy:
      number = outcome->test.accuracy;
      break;
  }
  return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

Difference Tally::difference(Measure measure, std::size_t variant, std::size_t other) const {
  Difference result{.middle = nan, .low = nan, .high = nan};
  std::vector<double> differences;
  for (std::size_t seed = 0; seed < seeds_; ++seed) {
    if (!has({variant, seed}) || !has({other, seed})) continue;
    const auto first = value(measure, {variant, seed}), second = value(measure, {other, seed});
    if (!first || !second) {
      ++result.left_out;
      continue;
    }
    ++(*first < *second ? result.less : *first > *second ? result.more : result.equal);
    differences.push_back(*first - *second);
  }
  result.pairs = differences.size();
  if (differences.empty()) return result;

  const bool mean = measure == Measure::reached || measure == Measure::accuracy || measure == Measure::test_accuracy;
  const auto middle_of = mean ? mean_of : median_of;
  std::vector<double> sample = differences;
  result.middle = middle_of(sample);
  std::vector<double> middles(2000);
  Random random(1);
  for (double& middle : middles) {
    for (double& drawn : sample) {
      drawn = differences[static_cast<std::size_t>(random.rand() * static_cast<double>(differences.size()))];
    }
    middle = middle_of(sample);
  }
  result.low = quantile(middles, 0.025);
  result.high = quantile(middles, 0.975);
  return result;
}

std::vector<float> Tally::band(std::size_t variant, std::size_t column) const {
  const std::size_t epochs = epochs_[variant];
  std::vector<float> rows(3 * epochs);
  std::vector<double> numbers;
  numbers.reserve(seeds_);
  for (std::size_t e = 0; e < epochs; ++e) {
    numbers.clear();
    for (std::size_t seed = 0; seed < seeds_; ++seed) {
      const auto& outcome = at({variant, seed});
      if (!outcome) continue;
      const double number = outcome->curve[e * curve_columns + column];
      numbers.push_back(std::isnan(number) && diverged(*outcome) ? after_divergence(*outcome, column) : number);
    }
    const Quartiles quartiles = quartiles_within(numbers);
    rows[e] = static_cast<float>(quartiles.low);
    rows[epochs + e] = static_cast<float>(quartiles.median);
    rows[2 * epochs + e] = static_cast<float>(quartiles.high);
  }
  return rows;
}

}  // namespace lab
