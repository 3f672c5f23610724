#include "nn/activation.hpp"

#include <algorithm>
#include <array>

#include "math/elementary.hpp"

namespace lab::activation {
namespace {

using Piece = std::array<double, 64>;  // a buffer on the stack, where a slope needs a function of z of its own

/// Calls visit(first, g) for one piece of z after the other, with g = function(z) of the piece.
template <class Visit>
void in_pieces(ConstSpan z, void (*function)(ConstSpan, Span), Visit visit) {
  Piece piece;
  for (std::size_t first = 0; first < z.size(); first += piece.size()) {
    const Span g = Span(piece).first(std::min(piece.size(), z.size() - first));
    function(z.subspan(first, g.size()), g);
    visit(first, ConstSpan(g));
  }
}

constexpr double root_half = 0.70710678118654752440, root_two_over_pi = 0.79788456080286535588;
constexpr double one_over_root_two_pi = 0.39894228040143267794, cubic = 0.044715;

double normal_share(double z) { return 0.5 * (1 + erf(z * root_half)); }  // Φ(z)

/// The tanh of the tanh form.
void gelu_bend(ConstSpan z, Span t) {
  for (std::size_t k = 0; k < z.size(); ++k) t[k] = root_two_over_pi * (z[k] + cubic * z[k] * z[k] * z[k]);
  lab::tanh(t, t);
}

}  // namespace

void identity(ConstSpan z, Span a, double) { std::copy(z.begin(), z.end(), a.begin()); }
void identity_chain(ConstSpan, ConstSpan, Span, double) {}

void sigmoid(ConstSpan z, Span a, double) { lab::sigmoid(z, a); }
void sigmoid_chain(ConstSpan, ConstSpan a, Span delta, double) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] *= a[k] * (1 - a[k]);
}

void tanh(ConstSpan z, Span a, double) { lab::tanh(z, a); }
void tanh_chain(ConstSpan, ConstSpan a, Span delta, double) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] *= 1 - a[k] * a[k];
}

void relu(ConstSpan z, Span a, double) {
  for (std::size_t k = 0; k < z.size(); ++k) a[k] = z[k] <= 0 ? 0 : z[k];  // NaN stays NaN
}
void relu_chain(ConstSpan z, ConstSpan, Span delta, double) {
  for (std::size_t k = 0; k < z.size(); ++k) delta[k] = z[k] > 0 ? delta[k] : 0;
}

void leaky_relu(ConstSpan z, Span a, double alpha) {
  for (std::size_t k = 0; k < z.size(); ++k) a[k] = z[k] <= 0 ? alpha * z[k] : z[k];
}
void leaky_relu_chain(ConstSpan z, ConstSpan, Span delta, double alpha) {
  for (std::size_t k = 0; k < z.size(); ++k) delta[k] *= z[k] > 0 ? 1 : alpha;
}

void elu(ConstSpan z, Span a, double alpha) {
  in_pieces(z, expm1, [&](std::size_t first, ConstSpan g) {
    for (std::size_t k = 0; k < g.size(); ++k) a[first + k] = z[first + k] > 0 ? z[first + k] : alpha * g[k];
  });
}
void elu_chain(ConstSpan z, ConstSpan a, Span delta, double alpha) {
  for (std::size_t k = 0; k < z.size(); ++k) delta[k] *= z[k] > 0 ? 1 : a[k] + alpha;  // α e^z
}

void gelu(ConstSpan z, Span a, double) {
  for (std::size_t k = 0; k < z.size(); ++k) a[k] = z[k] * normal_share(z[k]);
}
void gelu_chain(ConstSpan z, ConstSpan, Span delta, double) {
  for (std::size_t k = 0; k < z.size(); ++k) {
    const double density = one_over_root_two_pi * exp(-0.5 * z[k] * z[k]);
    delta[k] *= normal_share(z[k]) + z[k] * density;
  }
}

void gelu_tanh(ConstSpan z, Span a, double) {
  in_pieces(z, gelu_bend, [&](std::size_t first, ConstSpan t) {
    for (std::size_t k = 0; k < t.size(); ++k) a[first + k] = 0.5 * z[first + k] * (1 + t[k]);
  });
}
void gelu_tanh_chain(ConstSpan z, ConstSpan, Span delta, double) {
  in_pieces(z, gelu_bend, [&](std::size_t first, ConstSpan t) {
    for (std::size_t k = 0; k < t.size(); ++k) {
      const double x = z[first + k], bend = 1 - t[k] * t[k];
      const double through_bend =
          bend == 0 ? 0 : 0.5 * x * bend * root_two_over_pi * (1 + 3 * cubic * x * x);  // no 0 · ∞
      delta[first + k] *= 0.5 * (1 + t[k]) + through_bend;
    }
  });
}

void silu(ConstSpan z, Span a, double) {
  lab::sigmoid(z, a);
  for (std::size_t k = 0; k < z.size(); ++k) a[k] *= z[k];
}
void silu_chain(ConstSpan z, ConstSpan, Span delta, double) {
  in_pieces(z, lab::sigmoid, [&](std::size_t first, ConstSpan s) {
    for (std::size_t k = 0; k < s.size(); ++k) delta[first + k] *= s[k] * (1 + z[first + k] * (1 - s[k]));
  });
}

void softplus(ConstSpan z, Span a, double) {
  softplus_tail(z, a);
  for (std::size_t k = 0; k < z.size(); ++k) a[k] += z[k] < 0 ? 0 : z[k];
}
void softplus_chain(ConstSpan z, ConstSpan, Span delta, double) {
  in_pieces(z, lab::sigmoid, [&](std::size_t first, ConstSpan s) {
    for (std::size_t k = 0; k < s.size(); ++k) delta[first + k] *= s[k];
  });
}

}  // namespace lab::activation
