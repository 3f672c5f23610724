#include "nn/network.hpp"

#include <cmath>
#include <limits>

#include "support.hpp"

namespace lab {
namespace {

double alpha_of(Activation id) { return row_of(activations, id).alpha.value_or(0); }

double value(Activation id, double z) {
  double a;
  row_of(activations, id).apply({&z, 1}, {&a, 1}, alpha_of(id));
  return a;
}

double slope(Activation id, double z) {
  const double a = value(id, z);
  double delta = 1;
  row_of(activations, id).chain({&z, 1}, {&a, 1}, {&delta, 1}, alpha_of(id));
  return delta;
}

TEST(Activation, HasTheTextbooksValues) {
  EXPECT_EQ(value(Activation::identity, -3.5), -3.5);
  EXPECT_DOUBLE_EQ(value(Activation::sigmoid, 2), 0.88079707797788243);
  EXPECT_DOUBLE_EQ(value(Activation::sigmoid, -2), 0.11920292202211756);
  EXPECT_DOUBLE_EQ(value(Activation::tanh, 0.5), 0.46211715726000975);
  EXPECT_EQ(value(Activation::relu, 2.5), 2.5);
  EXPECT_EQ(value(Activation::relu, -2.5), 0);
  EXPECT_EQ(value(Activation::leaky_relu, -2.5), -0.025);
  EXPECT_DOUBLE_EQ(value(Activation::elu, -1), -0.63212055882855767);
  EXPECT_DOUBLE_EQ(value(Activation::gelu, 1), 0.84134474606854295);
  EXPECT_DOUBLE_EQ(value(Activation::gelu_tanh, 1), 0.84119199060827662);
  EXPECT_DOUBLE_EQ(value(Activation::silu, 2), 2 * 0.88079707797788243);
  EXPECT_DOUBLE_EQ(value(Activation::softplus, 0), 0.69314718055994531);
}

TEST(Activation, SlopeAgreesWithTheDifferenceQuotient) {
  constexpr double h = 1e-6;
  for (const ActivationInfo& row : activations) {
    for (double z = -4.95; z < 5; z += 0.1) {  // never a kink
      const double expected = (value(row.id, z + h) - value(row.id, z - h)) / (2 * h);
      EXPECT_NEAR(slope(row.id, z), expected, 1e-9) << row.name << " at " << z;
    }
  }
}

TEST(Activation, AtAKinkTheSlopeIsThatOfTheSideBelow) {
  EXPECT_EQ(slope(Activation::relu, 0), 0);
  EXPECT_EQ(slope(Activation::leaky_relu, 0), 0.01);
  EXPECT_EQ(slope(Activation::elu, 0), 1);
}

TEST(Activation, AlphaIsTheLayersOwn) {
  const LayerShape shapes[] = {{1, Activation::leaky_relu, false, 0.25}, {1, Activation::leaky_relu, false}};
  const Network network(1, shapes);
  EXPECT_EQ(network.layers()[0].alpha, 0.25);
  EXPECT_EQ(network.layers()[1].alpha, 0.01);
}

TEST(Activation, ChainMultiplies) {
  for (const ActivationInfo& row : activations) {
    const double z = 0.3, a = value(row.id, z);
    double delta = -8;
    row.chain({&z, 1}, {&a, 1}, {&delta, 1}, alpha_of(row.id));
    EXPECT_EQ(delta, -8 * slope(row.id, z)) << row.name;
  }
}

TEST(Activation, StaysInItsBoundsAndKeepsNaN) {
  for (const ActivationInfo& row : activations) {
    for (const double z : {-1e6, -710.0, -1.0, 0.0, 1.0, 710.0, 1e6}) {
      EXPECT_GE(value(row.id, z), row.low) << row.name;
      EXPECT_LE(value(row.id, z), row.high) << row.name;
      EXPECT_TRUE(std::isfinite(slope(row.id, z))) << row.name;
    }
    EXPECT_TRUE(std::isnan(value(row.id, std::numeric_limits<double>::quiet_NaN()))) << row.name;
  }
}

}  // namespace
}  // namespace lab
