#include "math/random.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "math/elementary.hpp"

namespace lab {

double Random::rand() {
  const double high = static_cast<double>(twister_() >> 5);
  const double low = static_cast<double>(twister_() >> 6);
  return (high * 0x1p26 + low) / 0x1p53;
}

double Random::randn() {
  if (kept_) return *std::exchange(kept_, std::nullopt);
  double x, y, square;
  do {
    x = 2 * rand() - 1;
    y = 2 * rand() - 1;
    square = x * x + y * y;
  } while (square >= 1 || square == 0);
  const double factor = std::sqrt(-2 * log(square) / square);
  kept_ = factor * x;
  return factor * y;
}

void Random::permutation(std::span<std::size_t> order) {
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = order.size(); i-- > 1;) {
    // A number in [0, i]: as many low bits as i has, drawn again while they exceed i.
    std::uint32_t mask = static_cast<std::uint32_t>(i);
    for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
    std::uint32_t j;
    do j = static_cast<std::uint32_t>(twister_()) & mask;
    while (j > i);
    std::swap(order[i], order[j]);
  }
}

}  // namespace lab
