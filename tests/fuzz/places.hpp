// All places of a config's JSON that can be mutated, with what is allowed there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "session/fields.hpp"

namespace lab::fuzz {

enum class Kind : std::uint8_t { object, list, choice, names, whole, real, numbers, flag };

struct Place {
  std::string path;  // as errors name it; "" for the whole config
  Kind kind;
  Limits count{0, 0}, limits{0, 0};
  bool optional = false;
  std::vector<std::string_view> names{};  // of a choice's table; of an object's members

  bool inside(const Place& other) const {
    if (other.path.empty()) return true;
    const char next = path.size() > other.path.size() ? path[other.path.size()] : '\0';
    return path.starts_with(other.path) && (next == '\0' || next == '.' || next == '[');
  }
  Json::json_pointer pointer() const;
};

/// Whether a value may stand there, as far as the value itself can tell.
bool allows(const Place& place, const Json& value);

std::vector<Place> places_of(const Config& config);

}  // namespace lab::fuzz
