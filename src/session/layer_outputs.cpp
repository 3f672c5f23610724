#include "session/layer_outputs.hpp"

#include <algorithm>

namespace lab {

LayerOutputs::LayerOutputs(const Network& network, const Dataset& data, std::size_t layer)
    : network_(network),
      data_(data),
      layer_(layer),
      tape_(network, chunk_rows),
      values_(Matrix::from_shape({data.size(), network.layers()[layer].outputs})) {}

bool LayerOutputs::advance(std::size_t chunks) {
  for (; chunks > 0 && row_ < data_.size(); --chunks) {
    const std::size_t count = std::min(chunk_rows, data_.size() - row_);
    forward(network_, view(data_.x).block(row_, count), tape_);
    const ConstMatrixView a = tape_.a(layer_);
    std::copy_n(a.all().begin(), count * a.columns, values_.data() + row_ * a.columns);
    row_ += count;
  }
  return row_ == data_.size();
}

}  // namespace lab
