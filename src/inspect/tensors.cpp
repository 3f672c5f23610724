#include "inspect/tensors.hpp"

#include <algorithm>

namespace lab {

std::size_t place_of(TensorName tensor, std::size_t layers) {
  const std::size_t l = tensor.layer, forward = 1 + 2 * layers, backward = forward + 2 * layers;
  const std::size_t above = layers - 1 - l, update = backward + 4 * layers;
  switch (tensor.kind) {
    case TensorKind::x:
      return 0;
    case TensorKind::w:
      return 1 + 2 * l;
    case TensorKind::b:
      return 2 + 2 * l;
    case TensorKind::z:
      return forward + 2 * l;
    case TensorKind::a:
      return forward + 2 * l + 1;
    case TensorKind::da:
      return backward + 4 * above;
    case TensorKind::delta:
      return backward + 4 * above + 1;
    case TensorKind::dw:
      return backward + 4 * above + 2;
    case TensorKind::db:
      return backward + 4 * above + 3;
    case TensorKind::new_w:
      return update + 2 * l;
    case TensorKind::new_b:
      return update + 2 * l + 1;
  }
  return 0;
}

bool has_tensor(const Network& network, TensorName tensor) {
  if (tensor.layer >= network.layers().size()) return false;
  switch (tensor.kind) {
    case TensorKind::x:
      return tensor.layer == 0;
    case TensorKind::b:
    case TensorKind::db:
    case TensorKind::new_b:
      return network.layers()[tensor.layer].biases > 0;
    default:
      return true;
  }
}

TensorShape shape_of(const Network& network, std::size_t samples, TensorName tensor) {
  const DenseSlice& layer = network.layers()[tensor.layer];
  switch (tensor.kind) {
    case TensorKind::x:
      return {samples, layer.inputs, true};
    case TensorKind::w:
    case TensorKind::dw:
    case TensorKind::new_w:
      return {layer.inputs, layer.outputs, false};
    case TensorKind::b:
    case TensorKind::db:
    case TensorKind::new_b:
      return {1, layer.biases, false};
    default:
      return {samples, layer.outputs, true};
  }
}

std::vector<TensorName> tensors_in_order(const Network& network) {
  const std::size_t layers = network.layers().size();
  std::vector<TensorName> all;
  for (const auto& row : tensor_kinds) {
    for (std::size_t l = 0; l < layers; ++l) {
      if (has_tensor(network, {row.id, l})) all.push_back({row.id, l});
    }
  }
  std::sort(all.begin(), all.end(),
            [&](TensorName one, TensorName other) { return place_of(one, layers) < place_of(other, layers); });
  return all;
}

}  // namespace lab
