// Losses: a table with one row a loss, and how the losses of several samples become one number.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

enum class Loss : std::uint8_t { mse, bce };

/// z, a, y are (N, K): pre-activation, activation and target of the output layer.
struct LossInfo {
  Loss id;
  std::string_view name, label, formula;
  /// The sum over all N·K entries, not yet reduced.
  double (*sum)(ConstSpan z, ConstSpan a, ConstSpan y);
  /// Writes scale · ∂sum/∂a, or, for a loss that is fused with the sigmoid, scale · ∂sum/∂z.
  void (*gradient)(ConstSpan z, ConstSpan a, ConstSpan y, double scale, Span delta);
  /// True: the output layer must be a sigmoid, and `gradient` has its derivative in it. The factors a(1 − a) cancel, so
  /// that the gradient a − y is exact where they would be 0.
  bool fused_with_sigmoid;
};

namespace loss {
double squared_error(ConstSpan z, ConstSpan a, ConstSpan y);
void squared_error_gradient(ConstSpan z, ConstSpan a, ConstSpan y, double scale, Span delta);
double cross_entropy(ConstSpan z, ConstSpan a, ConstSpan y);
void cross_entropy_gradient(ConstSpan z, ConstSpan a, ConstSpan y, double scale, Span delta);
}  // namespace loss

inline constexpr std::array losses{
    LossInfo{Loss::mse, "mse", "Squared error", "(a − y)²", loss::squared_error, loss::squared_error_gradient, false},
    LossInfo{Loss::bce, "bce", "Cross-entropy", "−y ln a − (1 − y) ln(1 − a)", loss::cross_entropy,
             loss::cross_entropy_gradient, true},
};
static_assert(rows_match_ids(losses));

enum class Reduction : std::uint8_t { mean, sum };

inline constexpr std::array reductions{
    NamedRow<Reduction>{Reduction::mean, "mean", "Mean", "1/(N K) Σ"},
    NamedRow<Reduction>{Reduction::sum, "sum", "Sum", "Σ"},
};
static_assert(rows_match_ids(reductions));

struct LossConfig {
  Loss function = Loss::bce;
  Reduction reduction = Reduction::mean;
};

/// The factor that makes a sum over `entries` numbers the reduced loss.
inline double reduction_factor(Reduction reduction, std::size_t entries) {
  return reduction == Reduction::mean ? 1 / static_cast<double>(entries) : 1.0;
}

}  // namespace lab
