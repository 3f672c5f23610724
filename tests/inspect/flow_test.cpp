// How much of the error reaches each layer: against values by hand, and against what theory says of deep networks.
#include "inspect/flow.hpp"

#include <cmath>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

std::vector<LayerFlow> flow_of(const Network& network, const Dataset& data, const LossConfig& loss) {
  GradientFlow flow(network, data, loss);
  EXPECT_TRUE(flow.advance(1'000'000));
  return flow.layers();
}

TEST(Flow, IsWhatOneWorksOutByHand) {
  // One sigmoid unit with w = 2, b = −1, then a linear output with v = 3, c = 0.5; squared error, mean of two samples.
  Network network(1, std::array{LayerShape{1, Activation::sigmoid, true}, LayerShape{1, Activation::identity, true}});
  const std::array parameters{2.0, -1.0, 3.0, 0.5};
  std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
  const std::array x{1.0, -0.5}, y{2.0, 1.0};
  const Dataset data = test::dataset_of({{x[0]}, {x[1]}}, {{y[0]}, {y[1]}});
  std::array<double, 2> output{}, slope{}, hidden{}, a{};
  for (std::size_t n = 0; n < 2; ++n) {
    a[n] = 1 / (1 + std::exp(-(2 * x[n] - 1)));
    output[n] = 2 * (3 * a[n] + 0.5 - y[n]);
    slope[n] = a[n] * (1 - a[n]);
    hidden[n] = 3 * output[n] * slope[n];
  }
  const auto rms = [](const auto& two) { return std::sqrt((two[0] * two[0] + two[1] * two[1]) / 2); };
  for (const Reduction reduction : {Reduction::mean, Reduction::sum}) {
    const double factor = reduction == Reduction::mean ? 0.5 : 1;
    const auto layers = flow_of(network, data, {.function = Loss::mse, .reduction = reduction});
    EXPECT_NEAR(layers[0].delta, rms(hidden), 1e-14) << "of a sample's own loss, whatever the reduction";
    EXPECT_NEAR(layers[1].delta, rms(output), 1e-14);
    EXPECT_NEAR(layers[0].slope, (slope[0] + slope[1]) / 2, 1e-15);
    EXPECT_EQ(layers[1].slope, 1);
    EXPECT_NEAR(layers[0].through_weights, 3, 1e-14);
    EXPECT_NEAR(layers[0].through_slope, rms(hidden) / (3 * rms(output)), 1e-14);
    EXPECT_TRUE(std::isnan(layers[1].through_weights) && std::isnan(layers[1].through_slope));
    const double w = hidden[0] * x[0] + hidden[1] * x[1], b = hidden[0] + hidden[1];
    EXPECT_NEAR(layers[0].gradient_norm, factor * std::hypot(w, b), 1e-14);
    const double v = output[0] * a[0] + output[1] * a[1], c = output[0] + output[1];
    EXPECT_NEAR(layers[1].gradient_norm, factor * std::hypot(v, c), 1e-14);
    EXPECT_EQ(layers[0].saturated, 0);
    EXPECT_EQ(layers[0].dead, 0);
  }
}

/// Eight hidden layers of 32 units; weights with this standard deviation times 1/√32, no biases' start.
std::vector<LayerFlow> deep_flow(Activation activation, double gain, std::uint32_t seed) {
  constexpr std::size_t depth = 8, width = 32;
  std::vector<LayerShape> shapes(depth, {width, activation, true});
  shapes.push_back({1, Activation::identity, true});
  Network network(width, shapes);
  Random random(seed);
  for (const DenseSlice& layer : network.layers()) {
    for (double& w : layer.weights_of(network.parameters()).all()) w = gain * random.randn() / std::sqrt(double{width});
  }
  Matrix x = test::random_matrix(200, width, random), y = test::random_matrix(200, 1, random);
  return flow_of(network, test::dataset_of(x, y), {.function = Loss::mse});
}

TEST(Flow, VanishesInADeepSigmoidStack) {
  for (const std::uint32_t seed : {1, 2, 3}) {
    const auto layers = deep_flow(Activation::sigmoid, 1, seed);
    double bound = 1;
    for (std::size_t l = 0; l < 8; ++l) {
      EXPECT_LE(layers[l].through_slope, 0.25) << "σ′ is at most ¼";
      EXPECT_LE(layers[l].slope, 0.25);
      bound *= 0.25 * layers[l].through_weights;
    }
    const double share = layers[0].delta / layers[8].delta;
    EXPECT_LE(share, bound);
    // Weights with variance 1/32 keep the size in the mean; into the 32 units of the last hidden layer, from one
    // output, they make it 1/√32.
    EXPECT_LT(share, 1.5 * std::pow(0.25, 8));
    EXPECT_GT(share, std::pow(0.15, 8) / std::sqrt(32.0));
  }
}

TEST(Flow, KeepsItsSizeThroughReluWithHesWeights) {
  for (const std::uint32_t seed : {1, 2, 3}) {
    const auto layers = deep_flow(Activation::relu, std::sqrt(2.0), seed);
    const double share = layers[0].delta / layers[7].delta;
    EXPECT_GT(share, 0.25);
    EXPECT_LT(share, 4);
    for (std::size_t l = 0; l < 7; ++l) {
      EXPECT_NEAR(layers[l].through_weights, std::sqrt(2.0), 0.5);
      EXPECT_NEAR(layers[l].through_slope, std::sqrt(0.5), 0.25) << "half of the units let it through";
    }
  }
}

TEST(Flow, FactorsMultiplyToTheRatioOfTheDeltas) {
  for (const ActivationInfo& row : activations) {
    const auto layers = deep_flow(row.id, 1.2, 4);
    for (std::size_t l = 0; l + 1 < layers.size(); ++l) {
      const double product = layers[l].through_weights * layers[l].through_slope;
      EXPECT_NEAR(product * layers[l + 1].delta / layers[l].delta, 1, 1e-12) << row.name << " " << l;
    }
  }
}

TEST(Flow, DoesNotPassDeadUnits) {
  Network network(1, std::array{LayerShape{2, Activation::tanh, true}, LayerShape{2, Activation::relu, true},
                                LayerShape{1, Activation::identity, true}});
  for (double& parameter : network.parameters()) parameter = 0.5;
  for (double& bias : network.layers()[1].bias_of(network.parameters())) bias = -100;
  const auto layers = flow_of(network, test::dataset_of({{1}, {2}}, {{0}, {3}}), {.function = Loss::mse});
  EXPECT_EQ(layers[1].dead, 1);
  EXPECT_EQ(layers[1].saturated, 1);
  EXPECT_EQ(layers[1].slope, 0);
  EXPECT_EQ(layers[1].delta, 0);
  EXPECT_EQ(layers[1].through_slope, 0);
  EXPECT_GT(layers[1].through_weights, 0);
  EXPECT_TRUE(std::isnan(layers[0].through_weights)) << "nothing arrives";
  EXPECT_EQ(layers[0].gradient_norm, 0);
  EXPECT_GT(layers[2].gradient_norm, 0);
}

TEST(Flow, IsThatOfTheRunsNextFullBatchHoweverItIsCut) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .own = {}};
  Session session(config);
  session.step_epochs(2);
  GradientFlow cut(session.network(), session.training_data(), config.loss);
  EXPECT_FALSE(cut.advance(2));
  EXPECT_TRUE(cut.advance(1));
  EXPECT_TRUE(cut.advance(1)) << "once through, it stays so";
  const auto whole = flow_of(session.network(), session.training_data(), config.loss);
  NextStep next = session.next_step();
  next.advance(Session::unlimited);
  for (std::size_t l = 0; l < whole.size(); ++l) {
    EXPECT_EQ(cut.layers()[l].gradient_norm, whole[l].gradient_norm);
    EXPECT_EQ(cut.layers()[l].delta, whole[l].delta);
    EXPECT_EQ(whole[l].saturated, session.latest_diagnostics()[l].saturated);
    EXPECT_EQ(whole[l].dead, session.latest_diagnostics()[l].dead);
    const DenseSlice& layer = session.network().layers()[l];
    double squares = 0;
    for (std::size_t k = layer.weights; k < layer.bias + layer.biases; ++k) {
      squares += next.gradients()[k] * next.gradients()[k];
    }
    EXPECT_DOUBLE_EQ(whole[l].gradient_norm, std::sqrt(squares));
  }
}

TEST(Flow, ShowsAForgottenSlope) {
  Network network(2, std::array{LayerShape{3, Activation::sigmoid, true}, LayerShape{3, Activation::sigmoid, true},
                                LayerShape{1, Activation::sigmoid, true}});
  Random random(6);
  for (double& parameter : network.parameters()) parameter = random.randn();
  network.set_fault(0, Fault::missing_slope);
  const Dataset data = test::dataset_of(test::random_matrix(9, 2, random), test::random_matrix(9, 1, random));
  const auto layers = flow_of(network, data, {.function = Loss::mse});
  EXPECT_EQ(layers[0].through_slope, 1) << "as the engine has it, not as it should be";
  EXPECT_LT(layers[1].through_slope, 0.25);
}

}  // namespace
}  // namespace lab
