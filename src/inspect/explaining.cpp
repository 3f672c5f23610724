#include "inspect/explaining.hpp"

#include <algorithm>
#include <numeric>

#include "inspect/candidates.hpp"

namespace lab {
namespace {

/// One bug if one explains everything; else a bug with a factor, else two bugs in different layers.
class Explaining {
 public:
  Explaining(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned, const Rounding& rounding)
      : right_(right), step_(right.step()), arrays_(arrays), rounding_(rounding), first_(aligned.equal) {
    const auto parameters = static_cast<double>(step_.network.parameters().size());
    work_of_pass_ = parameters * (3 * static_cast<double>(step_.samples()) + 10);
    work_of_results_ = 300 * parameters;
  }

  Search search() {
    try_single_precision();
    try_results();
    try_other_start();
    const std::vector<WrongWay> ways = likely_ways();
    try_ways(ways);
    if (!found_all()) try_with_factors();
    if (!found_all()) try_pairs();
    return std::move(result_);
  }

 private:
  bool found_all() const {
    return std::any_of(result_.explanations.begin(), result_.explanations.end(),
                       [](const Explanation& one) { return one.all; });
  }

  /// How many arrays agree before the first that does not. The first that differed is looked at alone first: it decides
  /// most cases, and cheaply.
  std::size_t equal(const Pass& pass, bool single) const {
    if (align(pass, arrays_.subspan(first_, 1), rounding_, single, Until::first_difference).equal == 0) return 0;
    return align(pass, arrays_, rounding_, single, Until::first_difference).equal;
  }

  /// True if the pass explains the first difference at least.
  bool consider(const Pass& pass, std::vector<Reason> reasons, int complexity) {
    const std::size_t so_far = equal(pass, false);
    if (so_far > first_) {
      result_.explanations.push_back({std::move(reasons), so_far == arrays_.size(), complexity});
      return true;
    }
    if (single_ || equal(pass, true) < arrays_.size()) return false;
    reasons.push_back({.row = text_of(Fault::float32)});
    result_.explanations.push_back({std::move(reasons), true, complexity + simplicity::rounded});
    return true;
  }

  void try_single_precision() {
    const std::size_t so_far = equal(right_, true);
    single_ = so_far == arrays_.size();
    if (so_far > first_) {
      result_.explanations.push_back(
          {{{.row = text_of(Fault::float32)}}, single_, simplicity::part + simplicity::rounded});
    }
  }

  /// Samples whose δ somebody has for ∂L/∂b; without such an array, those at the ends.
  std::vector<std::size_t> likely_samples() const {
    std::vector<std::size_t> samples{step_.samples() - 1};
    if (step_.samples() > 1) samples.push_back(0);
    for (const Assigned& one : arrays_) {
      if (one.tensor.kind != TensorKind::db) continue;
      const std::vector<double> delta = right_.values({TensorKind::delta, one.tensor.layer});
      const std::size_t columns = step_.shape(one.tensor).columns;
      const double rounding = rounding_.share(one.tensor, one.array->float32) * right_.scale(one.tensor);
      if (one.array->values.size() != columns) continue;
      for (std::size_t n = 0; n < step_.samples(); ++n) {
        const Target target{ConstSpan(delta).subspan(n * columns, columns), {1, columns, false}, rounding};
        if (equals(*one.array, target, {}, {}) && std::find(samples.begin(), samples.end(), n) == samples.end()) {
          samples.push_back(n);
        }
      }
    }
    return samples;
  }

  void try_results() {
    factors_ = wrong_factors(step_);
    for (const WrongResult& wrong : factors_) consider(right_.with(wrong.alteration), wrong.reasons, wrong.complexity);
    for (const WrongResult& wrong : wrong_results(step_, likely_samples())) {
      consider(right_.with(wrong.alteration), wrong.reasons, wrong.complexity);
    }
    // ∂L/∂a besides, and that without the loss's factor.
    for (const WrongResult& factor : factors_) {
      Alteration alteration{.delta = factor.alteration.delta};
      alteration.error_for_delta.resize(step_.layers());
      std::iota(alteration.error_for_delta.begin(), alteration.error_for_delta.end(), 0);
      consider(right_.with(alteration),
               {{.row = text_of(Cause::error_at_activation)},
                {.row = text_of(Cause::factor_at_gradient), .value = factor.alteration.delta}},
               2 * simplicity::part);
    }
  }

  /// Inputs, weights and biases of the student's own, if all else follows from them.
  void try_other_start() {
    Step other = step_;
    std::vector<Reason> reasons;
    for (const Assigned& one : arrays_) {
      const bool inputs = one.tensor.kind == TensorKind::x;
      if (!inputs && one.tensor.kind != TensorKind::w && one.tensor.kind != TensorKind::b) continue;
      const std::vector<Layout> layouts = layouts_of(one.array->shape, step_.shape(one.tensor));
      if (layouts.empty()) continue;
      const DenseSlice& layer = step_.network.layers()[one.tensor.layer];
      const MatrixView place = inputs ? view(other.x)
                               : one.tensor.kind == TensorKind::w
                                   ? layer.weights_of(other.network.parameters())
                                   : MatrixView{other.network.parameters().data() + layer.bias, 1, layer.biases};
      const TensorShape shape = step_.shape(one.tensor);
      const std::vector<double> ours = right_.values(one.tensor);
      const Target target{ours, shape, rounding_.share(one.tensor, one.array->float32) * right_.scale(one.tensor)};
      if (std::any_of(layouts.begin(), layouts.end(),
                      [&](const Layout& layout) { return equals(*one.array, target, layout, {}); })) {
        continue;
      }
      for (std::size_t r = 0; r < shape.rows; ++r) {
        for (std::size_t c = 0; c < shape.columns; ++c) {
          place(r, c) = one.array->values[layouts.front().index(shape, r, c)];
        }
      }
      reasons.push_back({.row = text_of(inputs ? Cause::other_inputs : Cause::other_weights),
                         .scope = Scope::layer,
                         .layer = one.tensor.layer});
    }
    if (reasons.empty()) return;
    spend();
    const int complexity = simplicity::part * static_cast<int>(reasons.size());
    consider(Pass(other), std::move(reasons), complexity);
  }

  /// Those that can have changed the first array that differs, the nearest first.
  std::vector<WrongWay> likely_ways() const {
    std::vector<WrongWay> ways = wrong_ways(step_);
    const std::size_t place = place_of(arrays_[first_].tensor, step_.layers());
    const auto place_of_way = [&](const WrongWay& way) { return place_of(way.first, step_.layers()); };
    std::erase_if(ways, [&](const WrongWay& way) { return place_of_way(way) > place; });
    std::stable_sort(ways.begin(), ways.end(), [&](const WrongWay& one, const WrongWay& other) {
      return place_of_way(one) > place_of_way(other);
    });
    return ways;
  }

  void try_ways(std::span<const WrongWay> ways) {
    for (const WrongWay& way : ways) {
      if (!may_go_on()) return;
      const Pass pass(step_, way.detour);
      spend();
      if (consider(pass, {way.reason}, way.complexity)) helpful_.push_back(way);
    }
  }

  /// A factor changes the output's δ, whatever else is wrong further down.
  void try_with_factors() {
    for (const WrongWay& way : wrong_ways(step_)) {
      if (!may_go_on()) return;
      const Pass pass(step_, way.detour);
      spend();
      for (const WrongResult& factor : factors_) {
        const double c = factor.alteration.delta;
        std::vector<Reason> reasons{way.reason};
        reasons.insert(reasons.end(), factor.reasons.begin(), factor.reasons.end());
        consider_all(pass.with(factor.alteration), std::move(reasons), way.complexity + factor.complexity);
        consider_all(pass.with({.delta = c}), {way.reason, {.row = text_of(Cause::factor_at_gradient), .value = c}},
                     way.complexity + factor.complexity);
      }
      work_ += work_of_results_;
    }
  }

  /// Two bugs may explain anything alone; they count only where they explain everything.
  void consider_all(const Pass& pass, std::vector<Reason> reasons, int complexity) {
    if (equal(pass, false) == arrays_.size()) result_.explanations.push_back({std::move(reasons), true, complexity});
  }

  void try_pairs() {
    const std::vector<WrongWay> all = wrong_ways(step_);
    for (const WrongWay& one : helpful_.empty() ? all : helpful_) {
      for (const WrongWay& other : all) {
        Detour both = one.detour;
        both.slope_at_scaled_error = both.slope_at_scaled_error || other.detour.slope_at_scaled_error;
        bool apart = true;
        for (std::size_t l = 0; l < both.faults.size(); ++l) {
          if (other.detour.faults[l] == Fault::none) continue;
          apart = apart && both.faults[l] == Fault::none;
          both.faults[l] = other.detour.faults[l];
        }
        if (!apart) continue;
        if (!may_go_on()) return;
        spend();
        consider_all(Pass(step_, both), {one.reason, other.reason}, one.complexity + other.complexity);
      }
    }
  }

  void spend() {
    work_ += work_of_pass_;
    ++passes_;
  }
  bool may_go_on() {
    if (work_ + work_of_pass_ <= most_work || passes_ < least_passes) return true;
    result_.complete = false;
    return false;
  }

  const Pass& right_;
  const Step& step_;
  std::span<const Assigned> arrays_;
  const Rounding& rounding_;
  std::size_t first_;
  double work_of_pass_, work_of_results_, work_ = 0;
  std::size_t passes_ = 0;
  bool single_ = false;  // float32 alone explains everything
  std::vector<WrongResult> factors_;
  std::vector<WrongWay> helpful_;
  Search result_;
};

bool same(const Explanation& one, const Explanation& other) {
  return std::equal(one.reasons.begin(), one.reasons.end(), other.reasons.begin(), other.reasons.end(),
                    [](const Reason& a, const Reason& b) {
                      return a.row.name == b.row.name && a.scope == b.scope && a.layer == b.layer &&
                             a.value == b.value && a.tensor == b.tensor;
                    });
}

}  // namespace

Search explain(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned,
               const Rounding& rounding) {
  return Explaining(right, arrays, aligned, rounding).search();
}

std::vector<Explanation> simplest(std::vector<Explanation> found) {
  const bool all = std::any_of(found.begin(), found.end(), [](const Explanation& one) { return one.all; });
  if (all) std::erase_if(found, [](const Explanation& one) { return !one.all; });
  std::stable_sort(found.begin(), found.end(),
                   [](const Explanation& one, const Explanation& other) { return one.complexity < other.complexity; });
  std::vector<Explanation> kept;
  for (Explanation& one : found) {
    if (one.complexity >= found.front().complexity + simplicity::part) break;
    const bool known =
        std::any_of(kept.begin(), kept.end(), [&](const Explanation& other) { return same(one, other); });
    if (!known) kept.push_back(one);
  }
  return kept;
}

std::optional<double> later_factor(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned,
                                   const Rounding& rounding) {
  const auto agrees = [&](const Pass& pass, std::span<const Assigned> some) {
    return align(pass, some, rounding, false, Until::first_difference).equal == some.size();
  };
  const auto explains = [&](const Alteration& alteration) {
    const Pass pass = right.with(alteration);
    return agrees(pass, arrays.subspan(aligned.equal, 1)) && agrees(pass, arrays);
  };
  for (const WrongResult& factor : wrong_factors(right.step())) {
    const double c = factor.alteration.delta;
    // The same with the factor in the gradients must not do as well: then nobody knows.
    if (explains({.delta = c}) && !explains(factor.alteration)) return c;
  }
  return {};
}

}  // namespace lab
