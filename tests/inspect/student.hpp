// A student's program: back-propagation in plain loops, with any of the bugs, written independently of the engine's
// passes. Only the optimizer is the engine's.
#pragma once

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "inspect/submission.hpp"

#include "support.hpp"

namespace lab::test {

/// What a student does wrongly: at most one fault a layer, and a factor on the whole backward pass.
struct Bugs {
  std::vector<Fault> faults;  // by layer; empty: none
  double factor = 1;
  bool slope_at_scaled_error = false;
  bool factor_at_gradient = false;  // δ without the loss's factor: no bug
  bool error_for_delta = false;     // hands in ∂L/∂a for δ

  Fault at(std::size_t layer) const { return faults.empty() ? Fault::none : faults[layer]; }
};

template <class Real>
Real activation_of(Activation f, Real z, double alpha) {
  const auto sigmoid = [](Real x) { return Real(1) / (Real(1) + std::exp(-x)); };
  const Real a = static_cast<Real>(alpha);
  switch (f) {
    case Activation::identity:
      return z;
    case Activation::sigmoid:
      return sigmoid(z);
    case Activation::tanh:
      return std::tanh(z);
    case Activation::relu:
      return z > 0 ? z : 0;
    case Activation::leaky_relu:
      return z > 0 ? z : a * z;
    case Activation::elu:
      return z > 0 ? z : a * (std::exp(z) - 1);
    case Activation::gelu:
      return z * Real(0.5) * (1 + std::erf(z / std::sqrt(Real(2))));
    case Activation::gelu_tanh:
      return Real(0.5) * z * (1 + std::tanh(std::sqrt(Real(2 / M_PI)) * (z + Real(0.044715) * z * z * z)));
    case Activation::silu:
      return z * sigmoid(z);
    case Activation::softplus:
      return std::log1p(std::exp(-std::fabs(z))) + (z > 0 ? z : 0);
  }
  return z;
}

template <class Real>
Real slope_of(Activation f, Real z, double alpha) {
  const auto sigmoid = [](Real x) { return Real(1) / (Real(1) + std::exp(-x)); };
  const Real a = static_cast<Real>(alpha);
  switch (f) {
    case Activation::identity:
      return 1;
    case Activation::sigmoid:
      return sigmoid(z) * (1 - sigmoid(z));
    case Activation::tanh:
      return 1 - std::tanh(z) * std::tanh(z);
    case Activation::relu:
      return z > 0 ? 1 : 0;
    case Activation::leaky_relu:
      return z > 0 ? 1 : a;
    case Activation::elu:
      return z > 0 ? 1 : a * std::exp(z);
    case Activation::gelu:
      return Real(0.5) * (1 + std::erf(z / std::sqrt(Real(2)))) + z * std::exp(-z * z / 2) / std::sqrt(Real(2 * M_PI));
    case Activation::gelu_tanh: {
      const Real c = std::sqrt(Real(2 / M_PI));
      const Real t = std::tanh(c * (z + Real(0.044715) * z * z * z));
      return Real(0.5) * (1 + t) + Real(0.5) * z * (1 - t * t) * c * (1 + 3 * Real(0.044715) * z * z);
    }
    case Activation::silu:
      return sigmoid(z) * (1 + z * (1 - sigmoid(z)));
    case Activation::softplus:
      return sigmoid(z);
  }
  return 1;
}

using Table = std::vector<std::vector<double>>;  // rows of a tensor

/// Every tensor of the step, (rows, columns), by place in the order of computation.
struct Answers {
  std::map<std::size_t, std::pair<TensorName, std::vector<double>>> tensors;
};

template <class Real>
Answers solve(const Step& step, const Bugs& bugs = {}) {
  using Numbers = std::vector<Real>;
  const std::size_t layers = step.layers(), samples = step.samples();
  const auto shapes = step.network.layers();
  const auto real = [](ConstSpan numbers) { return Numbers(numbers.begin(), numbers.end()); };
  const Numbers parameters = real(step.network.parameters());
  const Numbers x = real(view(step.x).all()), y = real(view(step.y).all());
  std::vector<Numbers> z(layers), a(layers), da(layers), delta(layers), dw(layers), db(layers);

  for (std::size_t l = 0; l < layers; ++l) {
    const DenseSlice& at = shapes[l];
    const Numbers& input = l > 0 ? a[l - 1] : x;
    z[l].resize(samples * at.outputs);
    a[l].resize(samples * at.outputs);
    for (std::size_t n = 0; n < samples; ++n) {
      for (std::size_t o = 0; o < at.outputs; ++o) {
        Real sum = 0;
        for (std::size_t i = 0; i < at.inputs; ++i) {
          sum += input[n * at.inputs + i] * parameters[at.weights + i * at.outputs + o];
        }
        if (at.biases > 0 && bugs.at(l) != Fault::missing_bias) sum += parameters[at.bias + o];
        z[l][n * at.outputs + o] = sum;
        a[l][n * at.outputs + o] = activation_of(at.activation, sum, at.alpha);
      }
    }
  }

  // The loss's derivative, by the table's formulas.
  const std::size_t last = layers - 1, targets = step.targets();
  const LossInfo& row = row_of(losses, step.loss.function);
  Numbers prediction = a[last];
  if (step.loss.function == Loss::softmax_ce) {
    for (std::size_t n = 0; n < samples; ++n) {
      Real largest = z[last][n * targets], sum = 0;
      for (std::size_t k = 0; k < targets; ++k) largest = std::max(largest, z[last][n * targets + k]);
      for (std::size_t k = 0; k < targets; ++k) sum += std::exp(z[last][n * targets + k] - largest);
      for (std::size_t k = 0; k < targets; ++k) {
        prediction[n * targets + k] = std::exp(z[last][n * targets + k] - largest) / sum;
      }
    }
  }
  const double entries = static_cast<double>(row.per_sample ? samples : samples * targets);
  double factor = bugs.factor;
  if (step.loss.reduction == Reduction::half_mean || step.loss.reduction == Reduction::half_sum) factor /= 2;
  if (step.loss.reduction == Reduction::mean || step.loss.reduction == Reduction::half_mean) factor /= entries;
  const Real inside = static_cast<Real>(bugs.factor_at_gradient ? 1 : factor);
  const Real outside = static_cast<Real>(bugs.factor_at_gradient ? factor : 1);

  std::vector<double> gradients(step.network.parameters().size());
  const auto updated = [&](ConstSpan all) { return step.update.after(step.network, all); };
  for (std::size_t l = layers; l-- > 0;) {
    const DenseSlice& at = shapes[l];
    Numbers& e = da[l];
    e.resize(samples * at.outputs);
    bool chained = true;
    if (l == last) {
      chained = !row.from_logits;
      for (std::size_t k = 0; k < e.size(); ++k) {
        const Real error = prediction[k] - y[k];
        const Real bend = static_cast<Real>(step.loss.delta), epsilon = static_cast<Real>(step.loss.epsilon);
        switch (step.loss.function) {
          case Loss::mse:
            e[k] = 2 * error;
            break;
          case Loss::mae:
            e[k] = error > 0 ? 1 : error < 0 ? -1 : 0;
            break;
          case Loss::huber:
            e[k] = error > bend ? bend : error < -bend ? -bend : error;
            break;
          case Loss::bce:
          case Loss::softmax_ce:
            e[k] = error;
            break;
          case Loss::bce_epsilon:
            e[k] = (1 - y[k]) / (1 - prediction[k] + epsilon) - y[k] / (prediction[k] + epsilon);
            break;
        }
        e[k] *= inside;
      }
    } else {
      const DenseSlice& above = shapes[l + 1];
      std::vector<double> weights(parameters.begin(), parameters.end());
      if (bugs.at(l + 1) == Fault::updated_first) weights = updated(gradients);
      const auto w = [&](std::size_t i, std::size_t o) {
        const bool turned = bugs.at(l + 1) == Fault::transposed;
        return static_cast<Real>(weights[above.weights + (turned ? o * above.outputs + i : i * above.outputs + o)]);
      };
      for (std::size_t n = 0; n < samples; ++n) {
        for (std::size_t i = 0; i < above.inputs; ++i) {
          Real sum = 0;
          for (std::size_t o = 0; o < above.outputs; ++o) sum += delta[l + 1][n * above.outputs + o] * w(i, o);
          e[n * above.inputs + i] = sum;
        }
      }
    }
    delta[l] = e;
    for (std::size_t k = 0; chained && k < e.size(); ++k) {
      Real where = z[l][k];
      if (bugs.at(l) == Fault::missing_slope) continue;
      if (bugs.at(l) == Fault::slope_at_activation) where = a[l][k];
      if (bugs.at(l) == Fault::slope_at_error) where = bugs.slope_at_scaled_error ? e[k] : e[k] / inside;
      delta[l][k] *= slope_of(at.activation, where, at.alpha);
    }
    if (l == last && row.from_logits) {
      for (std::size_t k = 0; k < e.size(); ++k) e[k] /= slope_of(at.activation, z[l][k], at.alpha);
    }
    const bool swapped = l > 0 && bugs.at(l - 1) == Fault::cache_swapped;
    const Numbers& input = swapped ? a[l] : l > 0 ? a[l - 1] : x;
    dw[l].resize(at.inputs * at.outputs);
    db[l].resize(at.biases);
    for (std::size_t o = 0; o < at.outputs; ++o) {
      for (std::size_t i = 0; i < at.inputs; ++i) {
        Real sum = 0;
        for (std::size_t n = 0; n < samples; ++n) sum += input[n * at.inputs + i] * delta[l][n * at.outputs + o];
        dw[l][i * at.outputs + o] = outside * sum;
        gradients[at.weights + i * at.outputs + o] = static_cast<double>(outside * sum);
      }
      if (at.biases == 0) continue;
      Real sum = 0;
      for (std::size_t n = 0; n < samples; ++n) sum += delta[l][n * at.outputs + o];
      if (bugs.at(l) == Fault::bias_not_summed) sum = delta[l][(samples - 1) * at.outputs + o];
      db[l][o] = outside * sum;
      gradients[at.bias + o] = static_cast<double>(outside * sum);
    }
  }
  const std::vector<double> after = updated(gradients);

  Answers answers;
  const auto put = [&](TensorKind kind, std::size_t l, const auto& values) {
    if (values.empty()) return;
    answers.tensors[place_of({kind, l}, layers)] = {TensorName{kind, l},
                                                    std::vector<double>(values.begin(), values.end())};
  };
  put(TensorKind::x, 0, x);
  for (std::size_t l = 0; l < layers; ++l) {
    const auto slice = [&](const auto& all, std::size_t first, std::size_t count) {
      const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
      return Numbers(begin, begin + static_cast<std::ptrdiff_t>(count));
    };
    const std::size_t weights = shapes[l].inputs * shapes[l].outputs;
    put(TensorKind::w, l, slice(parameters, shapes[l].weights, weights));
    put(TensorKind::b, l, slice(parameters, shapes[l].bias, shapes[l].biases));
    put(TensorKind::z, l, z[l]);
    put(TensorKind::a, l, l == last ? prediction : a[l]);
    put(TensorKind::delta, l, bugs.error_for_delta ? da[l] : delta[l]);
    put(TensorKind::dw, l, dw[l]);
    put(TensorKind::db, l, db[l]);
    put(TensorKind::new_w, l, slice(after, shapes[l].weights, weights));
    put(TensorKind::new_b, l, slice(after, shapes[l].bias, shapes[l].biases));
  }
  return answers;
}

}  // namespace lab::test
