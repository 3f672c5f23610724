// The learning curve, in bounded memory.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "train/metrics.hpp"

namespace lab {

/// What was measured after so many epochs. Doubles alone, so that many records are one array.
struct Record {
  double epoch = 0;
  Metrics training;
  Metrics test{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};  // NaN: no test set
  double learning_rate = 0;  // of the epoch's last update; at epoch 0, of the first
};
static_assert(sizeof(Record) == 6 * sizeof(double));

/// Every record is one real epoch. When there are too many, neighbouring epochs are parted into buckets, and of each
/// bucket those with the smallest and the largest loss stay: a spike is never smoothed away.
class History {
 public:
  static constexpr std::size_t capacity = 2048;

  History() { records_.reserve(capacity); }

  /// Epochs must grow.
  void add(const Record& record);
  /// Forgets this epoch and what came after it.
  void drop_from(std::size_t epoch);
  /// In the order of epochs; the first and the latest are always there.
  std::span<const Record> records() const { return records_; }

 private:
  void thin();

  std::vector<Record> records_;
  double bucket_ = 1;  // epochs
};

/// Every record is one real epoch, a multiple of 1, 10, 100, ...: when there are too many, those that are multiples of
/// ten times as much stay.
class Log {
 public:
  static constexpr std::size_t capacity = 2000;

  Log() { records_.reserve(capacity); }

  void add(const Record& record);
  /// Forgets this epoch and what came after it.
  void drop_from(std::size_t epoch);
  std::span<const Record> records() const { return records_; }

 private:
  std::vector<Record> records_;
  std::size_t stride_ = 1;
};

}  // namespace lab
