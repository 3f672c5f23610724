// Configs by name: the runs of the five labs that this project grew from and the most telling of their experiments, the
// classics, and what goes wrong.
//
// To add one: a row in lab_presets.cpp, classic_presets.cpp or failure_presets.cpp, and a test of what its help says.
// The page's menu comes from the rows.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "session/config.hpp"

namespace lab {

enum class PresetGroup : std::uint8_t { labs, classics, failures, experiments };

inline constexpr std::array preset_groups{
    NamedRow<PresetGroup>{PresetGroup::labs, "labs", "The labs", "their main configurations, on both data sets"},
    NamedRow<PresetGroup>{PresetGroup::classics, "classics", "Classics",
                          "every data set, with a network that learns it"},
    NamedRow<PresetGroup>{PresetGroup::failures, "failures", "What goes wrong", "one mistake each"},
    NamedRow<PresetGroup>{PresetGroup::experiments, "experiments", "The labs’ experiments",
                          "the main configurations with something changed"},
};
static_assert(rows_match_ids(preset_groups));

struct Preset {
  std::string_view name;
  PresetGroup group;
  std::string_view label;
  /// One or two sentences: what it is, what it shows.
  std::string_view help;
  Config (*config)();
};

std::span<const Preset> presets();
/// The preset of this name, or null.
const Preset* find_preset(std::string_view name);

}  // namespace lab
