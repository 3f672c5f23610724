// The named tensors of one training step, in the order in which they are computed.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "math/catalog.hpp"
#include "nn/network.hpp"

namespace lab {

enum class TensorKind : std::uint8_t { x, w, b, z, a, da, delta, dw, db, new_w, new_b };

inline constexpr std::array tensor_kinds{
    NamedRow<TensorKind>{TensorKind::x, "x", "Inputs", "x"},
    NamedRow<TensorKind>{TensorKind::w, "w", "Weights before", "W"},
    NamedRow<TensorKind>{TensorKind::b, "b", "Biases before", "b"},
    NamedRow<TensorKind>{TensorKind::z, "z", "Pre-activation", "z = x·W + b"},
    NamedRow<TensorKind>{TensorKind::a, "a", "Activation", "a = f(z)"},
    NamedRow<TensorKind>{TensorKind::da, "da", "Error at the activation", "∂L/∂a"},
    NamedRow<TensorKind>{TensorKind::delta, "delta", "Error signal", "δ = ∂L/∂z"},
    NamedRow<TensorKind>{TensorKind::dw, "dw", "Gradient of the weights", "∂L/∂W"},
    NamedRow<TensorKind>{TensorKind::db, "db", "Gradient of the biases", "∂L/∂b"},
    NamedRow<TensorKind>{TensorKind::new_w, "new_w", "Weights after", "W after the update"},
    NamedRow<TensorKind>{TensorKind::new_b, "new_b", "Biases after", "b after the update"},
};
static_assert(rows_match_ids(tensor_kinds));

struct TensorName {
  TensorKind kind;
  std::size_t layer = 0;  // from 0 on; of x always 0
  bool operator==(const TensorName&) const = default;
};

/// (rows, columns); biases are one row.
struct TensorShape {
  std::size_t rows, columns;
  bool sampled;  // a row is a sample
  std::size_t size() const { return rows * columns; }
};

/// Every tensor of a step: x, W and b of each layer; z and a of each; from the output back ∂L/∂a, δ, ∂L/∂W, ∂L/∂b of
/// each; the new W and b of each. Layers without biases have no b.
std::vector<TensorName> tensors_in_order(const Network& network);
/// The place of a tensor in that order, among all that there might be.
std::size_t place_of(TensorName tensor, std::size_t layers);
bool has_tensor(const Network& network, TensorName tensor);
TensorShape shape_of(const Network& network, std::size_t samples, TensorName tensor);

}  // namespace lab
