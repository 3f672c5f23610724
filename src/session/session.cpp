#include "session/session.hpp"

#include <algorithm>
#include <cmath>

namespace lab {
namespace {

struct Square {
  double low, high;
};

Square square_of(const DataConfig& config) {
  const GeneratorInfo& row = row_of(generators, config.set);
  if (config.set != Generator::own) return {row.low, row.high};
  const auto [x_low, x_high] = std::minmax_element(config.own.x.begin(), config.own.x.end());
  const auto [y_low, y_high] = std::minmax_element(config.own.y.begin(), config.own.y.end());
  const double low = std::min(*x_low, *y_low), high = std::max(*x_high, *y_high);
  const double margin = high > low ? 0.05 * (high - low) : 1;
  return {low - margin, high + margin};
}

Network draw_network(const Config& config) {
  std::vector<LayerShape> shapes;
  for (const LayerConfig& layer : config.network.layers) {
    shapes.push_back({layer.units, layer.activation, layer.bias, layer.alpha});
  }
  const OutputConfig& output = config.network.output;
  shapes.push_back({outputs_of(config.data), output.activation, output.bias, output.alpha});
  Network network(config.data.features.size(), shapes);
  initialize(network, config.initial);
  return network;
}

}  // namespace

Points points_of(const DataConfig& config) {
  if (config.set == Generator::own) {
    Points points = blank_points(config.own.x.size());
    for (std::size_t n = 0; n < points.size(); ++n) {
      points.position(n, 0) = config.own.x[n];
      points.position(n, 1) = config.own.y[n];
      points.label[n] = config.own.label[n];
    }
    return points;
  }
  Random random(config.seed);
  return draw(config.set, config.sampling, random);
}

Session::Data::Data(const DataConfig& config) : inputs({}, Scaling::none, {}) {
  const PointSplit points = split(points_of(config), config.test_share, config.split_seed);
  inputs = InputMap(config.features, config.scaling, view(points.training.position));
  training = make_dataset(points.training, task_of(config), outputs_of(config), inputs);
  test = make_dataset(points.test, task_of(config), outputs_of(config), inputs);
}

Session::Session(const Config& config)
    : config_(config),
      data_(config.data),
      low_(square_of(config.data).low),
      high_(square_of(config.data).high),
      network_(draw_network(config)),
      trainer_(network_, data_.training, config.loss, config.training),
      tape_(network_, chunk_rows),
      training_(task_of(config.data)),
      test_(task_of(config.data)),
      reactions_(network_),
      diagnostics_(network_.layers().size()),
      layers_(network_.layers().size()) {
  assert(validate(config).empty());
}

bool Session::work() {
  switch (phase_) {
    case Phase::training:
      switch (trainer_.advance()) {
        case Trainer::Progress::epoch:
          measure_again(Phase::measuring_training);
          break;
        case Trainer::Progress::diverged:
          divergence_ = trainer_.divergence();
          break;
        default:
          break;
      }
      return false;
    case Phase::measuring_training: {
      const bool through = training_.advance(network_, data_.training, config_.loss, tape_);
      if (watching_reactions_) reactions_.add(network_, tape_);
      if (!through) return false;
      phase_ = Phase::measuring_test;
      return data_.test.size() == 0 && record();
    }
    case Phase::measuring_test:
      return test_.advance(network_, data_.test, config_.loss, tape_) && record();
  }
  return false;
}

bool Session::record() {
  const std::size_t epoch = trainer_.epoch();
  Record record{.epoch = static_cast<double>(epoch), .training = training_.metrics()};
  confusion_ = training_.confusion();
  if (data_.test.size() > 0) {
    record.test = test_.metrics();
    test_confusion_ = test_.confusion();
  }
  history_.add(record);
  penalty_ = config_.training.penalty.any() ? penalty_of(network_, config_.training.penalty) : 0;

  if (watching_reactions_) {
    if (epoch > 0) measure_update(network_, trainer_.before_update(), trainer_.gradients(), layers_);
    reactions_.write(layers_);
    diagnostics_.add(epoch, layers_);
  }
  watching_reactions_ = diagnostics_.wants(epoch + 1);
  if (watching_reactions_) trainer_.watch_next_epoch();

  phase_ = Phase::training;
  if (!std::isfinite(record.training.loss)) {
    divergence_ = Divergence{epoch, trainer_.step(), network_.layers().size() - 1, Tensor::loss};
  } else if (epoch > 0) {
    stopped_ = stop_watch_.add(config_.stop, {.epoch = epoch,
                                              .loss = record.training.loss,
                                              .last_sample_loss = trainer_.last_sample_loss(),
                                              .accuracy = record.training.accuracy});
  }
  return epoch > 0;
}

void Session::measure_again(Phase phase) {
  const Task task = task_of(config_.data);
  training_ = test_ = Evaluation(task);
  reactions_.reset();
  phase_ = phase;
}

std::size_t Session::advance(std::size_t epochs, std::size_t chunks) {
  std::size_t completed = 0;
  for (; (completed < epochs || phase_ != Phase::training) && chunks > 0 && !over(); --chunks) {
    completed += work() ? 1 : 0;
  }
  return completed;
}

void Session::step_epochs(std::size_t epochs) { advance(epochs, unlimited); }

bool Session::step_to(std::size_t step, std::size_t chunks) {
  const auto done = [&] { return over() || (trainer_.step() >= step && phase_ == Phase::training); };
  for (; !done() && chunks > 0; --chunks) work();
  return done();
}

Report Session::report() const {
  Report report{.epoch = trainer_.epoch(),
                .step = trainer_.step(),
                .latest = {},
                .penalty = penalty_,
                .learning_rate = trainer_.learning_rate(),
                .inside_epoch = trainer_.inside_epoch() || phase_ != Phase::training,
                .divergence = divergence_,
                .stopped = stopped_};
  if (!history_.records().empty()) report.latest = history_.records().back();
  return report;
}

Picture Session::picture(std::size_t side, std::size_t first_layer) const {
  return Picture(network_, data_.inputs, low_, high_, side, first_layer);
}

std::vector<float> Session::input_pictures(std::size_t side) const {
  const std::size_t pixels = side * side, inputs = data_.inputs.size();
  std::vector<float> pictures(inputs * pixels);
  Matrix point = Matrix::from_shape({1, 2}), x = Matrix::from_shape({1, inputs});
  for (std::size_t k = 0; k < pixels; ++k) {
    const PixelCentre centre = pixel_centre(low_, high_, side, k);
    point(0, 0) = centre.x;
    point(0, 1) = centre.y;
    data_.inputs.apply(view(point), view(x));
    for (std::size_t i = 0; i < inputs; ++i) pictures[i * pixels + k] = static_cast<float>(x(0, i));
  }
  return pictures;
}

Ledger Session::ledger(std::size_t row) const {
  return Ledger(network_, data_.training, row, config_.loss, config_.training, trainer_.optimizer(),
                trainer_.learning_rate());
}

GradientCheck Session::check_gradients() const { return GradientCheck(network_, data_.training, config_.loss); }

void Session::tune(const Config& config) {
  config_.training = config.training;
  if (!(config_.stop == config.stop)) stopped_.reset();
  config_.stop = config.stop;
  trainer_.tune(config.training);
}

Checkpoint Session::save() const { return {trainer_.save(), stop_watch_}; }

void Session::restore(const Checkpoint& checkpoint) {
  trainer_.restore(checkpoint.trainer);
  stop_watch_ = checkpoint.stop_watch;
  forget_after(trainer_.epoch());
}

void Session::rewind() {
  trainer_.rewind();
  // Where the weights were finite, but not the loss over the whole set: on to the end of the epoch before.
  if (divergence_ && divergence_->tensor == Tensor::loss) {
    while (trainer_.epoch() + 1 < divergence_->epoch) trainer_.advance();
  }
  forget_after(trainer_.epoch());
}

void Session::forget_after(std::size_t epoch) {
  divergence_.reset();
  stopped_.reset();
  history_.drop_after(epoch);
  diagnostics_.drop_after(epoch);
  measure_again(Phase::training);
  watching_reactions_ = diagnostics_.wants(epoch + 1);
  if (watching_reactions_) trainer_.watch_next_epoch();
}

}  // namespace lab
