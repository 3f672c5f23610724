#include "nn/initializer.hpp"

#include <algorithm>

namespace lab {

void initialize(Network& network, Initializer initializer, Random& random) {
  const auto draw = row_of(initializers, initializer).draw;
  const Span parameters = network.parameters();
  std::fill(parameters.begin(), parameters.end(), 0.0);
  for (const DenseSlice& layer : network.layers()) {
    const MatrixView weights = layer.weights_of(parameters);
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i) {
        weights(i, o) = draw(random, static_cast<double>(layer.inputs), static_cast<double>(layer.outputs));
      }
    }
  }
}

}  // namespace lab
