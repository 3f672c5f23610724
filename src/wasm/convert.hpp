// Values between JavaScript and C++. Errors cross here as values too: a C++ exception that reaches JavaScript would
// leave the wasm stack where it was thrown.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <emscripten/val.h>

#include "session/config.hpp"

namespace lab {

inline constexpr unsigned longest_list = 100'000;  // elements of a list that a config may hold
inline constexpr unsigned most_members = 100;      // of an object; it takes time in the square of them

/// What JSON can hold, and NaN; anything else, and what is longer or nested deeper than in any config, becomes null.
inline Json json_from(const emscripten::val& value, int depth = 8) {
  const auto type = value.typeOf().as<std::string>();
  if (type == "number") return value.as<double>();
  if (type == "string") return value.as<std::string>();
  if (type == "boolean") return value.as<bool>();
  if (type != "object" || value.isNull() || depth == 0) return nullptr;
  if (value.isArray()) {
    Json array = Json::array();
    const auto length = value["length"].as<unsigned>();
    if (length > longest_list) return nullptr;
    for (unsigned k = 0; k < length; ++k) array.push_back(json_from(value[k], depth - 1));
    return array;
  }
  Json object = Json::object();
  const auto keys = emscripten::val::global("Object").call<emscripten::val>("keys", value);
  const auto length = keys["length"].as<unsigned>();
  if (length > most_members) return nullptr;
  for (unsigned k = 0; k < length; ++k) {
    const auto key = keys[k].as<std::string>();
    object[key] = json_from(value[key], depth - 1);
  }
  return object;
}

inline emscripten::val val_from(const Json& json) {
  using emscripten::val;
  if (json.is_number()) return val(json.get<double>());
  if (json.is_string()) return val(json.get<std::string>());
  if (json.is_boolean()) return val(json.get<bool>());
  if (json.is_array()) {
    val array = val::array();
    for (const Json& element : json) array.call<void>("push", val_from(element));
    return array;
  }
  if (json.is_object()) {
    val object = val::object();
    for (const auto& [key, value] : json.items()) object.set(key, val_from(value));
    return object;
  }
  return val::null();
}

/// A typed array over memory of the module: to be copied before any other call into it.
template <class Number>
emscripten::val view_of(const Number* data, std::size_t count) {
  return emscripten::val(emscripten::typed_memory_view(count, data));
}

/// A Float64Array of its own.
inline emscripten::val copy_of(ConstSpan numbers) {
  return emscripten::val::global("Float64Array").new_(view_of(numbers.data(), numbers.size()));
}

/// A Float32Array of its own.
inline emscripten::val floats_of(const std::vector<float>& numbers) {
  return emscripten::val::global("Float32Array").new_(view_of(numbers.data(), numbers.size()));
}

inline emscripten::val errors_of(const std::vector<ConfigError>& errors) {
  emscripten::val list = emscripten::val::array();
  for (const ConfigError& error : errors) {
    emscripten::val object = emscripten::val::object();
    object.set("field", error.field);
    object.set("value", val_from(error.value));
    object.set("allowed", error.allowed);
    object.set("message", error.message());
    list.call<void>("push", object);
  }
  return list;
}

/// 16 hexadecimal digits.
inline std::string hash_text(std::uint64_t hash) {
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[hash >> shift & 15];
  return text;
}

}  // namespace lab
