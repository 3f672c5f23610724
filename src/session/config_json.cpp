#include "session/config_json.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "session/allowed.hpp"
#include "session/visitor.hpp"

namespace lab {
namespace {

double number_in(const Json& value) { return value.is_number() ? value.get<double>() : std::nan(""); }

std::optional<std::size_t> row_named(const TableText& rows, const Json& value) {
  const auto* name = value.get_ptr<const Json::string_t*>();
  for (std::size_t k = 0; name && k < rows.size(); ++k) {
    if (rows[k].name == *name) return k;
  }
  return std::nullopt;
}

// JSON to Config. A value that is refused leaves the default in place and adds an error.
class Reader : public FieldVisitor {
 public:
  Reader(const Json& root, std::vector<ConfigError>& errors) : errors_(errors) { places_.push_back({&root, "", {}}); }

  bool enter_group(const char* name) override {
    const Json* given = take(name);
    if (!given) return false;
    if (!given->is_object()) return refuse(here().path + name, *given, "an object of fields");
    places_.push_back({given, here().path + name + ".", {}});
    return true;
  }

  Elements enter_list(const Field& field, std::size_t, const Limits& limits) override {
    list_ = take(field.name);
    list_path_ = here().path + field.name;
    if (!list_) return {0, false};
    if (list_->is_array() && includes(limits, static_cast<double>(list_->size()))) return {list_->size(), true};
    refuse(list_path_, *list_, allowed_elements(limits));
    return {0, false};
  }
  bool enter_element(std::size_t k) override {
    const std::string path = list_path_ + "[" + std::to_string(k) + "]";
    const Json& element = (*list_)[k];
    if (!element.is_object()) return refuse(path, element, "an object of fields");
    places_.push_back({&element, path + ".", {}});
    return true;
  }
  void leave() override {
    refuse_unknown();
    places_.pop_back();
  }
  void leave_list() override {}

  void choice(const Field& field, std::size_t& value, const char*, const TableText& rows) override {
    const Json* given = take(field.name);
    if (!given) return;
    if (const auto row = row_named(rows, *given)) {
      value = *row;
    } else {
      refuse(field, *given, allowed_names(rows));
    }
  }

  void names(const Field& field, std::vector<std::size_t>& values, const char*, const TableText& rows) override {
    const Json* given = take(field.name);
    if (!given) return;
    std::vector<std::size_t> read;
    if (given->is_array() && given->size() <= rows.size()) {
      for (const Json& element : *given) {
        const auto row = row_named(rows, element);
        if (row && std::find(read.begin(), read.end(), *row) == read.end()) read.push_back(*row);
      }
    }
    if (read.empty() || read.size() != given->size()) {
      refuse(field, *given, allowed_several(rows));
    } else {
      values = std::move(read);
    }
  }

  void whole(const Field& field, double& value, const Limits& limits) override {
    read_whole(take(field.name), field, value, limits, "");
  }
  void real(const Field& field, double& value, const Limits& limits) override {
    read_real(take(field.name), field, value, limits, "");
  }
  void optional_whole(const Field& field, std::optional<double>& value, const Limits& limits) override {
    const Json* given = take_optional(field, value);
    double number = 0;
    if (given && read_whole(given, field, number, limits, or_none)) value = number;
  }
  void optional_real(const Field& field, std::optional<double>& value, const Limits& limits) override {
    const Json* given = take_optional(field, value);
    double number = 0;
    if (given && read_real(given, field, number, limits, or_none)) value = number;
  }

  void numbers(const Field& field, std::vector<double>& values, const Limits& count, const Limits& limits) override {
    const Json* given = take(field.name);
    if (!given) return;
    if (!given->is_array() || !includes(count, static_cast<double>(given->size()))) {
      refuse(field, *given, allowed_numbers(count, limits));
      return;
    }
    values.clear();
    values.reserve(given->size());
    for (const Json& element : *given) {
      const double number = number_in(element);
      if (!includes(limits, number)) {
        refuse(here().path + field.name + "[" + std::to_string(values.size()) + "]", element, allowed_real(limits));
        return;
      }
      values.push_back(number);
    }
  }

  void flag(const Field& field, bool& value) override {
    const Json* given = take(field.name);
    if (!given) return;
    if (const auto* boolean = given->get_ptr<const Json::boolean_t*>()) {
      value = *boolean;
    } else {
      refuse(field, *given, allowed_flag);
    }
  }

  void refuse_unknown() {
    for (const auto& [name, value] : here().node->items()) {
      if (std::find(here().names.begin(), here().names.end(), name) != here().names.end()) continue;
      std::string names;
      for (const std::string& known : here().names) names.append(names.empty() ? "" : ", ").append(known);
      refuse(here().path + name, value, "one of the fields " + names);
    }
  }

 private:
  struct Place {
    const Json* node;                // the object whose members are being read
    std::string path;                // "" or "network.layers[2]."
    std::vector<std::string> names;  // the members that there are
  };
  Place& here() { return places_.back(); }

  bool refuse(std::string field, const Json& value, std::string allowed) {
    errors_.push_back({std::move(field), value, std::move(allowed)});
    return false;
  }
  bool refuse(const Field& field, const Json& value, std::string allowed) {
    return refuse(here().path + field.name, value, std::move(allowed));
  }

  bool read_whole(const Json* given, const Field& field, double& value, const Limits& limits, const char* also) {
    if (!given) return false;
    const double number = number_in(*given);
    if (!includes(limits, number) || number != std::floor(number)) {
      return refuse(field, *given, allowed_whole(limits) + also);
    }
    value = number;
    return true;
  }
  bool read_real(const Json* given, const Field& field, double& value, const Limits& limits, const char* also) {
    if (!given) return false;
    const double number = number_in(*given);
    if (!includes(limits, number)) return refuse(field, *given, allowed_real(limits) + also);
    value = number;
    return true;
  }

  // The member of this name, or null.
  const Json* take(const char* name) {
    here().names.emplace_back(name);
    const auto found = here().node->find(name);
    return found == here().node->end() ? nullptr : &*found;
  }
  // The same; a null is taken at once.
  const Json* take_optional(const Field& field, std::optional<double>& value) {
    const Json* given = take(field.name);
    if (given && given->is_null()) value.reset();
    return given && !given->is_null() ? given : nullptr;
  }

  std::vector<Place> places_;
  const Json* list_ = nullptr;  // the list whose elements are being read; lists hold no lists of objects
  std::string list_path_;
  std::vector<ConfigError>& errors_;
};

// Config to JSON.
class Writer : public FieldVisitor {
 public:
  explicit Writer(Json& root) { nodes_.push_back(&root); }

  bool enter_group(const char* name) override { return enter(node()[name]); }
  Elements enter_list(const Field& field, std::size_t size, const Limits&) override {
    list_ = &(node()[field.name] = Json::array());
    for (std::size_t k = 0; k < size; ++k) list_->push_back(Json::object());
    return {size, false};
  }
  bool enter_element(std::size_t k) override { return enter((*list_)[k]); }
  void leave() override { nodes_.pop_back(); }
  void leave_list() override {}
  void choice(const Field& field, std::size_t& row, const char*, const TableText& rows) override {
    node()[field.name] = std::string(rows[row].name);
  }
  void names(const Field& field, std::vector<std::size_t>& chosen, const char*, const TableText& rows) override {
    Json& list = node()[field.name] = Json::array();
    for (const std::size_t row : chosen) list.push_back(std::string(rows[row].name));
  }
  void whole(const Field& field, double& value, const Limits&) override { node()[field.name] = value; }
  void real(const Field& field, double& value, const Limits&) override { node()[field.name] = value; }
  void optional_whole(const Field& field, std::optional<double>& value, const Limits& limits) override {
    optional_real(field, value, limits);
  }
  void optional_real(const Field& field, std::optional<double>& value, const Limits&) override {
    node()[field.name] = value ? Json(*value) : Json(nullptr);
  }
  void numbers(const Field& field, std::vector<double>& values, const Limits&, const Limits&) override {
    node()[field.name] = values;
  }
  void flag(const Field& field, bool& value) override { node()[field.name] = value; }

 private:
  Json& node() { return *nodes_.back(); }
  bool enter(Json& node) {
    node = Json::object();
    nodes_.push_back(&node);
    return true;
  }

  std::vector<Json*> nodes_;
  Json* list_ = nullptr;
};

}  // namespace

void read_fields(const Json& json, Config& config, std::vector<ConfigError>& errors) {
  if (!json.is_object()) {
    errors.push_back({"config", json, "an object of groups of fields"});
    return;
  }
  Reader reader(json, errors);
  visit(reader, config);
  reader.refuse_unknown();
}

Json write_config(const Config& config) {
  Json root = Json::object();
  Writer writer(root);
  Config copy = config;  // visitors may change what they visit; this one does not
  visit(writer, copy);
  return root;
}

}  // namespace lab
