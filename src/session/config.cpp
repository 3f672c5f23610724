#include "session/config.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "session/fields.hpp"
#include "session/presets.hpp"

namespace lab {
namespace {

std::string text_of(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", number);
  return text;
}

// Not Json::dump: it knows no NaN, and would be a tenth of the wasm module.
std::string text_of(const Json& value) {
  constexpr std::size_t longest = 60;
  if (value.is_number()) {
    const double number = value.get<double>();
    return std::isnan(number) ? "NaN" : std::isinf(number) ? (number > 0 ? "Infinity" : "-Infinity") : text_of(number);
  }
  if (const auto* text = value.get_ptr<const Json::string_t*>()) {
    return text->size() > longest ? "a text of " + std::to_string(text->size()) + " bytes" : "\"" + *text + "\"";
  }
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_array()) return "a list of " + std::to_string(value.size()) + " elements";
  return value.is_object() ? "an object" : "null";
}

std::string joined(const auto& names) {
  std::string text;
  for (const auto& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

template <class Table>
std::string names_of(const Table& table, auto&& included) {
  std::vector<std::string_view> names;
  for (const auto& row : table) {
    if (included(row)) names.push_back(row.name);
  }
  return joined(names);
}

std::string names_of(const auto& table) {
  return names_of(table, [](const auto&) { return true; });
}

bool includes(const Limits& limits, double number) {  // never NaN
  return (limits.least_excluded ? number > limits.least : number >= limits.least) && number <= limits.most;
}

std::string range_of(const Limits& limits) {
  return text_of(limits.least) + (limits.least_excluded ? ", at most " : " to ") + text_of(limits.most);
}

// What is allowed, in the words of error messages and of the page's hints.
std::string allowed_elements(const Limits& limits) { return "a list of " + range_of(limits) + " elements"; }
std::string allowed_names(const auto& table) { return "one of " + names_of(table); }
std::string allowed_whole(const Limits& limits) { return "a whole number from " + range_of(limits); }
std::string allowed_real(const Limits& limits) {
  return (limits.least_excluded ? "a number above " : "a number from ") + range_of(limits);
}
constexpr const char* allowed_flag = "true or false";
constexpr const char* or_none = ", or null";
std::string allowed_several(const auto& table) { return "a list of some of " + names_of(table) + ", none twice"; }
std::string allowed_numbers(const Limits& count, const Limits& limits) {
  return "a list of " + range_of(count) + " numbers from " + range_of(limits);
}

// JSON to Config. A value that is refused leaves the default in place and adds an error.
class Reader {
 public:
  Reader(const Json& root, std::vector<ConfigError>& errors) : here_{&root, "", {}}, errors_(errors) {}

  void read(Config& config) {
    if (!here_.node->is_object()) return refuse("config", *here_.node, "an object of groups of fields");
    visit_fields(*this, config);
    refuse_unknown();
  }

  void group(const char* name, auto&& visit_members) {
    const Json* given = take(name);
    if (!given) return;
    if (!given->is_object()) return refuse(here_.path + name, *given, "an object of fields");
    enter(*given, here_.path + name + ".", visit_members);
  }

  template <class Element>
  void list(const Field& field, std::vector<Element>& elements, const Limits& limits, auto&& visit_members) {
    const Json* given = take(field.name);
    if (!given) return;
    const auto size = static_cast<double>(given->size());
    if (!given->is_array() || !includes(limits, size)) {
      return refuse(here_.path + field.name, *given, allowed_elements(limits));
    }
    elements.assign(given->size(), Element{});
    for (std::size_t k = 0; k < given->size(); ++k) {
      const std::string path = here_.path + field.name + "[" + std::to_string(k) + "]";
      const Json& element = (*given)[k];
      if (!element.is_object()) {
        refuse(path, element, "an object of fields");
      } else {
        enter(element, path + ".", [&] { visit_members(elements[k]); });
      }
    }
  }

  template <class Id>
  void choice(const Field& field, Id& value, const char*, const auto& table) {
    const Json* given = take(field.name);
    if (!given) return;
    const auto* name = given->get_ptr<const Json::string_t*>();
    const auto* row = name ? find_row(table, *name) : nullptr;
    if (!row) return refuse(here_.path + field.name, *given, allowed_names(table));
    value = row->id;
  }

  template <class Id>
  void names(const Field& field, std::vector<Id>& values, const char*, const auto& table) {
    const Json* given = take(field.name);
    if (!given) return;
    std::vector<Id> read;
    if (given->is_array() && given->size() <= table.size()) {
      for (const Json& element : *given) {
        const auto* name = element.get_ptr<const Json::string_t*>();
        const auto* row = name ? find_row(table, *name) : nullptr;
        if (row && std::find(read.begin(), read.end(), row->id) == read.end()) read.push_back(row->id);
      }
    }
    if (read.empty() || read.size() != given->size()) {
      return refuse(here_.path + field.name, *given, allowed_several(table));
    }
    values = std::move(read);
  }

  template <class Whole>
  void whole(const Field& field, Whole& value, const Limits& limits) {
    const Json* given = take(field.name);
    if (!given) return;
    const double number = number_in(*given);
    if (!includes(limits, number) || number != std::floor(number)) {
      return refuse(here_.path + field.name, *given, allowed_whole(limits));
    }
    value = static_cast<Whole>(number);
  }

  void real(const Field& field, double& value, const Limits& limits) {
    const Json* given = take(field.name);
    if (!given) return;
    const double number = number_in(*given);
    if (!includes(limits, number)) {
      return refuse(here_.path + field.name, *given, allowed_real(limits));
    }
    value = number;
  }

  void optional_whole(const Field& field, std::optional<std::size_t>& value, const Limits& limits) {
    optional(field, value, [&](std::size_t& number) { whole(field, number, limits); });
  }
  void optional_real(const Field& field, std::optional<double>& value, const Limits& limits) {
    optional(field, value, [&](double& number) { real(field, number, limits); });
  }

  void numbers(const Field& field, std::vector<double>& values, const Limits& count, const Limits& limits) {
    const Json* given = take(field.name);
    if (!given) return;
    const std::string path = here_.path + field.name, allowed = allowed_numbers(count, limits);
    if (!given->is_array() || !includes(count, static_cast<double>(given->size())))
      return refuse(path, *given, allowed);
    values.clear();
    values.reserve(given->size());
    for (const Json& element : *given) {
      const double number = number_in(element);
      if (!includes(limits, number))
        return refuse(path + "[" + std::to_string(values.size()) + "]", element, allowed_real(limits));
      values.push_back(number);
    }
  }

  void flag(const Field& field, bool& value) {
    const Json* given = take(field.name);
    if (!given) return;
    const auto* boolean = given->get_ptr<const Json::boolean_t*>();
    if (!boolean) return refuse(here_.path + field.name, *given, allowed_flag);
    value = *boolean;
  }

 private:
  // A number, or null for none; errors say that null is allowed.
  template <class Number>
  void optional(const Field& field, std::optional<Number>& value, auto&& read) {
    const auto found = here_.node->find(field.name);
    if (found == here_.node->end() || found->is_null()) {
      here_.names.emplace_back(field.name);
      value.reset();
      return;
    }
    const std::size_t errors = errors_.size();
    Number number{};
    read(number);
    if (errors_.size() > errors) {
      errors_.back().allowed += or_none;
    } else {
      value = number;
    }
  }

  struct Place {
    const Json* node;                // the object whose members are being read
    std::string path;                // "" or "network.layers[2]."
    std::vector<std::string> names;  // the members that there are
  };

  static double number_in(const Json& value) { return value.is_number() ? value.get<double>() : std::nan(""); }

  void refuse(std::string field, const Json& value, std::string allowed) {
    errors_.push_back({std::move(field), value, std::move(allowed)});
  }

  // The member of this name, or null.
  const Json* take(const char* name) {
    here_.names.emplace_back(name);
    const auto found = here_.node->find(name);
    return found == here_.node->end() ? nullptr : &*found;
  }

  void enter(const Json& node, std::string path, auto&& visit_members) {
    Place outer = std::exchange(here_, {&node, std::move(path), {}});
    visit_members();
    refuse_unknown();
    here_ = std::move(outer);
  }

  void refuse_unknown() {
    for (const auto& [name, value] : here_.node->items()) {
      if (std::find(here_.names.begin(), here_.names.end(), name) != here_.names.end()) continue;
      refuse(here_.path + name, value, "one of the fields " + joined(here_.names));
    }
  }

  Place here_;
  std::vector<ConfigError>& errors_;
};

// Config to JSON.
class Writer {
 public:
  Json write(const Config& config) {
    Json root = Json::object();
    node_ = &root;
    visit_fields(*this, config);
    return root;
  }

  void group(const char* name, auto&& visit_members) { enter((*node_)[name], visit_members); }
  void list(const Field& field, const auto& elements, const Limits&, auto&& visit_members) {
    Json& list = (*node_)[field.name] = Json::array();
    for (const auto& element : elements) enter(list.emplace_back(), [&] { visit_members(element); });
  }
  void choice(const Field& field, auto value, const char*, const auto& table) {
    (*node_)[field.name] = std::string(row_of(table, value).name);
  }
  void names(const Field& field, const auto& values, const char*, const auto& table) {
    Json& list = (*node_)[field.name] = Json::array();
    for (const auto value : values) list.push_back(std::string(row_of(table, value).name));
  }
  void whole(const Field& field, auto value, const Limits&) { (*node_)[field.name] = static_cast<double>(value); }
  void real(const Field& field, double value, const Limits&) { (*node_)[field.name] = value; }
  void optional_whole(const Field& field, const auto& value, const Limits&) { optional(field, value); }
  void optional_real(const Field& field, const auto& value, const Limits&) { optional(field, value); }
  void numbers(const Field& field, const std::vector<double>& values, const Limits&, const Limits&) {
    (*node_)[field.name] = values;
  }
  void flag(const Field& field, bool value) { (*node_)[field.name] = value; }

 private:
  void optional(const Field& field, const auto& value) {
    (*node_)[field.name] = value ? Json(static_cast<double>(*value)) : Json(nullptr);
  }
  void enter(Json& node, auto&& visit_members) {
    node = Json::object();
    Json* outer = std::exchange(node_, &node);
    visit_members();
    node_ = outer;
  }

  Json* node_ = nullptr;
};

// The fields and tables themselves, for the page.
class Describer {
 public:
  Json describe() {
    const Config defaults;
    visit_fields(*this, defaults);
    return {{"fields", std::move(fields_)},
            {"tables", std::move(tables_)},
            {"defaults", write_config(defaults)},
            {"presets", described_presets()}};
  }

  void group(const char* name, auto&& visit_members) { enter(std::string(name) + ".", visit_members); }
  void list(const Field& field, const auto& elements, const Limits& limits, auto&& visit_members) {
    add(field, "list", allowed_elements(limits), limits);
    const typename std::decay_t<decltype(elements)>::value_type element;
    enter(std::string(field.name) + "[].", [&] { visit_members(element); });
  }
  void choice(const Field& field, auto, const char* table_name, const auto& table) {
    add(field, "choice", allowed_names(table))["table"] = table_name;
    Json rows = Json::array();
    for (const auto& row : table) rows.push_back(described(row));
    tables_[table_name] = std::move(rows);
  }
  void names(const Field& field, const auto&, const char* table_name, const auto& table) {
    choice(field, 0, table_name, table);
    fields_.back()["kind"] = "names";
    fields_.back()["allowed"] = allowed_several(table);
  }
  void whole(const Field& field, auto, const Limits& limits) { add(field, "whole", allowed_whole(limits), limits); }
  void real(const Field& field, double, const Limits& limits) { add(field, "real", allowed_real(limits), limits); }
  void optional_whole(const Field& field, const auto&, const Limits& limits) {
    add(field, "whole", allowed_whole(limits) + or_none, limits);
    fields_.back()["optional"] = true;
  }
  void optional_real(const Field& field, const auto&, const Limits& limits) {
    add(field, "real", allowed_real(limits) + or_none, limits);
    fields_.back()["optional"] = true;
  }
  void numbers(const Field& field, const auto&, const Limits& count, const Limits& limits) {
    add(field, "numbers", allowed_numbers(count, limits), limits);
  }
  void flag(const Field& field, bool) { add(field, "flag", allowed_flag); }

 private:
  void enter(std::string part, auto&& visit_members) {
    std::string outer = path_;
    path_ += part;
    visit_members();
    path_ = std::move(outer);
  }

  Json& add(const Field& field, const char* kind, std::string allowed) {
    Json described{{"path", path_ + field.name},    {"kind", kind},       {"label", field.label}, {"help", field.help},
                   {"allowed", std::move(allowed)}, {"live", field.live}, {"optional", false}};
    if (field.used_with.field) {
      Json names = Json::array();
      for (const std::string_view name : field.used_with.names) names.push_back(std::string(name));
      described["used_with"] = {{"path", path_ + field.used_with.field}, {"names", std::move(names)}};
    }
    return fields_.emplace_back(std::move(described));
  }
  void add(const Field& field, const char* kind, std::string allowed, const Limits& limits) {
    Json& described = add(field, kind, std::move(allowed));
    described["least"] = limits.least;
    described["most"] = limits.most;
    described["least_excluded"] = limits.least_excluded;
  }

  static Json number_or_none(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }
  static Json usual_of(const Coefficients& usual) {
    return {{"momentum", number_or_none(usual.momentum)},
            {"rho", number_or_none(usual.rho)},
            {"beta1", number_or_none(usual.beta1)},
            {"beta2", number_or_none(usual.beta2)},
            {"epsilon", number_or_none(usual.epsilon)},
            {"momentum_decay", number_or_none(usual.momentum_decay)},
            {"weight_decay", number_or_none(usual.weight_decay)}};
  }

  template <class Row>
  static Json described(const Row& row) {
    Json json{{"name", row.name}, {"label", row.label}, {"formula", row.formula}};
    if constexpr (requires { row.low, row.high; }) {
      json["low"] = row.low;
      json["high"] = row.high;
    }
    if constexpr (requires { row.takes_points; }) {
      json["takes_points"] = row.takes_points;
      json["task"] = std::string(row_of(tasks, row.task).name);
    }
    if constexpr (requires { row.alpha; }) json["usual"] = {{"alpha", number_or_none(row.alpha)}};
    if constexpr (requires { row.usual; }) json["usual"] = usual_of(row.usual);
    return json;
  }

  static Json described_presets() {
    Json list = Json::array();
    for (const Preset& preset : presets()) {
      list.push_back({{"name", preset.name},
                      {"label", preset.label},
                      {"help", preset.help},
                      {"config", write_config(preset.config())}});
    }
    return list;
  }

  std::string path_;
  Json fields_ = Json::array(), tables_ = Json::object();
};

// What no single field can say.
class Combinations {
 public:
  Combinations(const Config& config, std::vector<ConfigError>& errors) : config_(config), errors_(errors) {}

  void check() {
    check_loss();
    if (config_.data.set == Generator::own) check_own_points();
    const InitialConfig& initial = config_.initial;
    if (initial.weights == Initializer::uniform && initial.low > initial.high) {
      refuse("initial.high", initial.high, "a number from initial.low, " + text_of(initial.low) + ", on");
    }
    if (initial.weights == Initializer::given) check_given_weights();
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
    std::string allowed = names_of(losses, fits);
    if (takes(loss)) allowed += ", or the output activation " + std::string(row_of(activations, *loss.output).name);
    refuse("loss.function", std::string(loss.name), std::move(allowed));
  }

  void check_own_points() {
    const OwnPoints& own = config_.data.own;
    const auto count = [](const std::vector<double>& column) { return static_cast<double>(column.size()); };
    if (own.x.size() < 2) refuse("data.own.x", own.x, allowed_elements({2, most_points}));
    const Limits as_x{count(own.x), count(own.x)};
    const auto as_many = [&](const char* field, const std::vector<double>& column) {
      if (column.size() != own.x.size()) refuse(field, column, "as many numbers as data.own.x, " + text_of(as_x.least));
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

ConfigReading read_config(const Json& json) {
  ConfigReading reading;
  Reader(json, reading.errors).read(reading.config);
  if (reading.errors.empty()) Combinations(reading.config, reading.errors).check();
  return reading;
}

Json write_config(const Config& config) { return Writer().write(config); }

std::vector<ConfigError> validate(const Config& config) { return read_config(write_config(config)).errors; }

Json catalog() { return Describer().describe(); }

}  // namespace lab
