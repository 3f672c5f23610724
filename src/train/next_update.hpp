// What the next update does with a gradient, as a value: looking ahead changes nothing of the run.
#pragma once

#include <span>
#include <vector>

#include "nn/fault.hpp"
#include "train/trainer.hpp"

namespace lab {

class NextUpdate final : public UpdatePlan {
 public:
  /// @param held  parameters that stay 0
  NextUpdate(const TrainingConfig& training, const Optimizer& optimizer, double learning_rate,
             std::span<const std::size_t> held)
      : training_(training), optimizer_(optimizer), learning_rate_(learning_rate), held_(held.begin(), held.end()) {}

  std::vector<double> after(const Network& network, ConstSpan gradients) const override;

 private:
  TrainingConfig training_;
  Optimizer optimizer_;
  double learning_rate_;
  std::vector<std::size_t> held_;
};

}  // namespace lab
