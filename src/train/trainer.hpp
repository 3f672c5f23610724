// Training: walks through the samples batch by batch and lets the optimizer move the parameters.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "data/dataset.hpp"
#include "math/random.hpp"
#include "nn/tape.hpp"
#include "train/optimizer.hpp"

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
  OptimizerRule optimizer = OptimizerRule::sgd;
  double learning_rate = 0.1;
  Update update = Update::per_sample;
  std::size_t batch_size = 10;  // of mini_batch; the last batch of an epoch may be smaller
  Order order = Order::fixed;
  std::uint32_t seed = 1;  // of the shuffling
};

class Trainer {
 public:
  /// What a chunk completed: `batch` means that the parameters have moved, `epoch` that it was the epoch's last batch.
  enum class Progress : std::uint8_t { chunk, batch, epoch };

  /// The network and the data must outlive the trainer; data must not be empty.
  Trainer(Network& network, const Dataset& data, LossConfig loss, const TrainingConfig& config);

  /// Takes in the next rows of the current batch, at most chunk_rows, and updates after the last of them.
  Progress advance();

  std::size_t epoch() const { return epoch_; }  // complete ones
  std::size_t step() const { return step_; }    // updates in all
  bool inside_epoch() const { return row_ > 0; }

  /// Changes rate, batch and order under way; a batch that has begun is finished as it was. The optimizer stays.
  void tune(const TrainingConfig& config);

 private:
  std::size_t batch_size() const;
  void begin_batch();

  Network& network_;
  const Dataset& data_;
  LossConfig loss_;
  TrainingConfig config_;
  Optimizer optimizer_;
  Random random_;
  Tape tape_;
  Matrix x_, y_;                      // the rows of a chunk, gathered where they are shuffled
  std::vector<std::size_t> shuffle_;  // this epoch's order, if it is shuffled
  bool shuffled_ = false;
  std::vector<double> gradients_;
  double scale_ = 0;                     // the reduction's factor for the current batch
  std::size_t row_ = 0, batch_end_ = 0;  // rows of this epoch
  std::size_t epoch_ = 0, step_ = 0;
};

}  // namespace lab
