// Bugs that students' back-propagation has, built in on purpose: for hunting them, and for telling which of them a
// submission has. A table with one row a fault; a layer has at most one, and none unless somebody asks for it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

class Network;
class Tape;
struct LossConfig;

enum class Fault : std::uint8_t {
  none,
  missing_bias,
  missing_slope,
  slope_at_activation,
  slope_at_error,
  cache_swapped,
  transposed,
  updated_first,
  bias_not_summed,
  sign,
  factor_n,
  factor_two,
  factor_half,
  float32
};

// In the formulas e is ∂loss/∂a, what comes back to a layer's activations; δ = e f'(z).
inline constexpr std::array faults{
    NamedRow<Fault>{Fault::none, "none", "None", "as it should be"},
    NamedRow<Fault>{Fault::missing_bias, "missing_bias", "Bias forgotten", "z = x·w, without b"},
    NamedRow<Fault>{Fault::missing_slope, "missing_slope", "f′ forgotten", "δ = e instead of e f′(z)"},
    NamedRow<Fault>{Fault::slope_at_activation, "slope_at_activation", "f′ at a", "δ = e f′(a) instead of e f′(z)"},
    NamedRow<Fault>{Fault::slope_at_error, "slope_at_error", "f′ at the error", "δ = e f′(e) instead of e f′(z)"},
    NamedRow<Fault>{Fault::cache_swapped, "cache_swapped", "Wrong activation stored",
                    "the next layer's ∂L/∂w takes its own a for its input"},
    NamedRow<Fault>{Fault::transposed, "transposed", "Weights not transposed", "e below = δ·w instead of δ·wᵀ"},
    NamedRow<Fault>{Fault::updated_first, "updated_first", "Updated too soon", "e below = δ·wᵀ, by the new w"},
    NamedRow<Fault>{Fault::bias_not_summed, "bias_not_summed", "∂L/∂b not summed", "∂L/∂b = δ of the last sample"},
    NamedRow<Fault>{Fault::sign, "sign", "Wrong sign", "δ with y − a instead of a − y"},
    NamedRow<Fault>{Fault::factor_n, "factor_n", "Factor N", "δ is N times too large"},
    NamedRow<Fault>{Fault::factor_two, "factor_two", "Factor 2", "δ is twice too large"},
    NamedRow<Fault>{Fault::factor_half, "factor_half", "Factor ½", "δ is half of what it should be"},
    NamedRow<Fault>{Fault::float32, "float32", "Single precision", "every number is rounded to float32"},
};
static_assert(rows_match_ids(faults));

/// Knows what the next update does: for the fault that updates too soon.
class UpdatePlan {
 public:
  /// (P) the network's parameters as an update with these gradients would leave them.
  virtual std::vector<double> after(const Network& network, ConstSpan gradients) const = 0;

 protected:
  ~UpdatePlan() = default;
};

bool has_fault(const Network& network);
/// Whether backward will ask for the updated parameters.
bool updates_too_soon(const Network& network);
/// Whether a network's layer can have a fault, and would behave differently with it for some data and some loss.
bool fault_fits(Fault fault, const Network& network, std::size_t layer, const LossConfig& loss);
/// What the factors make of the reduction's factor, for a batch of so many samples.
double faulty_scale(const Network& network, double scale, std::size_t samples);
/// To float32 and back.
void round_to_float32(Span numbers);

/// As `backward` of tape.hpp, with the faults of the network's layers but for the factors. Without a plan no layer is
/// updated too soon. `slope_scale`: what the factor in ∂loss/∂a is taken for where a slope is taken at it; none:
/// `scale`, so that the slope is that of a sample's own loss.
void faulty_backward(const Network& network, const ConstMatrixView& x, const ConstMatrixView& y, const LossConfig& loss,
                     double scale, Tape& tape, bool add, Span gradients, const UpdatePlan* plan,
                     std::optional<double> slope_scale = {});

}  // namespace lab
