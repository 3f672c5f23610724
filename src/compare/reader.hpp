// Reads single members of a comparison's JSON, and collects what is wrong with them.
#pragma once

#include <cmath>

#include "data/text.hpp"
#include "session/config.hpp"

namespace lab {

inline std::string whole_from(double least, double most) {
  return "a whole number from " + number_text(least) + " to " + number_text(most);
}

/// Reads what surrounds the configs.
class Reader {
 public:
  explicit Reader(std::vector<ConfigError>& errors) : errors_(errors) {}

  void refuse(std::string field, Json value, std::string allowed) {
    errors_.push_back({std::move(field), std::move(value), std::move(allowed)});
  }

  /// An object's member; null if there is none.
  static Json member(const Json& object, const char* name) {
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? *found : Json(nullptr);
  }

  void whole(const Json& group, const std::string& path, const char* name, std::size_t& value, double least,
             double most) {
    const Json given = member(group, name);
    if (given.is_null()) return;
    if (const auto number = number_in(given, least, most); number && *number == std::floor(*number)) {
      value = static_cast<std::size_t>(*number);
    } else {
      refuse(path + "." + name, given, whole_from(least, most));
    }
  }

  void flag(const Json& group, const std::string& path, const char* name, bool& value) {
    const Json given = member(group, name);
    if (given.is_boolean()) {
      value = given;
    } else if (!given.is_null()) {
      refuse(path + "." + name, given, "true or false");
    }
  }

  static std::optional<double> number_in(const Json& given, double least, double most) {
    if (!given.is_number()) return std::nullopt;
    const double number = given;
    return number >= least && number <= most ? std::optional(number) : std::nullopt;
  }

 private:
  std::vector<ConfigError>& errors_;
};

}  // namespace lab
