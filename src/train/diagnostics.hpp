// What tells why a network does not learn: per layer, how large gradients and updates are, and how many units have
// stopped to react. In bounded memory.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "nn/tape.hpp"

namespace lab {

/// One layer at the end of an epoch.
struct LayerDiagnostics {
  double gradient_norm = 0;  // √Σg² of the last batch's gradient, as the optimizer got it
  double update_ratio = 0;   // √Σ(w' − w)² / √Σw² of the last update; 0 where all w are 0
  double saturated = 0;      // share of (unit, sample) pairs where |f'(z)| < saturated_slope
  double dead = 0;           // share of units that are saturated by every sample
};
static_assert(sizeof(LayerDiagnostics) == 4 * sizeof(double));

/// Sets gradient_norm and update_ratio of every layer.
void measure_update(const Network& network, ConstSpan before, ConstSpan gradients, std::span<LayerDiagnostics> layers);

/// Counts, chunk after chunk of a data set, which units react.
class Reactions {
 public:
  explicit Reactions(const Network& network);
  void reset();
  /// Takes in the rows of the tape's last forward pass.
  void add(const Network& network, Tape& tape);
  /// Sets saturated and dead of every layer.
  void write(std::span<LayerDiagnostics> layers) const;

 private:
  std::size_t samples_ = 0;
  std::vector<std::vector<std::size_t>> saturated_;  // by layer and unit: how many samples saturate it
  std::vector<double> slopes_;                       // a chunk's
};

/// Every record is one real epoch, a multiple of `stride`. When there are too many, every other one goes, and the
/// stride doubles.
class DiagnosticsHistory {
 public:
  static constexpr std::size_t capacity = 512;

  explicit DiagnosticsHistory(std::size_t layers);
  bool wants(std::size_t epoch) const { return epoch % stride_ == 0; }
  void add(std::size_t epoch, std::span<const LayerDiagnostics> layers);
  /// Forgets this epoch and what came after it.
  void drop_from(std::size_t epoch);
  bool ends_with(std::size_t epoch) const;
  /// Writes each layer's latest numbers, if there are any.
  void read_latest(std::span<LayerDiagnostics> layers) const;
  /// (records, 1 + 4 L): the epoch, then each layer's numbers.
  std::span<const double> records() const { return records_; }

 private:
  std::size_t width_, stride_ = 1;
  std::vector<double> records_;
};

}  // namespace lab
