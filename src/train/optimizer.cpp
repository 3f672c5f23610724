#include "train/optimizer.hpp"

#include <cmath>

#include "math/elementary.hpp"

namespace lab {

void Sgd::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate;
  for (std::size_t k = 0; k < w.size(); ++k) w[k] -= rate * g[k];
}

template <OptimizerRule form>
void MomentumForm<form>::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, mu = config.momentum;
  for (std::size_t k = 0; k < w.size(); ++k) {
    if constexpr (form == OptimizerRule::momentum_rate_inside) {
      v[k] = mu * v[k] + rate * g[k];
      w[k] -= v[k];
    } else {
      v[k] = mu * v[k] + g[k];
      w[k] -= rate * (form == OptimizerRule::nesterov ? g[k] + mu * v[k] : v[k]);
    }
  }
}

void Adagrad::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate;
  const double inside = config.epsilon_inside ? config.epsilon : 0, outside = config.epsilon - inside;
  for (std::size_t k = 0; k < w.size(); ++k) {
    squares[k] += g[k] * g[k];
    w[k] -= rate * g[k] / (std::sqrt(squares[k] + inside) + outside);
  }
}

void RmsProp::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, rho = config.rho, epsilon = config.epsilon;
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = rho * v[k] + (1 - rho) * g[k] * g[k];
    w[k] -= rate * g[k] / (std::sqrt(v[k]) + epsilon);
  }
}

void Adadelta::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, rho = config.rho, epsilon = config.epsilon;
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = rho * v[k] + (1 - rho) * g[k] * g[k];
    const double d = std::sqrt(u[k] + epsilon) / std::sqrt(v[k] + epsilon) * g[k];
    u[k] = rho * u[k] + (1 - rho) * d * d;
    w[k] -= rate * d;
  }
}

template <OptimizerRule form>
void AdamForm<form>::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  beta1_power *= beta1;
  beta2_power *= beta2;
  const double rate = config.learning_rate / (1 - beta1_power);
  const double correction = std::sqrt(1 - beta2_power);
  const double kept = form == OptimizerRule::adamw ? 1 - config.learning_rate * config.weight_decay : 1;
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    if constexpr (form == OptimizerRule::adamax) {
      const double size = std::fabs(g[k]) + epsilon, faded = beta2 * v[k];
      v[k] = faded > size ? faded : size;
      w[k] -= rate * m[k] / v[k];
    } else {
      v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
      w[k] = kept * w[k] - rate * m[k] / (std::sqrt(v[k]) / correction + epsilon);
    }
  }
}

void Nadam::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  const auto momentum_at = [&](double t) { return beta1 * (1 - 0.5 * exp(t * config.momentum_decay * log(0.96))); };
  step += 1;
  beta2_power *= beta2;
  const double now = momentum_at(step), next = momentum_at(step + 1);
  product *= now;
  const double of_gradient = config.learning_rate * (1 - now) / (1 - product);
  const double of_mean = config.learning_rate * next / (1 - product * next);
  const double correction = std::sqrt(1 - beta2_power);
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
    w[k] -= (of_gradient * g[k] + of_mean * m[k]) / (std::sqrt(v[k]) / correction + epsilon);
  }
}

void NadamDozat::update(Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  beta1_power *= beta1;
  beta2_power *= beta2;
  const double of_gradient = config.learning_rate * (1 - beta1) / (1 - beta1_power);
  const double of_mean = config.learning_rate * beta1 / (1 - beta1_power * beta1);
  const double correction = std::sqrt(1 - beta2_power);
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
    w[k] -= (of_gradient * g[k] + of_mean * m[k]) / (std::sqrt(v[k]) / correction + epsilon);
  }
}

template struct MomentumForm<OptimizerRule::momentum>;
template struct MomentumForm<OptimizerRule::momentum_rate_inside>;
template struct MomentumForm<OptimizerRule::nesterov>;
template struct AdamForm<OptimizerRule::adam>;
template struct AdamForm<OptimizerRule::adamw>;
template struct AdamForm<OptimizerRule::adamax>;

UpdateConfig update_config(const OptimizerConfig& config, double learning_rate) {
  const Coefficients& usual = row_of(optimizers, config.rule).usual;
  const auto value = [&](std::optional<double> Coefficients::*which) {
    return (config.coefficients.*which).value_or((usual.*which).value_or(0));
  };
  return {.learning_rate = learning_rate,
          .momentum = value(&Coefficients::momentum),
          .rho = value(&Coefficients::rho),
          .beta1 = value(&Coefficients::beta1),
          .beta2 = value(&Coefficients::beta2),
          .epsilon = value(&Coefficients::epsilon),
          .momentum_decay = value(&Coefficients::momentum_decay),
          .weight_decay = value(&Coefficients::weight_decay),
          .epsilon_inside = config.epsilon_inside};
}

}  // namespace lab
