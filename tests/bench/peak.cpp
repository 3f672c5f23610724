#include "bench/peak.hpp"

#include "math/lanes.hpp"

namespace lab::bench {

__attribute__((noinline, used)) double multiply_and_add(std::size_t rounds) {
  // Thirteen sums that do not wait for one another hide the time that each takes, and still fit into sixteen registers.
  constexpr int sums = 13;
  static volatile double factor_and_term[] = {0.999, 0.001};  // volatile: not known to the compiler
  const Lanes factor = Lanes{} + factor_and_term[0], term = Lanes{} + factor_and_term[1];
  Lanes sum[sums];
  for (int k = 0; k < sums; ++k) sum[k] = Lanes{1.0, 1.0} + k;
  for (std::size_t round = 0; round < rounds; ++round) {
    for (int unrolled = 0; unrolled < 4; ++unrolled) {
      for (int k = 0; k < sums; ++k) sum[k] = sum[k] * factor + term;
    }
  }
  Lanes all{};
  for (int k = 0; k < sums; ++k) all += sum[k];
  return all[0] + all[1];
}

}  // namespace lab::bench
