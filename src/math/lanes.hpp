// Two doubles side by side: the widest vector of numbers that WebAssembly has. GCC and clang compile the same source
// for every platform, so that native and wasm add in the same order and agree bit for bit.
#pragma once

#include <cstring>

namespace lab {

using Lanes = double __attribute__((vector_size(16)));

template <class V = Lanes>
inline V load(const double* from) {
  V lanes;
  std::memcpy(&lanes, from, sizeof lanes);
  return lanes;
}

template <class V>
inline void store(double* to, V lanes) {
  std::memcpy(to, &lanes, sizeof lanes);
}

}  // namespace lab
