// A valid config with something else in one or several places. What must be said of it is judged here by the limits in
// fields.hpp, apart from the reader that is tested.
#pragma once

#include "fuzz/dice.hpp"
#include "session/config.hpp"

namespace lab::fuzz {

struct MutationCounts {
  std::size_t refused = 0, places = 0, by_chance_valid = 0, texts = 0, texts_read = 0;
};

/// Mutates until the config is one that must be refused, and checks what reading says of each attempt.
void refuse_mutations(const Config& valid, Dice& dice, MutationCounts& counts);
/// Changes bytes of the config's text: it is no JSON, or is refused, or is valid.
void read_mutated_text(const Config& valid, Dice& dice, MutationCounts& counts);

}  // namespace lab::fuzz
