// One run: data, network, training and what was measured. The one object that the page drives.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "session/config.hpp"
#include "session/picture.hpp"
#include "train/history.hpp"
#include "train/trainer.hpp"

namespace lab {

/// Where a run stands.
struct Report {
  std::size_t epoch, step;       // complete epochs; updates in all
  std::optional<Record> latest;  // measured after the latest epoch; none until the start has been measured
  bool inside_epoch;             // an epoch has begun, or is not measured yet
  bool diverged;                 // the loss left the finite numbers: the run goes no further
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
  /// taken up by the next call. Returns the epochs completed.
  std::size_t advance(std::size_t epochs, std::size_t chunks);
  /// `epochs` whole epochs, or fewer if the run diverges; 0 measures the start.
  void step_epochs(std::size_t epochs);
  /// Goes on until so many updates have been made in all, or so many chunks were computed; true once they have, or if
  /// the run has diverged. The last update of an epoch also measures it.
  bool step_to(std::size_t step, std::size_t chunks = unlimited);

  Report report() const;
  const History& history() const { return history_; }
  const Network& network() const { return network_; }
  const Config& config() const { return config_; }
  const Dataset& training_data() const { return data_.training; }
  const Dataset& test_data() const { return data_.test; }

  /// What the units of the layers from first_layer on say over the data set's square, as the weights are now.
  Picture picture(std::size_t side, std::size_t first_layer) const;

  /// Changes what may change under way; the weights stay. The config must be valid and differ in live fields only.
  void tune(const TrainingConfig& training);

 private:
  enum class Phase : std::uint8_t { training, measuring_training, measuring_test };

  bool work();  // one chunk of the current phase; true if an epoch of training is complete and measured
  bool record();

  Config config_;
  Split data_;
  Network network_;
  Trainer trainer_;
  Tape tape_;  // for measuring
  Evaluation training_, test_;
  Phase phase_ = Phase::measuring_training;
  History history_;
  bool diverged_ = false;
};

}  // namespace lab
