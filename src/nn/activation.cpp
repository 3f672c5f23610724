#include "nn/activation.hpp"

#include <algorithm>

#include "math/elementary.hpp"

namespace lab::activation {

void identity(ConstSpan z, Span a) { std::copy(z.begin(), z.end(), a.begin()); }
void identity_chain(ConstSpan, ConstSpan, Span) {}

void sigmoid(ConstSpan z, Span a) { lab::sigmoid(z, a); }
void sigmoid_chain(ConstSpan, ConstSpan a, Span delta) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] *= a[k] * (1 - a[k]);
}

void tanh(ConstSpan z, Span a) { lab::tanh(z, a); }
void tanh_chain(ConstSpan, ConstSpan a, Span delta) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] *= 1 - a[k] * a[k];
}

void relu(ConstSpan z, Span a) {
  for (std::size_t k = 0; k < z.size(); ++k) a[k] = z[k] <= 0 ? 0 : z[k];  // NaN stays NaN
}
void relu_chain(ConstSpan z, ConstSpan, Span delta) {
  for (std::size_t k = 0; k < z.size(); ++k) delta[k] = z[k] > 0 ? delta[k] : 0;
}

}  // namespace lab::activation
