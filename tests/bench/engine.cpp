#include "bench/engine.hpp"

#include <algorithm>
#include <cstdlib>

namespace lab::bench {
namespace {

Network network_of(const Workload& workload) {
  std::vector<LayerShape> layers;
  for (std::size_t l = 1; l < workload.units.size(); ++l) {
    const bool last = l + 1 == workload.units.size();
    const auto* row = find_row(activations, last ? workload.output : workload.hidden);
    layers.push_back({.units = workload.units[l], .activation = row->id, .bias = true});
  }
  Network network(workload.units.front(), layers);
  std::copy(workload.parameters.begin(), workload.parameters.end(), network.parameters().begin());
  return network;
}

Matrix matrix_of(const std::vector<double>& numbers, std::size_t columns) {
  Matrix matrix = Matrix::from_shape({numbers.size() / columns, columns});
  std::copy(numbers.begin(), numbers.end(), matrix.data());
  return matrix;
}

Dataset dataset_of(const Workload& workload) {
  return {.points = Matrix::from_shape({workload.y.size() / workload.units.back(), 2}),
          .x = matrix_of(workload.x, workload.units.front()),
          .y = matrix_of(workload.y, workload.units.back())};
}

LossConfig loss_of(const Workload& workload) {
  LossConfig loss;
  loss.function = find_row(losses, workload.loss)->id;
  return loss;
}

TrainingConfig training_of(const Workload& workload) {
  TrainingConfig training;
  training.optimizer.learning_rate = workload.learning_rate;
  training.update = workload.batch == 0   ? Update::full_batch
                    : workload.batch == 1 ? Update::per_sample
                                          : Update::mini_batch;
  training.batch_size = workload.batch;
  return training;
}

}  // namespace

Run::Run(const Workload& workload)
    : network_(network_of(workload)),
      data_(dataset_of(workload)),
      trainer_(network_, data_, loss_of(workload), training_of(workload)) {}

void Run::train(std::size_t epochs) {
  for (std::size_t k = 0; k < epochs; ++k) {
    for (auto progress = Trainer::Progress::chunk; progress != Trainer::Progress::epoch;) {
      progress = trainer_.advance();
      if (progress == Trainer::Progress::diverged) std::abort();  // no workload should
    }
  }
}

std::span<const double> Run::parameters() const { return network_.parameters(); }

}  // namespace lab::bench
