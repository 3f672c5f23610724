#include "train/penalty.hpp"

#include <cmath>

namespace lab {
namespace {

/// Calls visit(first, count) for each run of parameters that is penalized.
void each_penalized(const Network& network, const PenaltyConfig& config, auto visit) {
  for (const DenseSlice& layer : network.layers()) {
    visit(layer.weights, layer.inputs * layer.outputs + (config.biases ? layer.biases : 0));  // biases lie behind
  }
}

}  // namespace

double penalty_of(const Network& network, const PenaltyConfig& config) {
  double sizes = 0, squares = 0;
  each_penalized(network, config, [&](std::size_t first, std::size_t count) {
    for (const double w : network.parameters().subspan(first, count)) {
      sizes += std::fabs(w);
      squares += w * w;
    }
  });
  const auto term = [](double factor, double sum) { return factor > 0 ? factor * sum : 0; };  // not 0 · ∞
  return term(config.l1, sizes) + term(0.5 * config.l2, squares);
}

void add_penalty_gradient(const Network& network, const PenaltyConfig& config, Span gradients) {
  each_penalized(network, config, [&](std::size_t first, std::size_t count) {
    const ConstSpan weights = network.parameters().subspan(first, count);
    for (std::size_t k = 0; k < count; ++k) {
      const double w = weights[k];
      gradients[first + k] += (w > 0 ? config.l1 : w < 0 ? -config.l1 : 0) + config.l2 * w;
    }
  });
}

double norm_of(ConstSpan gradients) {
  double squares = 0;
  for (const double g : gradients) squares += g * g;
  if (std::isfinite(squares)) return std::sqrt(squares);
  // The squares overflow long before the norm does.
  constexpr double down = 0x1p-600;
  squares = 0;
  for (const double g : gradients) squares += (down * g) * (down * g);
  return std::sqrt(squares) / down;
}

void clip(Span gradients, double norm) {
  const double length = norm_of(gradients);
  if (length <= norm) return;
  for (double& g : gradients) g *= norm / length;
}

}  // namespace lab
