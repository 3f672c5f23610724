// Initial weights: a table with one row a distribution.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

#include "math/catalog.hpp"
#include "math/random.hpp"
#include "nn/network.hpp"

namespace lab {

enum class Initializer : std::uint8_t {
  zeros,
  constant,
  uniform,
  normal,
  xavier_uniform,
  xavier_normal,
  he_uniform,
  he_normal,
  lecun_normal,
  given
};
enum class BiasStart : std::uint8_t { zeros, as_weights };

inline constexpr std::array bias_starts{
    NamedRow<BiasStart>{BiasStart::zeros, "zeros", "Zeros", "0"},
    NamedRow<BiasStart>{BiasStart::as_weights, "as_weights", "As the weights", "drawn after the layer's weights"},
};
static_assert(rows_match_ids(bias_starts));

/// One layer's numbers, given one by one.
struct GivenLayer {
  std::vector<double> weights;  // (O, I) row-major, as a NumPy array of that shape
  std::vector<double> bias;     // (O); or empty: zeros
};

struct InitialConfig {
  Initializer weights = Initializer::normal;
  BiasStart bias = BiasStart::zeros;
  std::uint32_t seed = 1;
  double low = 0, high = 1;       // of uniform
  double deviation = 1;           // of normal
  double value = 0.5;             // of constant
  std::size_t skip_uniform = 0;   // np.random.rand numbers drawn before
  std::size_t skip_normal = 0;    // np.random.randn numbers drawn after those
  std::vector<GivenLayer> given;  // of given: one for each layer, the output included
};

struct InitializerInfo {
  Initializer id;
  std::string_view name, label, formula;
  /// One weight of a layer with so many inputs and outputs; null: the numbers are given.
  double (*draw)(Random& random, double inputs, double outputs, const InitialConfig& config);
};

namespace initializer {
/// U(−bound, bound)
inline double symmetric(Random& random, double bound) { return bound * (2 * random.rand() - 1); }
}  // namespace initializer

inline constexpr std::array initializers{
    InitializerInfo{Initializer::zeros, "zeros", "Zeros", "0",
                    [](Random&, double, double, const InitialConfig&) { return 0.0; }},
    InitializerInfo{Initializer::constant, "constant", "Constant", "c",
                    [](Random&, double, double, const InitialConfig& config) { return config.value; }},
    InitializerInfo{Initializer::uniform, "uniform", "Uniform", "U(low, high), low included",
                    [](Random& random, double, double, const InitialConfig& config) {
                      return config.low + (config.high - config.low) * random.rand();
                    }},
    InitializerInfo{
        Initializer::normal, "normal", "Normal", "N(0, σ²)",
        [](Random& random, double, double, const InitialConfig& config) { return config.deviation * random.randn(); }},
    InitializerInfo{Initializer::xavier_uniform, "xavier_uniform", "Xavier, uniform", "U(−b, b), b = √(6/(I + O))",
                    [](Random& random, double inputs, double outputs, const InitialConfig&) {
                      return initializer::symmetric(random, std::sqrt(6 / (inputs + outputs)));
                    }},
    InitializerInfo{Initializer::xavier_normal, "xavier_normal", "Xavier, normal", "N(0, 2/(I + O))",
                    [](Random& random, double inputs, double outputs, const InitialConfig&) {
                      return random.randn() * std::sqrt(2 / (inputs + outputs));
                    }},
    InitializerInfo{Initializer::he_uniform, "he_uniform", "He, uniform", "U(−b, b), b = √(6/I)",
                    [](Random& random, double inputs, double, const InitialConfig&) {
                      return initializer::symmetric(random, std::sqrt(6 / inputs));
                    }},
    InitializerInfo{Initializer::he_normal, "he_normal", "He, normal", "N(0, 2/I)",
                    [](Random& random, double inputs, double, const InitialConfig&) {
                      return random.randn() * std::sqrt(2 / inputs);
                    }},
    InitializerInfo{Initializer::lecun_normal, "lecun_normal", "LeCun", "N(0, 1/I)",
                    [](Random& random, double inputs, double, const InitialConfig&) {
                      return random.randn() * std::sqrt(1 / inputs);
                    }},
    InitializerInfo{Initializer::given, "given", "Given", "every number by hand", nullptr},
};
static_assert(rows_match_ids(initializers));

/// Draws all weights, layer after layer, in the order of a NumPy array of shape (O, I): `np.random.randn(O, I)`; each
/// layer's biases after its weights, where they are drawn at all. Given numbers must fit the network.
void initialize(Network& network, const InitialConfig& config);

}  // namespace lab
