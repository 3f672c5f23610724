// What an answer of the bug hunt is worth: the gradients that the named bug would give, beside those that there are.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "session/hunt.hpp"
#include "session/session.hpp"

namespace lab {

/// A layer's ∂loss/∂w or ∂loss/∂b over the training set, where it speaks for something; by the parameter that shows it
/// most.
struct Evidence {
  std::size_t layer;
  bool bias;
  std::size_t parameter;
  double here;     // by back-propagation, with the hidden fault
  double guessed;  // the same with the one that was named instead
  double slope;    // what a difference quotient gives here
};

/// How the evidence speaks against an answer; the clearest first.
enum class Objection : std::uint8_t {
  none,
  agrees_here,     // with the fault that was named, it would not agree with the difference quotient
  disagrees_here,  // with the fault that was named, it would agree
  differs          // it would be another number
};

inline constexpr std::array objections{
    NamedRow<Objection>{Objection::none, "none", "None", "the same numbers"},
    NamedRow<Objection>{Objection::agrees_here, "agrees_here", "Right here", "wrong with the bug that was named"},
    NamedRow<Objection>{Objection::disagrees_here, "disagrees_here", "Wrong here", "right with the bug that was named"},
    NamedRow<Objection>{Objection::differs, "differs", "Another number", "than with the bug that was named"},
};
static_assert(rows_match_ids(objections));

class Judgement {
 public:
  /// Of the run as it stands, in which a fault is hidden; its data must outlive this.
  ///
  /// @param guess  one of `huntable_faults`
  Judgement(const Session& session, PlacedFault guess);

  /// Goes through up to so many further chunks of chunk_rows samples; true once the judgement is made.
  bool advance(std::size_t chunks);
  // From then on:
  /// The answer is right if it names the fault, or one that gives the very same numbers at these weights.
  bool right() const { return objection_ == Objection::none; }
  PlacedFault truth() const { return truth_; }
  /// What speaks most clearly against the answer, if anything does.
  Objection objection() const { return objection_; }
  const std::optional<Evidence>& against() const { return against_; }
  /// Where a gradient check finds the hidden fault.
  const std::vector<Evidence>& traces() const { return traces_; }

 private:
  // Of the network with the hidden fault, and with the one that was named; behind each, of the same with its way back
  // put right.
  enum Which : std::uint8_t { here = 0, guessed = 2 };

  void judge();
  double slope(Which which, std::size_t layer, bool bias, std::size_t parameter) const;
  bool agree(Which which, std::size_t parameter, double slope) const;
  void compare(std::size_t layer, bool bias, std::size_t first, std::size_t last);
  void object(Objection objection, const Evidence& evidence);

  PlacedFault truth_;
  std::array<WholeGradient, 4> passes_;
  double largest_ = 0;
  bool judged_ = false;
  Objection objection_ = Objection::none;
  std::optional<Evidence> against_;
  std::vector<Evidence> traces_;
};

}  // namespace lab
