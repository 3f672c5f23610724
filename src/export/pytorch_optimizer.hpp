// A run's optimizer in PyTorch: the one of torch.optim where that is the same rule, else a class that is written out.
#pragma once

#include <string>

#include "train/optimizer.hpp"

namespace lab {

struct PytorchOptimizer {
  std::string definition;  // of a class, to stand before the call; empty if torch.optim has the rule
  std::string call;        // makes it, for the parameters of `model`
};

PytorchOptimizer pytorch_optimizer(const OptimizerConfig& config);

}  // namespace lab
