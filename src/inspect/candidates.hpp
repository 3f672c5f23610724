// The ways in which a step is taken wrongly, each with its explanation: those that need a pass of their own, and those
// that only change its results.
#pragma once

#include <vector>

#include "inspect/causes.hpp"
#include "inspect/step.hpp"

namespace lab {

/// Of explanations, the simpler one stands first.
namespace simplicity {
inline constexpr int part = 10;       // each reason more
inline constexpr int everywhere = 1;  // in all layers rather than in one
inline constexpr int placed = 4;      // in some of the tensors only
inline constexpr int rounded = 5;     // in single precision besides
}  // namespace simplicity

struct WrongWay {
  Detour detour;
  Reason reason;
  TensorName first;  // the first tensor that it changes
  int complexity;
};

struct WrongResult {
  Alteration alteration;
  std::vector<Reason> reasons;
  int complexity;
};

/// Every bug of fault.hpp that makes a pass another one, in each layer where it fits, and, since students write a loop
/// over the layers, in all of them.
std::vector<WrongWay> wrong_ways(const Step& step);
/// Factors on the whole backward pass: N, 1/N, K, 1/K, 2, ½, −1, and their products.
std::vector<WrongResult> wrong_factors(const Step& step);
/// What else is wrong with results only. `samples`: those whose ∂L/∂b might have been taken for the sum.
std::vector<WrongResult> wrong_results(const Step& step, std::span<const std::size_t> samples);

}  // namespace lab
