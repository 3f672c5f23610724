// Back-propagation against the definition of the derivative: parameters one by one by central differences.
#pragma once

#include <vector>

#include "data/dataset.hpp"
#include "session/whole_gradient.hpp"

namespace lab {

struct CheckOptions {
  /// h = epsilon · max(1, |w|). By default the cube root of the rounding unit: the errors of truncation and of rounding
  /// balance.
  double epsilon = 6e-6;
  double step(double w) const;               // h
  std::vector<std::size_t> parameters = {};  // to check; none: all
};

/// One parameter, both ways.
struct CheckedParameter {
  std::size_t parameter;
  double analytic;  // ∂loss/∂w of the loss over the whole set, without penalty, by back-propagation
  double numeric;   // (loss(w + h) − loss(w − h)) / 2h
  double noise;     // what rounding may do to the difference quotient
  /// Between w − h and w + h a unit's z, or an error a − y, changes its side of a kink, or stands on one: the quotient
  /// then mixes two slopes, of which back-propagation rightly takes one.
  bool kink;

  /// |analytic − numeric| as a share of the larger of the two; 0 where both are 0.
  double relative_error() const;
  /// Whether rounding and truncation explain the difference.
  bool agrees() const;
};

/// What rounding may do to the difference quotient (above − below) / width of a sum of losses of these sizes, if each
/// of those that it adds may be wrong in its last digits.
double noise_of_quotient(double sizes, double scale, double width);

/// The largest relative error that central differences in float64 explain.
inline constexpr double largest_agreeing_error = 1e-5;

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
    bool on_kink = false;
  };

  void compare();  // the next chunk of the next parameter's differences
  void look_at_sides(const ConstMatrixView& y);
  void finish();

  WholeGradient analytic_;
  Network network_;
  const Dataset& data_;
  LossConfig loss_;
  double epsilon_;
  Tape tape_;
  std::vector<std::size_t> parameters_;
  std::vector<CheckedParameter> checked_;
  std::size_t row_ = 0;
  bool below_ = false;  // the second of a parameter's two walks
  double kept_ = 0;
  Walk walk_, above_;
};

}  // namespace lab
