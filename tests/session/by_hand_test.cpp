// Parameters that are set or held by hand while a run goes on: at any moment, and whatever happens before or after.
#include <algorithm>
#include <cmath>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

std::uint64_t hash_of(const Session& session) { return lab::hash_of(session.network().parameters()); }

// Chunks within training, testing and each of an epoch's three batches.
Config chunked() {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 600}, .own = {}, .test_share = 0.25};
  config.training.update = Update::mini_batch;
  config.training.batch_size = 150;
  return config;
}

void expect_the_same_course(const Session& one, const Session& other) {
  EXPECT_EQ(hash_of(one), hash_of(other));
  EXPECT_EQ(one.report().step, other.report().step);
  EXPECT_EQ(one.report().stopped, other.report().stopped);
  for (const auto& [a, b] : {std::pair{one.history().records(), other.history().records()},
                             std::pair{one.log().records(), other.log().records()}}) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      EXPECT_EQ(a[k].epoch, b[k].epoch);
      EXPECT_EQ(a[k].training.loss, b[k].training.loss);
      EXPECT_EQ(a[k].learning_rate, b[k].learning_rate);
    }
  }
}

void expect_the_same_diagnostics(const Session& one, const Session& other) {
  EXPECT_EQ(lab::hash_of(one.diagnostics().records()), lab::hash_of(other.diagnostics().records()));
}

void expect_epochs_ascend(const Session& session) {
  const auto ascend = [](auto records) {
    return std::is_sorted(records.begin(), records.end(), [](auto& a, auto& b) { return a.epoch <= b.epoch; });
  };
  EXPECT_TRUE(ascend(session.history().records()));
  EXPECT_TRUE(ascend(session.log().records()));
  const ConstSpan diagnostics = session.diagnostics().records();
  const std::size_t width = 1 + 4 * session.network().layers().size();
  for (std::size_t k = width; k < diagnostics.size(); k += width) {
    EXPECT_GT(diagnostics[k], diagnostics[k - width]);
  }
}

// By the update before which it takes place.
struct ByHand {
  std::size_t step;
  void (*change)(Session& session);
};

const std::vector<ByHand> changes{
    {0, [](Session& session) { session.set_parameter(3, 0.75); }},
    {2, [](Session& session) { session.hold(1, true); }},
    {3, [](Session& session) { session.set_parameter(0, -1.5); }},  // between two epochs
    {7, [](Session& session) { session.hold(8, true); }},
    {7, [](Session& session) { session.set_parameter(8, 5); }},
    {9, [](Session& session) { session.hold(1, false); }},
    {13,
     [](Session& session) {
       Config config = session.config();
       config.training.optimizer.learning_rate = 0.02;
       config.training.batch_size = 225;
       session.tune(config);
     }},
};

class ByHandEverywhere : public testing::TestWithParam<std::tuple<OptimizerRule, Order>> {};

TEST_P(ByHandEverywhere, TheSameChangesAtTheSameStepsMakeTheSameRunWhereverItIsCut) {
  Config config = chunked();
  config.training.optimizer = {.rule = std::get<0>(GetParam()), .learning_rate = 0.05};
  config.training.order = std::get<1>(GetParam());
  config.training.penalty.clip_norm = 0.5;
  Session whole(config);
  for (const auto& [step, change] : changes) {
    whole.step_to(step);
    change(whole);
  }
  whole.step_to(18);
  for (const std::size_t late : {0, 1, 5, 100}) {  // chunks since the update: of measuring, then of the next batch
    Session sliced(config);
    for (const auto& [step, change] : changes) {
      while (sliced.report().step < step) sliced.advance(100, 1);
      for (std::size_t k = 0; k < late && !sliced.report().inside_batch; ++k) sliced.advance(100, 1);
      ASSERT_EQ(sliced.report().step, step);
      change(sliced);
    }
    while (!sliced.step_to(18, 1)) {
    }
    expect_the_same_course(whole, sliced);
    expect_the_same_diagnostics(whole, sliced);
  }
}

INSTANTIATE_TEST_SUITE_P(All, ByHandEverywhere,
                         testing::Combine(testing::Values(OptimizerRule::sgd, OptimizerRule::adam),
                                          testing::Values(Order::fixed, Order::shuffled)));

TEST(ByHand, WhatIsHeldStaysZeroUnderEveryRule) {
  for (const OptimizerInfo& rule : optimizers) {
    for (const auto& update : updates) {
      for (const auto& order : orders) {
        SCOPED_TRACE(std::string(rule.name).append(" ").append(update.name).append(" ").append(order.name));
        Config config;
        config.training = {.optimizer = {.rule = rule.id, .learning_rate = 0.02, .coefficients = {.weight_decay = 0.1}},
                           .penalty = {.l1 = 0.01, .l2 = 0.02, .biases = true, .clip_norm = 0.5},
                           .update = update.id,
                           .order = order.id};
        Session session(config);
        session.step_to(5);
        const std::size_t weight = 5, bias = session.network().layers()[1].bias;
        session.hold(weight, true);
        session.hold(bias, true);
        for (int k = 0; k < 30; ++k) {
          const double neighbour = session.network().parameters()[weight + 1];
          session.step_to(session.report().step + 1);
          ASSERT_EQ(session.network().parameters()[weight], 0);
          ASSERT_EQ(session.network().parameters()[bias], 0);
          ASSERT_NE(session.network().parameters()[weight + 1], neighbour);
        }
        session.hold(weight, false);
        EXPECT_EQ(session.network().parameters()[weight], 0) << "it goes on from there";
        session.step_to(session.report().step + 2);  // one sample's input is 0
        EXPECT_NE(session.network().parameters()[weight], 0);
        EXPECT_EQ(session.network().parameters()[bias], 0);
        EXPECT_EQ(std::vector<std::size_t>(session.held().begin(), session.held().end()),
                  std::vector<std::size_t>{bias});
      }
    }
  }
}

TEST(ByHand, WhatIsHeldCannotBeSetAndIsHeldOnce) {
  Session session({});
  session.hold(2, true);
  session.hold(2, true);
  session.set_parameter(2, 7);
  EXPECT_EQ(session.network().parameters()[2], 0);
  EXPECT_EQ(session.held().size(), 1u);
  session.hold(2, false);
  EXPECT_TRUE(session.held().empty());
  session.set_parameter(2, 7);
  EXPECT_EQ(session.network().parameters()[2], 7);
}

TEST(ByHand, TheStartIsMeasuredAgainAndIsNoEpoch) {
  Config config;
  config.stop.epochs = 4;
  Session session(config);
  session.step_epochs(0);
  const double before = session.report().latest->training.loss;
  session.set_parameter(0, 3);
  EXPECT_FALSE(session.report().latest) << "what there was is of other weights";
  EXPECT_EQ(session.advance(0, Session::unlimited), 0u);
  EXPECT_NE(session.report().latest->training.loss, before);
  EXPECT_EQ(session.report().latest->training.loss,
            evaluate(Task::binary, session.network(), session.training_data(), config.loss).metrics().loss);
  EXPECT_EQ(session.advance(1, Session::unlimited), 1u);
  EXPECT_EQ(session.report().epoch, 1u);
  EXPECT_EQ(session.history().records().size(), 2u);
  EXPECT_EQ(session.log().records().size(), 2u);
  session.step_epochs(10);
  EXPECT_EQ(session.report().epoch, 4u);
}

TEST(ByHand, TheFirstEpochAfterAChangeOfTheStartCountsForTheStopRules) {
  Config config;
  config.stop.epochs = 1;
  Session session(config);
  session.step_epochs(0);
  session.hold(0, true);
  session.step_epochs(3);
  EXPECT_EQ(session.report().epoch, 1u);
  EXPECT_EQ(session.report().stopped, StopRule::epochs);
}

TEST(ByHand, AnEpochIsMeasuredAgainInItsPlace) {
  Config config = chunked();
  config.training.penalty.l2 = 0.01;
  Session session(config);
  session.step_epochs(5);
  const Record before = *session.report().latest;
  const std::vector<LayerDiagnostics> reactions(session.latest_diagnostics().begin(),
                                                session.latest_diagnostics().end());
  for (std::size_t k = 0; k < 8; ++k) session.set_parameter(k, 100);  // the first layer saturates
  EXPECT_TRUE(session.report().inside_epoch) << "it is not measured yet";
  EXPECT_EQ(session.advance(0, Session::unlimited), 0u);
  const Record after = *session.report().latest;
  EXPECT_EQ(session.history().records().size(), 6u);
  EXPECT_EQ(session.log().records().size(), 6u);
  EXPECT_EQ(after.epoch, 5);
  EXPECT_EQ(after.learning_rate, before.learning_rate);
  const auto measured = [&](const Dataset& data) {
    return evaluate(Task::binary, session.network(), data, config.loss);
  };
  EXPECT_EQ(after.training.loss, measured(session.training_data()).metrics().loss);
  EXPECT_EQ(after.test.loss, measured(session.test_data()).metrics().loss);
  EXPECT_NE(after.test.loss, before.test.loss);
  EXPECT_EQ(session.confusion().counts, measured(session.training_data()).confusion().counts);
  EXPECT_EQ(session.report().penalty, penalty_of(session.network(), config.training.penalty));
  const LayerDiagnostics first = session.latest_diagnostics()[0];
  EXPECT_GT(first.saturated, 0.9);
  EXPECT_LT(reactions[0].saturated, 0.5);
  EXPECT_EQ(first.gradient_norm, reactions[0].gradient_norm) << "the update was another one's";
  EXPECT_EQ(first.update_ratio, reactions[0].update_ratio);
  EXPECT_EQ(session.diagnostics().records().size(), 6u * (1 + 4 * 3));
  EXPECT_EQ(session.advance(1, Session::unlimited), 1u);
  expect_epochs_ascend(session);
}

TEST(ByHand, TheUpdateBeforeAChangeIsMeasuredWithoutIt) {
  Session plain(chunked()), changed(chunked());
  plain.step_epochs(1);
  while (changed.report().step < 3) changed.advance(1, 1);
  ASSERT_EQ(changed.history().records().size(), 1u) << "the epoch is being measured";
  changed.set_parameter(0, 40);
  changed.step_epochs(0);
  EXPECT_EQ(changed.report().epoch, 1u);
  EXPECT_EQ(changed.latest_diagnostics()[0].update_ratio, plain.latest_diagnostics()[0].update_ratio);
  EXPECT_NE(changed.report().latest->training.loss, plain.report().latest->training.loss);
}

// Stop rules count epochs, not measurements.
TEST(ByHand, ChangesThatChangeNothingLeaveTheCourseOfARun) {
  for (const StopConfig& stop : {StopConfig{.accuracy = 0.6, .hold = 9}, StopConfig{.plateau = 12, .progress = 0.2}}) {
    Config config = chunked();
    config.training.optimizer.learning_rate = 0.5;
    config.stop = stop;
    Session plain(config), between(config), anywhere(config);
    plain.step_epochs(300);
    ASSERT_TRUE(plain.report().stopped);
    ASSERT_GT(plain.report().epoch, 9u);
    const auto change_nothing = [](Session& session) { session.set_parameter(4, session.network().parameters()[4]); };
    while (!between.report().stopped) {
      between.step_epochs(1);
      change_nothing(between);
      between.step_epochs(0);
    }
    for (std::size_t k = 0; !anywhere.report().stopped; ++k) {
      anywhere.advance(1, 7 + k % 5);
      change_nothing(anywhere);
      if (k % 3 == 0 && !anywhere.report().stopped) anywhere.restore(anywhere.save());
    }
    anywhere.step_epochs(0);
    expect_the_same_course(plain, between);
    expect_the_same_diagnostics(plain, between);
    expect_the_same_course(plain, anywhere);  // the update before an epoch that is restored unmeasured is not known
  }
}

TEST(ByHand, AStoppedRunIsMeasuredAgainAndStaysStopped) {
  Config config;
  config.stop.epochs = 3;
  Session session(config);
  session.step_epochs(10);
  session.set_parameter(0, 2);
  EXPECT_EQ(session.advance(5, Session::unlimited), 0u);
  EXPECT_EQ(session.report().stopped, StopRule::epochs);
  EXPECT_EQ(session.report().latest->epoch, 3);
}

// Under a rate η above 2 the decay makes each weight 1 − η times what it was, until it is infinite.
Config exploding() {
  Config config;
  config.network.layers = {};
  config.network.output.activation = Activation::identity;
  config.loss.function = Loss::mae;
  config.training.optimizer.learning_rate = 5;
  config.training.optimizer.coefficients.weight_decay = 1;
  return config;
}

TEST(ByHand, WhatIsHeldIsZeroBeforeADivergenceAndAfterTheWayBack) {
  Session session(exploding());
  session.step_to(30);
  session.hold(0, true);
  while (!session.report().divergence) {
    session.advance(10'000, 1);
    ASSERT_EQ(session.network().parameters()[0], 0);
  }
  session.rewind();
  EXPECT_EQ(session.network().parameters()[0], 0);
  EXPECT_TRUE(std::isfinite(session.network().parameters()[1]));
  session.hold(0, false);
  Config slow = session.config();
  slow.training.optimizer.learning_rate = 0.01;
  session.tune(slow);
  session.step_to(session.report().step + 1);
  EXPECT_NE(session.network().parameters()[0], 0);
}

TEST(ByHand, AChangeEndsTheSearchForADivergence) {
  for (const bool hold : {false, true}) {
    Session session(exploding());
    session.step_epochs(0);
    while (session.history().records().back().epoch <= static_cast<double>(session.report().epoch)) {
      ASSERT_FALSE(session.report().divergence);
      session.advance(10'000, 1);
    }
    const std::size_t step = session.report().step, epoch = session.report().epoch;
    ASSERT_TRUE(session.report().inside_epoch);
    const auto change = [&](Session& one) { hold ? one.hold(1, true) : one.set_parameter(1, 0.5); };
    change(session);
    EXPECT_EQ(session.report().latest->epoch, static_cast<double>(epoch)) << "no record of the future";
    Session replayed(exploding());
    replayed.step_to(step);
    change(replayed);
    session.step_epochs(5);
    replayed.step_epochs(5);
    EXPECT_EQ(session.report().epoch, epoch + 5);
    expect_epochs_ascend(session);
    expect_the_same_course(session, replayed);
    expect_the_same_diagnostics(session, replayed);
  }
}

TEST(ByHand, ACheckpointComesBackWithWhatIsHeldNowAndIsMeasuredAsItIsThen) {
  Session session(chunked());
  session.step_epochs(4);
  const Checkpoint checkpoint = session.save();
  const std::vector<double> then(session.network().parameters().begin(), session.network().parameters().end());
  const double loss = session.report().latest->training.loss;
  session.step_epochs(3);
  session.hold(2, true);
  session.restore(checkpoint);
  EXPECT_EQ(session.advance(0, Session::unlimited), 0u);
  EXPECT_EQ(session.network().parameters()[2], 0);
  EXPECT_EQ(session.network().parameters()[3], then[3]);
  EXPECT_EQ(session.report().latest->epoch, 4);
  EXPECT_NE(session.report().latest->training.loss, loss);
  EXPECT_EQ(session.report().latest->training.loss,
            evaluate(Task::binary, session.network(), session.training_data(), {}).metrics().loss);
  session.step_epochs(2);
  EXPECT_EQ(session.network().parameters()[2], 0);
  expect_epochs_ascend(session);
  session.hold(2, false);
  session.restore(checkpoint);
  EXPECT_EQ(hash_of(session), lab::hash_of(then));
}

}  // namespace
}  // namespace lab
