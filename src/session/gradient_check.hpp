// Back-propagation against the definition of the derivative: every parameter by central differences.
#pragma once

#include <vector>

#include "data/dataset.hpp"
#include "session/whole_gradient.hpp"

namespace lab {

/// Done chunk by chunk: each parameter takes two walks through the data.
class GradientCheck {
 public:
  /// Keeps a copy of the network as it stands; the data must outlive the check.
  GradientCheck(const Network& network, const Dataset& data, const LossConfig& loss);

  /// Goes through up to so many further chunks of chunk_rows samples; true once every parameter is checked.
  bool advance(std::size_t chunks);
  /// (P) ∂loss/∂w of the loss over the whole set, without penalty, by back-propagation.
  ConstSpan analytic() const { return analytic_.gradients(); }
  /// (P) (loss(w + h) − loss(w − h)) / 2h with h = 6e-6 · max(1, |w|); complete once `advance` has returned true.
  ConstSpan numeric() const { return numeric_; }
  /// The largest |analytic − numeric| as a share of the gradient's largest entry, up to where the check has come.
  double worst() const;

 private:
  void compare();  // the next chunk of the next parameter's differences

  WholeGradient analytic_;
  Network network_;
  const Dataset& data_;
  LossConfig loss_;
  Tape tape_;
  std::vector<double> numeric_;
  std::size_t row_ = 0, parameter_ = 0;
  bool below_ = false;  // the second of a parameter's two walks
  double kept_ = 0, above_sum_ = 0, sum_ = 0;
};

}  // namespace lab
