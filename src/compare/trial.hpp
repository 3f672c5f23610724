// One run of a comparison, from its start to its end.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "compare/comparison.hpp"
#include "session/session.hpp"

namespace lab {

enum class TrialEnd : std::uint8_t {
  through,
  stopped,
  diverged
};  // all epochs; by another rule; numbers left the finite ones

inline constexpr std::array trial_ends{
    NamedRow<TrialEnd>{TrialEnd::through, "through", "All epochs", "epoch = n"},
    NamedRow<TrialEnd>{TrialEnd::stopped, "stopped", "Stopped by a rule", "before its last epoch"},
    NamedRow<TrialEnd>{TrialEnd::diverged, "diverged", "Diverged", "a number left the finite ones"},
};
static_assert(rows_match_ids(trial_ends));

/// What came of a run. Of one that has diverged the losses are NaN, and its training accuracy is that of an output that
/// is no number: nothing is above 0.5, so all points are taken for class 0.
struct Outcome {
  TrialEnd end = TrialEnd::through;
  std::size_t epoch = 0;               // complete ones
  std::optional<std::size_t> reached;  // the first epoch, the start counts, after which the target was met
  Metrics training, test;              // test: NaN without test points
  bool single_class = false;           // all training points are taken for the same
  std::uint64_t hash = 0;              // of the weights at its end
  double milliseconds = 0;             // measured by whoever runs it
  /// (E, 4): training loss and accuracy, test loss and accuracy at the curve's epochs. A stopped run stays where it
  /// ended; after a divergence all are NaN.
  std::vector<float> curve;
};

inline constexpr std::size_t curve_columns = 4;

/// The epochs at which curves are kept: all up to 256; else as many of them evenly spaced as by a constant factor, so
/// that both ends of a long run can be seen.
std::vector<std::size_t> curve_epochs(std::size_t epochs);

class Trial {
 public:
  /// @param epochs  those of the curve, ascending, the first 0
  Trial(const Config& config, const Target& target, std::vector<std::size_t> epochs);

  /// Goes on for about so many chunks of up to chunk_rows samples; true once the run is over.
  bool advance(std::size_t chunks);
  std::size_t epoch() const { return session_.report().epoch; }
  /// Once it is over; milliseconds is left 0.
  Outcome outcome() const;
  const Session& session() const { return session_; }

 private:
  void measure();

  Session session_;
  Target target_;
  std::vector<std::size_t> epochs_;
  std::size_t epoch_cost_;  // chunks
  std::optional<std::size_t> reached_;
  bool started_ = false;
  std::vector<float> curve_;
};

}  // namespace lab
