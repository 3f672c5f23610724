#include "data/dataset.hpp"

#include <set>
#include <vector>

#include "data/features.hpp"
#include "data/generators.hpp"
#include "support.hpp"

namespace lab {
namespace {

Points draw_linear(std::size_t count, std::uint32_t seed) {
  Random random(seed);
  return draw(Generator::linear, {.points = count}, random);
}

Points labelled(const std::vector<double>& labels) {
  Points points = blank_points(labels.size());
  for (std::size_t n = 0; n < labels.size(); ++n) {
    points.position(n, 0) = static_cast<double>(n);
    points.position(n, 1) = -static_cast<double>(n);
  }
  points.label = labels;
  return points;
}

InputMap plain_inputs(const Points& points) {
  return {std::vector{Feature::x, Feature::y}, Scaling::none, view(points.position)};
}

TEST(Split, PartsWithoutLossAndKeepsTheOrder) {
  const Points all = draw_linear(50, 1);
  const PointSplit parts = split(all, 0.3, 9);
  EXPECT_EQ(parts.training.size(), 35u);
  EXPECT_EQ(parts.test.size(), 15u);
  std::set<double> seen;
  for (const Points* part : {&parts.training, &parts.test}) {
    ASSERT_EQ(part->position.shape(0), part->size());
    std::size_t from = 0;  // each part is a subsequence of all
    for (std::size_t n = 0; n < part->size(); ++n) {
      while (from < all.size() && all.position(from, 0) != part->position(n, 0)) ++from;
      ASSERT_LT(from, all.size());
      EXPECT_EQ(part->position(n, 1), all.position(from, 1));
      EXPECT_EQ(part->label[n], all.label[from]);
      EXPECT_TRUE(seen.insert(part->position(n, 0)).second) << "a point stands twice";
    }
  }
}

TEST(Split, TestSetIsTheEndOfNumPysPermutation) {
  // np.sort(np.random.RandomState(7).permutation(10)[-3:]) is 3, 4, 6.
  const PointSplit parts = split(labelled({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), 0.3, 7);
  EXPECT_EQ(parts.test.label, (std::vector<double>{3, 4, 6}));
  EXPECT_EQ(parts.training.label, (std::vector<double>{0, 1, 2, 5, 7, 8, 9}));
}

TEST(Split, RoundsToTheNearestAndLeavesSomethingToTrainOn) {
  const Points all = draw_linear(10, 1);
  EXPECT_EQ(split(all, 0, 1).test.size(), 0u);
  EXPECT_EQ(split(all, 0.04, 1).test.size(), 0u);
  EXPECT_EQ(split(all, 0.05, 1).test.size(), 1u);
  EXPECT_EQ(split(all, 0.999, 1).training.size(), 1u);
}

TEST(Labels, DistinctOnesAscend) {
  EXPECT_EQ(distinct_labels(labelled({3, -1, 3, 0.5, -1})), (std::vector<double>{-1, 0.5, 3}));
}

TEST(Labels, NumberedByRank) {
  EXPECT_EQ(number_classes(labelled({1, -1, -1, 1})).label, (std::vector<double>{1, 0, 0, 1}));
  EXPECT_EQ(number_classes(labelled({30, 10, 20, 10})).label, (std::vector<double>{2, 0, 1, 0}));
  EXPECT_EQ(number_classes(labelled({2, 0, 1, 2})).label, (std::vector<double>{2, 0, 1, 2}));
  EXPECT_EQ(number_classes(labelled({30, 10})).position(1, 1), -1) << "points stay where they are";
}

TEST(Dataset, ClassesAreOneHot) {
  const Points points = labelled({2, 0, 1, 2});
  const Dataset data = make_dataset(points, Task::classes, 4, plain_inputs(points));
  const std::vector<double> expected{0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0};
  EXPECT_EQ(data.y.shape(1), 4u) << "a class that does not occur has its column";
  EXPECT_EQ(std::vector<double>(data.y.begin(), data.y.end()), expected);
}

TEST(Dataset, OtherTasksHaveOneColumnOfLabels) {
  const Points binary = labelled({1, 0, 1}), values = labelled({0.25, -7, 1e6});
  const Dataset two = make_dataset(binary, Task::binary, 2, plain_inputs(binary));
  EXPECT_EQ(two.y.shape(1), 1u);
  EXPECT_EQ(std::vector<double>(two.y.begin(), two.y.end()), binary.label);
  const Dataset any = make_dataset(values, Task::regression, 0, plain_inputs(values));
  EXPECT_EQ(any.y.shape(1), 1u);
  EXPECT_EQ(std::vector<double>(any.y.begin(), any.y.end()), values.label);
}

TEST(Dataset, InputsAreFeaturesOfThePointsInTheirOrder) {
  const Points points = labelled({0, 1, 0});
  const InputMap inputs(std::vector{Feature::y, Feature::x2, Feature::x}, Scaling::none, view(points.position));
  const Dataset data = make_dataset(points, Task::binary, 2, inputs);
  EXPECT_EQ(data.size(), 3u);
  EXPECT_EQ(std::vector<double>(data.x.begin(), data.x.end()), (std::vector<double>{0, 0, 0, -1, 1, 1, -2, 4, 2}));
  EXPECT_EQ(data.points, points.position);
}

TEST(Dataset, EmptyTestSetHasTheSameColumns) {
  const Points points = labelled({0, 1, 2});
  const Dataset none = make_dataset(split(points, 0, 1).test, Task::classes, 3, plain_inputs(points));
  EXPECT_EQ(none.size(), 0u);
  EXPECT_EQ(none.x.shape(1), 2u);
  EXPECT_EQ(none.y.shape(1), 3u);
}

}  // namespace
}  // namespace lab
