// Optimizers: how a gradient moves the parameters. A table with one row a rule; a rule with memory keeps it in its
// struct.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <variant>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

/// w ← w − η g
struct Sgd {
  void update(Span parameters, ConstSpan gradients, double learning_rate) {
    for (std::size_t k = 0; k < parameters.size(); ++k) parameters[k] -= learning_rate * gradients[k];
  }
};

using Optimizer = std::variant<Sgd>;

enum class OptimizerRule : std::uint8_t { sgd };

struct OptimizerInfo {
  OptimizerRule id;
  std::string_view name, label, formula;
  Optimizer (*make)(std::size_t parameters);
};

inline constexpr std::array optimizers{
    OptimizerInfo{OptimizerRule::sgd, "sgd", "SGD", "w ← w − η g", [](std::size_t) -> Optimizer { return Sgd{}; }},
};
static_assert(rows_match_ids(optimizers));

}  // namespace lab
