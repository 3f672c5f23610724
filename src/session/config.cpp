#include "session/config.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "session/fields.hpp"

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

  void flag(const Field& field, bool& value) {
    const Json* given = take(field.name);
    if (!given) return;
    const auto* boolean = given->get_ptr<const Json::boolean_t*>();
    if (!boolean) return refuse(here_.path + field.name, *given, allowed_flag);
    value = *boolean;
  }

 private:
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
  void whole(const Field& field, auto value, const Limits&) { (*node_)[field.name] = static_cast<double>(value); }
  void real(const Field& field, double value, const Limits&) { (*node_)[field.name] = value; }
  void flag(const Field& field, bool value) { (*node_)[field.name] = value; }

 private:
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
    return {{"fields", std::move(fields_)}, {"tables", std::move(tables_)}, {"defaults", write_config(defaults)}};
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
  void whole(const Field& field, auto, const Limits& limits) { add(field, "whole", allowed_whole(limits), limits); }
  void real(const Field& field, double, const Limits& limits) { add(field, "real", allowed_real(limits), limits); }
  void flag(const Field& field, bool) { add(field, "flag", allowed_flag); }

 private:
  void enter(std::string part, auto&& visit_members) {
    std::string outer = path_;
    path_ += part;
    visit_members();
    path_ = std::move(outer);
  }

  Json& add(const Field& field, const char* kind, std::string allowed) {
    return fields_.emplace_back(Json{{"path", path_ + field.name},
                                     {"kind", kind},
                                     {"label", field.label},
                                     {"help", field.help},
                                     {"allowed", std::move(allowed)},
                                     {"live", field.live}});
  }
  void add(const Field& field, const char* kind, std::string allowed, const Limits& limits) {
    Json& described = add(field, kind, std::move(allowed));
    described["least"] = limits.least;
    described["most"] = limits.most;
    described["least_excluded"] = limits.least_excluded;
  }

  template <class Row>
  static Json described(const Row& row) {
    Json json{{"name", row.name}, {"label", row.label}, {"formula", row.formula}};
    if constexpr (requires { row.low, row.high; }) {
      json["low"] = row.low;
      json["high"] = row.high;
    }
    if constexpr (requires { row.takes_points; }) json["takes_points"] = row.takes_points;
    return json;
  }

  std::string path_;
  Json fields_ = Json::array(), tables_ = Json::object();
};

// What no single field can say.
void check_combinations(const Config& config, std::vector<ConfigError>& errors) {
  const LossInfo& loss = row_of(losses, config.loss.function);
  const Activation output = config.network.output.activation;
  if (loss.fused_with_sigmoid && output != Activation::sigmoid) {
    const auto free = [](const LossInfo& row) { return !row.fused_with_sigmoid; };
    errors.push_back({"loss.function", std::string(loss.name), names_of(losses, free) + ", or a sigmoid output"});
  }
}

}  // namespace

std::string ConfigError::message() const { return field + " is " + text_of(value) + "; allowed: " + allowed; }

ConfigReading read_config(const Json& json) {
  ConfigReading reading;
  Reader(json, reading.errors).read(reading.config);
  if (reading.errors.empty()) check_combinations(reading.config, reading.errors);
  return reading;
}

Json write_config(const Config& config) { return Writer().write(config); }

std::vector<ConfigError> validate(const Config& config) { return read_config(write_config(config)).errors; }

Json catalog() { return Describer().describe(); }

}  // namespace lab
