#include "inspect/step.hpp"

#include <algorithm>
#include <cmath>

#include "math/kernels.hpp"

namespace lab {
namespace {

std::vector<double> copy_of(ConstSpan numbers) { return {numbers.begin(), numbers.end()}; }

double largest_of(ConstSpan numbers) {
  double largest = 0;
  for (const double number : numbers) {
    if (std::isfinite(number)) largest = std::max(largest, std::fabs(number));
  }
  return largest;
}

bool is_in(std::span<const std::size_t> layers, std::size_t layer) {
  return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

void transpose(const MatrixView& square) {
  for (std::size_t i = 0; i < square.rows; ++i) {
    for (std::size_t o = 0; o < i; ++o) std::swap(square(i, o), square(o, i));
  }
}

}  // namespace

Step step_of(const Session& session, std::span<const std::size_t> rows) {
  const Config& config = session.config();
  Network network = session.network();
  for (std::size_t l = 0; l < network.layers().size(); ++l) network.set_fault(l, Fault::none);
  return {.network = std::move(network),
          .x = rows_of(session.training_data().x, rows),
          .y = rows_of(session.training_data().y, rows),
          .loss = config.loss,
          .training = config.training,
          .learning_rate = session.report().learning_rate,
          .update = session.next_update()};
}

Pass::Pass(const Step& step, const Detour& detour) : step_(&step) {
  Network network = step.network;
  for (std::size_t l = 0; l < detour.faults.size(); ++l) network.set_fault(l, detour.faults[l]);
  auto way = std::make_shared<Way>(Way{network, Tape(network, step.samples()), {}});
  way->gradients.resize(network.parameters().size());
  const double factor = reduction_factor(step.loss, step.samples(), step.targets());
  forward(way->network, view(step.x), way->tape);
  if (detour.slope_at_scaled_error) {
    faulty_backward(way->network, view(step.x), view(step.y), step.loss, factor, way->tape, false, way->gradients,
                    &step.update, 1);
  } else {
    backward(way->network, view(step.x), view(step.y), step.loss, factor, way->tape, false, way->gradients,
             &step.update);
  }
  way_ = std::move(way);
}

Pass Pass::with(const Alteration& alteration) const {
  Pass other(*this);
  other.alteration_ = alteration;
  other.after_.reset();
  return other;
}

std::vector<double> Pass::updated(ConstSpan gradients) const { return step_->update.after(step_->network, gradients); }

std::vector<double> Pass::gradients() const {
  std::vector<double> gradients = way_->gradients;
  const auto layers = way_->network.layers();
  for (const std::size_t l : alteration_.single_biases) {
    const ConstSpan delta = way_->tape.delta(l).row(alteration_.sample);
    std::copy_n(delta.begin(), layers[l].biases, layers[l].bias_of(Span(gradients)).begin());
  }
  for (const std::size_t l : alteration_.transposed) transpose(layers[l].weights_of(Span(gradients)));
  return gradients;
}

std::vector<double> Pass::update_gradients() const {
  std::vector<double> taken = gradients();
  for (double& gradient : taken) gradient *= alteration_.update;
  return taken;
}

const std::vector<double>& Pass::after() const {
  if (!after_ && !alteration_.updates) after_ = copy_of(step_->network.parameters());
  if (!after_) {
    after_ = updated(update_gradients());
  }
  return *after_;
}

// What the error at the activations of the layer below has come through.
std::vector<double> Pass::weights_back(std::size_t l) const {
  const DenseSlice& layer = way_->network.layers()[l];
  if (layer.fault == Fault::updated_first) return copy_of(layer.weights_of(ConstSpan(after())).all());
  std::vector<double> weights = copy_of(layer.weights_of(step_->network.parameters()).all());
  if (layer.fault == Fault::transposed) transpose({weights.data(), layer.inputs, layer.outputs});
  return weights;
}

// Of the output, where the loss is taken from z: what its slope leaves of δ; softmax has none of its own.
std::vector<double> Pass::errors(std::size_t l) const {
  const Step& step = *step_;
  const auto layers = way_->network.layers();
  const Tape& tape = way_->tape;
  std::vector<double> errors(tape.delta(l).all().size());
  const MatrixView result{errors.data(), step.samples(), layers[l].outputs};
  if (l + 1 < layers.size()) {
    const std::vector<double> weights = weights_back(l + 1);
    affine_input_gradient(tape.delta(l + 1), {weights.data(), layers[l + 1].inputs, layers[l + 1].outputs}, result);
    return errors;
  }
  const LossInfo& row = row_of(losses, step.loss.function);
  const double factor = reduction_factor(step.loss, step.samples(), step.targets());
  row.gradient(tape.z(l), tape.a(l), view(step.y), step.loss, factor, result);
  if (!row.from_logits) return errors;
  std::vector<double> slopes(errors.size(), 1.0);
  row_of(activations, layers[l].activation).chain(tape.z(l).all(), tape.a(l).all(), slopes, layers[l].alpha);
  for (std::size_t k = 0; k < errors.size(); ++k) errors[k] /= slopes[k];
  return errors;
}

std::vector<double> Pass::values(TensorName tensor, Form form) const {
  const Step& step = *step_;
  const DenseSlice& layer = way_->network.layers()[tensor.layer];
  const Tape& tape = way_->tape;
  const auto scaled = [](std::vector<double> numbers, double factor) {
    for (double& number : numbers) number *= factor;
    return numbers;
  };
  switch (tensor.kind) {
    case TensorKind::x:
      return copy_of(view(step.x).all());
    case TensorKind::w:
      return copy_of(layer.weights_of(step.network.parameters()).all());
    case TensorKind::b:
      return copy_of(layer.bias_of(step.network.parameters()));
    case TensorKind::z:
      return copy_of(tape.z(tensor.layer).all());
    case TensorKind::a: {
      std::vector<double> a = copy_of(tape.a(tensor.layer).all());
      if (tensor.layer + 1 == step.layers() && step.loss.function == Loss::softmax_ce && form == Form::plain) {
        for (std::size_t n = 0; n < step.samples(); ++n) softmax(Span(a).subspan(n * layer.outputs, layer.outputs));
      }
      return a;
    }
    case TensorKind::da:
      return scaled(errors(tensor.layer), alteration_.delta);
    case TensorKind::delta:
      return scaled(is_in(alteration_.error_for_delta, tensor.layer) ? errors(tensor.layer)
                                                                     : copy_of(tape.delta(tensor.layer).all()),
                    alteration_.delta);
    case TensorKind::dw:
    case TensorKind::db: {
      const bool altered = !alteration_.transposed.empty() || !alteration_.single_biases.empty();
      if (form == Form::plain && !altered) {
        const ConstSpan whole = way_->gradients;
        const ConstSpan slice = tensor.kind == TensorKind::dw ? layer.weights_of(whole).all() : layer.bias_of(whole);
        return scaled(copy_of(slice), alteration_.gradient);
      }
      std::vector<double> all = scaled(gradients(), alteration_.gradient);
      if (form == Form::with_penalty) add_penalty_gradient(step.network, step.training.penalty, all);
      if (form == Form::prepared) {
        prepare_gradients(step.network, step.training, update_config(step.training.optimizer, step.learning_rate), all);
      }
      return tensor.kind == TensorKind::dw ? copy_of(layer.weights_of(ConstSpan(all)).all())
                                           : copy_of(layer.bias_of(ConstSpan(all)));
    }
    case TensorKind::new_w:
      return copy_of(layer.weights_of(ConstSpan(after())).all());
    case TensorKind::new_b:
      return copy_of(layer.bias_of(ConstSpan(after())));
  }
  return {};
}

std::vector<Form> Pass::forms(TensorName tensor) const {
  const Step& step = *step_;
  std::vector<Form> forms{Form::plain};
  if (tensor.kind == TensorKind::a && tensor.layer + 1 == step.layers() && step.loss.function == Loss::softmax_ce) {
    forms.push_back(Form::logits);
  }
  if (tensor.kind == TensorKind::dw || tensor.kind == TensorKind::db) {
    const UpdateConfig coefficients = update_config(step.training.optimizer, step.learning_rate);
    if (step.training.penalty.any()) forms.push_back(Form::with_penalty);
    const bool decays =
        coefficients.weight_decay > 0 && !row_of(optimizers, step.training.optimizer.rule).decouples_decay;
    if (decays || step.training.penalty.clip_norm > 0) forms.push_back(Form::prepared);
  }
  return forms;
}

// A gradient that cancels or saturates to 0, and an activation far down its tail, are 0 only up to rounding of what
// they were made from.
double Pass::scale(TensorName tensor) const {
  constexpr double least = 1e-4, least_of_z = 1e-6;
  const Step& step = *step_;
  const std::size_t l = tensor.layer;
  const DenseSlice& layer = way_->network.layers()[l];
  const double factor = reduction_factor(step.loss, step.samples(), step.targets());
  const double delta = std::max(largest_of(way_->tape.delta(l).all()), least * factor);
  switch (tensor.kind) {
    case TensorKind::a:
      return std::max(largest_of(values(tensor)), least_of_z * largest_of(way_->tape.z(l).all()));
    case TensorKind::da:
    case TensorKind::delta:
      return std::max(largest_of(values(tensor)), std::fabs(alteration_.delta) * least * factor);
    case TensorKind::dw: {
      const double input = scale(l > 0 ? TensorName{TensorKind::a, l - 1} : TensorName{TensorKind::x});
      return std::max(largest_of(values(tensor)), std::fabs(alteration_.gradient) * delta * input);
    }
    case TensorKind::db:
      return std::max(largest_of(values(tensor)), std::fabs(alteration_.gradient) * delta);
    case TensorKind::new_w:
    case TensorKind::new_b:
      return std::max(
          largest_of(ConstSpan(after()).subspan(layer.weights, layer.inputs * layer.outputs + layer.biases)),
          least * step.learning_rate);
    default:
      return largest_of(values(tensor));
  }
}

}  // namespace lab
