// The core as the benchmark drives it. This file and engine.cpp are all that it knows of the core's classes.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "train/trainer.hpp"

namespace lab::bench {

/// One workload, as tests/bench/workloads.mjs makes it: a network of biased layers, a mean loss, plain SGD.
struct Workload {
  std::vector<std::size_t> units;  // inputs, hidden layers, output
  std::string hidden, output;      // activations, by their names in the core's table
  std::string loss;                // by its name in the core's table
  std::size_t batch = 0;           // samples an update; 0: all
  double learning_rate = 0;
  std::vector<double> x;           // (N, I)
  std::vector<double> y;           // (N, K)
  std::vector<double> parameters;  // where training starts, laid out as in Network
};

class Run {
 public:
  explicit Run(const Workload& workload);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  void train(std::size_t epochs);
  std::span<const double> parameters() const;

 private:
  Network network_;
  Dataset data_;
  Trainer trainer_;
};

}  // namespace lab::bench
