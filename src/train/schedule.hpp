// Learning-rate schedules: a table with one row a shape. The rate is a pure function of the epoch.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "math/catalog.hpp"

namespace lab {

enum class ScheduleShape : std::uint8_t { constant, step, exponential, cosine };

struct ScheduleConfig {
  ScheduleShape shape = ScheduleShape::constant;
  std::size_t epochs = 1000;  // T
  double factor = 0.5;        // f
  std::size_t warmup = 0;     // epochs until the rate is whole
};

struct ScheduleInfo {
  ScheduleShape id;
  std::string_view name, label, formula;
  /// What the rate is multiplied by at the beginning of so many complete epochs.
  double (*factor)(const ScheduleConfig& config, std::size_t epoch);
};

namespace schedule {
double constant(const ScheduleConfig& config, std::size_t epoch);
double step(const ScheduleConfig& config, std::size_t epoch);
double exponential(const ScheduleConfig& config, std::size_t epoch);
double cosine(const ScheduleConfig& config, std::size_t epoch);
}  // namespace schedule

inline constexpr std::array schedules{
    ScheduleInfo{ScheduleShape::constant, "constant", "Constant", "η", schedule::constant},
    ScheduleInfo{ScheduleShape::step, "step", "Steps", "η f^⌊epoch / T⌋", schedule::step},
    ScheduleInfo{ScheduleShape::exponential, "exponential", "Exponential", "η f^(epoch / T)", schedule::exponential},
    ScheduleInfo{ScheduleShape::cosine, "cosine", "Cosine", "from η down to η f in T epochs, then η f",
                 schedule::cosine},
};
static_assert(rows_match_ids(schedules));

/// The rate of the epoch that begins after so many complete ones. Warm-up multiplies it by (epoch + 1) / warmup as long
/// as that is below 1.
double learning_rate_at(const ScheduleConfig& config, double base, std::size_t epoch);

}  // namespace lab
