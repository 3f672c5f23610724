#include "compare/paths.hpp"

#include <algorithm>
#include <cmath>

#include "session/fields.hpp"

namespace lab {
namespace {

bool put_depth(Json& config, const Json& value) {
  if (!value.is_number()) return false;
  const double depth = value;
  if (!(depth >= 0 && depth <= static_cast<double>(most_layers)) || depth != std::floor(depth)) return false;
  Json& layers = config["network"]["layers"];
  const Json first = layers.empty() ? write_config(Config{})["network"]["layers"][0] : layers[0];
  layers = Json::array();
  layers.insert(layers.end(), static_cast<std::size_t>(depth), first);
  return true;
}

/// The part of a path before one of these characters, which is taken off it.
std::string taken_off(std::string_view& path, const char* ends) {
  const std::size_t end = std::min(path.find_first_of(ends), path.size());
  std::string part(path.substr(0, end));
  path.remove_prefix(end);
  return part;
}

bool put(Json& object, std::string_view path, const Json& value);

/// What follows the name of a list: [] or [2], then a dot and a path.
bool put_in_list(Json& list, std::string_view path, const Json& value) {
  path.remove_prefix(1);
  const std::string index = taken_off(path, "]");
  if (!list.is_array() || !path.starts_with("].")) return false;
  path.remove_prefix(2);
  if (index.empty()) return std::all_of(list.begin(), list.end(), [&](Json& one) { return put(one, path, value); });
  const bool one_digit = index.size() == 1 && index[0] >= '0' && index[0] <= '9';
  const auto k = static_cast<std::size_t>(index[0] - '0');
  return one_digit && k < list.size() && put(list[k], path, value);
}

bool put(Json& object, std::string_view path, const Json& value) {
  const std::string name = taken_off(path, ".[");
  if (!object.is_object() || !object.contains(name)) return false;
  Json& member = object[name];
  if (path.empty()) {
    member = value;
    return true;
  }
  if (path.front() == '[') return put_in_list(member, path, value);
  path.remove_prefix(1);
  return put(member, path, value);
}

}  // namespace

bool put_value(Json& config, std::string_view path, const Json& value) {
  return path == depth_path ? put_depth(config, value) : put(config, path, value);
}

std::string pattern_of(std::string_view path) {
  std::string pattern;
  bool inside = false;
  for (const char letter : path) {
    if (letter == ']') inside = false;
    if (!inside) pattern += letter;
    if (letter == '[') inside = true;
  }
  return pattern;
}

}  // namespace lab
