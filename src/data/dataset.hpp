// Samples and their targets, and how they are parted into training and test.
#pragma once

#include <cstdint>

#include "math/matrix.hpp"

namespace lab {

/// N samples. Rows of x and y belong together.
struct Dataset {
  Matrix x;  // (N, 2) coordinates
  Matrix y;  // (N, 1) the class, 0 or 1

  std::size_t size() const { return x.shape(0); }
};

struct Split {
  Dataset training, test;
};

/// Takes round(test_share · N) samples for the test set, at least one for training; which ones is drawn as
/// `np.random.RandomState(seed).permutation(N)`, whose last entries are the test set. Both parts keep the order of
/// `all`; a test_share of 0 draws nothing.
///
/// @param test_share  in [0, 1)
Split split(const Dataset& all, double test_share, std::uint32_t seed);

}  // namespace lab
