// Values of a config's JSON by path, as in `network.layers[2].units`; `[]` means every element of a list.
#pragma once

#include <string>
#include <string_view>

#include "session/config.hpp"

namespace lab {

/// How many hidden layers there are, each as the first one.
inline constexpr std::string_view depth_path = "network.depth";

/// Puts a value where there is one in a complete config. False: there is no such place, and nothing has changed; or it
/// is no depth that a network may have.
bool put_value(Json& config, std::string_view path, const Json& value);

/// `network.layers[2].units` as `network.layers[].units`.
std::string pattern_of(std::string_view path);

}  // namespace lab
