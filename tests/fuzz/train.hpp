// Trains a valid config for 20 epochs in every way that the page can, and looks at all that a session tells.
#pragma once

#include "fuzz/dice.hpp"
#include "session/config.hpp"

namespace lab::fuzz {

struct TrainCounts {
  std::size_t runs = 0, epochs = 0, diverged = 0, rewound = 0, stopped = 0, tuned = 0, restored = 0, changed = 0,
              compared = 0;
};

/// Everything, with changes under way.
void train(const Config& config, Dice& dice, TrainCounts& counts);
/// In slices and with looks that change nothing: must end with the bits of a run in one go.
void train_twice(const Config& config, Dice& dice, TrainCounts& counts);
/// With changes by hand at the same steps: must end with the same bits in slices.
void train_by_hand_twice(const Config& config, Dice& dice, TrainCounts& counts);

}  // namespace lab::fuzz
