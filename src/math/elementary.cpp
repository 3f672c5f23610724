#include "math/elementary.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

#include "math/lanes.hpp"

namespace lab {
namespace {

// A wide vector is cut by the compiler to what the processor has, so that a constant is loaded once for several: in
// WebAssembly that makes sigmoid 1.6 times as fast. Plain SSE2 gains nothing.
#if defined(__wasm__) || defined(__AVX__)
using Wide = double __attribute__((vector_size(64)));
#else
using Wide = Lanes;
#endif

// The integers of the same width; a cast between the two keeps the bits.
using LanesBits = std::uint64_t __attribute__((vector_size(sizeof(Lanes))));
using WideBits = std::uint64_t __attribute__((vector_size(sizeof(Wide))));
template <class V>
using BitsOf = std::conditional_t<sizeof(V) == sizeof(Lanes), LanesBits, WideBits>;
constexpr std::uint64_t sign_bit = std::uint64_t{1} << 63;

// Constants are read from memory: V8 rebuilds a SIMD literal at each use, which made exp up to twice as slow.
struct Constants {
  double one = 1, two = 2;
  double least = -0x1.6232bdd7abcd2p+9;  // ln of the smallest normal number; below it e^x is taken as 0
  double log2_e = 0x1.71547652b82fep+0;
  double ln2_high = 0x1.62e42feep-1;  // ends in 21 zero bits: n * ln2_high is exact
  double ln2_low = 0x1.a39ef35793c76p-33;
  double round = 0x1.8p+52;  // adding it rounds to an integer, which then stands in the low bits
  // e^r = 1 + r + r^2 (e[0] + e[1] r + ...) for |r| <= ln2/2: a Chebyshev fit, off by at most 1.6e-17.
  double e[10] = {0x1.0000000000001p-1,  0x1.5555555555556p-3,  0x1.5555555553d63p-5,  0x1.11111111109b3p-7,
                  0x1.6c16c1788bd90p-10, 0x1.a01a01a7c41d5p-13, 0x1.a019b90d2ae7ap-16, 0x1.71de0dae63bb3p-19,
                  0x1.289185613a3d6p-22, 0x1.af38a9b0ec855p-26};
  // log((1 + s) / (1 - s)) = 2s + s^3 (l[0] + l[1] s^2 + ...): the coefficients of fdlibm's e_log.c.
  double l[7] = {6.666666666666735130e-01, 3.999999999940941908e-01, 2.857142874366239149e-01, 2.222219843214978396e-01,
                 1.818357216161805012e-01, 1.531383769920937332e-01, 1.479819860511658591e-01};
};

inline const Constants& constants() {
  static constexpr Constants stored;
  const Constants* table = &stored;
  asm("" : "+r"(table));  // hides from the compiler that the values are known
  return *table;
}

template <class V>
inline V all(double x) {
  return x - V{};  // keeps the sign of -0
}
template <class V>
inline V magnitude(V x) {
  return (V)((BitsOf<V>)x & ~sign_bit);
}
template <class V>
inline V with_sign_of(V sign, V x) {
  return (V)((BitsOf<V>)magnitude(x) | ((BitsOf<V>)sign & sign_bit));
}

// e^x = (1 + p) * scale for x in [c.least, 0], with |p| < 0.42; smaller x are taken as c.least.
template <class V>
struct Exponential {
  V p, scale;
};

template <class V>
inline Exponential<V> exponential(V x, const Constants& c) {
  x = x < c.least ? all<V>(c.least) : x;
  const V rounded = x * c.log2_e + c.round;
  const V n = rounded - c.round;
  const V r = (x - n * c.ln2_high) - n * c.ln2_low;
  const V r2 = r * r, r4 = r2 * r2;
  const auto pair = [&](int k) { return c.e[k] + c.e[k + 1] * r; };
  const V q = (pair(0) + r2 * pair(2)) + r4 * ((pair(4) + r2 * pair(6)) + r4 * pair(8));
  return {r + r2 * q, (V)(((BitsOf<V>)rounded << 52) + (BitsOf<V>)all<V>(c.one))};
}

// e^-|x|
template <class V>
inline V decay(V x, const Constants& c) {
  x = -magnitude(x);
  const Exponential<V> e = exponential(x, c);
  return x < c.least ? V{} : (c.one + e.p) * e.scale;
}

struct Sigmoid {
  template <class V>
  static V of(V x, const Constants& c) {
    const V e = decay(x, c);
    return (x < V{} ? e : all<V>(c.one)) / (c.one + e);
  }
};

// tanh|x| = -t / (t + 2) with t = e^(-2|x|) - 1, which keeps its digits near 0.
struct Tanh {
  template <class V>
  static V of(V x, const Constants& c) {
    const Exponential<V> e = exponential(-c.two * magnitude(x), c);
    const V t = e.scale * e.p + (e.scale - c.one);
    return with_sign_of(x, t / (t + c.two));
  }
};

// x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt(2)]; then as fdlibm does.
struct Log {
  template <class V>
  static V of(V x, const Constants& c) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr std::uint64_t one = 0x3ff0000000000000, root_half = 0x3fe6a09e667f3bcd;
    const auto tiny = x < std::numeric_limits<double>::min();
    const BitsOf<V> shifted = (BitsOf<V>)(tiny ? x * 0x1p54 : x) + (one - root_half);
    // The biased exponent as the low bits of a double at 2^52: a conversion that every platform has as a vector.
    const V biased = (V)((shifted >> 52) | (BitsOf<V>)all<V>(0x1p52)) - 0x1p52;
    const V k = (biased - 1023) - (tiny ? all<V>(54) : V{});
    const V f = (V)((shifted & 0x000fffffffffffff) + root_half) - 1;
    const V s = f / (2 + f);
    const V s2 = s * s, s4 = s2 * s2;
    const V odd = s2 * (c.l[0] + s4 * (c.l[2] + s4 * (c.l[4] + s4 * c.l[6])));
    const V even = s4 * (c.l[1] + s4 * (c.l[3] + s4 * c.l[5]));
    const V half_square = 0.5 * f * f;
    V y = k * c.ln2_high - ((half_square - (s * (half_square + (odd + even)) + k * c.ln2_low)) - f);
    y = x == 0 ? all<V>(-infinity) : y;
    y = x == infinity ? x : y;
    return x >= 0 ? y : all<V>(std::numeric_limits<double>::quiet_NaN());
  }
};

// ln(1 + x) = ln(u) + (what rounding u = 1 + x lost) / u
struct Log1p {
  template <class V>
  static V of(V x, const Constants& c) {
    const V u = 1 + x;
    return Log::of(u, c) + (x - (u - 1)) / u;
  }
};

struct SoftplusTail {
  template <class V>
  static V of(V x, const Constants& c) {
    return Log1p::of(decay(x, c), c);
  }
};

template <class Function>
inline double single(double x, const Constants& c = constants()) {
  const Lanes lanes = Function::of(all<Lanes>(x), c);
  return lanes[0];
}

template <class Function>
void each(ConstSpan x, Span y) {
  assert(x.size() == y.size());
  const Constants& c = constants();
  std::size_t k = 0;
  const auto advance = [&]<class V>(V) {
    constexpr std::size_t width = sizeof(V) / sizeof(double);
    for (; k + width <= x.size(); k += width) store(y.data() + k, Function::of(load<V>(x.data() + k), c));
  };
  advance(Wide{});
  advance(Lanes{});
  for (; k < x.size(); ++k) y[k] = single<Function>(x[k], c);
}

}  // namespace

double log(double x) { return single<Log>(x); }
double log1p(double x) { return single<Log1p>(x); }
double tanh(double x) { return single<Tanh>(x); }
double sigmoid(double x) { return single<Sigmoid>(x); }

// wasm-opt inlines a function with one caller despite noinline, and V8 is slower on the giant result: hence `used`.
__attribute__((noinline, used)) void tanh(ConstSpan x, Span y) { each<Tanh>(x, y); }
__attribute__((noinline, used)) void sigmoid(ConstSpan x, Span y) { each<Sigmoid>(x, y); }
__attribute__((noinline, used)) void softplus_tail(ConstSpan x, Span y) { each<SoftplusTail>(x, y); }

}  // namespace lab
