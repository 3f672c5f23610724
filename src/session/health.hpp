// What state a run is in, judged from what was measured: a table with one row a state, and the numbers that say so.
#pragma once

#include <array>
#include <cstdint>

#include "math/catalog.hpp"

namespace lab {

class Session;

enum class HealthState : std::uint8_t {
  fresh,
  learning,
  converged,
  slow,
  constant_answer,
  saturated,
  dead_units,
  vanishing,
  overfitting,
  diverged
};

/// The formula says from what the state is judged.
inline constexpr std::array health_states{
    NamedRow<HealthState>{HealthState::fresh, "fresh", "Not trained yet", "fewer than 5 epochs"},
    NamedRow<HealthState>{HealthState::learning, "learning", "Learning",
                          "the loss fell by 1 % or more over the last fifth of the epochs"},
    NamedRow<HealthState>{HealthState::converged, "converged", "Learned",
                          "every training point is right, or the error is below 1 % of the values' variance"},
    NamedRow<HealthState>{HealthState::slow, "slow", "Hardly moving",
                          "the loss fell by less than 1 % over the last fifth of the epochs"},
    NamedRow<HealthState>{HealthState::constant_answer, "constant_answer", "The same answer for all",
                          "hardly moving, and every training point is taken for one class"},
    NamedRow<HealthState>{HealthState::saturated, "saturated", "Saturated",
                          "hardly moving, and more than half of a layer's units and samples have |f′(z)| near 0"},
    NamedRow<HealthState>{HealthState::dead_units, "dead_units", "Dead units",
                          "not learned, and a quarter or more of a layer's units react to no sample"},
    NamedRow<HealthState>{HealthState::vanishing, "vanishing", "Vanishing gradient",
                          "hardly moving, and a layer's gradient is below 1/1000 of the output's"},
    NamedRow<HealthState>{
        HealthState::overfitting, "overfitting", "Over-fitting",
        "not all of the test set is learned, and its loss is a fifth or more above its lowest, and above "
        "the training loss"},
    NamedRow<HealthState>{HealthState::diverged, "diverged", "Diverged", "a number is no longer finite"},
};
static_assert(rows_match_ids(health_states));

struct Health {
  HealthState state = HealthState::fresh;
  /// Where it shows, from 0 on; of saturated, dead_units and vanishing.
  std::size_t layer = 0;
  /// learning and slow: the share by which the loss fell over the last fifth of the epochs; converged: the loss;
  /// constant_answer: the class; saturated: the share; dead_units: how many; vanishing: the layer's gradient as a share
  /// of the output's; overfitting: test loss less training loss, of sums a sample.
  double value = 0;
};

/// Of the run's latest measured epoch.
Health health_of(const Session& session);

}  // namespace lab
