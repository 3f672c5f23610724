#include "nn/network.hpp"

#include <numeric>

#include "nn/tape.hpp"
#include "support.hpp"

namespace lab {
namespace {

TEST(Network, TheRestAfterALayerHasItsActivationsItsBiasesAndItsNumbers) {
  const LayerShape shapes[] = {{4, Activation::tanh, true},
                               {3, Activation::elu, false, 0.25},
                               {2, Activation::leaky_relu, true, 0.5},
                               {1, Activation::sigmoid, false}};
  Network network(2, shapes);
  std::iota(network.parameters().begin(), network.parameters().end(), 1);
  const Network rest = network_after(network, 0);
  ASSERT_EQ(rest.layers().size(), 3u);
  EXPECT_EQ(rest.layers()[0].inputs, 4u);
  for (std::size_t l = 0; l < 3; ++l) {
    const DenseSlice &layer = rest.layers()[l], &whole = network.layers()[l + 1];
    EXPECT_EQ(layer.inputs, whole.inputs);
    EXPECT_EQ(layer.outputs, whole.outputs);
    EXPECT_EQ(layer.biases, whole.biases);
    EXPECT_EQ(layer.activation, whole.activation);
    EXPECT_EQ(layer.alpha, whole.alpha);
  }
  EXPECT_EQ(rest.layers()[0].alpha, 0.25);
  EXPECT_EQ(rest.layers()[0].biases, 0u);
  EXPECT_EQ(rest.parameters().size(), 12u + 8 + 2);
  EXPECT_EQ(rest.parameters().front(), 13) << "12 numbers are of the first layer";
  EXPECT_EQ(rest.parameters().back(), 34);
  const Network output = network_after(network, 2);
  EXPECT_EQ(output.layers().size(), 1u);
  EXPECT_EQ(output.parameters().size(), 2u);
  EXPECT_EQ(output.parameters().back(), 34);
}

TEST(Network, TheRestAfterALayerGoesOnFromItsOutputs) {
  Random random(3);
  const LayerShape shapes[] = {
      {3, Activation::silu, true}, {2, Activation::elu, false, 0.4}, {2, Activation::tanh, true}};
  Network network(2, shapes);
  for (double& parameter : network.parameters()) parameter = random.randn();
  const Matrix x = test::random_matrix(20, 2, random);
  Tape tape(network, 20);
  forward(network, view(x), tape);
  for (const std::size_t layer : {0, 1}) {
    const Network rest = network_after(network, layer);
    Tape after(rest, 20);
    const ConstMatrixView outputs = forward(rest, tape.a(layer), after);
    EXPECT_TRUE(std::equal(outputs.all().begin(), outputs.all().end(), tape.a(2).all().begin()));
  }
}

}  // namespace
}  // namespace lab
