// Single moves of a run; what each of them says must be what has happened.
#pragma once

#include "fuzz/dice.hpp"
#include "session/session.hpp"

namespace lab::fuzz {

inline constexpr std::size_t epochs = 20;  // of a run

void advance(Session& session, Dice& dice);
void step(Session& session, Dice& dice);
void set_by_hand(Session& session, std::size_t parameter, double value);
void hold(Session& session, std::size_t parameter, bool held);
/// One of the two, by chance.
void change_by_hand(Session& session, Dice& dice);
void go_to_the_end(Session& session);

}  // namespace lab::fuzz
