#include "outcomes.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

#include "session/session.hpp"

namespace lab::test {
namespace {

Outcome outcome_of(const Config& config) {
  Session session(config);
  std::optional<double> first_100;
  while (!session.report().over()) {
    session.step_epochs(1);
    const Record latest = *session.report().latest;
    if (!first_100 && latest.epoch > 0 && latest.training.accuracy == 1) first_100 = latest.epoch;
  }
  const Report report = session.report();
  const Metrics end = report.latest->training;
  const auto& counts = session.confusion().counts;
  const std::size_t zeros = counts[0] + counts[1], ones = counts[2] + counts[3];
  if (report.divergence) {  // NaN > 0.5 is false: all points count as class 0
    const double share = static_cast<double>(zeros) / static_cast<double>(zeros + ones);
    return {share, std::numeric_limits<double>::quiet_NaN(), first_100, true, {}};
  }
  std::optional<double> stopped_at;
  if (report.stopped == StopRule::loss) stopped_at = static_cast<double>(report.epoch);
  return {end.accuracy, end.loss, first_100, counts[0] + counts[2] == 0 || counts[1] + counts[3] == 0, stopped_at};
}

}  // namespace

std::vector<Outcome> outcomes_of(const Config& config, std::size_t starts) {
  std::vector<Outcome> outcomes(starts);
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t k; (k = next++) < starts;) {
      Config start = config;
      start.data.seed = static_cast<std::uint32_t>(k + 1);
      start.initial.seed = static_cast<std::uint32_t>(k + 1001);
      outcomes[k] = outcome_of(start);
    }
  };
  std::vector<std::thread> threads(std::max(1u, std::thread::hardware_concurrency()));
  for (std::thread& thread : threads) thread = std::thread(work);
  for (std::thread& thread : threads) thread.join();
  return outcomes;
}

}  // namespace lab::test
