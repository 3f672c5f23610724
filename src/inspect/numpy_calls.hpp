// The calls of NumPy that give an array of initial weights: a table with one row an initializer.
#pragma once

#include <array>
#include <string>

#include "inspect/python_text.hpp"
#include "nn/initializer.hpp"

namespace lab {

/// An array of initial weights, or of biases that are drawn as those.
struct DrawnArray {
  std::string sizes;            // as np.random.rand takes them: "4, 2"
  std::string inputs, outputs;  // of the layer
  const InitialConfig& config;

  std::string shape() const { return sizes.find(',') == std::string::npos ? sizes : '(' + sizes + ')'; }
  std::string rand() const { return "np.random.rand(" + sizes + ")"; }
  std::string randn() const { return "np.random.randn(" + sizes + ")"; }
};

struct NumpyCall {
  Initializer id;
  /// An expression; its numbers come in the order, and with the bits, of `initialize`. Null: the numbers are given.
  std::string (*expression)(const DrawnArray& array);
};

// Not np.random.uniform and np.random.normal: where a processor adds and multiplies at once, they round once less.
inline constexpr std::array numpy_calls{
    NumpyCall{Initializer::zeros, [](const DrawnArray& array) { return "np.zeros(" + array.shape() + ")"; }},
    NumpyCall{Initializer::constant,
              [](const DrawnArray& array) {
                return "np.full(" + array.shape() + ", " + python_number(array.config.value) + ")";
              }},
    NumpyCall{Initializer::uniform,
              [](const DrawnArray& array) {
                const double low = array.config.low, high = array.config.high;
                if (low == 0 && high == 1) return array.rand();
                const std::string from = python_number(low);
                return from + " + (" + python_number(high) + " - " + from + ") * " + array.rand();
              }},
    NumpyCall{Initializer::normal,
              [](const DrawnArray& array) {
                const double deviation = array.config.deviation;
                return deviation == 1 ? array.randn() : python_number(deviation) + " * " + array.randn();
              }},
    NumpyCall{Initializer::xavier_uniform,
              [](const DrawnArray& array) {
                return "np.sqrt(6 / (" + array.inputs + " + " + array.outputs + ")) * (2 * " + array.rand() + " - 1)";
              }},
    NumpyCall{Initializer::xavier_normal,
              [](const DrawnArray& array) {
                return array.randn() + " * np.sqrt(2 / (" + array.inputs + " + " + array.outputs + "))";
              }},
    NumpyCall{
        Initializer::he_uniform,
        [](const DrawnArray& array) { return "np.sqrt(6 / " + array.inputs + ") * (2 * " + array.rand() + " - 1)"; }},
    NumpyCall{Initializer::he_normal,
              [](const DrawnArray& array) { return array.randn() + " * np.sqrt(2 / " + array.inputs + ")"; }},
    NumpyCall{Initializer::lecun_normal,
              [](const DrawnArray& array) { return array.randn() + " * np.sqrt(1 / " + array.inputs + ")"; }},
    NumpyCall{Initializer::given, nullptr},
};
static_assert(rows_match_ids(numpy_calls) && numpy_calls.size() == initializers.size());

}  // namespace lab
