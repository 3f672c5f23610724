// Initial weights: a table with one row a distribution.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>

#include "math/catalog.hpp"
#include "math/random.hpp"
#include "nn/network.hpp"

namespace lab {

enum class Initializer : std::uint8_t { zeros, uniform, normal, xavier_normal, he_normal };

struct InitializerInfo {
  Initializer id;
  std::string_view name, label, formula;
  /// One weight of a layer with so many inputs and outputs.
  double (*draw)(Random& random, double inputs, double outputs);
};

inline constexpr std::array initializers{
    InitializerInfo{Initializer::zeros, "zeros", "Zeros", "0", [](Random&, double, double) { return 0.0; }},
    InitializerInfo{Initializer::uniform, "uniform", "Uniform [0, 1)", "U(0, 1)",
                    [](Random& random, double, double) { return random.rand(); }},
    InitializerInfo{Initializer::normal, "normal", "Normal", "N(0, 1)",
                    [](Random& random, double, double) { return random.randn(); }},
    InitializerInfo{Initializer::xavier_normal, "xavier_normal", "Xavier", "N(0, 2/(I + O))",
                    [](Random& random, double inputs, double outputs) {
                      return random.randn() * std::sqrt(2 / (inputs + outputs));
                    }},
    InitializerInfo{Initializer::he_normal, "he_normal", "He", "N(0, 2/I)",
                    [](Random& random, double inputs, double) { return random.randn() * std::sqrt(2 / inputs); }},
};
static_assert(rows_match_ids(initializers));

/// Draws all weights, layer after layer, in the order of a NumPy array of shape (O, I): `np.random.randn(O, I)`.
/// Biases become 0.
void initialize(Network& network, Initializer initializer, Random& random);

}  // namespace lab
