#include "session/session.hpp"

#include "support.hpp"

namespace lab {
namespace {

TEST(Stop, StopRulesEndTheRunAndSayWhich) {
  const auto run = [](const StopConfig& stop) {
    Config config;
    config.stop = stop;
    Session session(config);
    session.step_epochs(3000);
    return session.report();
  };
  const Report by_epochs = run({.epochs = 7});
  EXPECT_EQ(by_epochs.epoch, 7u);
  EXPECT_EQ(by_epochs.stopped, StopRule::epochs);
  const Report by_loss = run({.loss = 0.3});
  EXPECT_EQ(by_loss.stopped, StopRule::loss);
  EXPECT_LT(by_loss.latest->training.loss, 0.3);
  const Report by_accuracy = run({.accuracy = 1}), held = run({.accuracy = 1, .hold = 25});
  EXPECT_EQ(by_accuracy.stopped, StopRule::accuracy);
  EXPECT_EQ(by_accuracy.latest->training.accuracy, 1);
  EXPECT_EQ(held.epoch, by_accuracy.epoch + 24);
  EXPECT_FALSE(run({}).stopped);
  EXPECT_EQ(run({.plateau = 5, .progress = 0.5}).stopped, StopRule::plateau);
}

TEST(Stop, AStoppedRunGoesOnOnceTheRuleIsTakenBack) {
  Config config;
  config.stop.epochs = 3;
  Session session(config);
  session.step_epochs(10);
  EXPECT_EQ(session.report().epoch, 3u);
  EXPECT_EQ(session.advance(1, 1000), 0u);
  config.stop.epochs = 5;
  session.tune(config);
  session.step_epochs(10);
  EXPECT_EQ(session.report().epoch, 5u);
}

TEST(Stop, TheWatchedLossCanBeTheLastSamplesAlone) {
  Config config;
  config.stop = {.loss = 0.2, .watched = WatchedLoss::last_sample};
  Session session(config);
  session.step_epochs(3000);
  const std::size_t stopped_at = session.report().epoch;
  // By hand: the forward pass of sample 20 before its update.
  Session by_hand({});
  const auto last_sample_loss = [&](std::size_t epoch) {
    by_hand.step_to(21 * epoch - 1);
    return by_hand.ledger({20}).loss();
  };
  EXPECT_GE(last_sample_loss(stopped_at - 1), 0.2);
  EXPECT_LT(last_sample_loss(stopped_at), 0.2);
  EXPECT_GT(session.report().latest->training.loss, 0.2) << "the rest of the set is not watched";
}

}  // namespace
}  // namespace lab
