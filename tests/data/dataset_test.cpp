#include "data/dataset.hpp"

#include <set>

#include "data/generators.hpp"
#include "support.hpp"

namespace lab {
namespace {

Dataset draw(Generator set, std::size_t points, std::uint32_t seed) {
  Random random(seed);
  return row_of(generators, set).draw(points, random);
}

void expect_equal(const Dataset& data, const nlohmann::json& expected) {
  ASSERT_EQ(data.size(), expected.at("X").size());
  for (std::size_t n = 0; n < data.size(); ++n) {
    EXPECT_EQ(data.x(n, 0), expected.at("X")[n][0].get<double>()) << "point " << n;
    EXPECT_EQ(data.x(n, 1), expected.at("X")[n][1].get<double>()) << "point " << n;
    EXPECT_EQ(data.y(n, 0), expected.at("y")[n].get<double>()) << "point " << n;
  }
}

TEST(Generators, XorIsTheLabs21PointsInTheirOrder) {
  expect_equal(draw(Generator::xor_diagonals, 100, 5), test::read_data("labs_golden.json").at("xor_easy"));
}

TEST(Generators, LinearWithSeed2IsLab002s) {
  expect_equal(draw(Generator::linear, 100, 2), test::read_data("labs_golden.json").at("002").at("linear"));
}

TEST(Split, PartsWithoutLossAndKeepsTheOrder) {
  const Dataset all = draw(Generator::linear, 50, 1);
  const Split parts = split(all, 0.3, 9);
  EXPECT_EQ(parts.training.size(), 35u);
  EXPECT_EQ(parts.test.size(), 15u);
  std::set<double> seen;
  for (const Dataset* part : {&parts.training, &parts.test}) {
    std::size_t from = 0;  // each part is a subsequence of all
    for (std::size_t n = 0; n < part->size(); ++n) {
      while (from < all.size() && all.x(from, 0) != part->x(n, 0)) ++from;
      ASSERT_LT(from, all.size());
      EXPECT_EQ(part->x(n, 1), all.x(from, 1));
      EXPECT_EQ(part->y(n, 0), all.y(from, 0));
      EXPECT_TRUE(seen.insert(part->x(n, 0)).second) << "a point stands twice";
    }
  }
}

TEST(Split, TestSetIsTheEndOfNumPysPermutation) {
  std::vector<std::size_t> permutation(10);
  Random(7).permutation(permutation);
  const Dataset all = draw(Generator::linear, 10, 3);
  const Split parts = split(all, 0.2, 7);
  std::set<double> expected{all.x(permutation[8], 0), all.x(permutation[9], 0)};
  EXPECT_EQ((std::set<double>{parts.test.x(0, 0), parts.test.x(1, 0)}), expected);
}

TEST(Split, RoundsToTheNearestAndLeavesSomethingToTrainOn) {
  const Dataset all = draw(Generator::linear, 10, 1);
  EXPECT_EQ(split(all, 0, 1).test.size(), 0u);
  EXPECT_EQ(split(all, 0.04, 1).test.size(), 0u);
  EXPECT_EQ(split(all, 0.05, 1).test.size(), 1u);
  EXPECT_EQ(split(all, 0.999, 1).training.size(), 1u);
}

}  // namespace
}  // namespace lab
