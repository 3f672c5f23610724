#include "session/session.hpp"

#include <algorithm>
#include <cmath>

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

bool Session::step_to(std::size_t step, std::size_t chunks) {
  const auto done = [&] { return diverged_ || (trainer_.step() >= step && phase_ == Phase::training); };
  for (; !done() && chunks > 0; --chunks) work();
  return done();
}

Report Session::report() const {
  Report report{.epoch = trainer_.epoch(),
                .step = trainer_.step(),
                .latest = {},
                .inside_epoch = trainer_.inside_epoch() || phase_ != Phase::training,
                .diverged = diverged_};
  if (!history_.records().empty()) report.latest = history_.records().back();
  return report;
}

Picture Session::picture(std::size_t side, std::size_t first_layer) const {
  const GeneratorInfo& set = row_of(generators, config_.data.set);
  return Picture(network_, set.low, set.high, side, first_layer);
}

void Session::tune(const TrainingConfig& training) {
  config_.training = training;
  trainer_.tune(training);
}

}  // namespace lab
