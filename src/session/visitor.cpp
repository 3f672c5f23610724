#include "session/visitor.hpp"

namespace lab {
namespace {

// From the types of fields.hpp to those of FieldVisitor.
class Adapter {
 public:
  explicit Adapter(FieldVisitor& visitor) : visitor_(visitor) {}

  void group(const char* name, auto&& members) {
    if (!visitor_.enter_group(name)) return;
    members();
    visitor_.leave();
  }
  template <class Element>
  void list(const Field& field, std::vector<Element>& elements, const Limits& limits, auto&& members) {
    const auto [count, anew] = visitor_.enter_list(field, elements.size(), limits);
    if (anew) elements.assign(count, Element{});
    for (std::size_t k = 0; k < count; ++k) {
      if (!visitor_.enter_element(k)) continue;
      members(elements[k]);
      visitor_.leave();
    }
    visitor_.leave_list();
  }
  template <class Id>
  void choice(const Field& field, Id& value, const char* name, const auto& table) {
    auto row = static_cast<std::size_t>(value);
    visitor_.choice(field, row, name, TableText(table));
    value = static_cast<Id>(row);
  }
  template <class Id>
  void names(const Field& field, std::vector<Id>& values, const char* name, const auto& table) {
    std::vector<std::size_t> rows;
    for (const Id value : values) rows.push_back(static_cast<std::size_t>(value));
    visitor_.names(field, rows, name, TableText(table));
    values.clear();
    for (const std::size_t row : rows) values.push_back(static_cast<Id>(row));
  }
  template <class Whole>
  void whole(const Field& field, Whole& value, const Limits& limits) {
    auto number = static_cast<double>(value);
    visitor_.whole(field, number, limits);
    value = static_cast<Whole>(number);
  }
  void real(const Field& field, double& value, const Limits& limits) { visitor_.real(field, value, limits); }
  void optional_whole(const Field& field, std::optional<std::size_t>& value, const Limits& limits) {
    auto number = value ? std::optional(static_cast<double>(*value)) : std::nullopt;
    visitor_.optional_whole(field, number, limits);
    value = number ? std::optional(static_cast<std::size_t>(*number)) : std::nullopt;
  }
  void optional_real(const Field& field, std::optional<double>& value, const Limits& limits) {
    visitor_.optional_real(field, value, limits);
  }
  void numbers(const Field& field, std::vector<double>& values, const Limits& count, const Limits& limits) {
    visitor_.numbers(field, values, count, limits);
  }
  void flag(const Field& field, bool& value) { visitor_.flag(field, value); }

 private:
  FieldVisitor& visitor_;
};

}  // namespace

void visit(FieldVisitor& visitor, Config& config) {
  Adapter adapter(visitor);
  visit_fields(adapter, config);
}

}  // namespace lab
