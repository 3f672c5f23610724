#include "inspect/numpy_settings.hpp"

#include <array>
#include <optional>

namespace lab {
namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }
std::string text_of(std::string_view text) { return std::string(text); }

/// A coefficient of an optimizer, as a constant of the script.
struct NamedCoefficient {
  std::string_view name, meaning;
  std::optional<double> Coefficients::*usual;  // none: the rule does not use it
  double UpdateConfig::*value;
};

constexpr std::array coefficients{
    NamedCoefficient{"momentum", "μ", &Coefficients::momentum, &UpdateConfig::momentum},
    NamedCoefficient{"rho", "ρ", &Coefficients::rho, &UpdateConfig::rho},
    NamedCoefficient{"beta1", "β₁", &Coefficients::beta1, &UpdateConfig::beta1},
    NamedCoefficient{"beta2", "β₂", &Coefficients::beta2, &UpdateConfig::beta2},
    NamedCoefficient{"epsilon", "ε", &Coefficients::epsilon, &UpdateConfig::epsilon},
    NamedCoefficient{"momentum_decay", "ψ", &Coefficients::momentum_decay, &UpdateConfig::momentum_decay},
    NamedCoefficient{"weight_decay", "λ", &Coefficients::weight_decay, &UpdateConfig::weight_decay},
};

}  // namespace

void write_network(PythonText& script, std::span<const DenseSlice> layers, Notation notation) {
  const bool columns = notation == Notation::columns;
  script.section("The network:");
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const DenseSlice& layer = layers[l];
    const ActivationInfo& row = row_of(activations, layer.activation);
    const std::string number = text_of(l + 1), w = "W" + number;
    const std::string before = l > 0 ? "a" + text_of(l) : "X";
    const std::string bias = layer.biases > 0 ? " + b" + number : "";
    script.line("#   z" + number + " = " + (columns ? w + " @ " + before : before + " @ " + w) + bias + ", a" + number +
                " = " + text_of(row.label) + " of z" + number + ": " + text_of(row.formula) +
                (row.alpha ? ", α = " + python_number(layer.alpha) : ""));
  }
}

void write_loss(PythonText& script, const Session& session, std::size_t samples) {
  const LossConfig& loss = session.config().loss;
  const LossInfo& row = row_of(losses, loss.function);
  script.section("The loss of a sample: " + text_of(row.label) + ", " + text_of(row.formula));
  if (row.id == Loss::huber) script.constant("delta", python_number(loss.delta), "δ");
  if (row.id == Loss::bce_epsilon) script.constant("loss_epsilon", python_number(loss.epsilon), "ε");
  const auto& reduction = row_of(reductions, loss.reduction);
  const std::size_t targets = row.per_sample ? 1 : session.training_data().y.shape(1);
  script.constant("batch", text_of(samples), "N, the samples of this step");
  if (targets > 1) script.constant("targets", text_of(targets), "K, the numbers that a sample's loss adds up");
  script.constant(
      "reduction", "'" + text_of(reduction.name) + "'",
      row.per_sample ? "one loss a sample: K is 1 in " + text_of(reduction.formula) : text_of(reduction.formula));
}

void write_coefficients(PythonText& script, const OptimizerConfig& config, bool decays) {
  const OptimizerInfo& row = row_of(optimizers, config.rule);
  const UpdateConfig update = update_config(config, config.learning_rate);
  for (const NamedCoefficient& one : coefficients) {
    const bool used = (row.usual.*one.usual).has_value();
    const bool off = one.value == &UpdateConfig::weight_decay && !decays;
    if (used && !off) script.constant(one.name, python_number(update.*one.value), one.meaning);
  }
}

void write_update(PythonText& script, const Session& session) {
  const TrainingConfig& training = session.config().training;
  const OptimizerInfo& row = row_of(optimizers, training.optimizer.rule);
  const UpdateConfig update = update_config(training.optimizer, session.report().learning_rate);
  script.section("The update: " + text_of(row.label) + ", " + text_of(row.formula));
  script.constant("learning_rate", python_number(update.learning_rate), "η");
  write_coefficients(script, training.optimizer, update.weight_decay > 0);
  if (row.id == OptimizerRule::adagrad && update.epsilon_inside) {
    script.constant("epsilon_inside", "True", "√(G + ε) instead of √G + ε");
  }
  if (row.usual.beta1) {
    script.constant("t", text_of(session.report().step + 1), "the number of this update");
  }
  const PenaltyConfig& penalty = training.penalty;
  const std::string counts = penalty.biases ? ", biases too" : ", without biases";
  if (penalty.l1 > 0) script.constant("l1", python_number(penalty.l1), "λ₁: the loss has λ₁ Σ|w| more" + counts);
  if (penalty.l2 > 0) script.constant("l2", python_number(penalty.l2), "λ₂: the loss has λ₂/2 Σw² more" + counts);
  if (penalty.clip_norm > 0) {
    script.constant("clip_norm", python_number(penalty.clip_norm), "a longer gradient is shortened to this norm");
  }
}

}  // namespace lab
