// What the units of one layer say to every point of a data set, chunk by chunk.
#pragma once

#include "data/dataset.hpp"
#include "nn/tape.hpp"

namespace lab {

class LayerOutputs {
 public:
  /// Keeps a copy of the network as it stands; the data must outlive this.
  LayerOutputs(const Network& network, const Dataset& data, std::size_t layer);

  /// Takes in up to so many further chunks of chunk_rows samples; true once the set is through.
  bool advance(std::size_t chunks);
  /// (N, O) activations of the layer; complete once `advance` has returned true.
  ConstMatrixView values() const { return view(values_); }

 private:
  Network network_;
  const Dataset& data_;
  std::size_t layer_;
  Tape tape_;
  Matrix values_;
  std::size_t row_ = 0;
};

}  // namespace lab
