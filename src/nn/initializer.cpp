#include "nn/initializer.hpp"

#include <algorithm>

namespace lab {
namespace {

void take_given(Network& network, const InitialConfig& config) {
  const Span parameters = network.parameters();
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const MatrixView weights = layer.weights_of(parameters);
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i) weights(i, o) = config.given[l].weights[o * layer.inputs + i];
    }
    std::copy(config.given[l].bias.begin(), config.given[l].bias.end(), layer.bias_of(parameters).begin());
  }
}

}  // namespace

void initialize(Network& network, const InitialConfig& config) {
  const Span parameters = network.parameters();
  std::fill(parameters.begin(), parameters.end(), 0.0);
  if (config.weights == Initializer::given) return take_given(network, config);

  Random random(config.seed);
  for (std::size_t k = 0; k < config.skip_uniform; ++k) random.rand();
  for (std::size_t k = 0; k < config.skip_normal; ++k) random.randn();
  const auto draw = row_of(initializers, config.weights).draw;
  for (const DenseSlice& layer : network.layers()) {
    const auto number = [&] {
      return draw(random, static_cast<double>(layer.inputs), static_cast<double>(layer.outputs), config);
    };
    const MatrixView weights = layer.weights_of(parameters);
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i) weights(i, o) = number();
    }
    if (config.bias == BiasStart::zeros) continue;
    for (double& bias : layer.bias_of(parameters)) bias = number();
  }
}

}  // namespace lab
