#include "train/trainer.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "math/kernels.hpp"
#include "train/next_update.hpp"

namespace lab {

Trainer::Trainer(Network& network, const Dataset& data, const LossConfig& loss, const TrainingConfig& config)
    : network_(network),
      data_(data),
      loss_(loss),
      config_(config),
      optimizer_(config.optimizer.rule, network.parameters().size()),
      random_(config.seed),
      tape_(network, std::min(chunk_rows, data.size())),
      x_(Matrix::from_shape({tape_.capacity(), data.x.shape(1)})),
      y_(Matrix::from_shape({tape_.capacity(), data.y.shape(1)})),
      shuffle_(data.size()),
      gradients_(network.parameters().size()),
      before_(network.parameters().size()),
      kept_(save()),
      rows_between_keeping_(256 + 16 * data.size() / network.parameters().size()) {
  take_coefficients();
}

std::size_t Trainer::batch_size() const {
  switch (config_.update) {
    case Update::per_sample:
      return 1;
    case Update::mini_batch:
      return config_.batch_size;
    case Update::full_batch:
      return data_.size();
  }
  return 1;
}

void Trainer::begin_batch() {
  // A state is kept so seldom that its copying costs next to nothing beside the training in between.
  const bool last_finite = repeating() && step_ + 1 == broken_step_;
  if (last_finite || (!repeating() && rows_since_kept_ > rows_between_keeping_)) keep();
  if (!order_drawn_) {
    order_drawn_ = true;
    shuffled_ = config_.order == Order::shuffled;
    if (shuffled_) random_.permutation(shuffle_);
    take_coefficients();
  }
  batch_begin_ = row_;
  batch_end_ = std::min(row_ + batch_size(), data_.size());
  scale_ = scale_for(batch_end_ - row_);
}

double Trainer::scale_for(std::size_t samples) const {
  return faulty_scale(network_, reduction_factor(loss_, samples, data_.y.shape(1)), samples);
}

void Trainer::gather(std::span<const std::size_t> rows) {
  for (std::size_t n = 0; n < rows.size(); ++n) {
    copy_row(view(data_.x), rows[n], view(x_), n);
    copy_row(view(data_.y), rows[n], view(y_), n);
  }
}

void Trainer::pass(const ConstMatrixView& x, const ConstMatrixView& y, double scale, bool add) {
  forward(network_, x, tape_);
  if (!updates_too_soon(network_)) return backward(network_, x, y, loss_, scale, tape_, add, gradients_);
  const NextUpdate plan(config_, optimizer_, learning_rate(), held_);
  backward(network_, x, y, loss_, scale, tape_, add, gradients_, &plan);
}

void Trainer::take_chunk() {
  const std::size_t count = std::min(tape_.capacity(), batch_end_ - row_);
  ConstMatrixView x = view(data_.x).block(row_, count), y = view(data_.y).block(row_, count);
  if (shuffled_) {
    gather(std::span(shuffle_).subspan(row_, count));
    x = view(x_).block(0, count);
    y = view(y_).block(0, count);
  }
  pass(x, y, scale_, row_ > batch_begin_);
  row_ += count;
  rows_since_kept_ += count;
}

void prepare_gradients(const Network& network, const TrainingConfig& config, const UpdateConfig& coefficients,
                       Span gradients) {
  if (config.penalty.any()) add_penalty_gradient(network, config.penalty, gradients);
  if (config.penalty.clip_norm > 0) clip(gradients, config.penalty.clip_norm);
  if (coefficients.weight_decay > 0 && !row_of(optimizers, config.optimizer.rule).decouples_decay) {
    const ConstSpan weights = network.parameters();
    for (std::size_t k = 0; k < weights.size(); ++k) gradients[k] += coefficients.weight_decay * weights[k];
  }
}

void Trainer::take_coefficients() { coefficients_ = update_config(config_.optimizer, learning_rate()); }

void Trainer::update() {
  if (watching_ && batch_end_ == data_.size()) {
    std::copy(network_.parameters().begin(), network_.parameters().end(), before_.begin());
    watching_ = false;
  }
  move_parameters();
}

void Trainer::move_parameters() {
  prepare_gradients(network_, config_, coefficients_, gradients_);
  optimizer_.update(network_.parameters(), gradients_, coefficients_);
  for (const std::size_t parameter : held_) network_.parameters()[parameter] = 0;
  latest_rate_ = coefficients_.learning_rate;
  ++step_;
}

Trainer::Progress Trainer::advance() {
  if (divergence_) return Progress::diverged;
  if (tuned_) keep();  // under the new settings, what was kept before would not lead to here
  if (row_ == batch_end_) begin_batch();
  const bool looking = repeating() && step_ + 1 == broken_step_;
  take_chunk();
  if (looking) look_at_chunk();
  if (row_ < batch_end_) return Progress::chunk;

  update();
  if (!all_finite(network_.parameters())) {
    if (!repeating()) {
      broken_step_ = step_;
      go_back(kept_);
      return Progress::chunk;
    }
    for (std::size_t l = 0; l < network_.layers().size(); ++l) {
      const DenseSlice& layer = network_.layers()[l];
      const std::size_t count = layer.inputs * layer.outputs + layer.biases;
      look(Tensor::gradient, l, ConstSpan(gradients_).subspan(layer.weights, count));
      look(Tensor::parameter, l, ConstSpan(network_.parameters()).subspan(layer.weights, count));
    }
    broken_step_ = 0;
    return Progress::diverged;
  }
  const bool ends_epoch = row_ == data_.size();
  if (ends_epoch) {
    row_ = batch_end_ = 0;
    order_drawn_ = false;
    ++epoch_;
  }
  if (step_ == broken_step_) broken_step_ = 0;  // a change under way has mended it
  if (repeating()) return Progress::chunk;      // what it completes has been told before
  return ends_epoch ? Progress::epoch : Progress::batch;
}

double Trainer::last_sample_loss() {
  const std::size_t last = network_.layers().size() - 1, n = tape_.a(last).rows - 1;
  const std::size_t sample = shuffled_ ? shuffle_.back() : data_.size() - 1;
  const ConstMatrixView y = view(data_.y).block(sample, 1);
  const double sum = row_of(losses, loss_.function).sum(tape_.z(last).block(n, 1), tape_.a(last).block(n, 1), y, loss_);
  return sum * reduction_factor(loss_, 1, y.columns);
}

void Trainer::look(Tensor tensor, std::size_t layer, ConstSpan numbers) {
  if (!divergence_ && !all_finite(numbers)) divergence_ = {epoch_, broken_step_, layer, tensor};
}

void Trainer::look_at_chunk() {
  const std::size_t layers = network_.layers().size();
  for (std::size_t l = 0; l < layers; ++l) {
    look(Tensor::pre_activation, l, tape_.z(l).all());
    look(Tensor::activation, l, tape_.a(l).all());
  }
  for (std::size_t l = layers; l-- > 0;) look(Tensor::delta, l, tape_.delta(l).all());
}

TrainerState Trainer::save() const {
  const ConstSpan parameters = network_.parameters();
  return {.parameters = {parameters.begin(), parameters.end()},
          .optimizer = optimizer_,
          .random = random_,
          .shuffle = shuffle_,
          .order_drawn = order_drawn_,
          .shuffled = shuffled_,
          .row = row_ == batch_end_ ? row_ : batch_begin_,
          .epoch = epoch_,
          .step = step_,
          .latest_rate = latest_rate_};
}

// As kept_ = save(), but without allocating.
void Trainer::keep() {
  const ConstSpan parameters = network_.parameters();
  kept_.parameters.assign(parameters.begin(), parameters.end());
  kept_.optimizer = optimizer_;
  kept_.random = random_;
  kept_.shuffle = shuffle_;
  kept_.order_drawn = order_drawn_;
  kept_.shuffled = shuffled_;
  kept_.row = row_ == batch_end_ ? row_ : batch_begin_;
  kept_.epoch = epoch_;
  kept_.step = step_;
  kept_.latest_rate = latest_rate_;
  rows_since_kept_ = 0;
  tuned_ = false;
}

void Trainer::go_back(const TrainerState& state) {
  std::copy(state.parameters.begin(), state.parameters.end(), network_.parameters().begin());
  for (const std::size_t parameter : held_) network_.parameters()[parameter] = 0;
  optimizer_ = state.optimizer;
  random_ = state.random;
  shuffle_ = state.shuffle;
  order_drawn_ = state.order_drawn;
  shuffled_ = state.shuffled;
  row_ = batch_begin_ = batch_end_ = state.row;
  epoch_ = state.epoch;
  step_ = state.step;
  latest_rate_ = state.latest_rate;
  divergence_.reset();
  take_coefficients();
}

// What was kept before, or is just being repeated, need not lead to here.
void Trainer::restore(const TrainerState& state) {
  broken_step_ = 0;
  go_back(state);
  keep();
}

void Trainer::rewind() {
  broken_step_ = 0;
  go_back(kept_);
}

void Trainer::tune(const TrainingConfig& config) {
  const auto rule = config_.optimizer.rule;
  config_ = config;
  config_.optimizer.rule = rule;
  take_coefficients();
  go_on_changed();
}

void Trainer::set_parameter(std::size_t parameter, double value) {
  assert(parameter < network_.parameters().size());
  const bool held = std::find(held_.begin(), held_.end(), parameter) != held_.end();
  network_.parameters()[parameter] = held ? 0 : value;
  go_on_changed();
}

// Changes take place between two updates: so the same changes at the same steps make the same run, wherever it was cut.
void Trainer::go_on_changed() {
  if (inside_batch()) row_ = batch_end_ = batch_begin_;
  broken_step_ = 0;  // after the change it may be another one
  tuned_ = true;
}

void Trainer::hold(std::size_t parameter, bool held) {
  std::erase(held_, parameter);
  if (held) held_.push_back(parameter);
  set_parameter(parameter, 0);
}

bool Trainer::update_with(std::span<const std::size_t> rows) {
  go_on_changed();
  const TrainerState before = save();
  const double scale = scale_for(rows.size());
  for (std::size_t first = 0; first < rows.size(); first += tape_.capacity()) {
    const std::size_t count = std::min(tape_.capacity(), rows.size() - first);
    gather(rows.subspan(first, count));
    pass(view(x_).block(0, count), view(y_).block(0, count), scale, first > 0);
  }
  move_parameters();
  if (all_finite(network_.parameters())) return true;
  go_back(before);
  tuned_ = true;
  return false;
}

std::vector<std::size_t> Trainer::next_batch() const {
  std::vector<std::size_t> order(data_.size());
  std::iota(order.begin(), order.end(), 0);
  if (order_drawn_ ? shuffled_ : config_.order == Order::shuffled) {
    order = shuffle_;
    Random random = random_;
    if (!order_drawn_) random.permutation(order);
  }
  const auto begin = order.begin() + static_cast<std::ptrdiff_t>(row_);
  return {begin, begin + static_cast<std::ptrdiff_t>(std::min(batch_size(), data_.size() - row_))};
}

}  // namespace lab
