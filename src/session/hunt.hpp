// The bug hunt: a fault that a number stands for, so that a link can pass it on without naming it.
#pragma once

#include "session/config.hpp"

namespace lab {

struct PlacedFault {
  std::size_t layer;  // from 0 on; the output is the last
  Fault fault;

  bool operator==(const PlacedFault&) const = default;
};

/// What can be hunted in this network: every fault that a gradient check or a look at the numbers can find.
///
/// @param batched  whether an update takes in more than one sample: some faults show only then
std::vector<PlacedFault> huntable_faults(const Network& network, const LossConfig& loss, bool batched);
/// One of them, drawn after this seed; first the kind of fault, then its layer.
PlacedFault hidden_fault(std::uint32_t hunt, const Network& network, const LossConfig& loss, bool batched);

}  // namespace lab
