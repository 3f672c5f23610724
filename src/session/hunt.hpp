// The bug hunt: a fault that a number stands for, so that a link can pass it on without naming it.
#pragma once

#include <optional>

#include "session/config.hpp"

namespace lab {

struct PlacedFault {
  std::size_t layer;  // from 0 on; the output is the last
  Fault fault;

  bool operator==(const PlacedFault&) const = default;
};

/// What can be hunted in a network: every fault that a gradient check over the training set can find, in a
/// layer that has none already; the same fault's places in a row. Nothing that may change under way counts, so that
/// a number goes on standing for the same.
///
/// @param samples  in the training set
std::vector<PlacedFault> huntable_faults(const Network& network, const LossConfig& loss, std::size_t samples);
std::vector<PlacedFault> huntable_faults(const Config& config, std::size_t samples);
/// The one that the config's number stands for, if there is a number: first its kind is drawn, then its layer.
std::optional<PlacedFault> hidden_fault(const Config& config, std::size_t samples);

}  // namespace lab
