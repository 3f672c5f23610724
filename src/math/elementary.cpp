#include "math/elementary.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

#include "math/lanes.hpp"

namespace lab {
namespace {

// A wide vector is cut by the compiler to what the processor has, so that a constant is loaded once for several: in
// WebAssembly that makes sigmoid 1.6 times as fast. Plain SSE2 gains nothing.
#if defined(__wasm__) || defined(__AVX__) || defined(LAB_WIDE_LANES)
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
  double lowest = -0x1.628b76e3a7b61p+9;  // -1023 ln 2: here and below, 2^n comes out as 0
  double highest = 0x1.62e42fefa39efp+9;  // 1024 ln 2: here and above, 2^n comes out as infinity
  double saturated = 20;                  // from here on tanh is 1
  double log2_e = 0x1.71547652b82fep+0;
  double ln2_high = 0x1.62e42feep-1;  // ends in 21 zero bits: n * ln2_high is exact
  double ln2_low = 0x1.a39ef35793c76p-33;
  double round = 0x1.8p+52;  // adding it rounds to an integer, which then stands in the low bits
  // r (e^r + 1) / (e^r - 1) = 2 + e[0] r^2 + e[1] r^4 + ... for |r| <= ln2/2: the coefficients of fdlibm's e_exp.c.
  double e[5] = {1.66666666666666019037e-01, -2.77777777770155933842e-03, 6.61375632143793436117e-05,
                 -1.65339022054652515390e-06, 4.13813679705723846039e-08};
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
// x, but at least or at most this; NaN stays NaN. clang 14 does not see that WebAssembly has instructions for it.
#ifdef __wasm__
template <class V>
inline V each_part(V x, Lanes (*change)(Lanes, Lanes), double bound) {
  Lanes parts[sizeof(V) / sizeof(Lanes)];
  std::memcpy(parts, &x, sizeof x);
  for (Lanes& part : parts) part = change(part, all<Lanes>(bound));
  std::memcpy(&x, parts, sizeof x);
  return x;
}
template <class V>
inline V at_least(V x, double low) {
  return each_part(
      x, [](Lanes a, Lanes b) -> Lanes { return __builtin_wasm_pmax_f64x2(a, b); }, low);
}
template <class V>
inline V at_most(V x, double high) {
  return each_part(
      x, [](Lanes a, Lanes b) -> Lanes { return __builtin_wasm_pmin_f64x2(a, b); }, high);
}
#else
template <class V>
inline V at_least(V x, double low) {
  return x < low ? all<V>(low) : x;
}
template <class V>
inline V at_most(V x, double high) {
  return x > high ? all<V>(high) : x;
}
#endif
template <class V>
inline V magnitude(V x) {
  return (V)((BitsOf<V>)x & ~sign_bit);
}
template <class V>
inline V with_sign_of(V sign, V x) {
  return (V)((BitsOf<V>)magnitude(x) | ((BitsOf<V>)sign & sign_bit));
}

// e^x = power * (w + r) / (w - r), with a power of two and |r| < 0.35, for x in [c.lowest, c.highest]. What is made
// from e^x needs a division anyway, so this form costs no division of its own, and half of a polynomial's terms.
template <class V>
struct Exponential {
  V w, r, power;
};

template <class V>
inline Exponential<V> exponential(V x, const Constants& c) {
  const V rounded = x * c.log2_e + c.round;
  const V n = rounded - c.round;
  const V r = (x - n * c.ln2_high) - n * c.ln2_low;
  const V r2 = r * r;
  const V w = c.two + r2 * (c.e[0] + r2 * (c.e[1] + r2 * (c.e[2] + r2 * (c.e[3] + r2 * c.e[4]))));
  return {w, r, (V)(((BitsOf<V>)rounded << 52) + (BitsOf<V>)all<V>(c.one))};
}

struct Exp {
  template <class V>
  static V of(V x, const Constants& c) {
    const auto [w, r, power] = exponential(at_least(at_most(x, c.highest), c.lowest), c);
    return power * (w + r) / (w - r);
  }
};

// e^x - 1, so arranged that nothing is lost near 0.
struct Expm1 {
  template <class V>
  static V of(V x, const Constants& c) {
    const auto [w, r, power] = exponential(at_least(at_most(x, -c.lowest), c.lowest), c);
    return (w * (power - c.one) + r * (power + c.one)) / (w - r);
  }
};

// 1 / (1 + e^-x)
struct Sigmoid {
  template <class V>
  static V of(V x, const Constants& c) {
    const auto [w, r, power] = exponential(-at_least(at_most(x, -c.lowest), -c.highest), c);
    return (w - r) / ((w - r) + power * (w + r));
  }
};

// (1 - e) / (1 + e) with e = e^(-2|x|), so arranged that nothing is lost near 0.
struct Tanh {
  template <class V>
  static V of(V x, const Constants& c) {
    const V size = magnitude(x);
    const auto [w, r, power] = exponential(-c.two * at_most(size, c.saturated), c);
    const V less = c.one - power, more = c.one + power;
    return with_sign_of(x, at_most((w * less - r * more) / (w * more - r * less), c.one));
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
    const auto [w, r, power] = exponential(at_least(-magnitude(x), c.lowest), c);
    return Log1p::of(power * (w + r) / (w - r), c);
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

double exp(double x) { return single<Exp>(x); }
double log(double x) { return single<Log>(x); }
double log1p(double x) { return single<Log1p>(x); }
double tanh(double x) { return single<Tanh>(x); }
double sigmoid(double x) { return single<Sigmoid>(x); }

// V8 is slower on one giant function; CMakeLists.txt keeps wasm-opt from inlining these nevertheless.
__attribute__((noinline)) void exp(ConstSpan x, Span y) { each<Exp>(x, y); }
__attribute__((noinline)) void expm1(ConstSpan x, Span y) { each<Expm1>(x, y); }
__attribute__((noinline)) void tanh(ConstSpan x, Span y) { each<Tanh>(x, y); }
__attribute__((noinline)) void sigmoid(ConstSpan x, Span y) { each<Sigmoid>(x, y); }
__attribute__((noinline)) void softplus_tail(ConstSpan x, Span y) { each<SoftplusTail>(x, y); }

}  // namespace lab
