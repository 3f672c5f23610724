#include "nn/fault.hpp"

#include <algorithm>

#include "math/kernels.hpp"
#include "nn/tape.hpp"

namespace lab {
namespace {

/// δ ← δ f'(where)
void chain_at(const DenseSlice& layer, ConstSpan where, Span delta) {
  const ActivationInfo& row = row_of(activations, layer.activation);
  const std::vector<double> z(where.begin(), where.end());
  std::vector<double> a(z.size());
  row.apply(z, a, layer.alpha);
  row.chain(z, a, delta, layer.alpha);
}

void chain_with_fault(const DenseSlice& layer, const ConstMatrixView& z, const ConstMatrixView& a, double scale,
                      const MatrixView& delta) {
  switch (layer.fault) {
    case Fault::missing_slope:
      return;
    case Fault::slope_at_activation:
      return chain_at(layer, a.all(), delta.all());
    case Fault::slope_at_error: {
      // Of a sample's own loss: where the reduction's factor stands must not matter.
      std::vector<double> errors(delta.all().begin(), delta.all().end());
      for (double& error : errors) error /= scale;
      return chain_at(layer, errors, delta.all());
    }
    default:
      row_of(activations, layer.activation).chain(z.all(), a.all(), delta.all(), layer.alpha);
  }
}

/// What the error goes back through.
std::vector<double> weights_back(const Network& network, const DenseSlice& layer, ConstSpan gradients,
                                 const UpdatePlan* plan) {
  const auto slice = [&](ConstSpan all) {
    const ConstSpan weights = layer.weights_of(all).all();
    return std::vector<double>(weights.begin(), weights.end());
  };
  if (layer.fault == Fault::updated_first && plan) {
    // Those of the layers before are not known yet, and what a pass before has left there must not count.
    std::vector<double> known(gradients.begin(), gradients.end());
    std::fill_n(known.begin(), layer.weights, 0.0);
    return slice(plan->after(network, known));
  }
  std::vector<double> weights = slice(network.parameters());
  if (layer.fault == Fault::transposed) {
    for (std::size_t i = 0; i < layer.inputs; ++i) {
      for (std::size_t o = 0; o < i; ++o) std::swap(weights[i * layer.outputs + o], weights[o * layer.outputs + i]);
    }
  }
  return weights;
}

}  // namespace

bool has_fault(const Network& network) {
  return std::any_of(network.layers().begin(), network.layers().end(),
                     [](const DenseSlice& layer) { return layer.fault != Fault::none; });
}

bool updates_too_soon(const Network& network) {
  return std::any_of(network.layers().begin(), network.layers().end(),
                     [](const DenseSlice& layer) { return layer.fault == Fault::updated_first; });
}

bool fault_fits(Fault fault, const Network& network, std::size_t layer, const LossConfig& loss) {
  const auto layers = network.layers();
  const DenseSlice& at = layers[layer];
  const bool output = layer + 1 == layers.size();
  const bool chained = at.activation != Activation::identity && !(output && row_of(losses, loss.function).from_logits);
  switch (fault) {
    case Fault::none:
    case Fault::float32:
      return true;
    case Fault::missing_bias:
    case Fault::bias_not_summed:
      return at.biases > 0;
    case Fault::missing_slope:
    case Fault::slope_at_error:
      return chained;
    case Fault::slope_at_activation:  // f' of these is the same at a as at z
      return chained && at.activation != Activation::relu && at.activation != Activation::leaky_relu;
    case Fault::cache_swapped:
      return !output && layers[layer + 1].outputs == at.outputs;
    case Fault::transposed:
      return layer > 0 && at.inputs == at.outputs && at.outputs > 1;
    case Fault::updated_first:
      return layer > 0;
    case Fault::sign:
    case Fault::factor_n:
    case Fault::factor_two:
    case Fault::factor_half:
      return output;
  }
  return false;
}

double faulty_scale(const Network& network, double scale, std::size_t samples) {
  switch (network.layers().back().fault) {
    case Fault::sign:
      return -scale;
    case Fault::factor_n:
      return scale * static_cast<double>(samples);
    case Fault::factor_two:
      return 2 * scale;
    case Fault::factor_half:
      return scale / 2;
    default:
      return scale;
  }
}

void round_to_float32(Span numbers) {
  for (double& number : numbers) number = static_cast<double>(static_cast<float>(number));
}

void faulty_backward(const Network& network, const ConstMatrixView& x, const ConstMatrixView& y, const LossConfig& loss,
                     double scale, Tape& tape, bool add, Span gradients, const UpdatePlan* plan,
                     std::optional<double> slope_scale) {
  const auto layers = network.layers();
  const std::size_t last = layers.size() - 1;
  const LossInfo& row = row_of(losses, loss.function);
  row.gradient(tape.z(last), tape.a(last), y, loss, scale, tape.delta(last));
  for (std::size_t l = last + 1; l-- > 0;) {
    const DenseSlice& layer = layers[l];
    const MatrixView& delta = tape.delta(l);
    if (l < last || !row.from_logits) {
      chain_with_fault(layer, tape.z(l), tape.a(l), slope_scale.value_or(scale), delta);
    }
    if (layer.fault == Fault::float32) round_to_float32(delta.all());

    const bool swapped = l > 0 && layers[l - 1].fault == Fault::cache_swapped;
    const ConstMatrixView input = swapped ? tape.a(l) : l > 0 ? ConstMatrixView(tape.a(l - 1)) : x;
    affine_gradients(input, delta, add, layer.weights_of(gradients), layer.bias_of(gradients));
    if (layer.fault == Fault::bias_not_summed) {
      std::copy_n(delta.row(delta.rows - 1).begin(), layer.biases, layer.bias_of(gradients).begin());
    }
    if (layer.fault == Fault::float32) {
      round_to_float32(layer.weights_of(gradients).all());
      round_to_float32(layer.bias_of(gradients));
    }
    if (l == 0) break;
    const std::vector<double> weights = weights_back(network, layer, gradients, plan);
    affine_input_gradient(delta, {weights.data(), layer.inputs, layer.outputs}, tape.delta(l - 1));
  }
}

}  // namespace lab
