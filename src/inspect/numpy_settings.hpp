// What a script for NumPy says of a step beside its numbers: the network, the loss and the update, as comments and
// named constants.
#pragma once

#include <cstdint>
#include <span>

#include "inspect/python_text.hpp"
#include "session/session.hpp"

namespace lab {

/// How arrays are laid out.
enum class Notation : std::uint8_t {
  rows,    // samples in rows, W (I, O): z = x @ W + b
  columns  // samples in columns, W (O, I): z = W @ x + b
};

void write_network(PythonText& script, std::span<const DenseSlice> layers, Notation notation);
void write_loss(PythonText& script, const Session& session, std::size_t samples);
/// An optimizer's coefficients, those that its rule uses; weight decay where it `decays`.
void write_coefficients(PythonText& script, const OptimizerConfig& config, bool decays);
void write_update(PythonText& script, const Session& session);

}  // namespace lab
