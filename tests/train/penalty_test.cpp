#include "train/penalty.hpp"

#include "support.hpp"

namespace lab {
namespace {

// Two weights 3 and -4, a bias 5; then a weight 0 without bias.
Network network_of() {
  const LayerShape shapes[] = {{1, Activation::identity, true}, {1, Activation::identity, false}};
  Network network(2, shapes);
  std::copy_n(std::data({3.0, -4.0, 5.0, 0.0}), 4, network.parameters().begin());
  return network;
}

TEST(Penalty, CountsWeightsAndBiasesOnRequest) {
  EXPECT_EQ(penalty_of(network_of(), {.l1 = 2}), 14);
  EXPECT_EQ(penalty_of(network_of(), {.l2 = 2}), 25);
  EXPECT_EQ(penalty_of(network_of(), {.l1 = 2, .l2 = 2, .biases = true}), 24 + 50);
}

TEST(Penalty, OfHugeWeightsIsANumber) {
  Network network = network_of();
  network.parameters()[0] = 1e200;  // whose square is infinite
  EXPECT_EQ(penalty_of(network, {.l1 = 2}), 2e200);
}

TEST(Penalty, GradientIsAddedAndZeroAtAZeroWeight) {
  std::vector<double> gradients{1, 1, 1, 1};
  add_penalty_gradient(network_of(), {.l1 = 2, .l2 = 0.5}, gradients);
  EXPECT_EQ(gradients, (std::vector<double>{1 + 2 + 1.5, 1 - 2 - 2, 1, 1}));
}

TEST(Penalty, ClipShortensOnlyWhatIsLonger) {
  std::vector<double> gradients{3, 4};
  clip(gradients, 5);
  EXPECT_EQ(gradients, (std::vector<double>{3, 4}));
  std::vector<double> huge{3e200, 4e200};
  clip(huge, 5);
  EXPECT_DOUBLE_EQ(huge[0], 3);
  EXPECT_DOUBLE_EQ(huge[1], 4);
  clip(gradients, 2.5);
  EXPECT_EQ(gradients, (std::vector<double>{1.5, 2}));
}

}  // namespace
}  // namespace lab
