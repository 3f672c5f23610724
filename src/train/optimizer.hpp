// Optimizers: how a gradient moves the parameters. A table with one row a rule; what a rule remembers between updates
// lies in its struct, its coefficients come anew with each update and may change under way.
//
// In the formulas w is a parameter, g its gradient, η the learning rate, t the number of the update from 1 on; what is
// remembered starts at 0. Forms and names are PyTorch's, where it has the rule.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
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
  std::optional<double> momentum, rho, beta1, beta2, epsilon, momentum_decay, weight_decay;
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

/// One of the vectors that a rule remembers, (P).
struct Memory {
  std::string_view name;
  ConstSpan values;
};

// Each rule: update() moves the parameters; memories() lists what it remembers.

/// w ← w − η g
struct Sgd {
  explicit Sgd(std::size_t) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {}; }
};

/// v ← μ v + g, w ← w − η v; with the rate inside v ← μ v + η g, w ← w − v, which differs where η changes;
/// Nesterov: w ← w − η (g + μ v).
template <OptimizerRule form>
struct MomentumForm {
  explicit MomentumForm(std::size_t parameters) : v(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"v", v}}; }
  std::vector<double> v;
};
using Momentum = MomentumForm<OptimizerRule::momentum>;
using MomentumRateInside = MomentumForm<OptimizerRule::momentum_rate_inside>;
using Nesterov = MomentumForm<OptimizerRule::nesterov>;

/// G ← G + g², w ← w − η g / (√G + ε); or / √(G + ε)
struct Adagrad {
  explicit Adagrad(std::size_t parameters) : squares(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"G", squares}}; }
  std::vector<double> squares;
};

/// v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε)
struct RmsProp {
  explicit RmsProp(std::size_t parameters) : v(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"v", v}}; }
  std::vector<double> v;
};

/// v ← ρ v + (1 − ρ) g², d = √(u + ε) / √(v + ε) · g, u ← ρ u + (1 − ρ) d², w ← w − η d
struct Adadelta {
  explicit Adadelta(std::size_t parameters) : v(parameters), u(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"v", v}, {"u", u}}; }
  std::vector<double> v, u;
};

/// m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², w ← w − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε). AdamW shrinks
/// w by the factor 1 − η λ first; Adamax has v ← max(β₂ v, |g| + ε) and divides by v.
template <OptimizerRule form>
struct AdamForm {
  explicit AdamForm(std::size_t parameters) : m(parameters), v(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"m", m}, {"v", v}}; }
  std::vector<double> m, v;
  double beta1_power = 1, beta2_power = 1;  // β₁ᵗ, β₂ᵗ
};
using Adam = AdamForm<OptimizerRule::adam>;
using AdamW = AdamForm<OptimizerRule::adamw>;
using Adamax = AdamForm<OptimizerRule::adamax>;

/// Adam with Nesterov's look ahead: as PyTorch 2 has it, μ_t = β₁ (1 − ½ 0.96^(t ψ)), P_t = Π μ,
/// w ← w − η [(1 − μ_t)/(1 − P_t) g + μ_{t+1}/(1 − P_{t+1}) m] / (√(v / (1 − β₂ᵗ)) + ε).
struct Nadam {
  explicit Nadam(std::size_t parameters) : m(parameters), v(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"m", m}, {"v", v}}; }
  std::vector<double> m, v;
  double step = 0, product = 1, beta2_power = 1;
};

/// As in Dozat's paper: w ← w − η [β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)] / (√(v / (1 − β₂ᵗ)) + ε).
struct NadamDozat {
  explicit NadamDozat(std::size_t parameters) : m(parameters), v(parameters) {}
  void update(Span w, ConstSpan g, const UpdateConfig& config);
  std::vector<Memory> memories() const { return {{"m", m}, {"v", v}}; }
  std::vector<double> m, v;
  double beta1_power = 1, beta2_power = 1;
};

using Optimizer = std::variant<Sgd, Momentum, MomentumRateInside, Nesterov, Adagrad, RmsProp, Adadelta, Adam, AdamW,
                               Adamax, Nadam, NadamDozat>;

struct OptimizerInfo {
  OptimizerRule id;
  std::string_view name, label, formula;
  Optimizer (*make)(std::size_t parameters);
  Coefficients usual;
  bool decouples_decay = false;  // shrinks the weights itself instead of adding λ w to the gradient
};

namespace optimizer {
template <class Rule>
Optimizer make(std::size_t parameters) {
  return Rule(parameters);
}
inline constexpr Coefficients adam{.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .weight_decay = 0};
}  // namespace optimizer

inline constexpr std::array optimizers{
    OptimizerInfo{OptimizerRule::sgd, "sgd", "SGD", "w ← w − η g", optimizer::make<Sgd>, {.weight_decay = 0}},
    OptimizerInfo{OptimizerRule::momentum,
                  "momentum",
                  "Momentum",
                  "v ← μ v + g, w ← w − η v",
                  optimizer::make<Momentum>,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::momentum_rate_inside,
                  "momentum_rate_inside",
                  "Momentum, rate inside",
                  "v ← μ v + η g, w ← w − v",
                  optimizer::make<MomentumRateInside>,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::nesterov,
                  "nesterov",
                  "Nesterov",
                  "v ← μ v + g, w ← w − η (g + μ v)",
                  optimizer::make<Nesterov>,
                  {.momentum = 0.9, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adagrad,
                  "adagrad",
                  "Adagrad",
                  "G ← G + g², w ← w − η g / (√G + ε)",
                  optimizer::make<Adagrad>,
                  {.epsilon = 1e-8, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::rmsprop,
                  "rmsprop",
                  "RMSprop",
                  "v ← ρ v + (1 − ρ) g², w ← w − η g / (√v + ε)",
                  optimizer::make<RmsProp>,
                  {.rho = 0.99, .epsilon = 1e-8, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adadelta,
                  "adadelta",
                  "Adadelta",
                  "d = √(u + ε) / √(v + ε) g, w ← w − η d",
                  optimizer::make<Adadelta>,
                  {.rho = 0.9, .epsilon = 1e-6, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::adam, "adam", "Adam", "w ← w − η m̂ / (√v̂ + ε)", optimizer::make<Adam>,
                  optimizer::adam},
    OptimizerInfo{OptimizerRule::adamw,
                  "adamw",
                  "AdamW",
                  "w ← (1 − η λ) w − η m̂ / (√v̂ + ε)",
                  optimizer::make<AdamW>,
                  {.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .weight_decay = 0.01},
                  true},
    OptimizerInfo{OptimizerRule::adamax, "adamax", "Adamax", "u ← max(β₂ u, |g| + ε), w ← w − η m̂ / u",
                  optimizer::make<Adamax>, optimizer::adam},
    OptimizerInfo{OptimizerRule::nadam,
                  "nadam",
                  "Nadam",
                  "Adam with Nesterov's look ahead, μ_t = β₁ (1 − ½ 0.96^(t ψ))",
                  optimizer::make<Nadam>,
                  {.beta1 = 0.9, .beta2 = 0.999, .epsilon = 1e-8, .momentum_decay = 0.004, .weight_decay = 0}},
    OptimizerInfo{OptimizerRule::nadam_dozat, "nadam_dozat", "Nadam, Dozat's",
                  "w ← w − η [β₁ m / (1 − β₁ᵗ⁺¹) + (1 − β₁) g / (1 − β₁ᵗ)] / (√v̂ + ε)", optimizer::make<NadamDozat>,
                  optimizer::adam},
};
static_assert(rows_match_ids(optimizers));

/// The coefficients of the next update: what is set, or else the rule's usual ones.
UpdateConfig update_config(const OptimizerConfig& config, double learning_rate);

}  // namespace lab
