#include "session/config.hpp"

#include <cmath>
#include <utility>

#include "data/text.hpp"
#include "session/allowed.hpp"
#include "session/config_json.hpp"
#include "session/hunt.hpp"

namespace lab {
namespace {

// What no single field can say.
class Combinations {
 public:
  Combinations(const Config& config, std::vector<ConfigError>& errors) : config_(config), errors_(errors) {}

  void check() {
    check_loss();
    if (config_.data.set == Generator::own) check_own_points();
    const InitialConfig& initial = config_.initial;
    if (initial.weights == Initializer::uniform && initial.low > initial.high) {
      refuse("initial.high", initial.high, "a number from initial.low, " + short_number_text(initial.low) + ", on");
    }
    if (initial.weights == Initializer::given) check_given_weights();
    check_faults();
  }

 private:
  void refuse(std::string field, Json value, std::string allowed) {
    errors_.push_back({std::move(field), std::move(value), std::move(allowed)});
  }

  void check_loss() {
    const Task task = task_of(config_.data);
    const Activation output = config_.network.output.activation;
    const auto takes = [&](const LossInfo& row) {
      return task == Task::classes || (task == Task::binary ? row.takes_binary : row.takes_values);
    };
    const auto fits = [&](const LossInfo& row) { return takes(row) && (!row.output || *row.output == output); };
    const LossInfo& loss = row_of(losses, config_.loss.function);
    if (fits(loss)) return;
    std::string allowed;
    for (const LossInfo& row : losses) {
      if (fits(row)) allowed.append(allowed.empty() ? "" : ", ").append(row.name);
    }
    if (takes(loss)) allowed += ", or the output activation " + std::string(row_of(activations, *loss.output).name);
    refuse("loss.function", std::string(loss.name), std::move(allowed));
  }

  void check_own_points() {
    const OwnPoints& own = config_.data.own;
    if (own.x.size() < 2) refuse("data.own.x", own.x, allowed_elements({2, most_points}));
    const auto as_many = [&](const char* field, const std::vector<double>& column) {
      if (column.size() != own.x.size())
        refuse(field, column, "as many numbers as data.own.x, " + std::to_string(own.x.size()));
    };
    as_many("data.own.y", own.y);
    as_many("data.own.label", own.label);
    if (own.task == Task::regression) return;
    const Limits classes{0, own.task == Task::binary ? 1.0 : static_cast<double>(most_classes - 1)};
    for (std::size_t n = 0; n < own.label.size(); ++n) {
      if (includes(classes, own.label[n]) && own.label[n] == std::floor(own.label[n])) continue;
      return refuse("data.own.label[" + std::to_string(n) + "]", own.label[n], allowed_whole(classes));
    }
  }

  void check_given_weights() {
    const std::vector<GivenLayer>& given = config_.initial.given;
    const std::vector<LayerConfig>& layers = config_.network.layers;
    if (given.size() != layers.size() + 1) {
      return refuse("initial.given", Json(std::vector<int>(given.size())),
                    "a list of " + std::to_string(layers.size() + 1) + " elements, one a layer and the output");
    }
    std::size_t inputs = config_.data.features.size();
    for (std::size_t l = 0; l < given.size(); ++l) {
      const bool hidden = l < layers.size();
      const std::size_t outputs = hidden ? layers[l].units : outputs_of(config_.data);
      const bool bias = hidden ? layers[l].bias : config_.network.output.bias;
      const std::string path = "initial.given[" + std::to_string(l) + "].";
      if (given[l].weights.size() != inputs * outputs) {
        refuse(path + "weights", given[l].weights,
               std::to_string(outputs) + " × " + std::to_string(inputs) + " numbers, outputs times inputs");
      }
      if (!given[l].bias.empty() && given[l].bias.size() != (bias ? outputs : 0)) {
        refuse(path + "bias", given[l].bias, bias ? std::to_string(outputs) + " numbers, or none" : "none: no bias");
      }
      inputs = outputs;
    }
  }

  void check_faults() {
    const Network network = blank_network(config_);
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      const Fault fault = network.layers()[l].fault;
      if (fault_fits(fault, network, l, config_.loss)) continue;
      std::string allowed;
      for (const auto& row : faults) {
        if (fault_fits(row.id, network, l, config_.loss)) allowed.append(allowed.empty() ? "" : ", ").append(row.name);
      }
      const bool hidden = l < config_.network.layers.size();
      refuse(hidden ? "network.layers[" + std::to_string(l) + "].fault" : "network.output.fault",
             std::string(row_of(faults, fault).name), "what can change something there: " + allowed);
    }
    if (config_.network.hunt && huntable_faults(config_, 1).empty()) {
      refuse("network.hunt", *config_.network.hunt, "null: where a bug could hide, one is built in already");
    }
  }

  const Config& config_;
  std::vector<ConfigError>& errors_;
};

}  // namespace

std::string ConfigError::message() const { return field + " is " + text_of(value) + "; allowed: " + allowed; }

Task task_of(const DataConfig& data) {
  return data.set == Generator::own ? data.own.task : task_of(row_of(generators, data.set), data.sampling);
}

std::size_t outputs_of(const DataConfig& data) {
  if (task_of(data) != Task::classes) return 1;
  if (data.set != Generator::own) return classes_of(row_of(generators, data.set), data.sampling);
  double last = 2;  // three classes at least
  for (const double label : data.own.label) last = label > last ? label : last;
  return static_cast<std::size_t>(last) + 1;
}

Network blank_network(const Config& config) {
  std::vector<LayerShape> shapes;
  for (const LayerConfig& layer : config.network.layers) {
    shapes.push_back({layer.units, layer.activation, layer.bias, layer.alpha, layer.fault});
  }
  const OutputConfig& output = config.network.output;
  shapes.push_back({outputs_of(config.data), output.activation, output.bias, output.alpha, output.fault});
  return Network(config.data.features.size(), shapes);
}

Config fitted_to_task(Config config, const Config& before) {
  const Task task = task_of(config.data);
  if (task == task_of(before.data)) return config;
  switch (task) {
    case Task::binary:
      config.loss.function = Loss::bce;
      config.network.output.activation = Activation::sigmoid;
      break;
    case Task::classes:
      config.loss.function = Loss::softmax_ce;
      config.network.output.activation = Activation::identity;
      break;
    case Task::regression:
      config.loss.function = Loss::mse;
      config.network.output.activation = Activation::identity;
      break;
  }
  return config;
}

ConfigReading read_config(const Json& json) {
  ConfigReading reading;
  read_fields(json, reading.config, reading.errors);
  if (reading.errors.empty()) Combinations(reading.config, reading.errors).check();
  return reading;
}

std::vector<ConfigError> validate(const Config& config) { return read_config(write_config(config)).errors; }

}  // namespace lab
