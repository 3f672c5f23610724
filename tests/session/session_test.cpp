#include "session/session.hpp"

#include <algorithm>
#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

using lab::hash_of;

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
  config.data = {
      .set = Generator::linear, .sampling = {.points = 300}, .test_share = 0.5};  // chunks within training and testing
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
  const auto measured = [&](const Dataset& data) {
    return evaluate(Task::binary, session.network(), data, config.loss).metrics();
  };
  const Metrics training = measured(session.training_data()), test = measured(session.test_data());
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
  config.data = {.set = Generator::linear, .sampling = {.points = 500}};
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

// Linear units and a rate that doubles the weights again and again.
Config exploding() {
  Config config;
  config.loss.function = Loss::mse;
  config.network.output.activation = Activation::identity;
  config.network.layers = {{.units = 8, .activation = Activation::identity}};
  config.training.optimizer.learning_rate = 0.3;
  return config;
}

TEST(Session, StopsAtTheFirstNumberThatIsNotFiniteAndSaysWhereItWas) {
  Session session(exploding());
  session.step_epochs(10'000);
  const Report report = session.report();
  ASSERT_TRUE(report.divergence);
  EXPECT_EQ(report.divergence->step, report.step);
  EXPECT_EQ(report.divergence->epoch, report.epoch);
  EXPECT_LT(report.epoch, 10'000u);
  // The same run up to the update before is finite everywhere; the next forward and backward pass is not.
  Session again(exploding());
  again.step_to(report.step - 1);
  ASSERT_FALSE(again.report().divergence);
  for (const double w : again.network().parameters()) ASSERT_TRUE(std::isfinite(w));
  Ledger ledger = again.ledger({(report.step - 1) % 21});
  const auto all_finite = [](ConstSpan numbers) {
    return std::all_of(numbers.begin(), numbers.end(), [](double x) { return std::isfinite(x); });
  };
  EXPECT_EQ(row_of(tensors, report.divergence->tensor).name, "z");
  EXPECT_EQ(report.divergence->layer, 1u);
  EXPECT_TRUE(all_finite(ledger.z(0)) && all_finite(ledger.a(0)));
  EXPECT_FALSE(all_finite(ledger.z(1)));
  EXPECT_TRUE(session.step_to(report.step + 1));
  EXPECT_EQ(session.advance(5, 1000), 0u);
  EXPECT_EQ(session.report().step, report.step) << "a diverged run goes no further";

  session.rewind();
  EXPECT_EQ(hash_of(session), hash_of(again)) << "the last finite weights";
  EXPECT_EQ(session.report().step, report.step - 1);
  EXPECT_FALSE(session.report().divergence);
  session.step_epochs(1);
  EXPECT_TRUE(session.report().divergence) << "what has not changed happens again";
}

TEST(Session, DivergenceIsFoundWhereverTheRunWasCutAndInABatchOfSeveralChunks) {
  Config config = exploding();
  config.data = {.set = Generator::linear, .sampling = {.points = 300}};
  config.training.update = Update::full_batch;
  config.training.order = Order::shuffled;
  config.training.optimizer.learning_rate = 50;
  Session whole(config), sliced(config);
  whole.step_epochs(10'000);
  while (!sliced.report().divergence) sliced.advance(10'000, 1);
  ASSERT_TRUE(whole.report().divergence);
  EXPECT_EQ(whole.report().divergence->step, sliced.report().divergence->step);
  EXPECT_EQ(whole.report().divergence->tensor, sliced.report().divergence->tensor);
  EXPECT_EQ(whole.report().divergence->layer, sliced.report().divergence->layer);
  whole.rewind();
  for (const double w : whole.network().parameters()) EXPECT_TRUE(std::isfinite(w));
}

TEST(Session, ACheckpointLeadsToTheSameWeightsAgain) {
  for (const OptimizerInfo& rule : optimizers) {
    Config config;
    config.training.optimizer = {.rule = rule.id, .learning_rate = 0.01};
    config.training.update = Update::mini_batch;
    config.training.batch_size = 4;
    config.training.order = Order::shuffled;
    Session session(config);
    session.step_to(20);  // the second batch of an epoch of six is next
    const Checkpoint checkpoint = session.save();
    const auto there = hash_of(session);
    session.step_to(50);
    const auto later = hash_of(session);
    session.restore(checkpoint);
    EXPECT_EQ(hash_of(session), there);
    EXPECT_EQ(session.report().step, 20u);
    EXPECT_EQ(session.history().records().back().epoch, 3);
    session.step_to(50);
    EXPECT_EQ(hash_of(session), later) << rule.name;
    EXPECT_EQ(session.history().records().back().epoch, 8);
  }
}

TEST(Session, LedgerIsTheUpdateThatTheNextBatchMakes) {
  for (const OptimizerInfo& rule : optimizers) {
    Config config;
    config.training.optimizer = {.rule = rule.id, .learning_rate = 0.02, .coefficients = {.weight_decay = 0.1}};
    config.training.penalty = {.l1 = 0.01, .l2 = 0.02, .clip_norm = 0.5};
    Session session(config);
    session.step_to(25);  // sample 4 of the second epoch is next
    const Ledger ledger = session.ledger({4});
    session.step_to(26);
    const ConstSpan after = ledger.after(), trained = session.network().parameters();
    EXPECT_EQ(hash_of(after), hash_of(trained)) << rule.name;
  }
}

TEST(Session, LedgerOfABatchIsTheUpdateThatItMakes) {
  for (const OptimizerInfo& rule : optimizers) {
    for (const std::size_t size : {7u, 300u}) {  // 300: three chunks for the trainer
      Config config;
      config.data = {.set = Generator::linear, .sampling = {.points = 300}};
      config.training = {.optimizer = {.rule = rule.id, .learning_rate = 0.02, .coefficients = {.weight_decay = 0.1}},
                         .penalty = {.l1 = 0.01, .l2 = 0.02, .biases = true, .clip_norm = 0.05},
                         .update = Update::mini_batch,
                         .batch_size = size,
                         .order = Order::shuffled};
      Session session(config);
      session.step_to(3);
      const Ledger ledger = session.ledger(session.next_batch());
      EXPECT_EQ(ledger.samples(), size);
      session.step_to(4);
      EXPECT_EQ(hash_of(ledger.after()), hash_of(session.network().parameters())) << rule.name << ", " << size;
    }
  }
}

TEST(Session, LedgerPartsAddUpToWhatTheOptimizerGets) {
  Config config;
  config.training = {.optimizer = {.coefficients = {.weight_decay = 0.1}},
                     .penalty = {.l1 = 0.01, .l2 = 0.02, .clip_norm = 0.05}};
  config.loss.reduction = Reduction::half_mean;
  const Session session(config);
  const Ledger ledger = session.ledger({2, 9, 4});
  EXPECT_LT(ledger.clipping(), 1);
  double losses = 0;
  for (const double loss : ledger.losses()) losses += loss;
  EXPECT_DOUBLE_EQ(ledger.loss(), losses / 6);
  for (std::size_t p = 0; p < ledger.gradients().size(); ++p) {
    double shares = 0;
    for (const double share : ledger.contributions(p)) shares += share;
    EXPECT_NEAR(ledger.gradients()[p], shares / 6, 1e-16);
    const double w = ledger.network().parameters()[p];
    const double clipped = ledger.clipping() * (ledger.gradients()[p] + ledger.penalties()[p]);
    EXPECT_NEAR(ledger.prepared()[p], clipped + 0.1 * w, 1e-15);
  }
}

TEST(Session, AnotherOneStandsWhereThisOneDoes) {
  Config config;
  config.training.optimizer = {.rule = OptimizerRule::nadam, .learning_rate = 0.02};
  config.training.update = Update::mini_batch;
  config.training.schedule = {.shape = ScheduleShape::exponential, .epochs = 10};
  config.network.hunt = 3;
  Session session(config), other(config);
  session.hold(5, true);
  session.step_to(31);
  other.stand_at(session.standing());
  const std::vector<std::size_t> batch = session.next_batch();
  EXPECT_EQ(hash_of(other.ledger(batch).after()), hash_of(session.ledger(batch).after()));
  session.step_to(32);
  EXPECT_EQ(hash_of(other.ledger(batch).after()), hash_of(session.network().parameters()));
  EXPECT_EQ(other.network().parameters()[5], 0);
}

TEST(Session, AnUpdateOutOfTurnIsTheLedgersOne) {
  Config config;
  config.training.optimizer = {.rule = OptimizerRule::momentum, .learning_rate = 0.1};
  Session session(config);
  session.step_to(30);
  const Ledger ledger = session.ledger({17});
  EXPECT_TRUE(session.update_with(std::vector<std::size_t>{17}));
  EXPECT_EQ(hash_of(ledger.after()), hash_of(session.network().parameters()));
  EXPECT_EQ(session.report().step, 31u);
  EXPECT_EQ(session.next_batch(), std::vector<std::size_t>{9}) << "the epoch goes on where it was";

  config.training.optimizer.learning_rate = 1000;
  config.training.penalty.l2 = 100;
  session.tune(config);
  session.set_parameter(0, 1e300);
  EXPECT_TRUE(session.update_with(std::vector<std::size_t>{3})) << "to 1e305";
  const auto before = hash_of(session.network().parameters());
  EXPECT_FALSE(session.update_with(std::vector<std::size_t>{3})) << "to 1e310, if that were a number";
  EXPECT_EQ(hash_of(session.network().parameters()), before);
  EXPECT_EQ(session.report().step, 32u);
}

TEST(Session, GradientCheckAgreesForEveryActivation) {
  for (const ActivationInfo& row : activations) {
    Config config;
    for (LayerConfig& layer : config.network.layers) layer.activation = row.id;
    config.data = {.set = Generator::gaussians, .sampling = {.points = 200}};  // two chunks
    config.initial.bias = BiasStart::as_weights;  // a unit whose inputs are all 0 shall not sit on ReLU's kink
    Session session(config);
    GradientCheck check = session.check_gradients();
    EXPECT_FALSE(check.advance(1));
    EXPECT_TRUE(check.advance(Session::unlimited));
    EXPECT_LT(check.worst(), 1e-6) << row.name;
    EXPECT_GT(check.worst(), 0) << "they are not computed the same way";
    EXPECT_EQ(check.checked().size(), session.network().parameters().size());
  }
}

TEST(Session, KnowsClassesValuesAndOwnPoints) {
  Config rings;
  rings.data = {.set = Generator::rings, .sampling = {.points = 90}};
  rings.loss.function = Loss::softmax_ce;
  rings.network.output.activation = Activation::identity;
  rings.network.layers[0].units = 12;
  rings.training.optimizer = {.rule = OptimizerRule::adam, .learning_rate = 0.02};
  rings.training.update = Update::full_batch;
  Session classes(rings);
  classes.step_epochs(800);
  EXPECT_EQ(classes.confusion().classes, 3u);
  EXPECT_GT(classes.report().latest->training.accuracy, 0.95);

  Config plane;
  plane.data = {.set = Generator::plane, .sampling = {.points = 50}};
  plane.loss.function = Loss::mse;
  plane.network = {.layers = {}, .output = {.activation = Activation::identity}};
  plane.training.optimizer.learning_rate = 0.01;
  Session values(plane);
  values.step_epochs(500);
  EXPECT_LT(values.report().latest->training.loss, 1e-12);
  EXPECT_TRUE(std::isnan(values.report().latest->training.accuracy));
  EXPECT_EQ(values.confusion().classes, 0u);

  Config own;
  own.data.set = Generator::own;
  own.data.own = {.x = {3, 5, 4}, .y = {-1, 0, 2}, .label = {0, 1, 1}};
  own.data.features = {Feature::xy, Feature::x};
  const Session session(own);
  EXPECT_EQ(session.training_data().x(0, 0), -3);
  EXPECT_EQ(session.training_data().x(0, 1), 3);
  EXPECT_EQ(session.training_data().points(2, 1), 2);
  EXPECT_DOUBLE_EQ(session.low(), -2) << "a twentieth of the span below the least, on a round number";
  EXPECT_DOUBLE_EQ(session.high(), 6);

  own.data.own.x = {1e6, 1e6, 1e6};
  own.data.own.y = {1e6, 1e6, 1e6};
  const Session one_place(own);
  EXPECT_LT(one_place.low(), 1e6);
  EXPECT_GT(one_place.high(), 1e6);
  EXPECT_LT(one_place.high() - one_place.low(), 2);
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
    Config config = session.config();
    config.training.optimizer.learning_rate = learning_rate;
    session.tune(config);
    EXPECT_EQ(weights(session), before);
    EXPECT_EQ(session.config().training.optimizer.learning_rate, learning_rate);
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
  const Points all = draw(Generator::xor_diagonals, {}, random);
  EXPECT_EQ(first_test_point(5), (std::pair{all.position(first, 0), all.position(first, 1)}));
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

// Record n is of the updates that epoch n made: after n − 1 complete ones.
TEST(Session, RecordsTheRateOfEachEpochUnderEverySchedule) {
  for (const ScheduleInfo& shape : schedules) {
    Config config;
    config.training.schedule = {.shape = shape.id, .epochs = 4, .factor = 0.3, .warmup = 3};
    Session session(config);
    session.step_epochs(12);
    const auto records = session.history().records();
    ASSERT_EQ(records.size(), 13u);
    for (std::size_t k = 0; k < records.size(); ++k) {
      const double rate = learning_rate_at(config.training.schedule, 0.1, k > 0 ? k - 1 : 0);
      EXPECT_EQ(records[k].learning_rate, rate) << shape.name << " " << k;
      EXPECT_EQ(session.log().records()[k].learning_rate, rate);
    }
  }
}

TEST(Session, RecordsTheRateThatTheUpdatesHadWheneverItIsTuned) {
  const auto rate = [](const Session& session) { return session.report().latest->learning_rate; };
  const auto with_rate = [](Config config, double rate) {
    config.training.optimizer.learning_rate = rate;
    return config;
  };
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 200}, .own = {}};
  config.training.update = Update::mini_batch;
  config.training.batch_size = 50;
  Session session(config);
  session.step_to(6);
  session.tune(with_rate(config, 0.2));
  session.step_epochs(1);
  EXPECT_EQ(rate(session), 0.2) << "half of the epoch's updates had it";
  session.tune(with_rate(config, 0.3));
  session.set_parameter(0, 1);
  session.step_epochs(0);
  EXPECT_EQ(rate(session), 0.2) << "it is measured again, but its updates have been made";
  session.step_epochs(1);
  EXPECT_EQ(rate(session), 0.3);
  while (session.report().step < 16) session.advance(1, 1);
  ASSERT_EQ(session.report().latest->epoch, 3) << "epoch 4 is being measured";
  session.tune(with_rate(config, 0.4));
  session.restore(session.save());
  session.step_epochs(0);
  EXPECT_EQ(session.report().latest->epoch, 4);
  EXPECT_EQ(rate(session), 0.3);
}

}  // namespace
}  // namespace lab
