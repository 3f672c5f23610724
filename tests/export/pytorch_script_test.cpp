// The run as a PyTorch script: what is PyTorch's own, and what is written out. tests/web/export-code.test.mjs has
// Python read all of them, and, where PyTorch is installed, run some.
#include "export/pytorch_script.hpp"

#include <gtest/gtest.h>

namespace lab {
namespace {

bool says(const Config& config, std::string_view text) {
  return pytorch_script(config, {10, 1}).find(text) != std::string::npos;
}

Config with_rule(OptimizerRule rule) {
  Config config;
  config.training.optimizer.rule = rule;
  return config;
}

TEST(PytorchScript, TakesTheOptimizersOfTorchWhereTheyAreTheSame) {
  EXPECT_TRUE(says(with_rule(OptimizerRule::sgd), "torch.optim.SGD(model.parameters(), lr=learning_rate(0))"));
  EXPECT_TRUE(says(with_rule(OptimizerRule::momentum),
                   "torch.optim.SGD(model.parameters(), lr=learning_rate(0), momentum=0.9)"));
  EXPECT_TRUE(says(with_rule(OptimizerRule::nesterov), "momentum=0.9, nesterov=True)"));
  EXPECT_TRUE(says(with_rule(OptimizerRule::rmsprop),
                   "torch.optim.RMSprop(model.parameters(), lr=learning_rate(0), alpha=0.99, eps=1e-08)"));
  EXPECT_TRUE(says(with_rule(OptimizerRule::adamw), "betas=(0.9, 0.999), eps=1e-08, weight_decay=0.01)"));
  EXPECT_TRUE(says(with_rule(OptimizerRule::nadam), "momentum_decay=0.004)"));
}

TEST(PytorchScript, WritesOutTheOthers) {
  EXPECT_TRUE(says(with_rule(OptimizerRule::momentum_rate_inside), "optimizer = MomentumRateInside("));
  EXPECT_TRUE(says(with_rule(OptimizerRule::nadam_dozat), "optimizer = NadamDozat("));
  Config config = with_rule(OptimizerRule::adagrad);
  EXPECT_TRUE(says(config, "torch.optim.Adagrad("));
  config.training.optimizer.epsilon_inside = true;
  EXPECT_FALSE(says(config, "torch.optim.Adagrad("));
  EXPECT_TRUE(says(config, "optimizer = AdagradEpsilonInside("));
}

TEST(PytorchScript, TakesNesterovWithoutMomentumForPlainDescent) {
  Config config = with_rule(OptimizerRule::nesterov);
  config.training.optimizer.coefficients.momentum = 0;
  EXPECT_FALSE(says(config, "nesterov"));
}

TEST(PytorchScript, ReducesTheLossAsTheRunDoes) {
  Config config;
  EXPECT_TRUE(says(config, "return F.binary_cross_entropy_with_logits(z, y, reduction='mean')"));
  config.loss.function = Loss::mse;
  config.loss.reduction = Reduction::half_sum;
  EXPECT_TRUE(says(config, "return 0.5 * F.mse_loss(output(z), y, reduction='sum')"));
}

TEST(PytorchScript, SaysWhatOfTheRunItHasNot) {
  Config config;
  EXPECT_FALSE(says(config, "bug"));
  config.network.layers[0].fault = Fault::missing_slope;
  EXPECT_TRUE(says(config, "The bug that is built into the page's network is not in it."));
  EXPECT_FALSE(says(config, "stop rules"));
  config.stop.loss = 0.01;
  EXPECT_TRUE(says(config, "stop rules are not in it"));
}

}  // namespace
}  // namespace lab
