// Counts what the program allocates.
#pragma once

#include <cstddef>

namespace lab::bench {

/// Calls of malloc and its kin so far; `new` ends in one of them.
std::size_t allocations();

}  // namespace lab::bench
