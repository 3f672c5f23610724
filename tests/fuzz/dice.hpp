// Random choices of the fuzzer. Every one comes from lab::Random, so that a seed is a case on every machine.
#pragma once

#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

#include "math/random.hpp"

namespace lab::fuzz {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : random_(seed) {}

  bool chance(double probability) { return random_.rand() < probability; }
  double between(double low, double high) { return low + (high - low) * random_.rand(); }
  /// 0 ... count − 1
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_.rand() * static_cast<double>(count)); }
  /// low ... high, small ones most often
  std::size_t small(std::size_t low, std::size_t high) {
    const double share = random_.rand();
    return low + static_cast<std::size_t>(share * share * static_cast<double>(high - low + 1));
  }
  /// A positive number of any size between two, however many powers of ten lie between them.
  double of_any_size(double low, double high) { return std::exp(between(std::log(low), std::log(high))); }
  const auto& one_of(const auto& list) {
    return *std::next(std::begin(list), static_cast<std::ptrdiff_t>(below(std::size(list))));
  }

 private:
  Random random_;
};

}  // namespace lab::fuzz
