// Files of points: as they should be, and with other bytes in them.
#pragma once

#include "fuzz/dice.hpp"

namespace lab::fuzz {

struct CsvCounts {
  std::size_t files = 0, refused = 0;
};

void read_files(Dice& dice, CsvCounts& counts);

}  // namespace lab::fuzz
