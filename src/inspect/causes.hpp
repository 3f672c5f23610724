// What can be behind a difference: the bugs of fault.hpp, and what else students' numbers turn out to be.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "inspect/tensors.hpp"
#include "nn/fault.hpp"

namespace lab {

enum class Cause : std::uint8_t {
  factor_one_over_n,
  factor_k,
  factor_one_over_k,
  factor_constant,
  factor_at_gradient,
  update_sign,
  only_gradient,
  only_update,
  only_delta,
  gradient_transposed,
  error_at_activation,
  not_updated,
  one_sample,
  per_sample,
  sample_order,
  offset,
  other_tensor,
  other_inputs,
  other_weights
};

inline constexpr std::array causes{
    NamedRow<Cause>{Cause::factor_one_over_n, "factor_one_over_n", "Factor 1/N", "divided by N once too often"},
    NamedRow<Cause>{Cause::factor_k, "factor_k", "Factor K", "K outputs: K times too large"},
    NamedRow<Cause>{Cause::factor_one_over_k, "factor_one_over_k", "Factor 1/K", "K outputs: divided by K"},
    NamedRow<Cause>{Cause::factor_constant, "factor_constant", "A constant factor",
                    "every number is the right one times the same factor"},
    NamedRow<Cause>{Cause::factor_at_gradient, "factor_at_gradient", "The factor comes later",
                    "δ without the loss's factor, which stands at ∂L/∂W and ∂L/∂b: right as well"},
    NamedRow<Cause>{Cause::update_sign, "update_sign", "Update uphill", "the gradient is added, not subtracted"},
    NamedRow<Cause>{Cause::only_gradient, "only_gradient", "In the gradients only", "δ is right"},
    NamedRow<Cause>{Cause::only_update, "only_update", "In the update only", "δ and the gradients are right"},
    NamedRow<Cause>{Cause::only_delta, "only_delta", "Not in the update", "the new W and b are right"},
    NamedRow<Cause>{Cause::gradient_transposed, "gradient_transposed", "∂L/∂W transposed",
                    "W is updated with its gradient's transpose"},
    NamedRow<Cause>{Cause::error_at_activation, "error_at_activation", "∂L/∂a, not ∂L/∂z",
                    "δ before it is multiplied by f′(z)"},
    NamedRow<Cause>{Cause::not_updated, "not_updated", "Not updated", "these are the parameters before the update"},
    NamedRow<Cause>{Cause::one_sample, "one_sample", "One sample's gradient", "the gradient of a single sample"},
    NamedRow<Cause>{Cause::per_sample, "per_sample", "Not summed over the samples",
                    "each sample's gradient by itself, not their sum"},
    NamedRow<Cause>{Cause::sample_order, "sample_order", "Other order of samples",
                    "the right rows, but in another order than in the arrays before"},
    NamedRow<Cause>{Cause::offset, "offset", "Another bias", "every sample is off by the same row"},
    NamedRow<Cause>{Cause::other_tensor, "other_tensor", "Another tensor", "the numbers of another tensor of the step"},
    NamedRow<Cause>{Cause::other_inputs, "other_inputs", "Other inputs", "x is not that of these samples"},
    NamedRow<Cause>{Cause::other_weights, "other_weights", "Other weights",
                    "the step did not start from this network's parameters"},
};
static_assert(rows_match_ids(causes));

/// Where something is wrong.
enum class Scope : std::uint8_t { layer, hidden, all };

inline constexpr std::array scopes{
    NamedRow<Scope>{Scope::layer, "layer", "One layer", "in this layer"},
    NamedRow<Scope>{Scope::hidden, "hidden", "Hidden layers", "in every hidden layer where it can be"},
    NamedRow<Scope>{Scope::all, "all", "Everywhere", "in every layer where it can be"},
};
static_assert(rows_match_ids(scopes));

/// One part of an explanation; the words are those of its row.
struct Reason {
  RowText row;
  Scope scope = Scope::all;
  std::size_t layer = 0;                  // of Scope::layer, from 0 on
  std::optional<double> value = {};       // of a factor
  std::optional<TensorName> tensor = {};  // of other_tensor: which
};

inline RowText text_of(Fault fault) {
  const auto& row = row_of(faults, fault);
  return {row.name, row.label, row.formula};
}
inline RowText text_of(Cause cause) {
  const auto& row = row_of(causes, cause);
  return {row.name, row.label, row.formula};
}

}  // namespace lab
