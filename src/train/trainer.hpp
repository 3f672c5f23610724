// Training: walks through the samples batch by batch and lets the optimizer move the parameters.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "data/dataset.hpp"
#include "math/random.hpp"
#include "nn/tape.hpp"
#include "train/optimizer.hpp"
#include "train/penalty.hpp"
#include "train/schedule.hpp"

namespace lab {

enum class Update : std::uint8_t { per_sample, mini_batch, full_batch };
enum class Order : std::uint8_t { fixed, shuffled };

inline constexpr std::array updates{
    NamedRow<Update>{Update::per_sample, "per_sample", "Each sample", "N updates an epoch"},
    NamedRow<Update>{Update::mini_batch, "mini_batch", "Mini-batch", "⌈N / batch size⌉ updates an epoch"},
    NamedRow<Update>{Update::full_batch, "full_batch", "Full batch", "1 update an epoch"},
};
static_assert(rows_match_ids(updates));

inline constexpr std::array orders{
    NamedRow<Order>{Order::fixed, "fixed", "Fixed", "0, 1, ..., N − 1"},
    NamedRow<Order>{Order::shuffled, "shuffled", "Shuffled each epoch", "np.random.permutation(N)"},
};
static_assert(rows_match_ids(orders));

struct TrainingConfig {
  OptimizerConfig optimizer;
  ScheduleConfig schedule;
  PenaltyConfig penalty;
  Update update = Update::per_sample;
  std::size_t batch_size = 10;  // of mini_batch; the last batch of an epoch may be smaller
  Order order = Order::fixed;
  std::uint32_t seed = 1;  // of the shuffling
};

/// What a number that is not finite was first found in.
enum class Tensor : std::uint8_t { pre_activation, activation, delta, gradient, parameter, loss };

inline constexpr std::array tensors{
    NamedRow<Tensor>{Tensor::pre_activation, "z", "Pre-activation", "z = x·w + b"},
    NamedRow<Tensor>{Tensor::activation, "a", "Activation", "a = f(z)"},
    NamedRow<Tensor>{Tensor::delta, "delta", "Error signal", "δ = ∂loss/∂z"},
    NamedRow<Tensor>{Tensor::gradient, "gradient", "Gradient", "∂loss/∂w"},
    NamedRow<Tensor>{Tensor::parameter, "parameter", "Weights", "w after the update"},
    NamedRow<Tensor>{Tensor::loss, "loss", "Loss", "the loss over a whole set"},
};
static_assert(rows_match_ids(tensors));

struct Divergence {
  std::size_t epoch;  // complete ones before
  std::size_t step;   // the number of the update, from 1 on
  std::size_t layer;  // from 0 on; the output is the last
  Tensor tensor;
};

/// All that training goes on from, between two updates.
struct TrainerState {
  std::vector<double> parameters;
  Optimizer optimizer;
  Random random;
  std::vector<std::size_t> shuffle;  // this epoch's order, if it is shuffled
  bool order_drawn = false, shuffled = false;
  std::size_t row = 0;  // of this epoch: where the next batch begins
  std::size_t epoch = 0, step = 0;
  double latest_rate = 0;
};

class Trainer {
 public:
  /// What a chunk completed: `batch` means that the parameters have moved, `epoch` that it was the epoch's last batch,
  /// `diverged` that they are no longer finite numbers: then `divergence()` says where that began.
  enum class Progress : std::uint8_t { chunk, batch, epoch, diverged };

  /// The network and the data must outlive the trainer; data must not be empty.
  Trainer(Network& network, const Dataset& data, const LossConfig& loss, const TrainingConfig& config);

  /// Takes in the next rows of the current batch, at most chunk_rows, and updates after the last of them.
  Progress advance();

  std::size_t epoch() const { return epoch_; }  // complete ones
  std::size_t step() const { return step_; }    // updates in all
  bool inside_epoch() const { return row_ > 0; }
  bool inside_batch() const { return row_ != batch_end_; }
  double learning_rate() const { return learning_rate_at(config_.schedule, config_.optimizer.learning_rate, epoch_); }
  /// The rate of the latest update; before the first, what it will be.
  double latest_rate() const { return step_ > 0 ? latest_rate_ : learning_rate(); }
  /// The loss of the epoch's last sample alone, as the forward pass before its update had it. Between two epochs only.
  double last_sample_loss();

  /// Keeps the parameters as they are before the next update that ends an epoch, in `before_update()`.
  void watch_next_epoch() { watching_ = true; }
  ConstSpan before_update() const { return before_; }
  /// (P) of the last update, as the optimizer got it: with penalty and weight decay, clipped.
  ConstSpan gradients() const { return gradients_; }
  const Optimizer& optimizer() const { return optimizer_; }

  const std::optional<Divergence>& divergence() const { return divergence_; }
  /// Back to before the update that diverged, or, if none has, to some update not long ago.
  void rewind();

  /// A batch that has begun is forgotten.
  TrainerState save() const;
  void restore(const TrainerState& state);

  /// Changes rate, coefficients, schedule, penalty, batch and order under way; a batch that has begun is forgotten, an
  /// epoch that has begun keeps its order. The optimizer stays.
  void tune(const TrainingConfig& config);
  /// Whether settings or parameters have been changed since the last advance.
  bool tuned() const { return tuned_; }

  /// Changes one parameter under way; one that is held stays 0. A batch that has begun is forgotten.
  void set_parameter(std::size_t parameter, double value);
  /// Holds one parameter at 0, whatever the optimizer does, or lets it go on from there.
  void hold(std::size_t parameter, bool held);
  std::span<const std::size_t> held() const { return held_; }

  /// One update with these samples, out of turn, unless that would leave the finite numbers: then nothing changes, and
  /// the answer is false. A batch that has begun is forgotten.
  bool update_with(std::span<const std::size_t> rows);

  /// The samples of the batch that an update between two batches would begin with.
  std::vector<std::size_t> next_batch() const;

 private:
  std::size_t batch_size() const;
  void begin_batch();
  void take_chunk();
  void take_coefficients();
  double scale_for(std::size_t samples) const;
  void gather(std::span<const std::size_t> rows);
  void pass(const ConstMatrixView& x, const ConstMatrixView& y, double scale, bool add);
  void update();
  void move_parameters();
  void keep();
  void go_on_changed();
  void go_back(const TrainerState& state);
  bool repeating() const { return broken_step_ > 0; }
  void look(Tensor tensor, std::size_t layer, ConstSpan numbers);
  void look_at_chunk();

  Network& network_;
  const Dataset& data_;
  LossConfig loss_;
  TrainingConfig config_;
  Optimizer optimizer_;
  Random random_;
  Tape tape_;
  Matrix x_, y_;  // the rows of a chunk, gathered where they are shuffled
  std::vector<std::size_t> shuffle_;
  bool order_drawn_ = false, shuffled_ = false;  // of this epoch
  std::vector<double> gradients_, before_;
  std::vector<std::size_t> held_;  // parameters that stay 0
  bool watching_ = false;
  UpdateConfig coefficients_{};                            // of this epoch
  double scale_ = 0;                                       // the reduction's factor for the current batch
  std::size_t batch_begin_ = 0, row_ = 0, batch_end_ = 0;  // rows of this epoch
  std::size_t epoch_ = 0, step_ = 0;
  double latest_rate_ = 0;

  // Whether all is finite is looked at after each update, cheaply. If it is not, training is repeated from the state
  // kept last, up to the update that broke it, which is then looked at tensor by tensor.
  TrainerState kept_;
  std::size_t rows_since_kept_ = 0, rows_between_keeping_;
  bool tuned_ = false;           // since then
  std::size_t broken_step_ = 0;  // while repeating: the update that diverged
  std::optional<Divergence> divergence_;
};

/// The gradient that an optimizer gets: penalty added, shortened, weight decay added.
void prepare_gradients(const Network& network, const TrainingConfig& config, const UpdateConfig& coefficients,
                       Span gradients);

}  // namespace lab
