// What comes out of a config from several starts.
#pragma once

#include <optional>
#include <vector>

#include "session/config.hpp"

namespace lab::test {

struct Outcome {
  double accuracy, loss;             // at the end; the loss NaN if it or a weight was no finite number any more
  std::optional<double> first_100;   // the first epoch after which all points were right
  bool one_class;                    // all points are taken for the same class
  std::optional<double> stopped_at;  // the epoch in which the rule on the loss ended the run
};

/// Start k, from 1 on, has data seed k and weights seed 1000 + k: with the same seed for both, the weights would be the
/// numbers that the points are. The outcomes are in the order of the starts.
std::vector<Outcome> outcomes_of(const Config& config, std::size_t starts);

}  // namespace lab::test
