#include "fuzz/draw.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "session/fields.hpp"
#include "session/hunt.hpp"

namespace lab::fuzz {
namespace {

// Fields whose size is time. The first number is mostly not exceeded, the second never: not the limits, but what makes
// the difference between one chunk and several.
struct Cost {
  std::size_t mostly, most;
};
const std::map<std::string, Cost> costly{{"points", {30, 400}},       {"units", {6, 40}},
                                         {"layers", {3, 8}},          {"batch_size", {30, 400}},
                                         {"skip_uniform", {60, 900}}, {"skip_normal", {60, 900}}};

/// Draws every field within its limits. Half of them keep what they have, so that many runs learn and few explode.
class Drawer {
 public:
  /// @param only_live  leaves alone what may not change under way
  Drawer(Dice& dice, bool only_live) : dice_(dice), only_live_(only_live) {}

  void group(const char*, auto&& visit_members) { visit_members(); }

  template <class Element>
  void list(const Field& field, std::vector<Element>& elements, const Limits& limits, auto&& visit_members) {
    if (!only_live_) elements.assign(size_of(field, limits), Element{});
    for (Element& element : elements) visit_members(element);
  }

  void choice(const Field& field, auto& value, const char*, const auto& table) {
    if (changes(field)) value = dice_.one_of(table).id;
  }

  template <class Id>
  void names(const Field& field, std::vector<Id>& values, const char*, const auto& table) {
    if (!changes(field)) return;
    values.clear();
    while (values.empty()) {
      for (const auto& row : table) {
        if (dice_.chance(0.4))
          values.insert(values.begin() + static_cast<std::ptrdiff_t>(dice_.below(values.size() + 1)), row.id);
      }
    }
  }

  template <class Whole>
  void whole(const Field& field, Whole& value, const Limits& limits) {
    if (!changes(field)) return;
    if (costly.contains(field.name)) {
      value = static_cast<Whole>(size_of(field, limits));
    } else {
      value = static_cast<Whole>(std::floor(number(limits)));
    }
  }
  void real(const Field& field, double& value, const Limits& limits) {
    if (changes(field)) value = number(limits);
  }
  void optional_whole(const Field& field, std::optional<std::size_t>& value, const Limits& limits) {
    optional(field, value, [&] { return static_cast<std::size_t>(std::floor(number(limits))); });
  }
  void optional_real(const Field& field, std::optional<double>& value, const Limits& limits) {
    optional(field, value, [&] { return number(limits); });
  }

  void numbers(const Field& field, std::vector<double>& values, const Limits& count, const Limits& limits) {
    if (!changes(field)) return;
    values.resize(
        std::min(static_cast<std::size_t>(count.most), dice_.small(static_cast<std::size_t>(count.least), 30)));
    for (double& value : values) value = number(limits);
  }

  void flag(const Field& field, bool& value) {
    if (changes(field)) value = dice_.chance(0.5);
  }

 private:
  bool changes(const Field& field) { return (field.live || !only_live_) && dice_.chance(0.5); }

  void optional(const Field& field, auto& value, auto&& draw) {
    if (!changes(field)) return;
    value.reset();
    if (dice_.chance(0.3)) value = draw();
  }

  std::size_t size_of(const Field& field, const Limits& limits) {
    const auto least = static_cast<std::size_t>(limits.least), most = static_cast<std::size_t>(limits.most);
    const auto found = costly.find(field.name);
    const Cost cost = found == costly.end() ? Cost{8, 30} : found->second;
    return dice_.small(least, std::min(most, dice_.chance(0.02) ? cost.most : cost.mostly));
  }

  // Mostly of a size that people choose, at times a limit, at times anything.
  double number(const Limits& limits) {
    const double least = limits.least_excluded ? std::nextafter(limits.least, limits.most) : limits.least;
    const double dice = dice_.between(0, 1);
    if (dice < 0.05) return least;
    if (dice < 0.1) return limits.most;
    if (dice < 0.2) return std::clamp(dice_.between(least, limits.most), least, limits.most);
    const double size = dice_.of_any_size(1e-4, dice < 0.5 ? 1 : 10);
    const bool negative = limits.least < 0 && dice_.chance(0.5);
    return std::clamp(limits.least > 1 ? limits.least + size : negative ? -size : size, least, limits.most);
  }

  Dice& dice_;
  bool only_live_;
};

void fit_own_points(Config& config, Dice& dice) {
  OwnPoints& own = config.data.own;
  const std::size_t count = std::max<std::size_t>(2, own.x.size());
  const double classes = own.task == Task::binary ? 2 : dice.between(3, most_classes);
  for (auto* column : {&own.x, &own.y, &own.label}) {
    while (column->size() < count) column->push_back(dice.between(-3, 3));
    column->resize(count);
  }
  if (own.task == Task::regression) return;
  for (double& label : own.label) label = std::floor(dice.between(0, classes));
}

void fit_given_weights(Config& config, Dice& dice) {
  config.initial.given.clear();
  std::size_t inputs = config.data.features.size();
  const auto give = [&](std::size_t outputs, bool bias) {
    GivenLayer layer{std::vector<double>(inputs * outputs),
                     std::vector<double>(bias && dice.chance(0.7) ? outputs : 0)};
    for (auto* numbers : {&layer.weights, &layer.bias}) {
      for (double& number : *numbers) number = dice.between(-1, 1);
    }
    config.initial.given.push_back(std::move(layer));
    inputs = outputs;
  };
  for (const LayerConfig& layer : config.network.layers) give(layer.units, layer.bias);
  give(outputs_of(config.data), config.network.output.bias);
}

void forget_faults(Config& config) {
  config.network.hunt.reset();
  config.network.output.fault = Fault::none;
  for (LayerConfig& layer : config.network.layers) layer.fault = Fault::none;
}

/// One that fits in place of those that were drawn.
void fit_faults(Config& config, Dice& dice) {
  const auto hunt = config.network.hunt;
  forget_faults(config);
  const std::vector<PlacedFault> all = huntable_faults(config, 2);
  const PlacedFault placed = all[dice.below(all.size())];
  const bool hidden = placed.layer < config.network.layers.size();
  (hidden ? config.network.layers[placed.layer].fault : config.network.output.fault) = placed.fault;
  config.network.hunt = hunt;
  if (huntable_faults(config, 1).empty()) config.network.hunt.reset();
}

/// Does something about the errors; false if it does not know what.
bool mend(Config& config, const std::vector<ConfigError>& errors, Dice& dice) {
  for (const ConfigError& error : errors) {
    if (error.field == "loss.function") {
      config.loss.function = dice.one_of(losses).id;
      const auto& output = row_of(losses, config.loss.function).output;
      if (output) config.network.output.activation = *output;
    } else if (error.field.starts_with("data.own.")) {
      fit_own_points(config, dice);
    } else if (error.field == "initial.high") {
      std::swap(config.initial.low, config.initial.high);
    } else if (error.field.starts_with("initial.given")) {
      fit_given_weights(config, dice);
    } else if (error.field.ends_with(".fault") || error.field == "network.hunt") {
      fit_faults(config, dice);
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

Config draw_config(Dice& dice, DrawCounts& counts) {
  constexpr int most_repairs = 12;
  for (;;) {
    Config config;
    Drawer drawer(dice, false);
    visit_fields(drawer, config);
    if (dice.chance(0.7)) forget_faults(config);  // most runs are to learn
    for (int repairs = 0; repairs < most_repairs; ++repairs) {
      const auto errors = validate(config);
      if (errors.empty()) {
        ++(repairs == 0 ? counts.valid_at_once : counts.repaired);
        return config;
      }
      if (!mend(config, errors, dice)) break;
    }
    ++counts.drawn_again;
  }
}

Config change_live_fields(Config config, Dice& dice) {
  Drawer drawer(dice, true);
  visit_fields(drawer, config);
  return config;
}

}  // namespace lab::fuzz
