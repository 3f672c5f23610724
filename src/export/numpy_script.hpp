// A run as a Python script for NumPy: the same data, weights, order of samples and updates from the same seeds, so that
// it prints the losses that the page logs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "session/config.hpp"

namespace lab {

/// How long the script trains, and how often it prints.
struct ScriptLength {
  std::size_t epochs;     // at most: a stop rule may end the run sooner
  std::size_t log_every;  // epochs from line to line, at least 1
};

/// Until the config's own stop at an epoch, or some hundreds of epochs without one; at most about 100 lines.
ScriptLength usual_length(const Config& config);
/// So many epochs, at most about 100 lines.
ScriptLength length_of(std::size_t epochs);

struct NumpyScript {
  std::string text;                   // empty if something is refused
  std::vector<std::string> refusals;  // sentences: what of the run cannot be written, and why
};

/// @param config   valid; the one that the run began with
/// @param journal  what was changed since, as the page keeps it: [{step, change}, ...] with change one of
///                 {kind: 'tune', values: {path: value}}, {kind: 'weight', index, value}, {kind: 'off', index, off} and
///                 {kind: 'apply', rows}; an empty array for nothing
NumpyScript numpy_script(const Config& config, const Json& journal, const ScriptLength& length);

}  // namespace lab
