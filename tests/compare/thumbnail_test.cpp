#include "compare/thumbnail.hpp"

#include <gtest/gtest.h>

namespace lab {
namespace {

/// Without hidden layers and with weights of 0: the outputs are these everywhere.
Config constant(Generator set, Loss loss, std::vector<double> outputs) {
  Config config;
  config.data = {.set = set, .sampling = {.points = 60}, .own = {}};
  config.network.layers.clear();
  config.network.output.activation = Activation::identity;
  config.loss.function = loss;
  config.initial.weights = Initializer::given;
  config.initial.given = {{std::vector<double>(2 * outputs.size()), outputs}};
  return config;
}

std::vector<int> corner_of(const Config& config) {
  const std::vector<std::uint8_t> bytes = thumbnail_of(Session(config), 4);
  std::vector<int> corner;
  for (std::size_t k = 0; k < bytes.size(); k += 16) corner.push_back(bytes[k]);
  return corner;
}

TEST(Thumbnail, IsTheOutputFrom0To1) {
  EXPECT_EQ(corner_of(constant(Generator::circle, Loss::mse, {0.25})), std::vector<int>{64});
  EXPECT_EQ(corner_of(constant(Generator::circle, Loss::mse, {-3})), std::vector<int>{0});
  EXPECT_EQ(corner_of(constant(Generator::rings, Loss::mse, {0, 0.5, 7})), (std::vector<int>{0, 128, 255}));
}

TEST(Thumbnail, OfLogitsIsTheirShares) {  // 0.0900, 0.2447, 0.6652
  EXPECT_EQ(corner_of(constant(Generator::rings, Loss::softmax_ce, {1, 2, 3})), (std::vector<int>{23, 62, 170}));
  EXPECT_EQ(corner_of(constant(Generator::rings, Loss::softmax_ce, {-500, 400, 0})), (std::vector<int>{0, 255, 0}));
}

}  // namespace
}  // namespace lab
