// The gradient over a whole data set at fixed weights, and the step that it would make, chunk by chunk.
#pragma once

#include <optional>
#include <vector>

#include "train/next_update.hpp"

namespace lab {

class WholeGradient {
 public:
  /// Keeps a copy of the network as it stands; the data must outlive this.
  ///
  /// @param plan  for a network with faults
  WholeGradient(const Network& network, const Dataset& data, const LossConfig& loss,
                std::optional<NextUpdate> plan = {});

  /// Takes in up to so many further chunks of chunk_rows samples; true once the set is through.
  bool advance(std::size_t chunks);
  /// (P) ∂loss/∂w of the loss over the set, without penalty; complete once `advance` has returned true.
  ConstSpan gradients() const { return gradients_; }
  const Network& network() const { return network_; }
  double scale() const { return scale_; }  // the reduction's factor
  Tape& tape() { return tape_; }           // of the latest chunk
  double sizes() const { return sizes_; }  // Σ|loss| of the chunks, before the reduction: what may be wrong by rounding

 private:
  Network network_;
  const Dataset& data_;
  LossConfig loss_;
  double scale_;
  std::optional<NextUpdate> plan_;
  Tape tape_;
  std::vector<double> gradients_;
  std::size_t row_ = 0;
  double sizes_ = 0;
};

/// What the run's optimizer would do now with the gradient over the whole training set. Nothing of the run changes.
class NextStep {
 public:
  NextStep(const Network& network, const Dataset& data, const LossConfig& loss, const NextUpdate& plan);

  bool advance(std::size_t chunks);
  /// (P) both complete once `advance` has returned true.
  ConstSpan gradients() const { return gradient_.gradients(); }
  ConstSpan updates() const { return updates_; }

 private:
  NextUpdate plan_;
  WholeGradient gradient_;
  std::vector<double> updates_;
};

}  // namespace lab
