// Random steps, and random ways in which a student may hand in the arrays of one.
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "student.hpp"

namespace lab::test {

inline std::size_t below(std::size_t count, Random& random) {
  return static_cast<std::size_t>(random.rand() * static_cast<double>(count));
}
inline bool chance(double share, Random& random) { return random.rand() < share; }

/// What a draw must have.
struct Wish {
  bool square = false;  // all layers as wide as the input
  bool biased = false;
  std::size_t samples = 0;  // 0: 1 or 16
};

inline Step draw_step(Random& random, const Wish& wish = {}) {
  const std::size_t depth = 1 + below(4, random), samples = wish.samples > 0      ? wish.samples
                                                            : chance(0.3, random) ? 1
                                                                                  : 16;
  LossConfig loss{.function = losses[below(losses.size(), random)].id,
                  .reduction = reductions[below(reductions.size(), random)].id};
  const std::size_t width = 2 + below(5, random);
  const auto draw_width = [&] { return wish.square ? width : 1 + below(6, random); };
  const std::size_t inputs = draw_width();
  std::vector<LayerShape> shapes;
  for (std::size_t l = 0; l < depth; ++l) {
    shapes.push_back(
        {draw_width(), activations[below(activations.size(), random)].id, wish.biased || chance(0.9, random)});
  }
  if (loss.function == Loss::softmax_ce && shapes.back().units == 1) loss.function = Loss::mse;
  if (const auto output = row_of(losses, loss.function).output) shapes.back().activation = *output;
  Network network(inputs, shapes);
  for (double& w : network.parameters()) w = 0.8 * random.randn();

  Matrix x = random_matrix(samples, inputs, random), y = random_matrix(samples, shapes.back().units, random);
  if (!row_of(losses, loss.function).takes_values) {
    for (std::size_t n = 0; n < samples; ++n) {
      const std::size_t hot = below(y.shape(1), random);
      for (std::size_t k = 0; k < y.shape(1); ++k) y(n, k) = y.shape(1) == 1 ? (chance(0.5, random) ? 1 : 0) : k == hot;
    }
  }
  TrainingConfig training;
  training.optimizer.rule = optimizers[below(optimizers.size(), random)].id;
  training.optimizer.learning_rate = 0.02 + 0.3 * random.rand();
  if (chance(0.2, random)) training.penalty.l2 = 0.1;
  if (chance(0.1, random)) training.penalty.clip_norm = 1;
  Optimizer optimizer(training.optimizer.rule, network.parameters().size());
  if (chance(0.5, random)) {  // one that has memories
    std::vector<double> w(network.parameters().size()), g(w.size());
    for (double& gradient : g) gradient = random.randn();
    optimizer.update(w, g, update_config(training.optimizer, training.optimizer.learning_rate));
  }
  return {.network = std::move(network),
          .x = std::move(x),
          .y = std::move(y),
          .loss = loss,
          .training = training,
          .learning_rate = training.optimizer.learning_rate,
          .update = NextUpdate(training, optimizer, training.optimizer.learning_rate, {})};
}

/// How a student writes and hands in the arrays.
struct Look {
  bool weights_transposed = false, samples_in_columns = false, flat = false, column_biases = false, reordered = false;
  int digits = 0;  // 0: all
  bool significant = false;
  bool float32 = false;
  bool by_name = false;
};

inline Look draw_look(Random& random) {
  Look look{.weights_transposed = chance(0.5, random),
            .samples_in_columns = chance(0.5, random),
            .flat = chance(0.1, random),
            .column_biases = chance(0.3, random),
            .reordered = chance(0.2, random)};
  if (chance(0.5, random)) look.digits = 8;
  look.significant = chance(0.5, random);
  return look;
}

/// A name that students use.
inline std::string name_of(TensorName tensor, Random& random) {
  const std::string number = std::to_string(tensor.layer + 1);
  const auto one_of = [&](std::vector<std::string> names) { return names[below(names.size(), random)]; };
  switch (tensor.kind) {
    case TensorKind::x:
      return one_of({"x", "X", "inputs", "a0"});
    case TensorKind::w:
      return one_of({"W", "w", "W_", "weights"}) + number;
    case TensorKind::b:
      return one_of({"b", "B", "bias_"}) + number;
    case TensorKind::z:
      return one_of({"z", "Z", "z_", "net"}) + number;
    case TensorKind::a:
      return one_of({"a", "A", "a_", "hidden", "out"}) + number;
    case TensorKind::da:
      return one_of({"dA", "grad_a", "dL_da"}) + number;
    case TensorKind::delta:
      return one_of({"delta", "dz", "dZ", "δ", "dL_dz", "d", "error"}) + number;
    case TensorKind::dw:
      return one_of({"dW", "grad_w", "dL_dW", "∂L/∂W", "gradient_weights_"}) + number;
    case TensorKind::db:
      return one_of({"db", "grad_b", "dL_db", "d_bias"}) + number;
    case TensorKind::new_w:
      return chance(0.5, random) ? one_of({"W", "w"}).append(number).append("_new")
                                 : one_of({"new_W", "W_next_"}) + number;
    case TensorKind::new_b:
      return chance(0.5, random) ? one_of({"b", "bias"}).append(number).append("_new")
                                 : one_of({"new_b", "b_after"}) + number;
  }
  return {};
}

inline SubmittedArray array_of(const Step& step, TensorName tensor, const std::vector<double>& values, const Look& look,
                               const std::vector<std::size_t>& order, Random& random) {
  const TensorShape shape = step.shape(tensor);
  const bool vector = tensor.kind == TensorKind::b || tensor.kind == TensorKind::db || tensor.kind == TensorKind::new_b;
  const bool turned = shape.sampled ? look.samples_in_columns : look.weights_transposed;
  SubmittedArray array;
  if (look.by_name) {
    array.name = name_of(tensor, random);
  } else {
    array.meant = tensor;
  }
  array.values.resize(shape.size());
  for (std::size_t r = 0; r < shape.rows; ++r) {
    for (std::size_t c = 0; c < shape.columns; ++c) {
      const std::size_t from = shape.sampled ? order[r] : r;
      array.values[turned && !vector ? c * shape.rows + r : r * shape.columns + c] = values[from * shape.columns + c];
    }
  }
  if (vector) {
    array.shape = {shape.columns};
    if (look.column_biases) array.shape = turned ? std::vector{shape.columns, 1ul} : std::vector{1ul, shape.columns};
  } else {
    array.shape = turned ? std::vector{shape.columns, shape.rows} : std::vector{shape.rows, shape.columns};
    if (look.flat) array.shape = {shape.size()};
  }
  array.float32 = look.float32;
  if (look.float32) {
    for (double& value : array.values) value = static_cast<float>(value);
  }
  if (look.digits > 0) {
    for (double& value : array.values) {
      int digits = look.digits;
      if (look.significant && value != 0) digits -= 1 + static_cast<int>(std::floor(std::log10(std::fabs(value))));
      const double unit = std::pow(10.0, -digits);
      if (std::isfinite(value)) value = std::round(value / unit) * unit;
      array.resolution.push_back(unit / 2);
    }
  }
  return array;
}

/// The arrays of those tensors that are wanted.
inline std::vector<SubmittedArray> hand_in(const Step& step, const Answers& answers, const Look& look, Random& random,
                                           const std::function<bool(TensorName)>& wanted) {
  std::vector<std::size_t> order(step.samples());
  for (std::size_t n = 0; n < order.size(); ++n) order[n] = n;
  if (look.reordered) {
    for (std::size_t n = order.size(); n > 1; --n) std::swap(order[n - 1], order[below(n, random)]);
  }
  std::vector<SubmittedArray> arrays;
  for (const auto& [place, tensor] : answers.tensors) {
    if (wanted(tensor.first)) arrays.push_back(array_of(step, tensor.first, tensor.second, look, order, random));
  }
  return arrays;
}

inline bool everything(TensorName) { return true; }

}  // namespace lab::test
