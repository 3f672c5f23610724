// What the first array that differs looks like by itself, where no bug in the step explains it.
#pragma once

#include <span>
#include <vector>

#include "inspect/explaining.hpp"

namespace lab {

/// @param arrays   in the order of computation
/// @param aligned  the same against `right`; at least one differs
std::vector<Explanation> explain_alone(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned,
                                       const Rounding& rounding);

}  // namespace lab
