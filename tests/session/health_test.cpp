// Every state of health, reached by a run that is made for it, and the numbers at which it begins.
#include "session/health.hpp"

#include <algorithm>
#include <cmath>

#include "session/presets.hpp"
#include "session/session.hpp"
#include "support.hpp"

namespace lab {

void PrintTo(HealthState state, std::ostream* out) { *out << row_of(health_states, state).name; }

namespace {

constexpr double still = 1e-12;  // a learning rate at which nothing moves

Health health_after(const Config& config, std::size_t epochs) {
  Session session(config);
  session.step_epochs(epochs);
  return health_of(session);
}

// Value = x at x = 1 and −1, by one weight that starts at 0: the error 1 − w is multiplied by 1 − 2η in each epoch.
Config one_weight(double learning_rate) {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {.task = Task::regression, .x = {1, -1}, .y = {0, 0}, .label = {1, -1}};
  config.data.features = {Feature::x};
  config.network = {.layers = {}, .output = {.activation = Activation::identity, .alpha = {}, .bias = false}};
  config.initial.weights = Initializer::zeros;
  config.loss.function = Loss::mse;
  config.training.optimizer.learning_rate = learning_rate;
  config.training.update = Update::full_batch;
  return config;
}

// The same with hidden layers whose weights are given, and which do not move.
Config given(std::vector<LayerConfig> layers, std::vector<GivenLayer> weights) {
  Config config = one_weight(still);
  config.network.layers = std::move(layers);
  config.initial = {.weights = Initializer::given, .given = std::move(weights)};
  return config;
}

LayerConfig units(std::size_t count, Activation activation) {
  return {.units = count, .activation = activation, .alpha = {}, .bias = false};
}

TEST(Health, IsFreshBeforeTheFifthEpoch) {
  Session session(one_weight(0.1));
  EXPECT_EQ(health_of(session).state, HealthState::fresh);
  session.step_epochs(4);
  EXPECT_EQ(health_of(session).state, HealthState::fresh);
  session.step_epochs(1);
  EXPECT_EQ(health_of(session).state, HealthState::learning);
}

TEST(Health, LearnsWhileTheLossFallsByOnePercentInAFifthOfTheEpochs) {
  // From epoch 8 to epoch 10 the squared error is multiplied by (1 − 2η)⁴.
  const auto rate_for = [](double fall) { return (1 - std::pow(1 - fall, 0.25)) / 2; };
  const Health above = health_after(one_weight(rate_for(0.0102)), 10);
  EXPECT_EQ(above.state, HealthState::learning);
  EXPECT_NEAR(above.value, 0.0102, 1e-9);
  const Health below = health_after(one_weight(rate_for(0.0098)), 10);
  EXPECT_EQ(below.state, HealthState::slow);
  EXPECT_NEAR(below.value, 0.0098, 1e-9);
  EXPECT_EQ(health_after(one_weight(rate_for(0.0102)), 9).state, HealthState::learning) << "from epoch 7";
}

TEST(Health, IsTheSameForEveryReduction) {
  for (const auto& reduction : reductions) {
    Config config = one_weight(0.01);
    config.loss.reduction = reduction.id;
    EXPECT_EQ(health_after(config, 10).state, HealthState::learning);
    // A loss of 1 % of the values' variance is reached where |1 − w| = 0.1.
    const double speed = reduction_factor(config.loss, 2, 1) * 2;  // of the mean's
    const auto rate = [&](double left) { return (1 - std::pow(left, 0.1)) / 2 / speed; };
    config.training.optimizer.learning_rate = rate(0.101);
    EXPECT_EQ(health_after(config, 10).state, HealthState::learning) << reduction.name;
    config.training.optimizer.learning_rate = rate(0.099);
    const Health learned = health_after(config, 10);
    EXPECT_EQ(learned.state, HealthState::converged) << reduction.name;
    EXPECT_NEAR(learned.value, 0.099 * 0.099 * speed, 1e-12) << "the loss as it is shown";
  }
}

TEST(Health, HasLearnedWhenEveryTrainingPointIsRight) {
  Session session(find_preset("lab_002_xor_tanh")->config());
  while (session.report().epoch < 5 || session.report().latest->training.accuracy < 1) {
    session.step_epochs(1);
    if (session.report().latest->training.accuracy < 1) {
      ASSERT_NE(health_of(session).state, HealthState::converged);
    }
  }
  EXPECT_EQ(health_of(session).state, HealthState::converged);
  EXPECT_EQ(health_of(session).value, session.report().latest->training.loss);
}

// The history keeps the spikes of a long run, and the log what is between them.
TEST(Health, ASpikeFourFifthsBackIsNoProgress) {
  Session session(one_weight(still));
  constexpr std::size_t last = 2509, spike = 2007;
  for (std::size_t epoch = 1; epoch <= last; ++epoch) {
    session.step_epochs(1);
    session.set_parameter(0, epoch % 8 == spike % 8 ? -1 : 0);
    session.step_epochs(0);
  }
  const auto records = session.history().records();
  const auto after = std::find_if(records.begin(), records.end(), [](auto& one) { return one.epoch > 0.8 * last; });
  ASSERT_EQ((after - 1)->epoch, spike) << "the history has been thinned around it";
  EXPECT_EQ(health_of(session).state, HealthState::slow);
  EXPECT_NEAR(health_of(session).value, 0, 1e-6);
}

TEST(Health, AQuarterOfALayerIsDeadUnits) {
  // All inputs are ±1; a ReLU that is 0 for both needs a bias.
  const auto with_dead = [](std::size_t dead, std::size_t count) {
    GivenLayer hidden{std::vector<double>(count, 1), std::vector<double>(count, 2)};
    for (std::size_t k = 0; k < dead; ++k) hidden.bias[k] = -2;
    Config config = given({units(1, Activation::identity), units(count, Activation::relu)},
                          {{{1}, {}}, hidden, {std::vector<double>(count, 0.1), {}}});
    config.network.layers[1].bias = true;
    return health_after(config, 5);
  };
  const Health found = with_dead(2, 8);
  EXPECT_EQ(found.state, HealthState::dead_units);
  EXPECT_EQ(found.layer, 1u);
  EXPECT_EQ(found.value, 2);
  EXPECT_EQ(with_dead(2, 9).state, HealthState::slow);
  EXPECT_EQ(with_dead(3, 3).value, 3);
}

TEST(Health, MoreThanHalfOfALayerIsSaturated) {
  const auto saturated = [](std::vector<double> x) {
    // tanh: |f′(z)| < 0.01 from |z| = 3 on.
    Config config = given({units(2, Activation::identity), units(2, Activation::tanh)},
                          {{{1, 1}, {}}, {{5, 0, 0, 5}, {}}, {{1, 1}, {}}});
    config.data.own = {.task = Task::regression, .x = std::move(x), .y = {0, 0, 0, 0}, .label = {5, -5, 5, 6}};
    return health_after(config, 5);
  };
  const Health found = saturated({1, -1, 2, 0});
  EXPECT_EQ(found.state, HealthState::saturated);
  EXPECT_EQ(found.layer, 1u);
  EXPECT_EQ(found.value, 0.75);
  EXPECT_EQ(saturated({1, -1, 0.1, 0}).state, HealthState::slow) << "half is not more than half";
}

TEST(Health, ALayersGradientBelowAThousandthOfTheOutputsVanishes) {
  // The output's gradient is w₀ times what the hidden layer's is w₁ times of.
  const auto with_weight = [](double w) {
    return health_after(given({units(1, Activation::identity)}, {{{1}, {}}, {{w}, {}}}), 5);
  };
  const Health found = with_weight(0.00099);
  EXPECT_EQ(found.state, HealthState::vanishing);
  EXPECT_EQ(found.layer, 0u);
  EXPECT_NEAR(found.value, 0.00099, 1e-9);
  EXPECT_EQ(with_weight(0.00101).state, HealthState::slow);
  // With a small layer between large ones, only the gradient of the second is small.
  const Health second = health_after(given({units(1, Activation::identity), units(1, Activation::identity)},
                                           {{{1e-4}, {}}, {{1e4}, {}}, {{1e-3}, {}}}),
                                     5);
  EXPECT_EQ(second.state, HealthState::vanishing);
  EXPECT_EQ(second.layer, 1u);
  EXPECT_NEAR(second.value, 1e-7, 1e-12);
}

TEST(Health, GradientsOfZeroAreNotDividedBy) {
  for (const double first : {0.0, 1.0}) {
    for (const double second : {0.0, 1.0}) {
      const Health health = health_after(given({units(1, Activation::identity)}, {{{first}, {}}, {{second}, {}}}), 5);
      EXPECT_TRUE(std::isfinite(health.value)) << first << " " << second;
      if (first == 0) EXPECT_EQ(health.state, HealthState::slow);  // the output's gradient is 0
    }
  }
}

TEST(Health, TheSameAnswerForAllIsNamed) {
  Config config;  // 21 points of two classes
  config.network.layers = {};
  config.training.optimizer.learning_rate = still;
  for (const double bias : {3.0, -3.0}) {
    config.initial = {.weights = Initializer::given, .given = {{{0, 0}, {bias}}}};
    const Health found = health_after(config, 5);
    EXPECT_EQ(found.state, HealthState::constant_answer);
    EXPECT_EQ(found.value, bias > 0 ? 1 : 0);
  }
  config.initial.given[0].weights = {1, -1};
  config.initial.given[0].bias = {0};
  EXPECT_EQ(health_after(config, 5).state, HealthState::slow) << "two answers, half of them wrong";

  config.data = {.set = Generator::rings, .sampling = {.points = 60}, .own = {}};
  config.loss.function = Loss::softmax_ce;
  config.network.output.activation = Activation::identity;
  config.initial.given = {{std::vector<double>(6), {1, 2, 3}}};
  const Health of_three = health_after(config, 5);
  EXPECT_EQ(of_three.state, HealthState::constant_answer);
  EXPECT_EQ(of_three.value, 2);
  EXPECT_EQ(health_after(find_preset("lab_004_linear_wide")->config(), 5).state, HealthState::constant_answer);
}

// Training: value = x at ±1; test: the point at 1 with the value −1. Its error is 1 + w, while w goes to 1.
struct Contrary {
  Config config = one_weight(0.1);
  explicit Contrary(double learning_rate) {
    config.training.optimizer.learning_rate = learning_rate;
    config.data.own = {.task = Task::regression, .x = {1, -1, 1}, .y = {0, 0, 5}, .label = {1, -1, -1}};
    config.data.test_share = 0.34;
    while (Session(config).test_data().points(0, 1) != 5) ++config.data.split_seed;
  }
};

TEST(Health, OverfitsWhereTheTestLossIsAFifthAboveItsLowest) {
  const auto rate_for = [](double w) { return (1 - std::pow(1 - w, 0.2)) / 2; };  // in five epochs
  const double edge = std::sqrt(1.2) - 1;
  EXPECT_EQ(health_after(Contrary(rate_for(edge - 1e-6)).config, 5).state, HealthState::learning);
  const Health found = health_after(Contrary(rate_for(edge + 1e-6)).config, 5);
  EXPECT_EQ(found.state, HealthState::overfitting);
  EXPECT_NEAR(found.value, 4 * edge, 1e-5) << "(1 + w)² − (1 − w)²";
}

TEST(Health, TheGapIsTheLossesDifferenceAndOfSumsASample) {
  for (const auto& reduction : reductions) {
    Contrary contrary(0.05);
    contrary.config.loss.reduction = reduction.id;
    Session session(contrary.config);
    session.step_epochs(5);
    const Record now = *session.report().latest;
    const bool sum = reduction.id == Reduction::sum || reduction.id == Reduction::half_sum;
    const Health found = health_of(session);
    ASSERT_EQ(found.state, HealthState::overfitting) << reduction.name;
    EXPECT_NEAR(found.value, now.test.loss - now.training.loss / (sum ? 2 : 1), 1e-15) << reduction.name;
  }
}

TEST(Health, TheGapOfSeveralClassesIsTheLossesDifference) {
  Config config;
  config.data = {.set = Generator::rings, .sampling = {.points = 40, .noise = 0.5, .label_noise = 0.3}, .own = {}};
  config.data.test_share = 0.5;
  config.network.layers = {units(20, Activation::tanh)};
  config.loss.function = Loss::softmax_ce;
  config.network.output.activation = Activation::identity;
  config.training.optimizer = {.rule = OptimizerRule::adam, .learning_rate = 0.05};
  Session session(config);
  session.step_epochs(300);
  const Record now = *session.report().latest;
  const Health found = health_of(session);
  ASSERT_EQ(found.state, HealthState::overfitting) << "before all else, although the training points are right";
  EXPECT_DOUBLE_EQ(found.value, now.test.loss - now.training.loss);
}

TEST(Health, WhatIsLearnedInTheTestSetTooIsNotOverfitted) {
  Contrary contrary(0.3);  // 1 − w is multiplied by 0.4
  const auto with_test_value = [&](double value) {
    contrary.config.data.own.label[2] = value;
    return health_after(contrary.config, 6);
  };
  // Its error is 0 where w is 0.95, and then grows again: to 5 %, to 15 %, of the values' deviation.
  EXPECT_EQ(with_test_value(0.95).state, HealthState::converged);
  EXPECT_EQ(with_test_value(0.85).state, HealthState::overfitting);
}

// Lab 004's ε lets the loss end below 0, where a fifth above the lowest is less than nothing.
TEST(Health, ALossBelowZeroIsNotOverfitted) {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {.task = Task::binary, .x = {1, -1, 2, -2}, .y = {5, 5, 0, 0}, .label = {1, 0, 1, 0}};
  config.data.features = {Feature::x};
  config.data.test_share = 0.25;
  while (Session(config).test_data().points(0, 1) != 5) ++config.data.split_seed;  // one nearer the border
  config.network.layers = {};
  config.loss.function = Loss::bce_epsilon;
  config.loss.epsilon = 0.01;
  config.initial = {.weights = Initializer::given, .given = {{{5}, {}}}};
  config.training.optimizer.learning_rate = still;
  Session session(config);
  session.step_epochs(6);
  ASSERT_LT(session.report().latest->test.loss, 0);
  ASSERT_GT(session.report().latest->test.loss, session.report().latest->training.loss);
  EXPECT_EQ(health_of(session).state, HealthState::converged);
}

TEST(Health, ADivergedRunIsNothingElse) {
  Session session(find_preset("lab_000_linear_no_activation")->config());
  session.step_epochs(1000);
  ASSERT_TRUE(session.report().divergence);
  EXPECT_EQ(health_of(session).state, HealthState::diverged);
  session.rewind();
  EXPECT_NE(health_of(session).state, HealthState::diverged);
}

TEST(Health, IsJudgedWithoutHiddenLayersAndWithoutClasses) {
  Config config;
  config.network.layers = {};
  config.training.optimizer.learning_rate = still;
  config.initial.bias = BiasStart::as_weights;
  const Health of_classes = health_after(config, 10);
  EXPECT_TRUE(of_classes.state == HealthState::slow || of_classes.state == HealthState::constant_answer);
  EXPECT_EQ(health_after(one_weight(still), 10).state, HealthState::slow);
}

TEST(Health, IsOfTheEpochThatTheRunGoesBackTo) {
  Config config = find_preset("lab_004_linear_adam")->config();
  Session session(config);
  session.step_epochs(5);
  const Checkpoint checkpoint = session.save();
  ASSERT_EQ(health_of(session).state, HealthState::learning);
  session.step_epochs(995);
  ASSERT_EQ(health_of(session).state, HealthState::dead_units);
  session.restore(checkpoint);
  EXPECT_EQ(health_of(session).state, HealthState::learning);
}

}  // namespace
}  // namespace lab
