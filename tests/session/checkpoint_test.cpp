// Going back: to a checkpoint, or to before a divergence, at any moment and after any change. Most of these were found
// by tests/fuzz.
#include <algorithm>
#include <cmath>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

std::uint64_t hash_of(const Session& session) { return lab::hash_of(session.network().parameters()); }

bool all_finite(const Session& session) {
  const ConstSpan weights = session.network().parameters();
  return std::all_of(weights.begin(), weights.end(), [](double w) { return std::isfinite(w); });
}

// Under a rate η above 2 the decay makes each weight 1 − η times what it was, until it is infinite.
Config linear(double learning_rate) {
  Config config;
  config.network.layers = {};
  config.network.output.activation = Activation::identity;
  config.loss.function = Loss::mae;
  config.training.optimizer.learning_rate = learning_rate;
  config.training.optimizer.coefficients.weight_decay = 1;
  return config;
}

Config with_rate(Config config, double learning_rate) {
  config.training.optimizer.learning_rate = learning_rate;
  return config;
}

void expect_epochs_from_0(const Session& session) {
  const auto records = session.history().records();
  for (std::size_t k = 0; k < records.size(); ++k) ASSERT_EQ(records[k].epoch, static_cast<double>(k));
}

TEST(Checkpoint, OfAnEpochThatIsNotMeasuredYetIsMeasuredLater) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .test_share = 0.5};  // several chunks
  config.training.update = Update::full_batch;
  config.stop.plateau = 30;
  Session whole(config), restored(config);
  whole.step_epochs(10);
  // Two chunks to train, four to measure; what has begun is forgotten.
  for (int k = 0; k < 100 && restored.history().records().size() < 11; ++k) {
    restored.restore(restored.save());
    restored.advance(1, k % 2 == 0 ? 2 : 4);
  }
  EXPECT_EQ(hash_of(whole), hash_of(restored));
  EXPECT_EQ(restored.history().records().size(), 11u);
  expect_epochs_from_0(restored);
}

TEST(Checkpoint, BringsBackWhatWasCounted) {
  Config config;
  config.training.penalty.l2 = 1e-4;
  Session session(config);
  session.step_epochs(5);
  const Checkpoint checkpoint = session.save();
  const double penalty = session.report().penalty;
  const auto counts = session.confusion().counts;
  session.step_epochs(3000);
  EXPECT_NE(session.report().penalty, penalty);
  EXPECT_NE(session.confusion().counts, counts);
  session.restore(checkpoint);
  EXPECT_EQ(session.report().penalty, penalty);
  EXPECT_EQ(session.confusion().counts, counts);
}

TEST(Checkpoint, ADivergenceAfterwardsIsOfTheRunThatWentBack) {
  Session session(linear(0.01));
  session.step_to(10);
  const Checkpoint checkpoint = session.save();
  session.step_to(2000);
  session.tune(with_rate(session.config(), 1000));
  session.restore(checkpoint);  // what was kept for repeating lies far ahead
  session.advance(10'000, 100'000);
  ASSERT_TRUE(session.report().divergence);
  EXPECT_GT(session.report().step, 10u);
  session.rewind();
  EXPECT_TRUE(all_finite(session));
  EXPECT_LT(session.report().step, 2000u);
}

TEST(Checkpoint, EndsTheSearchForADivergence) {
  Session session(linear(5));
  session.step_epochs(0);
  const Checkpoint checkpoint = session.save();
  std::size_t step = 0;
  do {
    step = session.report().step;
    session.advance(10'000, 1);
  } while (session.report().step >= step);
  session.restore(checkpoint);
  session.tune(with_rate(session.config(), 0.01));
  EXPECT_EQ(session.advance(100, 100'000), 100u);
  expect_epochs_from_0(session);
}

TEST(Tune, EndsTheSearchForADivergence) {
  Session session(linear(5));
  while (session.history().records().empty() ||
         session.history().records().back().epoch <= static_cast<double>(session.report().epoch)) {
    ASSERT_FALSE(session.report().divergence);
    session.advance(10'000, 1);
  }
  session.tune(with_rate(session.config(), 0.01));
  EXPECT_EQ(session.history().records().back().epoch, static_cast<double>(session.report().epoch));
  const std::size_t epoch = session.report().epoch;
  session.step_epochs(20);
  EXPECT_FALSE(session.report().divergence);
  EXPECT_EQ(session.report().epoch, epoch + 20);
  expect_epochs_from_0(session);
}

TEST(Tune, LeavesTheWayBackFromADivergence) {
  Session session(linear(5));
  session.step_epochs(10'000);
  ASSERT_TRUE(session.report().divergence);
  session.tune(with_rate(session.config(), 0.01));
  session.rewind();
  EXPECT_TRUE(all_finite(session));
  EXPECT_EQ(session.report().learning_rate, 0.01);
}

TEST(Rewind, ForgetsALossThatIsNotFinite) {
  Config config = linear(2);
  config.loss.function = Loss::mse;
  config.training.update = Update::full_batch;
  Session session(config);
  session.step_epochs(10'000);
  ASSERT_TRUE(session.report().divergence);
  ASSERT_EQ(session.report().divergence->tensor, Tensor::loss);
  ASSERT_TRUE(all_finite(session)) << "but the squares of the errors are not";
  session.rewind();
  EXPECT_FALSE(session.report().divergence);
  EXPECT_TRUE(std::isfinite(session.report().latest->training.loss));
  session.step_epochs(10'000);
  EXPECT_TRUE(session.report().divergence) << "what has not changed happens again";
  expect_epochs_from_0(session);
}

TEST(Checkpoint, OfAnEpochThatIsBeingMeasuredAgainCountsItOnce) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .own = {}};  // several chunks
  config.stop.plateau = 6;
  config.stop.progress = 0.9;
  Session plain(config), session(config);
  plain.step_epochs(100);
  ASSERT_EQ(plain.report().stopped, StopRule::plateau);
  std::size_t completed = 0;
  while (!session.report().stopped) {
    completed += session.advance(1, Session::unlimited);
    if (session.report().stopped) break;
    session.set_parameter(0, session.network().parameters()[0]);
    completed += session.advance(1, 1);
    session.restore(session.save());
  }
  EXPECT_EQ(session.report().epoch, plain.report().epoch);
  EXPECT_EQ(completed, plain.report().epoch);
  expect_epochs_from_0(session);
}

TEST(Checkpoint, OfALaterEpochThanTheRunsIsMeasuredAgain) {
  Session session({});
  session.step_epochs(2);
  const Checkpoint early = session.save();
  session.step_epochs(5);
  const Checkpoint late = session.save();
  const Record record = *session.report().latest;
  session.restore(early);
  session.restore(late);
  EXPECT_EQ(session.advance(0, Session::unlimited), 0u);
  ASSERT_EQ(session.report().latest->epoch, 7);
  EXPECT_EQ(session.report().latest->training.loss, record.training.loss);
  EXPECT_EQ(session.report().latest->learning_rate, record.learning_rate);
  EXPECT_EQ(session.advance(1, Session::unlimited), 1u);
  EXPECT_EQ(session.report().latest->epoch, 8);
}

}  // namespace
}  // namespace lab
