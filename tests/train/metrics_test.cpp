#include "train/metrics.hpp"

#include "support.hpp"

namespace lab {
namespace {

// One unit, a = x: outputs are the first coordinates.
Network passes_x() {
  const LayerShape shapes[] = {{1, Activation::identity, false}};
  Network network(2, shapes);
  network.parameters()[0] = 1;
  return network;
}

TEST(Metrics, ClassOneIsStrictlyAboveOneHalf) {
  const Network network = passes_x();
  Tape tape(network, 8);
  const Dataset data{{{0.5, 0}, {0.6, 0}, {0.4, 0}, {0.5, 0}}, {{0}, {1}, {1}, {1}}};
  EXPECT_EQ(evaluate(network, data, {Loss::mse, Reduction::mean}, tape).accuracy, 0.5) << "0.5 is class 0";
}

TEST(Metrics, LossIsReducedOverTheWholeSetHoweverItIsCut) {
  const Network network = passes_x();
  const Dataset data{{{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}, {{0}, {0}, {0}, {0}, {0}}};
  for (const std::size_t capacity : {1, 2, 5, 8}) {
    Tape tape(network, capacity);
    EXPECT_EQ(evaluate(network, data, {Loss::mse, Reduction::mean}, tape).loss, 11);
    EXPECT_EQ(evaluate(network, data, {Loss::mse, Reduction::sum}, tape).loss, 55);
  }
}

}  // namespace
}  // namespace lab
