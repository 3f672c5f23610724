// Losses and their reductions in NumPy: tables with one row each.
#pragma once

#include <array>
#include <string_view>

#include "nn/loss.hpp"

namespace lab {

struct NumpyLoss {
  Loss id;
  std::string_view terms;  // an expression in z, a, y of the output: what the loss adds up
  std::string_view slope;  // ∂Σ/∂a, or, for a loss from logits, ∂Σ/∂z
};

inline constexpr std::array numpy_losses{
    NumpyLoss{Loss::mse, "(a - y) ** 2", "2 * (a - y)"},
    NumpyLoss{Loss::mae, "np.abs(a - y)", "np.sign(a - y)"},
    NumpyLoss{Loss::huber,
              "np.where(np.abs(a - y) <= delta, 0.5 * (a - y) ** 2, delta * (np.abs(a - y) - 0.5 * delta))",
              "np.clip(a - y, -delta, delta)"},
    NumpyLoss{Loss::bce, "np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))", "a - y"},
    NumpyLoss{Loss::bce_epsilon, "-(y * np.log(a + loss_epsilon) + (1 - y) * np.log(1 - a + loss_epsilon))",
              "(1 - y) / (1 - a + loss_epsilon) - y / (a + loss_epsilon)"},
    NumpyLoss{Loss::softmax_ce, "-y * log_softmax(z)", "np.exp(log_softmax(z)) - y"},
};
static_assert(rows_match_ids(numpy_losses) && numpy_losses.size() == losses.size());

/// What the sum over the samples of y is multiplied by; empty: nothing.
struct NumpyReduction {
  Reduction id;
  std::string_view of_targets, of_samples;  // for losses that count targets, and that count samples
};

inline constexpr std::array numpy_reductions{
    NumpyReduction{Reduction::mean, "1 / y.size", "1 / len(y)"},
    NumpyReduction{Reduction::sum, "", ""},
    NumpyReduction{Reduction::half_mean, "0.5 / y.size", "0.5 / len(y)"},
    NumpyReduction{Reduction::half_sum, "0.5", "0.5"},
};
static_assert(rows_match_ids(numpy_reductions) && numpy_reductions.size() == reductions.size());

inline std::string_view numpy_scale(const LossConfig& loss) {
  const NumpyReduction& row = row_of(numpy_reductions, loss.reduction);
  return row_of(losses, loss.function).per_sample ? row.of_samples : row.of_targets;
}

}  // namespace lab
