// What the processor can do at most: nothing but multiplications and additions, two doubles side by side, none of which
// waits for memory.
#pragma once

#include <cstddef>

namespace lab::bench {

/// Floating-point operations of one round; a multiplication and an addition are two.
inline constexpr std::size_t operations_a_round = 4 * 13 * 2 * 2;

/// Does so many rounds. Returns what came out, so that no compiler leaves them out.
double multiply_and_add(std::size_t rounds);

}  // namespace lab::bench
