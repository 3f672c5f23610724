// Checks a file of reference values (tests/data/README.md describes the schema) against the core: activations, losses,
// gradients, penalties and optimizers.
#pragma once

#include <string>

namespace lab {

struct ReferenceReport {
  std::string text;  // a line a section, the name of every failing case, at last "N passed, M failed"
  bool passed;       // there were cases, and all agree
};

/// @param json  the file's text
ReferenceReport check_reference(const std::string& json);

}  // namespace lab
