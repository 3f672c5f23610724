// Activations in NumPy: a table with one row a function.
#pragma once

#include <array>
#include <string_view>

#include "nn/activation.hpp"

namespace lab {

struct NumpyActivation {
  Activation id;
  /// Python: NAME(z) and NAME_slope(z, a), which is f'(z); with alpha as a further argument where there is one. Empty:
  /// a is z, and the slope 1.
  std::string_view functions;
  bool sigmoid = false;  // they call sigmoid(z)
  bool erf = false;      // they call erf(z)
};

inline constexpr std::array numpy_activations{
    NumpyActivation{Activation::identity, ""},
    NumpyActivation{Activation::sigmoid,
                    R"(def sigmoid(z):
    e = np.exp(-np.abs(z))  # at most 1: nothing overflows
    return np.where(z < 0, e, 1) / (1 + e)


def sigmoid_slope(z, a):
    return a * (1 - a))"},
    NumpyActivation{Activation::tanh, R"(def tanh(z):
    return np.tanh(z)


def tanh_slope(z, a):
    return 1 - a * a)"},
    NumpyActivation{Activation::relu, R"(def relu(z):
    return np.maximum(z, 0)


def relu_slope(z, a):
    return z > 0)"},
    NumpyActivation{Activation::leaky_relu, R"(def leaky_relu(z, alpha):
    return np.where(z > 0, z, alpha * z)


def leaky_relu_slope(z, a, alpha):
    return np.where(z > 0, 1, alpha))"},
    NumpyActivation{Activation::elu, R"(def elu(z, alpha):
    return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))


def elu_slope(z, a, alpha):
    return np.where(z > 0, 1, a + alpha))"},
    NumpyActivation{Activation::gelu, R"(def gelu(z):
    return z * 0.5 * (1 + erf(z / np.sqrt(2)))


def gelu_slope(z, a):
    return 0.5 * (1 + erf(z / np.sqrt(2))) + z * np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi))",
                    false, true},
    NumpyActivation{Activation::gelu_tanh, R"(def gelu_tanh(z):
    return 0.5 * z * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))


def gelu_tanh_slope(z, a):
    t = np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))
    return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * np.sqrt(2 / np.pi) * (1 + 3 * 0.044715 * z * z))"},
    NumpyActivation{Activation::silu, R"(def silu(z):
    return z * sigmoid(z)


def silu_slope(z, a):
    s = sigmoid(z)
    return s * (1 + z * (1 - s)))",
                    true},
    NumpyActivation{Activation::softplus, R"(def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


def softplus_slope(z, a):
    return sigmoid(z))",
                    true},
};
static_assert(rows_match_ids(numpy_activations) && numpy_activations.size() == activations.size());

/// The sigmoid by the engine's own arithmetic (src/math/elementary.cpp), bit for bit.
inline constexpr std::string_view numpy_exact_sigmoid = R"(def sigmoid(z):
    """1 / (1 + e^-z) by the page's own arithmetic: e^x = power * (w + r) / (w - r)."""
    x = -np.clip(z, -708, 708)
    n = np.rint(x * 1.4426950408889634)
    r = (x - n * 0.6931471803691238) - n * 1.9082149292705877e-10
    s = r * r
    w = 2 + s * (1.66666666666666019037e-01 + s * (-2.77777777770155933842e-03 + s * (
        6.61375632143793436117e-05 + s * (-1.65339022054652515390e-06 + s * 4.13813679705723846039e-08))))
    power = np.ldexp(1.0, n.astype(int))
    return (w - r) / ((w - r) + power * (w + r))


def sigmoid_slope(z, a):
    return a * (1 - a))";

}  // namespace lab
