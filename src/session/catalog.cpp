// The fields and tables themselves, for menus, links and documentation.
#include <algorithm>

#include "session/allowed.hpp"
#include "session/health.hpp"
#include "session/presets.hpp"
#include "session/visitor.hpp"

namespace lab {
namespace {

class Describer : public FieldVisitor {
 public:
  Json fields = Json::array(), tables = Json::object();

  bool enter_group(const char* name) override { return enter(std::string(name) + "."); }
  Elements enter_list(const Field& field, std::size_t, const Limits& limits) override {
    add(field, "list", allowed_elements(limits), limits);
    list_ = field.name;
    return {1, true};
  }
  bool enter_element(std::size_t) override { return enter(list_ + "[]."); }
  void leave() override { paths_.pop_back(); }
  void leave_list() override {}
  void choice(const Field& field, std::size_t&, const char* table, const TableText& rows) override {
    add(field, "choice", allowed_names(rows))["table"] = table;
    choices_.push_back({field.name, rows});
    add_table(table, rows);
  }
  void names(const Field& field, std::vector<std::size_t>&, const char* table, const TableText& rows) override {
    add(field, "names", allowed_several(rows))["table"] = table;
    add_table(table, rows);
  }
  void whole(const Field& field, double&, const Limits& limits) override {
    add(field, "whole", allowed_whole(limits), limits);
  }
  void real(const Field& field, double&, const Limits& limits) override {
    add(field, "real", allowed_real(limits), limits);
  }
  void optional_whole(const Field& field, std::optional<double>&, const Limits& limits) override {
    add(field, "whole", allowed_whole(limits) + or_none, limits)["optional"] = true;
  }
  void optional_real(const Field& field, std::optional<double>&, const Limits& limits) override {
    add(field, "real", allowed_real(limits) + or_none, limits)["optional"] = true;
  }
  void numbers(const Field& field, std::vector<double>&, const Limits& count, const Limits& limits) override {
    add(field, "numbers", allowed_numbers(count, limits), limits);
  }
  void flag(const Field& field, bool&) override { add(field, "flag", allowed_flag); }

  void add_table(const char* name, const TableText& rows) {
    Json list = Json::array();
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const RowText row = rows[k];
      Json& described = list.emplace_back(Json::object());
      described["name"] = std::string(row.name);
      described["label"] = std::string(row.label);
      described["formula"] = std::string(row.formula);
    }
    tables[name] = std::move(list);
  }

 private:
  bool enter(std::string part) {
    paths_.push_back(path() + part);
    return true;
  }
  std::string path() const { return paths_.empty() ? "" : paths_.back(); }

  Json& add(const Field& field, const char* kind, std::string allowed) {
    Json& described = fields.emplace_back(Json::object());
    described["path"] = path() + field.name;
    described["kind"] = kind;
    described["label"] = field.label;
    described["help"] = field.help;
    described["allowed"] = std::move(allowed);
    described["live"] = field.live;
    described["optional"] = false;
    if (field.used_with.field) {
      Json& used = described["used_with"] = Json::object();
      used["path"] = path() + field.used_with.field;
      Json& names = used["names"] = Json::array();
      const TableText rows = choice_before(field.used_with.field);
      for (std::size_t k = 0; k < rows.size(); ++k) {
        if (field.used_with.includes(k)) names.push_back(std::string(rows[k].name));
      }
    }
    return described;
  }
  Json& add(const Field& field, const char* kind, std::string allowed, const Limits& limits) {
    Json& described = add(field, kind, std::move(allowed));
    described["least"] = limits.least;
    described["most"] = limits.most;
    described["least_excluded"] = limits.least_excluded;
    return described;
  }

  struct Choice {
    std::string_view field;
    TableText rows;
  };
  TableText choice_before(std::string_view field) const {
    const auto found =
        std::find_if(choices_.rbegin(), choices_.rend(), [=](auto& choice) { return choice.field == field; });
    return found == choices_.rend() ? TableText() : found->rows;
  }

  std::vector<Choice> choices_;
  std::vector<std::string> paths_;
  std::string list_;
};

// The member at a path such as "network.layers".
Json& member_at(Json& object, const std::string& path) {
  const std::size_t dot = path.find('.');
  Json& member = object[path.substr(0, dot)];
  return dot == std::string::npos ? member : member_at(member, path.substr(dot + 1));
}

// What an element of each list is before anybody changes it.
void describe_elements(Json& fields, Json visited) {
  for (Json& field : fields) {
    if (*field["kind"].get_ptr<const std::string*>() != "list") continue;
    field["element"] = member_at(visited, *field["path"].get_ptr<const std::string*>())[0];
  }
}

// What rows have beside their words.

void describe_rows(Json& rows, const auto& table, auto&& describe) {
  for (std::size_t k = 0; k < table.size(); ++k) describe(rows[k], table[k]);
}

Json number_or_none(const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); }

void describe_activation(Json& json, const ActivationInfo& row) {
  json["low"] = row.low;
  json["high"] = row.high;
  json["usual"]["alpha"] = number_or_none(row.alpha);
}

void describe_generator(Json& json, const GeneratorInfo& row) {
  json["takes_points"] = row.takes_points;
  json["task"] = std::string(row_of(tasks, row.task).name);
}

void describe_optimizer(Json& json, const OptimizerInfo& row) {
  const Coefficients& usual = row.usual;
  Json& numbers = json["usual"] = Json::object();
  numbers["momentum"] = number_or_none(usual.momentum);
  numbers["rho"] = number_or_none(usual.rho);
  numbers["beta1"] = number_or_none(usual.beta1);
  numbers["beta2"] = number_or_none(usual.beta2);
  numbers["epsilon"] = number_or_none(usual.epsilon);
  numbers["momentum_decay"] = number_or_none(usual.momentum_decay);
  numbers["weight_decay"] = number_or_none(usual.weight_decay);
}

}  // namespace

Json catalog() {
  Describer describer;
  Config visited;
  visit(describer, visited);  // leaves one new element in every list
  describe_elements(describer.fields, write_config(visited));
  describer.add_table("tensors", TableText(tensors));  // of reports, not of a field
  describer.add_table("stop_rules", TableText(stop_rules));
  describer.add_table("health_states", TableText(health_states));
  describer.add_table("preset_groups", TableText(preset_groups));
  Json& tables = describer.tables;
  describe_rows(tables["activations"], activations, describe_activation);
  describe_rows(tables["generators"], generators, describe_generator);
  describe_rows(tables["optimizers"], optimizers, describe_optimizer);
  Json catalog = Json::object();
  catalog["fields"] = std::move(describer.fields);
  catalog["tables"] = std::move(tables);
  catalog["defaults"] = write_config(Config{});
  return catalog;
}

Json preset_catalog() {
  Json list = Json::array();
  for (const Preset& preset : presets()) {
    Json& described = list.emplace_back(Json::object());
    described["name"] = std::string(preset.name);
    described["group"] = std::string(row_of(preset_groups, preset.group).name);
    described["label"] = std::string(preset.label);
    described["help"] = std::string(preset.help);
    described["config"] = write_config(preset.config());
  }
  return list;
}

}  // namespace lab
