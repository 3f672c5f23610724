#include "session/session.hpp"

#include <algorithm>
#include <cmath>

#include "session/hunt.hpp"

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
  const double closest = 1e-9 * std::max({std::abs(low), std::abs(high), 1e-100});  // else they are one place
  const double span = high - low > closest ? high - low : 1, margin = 0.05 * span;
  // On round numbers: they stay while points are drawn and erased within them.
  double step = 1;
  while (step > 0.3 * span) step /= 10;
  while (step < 0.03 * span) step *= 10;
  return {step * std::floor((low - margin) / step), step * std::ceil((high + margin) / step)};
}

Network draw_network(const Config& config, std::size_t samples) {
  Network network = blank_network(config);
  if (const auto hidden = hidden_fault(config, samples)) network.set_fault(hidden->layer, hidden->fault);
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

Session::Data::Data(const DataConfig& config)
    : Data(config, split(points_of(config), config.test_share, config.split_seed)) {}

Session::Data::Data(const DataConfig& config, const PointSplit& points)
    : inputs(config.features, config.scaling, view(points.training.position)),
      training(make_dataset(points.training, task_of(config), outputs_of(config), inputs)),
      test(make_dataset(points.test, task_of(config), outputs_of(config), inputs)) {}

Session::Session(const Config& config)
    : config_(config),
      data_(config.data),
      low_(square_of(config.data).low),
      high_(square_of(config.data).high),
      network_(draw_network(config, data_.training.size())),
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
          last_sample_loss_ = trainer_.last_sample_loss();
          if (watching_reactions_) {
            measure_update(network_, trainer_.before_update(), trainer_.gradients(), layers_);
          }
          begin_measuring();
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
  Record record{
      .epoch = static_cast<double>(epoch), .training = training_.metrics(), .learning_rate = trainer_.latest_rate()};
  confusion_ = training_.confusion();
  if (data_.test.size() > 0) {
    record.test = test_.metrics();
    test_confusion_ = test_.confusion();
  }
  history_.add(record);
  log_.add(record);
  penalty_ = config_.training.penalty.any() ? penalty_of(network_, config_.training.penalty) : 0;

  if (watching_reactions_) {
    reactions_.write(layers_);
    diagnostics_.add(epoch, layers_);
  }
  watching_reactions_ = diagnostics_.wants(epoch + 1);
  if (watching_reactions_) trainer_.watch_next_epoch();

  phase_ = Phase::training;
  const bool completed = epoch > 0 && !measuring_again_;
  measuring_again_ = false;
  if (!std::isfinite(record.training.loss)) {
    divergence_ = Divergence{epoch, trainer_.step(), network_.layers().size() - 1, Tensor::loss};
  } else if (completed) {
    stopped_ = stop_watch_.add(config_.stop, {.epoch = epoch,
                                              .loss = record.training.loss,
                                              .last_sample_loss = last_sample_loss_,
                                              .accuracy = record.training.accuracy});
  }
  return completed;
}

void Session::begin_measuring() {
  training_ = test_ = Evaluation(task_of(config_.data));
  reactions_.reset();
  phase_ = Phase::measuring_training;
}

std::size_t Session::advance(std::size_t epochs, std::size_t chunks) {
  std::size_t completed = 0;
  const auto done = [&] { return phase_ == Phase::training && (over() || completed >= epochs); };
  for (; !done() && chunks > 0; --chunks) {
    completed += work() ? 1 : 0;
  }
  return completed;
}

void Session::step_epochs(std::size_t epochs) { advance(epochs, unlimited); }

bool Session::step_to(std::size_t step, std::size_t chunks) {
  const auto done = [&] { return phase_ == Phase::training && (over() || trainer_.step() >= step); };
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
                .inside_batch = trainer_.inside_batch(),
                .divergence = divergence_,
                .stopped = stopped_};
  if (!history_.records().empty()) report.latest = history_.records().back();
  return report;
}

Picture Session::picture(std::size_t side, std::size_t first_layer) const {
  return Picture(network_, data_.inputs, low_, high_, side, first_layer);
}

Picture Session::layer_picture(std::size_t layer, double low, double high, std::size_t side) const {
  const Network rest = network_after(network_, layer);
  const std::array<Feature, 2> axes{Feature::x, Feature::y};
  const Matrix anywhere{{0, 0}};  // nothing is scaled
  return Picture(rest, InputMap(axes, Scaling::none, view(anywhere)), low, high, side, rest.layers().size() - 1);
}

LayerOutputs Session::layer_outputs(std::size_t layer, bool test) const {
  return LayerOutputs(network_, test ? data_.test : data_.training, layer);
}

NextStep Session::next_step() const { return NextStep(network_, data_.training, config_.loss, next_update()); }

std::vector<float> Session::feature_pictures(std::size_t side) const {
  std::vector<Feature> all;
  for (const FeatureInfo& row : features) all.push_back(row.id);
  return pictures_of(InputMap(all, config_.data.scaling, view(data_.training.points)), side);
}

std::vector<float> Session::pictures_of(const InputMap& inputs, std::size_t side) const {
  const std::size_t pixels = side * side;
  std::vector<float> pictures(inputs.size() * pixels);
  Matrix point = Matrix::from_shape({1, 2}), x = Matrix::from_shape({1, inputs.size()});
  for (std::size_t k = 0; k < pixels; ++k) {
    const PixelCentre centre = pixel_centre(low_, high_, side, k);
    point(0, 0) = centre.x;
    point(0, 1) = centre.y;
    inputs.apply(view(point), view(x));
    for (std::size_t i = 0; i < inputs.size(); ++i) pictures[i * pixels + k] = static_cast<float>(x(0, i));
  }
  return pictures;
}

Ledger Session::ledger(std::vector<std::size_t> rows) const {
  return Ledger(network_, data_.training, rows, config_.loss, config_.training, trainer_.optimizer(),
                trainer_.learning_rate(), trainer_.held());
}

GradientCheck Session::check_gradients(const CheckOptions& options) const {
  return GradientCheck(network_, data_.training, config_.loss, options, next_update());
}

NextUpdate Session::next_update() const {
  return {config_.training, trainer_.optimizer(), trainer_.learning_rate(), trainer_.held()};
}

void Session::tune(const Config& config) {
  config_.training = config.training;
  if (!(config_.stop == config.stop)) stopped_.reset();
  config_.stop = config.stop;
  trainer_.tune(config.training);
  forget_what_is_repeated();
}

void Session::set_parameter(std::size_t parameter, double value) {
  trainer_.set_parameter(parameter, value);
  go_on_from_changed_parameters();
}

void Session::hold(std::size_t parameter, bool held) {
  trainer_.hold(parameter, held);
  go_on_from_changed_parameters();
}

bool Session::update_with(std::span<const std::size_t> rows) {
  if (!trainer_.update_with(rows)) return false;
  go_on_from_changed_parameters();
  return true;
}

/// After a change: the trainer may just have been repeating what led to a divergence; what comes now may be other
/// epochs.
void Session::forget_what_is_repeated() {
  const auto records = history_.records();
  if (!records.empty() && records.back().epoch > static_cast<double>(trainer_.epoch())) go_on(true);
}

void Session::go_on_from_changed_parameters() {
  forget_what_is_repeated();
  if (phase_ != Phase::training) {
    begin_measuring();
  } else if (!trainer_.inside_epoch()) {
    measure_again();
  }
}

/// What was measured at this epoch is of other parameters.
void Session::measure_again() {
  const std::size_t epoch = trainer_.epoch();
  measuring_again_ = true;
  watching_reactions_ = diagnostics_.ends_with(epoch);
  history_.drop_from(epoch);
  log_.drop_from(epoch);
  diagnostics_.drop_from(epoch);
  begin_measuring();
}

}  // namespace lab
