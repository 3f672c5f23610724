#include "export/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include "session/session.hpp"

namespace lab {
namespace {

/// Moves every parameter by a few of its last bits, up or down; a bias of 0 stays, as it does in NumPy.
void disturb(Session& session) {
  Random random(1);
  const std::vector<double> start(session.network().parameters().begin(), session.network().parameters().end());
  for (std::size_t k = 0; k < start.size(); ++k) {
    const double sign = random.rand() < 0.5 ? -1 : 1;
    session.set_parameter(k, start[k] * (1 + sign * 0x1p-50));
  }
}

}  // namespace

std::optional<std::size_t> parts_at(const Config& config, std::size_t epochs) {
  // Of a in 1 − a + ε the last bit counts as soon as a is near 1, and the sigmoid's own rounding with it.
  if (config.loss.function == Loss::bce_epsilon) return 0;
  constexpr double most_work = 5e8, least_difference = 1e-11;
  Session session(config), disturbed(config);
  disturb(disturbed);
  const auto parameters = static_cast<double>(session.network().parameters().size());
  const double work = parameters * static_cast<double>(session.training_data().size());
  const auto affordable = static_cast<std::size_t>(std::max(1.0, most_work / work));
  for (std::size_t epoch = 0; epoch <= std::min(epochs, affordable); ++epoch) {
    session.step_epochs(epoch > 0 ? 1 : 0);
    disturbed.step_epochs(epoch > 0 ? 1 : 0);
    const Report one = session.report(), other = disturbed.report();
    if (one.epoch != other.epoch || one.over() != other.over()) return epoch;
    if (!(std::fabs(one.latest->training.loss - other.latest->training.loss) <= least_difference)) return epoch;
    if (one.over()) break;
  }
  return {};
}

}  // namespace lab
