// What was changed in a run under way, as the page keeps it.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "session/config.hpp"

namespace lab {

/// Settings were changed.
struct Tuned {
  std::vector<std::string> paths;  // what was
  TrainingConfig training;         // all as it is from then on
};
/// A parameter, by its place in the parameter vector, was set by hand.
struct WeightSet {
  std::size_t parameter;
  double value;
};
/// A parameter was switched off, to stay 0, or on again.
struct SwitchedOff {
  std::size_t parameter;
  bool off;
};
/// One update more was made, with these training samples.
struct Applied {
  std::vector<std::size_t> rows;
};

struct JournalEntry {
  std::size_t step;  // updates made before
  std::variant<Tuned, WeightSet, SwitchedOff, Applied> change;
};
using Journal = std::vector<JournalEntry>;

struct JournalReading {
  Journal journal;
  std::vector<std::string> errors;  // sentences
};

/// @param json     [{step, change}, ...], steps never falling
/// @param config   the run's, at its start
/// @param samples  in its training set
JournalReading read_journal(const Json& json, const Config& config, std::size_t samples);

}  // namespace lab
