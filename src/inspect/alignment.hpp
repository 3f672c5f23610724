// All submitted arrays against one way of taking the step: each array's layout, and one order of the samples for all.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "inspect/matching.hpp"
#include "inspect/step.hpp"

namespace lab {

/// An array and the tensor that it is meant for.
struct Assigned {
  std::size_t index;  // among the submitted
  const SubmittedArray* array;
  TensorName tensor;
};

/// What counts as rounding. Beyond the two constants of matching.hpp it is measured: the step is taken again with every
/// number rounded to float32, since what that comes to depends on the network.
class Rounding {
 public:
  /// The step must outlive it.
  explicit Rounding(const Step& step) : step_(&step) {}
  /// Until then, the two constants count.
  void measure();
  /// Relative to the tensor's scale. `single`: of what was computed in float32.
  double share(TensorName tensor, bool single) const;
  /// Of a gradient before the optimizer gets it.
  double gradient_share(TensorName tensor, bool single) const;

 private:
  std::vector<Step> single_steps() const;
  double lost_in_error(const Pass& right) const;
  double lost_in_step(const Pass& right, TensorName tensor) const;

  const Step* step_;
  std::map<std::size_t, double> shares_;  // in float32, by place of the tensor; empty: not measured
};

/// How an array was read, and whether it is the tensor.
struct Reading {
  bool fits = false;  // its shape does
  bool equal = false;
  Layout layout = {};
  Form form = Form::plain;
};

/// What arrays are held against, one after the other.
class Targets {
 public:
  /// `single`: everything was computed in float32, whatever it came as. What is given must outlive it.
  Targets(const Pass& pass, const Rounding& rounding, bool single)
      : pass_(pass), rounding_(rounding), single_(single) {}
  /// Valid until the next call.
  Target of(const Assigned& one, Form form = Form::plain);

 private:
  ConstSpan update_rounding(TensorName tensor, bool single);

  const Pass& pass_;
  const Rounding& rounding_;
  bool single_;
  std::vector<double> values_;
  std::array<std::vector<double>, 2> updates_;  // (P) rounding of new parameters; in double precision, in float32
};

struct Alignment {
  std::vector<Reading> readings;   // of each array, or up to the first that differs
  std::size_t equal = 0;           // so many arrays are equal before the first that differs
  std::vector<std::size_t> order;  // our sample for each of the student's rows; empty: the same
};

/// How far to go on: an explanation is done with at the first array that differs.
enum class Until : std::uint8_t { first_difference, end };

/// @param arrays  in the order of computation
Alignment align(const Pass& pass, std::span<const Assigned> arrays, const Rounding& rounding, bool single, Until until);

}  // namespace lab
