// When a run stops by itself: a table with one row a rule.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include "math/catalog.hpp"

namespace lab {

enum class StopRule : std::uint8_t { epochs, loss, accuracy, plateau };
enum class WatchedLoss : std::uint8_t { training_set, last_sample };

inline constexpr std::array stop_rules{
    NamedRow<StopRule>{StopRule::epochs, "epochs", "Epochs", "epoch = n"},
    NamedRow<StopRule>{StopRule::loss, "loss", "Loss reached", "loss < ε"},
    NamedRow<StopRule>{StopRule::accuracy, "accuracy", "Accuracy held", "accuracy ≥ α for k epochs"},
    NamedRow<StopRule>{StopRule::plateau, "plateau", "No progress", "no lower loss for k epochs"},
};
static_assert(rows_match_ids(stop_rules));

inline constexpr std::array watched_losses{
    NamedRow<WatchedLoss>{WatchedLoss::training_set, "training_set", "Training set", "after the epoch"},
    NamedRow<WatchedLoss>{WatchedLoss::last_sample, "last_sample", "Last sample",
                          "of the epoch's last sample alone, before its update, as lab 001 has it"},
};
static_assert(rows_match_ids(watched_losses));

/// A rule without its number is off.
struct StopConfig {
  std::optional<std::size_t> epochs;
  std::optional<double> loss;
  WatchedLoss watched = WatchedLoss::training_set;
  std::optional<double> accuracy;      // share, 0 to 1, of the training set
  std::size_t hold = 1;                // epochs that the accuracy must last
  std::optional<std::size_t> plateau;  // epochs without progress
  double progress = 1e-4;              // how much lower, as a share of the lowest loss, counts as progress

  bool operator==(const StopConfig&) const = default;
};

/// What the rules remember from epoch to epoch.
class StopWatch {
 public:
  struct Epoch {
    std::size_t epoch;
    double loss, last_sample_loss, accuracy;
  };
  /// Takes in an epoch; the first rule in the table's order that it fulfils, or none.
  std::optional<StopRule> add(const StopConfig& config, const Epoch& latest);

 private:
  std::size_t held_ = 0, without_progress_ = 0;
  double lowest_ = std::numeric_limits<double>::infinity();
};

}  // namespace lab
