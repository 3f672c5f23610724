// What goes wrong does so as the help says, and learns without the one mistake.
#include <algorithm>
#include <cmath>

#include "session/health.hpp"
#include "session/preset_rows.hpp"
#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

Config config_of(const char* preset) { return find_preset(preset)->config(); }

/// The training accuracy without the mistake.
double accuracy_with(Config config, std::size_t epochs, auto change) {
  change(config);
  Session session(config);
  session.step_epochs(epochs);
  EXPECT_FALSE(session.report().divergence);
  return session.report().latest->training.accuracy;
}

TEST(Failures, ZeroWeightsKeepUnitsAlike) {
  Session session(config_of("wrong_zero_weights"));
  session.step_epochs(500);
  const ConstSpan parameters = session.network().parameters();
  for (const DenseSlice& layer : session.network().layers()) {
    for (std::size_t input = 0; input < layer.inputs; ++input) {
      const double* weights = parameters.data() + layer.weights + input * layer.outputs;
      for (std::size_t unit = 1; unit < layer.outputs; ++unit) EXPECT_EQ(weights[unit], weights[0]);
      EXPECT_NE(weights[0], 0);
    }
  }
  EXPECT_NEAR(session.report().latest->training.accuracy, 0.85, 0.01);
  EXPECT_EQ(health_of(session).state, HealthState::slow);
  EXPECT_EQ(accuracy_with(session.config(), 100, [](Config& c) { c.initial.weights = Initializer::normal; }), 1);
}

TEST(Failures, PositiveWeightsSaturateTheSecondLayer) {
  Session session(config_of("wrong_positive_weights"));
  session.step_epochs(300);
  const auto layers = session.latest_diagnostics();
  EXPECT_GT(layers[1].saturated, 0.9);
  EXPECT_LT(layers[0].gradient_norm, 1e-6);
  EXPECT_EQ(health_of(session).state, HealthState::saturated);
  EXPECT_LT(session.report().latest->training.accuracy, 0.6);
  EXPECT_EQ(accuracy_with(session.config(), 100, [](Config& c) { c.initial.low = -0.5, c.initial.high = 0.5; }), 1);
}

TEST(Failures, TheSummedLossOvershootsAndDiverges) {
  Session session(config_of("wrong_summed_loss"));
  session.step_epochs(0);
  const double start = session.report().latest->training.loss;
  session.step_epochs(1);
  EXPECT_GT(session.report().latest->training.loss, 100 * start);
  session.step_epochs(100);
  EXPECT_TRUE(session.report().divergence);
  EXPECT_EQ(health_of(session).state, HealthState::diverged);

  Config mean = session.config();
  mean.loss.reduction = Reduction::mean;
  Session sound(mean);
  sound.step_epochs(1000);
  ASSERT_FALSE(sound.report().divergence);
  EXPECT_LT(sound.report().latest->training.loss, 0.01);
}

TEST(Failures, TooLargeARateDiverges) {
  Session session(config_of("wrong_rate"));
  session.step_epochs(10);
  EXPECT_TRUE(session.report().divergence);
  EXPECT_EQ(health_of(session).state, HealthState::diverged);

  Config slower = session.config();
  slower.training.optimizer.learning_rate = 0.01;
  Session sound(slower);
  sound.step_epochs(2000);
  ASSERT_FALSE(sound.report().divergence);
  EXPECT_LT(sound.report().latest->training.loss, 0.05);
}

TEST(Failures, ReluDies) {
  Session session(config_of("wrong_dead_relu"));
  session.step_epochs(30);
  const auto layers = session.latest_diagnostics();
  EXPECT_EQ(layers[1].dead, 1);
  EXPECT_EQ(layers[0].gradient_norm, 0);
  EXPECT_EQ(layers[1].gradient_norm, 0);
  EXPECT_NEAR(session.report().latest->training.loss, std::log(2), 1e-3);
  session.step_epochs(500);
  EXPECT_EQ(session.report().latest->training.accuracy, 0.5);
  EXPECT_EQ(health_of(session).state, HealthState::dead_units);
  const auto slower = [](Config& config) { config.training.optimizer.learning_rate = 0.1; };
  EXPECT_EQ(accuracy_with(session.config(), 100, slower), 1);
  const auto leaky = [](Config& config) {
    for (LayerConfig& layer : config.network.layers) layer.activation = Activation::leaky_relu;
  };
  EXPECT_EQ(accuracy_with(session.config(), 100, leaky), 1);
}

TEST(Failures, NoActivationIsOneLine) {
  Session session(config_of("wrong_no_activation"));
  session.step_epochs(1000);
  EXPECT_LT(session.report().latest->training.accuracy, 0.65);
  EXPECT_EQ(health_of(session).state, HealthState::slow);
  const auto bent = [](Config& config) {
    for (LayerConfig& layer : config.network.layers) layer.activation = Activation::tanh;
  };
  EXPECT_EQ(accuracy_with(session.config(), 300, bent), 1);
}

TEST(Failures, TheGradientOfDeepSigmoidsVanishes) {
  Session session(config_of("wrong_deep_sigmoid"));
  for (const std::size_t epochs : {10, 90, 900}) {
    session.step_epochs(epochs);
    const auto layers = session.latest_diagnostics();
    EXPECT_LT(layers.front().gradient_norm, 1e-3 * layers.back().gradient_norm);
    EXPECT_NEAR(session.report().latest->training.loss, std::log(2), 2e-3);
  }
  EXPECT_EQ(health_of(session).state, HealthState::vanishing);
  const auto tanh = [](Config& config) {
    for (LayerConfig& layer : config.network.layers) layer.activation = Activation::tanh;
  };
  EXPECT_EQ(accuracy_with(session.config(), 100, tanh), 1);
}

TEST(Failures, FewNoisyPointsAreLearnedByHeart) {
  Session session(config_of("wrong_overfitting"));
  EXPECT_EQ(session.network().parameters().size(), 1185U);
  EXPECT_EQ(session.training_data().size(), 40U);
  session.step_epochs(1000);
  const Record last = *session.report().latest;
  EXPECT_EQ(last.training.accuracy, 1);
  EXPECT_LT(last.training.loss, 0.01);
  EXPECT_GT(last.test.loss, 1);
  EXPECT_EQ(health_of(session).state, HealthState::overfitting);
  const auto records = session.history().records();
  const auto lowest = std::min_element(records.begin(), records.end(),
                                       [](const Record& a, const Record& b) { return a.test.loss < b.test.loss; });
  EXPECT_LT(lowest->test.loss, 0.45);
  EXPECT_GT(lowest->epoch, 15);
  EXPECT_LT(lowest->epoch, 60);

  Config config = session.config();
  config.training.penalty.l2 = 0.01;
  Session penalized(config);
  penalized.step_epochs(1000);
  EXPECT_LT(penalized.report().latest->test.loss, 0.35);
}

}  // namespace
}  // namespace lab
