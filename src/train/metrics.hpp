// Loss and accuracy of a network over a data set.
#pragma once

#include "data/dataset.hpp"
#include "nn/loss.hpp"
#include "nn/tape.hpp"

namespace lab {

struct Metrics {
  double loss = 0;      // reduced over the whole set
  double accuracy = 0;  // share of samples, 0 to 1, whose class is right: class 1 where p > 0.5
};

/// Walks through a data set chunk by chunk, so that a large one can be left and taken up again.
class Evaluation {
 public:
  /// Takes in up to tape.capacity() further rows; true when the set is through.
  bool advance(const Network& network, const Dataset& data, LossConfig loss, Tape& tape);
  /// Of the whole set, once `advance` has returned true.
  Metrics metrics() const { return metrics_; }

 private:
  std::size_t row_ = 0, right_ = 0;
  double sum_ = 0;
  Metrics metrics_;
};

/// The whole walk at once; data must not be empty.
Metrics evaluate(const Network& network, const Dataset& data, LossConfig loss, Tape& tape);

}  // namespace lab
