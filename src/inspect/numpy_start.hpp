// A Python script from whose numbers a student's own back-propagation starts: the run's data, its weights drawn by the
// calls of NumPy that draw them here, and its settings.
#pragma once

#include <span>
#include <string>

#include "inspect/numpy_settings.hpp"

namespace lab {

/// More training samples than these are not written out: the script has those of the step alone.
inline constexpr std::size_t most_written_samples = 1000;

/// Where the weights are still those that the seed gives, the script draws them. Else it loads them from start.npz,
/// which has W1, b1 ... and, as m_W1 ..., what the optimizer remembers.
///
/// @param rows  the training samples of the step, at least one
std::string numpy_start(const Session& session, std::span<const std::size_t> rows, Notation notation);

}  // namespace lab
