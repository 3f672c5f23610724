#include "session/session.hpp"

#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

TEST(Diagnostics, TellSaturationAndDeadUnits) {
  Config config;
  config.network.layers = {{.units = 2, .activation = Activation::relu}};
  config.initial = {.weights = Initializer::given, .given = {{{1, 1, -1, -1}, {1, 0}}, {{50, 50}, {0}}}};
  Session session(config);
  session.step_epochs(1);
  // Unit 0 is x + y + 1 > 0, unit 1 is -x - y <= 0 on the whole square; the output is σ(50 and more).
  const ConstSpan start = session.diagnostics().records().first(9);
  const std::vector<double> expected{0, 0, 0, 0.5, 0.5, 0, 0, 1, 1};
  EXPECT_EQ(std::vector<double>(start.begin(), start.end()), expected);
  EXPECT_EQ(session.diagnostics().records().size(), 18u);
}

TEST(Diagnostics, MeasureTheLastUpdateOfAnEpoch) {
  Config config;
  config.training.update = Update::full_batch;
  Session session(config);
  const std::vector<double> before(session.network().parameters().begin(), session.network().parameters().end());
  session.step_epochs(1);
  const DenseSlice& layer = session.network().layers()[0];
  double gradient = 0, size = 0;
  for (std::size_t k = layer.weights; k < layer.bias + layer.biases; ++k) {
    const double g = (before[k] - session.network().parameters()[k]) / config.training.optimizer.learning_rate;
    gradient += g * g;
    size += before[k] * before[k];
  }
  const ConstSpan record = session.diagnostics().records().last(1 + 4 * 3);
  EXPECT_EQ(record[0], 1);
  EXPECT_NEAR(record[1] / std::sqrt(gradient), 1, 1e-12);
  EXPECT_NEAR(record[2] / (0.1 * std::sqrt(gradient / size)), 1, 1e-12);
}

TEST(Diagnostics, StayBounded) {
  Session session({});
  session.step_epochs(3000);
  const std::size_t width = 1 + 4 * 3;
  const ConstSpan records = session.diagnostics().records();
  EXPECT_LE(records.size(), DiagnosticsHistory::capacity * width);
  EXPECT_GE(records.size(), DiagnosticsHistory::capacity / 2 * width);
  for (std::size_t k = 0; k < records.size(); k += width) EXPECT_EQ(records[k], 8.0 * static_cast<double>(k / width));
}

TEST(Diagnostics, TheLatestAreThoseOfTheEpochThatARunGoesBackTo) {
  Config config;
  config.training.optimizer.learning_rate = 1;
  Session session(config);
  session.step_epochs(3);
  const auto numbers = [&] {
    std::vector<double> numbers;
    for (const LayerDiagnostics& layer : session.latest_diagnostics()) {
      for (const double number : {layer.gradient_norm, layer.update_ratio, layer.saturated, layer.dead}) {
        numbers.push_back(number);
      }
    }
    return numbers;
  };
  const std::vector<double> then = numbers();
  const Checkpoint checkpoint = session.save();
  session.step_epochs(4);
  EXPECT_NE(numbers(), then);
  session.restore(checkpoint);
  EXPECT_EQ(numbers(), then);
}

}  // namespace
}  // namespace lab
