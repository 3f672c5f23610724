#include "export/pytorch_optimizer.hpp"

#include "inspect/python_text.hpp"

namespace lab {
namespace {

/// What the rules that torch.optim has not got, or has in another form, do with one tensor p: its gradient is g, what
/// it remembers is in state, the coefficients are in group.
struct OwnRule {
  std::string_view name, formula, memories, step;
};

constexpr OwnRule rate_inside{"MomentumRateInside", "v ← μ v + η g, w ← w − v", "'v': torch.zeros_like(p)",
                              R"(                state['v'].mul_(group['momentum']).add_(g, alpha=group['lr'])
                p.sub_(state['v'])
)"};

constexpr OwnRule epsilon_inside{"AdagradEpsilonInside", "G ← G + g², w ← w − η g / √(G + ε)",
                                 "'G': torch.zeros_like(p)",
                                 R"(                state['G'].addcmul_(g, g)
                p.sub_(group['lr'] * g / torch.sqrt(state['G'] + group['eps']))
)"};

constexpr OwnRule dozat{"NadamDozat",
                        "w ← w − η [β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)] / (√(v / (1 − β₂ᵗ)) + ε)",
                        "'t': 0, 'm': torch.zeros_like(p), 'v': torch.zeros_like(p)",
                        R"(                (beta1, beta2), m, v = group['betas'], state['m'], state['v']
                state['t'] += 1
                t = state['t']
                m.mul_(beta1).add_(g, alpha=1 - beta1)
                v.mul_(beta2).addcmul_(g, g, value=1 - beta2)
                ahead = beta1 * m / (1 - beta1 ** (t + 1)) + (1 - beta1) * g / (1 - beta1**t)
                p.sub_(group['lr'] * ahead / (torch.sqrt(v / (1 - beta2**t)) + group['eps']))
)"};

std::string class_of(const OwnRule& rule) {
  PythonText text;
  text.section("torch.optim has not got this form of the rule: " + std::string(rule.formula));
  text.line("class " + std::string(rule.name) + "(torch.optim.Optimizer):");
  text.line("    def __init__(self, params, **coefficients):");
  text.line("        super().__init__(params, coefficients)");
  text.line();
  text.line("    @torch.no_grad()");
  text.line("    def step(self):");
  text.line("        for group in self.param_groups:");
  text.line("            for p in group['params']:");
  text.line("                g = p.grad + group['weight_decay'] * p");
  text.line("                state = self.state[p]");
  text.line("                if not state:");
  text.line("                    state.update({" + std::string(rule.memories) + "})");
  return text.text() + std::string(rule.step);
}

}  // namespace

PytorchOptimizer pytorch_optimizer(const OptimizerConfig& config) {
  const UpdateConfig update = update_config(config, config.learning_rate);
  const auto with = [](std::string_view name, double value) {
    return ", " + std::string(name) + "=" + python_number(value);
  };
  const std::string betas = ", betas=(" + python_number(update.beta1) + ", " + python_number(update.beta2) + ")";
  const std::string epsilon = with("eps", update.epsilon);
  const std::string decay = with("weight_decay", update.weight_decay);
  const auto call = [](const std::string& name, const std::string& coefficients) {
    return name + "(model.parameters(), lr=learning_rate(0)" + coefficients + ")";
  };
  const auto own = [&](const OwnRule& rule, const std::string& coefficients) {
    return PytorchOptimizer{class_of(rule), call(std::string(rule.name), coefficients + decay)};
  };
  const auto theirs = [&](const std::string& name, const std::string& coefficients) {
    const bool said = update.weight_decay > 0 || config.rule == OptimizerRule::adamw;  // AdamW's own is not 0
    return PytorchOptimizer{"", call("torch.optim." + name, coefficients + (said ? decay : ""))};
  };
  switch (config.rule) {
    case OptimizerRule::sgd:
      return theirs("SGD", "");
    case OptimizerRule::momentum:
      return theirs("SGD", with("momentum", update.momentum));
    case OptimizerRule::momentum_rate_inside:
      return own(rate_inside, with("momentum", update.momentum));
    case OptimizerRule::nesterov:  // which torch.optim refuses without momentum
      return theirs("SGD", update.momentum == 0 ? "" : with("momentum", update.momentum) + ", nesterov=True");
    case OptimizerRule::adagrad:
      return update.epsilon_inside ? own(epsilon_inside, epsilon) : theirs("Adagrad", epsilon);
    case OptimizerRule::rmsprop:
      return theirs("RMSprop", with("alpha", update.rho) + epsilon);
    case OptimizerRule::adadelta:
      return theirs("Adadelta", with("rho", update.rho) + epsilon);
    case OptimizerRule::adam:
      return theirs("Adam", betas + epsilon);
    case OptimizerRule::adamw:
      return theirs("AdamW", betas + epsilon);
    case OptimizerRule::adamax:
      return theirs("Adamax", betas + epsilon);
    case OptimizerRule::nadam:  // as it is from PyTorch 2.0 on: before, it had an error
      return theirs("NAdam", betas + epsilon + with("momentum_decay", update.momentum_decay));
    case OptimizerRule::nadam_dozat:
      return own(dozat, betas + epsilon);
  }
  return {};
}

}  // namespace lab
