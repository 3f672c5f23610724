// "Check my NumPy": what a student computed for one step, held against that step.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "inspect/explaining.hpp"
#include "session/config_json.hpp"

namespace lab {

enum class VerdictKind : std::uint8_t { correct, differs, unread, empty };

inline constexpr std::array verdict_kinds{
    NamedRow<VerdictKind>{VerdictKind::correct, "correct", "Right", "every array agrees"},
    NamedRow<VerdictKind>{VerdictKind::differs, "differs", "Different", "an array differs"},
    NamedRow<VerdictKind>{VerdictKind::unread, "unread", "Not all read",
                          "what could be compared agrees, but some arrays are no tensor of this step"},
    NamedRow<VerdictKind>{VerdictKind::empty, "empty", "Nothing to compare", "no array is a tensor of this step"},
};
static_assert(rows_match_ids(verdict_kinds));

enum class ArrayState : std::uint8_t { equal, differs, shape, not_finite, unknown };

inline constexpr std::array array_states{
    NamedRow<ArrayState>{ArrayState::equal, "equal", "Equal", "up to rounding and printed digits"},
    NamedRow<ArrayState>{ArrayState::differs, "differs", "Different", "by more than rounding and printed digits"},
    NamedRow<ArrayState>{ArrayState::shape, "shape", "Wrong shape", "not that of the tensor, nor of its transpose"},
    NamedRow<ArrayState>{ArrayState::not_finite, "not_finite", "Not a number",
                         "NaN or infinite where a number should be"},
    NamedRow<ArrayState>{ArrayState::unknown, "unknown", "Unknown", "no tensor of this step has this name or shape"},
};
static_assert(rows_match_ids(array_states));

/// Conventions that were read, none of which is a fault.
enum class Note : std::uint8_t {
  transposed,
  flattened,
  reordered,
  float32,
  with_penalty,
  prepared,
  logits,
  factor_at_gradient,
  mixed_layouts
};

inline constexpr std::array notes{
    NamedRow<Note>{Note::transposed, "transposed", "Transposed", "weights as (outputs, inputs), or samples in columns"},
    NamedRow<Note>{Note::flattened, "flattened", "Flat", "a list of numbers instead of rows and columns"},
    NamedRow<Note>{Note::reordered, "reordered", "Other order of samples", "the same samples in another order"},
    NamedRow<Note>{Note::float32, "float32", "Single precision", "float32: compared with its fewer digits"},
    NamedRow<Note>{Note::with_penalty, "with_penalty", "With the penalty", "gradients with the penalty's part"},
    NamedRow<Note>{Note::prepared, "prepared", "As the optimizer gets it",
                   "gradients with penalty and weight decay, shortened"},
    NamedRow<Note>{Note::logits, "logits", "Before softmax", "the output before softmax"},
    NamedRow<Note>{Note::factor_at_gradient, "factor_at_gradient", "The factor comes later",
                   "δ without the loss's factor, which stands at ∂L/∂W and ∂L/∂b"},
    NamedRow<Note>{Note::mixed_layouts, "mixed_layouts", "Not all alike",
                   "some arrays of the same sort are transposed and others are not"},
};
static_assert(rows_match_ids(notes));

struct ArrayVerdict {
  ArrayState state = ArrayState::unknown;
  std::optional<TensorName> tensor = {};
  std::vector<std::size_t> expected = {};  // the tensor's shape
  std::vector<Note> read_as = {};
  std::optional<Difference> difference = {};  // the largest
  std::vector<std::size_t> place = {};        // where that is, in the student's own axes
};

struct SubmissionVerdict {
  VerdictKind kind = VerdictKind::empty;
  std::vector<ArrayVerdict> arrays;    // as submitted
  std::optional<std::size_t> first;    // of them: the one that differs first in the order of computation
  std::vector<Note> notes;             // each once
  std::optional<double> later_factor;  // of Note::factor_at_gradient: δ is so many times ours
  std::vector<std::size_t> order;      // our sample for each of the student's rows; empty: the same
  std::vector<Explanation> explanations;
  bool complete = true;  // every known bug was tried
};

/// More arrays, or numbers in all, than any student has.
inline constexpr std::size_t most_arrays = 200, most_numbers = 4'000'000;

SubmissionVerdict check(const Step& step, std::span<const SubmittedArray> arrays);
/// For the page: every row with its name, label and formula.
Json json_of(const SubmissionVerdict& verdict);

}  // namespace lab
