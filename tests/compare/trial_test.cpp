#include "compare/trial.hpp"

#include <cmath>

#include "session/presets.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr std::size_t unlimited = Session::unlimited;

Target accuracy_of(double share) { return {.accuracy = share, .loss = {}}; }
Target loss_of(double loss) { return {.accuracy = {}, .loss = loss}; }

Config preset(std::string_view name, std::size_t epochs) {
  Config config = find_preset(name)->config();
  config.stop = {.epochs = epochs};
  return config;
}

/// Six samples; the output has no bound, so that a high rate drives it out of the finite numbers.
Config unbounded(std::size_t epochs) {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {.x = {0, 1, 2, 3, 4, 5}, .y = {1, 0, 2, 1, 0, 3}, .label = {0, 1, 0, 0, 1, 0}};
  config.network.layers.resize(1);
  config.network.layers[0].activation = config.network.output.activation = Activation::identity;
  config.loss.function = Loss::mse;
  config.training.optimizer.learning_rate = 1;
  config.stop = {.epochs = epochs};
  return config;
}

/// 150 samples in batches of 140 and 10, and 150 for testing.
Config in_batches(std::size_t epochs) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .test_share = 0.5};
  config.training.update = Update::mini_batch;
  config.training.batch_size = 140;
  config.stop = {.epochs = epochs};
  return config;
}

Outcome outcome_of(const Config& config, const Target& target, std::vector<std::size_t> epochs) {
  Trial trial(config, target, std::move(epochs));
  EXPECT_TRUE(trial.advance(unlimited));
  return trial.outcome();
}

void expect_same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t k = 0; k < a.size(); ++k) {
    EXPECT_TRUE(a[k] == b[k] || (std::isnan(a[k]) && std::isnan(b[k]))) << k << ": " << a[k] << ", " << b[k];
  }
}

TEST(CurveEpochs, AreAllOfAShortRun) {
  EXPECT_EQ(curve_epochs(0), std::vector<std::size_t>{0});
  EXPECT_EQ(curve_epochs(1), (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(curve_epochs(10), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
  const auto most = curve_epochs(256);
  EXPECT_EQ(most.size(), 257u);
  for (std::size_t k = 0; k < most.size(); ++k) EXPECT_EQ(most[k], k);
}

TEST(CurveEpochs, ShowBothEndsOfALongRun) {
  // The numbers of epochs and the single ones are those of the same rule in NumPy.
  EXPECT_EQ(curve_epochs(257).size(), 257u);
  EXPECT_EQ(curve_epochs(257).back(), 257u);
  const auto kept = curve_epochs(100'000);
  EXPECT_EQ(kept.size(), 464u);
  for (std::size_t k = 0; k < 12; ++k) EXPECT_EQ(kept[k], k);
  EXPECT_EQ(kept[232], 22'352u);
  EXPECT_EQ(kept[462], 99'607u);
  EXPECT_EQ(kept[463], 100'000u);
  for (const std::size_t epochs : {257, 258, 300, 511, 1'000, 2'500, 10'000'000}) {
    const auto some = curve_epochs(epochs);
    EXPECT_LE(some.size(), 512u);
    EXPECT_EQ(some.front(), 0u);
    EXPECT_EQ(some.back(), epochs);
    for (std::size_t k = 1; k < some.size(); ++k) EXPECT_GT(some[k], some[k - 1]);
  }
}

TEST(Trial, IsTheSessionsRun) {
  const Config config = in_batches(300);
  const std::vector<std::size_t> epochs{0, 1, 7, 150, 300};
  const Outcome outcome = outcome_of(config, accuracy_of(0.75), epochs);

  Session session(config);
  session.step_epochs(0);
  std::optional<std::size_t> reached;
  std::vector<float> curve;
  std::size_t next = 0;
  for (std::size_t epoch = 0; epoch <= 300; ++epoch) {
    if (epoch > 0) session.step_epochs(1);
    const Record latest = *session.report().latest;
    if (!reached && latest.training.accuracy >= 0.75) reached = epoch;
    if (epochs[next] != epoch) continue;
    ++next;
    for (const Metrics& metrics : {latest.training, latest.test}) {
      curve.push_back(static_cast<float>(metrics.loss));
      curve.push_back(static_cast<float>(metrics.accuracy));
    }
  }
  ASSERT_TRUE(reached);
  EXPECT_GT(*reached, 0u);
  EXPECT_EQ(outcome.end, TrialEnd::through);
  EXPECT_EQ(outcome.epoch, 300u);
  EXPECT_EQ(outcome.reached, reached);
  EXPECT_EQ(outcome.curve, curve);
  EXPECT_EQ(outcome.training.loss, session.report().latest->training.loss);
  EXPECT_EQ(outcome.test.accuracy, session.report().latest->test.accuracy);
  EXPECT_EQ(outcome.hash, hash_of(session.network().parameters()));
  EXPECT_EQ(outcome.milliseconds, 0);
}

TEST(Trial, InSlicesOfOneChunkItIsTheSame) {
  for (const Config& config : {preset("lab_000_xor", 40), in_batches(40), unbounded(40)}) {
    const auto epochs = curve_epochs(40);
    const Outcome whole = outcome_of(config, accuracy_of(0.6), epochs);
    Trial sliced(config, accuracy_of(0.6), epochs);
    while (!sliced.advance(1)) EXPECT_LE(sliced.epoch(), 40u);
    const Outcome outcome = sliced.outcome();
    EXPECT_EQ(outcome.end, whole.end);
    EXPECT_EQ(outcome.epoch, whole.epoch);
    EXPECT_EQ(outcome.reached, whole.reached);
    EXPECT_EQ(outcome.hash, whole.hash);
    expect_same_bits(outcome.curve, whole.curve);
  }
}

TEST(Trial, KeepsToItsChunks) {
  Trial batches(in_batches(1'000), accuracy_of(1), {0});
  batches.advance(7 *
                  101);  // chunks of 128, 12 and 10 samples, then 2 and 2 of measuring; the start counts as an epoch
  EXPECT_EQ(batches.epoch(), 100u);
  batches.advance(0);
  EXPECT_EQ(batches.epoch(), 100u);

  Config config = in_batches(1'000);
  config.training.update = Update::per_sample;
  Trial samples(config, accuracy_of(1), {0});
  samples.advance((150 + 2 + 2) * 11);
  EXPECT_EQ(samples.epoch(), 10u);
}

TEST(Trial, TheStartCountsAsReached) {
  EXPECT_EQ(outcome_of(preset("lab_000_xor", 3), accuracy_of(0), {0}).reached, 0u);
  EXPECT_EQ(outcome_of(preset("lab_000_xor", 3), loss_of(10), {0}).reached, 0u);
  EXPECT_FALSE(outcome_of(preset("lab_000_xor", 3), loss_of(0.001), {0}).reached);
}

TEST(Trial, StaysWhereARuleStoppedIt) {
  Config config = preset("lab_000_linear", 500);
  config.stop.accuracy = 0.9;
  const Outcome outcome = outcome_of(config, accuracy_of(0.9), curve_epochs(256));
  EXPECT_EQ(outcome.end, TrialEnd::stopped);
  ASSERT_GT(outcome.epoch, 0u);
  ASSERT_LT(outcome.epoch, 256u);
  EXPECT_EQ(outcome.reached, outcome.epoch);
  for (std::size_t epoch = outcome.epoch; epoch <= 256; ++epoch) {
    EXPECT_EQ(outcome.curve[epoch * curve_columns], static_cast<float>(outcome.training.loss));
    EXPECT_EQ(outcome.curve[epoch * curve_columns + 1], static_cast<float>(outcome.training.accuracy));
    EXPECT_TRUE(std::isnan(outcome.curve[epoch * curve_columns + 2]));  // no test points
  }
  EXPECT_NE(outcome.curve[(outcome.epoch - 1) * curve_columns], static_cast<float>(outcome.training.loss));
}

TEST(Trial, ARuleInTheLastEpochStopsNothing) {
  Config config = preset("lab_000_linear", 500);
  config.stop.accuracy = 0.9;
  config.stop.epochs = outcome_of(config, accuracy_of(1), {0}).epoch;
  EXPECT_EQ(outcome_of(config, accuracy_of(1), {0}).end, TrialEnd::through);
}

TEST(Trial, TellsOfADivergence) {
  Config config = unbounded(1'000);
  config.data.test_share = 0.34;  // 4 and 2 samples
  Session session(config);
  session.step_epochs(1'000);
  ASSERT_TRUE(session.report().divergence);
  double zeros = 0, test_zeros = 0;
  for (const double y : session.training_data().y) zeros += y == 0 ? 1 : 0;
  for (const double y : session.test_data().y) test_zeros += y == 0 ? 1 : 0;

  const Outcome outcome = outcome_of(config, accuracy_of(1), curve_epochs(256));
  EXPECT_EQ(outcome.end, TrialEnd::diverged);
  EXPECT_EQ(outcome.epoch, session.report().epoch);
  EXPECT_TRUE(std::isnan(outcome.training.loss));
  EXPECT_EQ(outcome.training.accuracy, zeros / 4);
  EXPECT_TRUE(std::isnan(outcome.test.loss));
  EXPECT_EQ(outcome.test.accuracy, test_zeros / 2);
  EXPECT_TRUE(outcome.single_class);
  const auto measured = static_cast<std::size_t>(session.history().records().back().epoch);
  ASSERT_LT(measured, 256u);
  std::size_t numbers = 0;
  for (std::size_t epoch = 0; epoch <= 256; ++epoch) {
    for (std::size_t column = 0; column < curve_columns; ++column) {
      numbers += std::isnan(outcome.curve[epoch * curve_columns + column]) ? 0 : 1;
    }
  }
  const bool loss_broke = session.report().divergence->tensor == Tensor::loss;
  EXPECT_EQ(numbers, (loss_broke ? measured : measured + 1) * curve_columns);
}

TEST(Trial, SeesThatAllAreTakenForOneClass) {
  const Outcome zero = outcome_of(preset("lab_002_xor_zero", 20), accuracy_of(1), {0});
  EXPECT_TRUE(zero.single_class);
  EXPECT_LT(zero.training.accuracy, 0.7);
  Config learned = preset("lab_000_linear", 300);
  EXPECT_FALSE(outcome_of(learned, accuracy_of(1), {0}).single_class);

  Config values = unbounded(5);
  values.data.own.task = Task::regression;
  values.training.optimizer.learning_rate = 0.001;
  const Outcome regression = outcome_of(values, loss_of(1e9), {0});
  EXPECT_FALSE(regression.single_class);
  EXPECT_TRUE(std::isnan(regression.training.accuracy));
  EXPECT_EQ(regression.reached, 0u);
  values.training.optimizer.learning_rate = 100;
  values.stop.epochs = 1'000;
  const Outcome broken = outcome_of(values, loss_of(0), {0});
  EXPECT_EQ(broken.end, TrialEnd::diverged);
  EXPECT_FALSE(broken.single_class);
  EXPECT_TRUE(std::isnan(broken.training.accuracy));
}

TEST(Trial, SeveralClassesAfterADivergenceAreAllTheFirst) {
  Config config = unbounded(1'000);
  config.data.own.task = Task::classes;
  config.data.own.label = {0, 1, 2, 0, 1, 0};
  config.training.optimizer.learning_rate = 100;
  const Outcome outcome = outcome_of(config, accuracy_of(1), {0});
  EXPECT_EQ(outcome.end, TrialEnd::diverged);
  EXPECT_EQ(outcome.training.accuracy, 0.5);
  EXPECT_TRUE(outcome.single_class);
}

}  // namespace
}  // namespace lab
