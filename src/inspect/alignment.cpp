#include "inspect/alignment.hpp"

#include <algorithm>
#include <cmath>

#include "math/random.hpp"

namespace lab {
namespace {

/// Rounding in float32 falls out differently from one program to the next, by about so much.
constexpr double other_rounding = 16;
/// What is left of a float32's rounding in double precision; and the most that is put down to it, in cross-entropy with
/// ε at outputs of almost 1.
constexpr double double_to_single = other_rounding / (1 << 29), most_double = 1e-4;
/// Of a gradient that cancels: some hundred last bits of what it is added up from.
constexpr double sum_rounding = 3e-14;
/// Of a float32 of about 1: some 10 last bits.
constexpr double last_bits = 6e-7, most_lost = 1e6;
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
  Targets targets(pass, rounding, single);
  for (const Assigned& one : arrays) {
    const std::vector<Layout> layouts = layouts_of(one.array->shape, step.shape(one.tensor));
    Reading reading{.fits = !layouts.empty() && one.array->values.size() == step.shape(one.tensor).size()};
    if (reading.fits) {
      for (const Form form : pass.forms(one.tensor)) {
        const Target target = targets.of(one, form);
        const auto found = std::find_if(layouts.begin(), layouts.end(), [&](const Layout& layout) {
          return reads(*one.array, target, layout, search, order);
        });
        if (found == layouts.end()) continue;
        reading = {.fits = true, .equal = true, .layout = *found, .form = form};
        break;
      }
      if (!reading.equal) {
        reading.layout = usual_layout(layouts, step.shape(one.tensor).sampled, arrays, result.readings, step);
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

double Rounding::share(TensorName tensor, bool single) const {
  if (shares_.empty()) return single ? single_rounding : double_rounding;
  const double measured = shares_.at(place_of(tensor, step_->layers()));
  return single ? measured : std::clamp(measured * double_to_single, double_rounding, most_double);
}

double Rounding::gradient_share(TensorName tensor, bool single) const {
  if (single) return share(tensor, true);
  const double measured = shares_.empty() ? 0 : shares_.at(place_of(tensor, step_->layers()));
  return std::max(sum_rounding, measured * double_to_single);
}

void Rounding::measure() {
  const std::size_t layers = step_->layers();
  const Pass right(*step_);
  std::vector<Pass> others;
  const std::vector<Step> steps = single_steps();
  for (const Step& step : steps) others.emplace_back(step, Detour{.faults = std::vector(layers, Fault::float32)});
  double cancelled = std::max(single_rounding, last_bits * lost_in_error(right));  // so far on the way back
  for (const TensorName tensor : tensors_in_order(step_->network)) {
    const double scale = right.scale(tensor);
    const std::vector<double> values = right.values(tensor);
    const bool backward = place_of(tensor, layers) > place_of({TensorKind::a, layers - 1}, layers);
    const double lost = lost_in_step(right, tensor);
    if (backward) cancelled = std::max(cancelled, lost);
    double share = backward ? cancelled : std::max(single_rounding, lost);
    if (tensor.kind == TensorKind::a)
      share = std::max(share, shares_.at(place_of({TensorKind::z, tensor.layer}, layers)));
    if (tensor.kind == TensorKind::dw && tensor.layer > 0) {
      share = std::max(share, shares_.at(place_of({TensorKind::a, tensor.layer - 1}, layers)));
    }
    for (const Pass& other : others) {
      const double away = other_rounding * largest_difference(other.values(tensor), values) / scale;
      if (std::isfinite(away)) share = std::max(share, away);
    }
    shares_[place_of(tensor, layers)] = share;
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
  return std::min(std::max(quotient, error > 0 ? size / error : 1), most_lost);
}

// A sum is accurate to a last bit of its terms; functions as 1 + erf z, e^z − 1 and 1 − a² to one of z and of 1.
double Rounding::lost_in_step(const Pass& right, TensorName tensor) const {
  const std::size_t l = tensor.layer;
  const auto largest = [&](TensorKind kind, std::size_t layer) { return largest_of(right.values({kind, layer})); };
  const double result = largest(tensor.kind, l);
  double terms = 0;
  if (tensor.kind == TensorKind::z) {
    const double share = l > 0 ? shares_.at(place_of({TensorKind::a, l - 1}, step_->layers())) : 0;
    terms = (l > 0 ? largest(TensorKind::a, l - 1) : largest(TensorKind::x, 0)) * largest(TensorKind::w, l);
    if (step_->network.layers()[l].biases > 0) terms = std::max(terms, largest(TensorKind::b, l));
    terms *= std::max(1.0, share / last_bits);
  } else if (tensor.kind == TensorKind::a) {
    terms = largest(TensorKind::z, l);
  } else if (tensor.kind == TensorKind::delta) {
    const bool fused = l + 1 == step_->layers() && row_of(losses, step_->loss.function).from_logits;
    if (!fused) terms = largest(TensorKind::da, l);
  }
  // Its tail multiplies what is left of 1 − tanh² by a cube of z.
  const bool cubic = step_->network.layers()[l].activation == Activation::gelu_tanh;
  if (cubic && tensor.kind != TensorKind::z) terms *= 10;
  return result > 0 ? last_bits * terms / result : 0;
}

Target Targets::of(const Assigned& one, Form form) {
  const bool single = single_ || one.array->float32;
  values_ = pass_.values(one.tensor, form);
  const bool updated = one.tensor.kind == TensorKind::new_w || one.tensor.kind == TensorKind::new_b;
  return {.values = values_,
          .shape = pass_.step().shape(one.tensor),
          .rounding = rounding_.share(one.tensor, single) * pass_.scale(one.tensor),
          .more = updated ? update_rounding(one.tensor, single) : ConstSpan()};
}

// Where an optimizer divides by the gradients' size, a gradient of almost 0 moves a weight by much: so new parameters
// are looked at with gradients that are a rounding larger and smaller as well.
ConstSpan Targets::update_rounding(TensorName tensor, bool single) {
  const auto layers = pass_.step().network.layers();
  std::vector<double>& rounding = updates_[single ? 1 : 0];
  if (rounding.empty()) {
    const std::vector<double> gradients = pass_.update_gradients(), after = pass_.updated(gradients);
    rounding.resize(after.size());
    for (const double sign : {1, -1}) {
      std::vector<double> moved = gradients;
      for (std::size_t l = 0; l < layers.size(); ++l) {
        const TensorName dw{TensorKind::dw, l}, db{TensorKind::db, l};
        const double of_weights = sign * rounding_.gradient_share(dw, single) * pass_.scale(dw);
        for (double& gradient : layers[l].weights_of(Span(moved)).all()) gradient += of_weights;
        if (layers[l].biases == 0) continue;
        const double of_biases = sign * rounding_.gradient_share(db, single) * pass_.scale(db);
        for (double& gradient : layers[l].bias_of(Span(moved))) gradient += of_biases;
      }
      const std::vector<double> other = pass_.updated(moved);
      for (std::size_t k = 0; k < other.size(); ++k) {
        rounding[k] = std::max(rounding[k], std::fabs(other[k] - after[k]));
      }
    }
  }
  const DenseSlice& layer = layers[tensor.layer];
  const ConstSpan all = rounding;
  return tensor.kind == TensorKind::new_w ? layer.weights_of(all).all() : layer.bias_of(all);
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
