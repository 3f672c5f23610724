#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "nn/initializer.hpp"
#include "support.hpp"

namespace lab {
namespace {

OptimizerConfig sgd(double rate) { return {.learning_rate = rate}; }

Dataset random_data(std::size_t samples, Random& random) {
  Dataset data = test::dataset_of(test::random_matrix(samples, 2, random), Matrix::from_shape({samples, 1}));
  for (double& target : data.y) target = random.rand() < 0.5 ? 0 : 1;
  return data;
}

Network small_network(Random& random) {
  const LayerShape shapes[] = {{3, Activation::tanh, true}, {1, Activation::sigmoid, true}};
  Network network(2, shapes);
  for (double& parameter : network.parameters()) parameter = random.randn();
  return network;
}

void run_epoch(Trainer& trainer) {
  while (trainer.advance() != Trainer::Progress::epoch) {
  }
}

// The textbook: the gradient of these samples' reduced loss, then one step against it.
void textbook_update(Network& network, const Dataset& data, std::span<const std::size_t> samples, LossConfig loss,
                     double rate) {
  Tape tape(network, 1);
  std::vector<double> gradients(network.parameters().size());
  for (const std::size_t n : samples) {
    forward(network, view(data.x).block(n, 1), tape);
    backward(network, view(data.x).block(n, 1), view(data.y).block(n, 1), loss,
             reduction_factor(loss, samples.size(), 1), tape, true, gradients);
  }
  for (std::size_t p = 0; p < gradients.size(); ++p) network.parameters()[p] -= rate * gradients[p];
}

std::vector<double> parameters_of(const Network& network) {
  return {network.parameters().begin(), network.parameters().end()};
}

TEST(Trainer, TakesTheStepWorkedOutByHand) {
  const LayerShape shapes[] = {{1, Activation::identity, true}};
  Network network(2, shapes);
  std::copy_n(std::data({0.5, -1.0, 0.25}), 3, network.parameters().begin());  // w, w, b
  const Dataset data = test::dataset_of({{2, 3}}, {{1}});
  Trainer trainer(network, data, {Loss::mse, Reduction::mean}, {.optimizer = sgd(0.1), .update = Update::full_batch});
  EXPECT_EQ(trainer.advance(), Trainer::Progress::epoch);
  // a = 1 - 3 + 0.25 = -1.75; 2 (a - y) = -5.5; gradient (-11, -16.5, -5.5)
  EXPECT_EQ(parameters_of(network), (std::vector<double>{0.5 + 0.1 * 11, -1.0 + 0.1 * 16.5, 0.25 + 0.1 * 5.5}));
}

class TrainerBatches : public testing::TestWithParam<std::tuple<Update, Order, Reduction>> {};

TEST_P(TrainerBatches, EqualTheTextbookOverTwoEpochs) {
  const auto [update, order, reduction] = GetParam();
  constexpr std::size_t samples = 10, batch = 4;  // the last mini-batch has 2
  constexpr double rate = 0.3;
  Random random(1);
  const Dataset data = random_data(samples, random);
  Network network = small_network(random), expected = network;
  const LossConfig loss{Loss::bce, reduction};
  Trainer trainer(network, data, loss,
                  {.optimizer = sgd(rate), .update = update, .batch_size = batch, .order = order, .seed = 5});

  Random shuffling(5);
  const std::size_t size = update == Update::per_sample ? 1 : update == Update::mini_batch ? batch : samples;
  std::size_t steps = 0;
  for (int epoch = 0; epoch < 2; ++epoch) {
    std::vector<std::size_t> rows(samples);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    if (order == Order::shuffled) shuffling.permutation(rows);
    for (std::size_t first = 0; first < samples; first += size, ++steps) {
      const std::size_t count = std::min(size, samples - first);
      textbook_update(expected, data, std::span(rows).subspan(first, count), loss, rate);
    }
    run_epoch(trainer);
  }
  EXPECT_EQ(parameters_of(network), parameters_of(expected));
  EXPECT_EQ(trainer.epoch(), 2u);
  EXPECT_EQ(trainer.step(), steps);
}

INSTANTIATE_TEST_SUITE_P(All, TrainerBatches,
                         testing::Combine(testing::Values(Update::per_sample, Update::mini_batch, Update::full_batch),
                                          testing::Values(Order::fixed, Order::shuffled),
                                          testing::Values(Reduction::mean, Reduction::sum)));

TEST(Trainer, ALargeBatchIsOneUpdateInSeveralChunks) {
  Random random(2);
  const Dataset data = random_data(2 * chunk_rows + 50, random);
  Network network = small_network(random), expected = network;
  std::vector<std::size_t> rows(data.size());
  std::iota(rows.begin(), rows.end(), std::size_t{0});
  textbook_update(expected, data, rows, {}, 0.5);
  Trainer trainer(network, data, {}, {.optimizer = sgd(0.5), .update = Update::full_batch});
  EXPECT_EQ(trainer.advance(), Trainer::Progress::chunk);
  EXPECT_EQ(trainer.step(), 0u);
  EXPECT_EQ(trainer.advance(), Trainer::Progress::chunk);
  EXPECT_EQ(trainer.advance(), Trainer::Progress::epoch);
  EXPECT_EQ(trainer.step(), 1u);
  EXPECT_EQ(parameters_of(network), parameters_of(expected));
}

TEST(Trainer, TuneChangesRateAndBatchFromTheNextBatchOn) {
  Random random(3);
  const Dataset data = random_data(6, random);
  Network network = small_network(random), expected = network;
  Trainer trainer(network, data, {}, {.optimizer = sgd(0.5), .update = Update::mini_batch, .batch_size = 2});
  EXPECT_EQ(trainer.advance(), Trainer::Progress::batch);
  trainer.tune({.optimizer = sgd(0.1), .update = Update::per_sample});
  for (int k = 0; k < 3; ++k) EXPECT_EQ(trainer.advance(), Trainer::Progress::batch);
  EXPECT_EQ(trainer.advance(), Trainer::Progress::epoch);
  const std::size_t rows[] = {0, 1, 2, 3, 4, 5};
  textbook_update(expected, data, std::span(rows).first(2), {}, 0.5);
  for (int k = 2; k < 6; ++k) textbook_update(expected, data, std::span(rows).subspan(k, 1), {}, 0.1);
  EXPECT_EQ(parameters_of(network), parameters_of(expected));
}

TEST(Trainer, TheScheduleSetsTheRateEpochByEpoch) {
  Random random(5);
  const Dataset data = random_data(3, random);
  Network network = small_network(random), expected = network;
  const ScheduleConfig halving{.shape = ScheduleShape::step, .epochs = 2, .factor = 0.5};
  Trainer trainer(network, data, {}, {.optimizer = sgd(0.8), .schedule = halving, .update = Update::per_sample});
  for (const double rate : {0.8, 0.8, 0.4, 0.4, 0.2}) {
    EXPECT_EQ(trainer.learning_rate(), rate);
    run_epoch(trainer);
    for (const std::size_t row : {0, 1, 2}) textbook_update(expected, data, {&row, 1}, {}, rate);
  }
  EXPECT_EQ(parameters_of(network), parameters_of(expected));
}

TEST(Trainer, ALongGradientIsShortenedBeforeTheUpdate) {
  Random random(6);
  const Dataset data = random_data(5, random);
  Network network = small_network(random);
  const std::vector<double> before = parameters_of(network);
  Trainer trainer(network, data, {Loss::bce, Reduction::sum},
                  {.optimizer = sgd(0.5), .penalty = {.clip_norm = 0.01}, .update = Update::full_batch});
  run_epoch(trainer);
  double square = 0;
  for (std::size_t p = 0; p < before.size(); ++p) {
    const double moved = network.parameters()[p] - before[p];
    square += moved * moved;
  }
  EXPECT_NEAR(std::sqrt(square), 0.5 * 0.01, 1e-15);
}

TEST(Trainer, ANewOrderBeginsWithTheNextEpoch) {
  Random random(4);
  const Dataset data = random_data(5, random);
  Network network = small_network(random), expected = network;
  const TrainingConfig fixed{.optimizer = sgd(0.5), .update = Update::per_sample, .order = Order::fixed, .seed = 3};
  Trainer trainer(network, data, {}, fixed);
  trainer.advance();
  TrainingConfig shuffled = fixed;
  shuffled.order = Order::shuffled;
  trainer.tune(shuffled);
  run_epoch(trainer);
  run_epoch(trainer);
  std::size_t rows[] = {0, 1, 2, 3, 4};
  for (const std::size_t& row : rows) textbook_update(expected, data, {&row, 1}, {}, 0.5);
  Random(3).permutation(rows);
  for (const std::size_t& row : rows) textbook_update(expected, data, {&row, 1}, {}, 0.5);
  EXPECT_EQ(parameters_of(network), parameters_of(expected));
}

TEST(Trainer, AChangeInsideABatchIsOneBeforeIt) {
  Random random(7);
  const Dataset data = random_data(2 * chunk_rows + 50, random);
  for (const Order order : {Order::fixed, Order::shuffled}) {
    Network network = small_network(random), expected = network;
    const TrainingConfig config{
        .optimizer = sgd(0.5), .update = Update::mini_batch, .batch_size = chunk_rows + 20, .order = order, .seed = 2};
    Trainer trainer(network, data, {}, config), other(expected, data, {}, config);
    trainer.advance();
    EXPECT_TRUE(trainer.inside_batch());
    trainer.set_parameter(4, 2);
    EXPECT_FALSE(trainer.inside_batch());
    other.set_parameter(4, 2);
    run_epoch(trainer);
    run_epoch(other);
    EXPECT_EQ(parameters_of(network), parameters_of(expected));
    TrainingConfig smaller = config;
    smaller.batch_size = 7;
    smaller.optimizer.learning_rate = 0.1;
    for (Trainer* each : {&trainer, &other}) {
      while (each->advance() != Trainer::Progress::batch) {
      }
    }
    trainer.advance();
    EXPECT_TRUE(trainer.inside_batch());
    trainer.tune(smaller);
    other.tune(smaller);
    EXPECT_EQ(trainer.next_batch(), other.next_batch());
    EXPECT_EQ(trainer.advance(), Trainer::Progress::batch) << "seven samples are one chunk";
    other.advance();
    EXPECT_EQ(parameters_of(network), parameters_of(expected));
  }
}

TEST(Trainer, TheNextBatchIsWhatTheNextUpdateTakesIn) {
  for (const auto& update : updates) {
    for (const Order first : {Order::fixed, Order::shuffled}) {
      Random random(8);
      const Dataset data = random_data(11, random);
      Network network = small_network(random), expected = network;
      TrainingConfig config{.optimizer = sgd(0.3), .update = update.id, .batch_size = 4, .order = first, .seed = 9};
      Trainer trainer(network, data, {}, config);
      const auto check_next = [&] {
        const std::vector<std::size_t> rows = trainer.next_batch();
        EXPECT_EQ(rows, trainer.next_batch()) << "looking draws nothing";
        textbook_update(expected, data, rows, {}, 0.3);
        trainer.advance();
        ASSERT_EQ(parameters_of(network), parameters_of(expected)) << update.name;
      };
      for (int k = 0; k < 5; ++k) check_next();
      config.order = first == Order::fixed ? Order::shuffled : Order::fixed;  // from the next epoch on
      trainer.tune(config);
      const TrainerState state = trainer.save();
      for (int k = 0; k < 12; ++k) check_next();
      config.update = Update::mini_batch;
      config.batch_size = 3;
      trainer.tune(config);
      for (int k = 0; k < 7; ++k) check_next();
      trainer.restore(state);
      std::copy(state.parameters.begin(), state.parameters.end(), expected.parameters().begin());
      for (int k = 0; k < 7; ++k) check_next();
    }
  }
}

TEST(Trainer, TheNextBatchesOfAnEpochAreItsSamplesOnce) {
  Random random(9);
  const Dataset data = random_data(11, random);
  Network network = small_network(random);
  Trainer trainer(network, data, {},
                  {.optimizer = sgd(0.3), .update = Update::mini_batch, .batch_size = 4, .order = Order::shuffled});
  std::vector<std::size_t> sizes, rows;
  do {
    const std::vector<std::size_t> batch = trainer.next_batch();
    sizes.push_back(batch.size());
    rows.insert(rows.end(), batch.begin(), batch.end());
  } while (trainer.advance() != Trainer::Progress::epoch);
  EXPECT_EQ(sizes, (std::vector<std::size_t>{4, 4, 3}));
  EXPECT_FALSE(std::is_sorted(rows.begin(), rows.end()));
  std::sort(rows.begin(), rows.end());
  for (std::size_t k = 0; k < 11; ++k) EXPECT_EQ(rows[k], k);
}

TEST(Trainer, KnowsTheRateOfTheLatestUpdate) {
  Random random(5);
  const Dataset data = random_data(3, random);
  Network network = small_network(random);
  const ScheduleConfig halving{.shape = ScheduleShape::step, .epochs = 1, .factor = 0.5};
  TrainingConfig config{.optimizer = sgd(0.8), .schedule = halving, .update = Update::per_sample};
  Trainer trainer(network, data, {}, config);
  EXPECT_EQ(trainer.latest_rate(), 0.8) << "of the first to come";
  run_epoch(trainer);
  EXPECT_EQ(trainer.latest_rate(), 0.8);
  EXPECT_EQ(trainer.learning_rate(), 0.4);
  const TrainerState state = trainer.save();
  trainer.advance();
  EXPECT_EQ(trainer.latest_rate(), 0.4);
  config.optimizer.learning_rate = 0.08;
  trainer.tune(config);
  EXPECT_EQ(trainer.latest_rate(), 0.4);
  trainer.advance();
  EXPECT_EQ(trainer.latest_rate(), 0.04);
  trainer.restore(state);
  EXPECT_EQ(trainer.latest_rate(), 0.8);
}

}  // namespace
}  // namespace lab
