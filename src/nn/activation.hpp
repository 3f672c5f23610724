// Activation functions: a table with one row a function.
//
// To add one: an enumerator, a row, and the two functions in activation.cpp. Menus, validation, the gradient tests and
// the test for equal bits loop over the table.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

enum class Activation : std::uint8_t {
  identity,
  sigmoid,
  tanh,
  relu,
  leaky_relu,
  elu,
  gelu,
  gelu_tanh,
  silu,
  softplus
};

/// a = f(z); a may not be z.
using ActivationApply = void(ConstSpan z, Span a, double alpha);
/// delta *= f'(z)
using ActivationChain = void(ConstSpan z, ConstSpan a, Span delta, double alpha);

struct ActivationInfo {
  Activation id;
  std::string_view name, label, formula;
  double low, high;  // bounds of a; infinite where there is none
  ActivationApply* apply;
  ActivationChain* chain;
  std::optional<double> alpha;  // α unless a layer says otherwise; none: not used
  bool kink = false;            // at 0 the slope jumps
};

/// A unit is saturated by a sample where |f'(z)| is below this: next to nothing of the error gets through. A sigmoid is
/// from a = 0.99 on, a ReLU from z = 0 down.
inline constexpr double saturated_slope = 0.01;

namespace activation {
ActivationApply identity, sigmoid, tanh, relu, leaky_relu, elu, gelu, gelu_tanh, silu, softplus;
ActivationChain identity_chain, sigmoid_chain, tanh_chain, relu_chain, leaky_relu_chain, elu_chain, gelu_chain,
    gelu_tanh_chain, silu_chain, softplus_chain;
inline constexpr double unbounded = std::numeric_limits<double>::infinity();
}  // namespace activation

// At a kink the slope is that of the side below: f'(0) = 0 for ReLU, α for leaky ReLU and ELU.
inline constexpr std::array activations{
    ActivationInfo{Activation::identity,
                   "identity",
                   "Identity",
                   "z",
                   -activation::unbounded,
                   activation::unbounded,
                   activation::identity,
                   activation::identity_chain,
                   {}},
    ActivationInfo{Activation::sigmoid,
                   "sigmoid",
                   "Sigmoid",
                   "1 / (1 + e^−z)",
                   0,
                   1,
                   activation::sigmoid,
                   activation::sigmoid_chain,
                   {}},
    ActivationInfo{Activation::tanh, "tanh", "Tanh", "tanh z", -1, 1, activation::tanh, activation::tanh_chain, {}},
    ActivationInfo{Activation::relu,
                   "relu",
                   "ReLU",
                   "max(0, z)",
                   0,
                   activation::unbounded,
                   activation::relu,
                   activation::relu_chain,
                   {},
                   true},
    ActivationInfo{Activation::leaky_relu, "leaky_relu", "Leaky ReLU", "z above 0, α z below", -activation::unbounded,
                   activation::unbounded, activation::leaky_relu, activation::leaky_relu_chain, 0.01, true},
    ActivationInfo{Activation::elu, "elu", "ELU", "z above 0, α (e^z − 1) below", -activation::unbounded,
                   activation::unbounded, activation::elu, activation::elu_chain, 1.0, true},
    ActivationInfo{Activation::gelu,
                   "gelu",
                   "GELU",
                   "z Φ(z) = z/2 (1 + erf(z/√2))",
                   -0.17,
                   activation::unbounded,
                   activation::gelu,
                   activation::gelu_chain,
                   {}},
    ActivationInfo{Activation::gelu_tanh,
                   "gelu_tanh",
                   "GELU, tanh form",
                   "z/2 (1 + tanh(√(2/π) (z + 0.044715 z³)))",
                   -0.18,
                   activation::unbounded,
                   activation::gelu_tanh,
                   activation::gelu_tanh_chain,
                   {}},
    ActivationInfo{Activation::silu,
                   "silu",
                   "SiLU",
                   "z / (1 + e^−z)",
                   -0.28,
                   activation::unbounded,
                   activation::silu,
                   activation::silu_chain,
                   {}},
    ActivationInfo{Activation::softplus,
                   "softplus",
                   "Softplus",
                   "ln(1 + e^z)",
                   0,
                   activation::unbounded,
                   activation::softplus,
                   activation::softplus_chain,
                   {}},
};
static_assert(rows_match_ids(activations));

}  // namespace lab
