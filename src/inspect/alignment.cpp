#include "inspect/alignment.hpp"

#include <algorithm>
#include <cmath>

#include "math/random.hpp"

namespace lab {
namespace {

/// Rounding in float32 falls out differently from one program to the next, by about so much.
constexpr double other_rounding = 8;
/// What is left of a float32's rounding in double precision; and the most that is put down to it, in cross-entropy with
/// ε at outputs of almost 1.
constexpr double double_to_single = 1.0 / (1 << 29), most_double = 1e-6;
/// Of a gradient that cancels: some hundred last bits of what it is added up from.
constexpr double sum_rounding = 3e-14;
constexpr double most_lost = 100;
/// Of a float32 of about 1: some 5 last bits.
constexpr double last_bits = 3e-7;
/// Multiplications of the passes that rounding is measured with, but for one.
constexpr double most_measured = 1e8;

double largest_of(ConstSpan numbers) {
  double largest = 0;
  for (const double number : numbers) largest = std::max(largest, std::fabs(number));
  return largest;
}

double largest_difference(ConstSpan one, ConstSpan other) {
  double largest = 0;
  for (std::size_t k = 0; k < one.size(); ++k) largest = std::max(largest, std::fabs(one[k] - other[k]));
  return largest;
}

/// Whether the array's values can be read in this layout and form; where `search`, in any order of the samples that
/// suits the arrays before.
bool reads(const SubmittedArray& array, const Target& target, const Layout& layout, bool search, SampleOrder& order) {
  if (search && target.shape.sampled) return order.admit(array, target, layout);
  return equals(array, target, layout, {});
}

/// Of an array that is nothing: the layout that those of the same sort have, as far as it fits.
Layout usual_layout(std::span<const Layout> possible, bool sampled, std::span<const Assigned> arrays,
                    std::span<const Reading> before, const Step& step) {
  for (std::size_t k = before.size(); k-- > 0;) {
    const TensorShape shape = step.shape(arrays[k].tensor);
    if (!before[k].equal || shape.sampled != sampled || shape.rows == 1 || shape.columns == 1) continue;
    for (const Layout& layout : possible) {
      if (layout.transposed == before[k].layout.transposed) return layout;
    }
  }
  return possible.front();
}

Alignment align_in(bool search, const Pass& pass, std::span<const Assigned> arrays, const Rounding& rounding,
                   bool single, Until until) {
  const Step& step = pass.step();
  Alignment result;
  bool all = true;
  SampleOrder order(step.samples());
  for (const Assigned& one : arrays) {
    const std::vector<Layout> layouts = layouts_of(one.array->shape, step.shape(one.tensor));
    Reading reading{.fits = !layouts.empty() && one.array->values.size() == step.shape(one.tensor).size()};
    std::vector<double> values;
    if (reading.fits) {
      for (const Form form : pass.forms(one.tensor)) {
        const Target target = target_of(pass, one, form, rounding, single, values);
        const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const Layout& layout) {
          return reads(*one.array, target, layout, search, order);
        });
        if (found == layouts.end()) continue;
        reading = {.fits = true, .equal = true, .layout = *found, .form = form};
        break;
      }
      if (!reading.equal) {
        reading.layout =
            usual_layout(layouts, step.shape(one.tensor).sampled, arrays, result.readings, step);
      }
    }
    result.readings.push_back(reading);
    all = all && reading.equal;
    if (all) ++result.equal;
    if (!all && until == Until::first_difference) break;
  }
  if (!order.natural()) result.order.assign(order.rows().begin(), order.rows().end());
  return result;
}

}  // namespace

double Rounding::share(const SubmittedArray& array, TensorName tensor, bool single) const {
  single = single || array.float32;
  if (shares_.empty()) return single ? single_rounding : double_rounding;
  const Shares& shares = shares_.at(place_of(tensor, step_->layers()));
  return single ? shares.single : shares.twice;
}

void Rounding::measure() {
  const std::size_t layers = step_->layers();
  const Pass right(*step_);
  std::vector<Pass> others;
  const std::vector<Step> steps = single_steps();
  for (const Step& step : steps) others.emplace_back(step, Detour{.faults = std::vector(layers, Fault::float32)});
  double cancelled = single_rounding * lost_in_error(right);  // so far on the way back
  for (const TensorName tensor : tensors_in_order(step_->network)) {
    const double scale = right.scale(tensor);
    const std::vector<double> values = right.values(tensor);
    const bool backward = place_of(tensor, layers) > place_of({TensorKind::a, layers - 1}, layers);
    const double lost = lost_in_activation(right, tensor);
    if (backward) cancelled = std::max(cancelled, lost);
    double share = backward ? cancelled : std::max(single_rounding, lost);
    if (tensor.kind == TensorKind::dw && tensor.layer > 0) {
      share = std::max(share, shares_.at(place_of({TensorKind::a, tensor.layer - 1}, layers)).single);
    }
    for (const Pass& other : others) {
      const double away = other_rounding * largest_difference(other.values(tensor), values) / scale;
      if (std::isfinite(away)) share = std::max(share, away);
    }
    shares_[place_of(tensor, layers)] = {share, std::clamp(share * double_to_single, double_rounding, most_double)};
  }
  for (const double sign : {1, -1}) {
    widen_update(right, &Shares::single, [&](TensorName tensor) {
      return sign * shares_.at(place_of(tensor, layers)).single * right.scale(tensor);
    });
    widen_update(right, &Shares::twice, [&](TensorName tensor) { return sign * sum_rounding * right.scale(tensor); });
  }
}

// Where an optimizer divides by the gradients' size, a gradient of almost 0 moves a weight by much: so new parameters
// are looked at with gradients that are a rounding larger and smaller as well.
void Rounding::widen_update(const Pass& right, double Shares::*which,
                            const std::function<double(TensorName)>& shift_of) {
  std::vector<double> gradients = right.gradients();
  const auto layers = step_->network.layers();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    for (double& gradient : layers[l].weights_of(Span(gradients)).all()) gradient += shift_of({TensorKind::dw, l});
    for (double& gradient : layers[l].bias_of(Span(gradients))) gradient += shift_of({TensorKind::db, l});
  }
  const std::vector<double> after = right.updated(gradients);
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const auto widen = [&](TensorName tensor, ConstSpan values) {
      const double share = largest_difference(values, right.values(tensor)) / right.scale(tensor);
      double& known = shares_.at(place_of(tensor, layers.size())).*which;
      if (std::isfinite(share)) known = std::max(known, share);
    };
    widen({TensorKind::new_w, l}, layers[l].weights_of(ConstSpan(after)).all());
    if (layers[l].biases > 0) widen({TensorKind::new_b, l}, layers[l].bias_of(ConstSpan(after)));
  }
}

// Whether a student rounds what the step begins with is up to the student. That numbers are rounded in another order is
// played by parameters that are a last bit larger or smaller.
std::vector<Step> Rounding::single_steps() const {
  constexpr double last_bit = 1.0 / (1 << 23);
  const double work = static_cast<double>(step_->network.parameters().size() * step_->samples());
  const auto affordable = static_cast<std::size_t>(most_measured / work);
  std::vector<Step> steps(std::clamp<std::size_t>(affordable, 1, 6), *step_);
  Random random(1);
  for (std::size_t k = 1; k < steps.size(); ++k) {
    round_to_float32(view(steps[k].x).all());
    round_to_float32(view(steps[k].y).all());
    if (k == 1) continue;
    for (double& w : steps[k].network.parameters()) w *= 1 + (random.rand() < 0.5 ? -last_bit : last_bit);
  }
  return steps;
}

// Of prediction − target only so many digits are left as the two do not have in common, and of 1 − prediction, where
// cross-entropy divides by it, as it lies away from 0.
double Rounding::lost_in_error(const Pass& right) const {
  const std::vector<double> predictions = right.values({TensorKind::a, step_->layers() - 1});
  const ConstSpan targets = view(step_->y).all();
  const bool divides = step_->loss.function == Loss::bce_epsilon;
  double size = 0, error = 0, quotient = 1;
  for (std::size_t k = 0; k < predictions.size(); ++k) {
    const double a = predictions[k];
    size = std::max({size, std::fabs(a), std::fabs(targets[k])});
    error = std::max(error, std::fabs(a - targets[k]));
    if (divides) quotient = std::max(quotient, 1 / (std::min(a, 1 - a) + step_->loss.epsilon));
  }
  return std::max(quotient, error > 0 ? std::clamp(size / error, 1.0, most_lost) : 1);
}

// Functions as 1 + erf z, e^z − 1 and 1 − a² are accurate to a last bit of 1, however small they are.
double Rounding::lost_in_activation(const Pass& right, TensorName tensor) const {
  const bool slope = tensor.kind == TensorKind::delta;
  if (!slope && tensor.kind != TensorKind::a) return 0;
  const bool output = tensor.layer + 1 == step_->layers();
  if (output && row_of(losses, step_->loss.function).from_logits) return 0;
  const double result = largest_of(right.values(tensor));
  const double share = last_bits * largest_of(right.values({slope ? TensorKind::da : TensorKind::z, tensor.layer}));
  return result > 0 ? std::min(share / result, 1.0) : 0;
}

Target target_of(const Pass& pass, const Assigned& one, Form form, const Rounding& rounding, bool single,
                 std::vector<double>& values) {
  values = pass.values(one.tensor, form);
  const double share = rounding.share(*one.array, one.tensor, single);
  return {.values = values, .shape = pass.step().shape(one.tensor), .rounding = share * pass.scale(one.tensor)};
}

Alignment align(const Pass& pass, std::span<const Assigned> arrays, const Rounding& rounding, bool single,
                Until until) {
  Alignment natural = align_in(false, pass, arrays, rounding, single, until);
  if (natural.equal == arrays.size() || pass.step().samples() == 1) return natural;
  const bool sampled = std::any_of(arrays.begin(), arrays.end(),
                                   [&](const Assigned& one) { return pass.step().shape(one.tensor).sampled; });
  if (!sampled) return natural;
  Alignment ordered = align_in(true, pass, arrays, rounding, single, until);
  return ordered.equal > natural.equal ? ordered : natural;
}

}  // namespace lab
