#include "inspect/flow.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "math/kernels.hpp"

namespace lab {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

double square_sum(ConstSpan numbers) {
  double sum = 0;
  for (const double number : numbers) sum += number * number;
  return sum;
}

double ratio(double here, double behind) { return behind > 0 ? here / behind : none; }

}  // namespace

GradientFlow::GradientFlow(const Network& network, const Dataset& data, const LossConfig& loss,
                           std::optional<NextUpdate> plan)
    : gradient_(network, data, loss, std::move(plan)),
      samples_(data.size()),
      scale_(reduction_factor(loss, 1, data.y.shape(1)) / gradient_.scale()),
      reactions_(network),
      sums_(network.layers().size()) {
  std::size_t widest = 0;
  for (const DenseSlice& layer : network.layers()) widest = std::max(widest, layer.outputs);
  scratch_.resize(widest * chunk_rows);
}

bool GradientFlow::advance(std::size_t chunks) {
  for (; chunks > 0 && row_ < samples_; --chunks) {
    gradient_.advance(1);
    measure();
    row_ += std::min(chunk_rows, samples_ - row_);
  }
  return row_ == samples_;
}

void GradientFlow::measure() {
  const Network& network = gradient_.network();
  Tape& tape = gradient_.tape();
  reactions_.add(network, tape);
  for (std::size_t l = 0; l < sums_.size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const ConstMatrixView z = tape.z(l), a = tape.a(l), delta = tape.delta(l);
    sums_[l].delta += square_sum(delta.all());

    const MatrixView numbers{scratch_.data(), z.rows, z.columns};
    std::fill(numbers.all().begin(), numbers.all().end(), 1.0);
    row_of(activations, layer.activation).chain(z.all(), a.all(), numbers.all(), layer.alpha);
    for (const double slope : numbers.all()) sums_[l].slope += std::fabs(slope);

    if (l + 1 == sums_.size()) continue;
    const ConstMatrixView weights = network.layers()[l + 1].weights_of(network.parameters());
    affine_input_gradient(tape.delta(l + 1), weights, numbers);
    sums_[l].error += square_sum(numbers.all());
  }
}

double GradientFlow::numbers_of(std::size_t layer) const {
  return static_cast<double>(gradient_.network().layers()[layer].outputs * samples_);
}

std::vector<LayerFlow> GradientFlow::layers() const {
  const auto slices = gradient_.network().layers();
  std::vector<LayerDiagnostics> reactions(sums_.size());
  reactions_.write(reactions);
  std::vector<LayerFlow> layers(sums_.size());
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const std::size_t parameters = slices[l].bias + slices[l].biases - slices[l].weights;
    const double delta = std::sqrt(sums_[l].delta / numbers_of(l)), error = std::sqrt(sums_[l].error / numbers_of(l));
    layers[l] = {.gradient_norm = std::sqrt(square_sum(gradient_.gradients().subspan(slices[l].weights, parameters))),
                 .delta = scale_ * delta,
                 .slope = sums_[l].slope / numbers_of(l),
                 .through_weights = none,
                 .through_slope = none,
                 .saturated = reactions[l].saturated,
                 .dead = reactions[l].dead};
    if (l + 1 == layers.size()) continue;
    layers[l].through_weights = ratio(error, std::sqrt(sums_[l + 1].delta / numbers_of(l + 1)));
    layers[l].through_slope = ratio(delta, error);
  }
  return layers;
}

}  // namespace lab
