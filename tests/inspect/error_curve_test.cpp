// The error of difference quotients by ε: the slopes that numerical analysis promises.
#include "inspect/error_curve.hpp"

#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

struct Problem {
  Network network;
  Dataset data;

  explicit Problem(Activation hidden)
      : network(2, std::array{LayerShape{4, hidden, true}, LayerShape{1, Activation::sigmoid, true}}) {
    Random random(7);
    for (double& parameter : network.parameters()) parameter = random.randn();
    data = test::dataset_of(test::random_matrix(150, 2, random), test::random_matrix(150, 1, random));
  }

  std::vector<ErrorAt> errors(std::size_t chunks) const {
    std::vector<std::size_t> parameters;
    for (std::size_t k = 0; k < network.parameters().size(); ++k) parameters.push_back(k);
    ErrorCurve curve(network, data, {.function = Loss::mse}, parameters);
    while (!curve.advance(chunks))
      ;
    return {curve.errors().begin(), curve.errors().end()};
  }
};

TEST(ErrorCurve, GrowsWithTheSquareOfEpsilonAndWithItsInverse) {
  const Problem problem(Activation::tanh);
  const auto errors = problem.errors(1'000'000);
  ASSERT_EQ(errors.size(), ErrorCurve::points);
  EXPECT_DOUBLE_EQ(errors.front().epsilon, most_epsilon);
  EXPECT_NEAR(errors.back().epsilon / least_epsilon, 1, 1e-9);
  const auto power = [&](std::size_t from, std::size_t to) {  // of ε, by which the median grows
    return std::log10(errors[from].median / errors[to].median) / std::log10(errors[from].epsilon / errors[to].epsilon);
  };
  EXPECT_NEAR(power(2, 6), 2, 0.1) << "truncation, from 1e-2 to 1e-4";
  EXPECT_NEAR(power(14, 20), -1, 0.3) << "rounding, from 1e-8 to 1e-11";
  for (const ErrorAt& at : errors) EXPECT_GE(at.worst, at.median);
  const auto least = std::min_element(errors.begin(), errors.end(),
                                      [](const ErrorAt& a, const ErrorAt& b) { return a.median < b.median; });
  EXPECT_LT(least->epsilon, 1e-4);
  EXPECT_GT(least->epsilon, 1e-7) << "around the usual ε";
}

TEST(ErrorCurve, DoesNotDependOnHowItIsCut) {
  const Problem problem(Activation::sigmoid);
  const auto whole = problem.errors(1'000'000), cut = problem.errors(1);
  for (std::size_t k = 0; k < whole.size(); ++k) EXPECT_EQ(whole[k].worst, cut[k].worst);
}

TEST(ErrorCurve, LeavesOutWhatStandsAtAKink) {
  const Problem problem(Activation::relu);
  const auto errors = problem.errors(1'000'000);
  EXPECT_LT(errors[10].worst, 1e-5) << "at 1e-6 hardly a unit crosses its kink, and those that do are left out";
  Network blank(2, std::array{LayerShape{1, Activation::relu, true}, LayerShape{1, Activation::identity, true}});
  blank.parameters()[3] = 1;
  ErrorCurve curve(blank, problem.data, {.function = Loss::mse}, {2});
  while (!curve.advance(1))
    ;
  for (const ErrorAt& at : curve.errors()) EXPECT_TRUE(std::isnan(at.worst) && std::isnan(at.median));
}

}  // namespace
}  // namespace lab
