#include "inspect/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace lab {
namespace {

constexpr std::array detours{Fault::missing_bias,   Fault::missing_slope, Fault::slope_at_activation,
                             Fault::slope_at_error, Fault::cache_swapped, Fault::transposed,
                             Fault::updated_first};

using Layers = std::vector<std::size_t>;

TensorName first_changed(Fault fault, const Layers& layers) {
  const std::size_t highest = layers.back();
  switch (fault) {
    case Fault::missing_bias:
      return {TensorKind::z, layers.front()};
    case Fault::cache_swapped:
      return {TensorKind::dw, highest + 1};
    case Fault::transposed:
    case Fault::updated_first:
      return {TensorKind::da, highest - 1};
    default:
      return {TensorKind::delta, highest};
  }
}

/// Calls visit(layers, scope) for each of the layers, for the hidden ones together, and for all.
template <class Visit>
void in_each_scope(const Layers& layers, std::size_t output, Visit visit) {
  for (const std::size_t l : layers) visit(Layers{l}, Scope::layer);
  Layers hidden = layers;
  std::erase(hidden, output);
  if (hidden.size() > 1 && hidden.size() < layers.size()) visit(hidden, Scope::hidden);
  if (layers.size() > 1) visit(layers, Scope::all);
}

Layers layers_where(const Step& step, const std::function<bool(std::size_t)>& fits) {
  Layers layers;
  for (std::size_t l = 0; l < step.layers(); ++l) {
    if (fits(l)) layers.push_back(l);
  }
  return layers;
}

int complexity_of(Scope scope) { return simplicity::part + (scope == Scope::layer ? 0 : simplicity::everywhere); }

struct Factor {
  double value;
  std::vector<Reason> reasons;
};

std::vector<Factor> products(const Step& step) {
  const auto n = static_cast<double>(step.samples()), k = static_cast<double>(step.targets());
  std::vector<Factor> all{{1, {}}};
  const auto times = [&](std::initializer_list<std::pair<double, RowText>> choices) {
    const std::vector<Factor> before = all;
    for (const auto& [value, text] : choices) {
      if (value == 1) continue;
      for (const Factor& factor : before) {
        Factor product{factor.value * value, factor.reasons};
        product.reasons.push_back({.row = text, .value = value});
        all.push_back(std::move(product));
      }
    }
  };
  times({{n, text_of(Fault::factor_n)}, {1 / n, text_of(Cause::factor_one_over_n)}});
  times({{k, text_of(Cause::factor_k)}, {1 / k, text_of(Cause::factor_one_over_k)}});
  times({{2, text_of(Fault::factor_two)}, {0.5, text_of(Fault::factor_half)}});
  times({{-1, text_of(Fault::sign)}});
  std::stable_sort(all.begin(), all.end(),
                   [](const Factor& one, const Factor& other) { return one.reasons.size() < other.reasons.size(); });
  // Of equal products the simplest; those that are as simple as it are ties, which cannot be told apart.
  std::vector<Factor> kept;
  for (const Factor& factor : all) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const Factor& other) {
      return other.reasons.size() < factor.reasons.size() &&
             std::fabs(other.value - factor.value) < 1e-12 * std::fabs(factor.value);
    });
    if (!known && !factor.reasons.empty()) kept.push_back(factor);
  }
  return kept;
}

}  // namespace

std::vector<WrongWay> wrong_ways(const Step& step) {
  std::vector<WrongWay> ways;
  for (const Fault fault : detours) {
    const Layers fitting =
        layers_where(step, [&](std::size_t l) { return fault_fits(fault, step.network, l, step.loss); });
    in_each_scope(fitting, step.layers() - 1, [&](const Layers& layers, Scope scope) {
      WrongWay way{.detour = {.faults = std::vector<Fault>(step.layers(), Fault::none)},
                   .reason = {.row = text_of(fault), .scope = scope, .layer = layers.front()},
                   .first = first_changed(fault, layers),
                   .complexity = complexity_of(scope)};
      for (const std::size_t l : layers) way.detour.faults[l] = fault;
      ways.push_back(way);
      // Whoever has the loss's factor in δ takes the slope at an error with it.
      if (fault != Fault::slope_at_error) return;
      if (reduction_factor(step.loss, step.samples(), step.targets()) == 1) return;
      way.detour.slope_at_scaled_error = true;
      ways.push_back(way);
    });
  }
  return ways;
}

std::vector<WrongResult> wrong_factors(const Step& step) {
  std::vector<WrongResult> results;
  for (const Factor& factor : products(step)) {
    results.push_back({.alteration = {.delta = factor.value, .gradient = factor.value, .update = factor.value},
                       .reasons = factor.reasons,
                       .complexity = simplicity::part * static_cast<int>(factor.reasons.size())});
  }
  return results;
}

std::vector<WrongResult> wrong_results(const Step& step, std::span<const std::size_t> samples) {
  std::vector<WrongResult> results;
  for (const WrongResult& factor : wrong_factors(step)) {
    const double c = factor.alteration.delta;
    const auto place = [&](double delta, double gradient, double update, Cause cause) {
      WrongResult placed = factor;
      placed.alteration = {.delta = delta, .gradient = gradient, .update = update};
      if (c == -1 && cause == Cause::only_update) placed.reasons.clear();
      placed.reasons.push_back({.row = text_of(c == -1 && cause == Cause::only_update ? Cause::update_sign : cause)});
      placed.complexity += simplicity::placed;
      results.push_back(std::move(placed));
    };
    place(1, c, c, Cause::only_gradient);
    place(1, 1, c, Cause::only_update);
    place(c, c, 1, Cause::only_delta);
  }
  const auto add = [&](Alteration alteration, RowText text, const Layers& layers, Scope scope) {
    results.push_back({.alteration = std::move(alteration),
                       .reasons = {{.row = text, .scope = scope, .layer = layers.front()}},
                       .complexity = complexity_of(scope)});
  };
  const std::size_t output = step.layers() - 1;
  const Layers all = layers_where(step, [](std::size_t) { return true; });
  const Layers biased = layers_where(step, [&](std::size_t l) { return step.network.layers()[l].biases > 0; });
  const Layers square = layers_where(step, [&](std::size_t l) {
    const DenseSlice& layer = step.network.layers()[l];
    return layer.inputs == layer.outputs && layer.outputs > 1;
  });
  if (step.samples() > 1) {
    for (const std::size_t sample : samples) {
      in_each_scope(biased, output, [&](const Layers& layers, Scope scope) {
        add({.single_biases = layers, .sample = sample}, text_of(Fault::bias_not_summed), layers, scope);
      });
    }
  }
  in_each_scope(square, output, [&](const Layers& layers, Scope scope) {
    add({.transposed = layers}, text_of(Cause::gradient_transposed), layers, scope);
  });
  in_each_scope(all, output, [&](const Layers& layers, Scope scope) {
    add({.error_for_delta = layers}, text_of(Cause::error_at_activation), layers, scope);
  });
  add({.updates = false}, text_of(Cause::not_updated), all, Scope::all);
  return results;
}

}  // namespace lab
