// A multi-layer perceptron: dense layers whose weights and biases all lie in one vector.
//
// Copying a Network is a checkpoint; gradients and optimizer moments live in vectors of the same length.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "math/matrix.hpp"
#include "nn/activation.hpp"
#include "nn/fault.hpp"

namespace lab {

/// One layer as it is asked for.
struct LayerShape {
  std::size_t units;
  Activation activation;
  bool bias;
  std::optional<double> alpha = {};  // of the activation; none: its usual one
  Fault fault = Fault::none;
};

/// One layer as a slice of the parameter vector: I·O weights, (I, O) row-major, then O biases, if it has any.
struct DenseSlice {
  std::size_t inputs, outputs;
  std::size_t weights, bias;  // offsets
  std::size_t biases;         // outputs, or 0
  Activation activation;
  double alpha;
  Fault fault;

  ConstMatrixView weights_of(ConstSpan parameters) const { return {parameters.data() + weights, inputs, outputs}; }
  MatrixView weights_of(Span parameters) const { return {parameters.data() + weights, inputs, outputs}; }
  ConstSpan bias_of(ConstSpan parameters) const { return parameters.subspan(bias, biases); }
  Span bias_of(Span parameters) const { return parameters.subspan(bias, biases); }
};

class Network {
 public:
  /// All parameters are 0. The last of `layers`, of which there is at least one, is the output.
  Network(std::size_t inputs, std::span<const LayerShape> layers);

  std::span<const DenseSlice> layers() const { return layers_; }
  ConstSpan parameters() const { return parameters_; }
  Span parameters() { return parameters_; }
  void set_fault(std::size_t layer, Fault fault) { layers_[layer].fault = fault; }

 private:
  std::vector<DenseSlice> layers_;
  std::vector<double> parameters_;
};

/// The layers behind this one, as a network whose inputs are its units.
Network network_after(const Network& network, std::size_t layer);

/// A number that two networks share only if every bit of their parameters is equal: 64-bit FNV-1a over the doubles'
/// bytes, as every platform of today stores them, least significant first.
std::uint64_t hash_of(ConstSpan parameters);

}  // namespace lab
