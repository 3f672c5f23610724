// What units say over the plane, painted chunk by chunk: a large network's picture takes long, and must not block.
#pragma once

#include <vector>

#include "data/features.hpp"
#include "nn/tape.hpp"

namespace lab {

/// The centre of the k-th pixel of a square grid of G × G over [low, high]², row by row, largest y first.
struct PixelCentre {
  double x, y;
};
PixelCentre pixel_centre(double low, double high, std::size_t side, std::size_t k);

/// Activations over a square grid of pixel centres, largest y first.
class Picture {
 public:
  /// Keeps a copy of the network as it stands, and of how it sees a point.
  ///
  /// @param low, high    ends of both axes
  /// @param side         G, the pixels of a side
  /// @param first_layer  0 for the units of all layers, layers - 1 for the output alone
  Picture(const Network& network, const InputMap& inputs, double low, double high, std::size_t side,
          std::size_t first_layer);

  /// Paints up to so many further chunks of chunk_rows pixels; true once the picture is complete.
  bool advance(std::size_t chunks);
  /// (units, G, G), complete once `advance` has returned true.
  std::span<const float> values() const { return values_; }

 private:
  void paint_chunk();

  Network network_;
  InputMap inputs_;
  double low_, high_;
  std::size_t side_, first_layer_;
  Tape tape_;
  Matrix points_, x_;  // a chunk's pixel centres, and what the network sees of them
  std::size_t pixel_ = 0;
  std::vector<float> values_;
};

}  // namespace lab
