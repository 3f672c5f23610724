// The path of a run: which epochs it keeps, and that they are the run's own.
#include "compare/path.hpp"

#include "support.hpp"

namespace lab {
namespace {

using Epochs = std::vector<std::size_t>;

void walk(Path& path, std::size_t chunks = 1'000'000) {
  while (!path.advance(chunks)) {
  }
}

Epochs epochs_of(const Path& path) { return {path.epochs().begin(), path.epochs().end()}; }

Epochs kept(std::size_t epochs, std::size_t points) {
  Path path(Config{}, epochs, points);
  walk(path);
  return epochs_of(path);
}

TEST(Path, KeepsEvenlySpacedEpochsWithStartAndEnd) {
  EXPECT_EQ(kept(5, 100), (Epochs{0, 1, 2, 3, 4, 5}));
  EXPECT_EQ(kept(9, 10), (Epochs{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
  EXPECT_EQ(kept(10, 10), (Epochs{0, 2, 4, 6, 8, 10})) << "eleven are too many";
  EXPECT_EQ(kept(11, 6), (Epochs{0, 4, 8, 11}));
  EXPECT_EQ(kept(7, 2), (Epochs{0, 7}));
  EXPECT_EQ(kept(0, 10), (Epochs{0}));
}

TEST(Path, IsThatOfTheRunHoweverItIsCut) {
  Config config;
  config.data = {
      .set = Generator::linear, .sampling = {.points = 300}, .own = {}, .test_share = 0.5};  // several chunks
  config.training.update = Update::mini_batch;
  Path whole(config, 9, 6), cut(config, 9, 6);
  walk(whole);
  walk(cut, 1);
  ASSERT_EQ(epochs_of(whole), (Epochs{0, 2, 4, 6, 8, 9}));
  EXPECT_EQ(epochs_of(cut), epochs_of(whole));
  Session session(config);
  for (std::size_t k = 0; k < whole.epochs().size(); ++k) {
    session.step_epochs(whole.epochs()[k] - session.report().epoch);
    EXPECT_EQ(hash_of(whole.weights().row(k)), hash_of(session.network().parameters())) << whole.epochs()[k];
    EXPECT_EQ(hash_of(cut.weights().row(k)), hash_of(session.network().parameters())) << whole.epochs()[k];
  }
}

TEST(Path, EndsWhereTheRunDoes) {
  Config config;
  config.stop.epochs = 7;
  Path path(config, 1000, 100);
  walk(path);
  EXPECT_EQ(path.epochs().back(), 7u);
  EXPECT_EQ(path.epochs().size(), 8u);
}

TEST(Path, OfARunThatDivergesHasFiniteParametersOnly) {
  Config config;  // the decay makes each weight -9 times what it was
  config.network.layers = {};
  config.network.output.activation = Activation::identity;
  config.loss.function = Loss::mae;
  config.training.optimizer.learning_rate = 10;
  config.training.optimizer.coefficients.weight_decay = 1;
  Path path(config, 100'000, 20);
  walk(path);
  EXPECT_TRUE(path.session().report().divergence);
  EXPECT_GT(path.epochs().size(), 3u);
  for (const double weight : path.weights().all()) EXPECT_TRUE(std::isfinite(weight));
}

TEST(Path, OfALargeNetworkKeepsLess) {
  Config config;
  config.network.layers.assign(8, LayerConfig{.units = 256, .alpha = {}});
  const std::size_t parameters = Session(config).network().parameters().size();
  ASSERT_GT(parameters, 450'000u);
  const std::size_t room = Path::most_numbers / parameters;
  ASSERT_EQ(room, 17u);
  Path path(config, 20, 200);
  walk(path);
  EXPECT_EQ(path.epochs().size(), 11u) << "every second of the 21, which are too many";
}

}  // namespace
}  // namespace lab
