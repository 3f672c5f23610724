// Random numbers as NumPy's legacy generator draws them: `Random random(7)` is `np.random.seed(7)`, so that a student's
// own script starts from the same data and the same weights.
//
// Source: numpy/random/mtrand.pyx and src/legacy/legacy-distributions.c. `rand` and `permutation` give NumPy's bits;
// `randn` may differ in the last one, since NumPy takes the logarithm from the C library of the day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <span>

namespace lab {

class Random {
 public:
  /// Any seed that `np.random.seed` takes: 0 to 2^32 - 1.
  explicit Random(std::uint32_t seed) : twister_(seed) {}

  /// Uniform in [0, 1), with 53 bits from two draws.
  double rand();
  /// Standard normal, by the polar method; values come in pairs, the second is kept for the next call.
  double randn();
  /// Overwrites `order` with the numbers 0 ... N - 1 in random order: `np.random.permutation(N)`.
  void permutation(std::span<std::size_t> order);

 private:
  std::mt19937 twister_;  // seeds itself as NumPy's init_genrand does
  std::optional<double> kept_;
};

}  // namespace lab
