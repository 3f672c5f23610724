// Whether a run blows up the last bits of its numbers, so that another order of additions leads somewhere else.
#pragma once

#include <cstddef>
#include <optional>

#include "session/config.hpp"

namespace lab {

/// The first epoch whose loss differs by more than 1e-11 when the start weights differ in their last bits, or 0 for a
/// loss that does so by itself; none: there is none up to `epochs`, or none that could be found in about a second.
std::optional<std::size_t> parts_at(const Config& config, std::size_t epochs);

}  // namespace lab
