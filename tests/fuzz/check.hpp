// What must be true of all that a session tells, at any moment.
#pragma once

#include "session/session.hpp"

namespace lab::fuzz {

bool all_finite(ConstSpan numbers);

/// Of the history's last record; −1 if there is none.
double measured_epoch(const Session& session);
/// Whether the latest epoch is about to be measured again, after a change by hand.
bool measures_again(const Session& session);
/// The latest epoch that has been measured, be it with other parameters.
double counted_epoch(const Session& session);

void check(const Session& session);

}  // namespace lab::fuzz
