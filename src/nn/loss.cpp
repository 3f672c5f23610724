#include "nn/loss.hpp"

#include <algorithm>
#include <cmath>

#include "math/elementary.hpp"

namespace lab::loss {
namespace {

double sum_of(const ConstMatrixView& a, const ConstMatrixView& y, auto value) {
  double sum = 0;
  const ConstSpan outputs = a.all(), targets = y.all();
  for (std::size_t k = 0; k < outputs.size(); ++k) sum += value(outputs[k], targets[k]);
  return sum;
}

void each_gradient(const ConstMatrixView& a, const ConstMatrixView& y, double scale, const MatrixView& delta,
                   auto slope) {
  const ConstSpan outputs = a.all(), targets = y.all();
  const Span result = delta.all();
  for (std::size_t k = 0; k < outputs.size(); ++k) result[k] = scale * slope(outputs[k], targets[k]);
}

double sign_of(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }  // NaN stays NaN

double largest_of(ConstSpan z) {
  double largest = z[0];
  for (const double logit : z) largest = logit > largest ? logit : largest;
  return largest;
}

}  // namespace

double mse(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig&) {
  return sum_of(a, y, [](double a, double y) { return (a - y) * (a - y); });
}
void mse_gradient(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig&,
                  double scale, const MatrixView& delta) {
  each_gradient(a, y, scale, delta, [](double a, double y) { return 2 * (a - y); });
}

double mae(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig&) {
  return sum_of(a, y, [](double a, double y) { return std::fabs(a - y); });
}
void mae_gradient(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig&,
                  double scale, const MatrixView& delta) {
  each_gradient(a, y, scale, delta, [](double a, double y) { return sign_of(a - y); });
}

double huber(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig& config) {
  const double bend = config.delta;
  return sum_of(a, y, [bend](double a, double y) {
    const double size = std::fabs(a - y);
    return size <= bend ? 0.5 * size * size : bend * (size - 0.5 * bend);
  });
}
void huber_gradient(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y,
                    const LossConfig& config, double scale, const MatrixView& delta) {
  const double bend = config.delta;
  each_gradient(a, y, scale, delta, [bend](double a, double y) {
    const double error = a - y;
    return std::fabs(error) <= bend ? error : bend * sign_of(error);
  });
}

// −y ln σ(z) − (1 − y) ln(1 − σ(z)) = max(z, 0) − z y + ln(1 + e^−|z|): finite and exact for every z.
double bce(const ConstMatrixView& z, const ConstMatrixView&, const ConstMatrixView& y, const LossConfig&) {
  const ConstSpan logits = z.all(), targets = y.all();
  double sum = 0;
  std::array<double, 64> tails;
  for (std::size_t first = 0; first < logits.size(); first += tails.size()) {
    const std::size_t count = std::min(tails.size(), logits.size() - first);
    softplus_tail(logits.subspan(first, count), Span(tails).first(count));
    for (std::size_t k = 0; k < count; ++k) {
      const double logit = logits[first + k];
      sum += (std::max(logit, 0.0) - logit * targets[first + k]) + tails[k];
    }
  }
  return sum;
}
void bce_gradient(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y, const LossConfig&,
                  double scale, const MatrixView& delta) {
  each_gradient(a, y, scale, delta, [](double a, double y) { return a - y; });
}

// As lab 004 wrote it: at a = 1 the sigmoid's slope a (1 − a) is 0, so that nothing is left of the gradient.
double bce_epsilon(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y,
                   const LossConfig& config) {
  const double epsilon = config.epsilon;
  return sum_of(a, y,
                [epsilon](double a, double y) { return -(y * log(a + epsilon) + (1 - y) * log(1 - a + epsilon)); });
}
void bce_epsilon_gradient(const ConstMatrixView&, const ConstMatrixView& a, const ConstMatrixView& y,
                          const LossConfig& config, double scale, const MatrixView& delta) {
  const double epsilon = config.epsilon;
  each_gradient(a, y, scale, delta,
                [epsilon](double a, double y) { return (1 - y) / (1 - a + epsilon) - y / (a + epsilon); });
}

// −Σ y ln softmax(z) = Σ y (m + ln Σ e^(z − m) − z) with the largest logit m: nothing overflows.
double softmax_ce(const ConstMatrixView& z, const ConstMatrixView&, const ConstMatrixView& y, const LossConfig&) {
  double sum = 0;
  for (std::size_t n = 0; n < z.rows; ++n) {
    const double largest = largest_of(z.row(n));
    double total = 0;
    for (const double logit : z.row(n)) total += exp(logit - largest);
    const double log_total = log(total);
    for (std::size_t k = 0; k < z.columns; ++k) sum += y(n, k) * ((largest - z(n, k)) + log_total);
  }
  return sum;
}
void softmax_ce_gradient(const ConstMatrixView& z, const ConstMatrixView&, const ConstMatrixView& y, const LossConfig&,
                         double scale, const MatrixView& delta) {
  for (std::size_t n = 0; n < z.rows; ++n) {
    const double largest = largest_of(z.row(n));
    double total = 0, weight = 0;
    for (std::size_t k = 0; k < z.columns; ++k) {
      delta(n, k) = exp(z(n, k) - largest);
      total += delta(n, k);
      weight += y(n, k);
    }
    for (std::size_t k = 0; k < z.columns; ++k) delta(n, k) = scale * (weight * (delta(n, k) / total) - y(n, k));
  }
}

}  // namespace lab::loss

namespace lab {

void softmax(Span logits) {
  const double largest = *std::max_element(logits.begin(), logits.end());
  double sum = 0;
  for (double& logit : logits) sum += logit = exp(logit - largest);
  for (double& power : logits) power /= sum;
}

}  // namespace lab
