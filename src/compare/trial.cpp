#include "compare/trial.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "compare/cost.hpp"
#include "math/elementary.hpp"

namespace lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// The accuracy of who takes every sample for class 0; NaN where there are no samples or no classes.
double accuracy_of_class_0(const Confusion& confusion) {
  const auto zeros = confusion.counts.begin() + static_cast<std::ptrdiff_t>(confusion.classes);
  return static_cast<double>(std::accumulate(confusion.counts.begin(), zeros, std::size_t{0})) /
         static_cast<double>(std::accumulate(confusion.counts.begin(), confusion.counts.end(), std::size_t{0}));
}

bool takes_all_for_one_class(const Confusion& confusion) {
  std::size_t taken_for = 0;
  for (std::size_t c = 0; c < confusion.classes; ++c) {
    bool any = false;
    for (std::size_t truth = 0; truth < confusion.classes; ++truth) {
      any = any || confusion.counts[truth * confusion.classes + c] > 0;
    }
    taken_for += any ? 1 : 0;
  }
  return taken_for == 1;
}

void add_point(std::vector<float>& curve, const Metrics& training, const Metrics& test) {
  for (const double number : {training.loss, training.accuracy, test.loss, test.accuracy}) {
    curve.push_back(static_cast<float>(number));
  }
}

}  // namespace

std::vector<std::size_t> curve_epochs(std::size_t epochs) {
  constexpr std::size_t most = 256;
  std::vector<std::size_t> kept;
  if (epochs <= most) {
    kept.resize(epochs + 1);
    std::iota(kept.begin(), kept.end(), std::size_t{0});
    return kept;
  }
  const auto last = static_cast<double>(epochs);
  for (std::size_t k = 0; k < most; ++k) {
    const double share = static_cast<double>(k) / (most - 1);
    kept.push_back(static_cast<std::size_t>(share * last));
    kept.push_back(std::min(epochs, static_cast<std::size_t>(std::round(exp(share * log(last))))));
  }
  std::sort(kept.begin(), kept.end());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  return kept;
}

Trial::Trial(const Config& config, const Target& target, std::vector<std::size_t> epochs)
    : session_(config), target_(target), epochs_(std::move(epochs)), epoch_cost_(chunks_of_epoch(session_)) {
  curve_.reserve(curve_columns * epochs_.size());
}

bool Trial::advance(std::size_t chunks) {
  while (chunks > 0 && !session_.report().over()) {
    const std::size_t completed = session_.advance(started_ ? 1 : 0, chunks);
    const bool measured = started_ ? completed > 0 : !session_.history().records().empty();
    if (!measured) break;
    started_ = true;
    measure();
    chunks -= std::min(chunks, epoch_cost_);
  }
  return session_.report().over();
}

void Trial::measure() {
  const Record& latest = session_.history().records().back();
  if (!std::isfinite(latest.training.loss)) return;  // diverged
  const auto epoch = static_cast<std::size_t>(latest.epoch);
  if (!reached_ && target_.met(latest.training)) reached_ = epoch;
  const std::size_t next = curve_.size() / curve_columns;
  if (next < epochs_.size() && epochs_[next] == epoch) add_point(curve_, latest.training, latest.test);
}

Outcome Trial::outcome() const {
  const Report report = session_.report();
  const Confusion& confusion = session_.confusion();
  Outcome outcome{.epoch = report.epoch,
                  .reached = reached_,
                  .training = report.latest->training,
                  .test = report.latest->test,
                  .single_class = takes_all_for_one_class(confusion),
                  .hash = hash_of(session_.network().parameters()),
                  .curve = curve_};
  Metrics rest = outcome.training, test_rest = outcome.test;
  if (report.divergence) {
    outcome.end = TrialEnd::diverged;
    outcome.training = {.loss = nan, .accuracy = accuracy_of_class_0(confusion)};
    outcome.test = {.loss = nan, .accuracy = accuracy_of_class_0(session_.test_confusion())};
    outcome.single_class = confusion.classes > 0;
    rest = test_rest = {.loss = nan, .accuracy = nan};
  } else if (report.stopped != StopRule::epochs) {
    outcome.end = TrialEnd::stopped;
  }
  outcome.curve.reserve(curve_columns * epochs_.size());
  while (outcome.curve.size() < curve_columns * epochs_.size()) add_point(outcome.curve, rest, test_rest);
  return outcome;
}

}  // namespace lab
