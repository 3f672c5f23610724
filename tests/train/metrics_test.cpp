#include "train/metrics.hpp"

#include <cmath>

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
  const Dataset data = test::dataset_of({{0.5, 0}, {0.6, 0}, {0.4, 0}, {0.5, 0}}, {{0}, {1}, {1}, {1}});
  const Evaluation result = evaluate(Task::binary, network, data, {Loss::mse});
  EXPECT_EQ(result.metrics().accuracy, 0.5) << "0.5 is class 0";
  const auto& counts = result.confusion().counts;
  EXPECT_EQ((std::array{counts[0], counts[1], counts[2], counts[3]}), (std::array<std::size_t, 4>{1, 0, 2, 1}));
}

TEST(Metrics, LossIsReducedOverTheWholeSetHoweverItIsCut) {
  const Network network = passes_x();
  const Dataset data = test::dataset_of({{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}, {{0}, {0}, {0}, {0}, {0}});
  for (const std::size_t capacity : {1, 2, 5, 8}) {
    for (const auto& [reduction, expected] : {std::pair{Reduction::mean, 11.0}, {Reduction::half_sum, 27.5}}) {
      Tape tape(network, capacity);
      Evaluation evaluation(Task::regression);
      while (!evaluation.advance(network, data, {Loss::mse, reduction}, tape)) {
      }
      EXPECT_EQ(evaluation.metrics().loss, expected);
      EXPECT_TRUE(std::isnan(evaluation.metrics().accuracy)) << "a value is not right or wrong";
    }
  }
}

TEST(Metrics, OfSeveralClassesTheLargestOutputCounts) {
  const LayerShape shapes[] = {{3, Activation::identity, false}};
  Network network(2, shapes);
  std::copy_n(std::data({1.0, 0.0, -1.0, 0.0, 1.0, 0.0}), 6, network.parameters().begin());  // outputs x, y, -x
  const Dataset data =
      test::dataset_of({{2, 1}, {1, 2}, {-3, 1}, {-3, 1}}, {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
  const Evaluation result = evaluate(Task::classes, network, data, {Loss::softmax_ce});
  EXPECT_EQ(result.metrics().accuracy, 0.75);
  EXPECT_EQ(result.confusion().classes, 3u);
  EXPECT_EQ(result.confusion().counts[2], 1u) << "one of class 0 taken for class 2";
}

}  // namespace
}  // namespace lab
