#include "train/optimizer.hpp"

#include <cmath>

#include "math/elementary.hpp"

namespace lab {
namespace optimizer {

void sgd(State&, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate;
  for (std::size_t k = 0; k < w.size(); ++k) w[k] -= rate * g[k];
}

void momentum(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, mu = config.momentum;
  const Span v = state.memories[0];
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = mu * v[k] + g[k];
    w[k] -= rate * v[k];
  }
}

void momentum_rate_inside(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, mu = config.momentum;
  const Span v = state.memories[0];
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = mu * v[k] + rate * g[k];
    w[k] -= v[k];
  }
}

void nesterov(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, mu = config.momentum;
  const Span v = state.memories[0];
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = mu * v[k] + g[k];
    w[k] -= rate * (g[k] + mu * v[k]);
  }
}

void adagrad(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate;
  const double inside = config.epsilon_inside ? config.epsilon : 0, outside = config.epsilon - inside;
  const Span squares = state.memories[0];
  for (std::size_t k = 0; k < w.size(); ++k) {
    squares[k] += g[k] * g[k];
    w[k] -= rate * g[k] / (std::sqrt(squares[k] + inside) + outside);
  }
}

void rmsprop(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, rho = config.rho, epsilon = config.epsilon;
  const Span v = state.memories[0];
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = rho * v[k] + (1 - rho) * g[k] * g[k];
    w[k] -= rate * g[k] / (std::sqrt(v[k]) + epsilon);
  }
}

void adadelta(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double rate = config.learning_rate, rho = config.rho, epsilon = config.epsilon;
  const Span v = state.memories[0], u = state.memories[1];
  for (std::size_t k = 0; k < w.size(); ++k) {
    v[k] = rho * v[k] + (1 - rho) * g[k] * g[k];
    const double d = std::sqrt(u[k] + epsilon) / std::sqrt(v[k] + epsilon) * g[k];
    u[k] = rho * u[k] + (1 - rho) * d * d;
    w[k] -= rate * d;
  }
}

namespace {

/// Adam, with w shrunk to w · kept first.
void adam_keeping(double kept, State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  const double rate = config.learning_rate / (1 - (state.products[0] *= beta1));
  const double correction = std::sqrt(1 - (state.products[1] *= beta2));
  const Span m = state.memories[0], v = state.memories[1];
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
    w[k] = kept * w[k] - rate * m[k] / (std::sqrt(v[k]) / correction + epsilon);
  }
}

/// Both forms of Nadam: the step is a sum of the gradient and its mean, each times its factor.
void adam_ahead(double of_gradient, double of_mean, State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  const double correction = std::sqrt(1 - (state.products[1] *= beta2));
  const Span m = state.memories[0], v = state.memories[1];
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    v[k] = beta2 * v[k] + (1 - beta2) * g[k] * g[k];
    w[k] -= (of_gradient * g[k] + of_mean * m[k]) / (std::sqrt(v[k]) / correction + epsilon);
  }
}

}  // namespace

void adam(State& state, Span w, ConstSpan g, const UpdateConfig& config) { adam_keeping(1, state, w, g, config); }

void adamw(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  adam_keeping(1 - config.learning_rate * config.weight_decay, state, w, g, config);
}

void adamax(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, beta2 = config.beta2, epsilon = config.epsilon;
  const double rate = config.learning_rate / (1 - (state.products[0] *= beta1));
  const Span m = state.memories[0], u = state.memories[1];
  for (std::size_t k = 0; k < w.size(); ++k) {
    m[k] = beta1 * m[k] + (1 - beta1) * g[k];
    const double size = std::fabs(g[k]) + epsilon, faded = beta2 * u[k];
    u[k] = faded > size ? faded : size;
    w[k] -= rate * m[k] / u[k];
  }
}

void nadam(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const auto momentum_at = [&](double t) {
    return config.beta1 * (1 - 0.5 * exp(t * config.momentum_decay * log(0.96)));
  };
  state.step += 1;
  const double now = momentum_at(state.step), next = momentum_at(state.step + 1);
  const double product = state.products[0] *= now;
  adam_ahead(config.learning_rate * (1 - now) / (1 - product), config.learning_rate * next / (1 - product * next),
             state, w, g, config);
}

void nadam_dozat(State& state, Span w, ConstSpan g, const UpdateConfig& config) {
  const double beta1 = config.beta1, power = state.products[0] *= beta1;
  adam_ahead(config.learning_rate * (1 - beta1) / (1 - power), config.learning_rate * beta1 / (1 - power * beta1),
             state, w, g, config);
}

}  // namespace optimizer

Optimizer::Optimizer(OptimizerRule rule, std::size_t parameters) : rule_(rule) {
  for (std::size_t k = 0; k < state_.memories.size(); ++k) {
    if (!row_of(optimizers, rule).memories[k].empty()) state_.memories[k].resize(parameters);
  }
}

std::vector<Memory> Optimizer::memories() const {
  std::vector<Memory> memories;
  for (std::size_t k = 0; k < state_.memories.size(); ++k) {
    const std::string_view name = row_of(optimizers, rule_).memories[k];
    if (!name.empty()) memories.push_back({name, state_.memories[k]});
  }
  return memories;
}

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
