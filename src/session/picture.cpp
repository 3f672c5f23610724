#include "session/picture.hpp"

#include <algorithm>

namespace lab {

Picture::Picture(const Network& network, const InputMap& inputs, double low, double high, std::size_t side,
                 std::size_t first_layer)
    : network_(network),
      inputs_(inputs),
      low_(low),
      high_(high),
      side_(side),
      first_layer_(first_layer),
      tape_(network, chunk_rows),
      points_(Matrix::from_shape({chunk_rows, 2})),
      x_(Matrix::from_shape({chunk_rows, inputs.size()})) {
  std::size_t units = 0;
  for (const DenseSlice& layer : network.layers().subspan(first_layer)) units += layer.outputs;
  values_.resize(units * side * side);
}

bool Picture::advance(std::size_t chunks) {
  const std::size_t pixels = side_ * side_;
  for (; pixel_ < pixels && chunks > 0; --chunks) paint_chunk();
  return pixel_ >= pixels;
}

PixelCentre pixel_centre(double low, double high, std::size_t side, std::size_t k) {
  const double cell = (high - low) / static_cast<double>(side);
  return {low + cell * (static_cast<double>(k % side) + 0.5), high - cell * (static_cast<double>(k / side) + 0.5)};
}

void Picture::paint_chunk() {
  const std::size_t pixels = side_ * side_, count = std::min(chunk_rows, pixels - pixel_);
  for (std::size_t n = 0; n < count; ++n) {
    const auto [x, y] = pixel_centre(low_, high_, side_, pixel_ + n);
    points_(n, 0) = x;
    points_(n, 1) = y;
  }
  inputs_.apply(view(points_).block(0, count), view(x_).block(0, count));
  forward(network_, view(x_).block(0, count), tape_);
  float* of_unit = values_.data() + pixel_;
  for (std::size_t l = first_layer_; l < network_.layers().size(); ++l) {
    const ConstMatrixView a = tape_.a(l);
    for (std::size_t o = 0; o < a.columns; ++o, of_unit += pixels) {
      for (std::size_t n = 0; n < count; ++n) of_unit[n] = static_cast<float>(a(n, o));
    }
  }
  pixel_ += count;
}

}  // namespace lab
