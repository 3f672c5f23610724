#include "nn/loss.hpp"

#include <cmath>

#include "math/elementary.hpp"
#include "support.hpp"

namespace lab {
namespace {

double cross_entropy_at(double logit, double target) {
  const double a = sigmoid(logit);
  return row_of(losses, Loss::bce).sum({&logit, 1}, {&a, 1}, {&target, 1});
}

TEST(Loss, SquaredErrorIsASumOverAllEntriesWithoutAHalf) {
  const std::vector<double> a{1, 0.5, -2}, y{0, 1, 1};
  EXPECT_EQ(row_of(losses, Loss::mse).sum(a, a, y), 1 + 0.25 + 9);
  std::vector<double> delta(3);
  row_of(losses, Loss::mse).gradient(a, a, y, 0.5, delta);
  EXPECT_EQ(delta, (std::vector<double>{1, -0.5, -3}));
}

TEST(Loss, CrossEntropyIsTheFormula) {
  for (const double z : {-3.0, -0.2, 0.0, 1.7}) {
    for (const double y : {0.0, 0.3, 1.0}) {
      const double a = 1 / (1 + std::exp(-z));
      EXPECT_NEAR(cross_entropy_at(z, y), -y * std::log(a) - (1 - y) * std::log(1 - a), 1e-15) << z << " " << y;
    }
  }
}

TEST(Loss, CrossEntropyIsExactAtSaturation) {
  EXPECT_EQ(cross_entropy_at(1e6, 0), 1e6);
  EXPECT_EQ(cross_entropy_at(1e6, 1), 0);
  EXPECT_EQ(cross_entropy_at(-1e6, 1), 1e6);
  EXPECT_NEAR(cross_entropy_at(40, 1) / std::exp(-40.0), 1, 1e-14);  // 1 - a is 0 in floating point
  EXPECT_NEAR(cross_entropy_at(-40, 0) / std::exp(-40.0), 1, 1e-14);
  const double z = 40, a = sigmoid(z), y = 0;
  double delta;
  row_of(losses, Loss::bce).gradient({&z, 1}, {&a, 1}, {&y, 1}, 1, {&delta, 1});
  EXPECT_EQ(delta, 1) << "wrong and certain: the gradient must not vanish";
}

TEST(Loss, CrossEntropyOfManyEntriesIsTheSumOfTheirs) {
  Random random(1);
  std::vector<double> z(150), a(150), y(150);  // more than one block of 64
  double expected = 0;
  for (std::size_t k = 0; k < z.size(); ++k) {
    z[k] = 5 * random.randn();
    a[k] = sigmoid(z[k]);
    y[k] = random.rand() < 0.5 ? 0 : 1;
    expected += cross_entropy_at(z[k], y[k]);
  }
  EXPECT_NEAR(row_of(losses, Loss::bce).sum(z, a, y), expected, 1e-12);
}

TEST(Reduction, MeanDividesByTheNumberOfEntries) {
  EXPECT_EQ(reduction_factor(Reduction::mean, 8), 0.125);
  EXPECT_EQ(reduction_factor(Reduction::sum, 8), 1);
}

}  // namespace
}  // namespace lab
