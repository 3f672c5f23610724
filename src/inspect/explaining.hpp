// Which bugs explain arrays that differ: the step is taken again with each, and all arrays are held against it
// together.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "inspect/alignment.hpp"
#include "inspect/causes.hpp"

namespace lab {

struct Explanation {
  std::vector<Reason> reasons;
  bool all;        // of all arrays; else of the first that differs, those before it being right
  int complexity;  // the simplest stands first
};

struct Search {
  std::vector<Explanation> explanations;
  bool complete = true;  // else the network is so large that not every bug was tried
};

/// Work of one search, in multiplications of passes: some seconds in a browser. The likeliest bugs, those that would
/// change the first tensor that differs or one shortly before it, are tried first, and so many whatever it takes.
inline constexpr double most_work = 2e9;
inline constexpr std::size_t least_passes = 8;

/// @param arrays   in the order of computation
/// @param aligned  the same against `right`; at least one differs
Search explain(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned, const Rounding& rounding);

/// The simplest of these, each once; those of the first difference alone only where nothing explains all.
std::vector<Explanation> simplest(std::vector<Explanation> found);

/// A factor that δ lacks and the gradients have: not a fault. None: the arrays do not say so.
std::optional<double> later_factor(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned,
                                   const Rounding& rounding);

}  // namespace lab
