// What is added to the loss so that weights stay small, and what keeps gradients from being large.
#pragma once

#include "nn/network.hpp"

namespace lab {

struct PenaltyConfig {
  double l1 = 0;         // λ₁ Σ|w|
  double l2 = 0;         // λ₂/2 Σw²
  bool biases = false;   // counts biases too
  double clip_norm = 0;  // the longest that a gradient may be, over all parameters; 0: any length

  bool any() const { return l1 > 0 || l2 > 0; }
};

/// λ₁ Σ|w| + λ₂/2 Σw²
double penalty_of(const Network& network, const PenaltyConfig& config);
/// Adds the penalty's gradient, λ₁ sign(w) + λ₂ w, with sign(0) = 0.
void add_penalty_gradient(const Network& network, const PenaltyConfig& config, Span gradients);
/// √Σg²
double norm_of(ConstSpan gradients);
/// Shortens the gradient to this norm, if it is longer.
void clip(Span gradients, double norm);

}  // namespace lab
