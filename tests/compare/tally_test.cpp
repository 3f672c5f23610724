#include "compare/tally.hpp"

#include <cmath>
#include <cstring>
#include <limits>

#include "support.hpp"

namespace lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN(), infinity = std::numeric_limits<double>::infinity();
constexpr auto no_number = std::numeric_limits<float>::quiet_NaN();

void expect_quartiles(const Quartiles& quartiles, double low, double median, double high) {
  const auto same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
  EXPECT_TRUE(same(quartiles.low, low)) << quartiles.low << ", not " << low;
  EXPECT_TRUE(same(quartiles.median, median)) << quartiles.median << ", not " << median;
  EXPECT_TRUE(same(quartiles.high, high)) << quartiles.high << ", not " << high;
}

/// A run whose curve has two epochs.
Outcome through(double loss, double accuracy, std::optional<std::size_t> reached = {}) {
  const auto end = static_cast<float>(loss), right = static_cast<float>(accuracy);
  return {.epoch = 100,
          .reached = reached,
          .training = {loss, accuracy},
          .test = {nan, nan},
          .milliseconds = 10 * loss,
          .curve = {2 * end, 0, no_number, no_number, end, right, no_number, no_number}};
}

Outcome diverged(double accuracy, bool test) {
  return {
      .end = TrialEnd::diverged,
      .epoch = 3,
      .training = {nan, accuracy},
      .test = {nan, test ? accuracy : nan},
      .single_class = true,
      .curve = {1, 0.5f, test ? 2 : no_number, test ? 0.25f : no_number, no_number, no_number, no_number, no_number}};
}

TEST(Quartiles, AreNumPys) {  // np.percentile(values, [25, 50, 75])
  expect_quartiles(quartiles_of({7}), 7, 7, 7);
  expect_quartiles(quartiles_of({1, 2}), 1.25, 1.5, 1.75);
  expect_quartiles(quartiles_of({3, 1, 2}), 1.5, 2, 2.5);
  expect_quartiles(quartiles_of({0.1, 0.7, 0.2, 0.9}), 0.17500000000000002, 0.44999999999999996, 0.75);
  expect_quartiles(quartiles_of({5, 1, 4, 2, 3, 9}), 2.25, 3.5, 4.75);
  expect_quartiles(quartiles_of({0.3, 1.7, 2.9, 0.11, 0.05, 12.5, 3.3}), 0.205, 1.7, 3.0999999999999996);
}

TEST(Quartiles, LeaveOutWhatIsNoNumberAndKeepInfinities) {
  expect_quartiles(quartiles_of({}), nan, nan, nan);
  expect_quartiles(quartiles_of({nan, nan}), nan, nan, nan);
  expect_quartiles(quartiles_of({nan, 3, 1, nan, 2}), 1.5, 2, 2.5);
  expect_quartiles(quartiles_of({infinity, infinity}), infinity, infinity, infinity);
  expect_quartiles(quartiles_of({infinity, 1}), infinity, infinity, infinity);
  expect_quartiles(quartiles_of({infinity, 1, 2}), 1.5, 2, infinity);
  expect_quartiles(quartiles_of({infinity, 1, infinity, 2, 3}), 2, 3, infinity);  // all three fall on numbers
}

TEST(Tally, SumsUpAVariant) {
  Tally tally(2, 5, 2);
  tally.add({1, 0}, through(0.1, 1, 40));
  tally.add({1, 1}, through(0.3, 1, 0));  // reached at the start
  tally.add({1, 2}, diverged(0.6, false));
  Outcome stopped = through(0.5, 0.5);
  stopped.end = TrialEnd::stopped;
  stopped.epoch = 12;
  stopped.single_class = true;
  tally.add({1, 3}, stopped);

  const Summary summary = tally.summary(1);
  EXPECT_EQ(summary.runs, 4u);
  EXPECT_EQ(summary.reached, 2u);
  EXPECT_EQ(summary.diverged, 1u);
  EXPECT_EQ(summary.stopped, 1u);
  EXPECT_EQ(summary.single_class, 2u);
  EXPECT_EQ(summary.perfect, 2u);
  expect_quartiles(summary.epochs_to_target, 10, 20, 30);
  expect_quartiles(summary.stop_epochs, 12, 12, 12);
  expect_quartiles(summary.loss, 0.25, 0.4, infinity);  // of 0.1, 0.3, 0.5, infinity
  expect_quartiles(summary.finite_loss, 0.2, 0.3, 0.4);
  expect_quartiles(summary.accuracy, 0.575, 0.8, 1);  // of 0.5, 0.6, 1, 1
  expect_quartiles(summary.test_loss, nan, nan, nan);
  expect_quartiles(summary.test_accuracy, nan, nan, nan);
  expect_quartiles(summary.milliseconds, 0.75, 2, 3.5);  // of 0, 1, 3, 5

  const Summary empty = tally.summary(0);
  EXPECT_EQ(empty.runs, 0u);
  expect_quartiles(empty.loss, nan, nan, nan);
}

TEST(Tally, ADivergedRunsTestLossIsInfiniteIfThereAreTestPoints) {
  Tally tally(1, 1, 2);
  tally.add({0, 0}, diverged(0.75, true));
  const Summary summary = tally.summary(0);
  expect_quartiles(summary.test_loss, infinity, infinity, infinity);
  expect_quartiles(summary.finite_loss, nan, nan, nan);
  expect_quartiles(summary.test_accuracy, 0.75, 0.75, 0.75);

  Outcome regression = diverged(nan, true);  // no accuracy; the curve tells
  regression.curve[1] = regression.curve[3] = no_number;
  Tally values(1, 1, 2);
  values.add({0, 0}, regression);
  expect_quartiles(values.summary(0).test_loss, infinity, infinity, infinity);
  EXPECT_EQ(values.band(0, 2), (std::vector<float>{2, INFINITY, 2, INFINITY, 2, INFINITY}));
}

TEST(Tally, ARunThatIsThereStaysAsItIs) {
  Tally tally(1, 2, 2);
  EXPECT_FALSE(tally.has({0, 1}));
  tally.add({0, 1}, through(0.5, 1));
  tally.add({0, 1}, through(9, 0));
  EXPECT_TRUE(tally.has({0, 1}));
  EXPECT_FALSE(tally.has({0, 0}));
  EXPECT_EQ(tally.summary(0).runs, 1u);
  EXPECT_EQ(tally.summary(0).loss.median, 0.5);
}

TEST(Tally, BandsAreQuartilesOfEachEpoch) {
  Tally tally(1, 4, 2);
  tally.add({0, 0}, through(1, 0.5));
  tally.add({0, 2}, through(2, 1));
  tally.add({0, 3}, diverged(0.5, false));
  // Losses at the start 2, 4, 1; at the end 1, 2 and infinite. Accuracies at the end 0.5 and 1.
  EXPECT_EQ(tally.band(0, 0), (std::vector<float>{1.5, 1.5, 2, 2, 3, INFINITY}));
  EXPECT_EQ(tally.band(0, 1), (std::vector<float>{0, 0.625, 0, 0.75, 0.25, 0.875}));
  for (const float number : tally.band(0, 2)) EXPECT_TRUE(std::isnan(number));
}

Tally pair_of(const std::vector<Outcome>& first, const std::vector<Outcome>& second) {
  Tally tally(2, first.size(), 2);
  for (std::size_t seed = 0; seed < first.size(); ++seed) {
    tally.add({0, seed}, first[seed]);
    tally.add({1, seed}, second[seed]);
  }
  return tally;
}

std::vector<Outcome> reaching(const std::vector<std::size_t>& epochs) {
  std::vector<Outcome> runs;
  for (const std::size_t epoch : epochs) runs.push_back(through(0.5, 1, epoch));
  return runs;
}

TEST(Difference, IsTheMeanForSharesWithNumPysInterval) {
  // r = np.random.RandomState(1); m = [d[(r.rand(5) * 5).astype(int)].mean() for _ in range(2000)];
  // np.percentile(m, [2.5, 97.5])
  std::vector<Outcome> first, second;
  for (const double accuracy : {0.5, 0.75, 1.0, 0.25, 1.0}) first.push_back(through(1, accuracy));
  for (const double accuracy : {1.0, 0.25, 1.0, 0.5, 0.0}) second.push_back(through(1, accuracy));
  const Difference difference = pair_of(first, second).difference(Measure::accuracy, 0, 1);
  EXPECT_EQ(difference.pairs, 5u);
  EXPECT_EQ(difference.left_out, 0u);
  EXPECT_EQ(difference.less, 2u);
  EXPECT_EQ(difference.equal, 1u);
  EXPECT_EQ(difference.more, 2u);
  EXPECT_EQ(difference.middle, 0.15);
  EXPECT_EQ(difference.low, -0.3);
  EXPECT_EQ(difference.high, 0.6);
}

TEST(Difference, IsTheMedianForEpochsWithNumPysInterval) {
  const Tally tally = pair_of(reaching({10, 20, 35, 50, 80, 60}), reaching({30, 25, 35, 20, 200, 90}));
  const Difference difference = tally.difference(Measure::epochs_to_target, 0, 1);
  EXPECT_EQ(difference.pairs, 6u);
  EXPECT_EQ(difference.less, 4u);
  EXPECT_EQ(difference.equal, 1u);
  EXPECT_EQ(difference.more, 1u);
  EXPECT_EQ(difference.middle, -12.5);
  EXPECT_EQ(difference.low, -75);
  EXPECT_EQ(difference.high, 15);
  const Difference turned = tally.difference(Measure::epochs_to_target, 1, 0);
  EXPECT_EQ(turned.middle, 12.5);
  EXPECT_EQ(turned.low, -15);
  EXPECT_EQ(turned.high, 75);
}

TEST(Difference, ThatIsClearIsAwayFromZero) {
  const Difference difference = pair_of(reaching({100, 99, 110, 105, 80, 70}), reaching({200, 200, 200, 200, 200, 200}))
                                    .difference(Measure::epochs_to_target, 0, 1);
  EXPECT_EQ(difference.middle, -100.5);
  EXPECT_EQ(difference.low, -125);
  EXPECT_EQ(difference.high, -92.5);
}

TEST(Difference, ThatIsTheSameInEverySeedHasNoWidth) {
  const Tally tally = pair_of(reaching({10, 20, 30}), reaching({5, 15, 25}));
  const Difference epochs = tally.difference(Measure::epochs_to_target, 0, 1);
  EXPECT_EQ(epochs.middle, 5);
  EXPECT_EQ(epochs.low, 5);
  EXPECT_EQ(epochs.high, 5);
  const Difference loss = tally.difference(Measure::loss, 0, 1);
  EXPECT_EQ(loss.equal, 3u);
  EXPECT_EQ(loss.low, 0);
  EXPECT_EQ(loss.high, 0);
}

TEST(Difference, LeavesOutAndCountsPairsWithoutNumbers) {
  const Tally tally = pair_of({through(1, 1, 7), diverged(0.5, false), through(3, 0.5), through(infinity, 0)},
                              {through(2, 1, 3), through(1, 1, 9), through(1, 1, 4), through(1, 1, 5)});
  const Difference loss = tally.difference(Measure::loss, 0, 1);
  EXPECT_EQ(loss.pairs, 2u);
  EXPECT_EQ(loss.left_out, 2u);
  EXPECT_EQ(loss.middle, 0.5);  // of -1 and 2
  const Difference epochs = tally.difference(Measure::epochs_to_target, 0, 1);
  EXPECT_EQ(epochs.pairs, 1u);
  EXPECT_EQ(epochs.left_out, 3u);
  EXPECT_EQ(epochs.middle, 4);
  EXPECT_EQ(epochs.low, 4);
  const Difference reached = tally.difference(Measure::reached, 0, 1);
  EXPECT_EQ(reached.pairs, 4u);
  EXPECT_EQ(reached.left_out, 0u);
  EXPECT_EQ(reached.less, 3u);
  EXPECT_EQ(reached.middle, -0.75);
  const Difference accuracy = tally.difference(Measure::accuracy, 0, 1);
  EXPECT_EQ(accuracy.pairs, 4u);  // a diverged run has one
  const Difference test = tally.difference(Measure::test_loss, 0, 1);
  EXPECT_EQ(test.pairs, 0u);
  EXPECT_EQ(test.left_out, 4u);
  EXPECT_TRUE(std::isnan(test.middle) && std::isnan(test.low) && std::isnan(test.high));
}

TEST(Difference, WaitsForBothRunsOfASeed) {
  Tally tally(2, 3, 2);
  tally.add({0, 0}, through(1, 1));
  tally.add({1, 1}, through(1, 1));
  EXPECT_EQ(tally.difference(Measure::loss, 0, 1).pairs, 0u);
  EXPECT_EQ(tally.difference(Measure::loss, 0, 1).left_out, 0u);
  tally.add({1, 0}, through(0.25, 1));
  EXPECT_EQ(tally.difference(Measure::loss, 0, 1).pairs, 1u);
  EXPECT_EQ(tally.difference(Measure::loss, 0, 1).middle, 0.75);
}

TEST(Tally, VariantsMayTrainForDifferentlyManyEpochs) {
  Tally tally({2, 1}, 1);
  Outcome once = through(7, 1);
  once.curve = {7, 1, 0, 0};
  tally.add({1, 0}, once);
  EXPECT_EQ(tally.band(1, 0), (std::vector<float>{7, 7, 7}));
  EXPECT_EQ(tally.band(0, 0).size(), 6u);
}

TEST(Tally, IsTheSameInAnyOrder) {
  constexpr std::size_t seeds = 23;
  Random random(5);
  std::vector<Outcome> runs;
  for (std::size_t k = 0; k < 2 * seeds; ++k) {
    runs.push_back(through(random.rand(), random.rand(), static_cast<std::size_t>(100 * random.rand())));
  }
  Tally forwards(2, seeds, 2), shuffled(2, seeds, 2);
  std::vector<std::size_t> order(2 * seeds);
  random.permutation(order);
  for (std::size_t k = 0; k < 2 * seeds; ++k) {
    forwards.add({k / seeds, k % seeds}, runs[k]);
    shuffled.add({order[k] / seeds, order[k] % seeds}, runs[order[k]]);
  }
  for (const auto& measure : measures) {
    const Difference a = forwards.difference(measure.id, 0, 1), b = shuffled.difference(measure.id, 0, 1);
    EXPECT_EQ(std::memcmp(&a.middle, &b.middle, sizeof(double)), 0) << measure.name;
    EXPECT_EQ(std::memcmp(&a.low, &b.low, sizeof(double)), 0) << measure.name;
    EXPECT_EQ(std::memcmp(&a.high, &b.high, sizeof(double)), 0) << measure.name;
  }
  EXPECT_EQ(forwards.band(0, 0), shuffled.band(0, 0));
  EXPECT_EQ(forwards.band(1, 1), shuffled.band(1, 1));
  const Quartiles a = forwards.summary(1).loss;
  expect_quartiles(shuffled.summary(1).loss, a.low, a.median, a.high);
}

}  // namespace
}  // namespace lab
