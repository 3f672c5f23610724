#include "data/generators.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

#include "support.hpp"

namespace lab {
namespace {

struct Row {
  double x, y, label;
};

Points draw_seeded(Generator set, const Sampling& sampling, std::uint32_t seed = 3) {
  Random random(seed);
  return draw(set, sampling, random);
}

std::vector<Row> rows_of(const Points& points) {
  std::vector<Row> rows;
  for (std::size_t n = 0; n < points.size(); ++n) {
    rows.push_back({points.position(n, 0), points.position(n, 1), points.label[n]});
  }
  return rows;
}

std::vector<std::size_t> counts_of(const Points& points, std::size_t classes) {
  std::vector<std::size_t> counts(classes);
  for (const double label : points.label) ++counts.at(static_cast<std::size_t>(label));
  return counts;
}

bool same(const Points& a, const Points& b) { return a.position == b.position && a.label == b.label; }

void expect_equal(const Points& points, const nlohmann::json& expected) {
  ASSERT_EQ(points.size(), expected.at("X").size());
  for (std::size_t n = 0; n < points.size(); ++n) {
    EXPECT_EQ(points.position(n, 0), expected.at("X")[n][0].get<double>()) << "point " << n;
    EXPECT_EQ(points.position(n, 1), expected.at("X")[n][1].get<double>()) << "point " << n;
    EXPECT_EQ(points.label[n], expected.at("y")[n].get<double>()) << "point " << n;
  }
}

TEST(Generators, XorIsTheLabs21PointsInTheirOrder) {
  expect_equal(draw_seeded(Generator::xor_diagonals, {}), test::read_data("labs_golden.json").at("xor_easy"));
}

TEST(Generators, LinearWithSeed2IsLab002s) {
  expect_equal(draw_seeded(Generator::linear, {}, 2), test::read_data("labs_golden.json").at("002").at("linear"));
}

struct Golden {
  Generator set;
  Sampling sampling;
  std::vector<Row> rows;
};

// By NumPy 1.24.2 after np.random.seed(3); n = 4, c = np.arange(4) % 2 (or the number of classes), r = np.random.rand.
const Golden goldens[] = {
    // p = 10 * r(4, 2) - 5; p = np.where(p < 0, p - 0.3, p + 0.3)
    {Generator::xor_quadrants,
     {.points = 4},
     {{0.8079790257457546, 2.3814782261810477, 0},
      {-2.3909526108705563, 0.40827605197663014, 1},
      {4.229469543476546, 4.26293088933438, 0},
      {-4.044146895361638, -3.2275712186181322, 0}}},
    // u, v = r(4, 2).T; radius = np.where(c == 1, 2.5 * u, 3.5 + 1.5 * u); angle = 2 * np.pi * v
    {Generator::circle,
     {.points = 4},
     {{-1.124572161505646, -4.177477309565045, 0},
      {-0.7255794914496908, -0.049438811678276136, 1},
      {3.8478646824315548, -2.9349493179139365, 0},
      {0.08333558327088851, 0.3027013698974027, 1}}},
    // np.where(c == 1, 2, -2)[:, None] + np.random.randn(4, 2)
    {Generator::gaussians,
     {.points = 4},
     {{-0.2113715265696814, -1.5634901494880107, 0},
      {2.0964974680720085, 0.1365072966355092, 1},
      {-2.277388202514399, -2.3547589792689867, 0},
      {1.9172585185175401, 1.3729993231761526, 1}}},
    // t = np.pi * r(4); upper = [3 * np.cos(t) - 1.5, 3 * np.sin(t) - 0.75]; class 1: -upper
    {Generator::moons,
     {.points = 4},
     {{-1.9767293831651775, 2.2118793181402494, 0},
      {3.3248968801131817, -1.6311239734531204, 1},
      {0.3319761198706672, 1.6256816908465699, 0},
      {1.6020280963465725, -2.2482645426239323, 1}}},
    // u = r(4); radius = 5 * u; angle = 2 * np.pi * (1.75 * u + c / arms)
    {Generator::spiral,
     {.points = 4},
     {{2.683433899847697, -0.6193873926404782, 0},
      {-0.23878185582288736, -3.532678402048345, 1},
      {-1.4521554894650246, -0.08296753863290783, 0},
      {-2.0077765375267487, 1.5787509085212226, 1}}},
    {Generator::spiral,
     {.points = 4, .arms = 3},
     {{2.683433899847697, -0.6193873926404782, 0},
      {-3.1787801674859275, -1.559548047918757, 1},
      {0.6542257485869467, 1.299087313438191, 2},
      {2.0077765375267504, -1.5787509085212206, 0}}},
    // as circle, with radius = 2 * c + u
    {Generator::rings,
     {.points = 4},
     {{-0.14317702332434007, -0.5318633936195769, 0},
      {-2.2856052488269403, -0.15573429072790912, 1},
      {3.8904240797128202, -2.9674113934624313, 2},
      {0.03333423330835541, 0.12108054795896109, 0}}},
    // p = 10 * r(6, 2) - 5; np.floor(p / 2.5).sum(1) % 2
    {Generator::checkerboard,
     {.points = 6},
     {{0.5079790257457546, 2.081478226181048, 0},
      {-2.0909526108705565, 0.10827605197663015, 1},
      {3.9294695434765465, 3.9629308893343804, 0},
      {-3.7441468953616375, -2.9275712186181324, 0},
      {-4.485327966991701, -0.5919015634936358, 1},
      {-4.701237891214331, -0.43166775605288876, 1}}},
    // p = 10 * r(3, 2) - 5
    {Generator::plane,
     {.points = 3},
     {{0.5079790257457546, 2.081478226181048, 0.2589457251926802},
      {-2.0909526108705565, 0.10827605197663015, -0.19826765588939263},
      {3.9294695434765465, 3.9629308893343804, 0.7892400432810927}}},
    {Generator::hill,
     {.points = 3},
     {{0.5079790257457546, 2.081478226181048, 0.569019045994844},
      {-2.0909526108705565, 0.10827605197663015, -0.3222529497948779},
      {3.9294695434765465, 3.9629308893343804, 0.15047057355945131}}},
    {Generator::sine,
     {.points = 3},
     {{0.5079790257457546, 2.081478226181048, 0.4864124569632349},
      {-2.0909526108705565, 0.10827605197663015, -0.8677415146267925},
      {3.9294695434765465, 3.9629308893343804, -0.7088573314400531}}},
    // p = r(3, 2); labels; p += 0.25 * np.random.randn(3, 2)
    {Generator::linear,
     {.points = 3, .noise = 0.25},
     {{0.48145085194597576, 0.6194580778008582, 1},
      {0.27021936854232936, 0.35407743599170116, 1},
      {0.8819924121036726, 0.7769885813435624, 1}}},
    // the value + 0.5 * np.random.randn(3)
    {Generator::plane,
     {.points = 3, .noise = 0.5},
     {{0.5079790257457546, 2.081478226181048, 0.1202516239354807},
      {-2.0909526108705565, 0.10827605197663015, -0.375647145523886},
      {3.9294695434765465, 3.9629308893343804, 0.7478693025398627}}},
};

TEST(Generators, DrawNumPysNumbers) {
  for (const Golden& golden : goldens) {
    const auto rows = rows_of(draw_seeded(golden.set, golden.sampling));
    ASSERT_EQ(rows.size(), golden.rows.size());
    for (std::size_t n = 0; n < rows.size(); ++n) {
      const std::string place = std::string(row_of(generators, golden.set).name) + ", point " + std::to_string(n);
      // Not to the bit, since NumPy's sin, cos, exp and log are the C library's.
      EXPECT_NEAR(rows[n].x, golden.rows[n].x, 1e-14) << place;
      EXPECT_NEAR(rows[n].y, golden.rows[n].y, 1e-14) << place;
      EXPECT_NEAR(rows[n].label, golden.rows[n].label, 1e-15) << place;
    }
  }
}

// In the manner of FNV-1a, a whole number at a time.
std::uint64_t hash_of(const Points& points) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const Row& row : rows_of(points)) {
    for (const double number : {row.x, row.y, row.label}) {
      hash = (hash ^ std::bit_cast<std::uint64_t>(number)) * 0x100000001b3;
    }
  }
  return hash;
}

// A link draws the same points for ever and everywhere. A new set prints its hash here.
TEST(Generators, NeverChangeABit) {
  const std::uint64_t hashes[] = {0xf5d15e7e811b148d, 0xc8ec2c3ab77324be, 0xbcd8802c5d04a965, 0x8339df1d6b2505dd,
                                  0xf475c2ee56a05b23, 0x29368aede4480aab, 0x6111788e5a4a2aee, 0x1d95643068ecf549,
                                  0xd168f14661a16576, 0x64a9113e75622924, 0x0a1b8f6ec7a37c0d, 0xe1fb5116e071a949};
  ASSERT_EQ(std::size(hashes), drawn_sets.size());
  for (const GeneratorInfo& row : drawn_sets) {
    const Sampling sampling{.points = 200, .arms = 3, .noise = 0.25, .label_noise = 0.1};
    EXPECT_EQ(hash_of(draw_seeded(row.id, sampling)), hashes[static_cast<std::size_t>(row.id)]) << row.name;
  }
}

TEST(Generators, SeedDecides) {
  for (const GeneratorInfo& row : drawn_sets) {
    const Sampling sampling{.points = 50, .noise = 0.1, .label_noise = 0.1};
    EXPECT_TRUE(same(draw_seeded(row.id, sampling, 1), draw_seeded(row.id, sampling, 1))) << row.name;
    EXPECT_FALSE(same(draw_seeded(row.id, sampling, 1), draw_seeded(row.id, sampling, 2))) << row.name;
  }
}

TEST(Generators, EveryCountOfPointsWorks) {
  for (const GeneratorInfo& row : drawn_sets) {
    for (const std::size_t count : {2, 3, 7, 1000, 100'000}) {
      const Points points = draw_seeded(row.id, {.points = count});
      EXPECT_EQ(points.size(), row.takes_points ? count : 21) << row.name;
      EXPECT_EQ(points.position.shape(0), points.size()) << row.name;
    }
  }
}

TEST(Generators, LieInTheSquareThatIsShown) {
  for (const GeneratorInfo& row : drawn_sets) {
    std::size_t outside = 0;
    for (const double v : draw_seeded(row.id, {.points = 10'000}).position) outside += v < row.low || v > row.high;
    // Two of the four tails of the Gaussians reach out at 4 deviations, which is 0.6 of 20,000 numbers.
    EXPECT_LE(outside, row.id == Generator::gaussians ? 5u : 0u) << row.name;
  }
}

TEST(Generators, LabelsAreClassNumbersOrValues) {
  for (const GeneratorInfo& row : drawn_sets) {
    for (const std::size_t arms : {2, 5, 8}) {
      const Sampling sampling{.points = 500, .arms = arms, .noise = 0.3, .label_noise = 0.5};
      const std::size_t classes = classes_of(row, sampling);
      const Task task = task_of(row, sampling);
      EXPECT_EQ(task == Task::regression, classes == 0) << row.name;
      EXPECT_EQ(task == Task::binary, classes == 2) << row.name;
      if (task == Task::regression) continue;
      for (const double label : draw_seeded(row.id, sampling).label) {
        EXPECT_EQ(label, std::floor(label)) << row.name;
        EXPECT_LT(label, static_cast<double>(classes)) << row.name;
        EXPECT_GE(label, 0) << row.name;
      }
    }
  }
}

TEST(Generators, ClassesWithAPlaceOfTheirOwnAreEqual) {
  const std::vector<Generator> sets{Generator::circle, Generator::gaussians, Generator::moons, Generator::spiral,
                                    Generator::rings};
  for (const Generator set : sets) {
    for (const std::size_t arms : {2, 3, 7, 8}) {
      for (const std::size_t count : {2, 99, 100, 101}) {
        const Sampling sampling{.points = count, .arms = arms};
        const auto counts = counts_of(draw_seeded(set, sampling), classes_of(row_of(generators, set), sampling));
        const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
        EXPECT_LE(*most - *least, 1u) << row_of(generators, set).name << " of " << count;
      }
    }
  }
}

TEST(Balance, IsTheShareOfClassOne) {
  struct Case {
    std::size_t points;
    double balance;
    std::size_t ones;
  };
  const std::vector<Case> cases{{100, 0.3, 30}, {101, 0.5, 51}, {10, 0.25, 3}, {10, 0.01, 1},         {2, 0.99, 1},
                                {2, 0.01, 1},   {10, 0, 0},     {10, 1, 10},   {100'000, 0.1, 10'000}};
  for (const GeneratorInfo& row : drawn_sets) {
    if (!row.takes_balance) continue;
    for (const auto& [count, balance, ones] : cases) {
      const Points points = draw_seeded(row.id, {.points = count, .balance = balance});
      EXPECT_EQ(counts_of(points, 2), (std::vector{count - ones, ones})) << row.name << ", " << balance;
    }
  }
}

TEST(Balance, ClassesTakeTurnsFromTheFirstPointToTheLast) {
  for (const GeneratorInfo& row : drawn_sets) {
    if (!row.takes_balance) continue;
    double ones = 0, n = 0;
    for (const double label : draw_seeded(row.id, {.points = 100'000, .balance = 0.3}).label) {
      ones += label;
      n += 1;
      ASSERT_NEAR(ones, 0.3 * n, 1) << row.name << ", the first " << n;
    }
  }
}

TEST(Balance, LeavesTheGeometryAlone) {
  for (const Row& row : rows_of(draw_seeded(Generator::linear, {.points = 500, .balance = 0.9}))) {
    EXPECT_EQ(row.label == 1, row.y >= row.x);
  }
  for (const Row& row : rows_of(draw_seeded(Generator::xor_quadrants, {.points = 500, .balance = 0.1}))) {
    EXPECT_EQ(row.label == 1, row.x * row.y < 0);
  }
}

TEST(Balance, OfNoEffectOnMoreThanTwoClasses) {
  for (const Generator set : {Generator::spiral, Generator::rings}) {
    EXPECT_TRUE(same(draw_seeded(set, {.points = 100, .balance = 0.2, .arms = 4}),
                     draw_seeded(set, {.points = 100, .arms = 4})));
  }
}

TEST(Geometry, QuadrantsKeepOffTheAxes) {
  for (const Row& row : rows_of(draw_seeded(Generator::xor_quadrants, {.points = 2000}))) {
    EXPECT_EQ(row.label == 1, row.x * row.y < 0);
    EXPECT_GE(std::min(std::fabs(row.x), std::fabs(row.y)), 0.3);
    EXPECT_LE(std::max(std::fabs(row.x), std::fabs(row.y)), 5.3);
  }
}

TEST(Geometry, ClassOneOfTheCircleIsInside) {
  for (const Row& row : rows_of(draw_seeded(Generator::circle, {.points = 2000}))) {
    const double radius = std::hypot(row.x, row.y);
    EXPECT_GE(radius, row.label == 1 ? 0 : 3.5 - 1e-12);
    EXPECT_LE(radius, row.label == 1 ? 2.5 : 5.0);
  }
}

TEST(Geometry, GaussiansHaveTheirMeansAndDeviation) {
  double sum[2] = {}, squares[2] = {};
  for (const Row& row : rows_of(draw_seeded(Generator::gaussians, {.points = 20'000}))) {
    const double center = row.label == 1 ? 2 : -2;
    sum[row.label == 1] += row.x;
    squares[row.label == 1] += (row.y - center) * (row.y - center);
  }
  EXPECT_NEAR(sum[0] / 10'000, -2, 0.04);  // four standard errors
  EXPECT_NEAR(sum[1] / 10'000, 2, 0.04);
  EXPECT_NEAR(squares[0] / 10'000, 1, 0.06);
  EXPECT_NEAR(squares[1] / 10'000, 1, 0.06);
}

TEST(Geometry, MoonsAreHalfCircles) {
  for (const Row& row : rows_of(draw_seeded(Generator::moons, {.points = 2000}))) {
    const double side = row.label == 1 ? -1 : 1;  // the lower one is the upper one turned around
    EXPECT_NEAR(std::hypot(side * row.x + 1.5, side * row.y + 0.75), 3, 1e-12);
    EXPECT_GE(side * row.y, -0.75 - 1e-12);
  }
}

TEST(Geometry, ArmsOfTheSpiralAreTurnsOfEachOther) {
  const double full = 6.283185307179586;
  for (const std::size_t arms : {2, 3, 8}) {
    for (const Row& row : rows_of(draw_seeded(Generator::spiral, {.points = 2000, .arms = arms}))) {
      const double u = std::hypot(row.x, row.y) / 5;
      const double turns = std::atan2(row.y, row.x) / full - 1.75 * u - row.label / static_cast<double>(arms);
      EXPECT_LE(u, 1);
      EXPECT_NEAR(turns, std::round(turns), u > 1e-3 ? 1e-9 : 1) << arms << " arms";
    }
  }
}

TEST(Geometry, RingsGrowWithTheirClass) {
  for (const Row& row : rows_of(draw_seeded(Generator::rings, {.points = 2000}))) {
    EXPECT_EQ(std::floor(std::hypot(row.x, row.y)), 2 * row.label);
  }
}

TEST(Geometry, CheckerboardStartsWithClassZeroInItsCorner) {
  std::size_t ones = 0;
  for (const Row& row : rows_of(draw_seeded(Generator::checkerboard, {.points = 4000}))) {
    bool one = false;
    for (const double edge : {-2.5, 0.0, 2.5}) one = one != ((row.x >= edge) != (row.y >= edge));
    EXPECT_EQ(row.label == 1, one) << row.x << ", " << row.y;
    ones += one;
  }
  EXPECT_NEAR(static_cast<double>(ones), 2000, 130);  // four standard errors
}

TEST(Noise, OfZeroDrawsNothing) {
  for (const GeneratorInfo& row : drawn_sets) {
    Random quiet(4), bare(4);
    const Points points = draw(row.id, {.points = 30}, quiet);
    EXPECT_TRUE(same(points, row.draw({.points = 30}, bare))) << row.name;
    EXPECT_EQ(quiet.rand(), bare.rand()) << row.name;
  }
}

TEST(Noise, MovesPointsByItsDeviationAndLeavesLabels) {
  for (const GeneratorInfo& row : drawn_sets) {
    if (row.task == Task::regression) continue;
    const Points still = draw_seeded(row.id, {.points = 5000}),
                 moved = draw_seeded(row.id, {.points = 5000, .noise = 0.5});
    EXPECT_EQ(moved.label, still.label) << row.name;
    if (!row.takes_points) continue;
    double squares = 0;
    for (std::size_t n = 0; n < 5000; ++n) {
      squares += std::pow(moved.position(n, 0) - still.position(n, 0), 2);
      squares += std::pow(moved.position(n, 1) - still.position(n, 1), 2);
    }
    EXPECT_NEAR(squares / 10'000, 0.25, 0.015) << row.name;
  }
}

TEST(Noise, OfARegressionIsAddedToTheValue) {
  for (const Generator set : {Generator::plane, Generator::hill, Generator::sine}) {
    const Points still = draw_seeded(set, {.points = 5000});
    const Points noisy = draw_seeded(set, {.points = 5000, .noise = 0.5, .label_noise = 1});
    EXPECT_EQ(noisy.position, still.position);
    double squares = 0;
    for (std::size_t n = 0; n < 5000; ++n) squares += std::pow(noisy.label[n] - still.label[n], 2);
    EXPECT_NEAR(squares / 5000, 0.25, 0.02);
  }
}

TEST(LabelNoise, FlipsAsNumPyWouldDraw) {
  // np.random.seed(5); p = r(10, 2); c = p[:, 1] >= p[:, 0]; c ^ (r(10) < 0.3)
  EXPECT_EQ(draw_seeded(Generator::linear, {.points = 10}, 5).label,
            (std::vector<double>{1, 1, 1, 0, 0, 1, 0, 0, 0, 0}));
  EXPECT_EQ(draw_seeded(Generator::linear, {.points = 10, .label_noise = 0.3}, 5).label,
            (std::vector<double>{1, 0, 0, 1, 0, 0, 1, 0, 0, 1}));
  // Of three classes, where r() < 0.5, int(r() * 2) counts through the two others.
  EXPECT_EQ(draw_seeded(Generator::rings, {.points = 8, .label_noise = 0.5}, 5).label,
            (std::vector<double>{1, 1, 2, 0, 0, 0, 1, 1}));
}

TEST(LabelNoise, OfOneLeavesNoLabelAndTakesEachOtherAlike) {
  const Sampling clean{.points = 40'000, .arms = 4};
  Sampling wrong = clean;
  wrong.label_noise = 1;
  const Points before = draw_seeded(Generator::spiral, clean), after = draw_seeded(Generator::spiral, wrong);
  EXPECT_EQ(after.position, before.position);
  std::vector<std::vector<std::size_t>> became(4, std::vector<std::size_t>(4));
  for (std::size_t n = 0; n < before.size(); ++n) {
    ++became.at(static_cast<std::size_t>(before.label[n])).at(static_cast<std::size_t>(after.label[n]));
  }
  for (std::size_t from = 0; from < 4; ++from) {
    for (std::size_t to = 0; to < 4; ++to) {
      EXPECT_NEAR(static_cast<double>(became[from][to]), from == to ? 0 : 10'000.0 / 3, from == to ? 0 : 200);
    }
  }
}

TEST(LabelNoise, HitsItsShare) {
  const Points clean = draw_seeded(Generator::moons, {.points = 10'000});
  const Points noisy = draw_seeded(Generator::moons, {.points = 10'000, .label_noise = 0.2});
  std::size_t flipped = 0;
  for (std::size_t n = 0; n < clean.size(); ++n) flipped += clean.label[n] != noisy.label[n];
  EXPECT_NEAR(static_cast<double>(flipped), 2000, 160);  // four standard errors
}

}  // namespace
}  // namespace lab
