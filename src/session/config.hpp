// Everything that decides a run, as plain data: defaults, limits, names, explanations.
//
// The same JSON is the preset, the link, the comparison's job and the test case. A field that is left out takes its
// default. `visit_fields` in fields.hpp is the one list of fields; reading, writing, checking and the page's menus
// are visitors of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "data/features.hpp"
#include "data/generators.hpp"
#include "nn/activation.hpp"
#include "nn/initializer.hpp"
#include "nn/loss.hpp"
#include "nn/network.hpp"
#include "train/stop.hpp"
#include "train/trainer.hpp"

namespace lab {

using Json = nlohmann::ordered_json;

/// Points that somebody drew or loaded, column by column.
struct OwnPoints {
  Task task = Task::binary;
  std::vector<double> x, y, label;  // label: the class, 0, 1, ...; or the value to learn
};

struct DataConfig {
  Generator set = Generator::xor_diagonals;
  Sampling sampling;
  std::uint32_t seed = 1;
  OwnPoints own;
  std::vector<Feature> features{Feature::x, Feature::y};
  Scaling scaling = Scaling::none;
  double test_share = 0;
  std::uint32_t split_seed = 1;
};

struct LayerConfig {
  std::size_t units = 4;
  Activation activation = Activation::sigmoid;
  std::optional<double> alpha;
  bool bias = true;
  Fault fault = Fault::none;
};

struct OutputConfig {
  Activation activation = Activation::sigmoid;
  std::optional<double> alpha;
  bool bias = true;
  Fault fault = Fault::none;
};

struct NetworkConfig {
  std::vector<LayerConfig> layers{LayerConfig{}, LayerConfig{}};
  OutputConfig output;
  std::optional<std::size_t> hunt;  // a fault that is not named
};

struct Config {
  DataConfig data;
  NetworkConfig network;
  InitialConfig initial;
  LossConfig loss;
  TrainingConfig training;  // with optimizer, schedule and penalty
  StopConfig stop;
};

Task task_of(const DataConfig& data);
/// K, the columns of the targets: one, or one for each class.
std::size_t outputs_of(const DataConfig& data);

/// The network of a config, all of its parameters 0.
Network blank_network(const Config& config);

/// The config with a loss and an output that go with its task, if it has another task than `before` had.
Config fitted_to_task(Config config, const Config& before);

/// What is wrong with one field: `field` as in "network.layers[2].units", the value as it was given, what is allowed.
struct ConfigError {
  std::string field;
  Json value;
  std::string allowed;

  std::string message() const;
};

struct ConfigReading {
  Config config;  // usable only if there are no errors
  std::vector<ConfigError> errors;
};

/// Reads and checks; returns all errors at once.
ConfigReading read_config(const Json& json);
/// Every field, in the order of fields.hpp.
Json write_config(const Config& config);
/// All errors of a config made in C++.
std::vector<ConfigError> validate(const Config& config);

/// For menus, links and documentation: `fields` (path, kind, label, help, what is allowed, whether it may change under
/// way), `tables` (the rows of every choice) and `defaults` (the whole default config).
Json catalog();
/// The presets: name, group (a row of the table `preset_groups`), label, help, and the whole config of each.
Json preset_catalog();

}  // namespace lab
