// One run: data, network, training and what was measured. The one object that the page drives.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "session/config.hpp"
#include "session/gradient_check.hpp"
#include "session/health.hpp"
#include "session/layer_outputs.hpp"
#include "session/ledger.hpp"
#include "session/picture.hpp"
#include "train/diagnostics.hpp"
#include "train/history.hpp"
#include "train/trainer.hpp"

namespace lab {

/// Where a run stands.
struct Report {
  std::size_t epoch, step;               // complete epochs; updates in all
  std::optional<Record> latest;          // measured after the latest epoch; none until the start has been measured
  double penalty;                        // λ₁ Σ|w| + λ₂/2 Σw² at that time
  double learning_rate;                  // of the next update
  bool inside_epoch;                     // an epoch has begun, or is not measured yet
  bool inside_batch;                     // some of the next update's samples have been taken in
  std::optional<Divergence> divergence;  // a number left the finite ones: the run goes no further, but can be rewound
  std::optional<StopRule> stopped;       // the rule that ended the run
  bool over() const { return divergence || stopped; }
};

/// All that a run goes on from.
struct Checkpoint {
  TrainerState trainer;
  StopWatch stop_watch;
  bool measured;         // the latest epoch, or the start
  bool measuring_again;  // it, after a change by hand
  double last_sample_loss, penalty;
  Confusion confusion, test_confusion;
};

class Session {
 public:
  static constexpr std::size_t unlimited = std::numeric_limits<std::size_t>::max();

  /// Same config, same run, bit for bit. The config must be valid: `validate(config)` is empty. Nothing is computed
  /// yet.
  explicit Session(const Config& config);
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Measures the start, if that has not been done, and trains until `epochs` more epochs are complete and measured, or
  /// until so many chunks (1 to chunk_rows samples each) were computed, whichever comes first; what is left halfway is
  /// taken up by the next call. Returns the epochs completed. Ends early if the run diverges or a stop rule is met.
  std::size_t advance(std::size_t epochs, std::size_t chunks);
  /// `epochs` whole epochs, or fewer if the run ends; 0 measures the start.
  void step_epochs(std::size_t epochs);
  /// Goes on until so many updates have been made in all, or so many chunks were computed; true once they have, or if
  /// the run has ended. The last update of an epoch also measures it.
  bool step_to(std::size_t step, std::size_t chunks = unlimited);

  Report report() const;
  const History& history() const { return history_; }
  const Log& log() const { return log_; }
  const DiagnosticsHistory& diagnostics() const { return diagnostics_; }
  /// Each layer's latest.
  std::span<const LayerDiagnostics> latest_diagnostics() const { return layers_; }
  /// Of the latest measured epoch; no classes for regression.
  const Confusion& confusion() const { return confusion_; }
  const Confusion& test_confusion() const { return test_confusion_; }
  const Network& network() const { return network_; }
  const Config& config() const { return config_; }
  const Dataset& training_data() const { return data_.training; }
  const Dataset& test_data() const { return data_.test; }
  /// The square to show, on both axes.
  double low() const { return low_; }
  double high() const { return high_; }

  /// What the units of the layers from first_layer on say over the square, as the weights are now.
  Picture picture(std::size_t side, std::size_t first_layer) const;
  /// What the output says over the space of a hidden layer's units, of which it has two: [low, high] on both axes.
  Picture layer_picture(std::size_t layer, double low, double high, std::size_t side) const;
  /// What the units of a layer say to every training or test point, as the weights are now.
  LayerOutputs layer_outputs(std::size_t layer, bool test) const;
  /// What the gradient over the whole training set is, and what the optimizer would do with it, as the weights are now.
  NextStep next_step() const;
  /// What the next update would make of the weights as they are now.
  NextUpdate next_update() const;
  /// The training samples of the next update; between two updates only.
  std::vector<std::size_t> next_batch() const { return trainer_.next_batch(); }
  /// (I, G, G): the network's inputs over the square, largest y first; and every feature that there is, as the run
  /// would scale it.
  std::vector<float> input_pictures(std::size_t side) const { return pictures_of(data_.inputs, side); }
  std::vector<float> feature_pictures(std::size_t side) const;
  /// Every number of an update with these training samples, as the weights are now.
  Ledger ledger(std::vector<std::size_t> rows) const;
  /// Back-propagation against central differences over the training set, as the weights are now.
  GradientCheck check_gradients(const CheckOptions& options = {}) const;

  /// Changes what may change under way; the weights stay. The config must be valid and differ in live fields only.
  void tune(const Config& config);
  /// Changes one parameter by hand; the next call of `advance` or `step_to` measures the epoch again. Neither this nor
  /// `hold` is for a run that has diverged.
  void set_parameter(std::size_t parameter, double value);
  /// Holds one parameter at 0, or lets it go on from there.
  void hold(std::size_t parameter, bool held);
  /// One update with these training samples, out of turn; false: it would leave the finite numbers, nothing changed.
  bool update_with(std::span<const std::size_t> rows);
  std::span<const std::size_t> held() const { return trainer_.held(); }

  /// What another session of the same config needs to look at this moment; it has no history of its own. Epoch, step,
  /// the optimizer's step and products, then the parameters, what the optimizer remembers, and which are held.
  std::vector<double> standing() const;
  void stand_at(ConstSpan standing) { stand_at(standing, config_.training.optimizer.rule, 0); }
  /// The moment of a run with another form of momentum, which remembers the same velocity with or without the rate.
  ///
  /// @param rule           of that run
  /// @param learning_rate  of its next update
  void stand_at(ConstSpan standing, OptimizerRule rule, double learning_rate);

  /// Not after a divergence.
  Checkpoint save() const;
  /// The run goes on from there, even if a stop rule had ended it. What is held now stays held.
  void restore(const Checkpoint& checkpoint);
  /// After divergence: back to before the update that broke the weights, or to the epoch before the loss overflowed.
  void rewind();

 private:
  enum class Phase : std::uint8_t { training, measuring_training, measuring_test };
  struct Data {
    InputMap inputs;
    Dataset training, test;
    explicit Data(const DataConfig& config);
    Data(const DataConfig& config, const PointSplit& points);
  };

  std::vector<float> pictures_of(const InputMap& inputs, std::size_t side) const;
  bool work();  // one chunk of the current phase; true if an epoch of training is complete and measured
  bool record();
  bool over() const { return divergence_ || stopped_; }
  void begin_measuring();
  void go_on(bool measured);
  void measure_again();
  void forget_what_is_repeated();
  void go_on_from_changed_parameters();

  Config config_;
  Data data_;
  double low_, high_;
  Network network_;
  Trainer trainer_;
  Tape tape_;  // for measuring
  Phase phase_ = Phase::measuring_training;
  Evaluation training_, test_;
  Reactions reactions_;
  bool watching_reactions_ = true;
  bool measuring_again_ = false;  // the same epoch, after a change by hand
  History history_;
  Log log_;
  DiagnosticsHistory diagnostics_;
  std::vector<LayerDiagnostics> layers_;
  Confusion confusion_, test_confusion_;
  double penalty_ = 0, last_sample_loss_ = 0;
  StopWatch stop_watch_;
  std::optional<Divergence> divergence_;
  std::optional<StopRule> stopped_;
};

/// The points of a config, drawn or given.
Points points_of(const DataConfig& config);

}  // namespace lab
