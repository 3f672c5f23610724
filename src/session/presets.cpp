#include "session/presets.hpp"

#include <vector>

#include "session/preset_rows.hpp"

namespace lab {

std::span<const Preset> presets() {
  static const std::vector<Preset> all = [] {
    std::vector<Preset> all;
    for (const std::span<const Preset> rows : {lab_presets(), classic_presets(), failure_presets()}) {
      all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
  }();
  return all;
}

Config layered(Generator set, std::size_t points, Activation hidden, std::initializer_list<std::size_t> units) {
  Config config;
  config.data.set = set;
  config.data.sampling.points = points;
  config.network.layers.clear();
  for (const std::size_t n : units) {
    config.network.layers.push_back({.units = n, .activation = hidden, .alpha = {}, .bias = true});
  }
  config.initial.weights = hidden == Activation::relu ? Initializer::he_normal : Initializer::xavier_normal;
  config.training.update = Update::mini_batch;
  return config;
}

Config layered_for_values(Generator set, std::size_t points, Activation hidden,
                          std::initializer_list<std::size_t> units) {
  Config config = layered(set, points, hidden, units);
  config.network.output.activation = Activation::identity;
  config.loss.function = Loss::mse;
  return config;
}

void use_adam(Config& config, double learning_rate) {
  config.training.optimizer.rule = OptimizerRule::adam;
  config.training.optimizer.learning_rate = learning_rate;
}

const Preset* find_preset(std::string_view name) {
  for (const Preset& preset : presets()) {
    if (preset.name == name) return &preset;
  }
  return nullptr;
}

}  // namespace lab
