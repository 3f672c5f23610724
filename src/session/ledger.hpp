// Every number of one sample's way through the network and back: what Inspect lays open.
#pragma once

#include <vector>

#include "train/trainer.hpp"

namespace lab {

/// Nothing of the run changes: the update is that of a copy, as if the next batch were this sample alone.
class Ledger {
 public:
  /// @param row  of the data
  Ledger(const Network& network, const Dataset& data, std::size_t row, const LossConfig& loss,
         const TrainingConfig& training, const Optimizer& optimizer, double learning_rate);

  const Network& network() const { return before_; }
  ConstSpan x() const { return view(x_).all(); }  // (I)
  ConstSpan y() const { return view(y_).all(); }  // (K)
  ConstSpan z(std::size_t layer) { return tape_.z(layer).all(); }
  ConstSpan a(std::size_t layer) { return tape_.a(layer).all(); }
  ConstSpan delta(std::size_t layer) { return tape_.delta(layer).all(); }  // ∂loss/∂z
  double loss() const { return loss_; }                                    // of this sample, without penalty
  double learning_rate() const { return learning_rate_; }
  /// (P) ∂loss/∂w, and the same as the optimizer gets it: with penalty and weight decay, clipped.
  ConstSpan gradients() const { return gradients_; }
  ConstSpan prepared() const { return prepared_; }
  /// (P) the parameters after the update.
  ConstSpan after() const { return after_.parameters(); }
  /// What the optimizer remembers, before and after the update.
  std::vector<Memory> memories_before() const { return optimizer_before_.memories(); }
  std::vector<Memory> memories_after() const { return optimizer_after_.memories(); }

 private:
  Network before_, after_;
  Matrix x_, y_;
  Tape tape_;
  double loss_ = 0, learning_rate_;
  std::vector<double> gradients_, prepared_;
  Optimizer optimizer_before_, optimizer_after_;
};

}  // namespace lab
