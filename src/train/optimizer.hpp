// Optimizers: how a gradient moves the parameters. A table with one row a rule; what it remembers between updates is
// handed to it, its coefficients come anew with each update and may change under way.
//
// In the formulas w is a parameter, g its gradient, η the learning rate, t the number of the update from 1 on; what is
// remembered starts at 0. Forms and names are PyTorch's, where it has the rule.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

enum class OptimizerRule : std::uint8_t {
  sgd,
  momentum,
  momentum_rate_inside,
  nesterov,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  adamw,
  adamax,
  nadam,
  nadam_dozat
};

/// What can be set about a rule. In a row of the table: its usual values, none where the rule does not use it. In a
/// config: what somebody set, none for the usual value.
struct Coefficients {
  std::optional<double> momentum = {}, rho = {}, beta1 = {}, beta2 = {}, epsilon = {}, momentum_decay = {},
                        weight_decay = {};
};

/// The same, resolved for one update.
struct UpdateConfig {
  double learning_rate;
  double momentum, rho, beta1, beta2, epsilon, momentum_decay, weight_decay;
  bool epsilon_inside;  // of adagrad: √(G + ε) instead of √G + ε
};

struct OptimizerConfig {
  OptimizerRule rule = OptimizerRule::sgd;
  double learning_rate = 0.1;
  Coefficients coefficients = {};
  bool epsilon_inside = false;
};

/// What a rule remembers between updates; it uses what it needs. Copying it is a checkpoint.
struct OptimizerState {
  std::array<std::vector<double>, 2> memories;  // (P) each, or empty; at first 0
  double step = 0;                              // updates so far
  std::array<double, 2> products{1, 1};         // of the β of every update so far
};

struct OptimizerInfo {
  OptimizerRule id;
  std::string_view name, label, formula;
  std::array<std::string_view, 2> memories;  // their names; empty: not used
  void (*update)(OptimizerState& state, Span w, ConstSpan g, const UpdateConfig& config);
  Coefficients usual;
  bool decouples_decay = false;  // shrinks the weights itself instead of adding λ w to the gradient
};

namespace optimizer {
using State = OptimizerState;
/// w ← w − η g
void sgd(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// v ← μ v + g, w ← w − η v
void momentum(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// v ← μ v + η g, w ← w − v: differs from the other form where η changes
void momentum_rate_inside(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// v ← μ v + g, w ← w − η (g + μ v)
void nesterov(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// G ← G + g², w ← w − η g / (√G + ε); or / √(G + ε)
void adagrad(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε)
void rmsprop(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// v ← ρ v + (1 − ρ) g², d = √(u + ε) / √(v + ε) · g, u ← ρ u + (1 − ρ) d², w ← w − η d
void adadelta(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
void adam(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// w ← (1 − η λ) w, then as Adam
void adamw(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// m as Adam, u ← max(β₂ u, |g| + ε), w ← w − η (m / (1 − β₁ᵗ)) / u
void adamax(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// m and v as Adam, μ_t = β₁ (1 − ½ 0.96^(t ψ)), P_t = Π μ,
/// w ← w − η [(1 − μ_t)/(1 − P_t) g + μ_{t+1}/(1 − P_{t+1}) m] / (√(v / (1 − β₂ᵗ)) + ε), as PyTorch 2 has it
void nadam(State& state, Span w, ConstSpan g, const UpdateConfig& config);
/// w ← w − η [β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)] / (√(v / (1 − β₂ᵗ)) + ε), as in Dozat's paper
void nadam_dozat(State& state, Span w, ConstSpan g, const UpdateConfig& config);

inline constexpr Coefficients usual_of_adam{.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .weight_decay = 0};
}  // namespace optimizer

inline constexpr std::array optimizers{
    OptimizerInfo{OptimizerRule::sgd, "sgd", "SGD", "w ← w − η g", {"", ""}, optimizer::sgd, {.weight_decay = 0}},
    OptimizerInfo{OptimizerRule::momentum,
                  "momentum",
                  "Momentum",
                  "v ← μ v + g, w ← w − η v",
                  {"v", ""},
                  optimizer::momentum,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::momentum_rate_inside,
                  "momentum_rate_inside",
                  "Momentum, rate inside",
                  "v ← μ v + η g, w ← w − v",
                  {"v", ""},
                  optimizer::momentum_rate_inside,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::nesterov,
                  "nesterov",
                  "Nesterov",
                  "v ← μ v + g, w ← w − η (g + μ v)",
                  {"v", ""},
                  optimizer::nesterov,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adagrad,
                  "adagrad",
                  "Adagrad",
                  "G ← G + g², w ← w − η g / (√G + ε)",
                  {"G", ""},
                  optimizer::adagrad,
                  {.epsilon = 1e-8, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::rmsprop,
                  "rmsprop",
                  "RMSprop",
                  "v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε)",
                  {"v", ""},
                  optimizer::rmsprop,
                  {.rho = 0.99, .epsilon = 1e-8, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adadelta,
                  "adadelta",
                  "Adadelta",
                  "d = √(u + ε) / √(v + ε) g, w ← w − η d",
                  {"v", "u"},
                  optimizer::adadelta,
                  {.rho = 0.9, .epsilon = 1e-6, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adam,
                  "adam",
                  "Adam",
                  "w ← w − η m̂ / (√v̂ + ε)",
                  {"m", "v"},
                  optimizer::adam,
                  optimizer::usual_of_adam},
    OptimizerInfo{OptimizerRule::adamw,
                  "adamw",
                  "AdamW",
                  "w ← (1 − η λ) w − η m̂ / (√v̂ + ε)",
                  {"m", "v"},
                  optimizer::adamw,
                  {.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .weight_decay = 0.01},
                  true},
    OptimizerInfo{OptimizerRule::adamax,
                  "adamax",
                  "Adamax",
                  "u ← max(β₂ u, |g| + ε), w ← w − η m̂ / u",
                  {"m", "u"},
                  optimizer::adamax,
                  optimizer::usual_of_adam},
    OptimizerInfo{OptimizerRule::nadam,
                  "nadam",
                  "Nadam",
                  "Adam with Nesterov's look ahead, μ_t = β₁ (1 − ½ 0.96^(t ψ))",
                  {"m", "v"},
                  optimizer::nadam,
                  {.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .momentum_decay = 0.004, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::nadam_dozat,
                  "nadam_dozat",
                  "Nadam, Dozat's",
                  "w ← w − η [β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)] / (√v̂ + ε)",
                  {"m", "v"},
                  optimizer::nadam_dozat,
                  optimizer::usual_of_adam},
};
static_assert(rows_match_ids(optimizers));

/// One of the vectors that a rule remembers, (P).
struct Memory {
  std::string_view name;
  ConstSpan values;
};

/// A rule at work on a network's parameters.
class Optimizer {
 public:
  Optimizer(OptimizerRule rule, std::size_t parameters);
  /// Moves the parameters w by their gradient g; both (P).
  void update(Span w, ConstSpan g, const UpdateConfig& config) {
    row_of(optimizers, rule_).update(state_, w, g, config);
  }
  std::vector<Memory> memories() const;
  const OptimizerState& state() const { return state_; }
  /// Of an optimizer of the same rule.
  void restore(const OptimizerState& state) { state_ = state; }

 private:
  OptimizerRule rule_;
  OptimizerState state_;
};

/// The coefficients of the next update: what is set, or else the rule's usual ones.
UpdateConfig update_config(const OptimizerConfig& config, double learning_rate);

}  // namespace lab
