// A comparison: one config, one or two settings that vary, the same seeds for every variant. Plain data, as JSON
//
//   { "base": CONFIG,
//     "factors": [ { "variants": [ { "label": "", "values": { "optimizer.learning_rate": 0.1 } }, ... ] }, ... ],
//     "seeds": { "first": 1, "count": 20, "data": true, "weights": true, "order": true },
//     "target": { "accuracy": 1, "loss": null } }
//
// A value's key is a field of the config by its path. `network.layers[].units` sets it in every hidden layer,
// `network.depth` how many there are, each as the first one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "session/config.hpp"
#include "train/metrics.hpp"

namespace lab {

struct Variant {
  std::string label;  // empty: the values say it
  Json values = Json::object();
};

struct Factor {
  std::vector<Variant> variants;
};

/// Seed k of every variant draws the same points, the same order of samples and, where the shapes are the same, the
/// same weights. What is not redrawn stays as in the base config.
struct Seeds {
  std::size_t first = 1, count = 20;
  bool data = true, weights = true, order = true;
};

/// What a run is to reach: this share of right training samples or, without it, a training loss of at most this.
struct Target {
  std::optional<double> accuracy = 1, loss;

  bool met(const Metrics& training) const;
};

struct Comparison {
  Config base;
  std::vector<Factor> factors;  // at most two; none: the base config alone
  Seeds seeds;
  Target target;

  /// Every value of the first factor with every one of the second, which turns faster.
  std::size_t variants() const;
  std::size_t runs() const { return variants() * seeds.count; }
};

inline constexpr std::size_t most_variants = 64, most_runs = 10'000;
inline constexpr double most_epochs_compared = 1e7;

/// Which of its runs: all variants of a seed come before the next seed, so that what is there can be compared in pairs.
struct RunPlace {
  std::size_t variant, seed;  // seed: from 0, as many as seeds.count
};
RunPlace place_of(const Comparison& comparison, std::size_t run);

struct ComparisonReading {
  Comparison comparison;            // usable only if there are no errors
  std::vector<ConfigError> errors;  // as in "factors[0].variants[2].values.optimizer.learning_rate"
};

/// Reads and checks all variants; every run must end, so that each needs stop.epochs.
ComparisonReading read_comparison(const Json& json);
Json write_comparison(const Comparison& comparison);

/// A variant as it stands in the base config, seeds too.
Config variant_of(const Comparison& comparison, std::size_t variant);
/// What a seed, from 0, puts into every variant: values by their path.
Json draws_of(const Comparison& comparison, std::size_t seed);
/// Its run with a seed.
Config config_of(const Comparison& comparison, RunPlace run);

}  // namespace lab
