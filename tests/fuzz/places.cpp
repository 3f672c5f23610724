#include "fuzz/places.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace lab::fuzz {
namespace {

class Collector {
 public:
  Collector() { places_.push_back({"", Kind::object}); }

  void group(const char* name, auto&& visit_members) {
    member(name);
    enter(path_ + name, visit_members);
  }
  void list(const Field& field, auto& elements, const Limits& limits, auto&& visit_members) {
    add(field, {.path = {}, .kind = Kind::list, .count = limits});
    for (std::size_t k = 0; k < elements.size(); ++k) {
      enter(path_ + field.name + "[" + std::to_string(k) + "]", [&] { visit_members(elements[k]); });
    }
  }
  void choice(const Field& field, auto, const char*, const auto& table) {
    add(field, {.path = {}, .kind = Kind::choice, .names = names_in(table)});
  }
  void names(const Field& field, const auto&, const char*, const auto& table) {
    add(field, {.path = {}, .kind = Kind::names, .names = names_in(table)});
  }
  void whole(const Field& field, auto, const Limits& limits) {
    add(field, {.path = {}, .kind = Kind::whole, .limits = limits});
  }
  void real(const Field& field, double, const Limits& limits) {
    add(field, {.path = {}, .kind = Kind::real, .limits = limits});
  }
  void optional_whole(const Field& field, const auto&, const Limits& limits) {
    add(field, {.path = {}, .kind = Kind::whole, .limits = limits, .optional = true});
  }
  void optional_real(const Field& field, const auto&, const Limits& limits) {
    add(field, {.path = {}, .kind = Kind::real, .limits = limits, .optional = true});
  }
  void numbers(const Field& field, const auto&, const Limits& count, const Limits& limits) {
    add(field, {.path = {}, .kind = Kind::numbers, .count = count, .limits = limits});
  }
  void flag(const Field& field, bool) { add(field, {.path = {}, .kind = Kind::flag}); }

  std::vector<Place> take() { return std::move(places_); }

 private:
  static std::vector<std::string_view> names_in(const auto& table) {
    std::vector<std::string_view> names;
    for (const auto& row : table) names.push_back(row.name);
    return names;
  }
  void member(const char* name) { places_[object_].names.push_back(name); }
  void add(const Field& field, Place place) {
    member(field.name);
    place.path = path_ + field.name;
    places_.push_back(std::move(place));
  }
  void enter(std::string path, auto&& visit_members) {
    places_.push_back({path, Kind::object});
    const std::size_t outer_object = std::exchange(object_, places_.size() - 1);
    const std::string outer_path = std::exchange(path_, std::move(path) + ".");
    visit_members();
    path_ = outer_path;
    object_ = outer_object;
  }

  std::vector<Place> places_;
  std::string path_;
  std::size_t object_ = 0;
};

bool within(const Limits& limits, double number) {
  const bool above = limits.least_excluded ? number > limits.least : number >= limits.least;
  return std::isfinite(number) && above && number <= limits.most;
}

bool within(const Limits& limits, const Json& value) {
  return value.is_number() && within(limits, value.get<double>());
}

}  // namespace

Json::json_pointer Place::pointer() const {
  std::string text = path.empty() ? "" : "/";
  for (const char letter : path) {
    if (letter != ']') text += letter == '.' || letter == '[' ? '/' : letter;
  }
  return Json::json_pointer(text);
}

bool allows(const Place& place, const Json& value) {
  const auto is_name = [&](const Json& name) {
    return name.is_string() && std::count(place.names.begin(), place.names.end(), name.get<std::string>()) == 1;
  };
  const auto has = [&](auto&& fits) {
    return value.is_array() && within(place.count, static_cast<double>(value.size())) &&
           std::all_of(value.begin(), value.end(), fits);
  };
  switch (place.kind) {
    case Kind::object:
      return value.is_object();
    case Kind::list:
      return has([](const Json& element) { return element.is_object(); });
    case Kind::choice:
      return is_name(value);
    case Kind::names:
      return value.is_array() && !value.empty() && std::all_of(value.begin(), value.end(), is_name) &&
             std::set<std::string>(value.begin(), value.end()).size() == value.size();
    case Kind::whole:
      if (value.is_null()) return place.optional;
      return within(place.limits, value) && std::floor(value.get<double>()) == value.get<double>();
    case Kind::real:
      return value.is_null() ? place.optional : within(place.limits, value);
    case Kind::numbers:
      return has([&](const Json& number) { return within(place.limits, number); });
    case Kind::flag:
      return value.is_boolean();
  }
  return false;
}

std::vector<Place> places_of(const Config& config) {
  Collector collector;
  visit_fields(collector, config);
  return collector.take();
}

}  // namespace lab::fuzz
