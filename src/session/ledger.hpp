// Every number of one update: its samples' way through the network and back, and what the optimizer makes of it. What
// Inspect lays open.
#pragma once

#include <span>
#include <vector>

#include "train/trainer.hpp"

namespace lab {

/// Nothing of the run changes: the update is that of a copy, as if the next batch were these N samples.
class Ledger {
 public:
  /// @param rows  of the data, at least one
  /// @param held  parameters that stay 0
  Ledger(const Network& network, const Dataset& data, std::span<const std::size_t> rows, const LossConfig& loss,
         const TrainingConfig& training, const Optimizer& optimizer, double learning_rate,
         std::span<const std::size_t> held);

  const Network& network() const { return before_; }
  std::size_t samples() const { return x_.shape(0); }
  ConstSpan x() const { return view(x_).all(); }  // (N, I)
  ConstSpan y() const { return view(y_).all(); }  // (N, K)
  // (N, O) of a layer: z, a, f'(z), and delta = ∂loss/∂z.
  ConstSpan z(std::size_t layer) const { return tape_.z(layer).all(); }
  ConstSpan a(std::size_t layer) const { return tape_.a(layer).all(); }
  ConstSpan slope(std::size_t layer) const { return slopes_[layer]; }
  ConstSpan delta(std::size_t layer) const { return tape_.delta(layer).all(); }
  /// (N, K) what is compared with the targets: the output's activation, or its softmax.
  ConstSpan predictions() const { return predictions_; }
  /// (N, K) of each sample's own loss: ∂/∂a of the output, or, for a loss from logits, ∂/∂z.
  ConstSpan loss_slope() const { return loss_slope_; }
  ConstSpan losses() const { return losses_; }  // (N) each sample's own loss, before the reduction
  double factor() const { return factor_; }     // the reduction's
  double loss() const { return loss_; }         // factor · Σ losses, without penalty
  double learning_rate() const { return coefficients_.learning_rate; }
  const UpdateConfig& coefficients() const { return coefficients_; }
  /// (P) ∂loss/∂w; the penalty's gradient; and what the optimizer gets: both, shortened by `clipping`, with weight
  /// decay.
  ConstSpan gradients() const { return gradients_; }
  ConstSpan penalties() const { return penalties_; }
  ConstSpan prepared() const { return prepared_; }
  double clipping() const { return clipping_; }  // 1: not shortened
  /// (P) the parameters after the update.
  ConstSpan after() const { return after_.parameters(); }
  const Optimizer& optimizer_before() const { return optimizer_before_; }
  const Optimizer& optimizer_after() const { return optimizer_after_; }
  /// (N) what each sample has to say to a parameter: the gradient of its own loss; `gradients` is their sum · factor.
  std::vector<double> contributions(std::size_t parameter) const;

 private:
  Network before_, after_;
  Matrix x_, y_;
  Tape tape_;
  UpdateConfig coefficients_;
  double factor_, loss_ = 0, clipping_ = 1;
  std::vector<double> gradients_, penalties_, prepared_, predictions_, loss_slope_, losses_;
  std::vector<std::vector<double>> slopes_;
  Optimizer optimizer_before_, optimizer_after_;
};

}  // namespace lab
