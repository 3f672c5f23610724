// Back-propagation against the definition of the derivative: parameters one by one by central differences.
#pragma once

#include <vector>

#include "data/dataset.hpp"
#include "session/whole_gradient.hpp"

namespace lab {

/// What ε may be. By default the cube root of the rounding unit: the errors of truncation and of rounding balance.
inline constexpr double least_epsilon = 1e-12, most_epsilon = 0.1, usual_epsilon = 6e-6;

struct CheckOptions {
  double epsilon = usual_epsilon;
  double step(double w) const;               // h = ε · max(1, |w|)
  std::vector<std::size_t> parameters = {};  // to check; none: all
  bool retry = true;                         // what differs at a larger ε once more at the usual one
};

/// What a difference between the two gradients comes from.
enum class Verdict : std::uint8_t { agrees, rounding, truncation, kink, differs };

inline constexpr std::array verdicts{
    NamedRow<Verdict>{Verdict::agrees, "agrees", "agrees", "the same but for a hundred-thousandth"},
    NamedRow<Verdict>{Verdict::rounding, "rounding", "agrees, as far as rounding shows",
                      "no larger than what rounding may do to the quotient"},
    NamedRow<Verdict>{Verdict::truncation, "truncation", "truncation", "ε is too large: it agrees at the usual one"},
    NamedRow<Verdict>{Verdict::kink, "kink", "at a kink", "between w − h and w + h the slope jumps"},
    NamedRow<Verdict>{Verdict::differs, "differs", "differs", "nothing of this explains it"},
};
static_assert(rows_match_ids(verdicts));

/// One parameter, both ways.
struct CheckedParameter {
  std::size_t parameter;
  double analytic;  // ∂loss/∂w of the loss over the whole set, without penalty, by back-propagation
  double numeric;   // (loss(w + h) − loss(w − h)) / 2h
  double noise;     // what rounding may do to the difference quotient
  Verdict verdict;

  /// |analytic − numeric| as a share of the larger of the two; 0 where both are 0.
  double relative_error() const;
};

/// What rounding may do to the difference quotient (above − below) / width of a sum of losses of these sizes, if each
/// of those that it adds may be wrong in its last digits.
double noise_of_quotient(double sizes, double scale, double width);

/// Whether rounding and truncation explain the difference of two gradients.
///
/// @param noise  what rounding may do to either
bool agree(double analytic, double numeric, double noise);

/// Done chunk by chunk: each parameter takes two walks through the data.
class GradientCheck {
 public:
  /// Keeps a copy of the network as it stands; the data must outlive the check.
  ///
  /// @param plan  for a network with faults
  GradientCheck(const Network& network, const Dataset& data, const LossConfig& loss, const CheckOptions& options = {},
                std::optional<NextUpdate> plan = {});

  /// Goes through up to so many further chunks of chunk_rows samples; true once every parameter is checked.
  bool advance(std::size_t chunks);
  /// Those that are checked so far, in the order of the options.
  std::span<const CheckedParameter> checked() const { return checked_; }
  std::size_t wanted() const { return parameters_.size(); }
  /// The largest |analytic − numeric| as a share of the gradient's largest entry, up to where the check has come.
  double worst() const;

 private:
  struct Walk {
    double sum = 0;           // of the losses
    double sizes = 0;         // of their absolute values
    std::uint64_t sides = 0;  // which side of its kink everything is on
  };

  void compare();  // the next chunk of the next parameter's differences
  void look_at_sides(const ConstMatrixView& y);
  void finish_walk();
  CheckedParameter judge(double width) const;

  WholeGradient analytic_;
  Network network_;
  const Dataset& data_;
  LossConfig loss_;
  CheckOptions options_;
  Tape tape_;
  std::vector<std::size_t> parameters_;
  std::vector<CheckedParameter> checked_;
  std::size_t row_ = 0;
  bool below_ = false;     // the second of a parameter's two walks
  bool retrying_ = false;  // at the usual ε
  double kept_ = 0;
  Walk walk_, above_;
  CheckedParameter first_{};  // what is tried again
};

}  // namespace lab
