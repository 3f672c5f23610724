#include "nn/network.hpp"

#include <algorithm>

namespace lab {

Network::Network(std::size_t inputs, std::span<const LayerShape> layers) {
  std::size_t offset = 0;
  for (const LayerShape& layer : layers) {
    const std::size_t weights = inputs * layer.units;
    const std::size_t biases = layer.bias ? layer.units : 0;
    layers_.push_back({.inputs = inputs,
                       .outputs = layer.units,
                       .weights = offset,
                       .bias = offset + weights,
                       .biases = biases,
                       .activation = layer.activation,
                       .alpha = layer.alpha.value_or(row_of(activations, layer.activation).alpha.value_or(0)),
                       .fault = layer.fault});
    offset += weights + biases;
    inputs = layer.units;
  }
  parameters_.resize(offset);
}

Network network_after(const Network& network, std::size_t layer) {
  std::vector<LayerShape> shapes;
  const auto rest = network.layers().subspan(layer + 1);
  for (const DenseSlice& slice : rest) {
    shapes.push_back({slice.outputs, slice.activation, slice.biases > 0, slice.alpha, slice.fault});
  }
  Network after(rest.front().inputs, shapes);
  std::copy_n(network.parameters().begin() + static_cast<std::ptrdiff_t>(rest.front().weights),
              after.parameters().size(), after.parameters().begin());
  return after;
}

std::uint64_t hash_of(ConstSpan parameters) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const std::byte byte : std::as_bytes(parameters)) {
    hash = (hash ^ std::to_integer<std::uint64_t>(byte)) * 0x100000001b3;
  }
  return hash;
}

}  // namespace lab
