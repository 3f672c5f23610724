#include "math/elementary.hpp"

#include <cmath>
#include <limits>
#include <string>

#include "support.hpp"

namespace lab {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double softplus_tail_of(double x) {
  double y;
  softplus_tail({&x, 1}, {&y, 1});
  return y;
}

// Distance from the exact value in units of the last place of the exact value.
double ulps(double got, long double exact) {
  const double rounded = std::fabs(static_cast<double>(exact));
  const double unit = std::nextafter(rounded, infinity) - rounded;
  return static_cast<double>(std::fabs(static_cast<long double>(got) - exact)) / unit;
}

struct Case {
  std::string name;
  double (*ours)(double);
  long double (*exact)(long double);
  double low, high, bound;  // the header's bound
};

double expm1_of(double x) {
  double y;
  expm1({&x, 1}, {&y, 1});
  return y;
}

const Case cases[] = {
    {"exp", exp, [](long double x) { return std::exp(x); }, -1, 1, 1.8},
    {"exp wide", exp, [](long double x) { return std::exp(x); }, -700, 709, 1.8},
    {"expm1 tiny", expm1_of, [](long double x) { return std::expm1(x); }, -1e-3, 1e-3, 3.5},
    {"expm1", expm1_of, [](long double x) { return std::expm1(x); }, -40, 40, 3.5},
    {"erf", erf, [](long double x) { return std::erf(x); }, -6.5, 6.5, 1.2},
    {"erf tiny", erf, [](long double x) { return std::erf(x); }, -1e-6, 1e-6, 1.2},
    {"sin", sin, [](long double x) { return std::sin(x); }, -1, 1, 2},
    {"cos", cos, [](long double x) { return std::cos(x); }, -1, 1, 2},
    {"log near 1", log, [](long double x) { return std::log(x); }, 0.4, 2.5, 0.8},
    {"log small", log, [](long double x) { return std::log(x); }, 1e-300, 1e-3, 0.8},
    {"log large", log, [](long double x) { return std::log(x); }, 1, 1e300, 0.8},
    {"log1p", log1p, [](long double x) { return std::log1p(x); }, 0, 1, 1.3},
    {"log1p tiny", log1p, [](long double x) { return std::log1p(x); }, 0, 1e-8, 1.3},
    {"log1p large", log1p, [](long double x) { return std::log1p(x); }, 0, 1e6, 1.3},
    {"tanh tiny", tanh, [](long double x) { return std::tanh(x); }, -1e-3, 1e-3, 4.3},
    {"tanh", tanh, [](long double x) { return std::tanh(x); }, -1, 1, 4.3},
    {"tanh wide", tanh, [](long double x) { return std::tanh(x); }, -25, 25, 4.3},
    {"sigmoid", sigmoid, [](long double x) { return 1 / (1 + std::exp(-x)); }, -1, 1, 2.6},
    {"sigmoid wide", sigmoid, [](long double x) { return 1 / (1 + std::exp(-x)); }, -700, 40, 2.6},
    {"softplus tail", softplus_tail_of, [](long double x) { return std::log1p(std::exp(-std::fabs(x))); }, -1, 1, 2.8},
    {"softplus tail wide", softplus_tail_of, [](long double x) { return std::log1p(std::exp(-std::fabs(x))); }, -700,
     40, 2.8},
};

class ElementaryError : public testing::TestWithParam<Case> {};

TEST_P(ElementaryError, StaysWithinTheStatedBound) {
  const Case& c = GetParam();
  Random random(1);
  double worst = 0, at = 0;
  for (int k = 0; k < 200'000; ++k) {
    const double x = c.low + (c.high - c.low) * random.rand();
    const double error = ulps(c.ours(x), c.exact(x));
    if (error > worst) {
      worst = error;
      at = x;
    }
  }
  EXPECT_LE(worst, c.bound) << "at " << at;
  EXPECT_GT(worst, 0) << "the reference is no more exact than the function";
}

INSTANTIATE_TEST_SUITE_P(Functions, ElementaryError, testing::ValuesIn(cases), [](const auto& info) {
  std::string name = info.param.name;
  for (char& letter : name) letter = letter == ' ' ? '_' : letter;
  return name;
});

TEST(Elementary, IsExactAtTheEdges) {
  EXPECT_EQ(sigmoid(0), 0.5);
  EXPECT_EQ(sigmoid(1e6), 1);
  EXPECT_EQ(sigmoid(-1e6), 0);
  EXPECT_EQ(sigmoid(infinity), 1);
  EXPECT_EQ(sigmoid(-infinity), 0);
  EXPECT_NEAR(sigmoid(-700) / std::exp(-700.0), 1, 1e-15);
  EXPECT_EQ(tanh(1e6), 1);
  EXPECT_EQ(tanh(-infinity), -1);
  EXPECT_TRUE(std::signbit(tanh(-0.0)));
  EXPECT_EQ(tanh(1e-300), 1e-300);
  EXPECT_EQ(log(1), 0);
  EXPECT_EQ(log(0), -infinity);
  EXPECT_EQ(log(infinity), infinity);
  EXPECT_EQ(log(5e-324), std::log(5e-324));
  EXPECT_TRUE(std::isnan(log(-1)));
  EXPECT_EQ(log1p(0), 0);
  EXPECT_EQ(log1p(1e-20), 1e-20);
  EXPECT_EQ(softplus_tail_of(1e6), 0);
  EXPECT_EQ(softplus_tail_of(-infinity), 0);
  EXPECT_EQ(softplus_tail_of(0), std::log(2.0));
}

TEST(Elementary, SineAndCosineHoldUpToAMillion) {
  Random random(2);
  double worst = 0;
  for (int k = 0; k < 200'000; ++k) {
    const double x = 2e6 * random.rand() - 1e6;
    worst = std::max(worst, static_cast<double>(std::fabs(sin(x) - std::sin(static_cast<long double>(x)))));
    worst = std::max(worst, static_cast<double>(std::fabs(cos(x) - std::cos(static_cast<long double>(x)))));
  }
  EXPECT_LE(worst, 2e-16);
  EXPECT_EQ(sin(0), 0);
  EXPECT_EQ(cos(0), 1);
  EXPECT_TRUE(std::isnan(sin(infinity)) && std::isnan(cos(-infinity)) && std::isnan(sin(nan)));
}

TEST(Elementary, ExpAndErfAtTheirEnds) {
  EXPECT_EQ(exp(0), 1);
  EXPECT_EQ(exp(-infinity), 0);
  EXPECT_EQ(exp(infinity), infinity);
  EXPECT_EQ(exp(-1e6), 0);
  EXPECT_EQ(expm1_of(-1e6), -1);
  EXPECT_EQ(expm1_of(0), 0);
  EXPECT_EQ(erf(1e6), 1);
  EXPECT_EQ(erf(-infinity), -1);
  EXPECT_TRUE(std::isnan(exp(nan)) && std::isnan(expm1_of(nan)) && std::isnan(erf(nan)));
}

TEST(Elementary, NeverLeavesItsBounds) {
  for (double x = 0; x < 40; x += 1e-3) {
    EXPECT_LE(tanh(x), 1) << x;  // beyond it 1 - a² would be negative
    EXPECT_EQ(tanh(-x), -tanh(x));
    EXPECT_LE(sigmoid(x), 1) << x;
    EXPECT_GE(sigmoid(-x), 0) << x;
  }
}

TEST(Elementary, KeepsNaN) {
  for (const auto function :
       {static_cast<double (*)(double)>(log), static_cast<double (*)(double)>(log1p),
        static_cast<double (*)(double)>(tanh), static_cast<double (*)(double)>(sigmoid), &softplus_tail_of}) {
    EXPECT_TRUE(std::isnan(function(nan)));
  }
}

TEST(Elementary, ASpanGivesTheBitsOfItsSingleElementsAtAnyLengthAndInPlace) {
  Random random(3);
  for (std::size_t length = 0; length < 40; ++length) {
    std::vector<double> x(length);
    for (double& number : x) number = 20 * random.randn();
    std::vector<double> in_place = x, tails(length), in_place_sigmoid = x;
    tanh(in_place, in_place);
    sigmoid(in_place_sigmoid, in_place_sigmoid);
    softplus_tail(x, tails);
    for (std::size_t k = 0; k < length; ++k) {
      EXPECT_EQ(in_place[k], tanh(x[k]));
      EXPECT_EQ(in_place_sigmoid[k], sigmoid(x[k]));
      EXPECT_EQ(tails[k], softplus_tail_of(x[k]));
    }
  }
}

}  // namespace
}  // namespace lab
