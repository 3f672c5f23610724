// Where the presets' rows stand, and what several of them begin with.
#pragma once

#include <initializer_list>

#include "session/presets.hpp"

namespace lab {

/// Lab by lab, each beginning with the runs that it is about.
std::span<const Preset> lab_presets();
std::span<const Preset> classic_presets();
/// Each makes one mistake, and learns without it.
std::span<const Preset> failure_presets();

/// Hidden layers of one activation, weights that suit it, plain steps after mini-batches of ten.
Config layered(Generator set, std::size_t points, Activation hidden, std::initializer_list<std::size_t> units);
/// The same for a set of values, with the mean squared error.
Config layered_for_values(Generator set, std::size_t points, Activation hidden,
                          std::initializer_list<std::size_t> units);
void use_adam(Config& config, double learning_rate);

}  // namespace lab
