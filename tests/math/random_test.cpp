#include "math/random.hpp"

#include <cmath>
#include <limits>

#include "support.hpp"

namespace lab {
namespace {

class NumPySeed : public testing::TestWithParam<std::uint32_t> {};

TEST_P(NumPySeed, GivesNumPysNumbersInNumPysOrder) {
  const auto expected = test::read_data("numpy_random.json").at(std::to_string(GetParam()));
  Random random(GetParam());
  const auto normal_matches = [&](double value) {  // NumPy's own last bit depends on its C library's log
    EXPECT_NEAR(random.randn(), value, std::fabs(value) * std::numeric_limits<double>::epsilon());
  };
  for (const double value : expected.at("rand")) EXPECT_EQ(random.rand(), value);
  for (const double value : expected.at("randn")) normal_matches(value);
  for (const double value : expected.at("rand_between")) EXPECT_EQ(random.rand(), value);
  for (const double value : expected.at("randn_again")) normal_matches(value);
  for (const char* name : {"permutation_21", "permutation_100"}) {
    const auto order = expected.at(name).get<std::vector<std::size_t>>();
    std::vector<std::size_t> ours(order.size());
    random.permutation(ours);
    EXPECT_EQ(ours, order) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, NumPySeed, testing::Values(0u, 2u, 7u, 4294967295u));

}  // namespace
}  // namespace lab
