// The loss over a plane: against a formula, against the run's own loss, and shared by several workers.
#include "compare/landscape.hpp"

#include <cmath>

#include "compare/path.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr Window around{-1, 1, -1, 1};

std::vector<double> losses(const Session& session, const Plane& plane, const Window& window, std::size_t side,
                           std::size_t first, std::size_t last, std::size_t chunks = 1'000'000) {
  Landscape landscape(session, plane, window, side, first, last);
  while (!landscape.advance(chunks)) {
  }
  return {landscape.losses().begin(), landscape.losses().end()};
}

std::vector<double> losses(const Session& session, const Plane& plane, const Window& window, std::size_t side) {
  return losses(session, plane, window, side, 0, side);
}

/// a = w x for one point twice, x = 2 and y = 3: a loss of (2 w − 3)², one weight and no bias.
Config one_weight() {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {.task = Task::regression, .x = {2, 2}, .y = {0, 0}, .label = {3, 3}};
  config.data.features = {Feature::x};
  config.network.layers = {};
  config.network.output = {.activation = Activation::identity, .alpha = {}, .bias = false};
  config.loss.function = Loss::mse;
  return config;
}

TEST(Landscape, OfOneWeightIsItsParabola) {
  const Config config = one_weight();
  ASSERT_TRUE(validate(config).empty());
  const Session session(config);
  ASSERT_EQ(session.network().parameters().size(), 1u);
  const Plane plane{.centre = {0.5}, .u = {0.25}, .v = {2}};
  const auto got = losses(session, plane, {0, 4, -1, 3}, 5);
  for (std::size_t row = 0; row < 5; ++row) {
    for (std::size_t column = 0; column < 5; ++column) {
      const double t = 3.0 - static_cast<double>(row), s = static_cast<double>(column);  // the top row first
      const double error = 2 * (0.5 + 0.25 * s + 2 * t) - 3;
      EXPECT_EQ(got[row * 5 + column], error * error) << row << ", " << column;
    }
  }
}

TEST(Landscape, CountsThePenalty) {
  Config config = one_weight();
  config.training.penalty = {.l1 = 0.5, .l2 = 4};
  const Session session(config);
  const auto got = losses(session, {.centre = {-1}, .u = {1}, .v = {0}}, around, 3);
  EXPECT_EQ(got[0], 49 + 0.5 * 2 + 2 * 4) << "w = −2";
  EXPECT_EQ(got[1], 25 + 0.5 * 1 + 2 * 1);
  EXPECT_EQ(got[2], 9) << "w = 0";
}

TEST(Landscape, IsTheRunsOwnLossAtTheCentre) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .own = {}, .test_share = 0.3};
  config.training.penalty = {.l1 = 1e-3, .l2 = 1e-3};
  Session session(config);
  session.step_epochs(3);
  const std::uint64_t before = hash_of(session.network().parameters());
  const auto got = losses(session, random_plane(session.network(), 1), {-0.7, 0.7, -0.3, 0.3}, 15);
  const Report report = session.report();
  EXPECT_EQ(got[7 * 15 + 7], report.latest->training.loss + report.penalty);
  EXPECT_NE(got[0], got[7 * 15 + 7]);
  EXPECT_EQ(hash_of(session.network().parameters()), before) << "the run is left alone";
}

TEST(Landscape, IsTheSameHoweverItIsShared) {
  Config config;
  config.data = {.set = Generator::linear, .sampling = {.points = 300}, .own = {}};
  const Session session(config);
  const Plane plane = random_plane(session.network(), 2);
  const Window window{-0.9, 1.7, -2.3, 0.4};
  const auto whole = losses(session, plane, window, 7);
  std::vector<double> parts;
  for (const auto& [first, last] : {std::pair{0, 2}, {2, 3}, {3, 7}}) {
    const auto part = losses(session, plane, window, 7, first, last, 1);
    parts.insert(parts.end(), part.begin(), part.end());
  }
  EXPECT_EQ(hash_of(whole), hash_of(parts));
  EXPECT_TRUE(losses(session, plane, window, 7, 3, 3).empty());
}

TEST(Landscape, SaysWhatIsInfiniteOrNoNumber) {
  const Session session(one_weight());
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const auto got = losses(session, {.centre = {0}, .u = {1e200}, .v = {0}}, around, 3);
  EXPECT_EQ(got[0], infinity);
  EXPECT_EQ(got[1], 9);
  EXPECT_TRUE(std::isnan(losses(session, {.centre = {infinity}, .u = {-infinity}, .v = {0}}, around, 2)[1]));
}

TEST(Landscape, HasTheRunsLossesAlongItsPath) {
  Config config;
  config.training.optimizer.learning_rate = 1;
  Path path(config, 40, 100);
  while (!path.advance(100)) {
  }
  const std::array views{path.weights()};
  const Plane plane = principal_plane(views);
  const Projection projection = projected(path.weights(), plane);
  // From the start to the end of a line through both: the losses there are those that the run had.
  Plane line{.centre = {path.weights().row(0).begin(), path.weights().row(0).end()}, .u = plane.centre, .v = plane.v};
  for (std::size_t p = 0; p < line.u.size(); ++p) line.u[p] -= line.centre[p];
  const auto got = losses(path.session(), line, {0, 1, -1, 1}, 3);
  const auto records = path.session().history().records();
  EXPECT_EQ(got[3], records.front().training.loss);
  EXPECT_NEAR(got[5], records.back().training.loss, 1e-12);
  EXPECT_EQ(projection.distances.back(), 0);
  EXPECT_LT(projection.places(0, 0), 0) << "it comes from the left";
}

}  // namespace
}  // namespace lab
