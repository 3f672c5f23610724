#include "train/schedule.hpp"

#include "math/elementary.hpp"

namespace lab {
namespace schedule {

double constant(const ScheduleConfig&, std::size_t) { return 1; }

// By multiplications alone: half of half is exactly a quarter.
double step(const ScheduleConfig& config, std::size_t epoch) {
  double power = 1, square = config.factor;
  for (std::size_t steps = epoch / config.epochs; steps > 0; steps /= 2, square *= square) {
    if (steps % 2 == 1) power *= square;
  }
  return power;
}

double exponential(const ScheduleConfig& config, std::size_t epoch) {
  return exp(log(config.factor) * (static_cast<double>(epoch) / static_cast<double>(config.epochs)));
}

double cosine(const ScheduleConfig& config, std::size_t epoch) {
  if (epoch >= config.epochs) return config.factor;
  constexpr double pi = 3.14159265358979323846;
  const double share = static_cast<double>(epoch) / static_cast<double>(config.epochs);
  return config.factor + (1 - config.factor) * 0.5 * (1 + cos(pi * share));
}

}  // namespace schedule

double learning_rate_at(const ScheduleConfig& config, double base, std::size_t epoch) {
  const double rate = base * row_of(schedules, config.shape).factor(config, epoch);
  if (epoch >= config.warmup) return rate;
  return rate * (static_cast<double>(epoch + 1) / static_cast<double>(config.warmup));
}

}  // namespace lab
