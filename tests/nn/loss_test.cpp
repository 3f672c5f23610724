#include "nn/loss.hpp"

#include <cmath>

#include "math/elementary.hpp"
#include "support.hpp"

namespace lab {
namespace {

ConstMatrixView column(const std::vector<double>& numbers) { return {numbers.data(), numbers.size(), 1}; }
ConstMatrixView row(const std::vector<double>& numbers) { return {numbers.data(), 1, numbers.size()}; }

double sum_of(Loss loss, const std::vector<double>& z, const std::vector<double>& a, const std::vector<double>& y,
              const LossConfig& config = {}) {
  return row_of(losses, loss).sum(row(z), row(a), row(y), config);
}

std::vector<double> gradient_of(Loss loss, const std::vector<double>& z, const std::vector<double>& a,
                                const std::vector<double>& y, double scale, const LossConfig& config = {}) {
  std::vector<double> delta(z.size());
  row_of(losses, loss).gradient(row(z), row(a), row(y), config, scale, {delta.data(), 1, delta.size()});
  return delta;
}

double cross_entropy_at(double logit, double target) { return sum_of(Loss::bce, {logit}, {sigmoid(logit)}, {target}); }

TEST(Loss, SquaredErrorIsASumOverAllEntriesWithoutAHalf) {
  const std::vector<double> a{1, 0.5, -2}, y{0, 1, 1};
  EXPECT_EQ(sum_of(Loss::mse, a, a, y), 1 + 0.25 + 9);
  EXPECT_EQ(gradient_of(Loss::mse, a, a, y, 0.5), (std::vector<double>{1, -0.5, -3}));
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
  EXPECT_EQ(gradient_of(Loss::bce, {40}, {sigmoid(40)}, {0}, 1)[0], 1)
      << "wrong and certain: the gradient must not vanish";
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
  EXPECT_NEAR(row_of(losses, Loss::bce).sum(column(z), column(a), column(y), {}), expected, 1e-12);
}

TEST(Loss, AbsoluteErrorHasASignForAGradient) {
  const std::vector<double> a{1, 0.5, -2}, y{0, 1, -2};
  EXPECT_EQ(sum_of(Loss::mae, a, a, y), 1.5);
  EXPECT_EQ(gradient_of(Loss::mae, a, a, y, 2), (std::vector<double>{2, -2, 0}));
}

TEST(Loss, HuberBendsAtDelta) {
  const LossConfig config{.delta = 0.5};
  const std::vector<double> a{0.25, 0.5, 3, -3}, y{0, 0, 0, 0};
  EXPECT_EQ(sum_of(Loss::huber, a, a, y, config), 0.03125 + 0.125 + 2 * 0.5 * 2.75);
  EXPECT_EQ(gradient_of(Loss::huber, a, a, y, 1, config), (std::vector<double>{0.25, 0.5, 0.5, -0.5}));
}

TEST(Loss, CrossEntropyWithEpsilonLosesItsGradientAtSaturation) {
  const LossConfig config{.epsilon = 1e-9};
  EXPECT_NEAR(sum_of(Loss::bce_epsilon, {0}, {0.8}, {1}, config), -std::log(0.8 + 1e-9), 1e-15);
  EXPECT_NEAR(sum_of(Loss::bce_epsilon, {40}, {1}, {0}, config), -std::log(1e-9), 1e-12);
  EXPECT_DOUBLE_EQ(gradient_of(Loss::bce_epsilon, {0}, {0.8}, {1}, 1, config)[0], -1 / (0.8 + 1e-9));
  // As lab 004 found: the gradient by a is huge, the sigmoid's slope is 0, and so is their product.
  const double by_a = gradient_of(Loss::bce_epsilon, {40}, {1}, {0}, 1, config)[0];
  EXPECT_NEAR(by_a, 1e9, 1);
  EXPECT_EQ(by_a * (1 - 1.0), 0);
}

TEST(Loss, SoftmaxCrossEntropyIsTheFormulaAndDoesNotOverflow) {
  const std::vector<double> z{1, 2, 4}, y{0, 1, 0};
  const double total = std::exp(1) + std::exp(2) + std::exp(4);
  EXPECT_NEAR(sum_of(Loss::softmax_ce, z, z, y), -std::log(std::exp(2) / total), 1e-15);
  const std::vector<double> gradient = gradient_of(Loss::softmax_ce, z, z, y, 1);
  EXPECT_NEAR(gradient[0], std::exp(1) / total, 1e-16);
  EXPECT_NEAR(gradient[1], std::exp(2) / total - 1, 1e-16);
  EXPECT_EQ(sum_of(Loss::softmax_ce, {1e6, 0, -1e6}, z, {0, 0, 1}), 2e6);
  EXPECT_EQ(gradient_of(Loss::softmax_ce, {1e6, 0, -1e6}, z, {0, 0, 1}, 1), (std::vector<double>{1, 0, -1}));
}

TEST(Reduction, MeanDividesByTheNumberOfEntriesOrOfSamples) {
  const auto factor = [](Loss loss, Reduction reduction) {
    return reduction_factor({.function = loss, .reduction = reduction}, 4, 2);
  };
  EXPECT_EQ(factor(Loss::mse, Reduction::mean), 0.125);
  EXPECT_EQ(factor(Loss::mse, Reduction::sum), 1);
  EXPECT_EQ(factor(Loss::mse, Reduction::half_mean), 0.0625);
  EXPECT_EQ(factor(Loss::mse, Reduction::half_sum), 0.5);
  EXPECT_EQ(factor(Loss::softmax_ce, Reduction::mean), 0.25);
}

}  // namespace
}  // namespace lab
