// Which tensor a student's array is likely to be, from its name, its shape, and what it is closest to.
#pragma once

#include <span>
#include <vector>

#include "inspect/alignment.hpp"

namespace lab {

/// Names as they are written: dW2, grad_w2, delta1, dz1, W1_new, db3, a2, z_1, hidden1 ... What no name says, shape and
/// closeness say. Arrays that can be no tensor are left out; those that nobody named so have the tensor they are meant
/// for. In the order of computation.
std::vector<Assigned> assign(std::span<const SubmittedArray> arrays, const Pass& right);

}  // namespace lab
