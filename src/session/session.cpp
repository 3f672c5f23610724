#include "session/session.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lab {
namespace {

Split draw_data(const DataConfig& config) {
  Random random(config.seed);
  return split(row_of(generators, config.set).draw(config.points, random), config.test_share, config.split_seed);
}

Network draw_network(const NetworkConfig& config, const InitialConfig& initial, const Dataset& data) {
  std::vector<LayerShape> shapes;
  for (const LayerConfig& layer : config.layers) shapes.push_back({layer.units, layer.activation, layer.bias});
  shapes.push_back({data.y.shape(1), config.output.activation, config.output.bias});
  Network network(data.x.shape(1), shapes);
  Random random(initial.seed);
  for (std::size_t k = 0; k < initial.skip_uniform; ++k) random.rand();
  for (std::size_t k = 0; k < initial.skip_normal; ++k) random.randn();
  initialize(network, initial.weights, random);
  return network;
}

constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

}  // namespace

Session::Session(const Config& config)
    : config_(config),
      data_(draw_data(config.data)),
      network_(draw_network(config.network, config.initial, data_.training)),
      trainer_(network_, data_.training, config.loss, config.training),
      tape_(network_, chunk_rows) {
  assert(validate(config).empty());
}

bool Session::work() {
  switch (phase_) {
    case Phase::training:
      if (trainer_.advance() == Trainer::Progress::epoch) phase_ = Phase::measuring_training;
      return false;
    case Phase::measuring_training:
      if (!training_.advance(network_, data_.training, config_.loss, tape_)) return false;
      phase_ = Phase::measuring_test;
      return data_.test.size() == 0 && record();
    case Phase::measuring_test:
      return test_.advance(network_, data_.test, config_.loss, tape_) && record();
  }
  return false;
}

bool Session::record() {
  Record record{.epoch = static_cast<double>(trainer_.epoch()), .training = training_.metrics()};
  if (data_.test.size() > 0) record.test = test_.metrics();
  history_.add(record);
  diverged_ = !std::isfinite(record.training.loss);
  training_ = test_ = {};
  phase_ = Phase::training;
  return trainer_.epoch() > 0;
}

std::size_t Session::advance(std::size_t epochs, std::size_t chunks) {
  std::size_t completed = 0;
  for (; (completed < epochs || phase_ != Phase::training) && chunks > 0 && !diverged_; --chunks) {
    completed += work() ? 1 : 0;
  }
  return completed;
}

void Session::step_epochs(std::size_t epochs) { advance(epochs, unlimited); }

void Session::step_batch() {
  const std::size_t before = trainer_.step();
  while ((trainer_.step() == before || phase_ != Phase::training) && !diverged_) work();
}

Report Session::report() const {
  Report report{.epoch = trainer_.epoch(), .step = trainer_.step(), .latest = {}, .diverged = diverged_};
  if (!history_.records().empty()) report.latest = history_.records().back();
  return report;
}

std::vector<float> Session::field(std::size_t side, std::size_t first_layer) const {
  const auto layers = network_.layers().subspan(first_layer);
  const GeneratorInfo& set = row_of(generators, config_.data.set);
  const double cell = (set.high - set.low) / static_cast<double>(side);
  std::size_t units = 0;
  for (const DenseSlice& layer : layers) units += layer.outputs;
  const std::size_t pixels = side * side;
  std::vector<float> field(units * pixels);
  Tape tape(network_, chunk_rows);
  Matrix x = Matrix::from_shape({chunk_rows, 2});
  for (std::size_t first = 0; first < pixels; first += chunk_rows) {
    const std::size_t count = std::min(chunk_rows, pixels - first);
    for (std::size_t n = 0; n < count; ++n) {
      x(n, 0) = set.low + cell * (static_cast<double>((first + n) % side) + 0.5);
      x(n, 1) = set.high - cell * (static_cast<double>((first + n) / side) + 0.5);
    }
    forward(network_, view(x).block(0, count), tape);
    std::size_t unit = 0;
    for (std::size_t l = 0; l < layers.size(); ++l) {
      const ConstMatrixView a = tape.a(first_layer + l);
      for (std::size_t o = 0; o < a.columns; ++o, ++unit) {
        for (std::size_t n = 0; n < count; ++n) field[unit * pixels + first + n] = static_cast<float>(a(n, o));
      }
    }
  }
  return field;
}

void Session::tune(const TrainingConfig& training) {
  config_.training = training;
  trainer_.tune(training);
}

}  // namespace lab
