// What came of all runs of a comparison, taken in as they end, in any order: the same bits whatever the order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "compare/trial.hpp"

namespace lab {

/// The first, second and third quartile, as NumPy interpolates them; NaN where there are no numbers.
struct Quartiles {
  double low, median, high;
};
Quartiles quartiles_of(std::vector<double> values);

/// Of one variant, over the seeds that are through.
struct Summary {
  std::size_t runs = 0, reached = 0, diverged = 0, stopped = 0, single_class = 0;
  std::size_t perfect = 0;             // end with every training point right
  Quartiles epochs_to_target;          // of the runs that reached it
  Quartiles stop_epochs;               // of the runs that another rule than the last epoch has stopped
  Quartiles loss, accuracy;            // on the training points; a diverged run's loss counts as infinite
  Quartiles finite_loss;               // of the runs that did not diverge
  Quartiles test_loss, test_accuracy;  // NaN without test points
  Quartiles milliseconds;
};

enum class Measure : std::uint8_t { reached, epochs_to_target, loss, accuracy, test_loss, test_accuracy };

inline constexpr std::array measures{
    NamedRow<Measure>{Measure::reached, "reached", "Reached the target", "share of seeds"},
    NamedRow<Measure>{Measure::epochs_to_target, "epochs_to_target", "Epochs to the target", "epochs"},
    NamedRow<Measure>{Measure::loss, "loss", "Final loss", "training set"},
    NamedRow<Measure>{Measure::accuracy, "accuracy", "Final accuracy", "training set"},
    NamedRow<Measure>{Measure::test_loss, "test_loss", "Final test loss", "test set"},
    NamedRow<Measure>{Measure::test_accuracy, "test_accuracy", "Final test accuracy", "test set"},
};
static_assert(rows_match_ids(measures));

/// One variant less another, seed by seed: the mean of the differences (of epochs and losses their median), with a 95 %
/// interval from 2,000 bootstrap samples of the seeds. Pairs in which one has no such number, or an infinite one, are
/// left out and counted.
struct Difference {
  std::size_t pairs = 0, left_out = 0;
  std::size_t less = 0, equal = 0, more = 0;  // pairs in which the first is less than the second, ...
  double middle, low, high;                   // NaN without pairs
};

class Tally {
 public:
  /// @param curve_epochs  how many epochs the curves of each variant have
  Tally(std::vector<std::size_t> curve_epochs, std::size_t seeds);
  Tally(std::size_t variants, std::size_t seeds, std::size_t curve_epochs)
      : Tally(std::vector<std::size_t>(variants, curve_epochs), seeds) {}

  /// Takes in a run; one that is there already stays as it is.
  void add(RunPlace run, const Outcome& outcome);
  bool has(RunPlace run) const;
  std::size_t seeds() const { return seeds_; }

  Summary summary(std::size_t variant) const;
  /// Of a run that is through; none where it has no such number, or no finite one.
  std::optional<double> value(Measure measure, RunPlace run) const;
  Difference difference(Measure measure, std::size_t variant, std::size_t other) const;
  /// (3, E): the quartiles of one column of the curves; a diverged run's loss is infinite, its accuracy NaN and left
  /// out.
  std::vector<float> band(std::size_t variant, std::size_t column) const;

 private:
  const std::optional<Outcome>& at(RunPlace run) const { return outcomes_[run.variant * seeds_ + run.seed]; }

  std::size_t seeds_;
  std::vector<std::size_t> epochs_;  // by variant
  std::vector<std::optional<Outcome>> outcomes_;
};

}  // namespace lab
