#include "train/schedule.hpp"

#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

TEST(Schedule, StepsHalveExactly) {
  const ScheduleConfig config{.shape = ScheduleShape::step, .epochs = 500, .factor = 0.5};
  EXPECT_EQ(learning_rate_at(config, 0.1, 0), 0.1);
  EXPECT_EQ(learning_rate_at(config, 0.1, 499), 0.1);
  EXPECT_EQ(learning_rate_at(config, 0.1, 500), 0.05);
  EXPECT_EQ(learning_rate_at(config, 0.1, 1500), 0.0125);
}

TEST(Schedule, ExponentialIsTheSameFactorSpreadOverThePeriod) {
  const ScheduleConfig config{.shape = ScheduleShape::exponential, .epochs = 100, .factor = 0.1};
  EXPECT_EQ(learning_rate_at(config, 2, 0), 2);
  EXPECT_NEAR(learning_rate_at(config, 2, 50), 2 * std::sqrt(0.1), 1e-15);
  EXPECT_NEAR(learning_rate_at(config, 2, 200), 0.02, 1e-16);
}

TEST(Schedule, CosineFallsToTheFactorAndStays) {
  const ScheduleConfig config{.shape = ScheduleShape::cosine, .epochs = 100, .factor = 0.2};
  EXPECT_EQ(learning_rate_at(config, 1, 0), 1);
  EXPECT_NEAR(learning_rate_at(config, 1, 50), 0.6, 1e-15);
  EXPECT_NEAR(learning_rate_at(config, 1, 25), 0.2 + 0.8 * (1 + std::sqrt(0.5)) / 2, 1e-15);
  EXPECT_EQ(learning_rate_at(config, 1, 100), 0.2);
  EXPECT_EQ(learning_rate_at(config, 1, 1'000'000), 0.2);
}

TEST(Schedule, WarmUpGrowsInALine) {
  const ScheduleConfig config{.warmup = 4};
  EXPECT_EQ(learning_rate_at(config, 1, 0), 0.25);
  EXPECT_EQ(learning_rate_at(config, 1, 2), 0.75);
  EXPECT_EQ(learning_rate_at(config, 1, 3), 1);
  EXPECT_EQ(learning_rate_at(config, 1, 4), 1);
}

}  // namespace
}  // namespace lab
