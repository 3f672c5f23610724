#include "data/features.hpp"

#include <vector>

#include "support.hpp"

namespace lab {
namespace {

constexpr std::array all_features{Feature::x,  Feature::y,     Feature::x2,   Feature::y2,
                                  Feature::xy, Feature::sin_x, Feature::sin_y};

const Matrix points{{1, 2}, {3, 5}, {8, -1}, {0.5, 0.25}};

Matrix inputs_of(Scaling scaling, const Matrix& training, const Matrix& shown) {
  const InputMap map(all_features, scaling, view(training));
  Matrix x = Matrix::from_shape({shown.shape(0), map.size()});
  map.apply(view(shown), view(x));
  return x;
}

void expect_near(const Matrix& got, const Matrix& expected) {
  ASSERT_EQ(got.shape(), expected.shape());
  for (std::size_t n = 0; n < got.shape(0); ++n) {
    for (std::size_t i = 0; i < got.shape(1); ++i) {
      EXPECT_NEAR(got(n, i), expected(n, i), 1e-14) << "point " << n << ", feature " << features[i].name;
    }
  }
}

TEST(Features, ValuesAreNumPys) {
  expect_near(inputs_of(Scaling::none, points, points),
              {{1, 2, 1, 4, 2, 0.8414709848078965, 0.9092974268256816},
               {3, 5, 9, 25, 15, 0.1411200080598672, -0.9589242746631385},
               {8, -1, 64, 1, -8, 0.9893582466233817, -0.8414709848078965},
               {0.5, 0.25, 0.25, 0.0625, 0.125, 0.479425538604203, 0.24740395925452294}});
}

TEST(Features, NamesAreTheLinks) {
  std::vector<std::string_view> names;
  for (const FeatureInfo& row : features) names.push_back(row.name);
  EXPECT_EQ(names, (std::vector<std::string_view>{"x", "y", "x2", "y2", "xy", "sin_x", "sin_y"}));
}

TEST(Scaling, NoneKeepsEveryBit) {
  const Matrix odd{{0.1, -0.0}, {1e6, 5e-324}};
  const Matrix x = inputs_of(Scaling::none, odd, odd);
  EXPECT_EQ(x(0, 0), 0.1);
  EXPECT_TRUE(std::signbit(x(0, 1)));
  EXPECT_EQ(x(1, 1), 5e-324);
  EXPECT_EQ(x(1, 2), 1e12);
}

TEST(Scaling, StandardIsNumPys) {  // (F - F.mean(0)) / F.std(0)
  expect_near(inputs_of(Scaling::standard, points, points),
              {{-0.7164645783338522, 0.19421978296625206, -0.6638241846033577, -0.34470828650349233,
                -0.03409408892781483, 0.6938003411493578, 1.3781925085397908},
               {-0.04214497519610896, 1.5260125804491234, -0.36144163788012, 1.714349211544035, 1.5418104659578487,
                -1.4315091351968587, -1.0276371336353496},
               {1.6436540326482494, -1.1375730145166192, 1.717438370842139, -0.6388593576531391, -1.2463283619167869,
                1.142584178685755, -0.8763849529763075},
               {-0.8850444791182881, -0.5826593488987561, -0.6921725483586613, -0.7307815673874037,
                -0.26138801511324705, -0.4048753846382545, 0.5258295780718661}});
}

TEST(Scaling, RangeReachesFromMinusOneToOne) {  // 2 * (F - F.min(0)) / (F.max(0) - F.min(0)) - 1
  expect_near(
      inputs_of(Scaling::range, points, points),
      {{-0.8666666666666667, 0, -0.9764705882352941, -0.6842105263157895, -0.13043478260869568, 0.6513072505056334, 1},
       {-0.33333333333333337, 1, -0.7254901960784313, 1, 1, -1, -1},
       {1, -1, 1, -0.924812030075188, -1, 1, -0.874261936084308},
       {-1, -0.5833333333333333, -1, -1, -0.2934782608695652, -0.20233369550221214, 0.2914187143381499}});
}

TEST(Scaling, IsThatOfTheTrainingPoints) {
  const Matrix x = inputs_of(Scaling::range, {{0, 0}, {2, 4}}, {{4, 1}});
  EXPECT_EQ(x(0, 0), 3) << "a test point may lie outside";
  EXPECT_EQ(x(0, 1), -0.5);
  EXPECT_EQ(x(0, 2), 7);
}

TEST(Scaling, ConstantFeatureBecomesZero) {
  Matrix same = Matrix::from_shape({10, 2});
  for (std::size_t n = 0; n < 10; ++n) {
    same(n, 0) = 0.1;                      // ten of them add up to 0.9999999999999999
    same(n, 1) = n % 2 ? 0.3 : 0.1 + 0.2;  // differ in the last bit only
  }
  for (const Scaling scaling : {Scaling::standard, Scaling::range}) {
    for (const double number : inputs_of(scaling, same, same)) EXPECT_NEAR(number, 0, 1e-15);
    EXPECT_NEAR(inputs_of(scaling, same, {{0.6, 0}})(0, 0), 0.5, 1e-15) << "elsewhere it is not stretched";
    for (const double number : inputs_of(scaling, Matrix{{0, 0}}, {{0, 0}})) EXPECT_EQ(number, 0) << "a single point";
  }
}

TEST(InputMap, RowsDoNotDependOnEachOther) {
  const InputMap map(std::vector{Feature::sin_y, Feature::xy}, Scaling::standard, view(points));
  Matrix all = Matrix::from_shape({4, 2}), one = Matrix::from_shape({1, 2});
  map.apply(view(points), view(all));
  for (std::size_t n = 0; n < 4; ++n) {
    map.apply(view(points).block(n, 1), view(one));
    EXPECT_EQ(one(0, 0), all(n, 0));
    EXPECT_EQ(one(0, 1), all(n, 1));
  }
}

}  // namespace
}  // namespace lab
