// The start weights of a script for NumPy: drawn by the calls that draw them here, or written out.
#pragma once

#include <string_view>

#include "inspect/numpy_settings.hpp"
#include "nn/initializer.hpp"

namespace lab {

/// @param network  at its start
/// @param seed     the name or the number that the script seeds with
void write_start_weights(PythonText& script, const InitialConfig& initial, const Network& network, Notation notation,
                         std::string_view seed);

}  // namespace lab
