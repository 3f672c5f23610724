// Configs by name: the runs of the five labs that this project grew from, and the most telling of their experiments.
//
// To add one: a row in presets.cpp. The page's menu comes from the rows.
#pragma once

#include <span>
#include <string_view>

#include "session/config.hpp"

namespace lab {

struct Preset {
  std::string_view name, label;
  /// One sentence: what it is, what it shows.
  std::string_view help;
  Config (*config)();
};

/// Lab by lab, each beginning with the runs that it is about.
std::span<const Preset> presets();
/// The preset of this name, or null.
const Preset* find_preset(std::string_view name);

}  // namespace lab
