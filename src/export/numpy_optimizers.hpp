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
  std::string_view once;  // before the arrays, once an update
  std::string_view each;  // for each array
};

inline constexpr std::array numpy_optimizers{
    NumpyOptimizer{OptimizerRule::sgd, "", "w -= rate * g"},
    NumpyOptimizer{OptimizerRule::momentum, "", "v[:] = momentum * v + g\nw -= rate * v"},
    NumpyOptimizer{OptimizerRule::momentum_rate_inside, "", "v[:] = momentum * v + rate * g\nw -= v"},
    NumpyOptimizer{OptimizerRule::nesterov, "", "v[:] = momentum * v + g\nw -= rate * (g + momentum * v)"},
    NumpyOptimizer{OptimizerRule::adagrad, "", "G += g * g\nw -= rate * g / (np.sqrt(G) + epsilon)"},
    NumpyOptimizer{OptimizerRule::rmsprop, "",
                   "v[:] = rho * v + (1 - rho) * g * g\nw -= rate * g / (np.sqrt(v) + epsilon)"},
    NumpyOptimizer{OptimizerRule::adadelta, "", R"(v[:] = rho * v + (1 - rho) * g * g
d = np.sqrt(u + epsilon) / np.sqrt(v + epsilon) * g
u[:] = rho * u + (1 - rho) * d * d
w -= rate * d)"},
    NumpyOptimizer{OptimizerRule::adam, "", R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
m_hat = m / (1 - beta1**t)
v_hat = v / (1 - beta2**t)
w -= rate * m_hat / (np.sqrt(v_hat) + epsilon))"},
    NumpyOptimizer{OptimizerRule::adamw, "", R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
m_hat = m / (1 - beta1**t)
v_hat = v / (1 - beta2**t)
w *= 1 - rate * weight_decay
w -= rate * m_hat / (np.sqrt(v_hat) + epsilon))"},
    NumpyOptimizer{OptimizerRule::adamax, "", R"(m[:] = beta1 * m + (1 - beta1) * g
u[:] = np.maximum(beta2 * u, np.abs(g) + epsilon)
m_hat = m / (1 - beta1**t)
w -= rate * m_hat / u)"},
    NumpyOptimizer{OptimizerRule::nadam, R"(now = beta1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))
ahead = beta1 * (1 - 0.5 * 0.96 ** ((t + 1) * momentum_decay))
product *= now)",
                   R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
v_hat = v / (1 - beta2**t)
step = (1 - now) / (1 - product) * g + ahead / (1 - product * ahead) * m
w -= rate * step / (np.sqrt(v_hat) + epsilon))"},
    NumpyOptimizer{OptimizerRule::nadam_dozat, "", R"(m[:] = beta1 * m + (1 - beta1) * g
v[:] = beta2 * v + (1 - beta2) * g * g
v_hat = v / (1 - beta2**t)
step = (1 - beta1) / (1 - beta1**t) * g + beta1 / (1 - beta1 ** (t + 1)) * m
w -= rate * step / (np.sqrt(v_hat) + epsilon))"},
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
