#include "nn/initializer.hpp"

#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

Network network_of(std::vector<LayerShape> shapes) { return Network(2, shapes); }

TEST(Initializer, DrawsLikeNumPyArraysOfShapeOutTimesIn) {
  Network network = network_of({{3, Activation::tanh, true}, {1, Activation::sigmoid, true}});
  Random numpy(7);
  initialize(network, {.weights = Initializer::normal, .seed = 7});
  for (const DenseSlice& layer : network.layers()) {
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i) {
        EXPECT_EQ(layer.weights_of(network.parameters())(i, o), numpy.randn());
      }
      EXPECT_EQ(layer.bias_of(network.parameters())[o], 0);
    }
  }
}

TEST(Initializer, KnowsInputsFromOutputs) {
  Network network = network_of({{8, Activation::relu, false}});
  Random numpy(3);
  initialize(network, {.weights = Initializer::he_normal, .seed = 3});
  EXPECT_EQ(network.layers()[0].weights_of(network.parameters())(0, 0), numpy.randn() * std::sqrt(2.0 / 2));
}

TEST(Initializer, HasTheStatedSpread) {
  constexpr double inputs = 100, outputs = 50;
  const InitialConfig config{.low = -1, .high = 3, .deviation = 1.5, .value = -0.25};
  struct Expected {
    Initializer id;
    double mean, deviation;
  };
  for (const auto& [id, mean, deviation] : {Expected{Initializer::zeros, 0, 0},
                                            {Initializer::constant, -0.25, 0},
                                            {Initializer::uniform, 1, 4 * std::sqrt(1.0 / 12)},
                                            {Initializer::normal, 0, 1.5},
                                            {Initializer::xavier_uniform, 0, std::sqrt(2 / 150.0)},
                                            {Initializer::xavier_normal, 0, std::sqrt(2 / 150.0)},
                                            {Initializer::he_uniform, 0, std::sqrt(2 / 100.0)},
                                            {Initializer::he_normal, 0, std::sqrt(2 / 100.0)},
                                            {Initializer::lecun_normal, 0, std::sqrt(1 / 100.0)}}) {
    Random random(1);
    constexpr int draws = 40'000;
    double sum = 0, squares = 0;
    for (int k = 0; k < draws; ++k) {
      const double weight = row_of(initializers, id).draw(random, inputs, outputs, config);
      sum += weight;
      squares += (weight - mean) * (weight - mean);
    }
    const auto name = row_of(initializers, id).name;
    EXPECT_NEAR(sum / draws, mean, 4 * deviation / std::sqrt(draws)) << name;
    EXPECT_NEAR(std::sqrt(squares / draws), deviation, 0.02 * deviation) << name;
  }
}

TEST(Initializer, BiasesAreDrawnAfterTheirLayersWeights) {
  Network network = network_of({{3, Activation::tanh, true}, {1, Activation::sigmoid, true}});
  Random numpy(5);
  initialize(network, {.weights = Initializer::uniform, .bias = BiasStart::as_weights, .seed = 5});
  for (int k = 0; k < 6; ++k) numpy.rand();
  EXPECT_EQ(network.layers()[0].bias_of(network.parameters())[0], numpy.rand());
  numpy.rand();
  numpy.rand();
  EXPECT_EQ(network.layers()[1].weights_of(network.parameters())(0, 0), numpy.rand());
}

TEST(Initializer, SkipsNumbersThatAScriptHasDrawnBefore) {
  Network network = network_of({{1, Activation::sigmoid, false}});
  initialize(network, {.seed = 4, .skip_uniform = 3, .skip_normal = 2});
  Random numpy(4);
  for (int k = 0; k < 3; ++k) numpy.rand();
  for (int k = 0; k < 2; ++k) numpy.randn();
  EXPECT_EQ(network.parameters()[0], numpy.randn());
}

TEST(Initializer, TakesGivenNumbersAsOutputsTimesInputs) {
  Network network = network_of({{3, Activation::tanh, true}, {1, Activation::sigmoid, true}});
  initialize(network, {.weights = Initializer::given, .given = {{{1, 2, 3, 4, 5, 6}, {7, 8, 9}}, {{10, 11, 12}, {}}}});
  const std::vector<double> expected{1, 3, 5, 2, 4, 6, 7, 8, 9, 10, 11, 12, 0};
  EXPECT_EQ(std::vector<double>(network.parameters().begin(), network.parameters().end()), expected);
}

TEST(Network, LaysWeightsAndBiasesOutWithoutGaps) {
  const Network network =
      network_of({{4, Activation::sigmoid, true}, {3, Activation::sigmoid, false}, {1, Activation::sigmoid, true}});
  EXPECT_EQ(network.parameters().size(), (2 * 4 + 4) + 4 * 3 + (3 + 1));
  EXPECT_EQ(network.layers()[1].weights, 12u);
  EXPECT_EQ(network.layers()[1].biases, 0u);
  EXPECT_EQ(network.layers()[2].weights, 24u);
  EXPECT_EQ(network.layers()[2].bias, 27u);
}

TEST(Network, HashChangesWithOneBit) {
  std::vector<double> parameters{1, 2, 3};
  const auto hash = hash_of(parameters);
  EXPECT_EQ(hash, hash_of(std::vector<double>{1, 2, 3}));
  parameters[1] = std::nextafter(2.0, 3.0);
  EXPECT_NE(hash, hash_of(parameters));
  EXPECT_EQ(hash_of({}), 0xcbf29ce484222325u) << "FNV-1a's offset basis";
}

}  // namespace
}  // namespace lab
