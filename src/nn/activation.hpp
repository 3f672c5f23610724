// Activation functions: a table with one row a function.
//
// To add one: an enumerator, a row, and the two functions in activation.cpp. Menus, validation and the gradient tests
// loop over the table.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <string_view>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

enum class Activation : std::uint8_t { identity, sigmoid, tanh, relu };

struct ActivationInfo {
  Activation id;
  std::string_view name, label, formula;
  double low, high;                                     // bounds of a; infinite where there is none
  void (*apply)(ConstSpan z, Span a);                   // a = f(z); a may be z
  void (*chain)(ConstSpan z, ConstSpan a, Span delta);  // delta *= f'(z)
};

namespace activation {
void identity(ConstSpan z, Span a);
void identity_chain(ConstSpan z, ConstSpan a, Span delta);
void sigmoid(ConstSpan z, Span a);
void sigmoid_chain(ConstSpan z, ConstSpan a, Span delta);
void tanh(ConstSpan z, Span a);
void tanh_chain(ConstSpan z, ConstSpan a, Span delta);
void relu(ConstSpan z, Span a);
void relu_chain(ConstSpan z, ConstSpan a, Span delta);  // f'(0) = 0
inline constexpr double unbounded = std::numeric_limits<double>::infinity();
}  // namespace activation

inline constexpr std::array activations{
    ActivationInfo{Activation::identity, "identity", "Identity", "z", -activation::unbounded, activation::unbounded,
                   activation::identity, activation::identity_chain},
    ActivationInfo{Activation::sigmoid, "sigmoid", "Sigmoid", "1 / (1 + e^−z)", 0, 1, activation::sigmoid,
                   activation::sigmoid_chain},
    ActivationInfo{Activation::tanh, "tanh", "Tanh", "tanh z", -1, 1, activation::tanh, activation::tanh_chain},
    ActivationInfo{Activation::relu, "relu", "ReLU", "max(0, z)", 0, activation::unbounded, activation::relu,
                   activation::relu_chain},
};
static_assert(rows_match_ids(activations));

}  // namespace lab
