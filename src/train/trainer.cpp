#include "train/trainer.hpp"

#include <algorithm>

namespace lab {

Trainer::Trainer(Network& network, const Dataset& data, LossConfig loss, const TrainingConfig& config)
    : network_(network),
      data_(data),
      loss_(loss),
      config_(config),
      optimizer_(row_of(optimizers, config.optimizer).make(network.parameters().size())),
      random_(config.seed),
      tape_(network, std::min(chunk_rows, data.size())),
      x_(Matrix::from_shape({tape_.capacity(), data.x.shape(1)})),
      y_(Matrix::from_shape({tape_.capacity(), data.y.shape(1)})),
      shuffle_(data.size()),
      gradients_(network.parameters().size()) {}

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
  if (row_ == 0) {
    shuffled_ = config_.order == Order::shuffled;
    if (shuffled_) random_.permutation(shuffle_);
  }
  batch_end_ = std::min(row_ + batch_size(), data_.size());
  scale_ = reduction_factor(loss_.reduction, (batch_end_ - row_) * data_.y.shape(1));
  std::fill(gradients_.begin(), gradients_.end(), 0.0);
}

Trainer::Progress Trainer::advance() {
  if (row_ == batch_end_) begin_batch();
  const std::size_t count = std::min(tape_.capacity(), batch_end_ - row_);
  ConstMatrixView x = view(data_.x).block(row_, count), y = view(data_.y).block(row_, count);
  if (shuffled_) {
    for (std::size_t n = 0; n < count; ++n) {
      copy_row(view(data_.x), shuffle_[row_ + n], view(x_), n);
      copy_row(view(data_.y), shuffle_[row_ + n], view(y_), n);
    }
    x = view(x_).block(0, count);
    y = view(y_).block(0, count);
  }
  forward(network_, x, tape_);
  backward(network_, x, y, loss_.function, scale_, tape_, gradients_);
  row_ += count;
  if (row_ < batch_end_) return Progress::chunk;

  const auto update = [&](auto& rule) { rule.update(network_.parameters(), gradients_, config_.learning_rate); };
  std::visit(update, optimizer_);
  ++step_;
  if (row_ < data_.size()) return Progress::batch;
  row_ = batch_end_ = 0;
  ++epoch_;
  return Progress::epoch;
}

void Trainer::tune(const TrainingConfig& config) {
  const auto optimizer = config_.optimizer;
  config_ = config;
  config_.optimizer = optimizer;
}

}  // namespace lab
