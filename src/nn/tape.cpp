#include "nn/tape.hpp"

#include "math/kernels.hpp"

namespace lab {

Tape::Tape(const Network& network, std::size_t capacity) : capacity_(capacity) {
  std::size_t units = 0;
  for (const DenseSlice& layer : network.layers()) units += layer.outputs;
  numbers_ = Vector::from_shape({3 * units * capacity});
  double* free = numbers_.data();
  for (const DenseSlice& layer : network.layers()) {
    const auto take = [&] {
      const MatrixView taken{free, 0, layer.outputs};
      free += capacity * layer.outputs;
      return taken;
    };
    layers_.push_back({take(), take(), take()});
  }
}

ConstMatrixView forward(const Network& network, const ConstMatrixView& x, Tape& tape) {
  assert(x.rows <= tape.capacity());
  ConstMatrixView input = x;
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    Tape::Layer& of = tape.layers_[l];
    of.z.rows = of.a.rows = of.delta.rows = x.rows;
    const ConstSpan bias = layer.bias_of(network.parameters());
    affine(input, layer.weights_of(network.parameters()), layer.fault == Fault::missing_bias ? ConstSpan() : bias,
           of.z);
    if (layer.fault == Fault::float32) round_to_float32(of.z.all());
    row_of(activations, layer.activation).apply(of.z.all(), of.a.all(), layer.alpha);
    if (layer.fault == Fault::float32) round_to_float32(of.a.all());
    input = of.a;
  }
  return input;
}

void backward(const Network& network, const ConstMatrixView& x, const ConstMatrixView& y, const LossConfig& loss,
              double scale, Tape& tape, bool add, Span gradients, const UpdatePlan* plan) {
  if (has_fault(network)) return faulty_backward(network, x, y, loss, scale, tape, add, gradients, plan);
  const auto layers = network.layers();
  const std::size_t last = layers.size() - 1;
  const LossInfo& row = row_of(losses, loss.function);
  assert(!row.output || layers[last].activation == *row.output);
  row.gradient(tape.z(last), tape.a(last), y, loss, scale, tape.delta(last));
  for (std::size_t l = last + 1; l-- > 0;) {
    const DenseSlice& layer = layers[l];
    const MatrixView& delta = tape.delta(l);
    if (l < last || !row.from_logits) {
      row_of(activations, layer.activation).chain(tape.z(l).all(), tape.a(l).all(), delta.all(), layer.alpha);
    }
    affine_gradients(l > 0 ? tape.a(l - 1) : x, delta, add, layer.weights_of(gradients), layer.bias_of(gradients));
    if (l > 0) affine_input_gradient(delta, layer.weights_of(network.parameters()), tape.delta(l - 1));
  }
}

}  // namespace lab
