// Forward and backward pass over a tape that keeps every intermediate number.
//
// The same code trains (N = a batch), explains one sample (N = 1) and paints the field (N = a block of the grid), so
// that what the page shows is what trained. Nothing is allocated during a pass.
#pragma once

#include <vector>

#include "math/matrix.hpp"
#include "nn/loss.hpp"
#include "nn/network.hpp"

namespace lab {

/// Rows of one pass over a tape, wherever there are more. Larger sets are taken chunk by chunk: sums keep their order
/// and their bits, the tape stays in the processor's cache, and whoever waits can stop soon.
inline constexpr std::size_t chunk_rows = 128;

/// Per layer, for the N rows of the last pass: pre-activation z, activation a, and delta = ∂loss/∂z; each (N, O).
class Tape {
 public:
  /// Room for passes of up to `capacity` rows.
  Tape(const Network& network, std::size_t capacity);
  Tape(const Tape&) = delete;
  Tape(Tape&&) = default;
  Tape& operator=(const Tape&) = delete;

  std::size_t capacity() const { return capacity_; }
  const MatrixView& z(std::size_t layer) const { return layers_[layer].z; }
  const MatrixView& a(std::size_t layer) const { return layers_[layer].a; }
  const MatrixView& delta(std::size_t layer) const { return layers_[layer].delta; }

 private:
  friend ConstMatrixView forward(const Network&, const ConstMatrixView&, Tape&);
  struct Layer {
    MatrixView z, a, delta;  // of the rows of the last pass
  };

  std::size_t capacity_;
  Vector numbers_;  // of all layers
  std::vector<Layer> layers_;
};

/// Fills z and a of every layer.
///
/// @param x  (N, I) inputs, N <= tape.capacity()
/// @return   (N, K) the activation of the output layer, a view into the tape
ConstMatrixView forward(const Network& network, const ConstMatrixView& x, Tape& tape);

/// Back-propagates from the tape of the forward pass over the same x: fills delta of every layer, and `gradients` with
/// the gradient of scale · (the loss summed over the N samples).
///
/// @param x          (N, I) inputs
/// @param y          (N, K) targets
/// @param scale      the reduction's factor
/// @param add        whether the gradient is added to what is there
/// @param gradients  (P) laid out as the network's parameters
/// @param plan       for a network with faults
void backward(const Network& network, const ConstMatrixView& x, const ConstMatrixView& y, const LossConfig& loss,
              double scale, Tape& tape, bool add, Span gradients, const UpdatePlan* plan = nullptr);

}  // namespace lab
