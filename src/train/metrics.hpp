// How good a network is on a data set: loss, accuracy, and which class is taken for which.
#pragma once

#include <array>

#include "data/dataset.hpp"
#include "nn/loss.hpp"
#include "nn/tape.hpp"

namespace lab {

struct Metrics {
  double loss = 0;      // reduced over the whole set
  double accuracy = 0;  // share of samples, 0 to 1, whose class is right; NaN for regression
};

/// The class that an output says, or a target is: with a single column 1 where it is above 0.5, else the column of the
/// largest number.
std::size_t class_of(ConstSpan row);

/// Counts of samples: of this class, taken for that.
struct Confusion {
  std::size_t classes = 0;
  std::array<std::size_t, most_classes * most_classes> counts{};

  void add(std::size_t truth, std::size_t taken_for) { ++counts[truth * classes + taken_for]; }
  std::size_t right() const;
};

/// Walks through a data set chunk by chunk, so that a large one can be left and taken up again.
class Evaluation {
 public:
  explicit Evaluation(Task task) : task_(task) {}
  /// Takes in up to tape.capacity() further rows; true when the set is through.
  bool advance(const Network& network, const Dataset& data, const LossConfig& loss, Tape& tape);
  /// Of the whole set, once `advance` has returned true.
  Metrics metrics() const { return metrics_; }
  const Confusion& confusion() const { return confusion_; }

 private:
  Task task_;
  std::size_t row_ = 0;
  double sum_ = 0;
  Metrics metrics_;
  Confusion confusion_;
};

/// The whole walk at once; data must not be empty.
Evaluation evaluate(Task task, const Network& network, const Dataset& data, const LossConfig& loss);

}  // namespace lab
