// A random config that is valid: each field drawn within its limits by a visitor of the one list of fields, then mended
// where fields must fit one another.
#pragma once

#include "fuzz/dice.hpp"
#include "session/config.hpp"

namespace lab::fuzz {

struct DrawCounts {
  std::size_t valid_at_once = 0, repaired = 0, drawn_again = 0;
};

/// Small mostly, so that a run takes a few milliseconds; now and then with many points, or units, or both.
Config draw_config(Dice& dice, DrawCounts& counts);

/// The same with other live fields: what may change under way.
Config change_live_fields(Config config, Dice& dice);

}  // namespace lab::fuzz
