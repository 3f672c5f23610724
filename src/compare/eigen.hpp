// Eigenvectors of small symmetric matrices.
#pragma once

#include <array>
#include <vector>

#include "math/matrix.hpp"

namespace lab {

struct Eigenvectors {
  std::array<double, 2> values;                // the larger one first
  std::array<std::vector<double>, 2> vectors;  // of length 1
};

/// Of the two largest eigenvalues, by Jacobi's rotations. A matrix of a single row has a second eigenvalue of 0.
///
/// @param symmetric  (T, T)
Eigenvectors largest_eigenvectors(Matrix symmetric);

}  // namespace lab
