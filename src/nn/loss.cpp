#include "nn/loss.hpp"

#include <algorithm>

#include "math/elementary.hpp"

namespace lab::loss {

double squared_error(ConstSpan, ConstSpan a, ConstSpan y) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += (a[k] - y[k]) * (a[k] - y[k]);
  return sum;
}

void squared_error_gradient(ConstSpan, ConstSpan a, ConstSpan y, double scale, Span delta) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] = scale * (2 * (a[k] - y[k]));
}

// −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − z y + ln(1 + e^−|z|): finite and exact for every z.
double cross_entropy(ConstSpan z, ConstSpan, ConstSpan y) {
  double sum = 0;
  std::array<double, 64> tails;
  for (std::size_t first = 0; first < z.size(); first += tails.size()) {
    const std::size_t count = std::min(tails.size(), z.size() - first);
    softplus_tail(z.subspan(first, count), Span(tails).first(count));
    for (std::size_t k = 0; k < count; ++k) {
      const double logit = z[first + k];
      sum += (std::max(logit, 0.0) - logit * y[first + k]) + tails[k];
    }
  }
  return sum;
}

void cross_entropy_gradient(ConstSpan, ConstSpan a, ConstSpan y, double scale, Span delta) {
  for (std::size_t k = 0; k < a.size(); ++k) delta[k] = scale * (a[k] - y[k]);
}

}  // namespace lab::loss
