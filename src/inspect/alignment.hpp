// All submitted arrays against one way of taking the step: each array's layout, and one order of the samples for all.
#pragma once

#include <functional>
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
  /// Relative to the tensor's scale. `single`: whatever the array came as, it was computed in float32.
  double share(const SubmittedArray& array, TensorName tensor, bool single) const;

 private:
  struct Shares {
    double single, twice;  // in float32, in double precision
  };

  void widen_update(const Pass& right, double Shares::*which, const std::function<double(TensorName)>& shift_of);
  std::vector<Step> single_steps() const;
  double lost_in_error(const Pass& right) const;
  double lost_in_activation(const Pass& right, TensorName tensor) const;

  const Step* step_;
  std::map<std::size_t, Shares> shares_;  // by place of the tensor
};

/// How an array was read, and whether it is the tensor.
struct Reading {
  bool fits = false;  // its shape does
  bool equal = false;
  Layout layout = {};
  Form form = Form::plain;
};

struct Alignment {
  std::vector<Reading> readings;  // of each array, or up to the first that differs
  std::size_t equal = 0;          // so many arrays are equal before the first that differs
  std::vector<std::size_t> order;  // our sample for each of the student's rows; empty: the same
};

/// How far to go on: an explanation is done with at the first array that differs.
enum class Until : std::uint8_t { first_difference, end };

/// @param arrays  in the order of computation
Alignment align(const Pass& pass, std::span<const Assigned> arrays, const Rounding& rounding, bool single, Until until);

/// What an aligned array is held against; `values` stores the tensor.
Target target_of(const Pass& pass, const Assigned& one, Form form, const Rounding& rounding, bool single,
                 std::vector<double>& values);

}  // namespace lab
