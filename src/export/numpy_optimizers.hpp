// Optimizers and schedules in NumPy: tables with one row each.
#pragma once

#include <array>
#include <string_view>

#include "train/optimizer.hpp"
#include "train/schedule.hpp"

namespace lab {

/// A rule as lines of Python. Names are those of the coefficients, and w, g and the memories of one array of
/// parameters; t is the number of the update, rate its learning rate.
struct NumpyOptimizer {
  OptimizerRule id;
  std::string_view counters;  // what it counts over all updates, names with commas; t starts at 0, the others at 1
  std::string_view once;      // before the arrays, once an update
  std::string_view each;      // for each array
};

inline constexpr std::array numpy_optimizers{
    NumpyOptimizer{OptimizerRule::sgd, "", "", "w -= rate * g"},
    NumpyOptimizer{OptimizerRule::momentum, "", "", "v[:] = momentum * v + g\nw -= rate * v"},
    NumpyOptimizer{OptimizerRule::momentum_rate_inside, "", "", "v[:] = momentum * v + rate * g\nw -= v"},
    NumpyOptimizer{OptimizerRule::nesterov, "", "", "v[:] = momentum * v + g\nw -= rate * (g + momentum * v)"},
    NumpyOptimizer{OptimizerRule::adagrad, "", "", "G += g * g\nw -= rate * g / (np.sqrt(G) + epsilon)"},
    NumpyOptimizer{OptimizerRule::rmsprop, "", "",
                   "v[:] = rho * v + (1 - rho) * g * g\nw -= rate * g / (np.sqrt(v) + epsilon)"},
    NumpyOptimizer{OptimizerRule::adadelta, "", "", R"(v[:] = rho * v + (1 - rho) * g * g
d = np.sqrt(u + epsilon) / np.sqrt(v + epsilon) * g
u[:] = rho * u + (1 - rho) * d * d
w -= rate * d)"},
    NumpyOptimizer{OptimizerRule::adam, "beta1_t, beta2_t", R"(beta1_t *= beta1  # β₁ᵗ
beta2_t *= beta2  # β₂ᵗ)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
w -= rate / (1 - beta1_t) * m / (np.sqrt(v) / np.sqrt(1 - beta2_t) + epsilon))"},
    NumpyOptimizer{OptimizerRule::adamw, "beta1_t, beta2_t", R"(beta1_t *= beta1  # β₁ᵗ
beta2_t *= beta2  # β₂ᵗ)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
w *= 1 - rate * weight_decay
w -= rate / (1 - beta1_t) * m / (np.sqrt(v) / np.sqrt(1 - beta2_t) + epsilon))"},
    NumpyOptimizer{OptimizerRule::adamax, "beta1_t", R"(beta1_t *= beta1  # β₁ᵗ)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
u[:] = np.maximum(beta2 * u, np.abs(g) + epsilon)
w -= rate / (1 - beta1_t) * m / u)"},
    NumpyOptimizer{OptimizerRule::nadam, "t, product, beta2_t", R"(t += 1
now = beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))
ahead = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
product *= now  # of the momenta so far
beta2_t *= beta2  # β₂ᵗ)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
step = rate * (1 - now) / (1 - product) * g + rate * ahead / (1 - product * ahead) * m
w -= step / (np.sqrt(v) / np.sqrt(1 - beta2_t) + epsilon))"},
    NumpyOptimizer{OptimizerRule::nadam_dozat, "beta1_t, beta2_t", R"(beta1_t *= beta1  # β₁ᵗ
beta2_t *= beta2  # β₂ᵗ)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
step = rate * (1 - beta1) / (1 - beta1_t) * g + rate * beta1 / (1 - beta1_t * beta1) * m
w -= step / (np.sqrt(v) / np.sqrt(1 - beta2_t) + epsilon))"},
};
static_assert(rows_match_ids(numpy_optimizers) && numpy_optimizers.size() == optimizers.size());

/// Adagrad's last line with ε inside the root.
inline constexpr std::string_view numpy_adagrad_inside = "G += g * g\nw -= rate * g / np.sqrt(G + epsilon)";

struct NumpySchedule {
  ScheduleShape id;
  std::string_view rate;  // an expression in learning_rate, factor, period and the complete epochs
};

inline constexpr std::array numpy_schedules{
    NumpySchedule{ScheduleShape::constant, "learning_rate"},
    NumpySchedule{ScheduleShape::step, "learning_rate * factor ** (epoch // period)"},
    NumpySchedule{ScheduleShape::exponential, "learning_rate * factor ** (epoch / period)"},
    NumpySchedule{ScheduleShape::cosine,
                  "learning_rate * (factor + (1 - factor) * 0.5 * (1 + np.cos(np.pi * min(epoch / period, 1))))"},
};
static_assert(rows_match_ids(numpy_schedules) && numpy_schedules.size() == schedules.size());

}  // namespace lab
