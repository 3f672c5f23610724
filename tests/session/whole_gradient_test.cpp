// The gradient over the whole training set, and the step that an optimizer would make with it.
#include "session/whole_gradient.hpp"

#include <cmath>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

std::vector<double> copy_of(ConstSpan numbers) { return {numbers.begin(), numbers.end()}; }

// The whole set is one batch, of three chunks.
Config full_batch() {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .own = {}};
  config.training.update = Update::full_batch;
  return config;
}

TEST(NextStep, IsTheNextUpdateOfTheFullBatchBitForBit) {
  for (const OptimizerInfo& rule : optimizers) {
    Config config = full_batch();
    config.training.optimizer = {.rule = rule.id, .learning_rate = 0.02, .coefficients = {.weight_decay = 0.1}};
    config.training.penalty = {.l1 = 0.01, .l2 = 0.02, .clip_norm = 0.5};
    config.training.schedule = {.shape = ScheduleShape::exponential, .epochs = 3, .factor = 0.5, .warmup = 4};
    Session session(config);
    for (const std::size_t step : {0, 1, 2, 9}) {
      session.step_to(step);
      if (step == 2) session.hold(6, true);
      NextStep next = session.next_step();
      EXPECT_FALSE(next.advance(2));
      EXPECT_TRUE(next.advance(1));
      const std::vector<double> before = copy_of(session.network().parameters());
      session.step_to(step + 1);
      std::vector<double> moved = copy_of(session.network().parameters());
      for (std::size_t p = 0; p < moved.size(); ++p) moved[p] -= before[p];
      EXPECT_EQ(copy_of(next.updates()), moved) << rule.name << " " << step;
    }
  }
}

TEST(NextStep, ShowsTheGradientOfTheLossAlone) {
  for (const Reduction reduction : {Reduction::mean, Reduction::sum}) {
    Config config = full_batch();
    config.loss.reduction = reduction;
    config.training.penalty = {.l1 = 0.1, .l2 = 0.2, .clip_norm = 0.01};
    Session session(config);
    session.step_epochs(3);
    NextStep next = session.next_step();
    EXPECT_TRUE(next.advance(Session::unlimited));
    GradientCheck check = session.check_gradients();
    EXPECT_TRUE(check.advance(Session::unlimited));
    for (const CheckedParameter& one : check.checked()) EXPECT_EQ(next.gradients()[one.parameter], one.analytic);
    // The textbook: the sum over the samples, one by one.
    Tape tape(session.network(), 1);
    std::vector<double> expected(next.gradients().size());
    const ConstMatrixView x = view(session.training_data().x), y = view(session.training_data().y);
    const double scale = reduction == Reduction::sum ? 1 : 1 / 300.0;
    for (std::size_t n = 0; n < 300; ++n) {
      forward(session.network(), x.block(n, 1), tape);
      backward(session.network(), x.block(n, 1), y.block(n, 1), config.loss, scale, tape, true, expected);
    }
    for (std::size_t p = 0; p < expected.size(); ++p) {
      EXPECT_NEAR(next.gradients()[p], expected[p], 1e-13 * (reduction == Reduction::sum ? 300 : 1));
      EXPECT_NEAR(next.gradients()[p], check.checked()[p].numeric, 1e-8 * (reduction == Reduction::sum ? 300 : 1));
    }
  }
}

TEST(NextStep, TakesTheRateAndWhatTheOptimizerRemembersOfTheMoment) {
  Config config;  // after each sample: the next update will be another one
  config.training.optimizer = {.rule = OptimizerRule::momentum, .learning_rate = 0.1};
  Session session(config);
  session.step_to(30);
  Config faster = config;
  faster.training.optimizer.learning_rate = 0.2;
  session.tune(faster);
  NextStep next = session.next_step();
  next.advance(Session::unlimited);
  const Ledger ledger = session.ledger({0});
  const std::vector<double> v = copy_of(ledger.optimizer_before().memories()[0].values);
  for (std::size_t p = 0; p < v.size(); ++p) {
    EXPECT_NEAR(next.updates()[p], -0.2 * (0.9 * v[p] + next.gradients()[p]), 1e-14);
  }
}

TEST(NextStep, ChangesNothingAndShowsOneMoment) {
  Session session(full_batch()), other(full_batch());
  session.step_epochs(2);
  NextStep next = session.next_step(), at_once = session.next_step();
  at_once.advance(Session::unlimited);
  EXPECT_FALSE(next.advance(1));
  session.step_epochs(3);
  EXPECT_TRUE(next.advance(Session::unlimited));
  EXPECT_EQ(copy_of(next.gradients()), copy_of(at_once.gradients()));
  EXPECT_EQ(copy_of(next.updates()), copy_of(at_once.updates()));
  EXPECT_TRUE(next.advance(1)) << "once through, it stays so";
  EXPECT_EQ(copy_of(next.updates()), copy_of(at_once.updates()));
  other.step_epochs(5);
  EXPECT_EQ(hash_of(session.network().parameters()), hash_of(other.network().parameters()));
}

}  // namespace
}  // namespace lab
