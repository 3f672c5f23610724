// The labs' runs and experiments, by the names of tests/data/labs_distributions.json.
#pragma once

#include <functional>
#include <ostream>
#include <vector>

#include "session/config.hpp"

namespace lab::test {

using Change = std::function<void(Config&)>;

struct Run {
  const char* name;
  const char* preset;
  std::vector<Change> changes;  // what is different from the preset

  Config config() const;
};

void PrintTo(const Run& run, std::ostream* out);

extern const std::vector<Run> runs;

// Changes
Change rate(double rate);
Change loss(Loss function);

}  // namespace lab::test
