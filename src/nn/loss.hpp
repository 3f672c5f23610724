// Losses: a table with one row a loss, and how the losses of several samples become one number.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "math/catalog.hpp"
#include "math/matrix.hpp"
#include "nn/activation.hpp"

namespace lab {

enum class Loss : std::uint8_t { mse, mae, huber, bce, bce_epsilon, softmax_ce };

enum class Reduction : std::uint8_t { mean, sum, half_mean, half_sum };

inline constexpr std::array reductions{
    NamedRow<Reduction>{Reduction::mean, "mean", "Mean", "1/(N K) Σ"},
    NamedRow<Reduction>{Reduction::sum, "sum", "Sum", "Σ"},
    NamedRow<Reduction>{Reduction::half_mean, "half_mean", "Half the mean", "1/(2 N K) Σ"},
    NamedRow<Reduction>{Reduction::half_sum, "half_sum", "Half the sum", "½ Σ"},
};
static_assert(rows_match_ids(reductions));

struct LossConfig {
  Loss function = Loss::bce;
  Reduction reduction = Reduction::mean;
  double delta = 1;       // of huber: where the parabola becomes a line
  double epsilon = 1e-9;  // of bce_epsilon: what is added inside the logarithms
};

// z, a, y are (N, K): pre-activation, activation and target of the output layer.
/// The sum over the N samples, not yet reduced.
using LossSum = double(const ConstMatrixView& z, const ConstMatrixView& a, const ConstMatrixView& y,
                       const LossConfig& config);
/// Writes scale · ∂sum/∂a, or, for a loss from logits, scale · ∂sum/∂z, to delta (N, K).
using LossGradient = void(const ConstMatrixView& z, const ConstMatrixView& a, const ConstMatrixView& y,
                          const LossConfig& config, double scale, const MatrixView& delta);

struct LossInfo {
  Loss id;
  std::string_view name, label, formula;
  LossSum* sum;
  LossGradient* gradient;
  /// The one output activation that it goes with; none: any.
  std::optional<Activation> output;
  /// It is computed from z, and its gradient has the output's derivative in it: what would vanish where the output
  /// saturates cancels, so that the gradient a − y is exact everywhere.
  bool from_logits;
  /// One number a sample, whatever K: a mean divides by N.
  bool per_sample;
  /// Targets that it takes: numbers without bounds (regression), a single class 0 or 1. All take one-hot rows.
  bool takes_values, takes_binary;
};

namespace loss {
LossSum mse, mae, huber, bce, bce_epsilon, softmax_ce;
LossGradient mse_gradient, mae_gradient, huber_gradient, bce_gradient, bce_epsilon_gradient, softmax_ce_gradient;
}  // namespace loss

inline constexpr std::array losses{
    LossInfo{
        Loss::mse, "mse", "Squared error", "(a − y)²", loss::mse, loss::mse_gradient, {}, false, false, true, true},
    LossInfo{
        Loss::mae, "mae", "Absolute error", "|a − y|", loss::mae, loss::mae_gradient, {}, false, false, true, true},
    LossInfo{Loss::huber,
             "huber",
             "Huber",
             "½ (a − y)² where |a − y| ≤ δ, else δ (|a − y| − δ/2)",
             loss::huber,
             loss::huber_gradient,
             {},
             false,
             false,
             true,
             true},
    LossInfo{Loss::bce, "bce", "Cross-entropy", "−y ln a − (1 − y) ln(1 − a)", loss::bce, loss::bce_gradient,
             Activation::sigmoid, true, false, false, true},
    LossInfo{Loss::bce_epsilon, "bce_epsilon", "Cross-entropy with ε", "−y ln(a + ε) − (1 − y) ln(1 − a + ε)",
             loss::bce_epsilon, loss::bce_epsilon_gradient, Activation::sigmoid, false, false, false, true},
    LossInfo{Loss::softmax_ce, "softmax_ce", "Softmax cross-entropy", "−Σ y ln(e^z / Σ e^z)", loss::softmax_ce,
             loss::softmax_ce_gradient, Activation::identity, true, true, false, false},
};
static_assert(rows_match_ids(losses));

/// One sample's logits z, replaced by e^z / Σ e^z: shares of 1.
void softmax(Span logits);

/// The factor that makes the sum over `samples` rows of `columns` targets the reduced loss.
inline double reduction_factor(const LossConfig& config, std::size_t samples, std::size_t columns) {
  const std::size_t entries = row_of(losses, config.function).per_sample ? samples : samples * columns;
  switch (config.reduction) {
    case Reduction::mean:
      return 1 / static_cast<double>(entries);
    case Reduction::sum:
      return 1;
    case Reduction::half_mean:
      return 0.5 / static_cast<double>(entries);
    case Reduction::half_sum:
      return 0.5;
  }
  return 1;
}

}  // namespace lab
