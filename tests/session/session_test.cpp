#include "session/session.hpp"

#include <algorithm>
#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

std::uint64_t hash_of(const Session& session) { return lab::hash_of(session.network().parameters()); }

TEST(Session, SameConfigSameBits) {
  Config config;
  config.training.order = Order::shuffled;
  Session first(config), second(config);
  first.step_epochs(50);
  second.step_epochs(50);
  EXPECT_EQ(hash_of(first), hash_of(second));
  config.initial.seed = 2;
  EXPECT_NE(lab::hash_of(Session(config).network().parameters()), lab::hash_of(Session({}).network().parameters()));
}

TEST(Session, SlicesOfAnySizeGiveTheSameRun) {
  Config config;
  config.data = {.set = Generator::linear, .points = 300, .test_share = 0.5};  // chunks within training and testing
  config.training.update = Update::full_batch;
  Session whole(config), sliced(config);
  whole.step_epochs(10);
  std::size_t completed = 0;
  for (int k = 0; completed < 10; ++k) completed += sliced.advance(10 - completed, 1 + k % 3);
  EXPECT_EQ(completed, 10u);
  EXPECT_EQ(hash_of(whole), hash_of(sliced));
  ASSERT_EQ(whole.history().records().size(), 11u);
  for (std::size_t k = 0; k < 11; ++k) {
    EXPECT_EQ(whole.history().records()[k].training.loss, sliced.history().records()[k].training.loss);
    EXPECT_EQ(whole.history().records()[k].test.loss, sliced.history().records()[k].test.loss);
  }
}

TEST(Session, MeasuresTheStartAndEveryEpoch) {
  Config config;
  config.data.test_share = 0.3;
  Session session(config);
  EXPECT_FALSE(session.report().latest);
  session.step_epochs(0);
  EXPECT_EQ(session.report().epoch, 0u);
  EXPECT_EQ(session.report().latest->epoch, 0);
  session.step_epochs(3);
  EXPECT_EQ(session.history().records().size(), 4u);
  Tape tape(session.network(), 32);
  const Metrics training = evaluate(session.network(), session.training_data(), config.loss, tape);
  const Metrics test = evaluate(session.network(), session.test_data(), config.loss, tape);
  EXPECT_EQ(session.report().latest->training.loss, training.loss);
  EXPECT_EQ(session.report().latest->training.accuracy, training.accuracy);
  EXPECT_EQ(session.report().latest->test.loss, test.loss);
  EXPECT_EQ(session.report().latest->test.accuracy, test.accuracy);
  EXPECT_NE(training.accuracy, test.accuracy) << "the two must be told apart here";
  EXPECT_EQ(session.training_data().size(), 15u);
  EXPECT_EQ(session.test_data().size(), 6u);
}

TEST(Session, StepsByBatchAndFinishesTheEpochItIsIn) {
  Config config;
  config.training.update = Update::mini_batch;
  config.training.batch_size = 10;  // 21 samples: 3 updates
  Session session(config), whole(config);
  session.step_to(1);
  EXPECT_EQ(session.report().step, 1u);
  EXPECT_EQ(session.report().epoch, 0u);
  session.step_epochs(1);
  EXPECT_EQ(session.report().step, 3u);
  EXPECT_EQ(session.report().epoch, 1u);
  session.step_to(6);
  EXPECT_EQ(session.report().epoch, 2u);
  EXPECT_EQ(session.report().latest->epoch, 2) << "the last batch of an epoch measures it";
  whole.step_epochs(2);
  EXPECT_EQ(hash_of(session), hash_of(whole));
}

TEST(Session, AStepOfALargeBatchCanBeLeftAndTakenUp) {
  Config config;
  config.data = {.set = Generator::linear, .points = 500};
  config.training.update = Update::full_batch;  // 4 chunks to measure the start, 4 to train, 4 to measure the epoch
  Session session(config), whole(config);
  int calls = 1;
  while (!session.step_to(1, 1)) ++calls;
  EXPECT_EQ(calls, 12);
  whole.step_epochs(1);
  EXPECT_EQ(hash_of(session), hash_of(whole));
  EXPECT_TRUE(session.step_to(1, 1)) << "nothing left to do";
  EXPECT_EQ(session.report().step, 1u);
}

TEST(Session, StopsWhereTheLossLeavesTheFiniteNumbers) {
  Config config;
  config.loss.function = Loss::mse;
  config.network.output.activation = Activation::identity;
  config.network.layers = {{.units = 8, .activation = Activation::identity}};
  config.training.learning_rate = 500;
  Session session(config);
  session.step_epochs(10'000);
  const Report report = session.report();
  EXPECT_TRUE(report.diverged);
  EXPECT_LT(report.epoch, 10'000u);
  EXPECT_FALSE(std::isfinite(report.latest->training.loss));
  EXPECT_TRUE(session.step_to(report.step + 1));
  EXPECT_EQ(session.advance(5, 1000), 0u);
  EXPECT_EQ(session.report().step, report.step) << "a diverged run goes no further";
}

TEST(Session, TuneChangesTheRateAndKeepsTheWeights) {
  const auto weights = [](const Session& session) {
    return std::vector<double>(session.network().parameters().begin(), session.network().parameters().end());
  };
  // How far the sixth epoch moves the weights.
  const auto sixth_epoch = [&](double learning_rate) {
    Session session({});
    session.step_epochs(5);
    const std::vector<double> before = weights(session);
    TrainingConfig training = session.config().training;
    training.learning_rate = learning_rate;
    session.tune(training);
    EXPECT_EQ(weights(session), before);
    EXPECT_EQ(session.config().training.learning_rate, learning_rate);
    session.step_epochs(1);
    const std::vector<double> after = weights(session);
    double square = 0;
    for (std::size_t p = 0; p < after.size(); ++p) square += (after[p] - before[p]) * (after[p] - before[p]);
    return std::sqrt(square);
  };
  EXPECT_NEAR(sixth_epoch(2e-5) / sixth_epoch(1e-5), 2, 1e-3);
}

TEST(Session, TestSetIsTheSplitSeeds) {
  Config config;
  config.data.test_share = 0.3;
  const auto first_test_point = [&](std::uint32_t seed) {
    config.data.split_seed = seed;
    const Session session(config);
    return std::pair{session.test_data().x(0, 0), session.test_data().x(0, 1)};
  };
  Random random(5);
  std::vector<std::size_t> order(21);
  random.permutation(order);
  const std::size_t first = *std::min_element(order.end() - 6, order.end());
  const Dataset all = draw_xor(21, random);
  EXPECT_EQ(first_test_point(5), (std::pair{all.x(first, 0), all.x(first, 1)}));
}

TEST(Session, LearnsTheLabsXorAndLinearDataWithTheDefaults) {
  Config config;
  Session on_xor(config);
  on_xor.step_epochs(5000);
  EXPECT_EQ(on_xor.report().latest->training.accuracy, 1);
  config.data.set = Generator::linear;
  Session on_linear(config);
  on_linear.step_epochs(1000);
  EXPECT_GE(on_linear.report().latest->training.accuracy, 0.97);
}

}  // namespace
}  // namespace lab
