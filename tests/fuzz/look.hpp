// What the page shows besides, of no effect on the run: pictures, ledgers, steps to come.
#pragma once

#include "fuzz/dice.hpp"
#include "session/session.hpp"

namespace lab::fuzz {

void look_around(const Session& session, Dice& dice);

}  // namespace lab::fuzz
