// A run as a Python script for PyTorch: its data and initial weights written out, the same batches and the same
// updates, in float64.
#pragma once

#include <string>

#include "export/numpy_script.hpp"

namespace lab {

/// Its losses are the run's up to rounding. What was changed under way is not in it, nor are bugs that were built in.
///
/// @param config  valid
std::string pytorch_script(const Config& config, const ScriptLength& length);

}  // namespace lab
