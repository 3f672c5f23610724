#include "inspect/alone.hpp"

#include <algorithm>
#include <cmath>

#include "inspect/candidates.hpp"

namespace lab {
namespace {

class Alone {
 public:
  Alone(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned, const Rounding& rounding)
      : right_(right),
        step_(right.step()),
        arrays_(arrays),
        aligned_(aligned),
        rounding_(rounding),
        one_(arrays[aligned.equal]),
        targets_(right, rounding, false),
        target_(targets_.of(one_)),
        values_(right.values(one_.tensor)),
        layouts_(layouts_of(one_.array->shape, target_.shape)) {
    if (one_.array->values.size() != target_.shape.size()) layouts_.clear();
  }

  std::vector<Explanation> explanations() {
    if (layouts_.empty()) {
      if (is_per_sample()) add(Cause::per_sample, rest_is_right());
      return std::move(found_);
    }
    for (const Layout& layout : layouts_) {
      look_at_ratio(layout);
      if (target_.shape.sampled && target_.shape.rows > 1) {
        if (SampleOrder(step_.samples()).admit(*one_.array, target_, layout)) add(Cause::sample_order, false);
        if (has_offset(layout)) add(Cause::offset, false);
      }
      if (one_.tensor.kind == TensorKind::dw) look_for_sample(layout);
    }
    look_for_other_tensor();
    return std::move(found_);
  }

 private:
  void add(Cause cause, bool all, std::optional<double> value = {}, std::optional<TensorName> tensor = {}) {
    found_.push_back(
        {{{.row = text_of(cause), .scope = Scope::layer, .layer = one_.tensor.layer, .value = value, .tensor = tensor}},
         all,
         simplicity::part});
  }

  std::size_t row_of_ours(std::size_t r) const {
    return target_.shape.sampled && !aligned_.order.empty() ? aligned_.order[r] : r;
  }
  double want(std::size_t r, std::size_t c) const { return values_[row_of_ours(r) * target_.shape.columns + c]; }
  double got(const Layout& layout, std::size_t r, std::size_t c) const {
    return one_.array->values[layout.index(target_.shape, r, c)];
  }
  double tolerance(const Layout& layout, std::size_t r, std::size_t c) const {
    const std::size_t value = row_of_ours(r) * target_.shape.columns + c;
    return target_.tolerance(*one_.array, layout.index(target_.shape, r, c), value);
  }

  /// Whether every number is the right one times what the largest is; two numbers are no evidence.
  void look_at_ratio(const Layout& layout) {
    double largest = 0, ratio = 0, uncertainty = 0;
    std::size_t telling = 0;
    const auto each = [&](auto visit) {
      for (std::size_t r = 0; r < target_.shape.rows; ++r) {
        for (std::size_t c = 0; c < target_.shape.columns; ++c) visit(r, c);
      }
    };
    each([&](std::size_t r, std::size_t c) {
      if (!(std::fabs(want(r, c)) > largest)) return;
      largest = std::fabs(want(r, c));
      ratio = got(layout, r, c) / want(r, c);
      uncertainty = tolerance(layout, r, c) / largest;
    });
    if (!(largest > 0) || !std::isfinite(ratio)) return;
    bool constant = true;
    each([&](std::size_t r, std::size_t c) {
      const double expected = ratio * want(r, c);
      const double allowed = (1 + std::fabs(ratio)) * tolerance(layout, r, c) + uncertainty * std::fabs(want(r, c));
      constant = constant && agree_within(got(layout, r, c), expected, allowed);
      if (std::fabs(expected) > 100 * allowed) ++telling;
    });
    if (constant && telling >= 3) add(Cause::factor_constant, false, ratio);
  }

  bool has_offset(const Layout& layout) const {
    for (std::size_t c = 0; c < target_.shape.columns; ++c) {
      const double first = got(layout, 0, c) - want(0, c);
      for (std::size_t r = 1; r < target_.shape.rows; ++r) {
        const double allowed = tolerance(layout, 0, c) + tolerance(layout, r, c);
        if (!agree_within(got(layout, r, c) - want(r, c), first, allowed)) return false;
      }
    }
    return true;
  }

  std::vector<double> inputs() const {
    const std::size_t l = one_.tensor.layer;
    if (l == 0) return right_.values({TensorKind::x});
    return right_.values({TensorKind::a, l - 1});
  }

  /// (I, O) of one sample.
  std::vector<double> gradient_of_sample(ConstSpan inputs, ConstSpan delta, std::size_t n) const {
    const std::size_t in = step_.network.layers()[one_.tensor.layer].inputs;
    const std::size_t out = step_.network.layers()[one_.tensor.layer].outputs;
    std::vector<double> gradient(in * out);
    for (std::size_t i = 0; i < in; ++i) {
      for (std::size_t o = 0; o < out; ++o) gradient[i * out + o] = inputs[n * in + i] * delta[n * out + o];
    }
    return gradient;
  }

  void look_for_sample(const Layout& layout) {
    const std::vector<double> x = inputs(), delta = right_.values({TensorKind::delta, one_.tensor.layer});
    for (std::size_t n = 0; n < step_.samples(); ++n) {
      const std::vector<double> gradient = gradient_of_sample(x, delta, n);
      if (!equals(*one_.array, {gradient, target_.shape, target_.rounding}, layout, {})) continue;
      return add(Cause::one_sample, false);
    }
  }

  void look_for_other_tensor() {
    for (const TensorName tensor : tensors_in_order(step_.network)) {
      if (tensor == one_.tensor) continue;
      const Assigned other{one_.index, one_.array, tensor};
      const auto layouts = layouts_of(one_.array->shape, step_.shape(tensor));
      if (layouts.empty()) continue;
      Targets targets(right_, rounding_, false);
      const Target target = targets.of(other);
      for (const Layout& layout : layouts) {
        if (!equals(*one_.array, target, layout, target.shape.sampled ? aligned_.order : std::vector<std::size_t>())) {
          continue;
        }
        add(Cause::other_tensor, false, {}, tensor);
        break;
      }
    }
  }

  /// ∂L/∂b is δ, (N, O), or ∂L/∂W is (N, I, O).
  bool is_per_sample() const {
    const std::size_t l = one_.tensor.layer, samples = step_.samples();
    const DenseSlice& layer = step_.network.layers()[l];
    const std::vector<double> delta = right_.values({TensorKind::delta, l});
    if (one_.tensor.kind == TensorKind::db) {
      return is_sampled(delta, {samples, layer.outputs, true});
    }
    if (one_.tensor.kind != TensorKind::dw) return false;
    const std::vector<double> x = inputs();
    std::vector<double> gradients, turned;
    for (std::size_t n = 0; n < samples; ++n) {
      const std::vector<double> gradient = gradient_of_sample(x, delta, n);
      gradients.insert(gradients.end(), gradient.begin(), gradient.end());
      for (std::size_t o = 0; o < layer.outputs; ++o) {
        for (std::size_t i = 0; i < layer.inputs; ++i) turned.push_back(gradient[i * layer.outputs + o]);
      }
    }
    const TensorShape shape{samples, layer.inputs * layer.outputs, true};
    return is_sampled(gradients, shape) || is_sampled(turned, shape);
  }

  bool is_sampled(ConstSpan values, const TensorShape& shape) const {
    if (one_.array->values.size() != shape.size()) return false;
    for (const Layout& layout : {Layout{}, Layout{.transposed = true}}) {
      if (equals(*one_.array, {values, shape, target_.rounding}, layout, aligned_.order)) return true;
    }
    return false;
  }

  bool rest_is_right() const {
    for (std::size_t k = 0; k < arrays_.size(); ++k) {
      if (k != aligned_.equal && !aligned_.readings[k].equal) return false;
    }
    return true;
  }

  const Pass& right_;
  const Step& step_;
  std::span<const Assigned> arrays_;
  const Alignment& aligned_;
  const Rounding& rounding_;
  const Assigned& one_;
  Targets targets_;
  Target target_;
  std::vector<double> values_;
  std::vector<Layout> layouts_;
  std::vector<Explanation> found_;
};

}  // namespace

std::vector<Explanation> explain_alone(const Pass& right, std::span<const Assigned> arrays, const Alignment& aligned,
                                       const Rounding& rounding) {
  return Alone(right, arrays, aligned, rounding).explanations();
}

}  // namespace lab
