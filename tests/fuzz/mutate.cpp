#include "fuzz/mutate.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "fuzz/case.hpp"
#include "fuzz/places.hpp"

namespace lab::fuzz {
namespace {

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The same text as a member's name or a string: with NUL, ill-formed, long, almost right ones.
std::string strange_text(Dice& dice) {
  static const std::vector<std::string> texts{"",
                                              "abc",
                                              "1",
                                              "0x10",
                                              "NaN",
                                              "null",
                                              "SIGMOID",
                                              "sigmoid ",
                                              "__proto__",
                                              "constructor",
                                              std::string("sgd\0", 4),
                                              std::string(1, '\0'),
                                              "\xff\xfe",
                                              "\xc3",
                                              "\xed\xa0\x80",
                                              "\xf4\x90\x80\x80",
                                              "ε inside",
                                              "a.b[0]",
                                              std::string(61, 'x'),
                                              std::string(5000, 'x')};
  return dice.one_of(texts);
}

Json nested(std::size_t depth, bool in_lists) {
  Json json = in_lists ? Json::array() : Json::object();
  for (; depth > 0; --depth) {
    Json outer;
    if (in_lists) {
      outer.push_back(std::move(json));
    } else {
      outer["network"] = std::move(json);
    }
    json = std::move(outer);
  }
  return json;
}

/// At, just within and just beyond the limits; or far off.
Json strange_number(const Limits& limits, Dice& dice) {
  constexpr double infinite = std::numeric_limits<double>::infinity();
  const double at = dice.chance(0.5) ? limits.least : limits.most;
  switch (dice.below(12)) {
    case 0:
      return at;
    case 1:
      return std::nextafter(at, -infinite);
    case 2:
      return std::nextafter(at, infinite);
    case 3:
      return at - 1;
    case 4:
      return at + 1;
    case 5:
      return std::floor(at) + 0.5;
    case 6:
      return std::numeric_limits<double>::quiet_NaN();
    case 7:
      return dice.chance(0.5) ? infinite : -infinite;
    case 8:
      return dice.chance(0.5) ? 1e308 : -0.0;
    case 9:
      return std::numeric_limits<std::uint64_t>::max();
    case 10:
      return std::numeric_limits<std::int64_t>::min();
    default:
      return -dice.of_any_size(1e-300, 1e300);
  }
}

Json strange_list(const Place& place, Dice& dice) {
  Json list = Json::array();
  const auto most = static_cast<std::size_t>(place.count.most);
  const bool huge = dice.chance(0.002), many = most < 1000 && dice.chance(0.2);
  const std::size_t count = huge ? most + 1 : many ? most + dice.below(2) : dice.small(0, 9);
  for (std::size_t k = 0; k < count; ++k) {
    if (place.kind == Kind::list) {
      list.push_back(Json::object());
    } else if (place.kind == Kind::names) {
      list.push_back(std::string(dice.one_of(place.names)));
    } else {
      list.push_back(dice.between(0, 1));
    }
  }
  if (count > 0 && dice.chance(0.4)) {
    Json& element = list[dice.below(count)];
    element = dice.chance(0.5) ? strange_number(place.limits, dice) : Json(strange_text(dice));
  }
  return list;
}

Json strange_value(const Place& place, Dice& dice) {
  const bool numeric = place.kind == Kind::whole || place.kind == Kind::real;
  const bool listed = place.kind == Kind::list || place.kind == Kind::names || place.kind == Kind::numbers;
  if (dice.chance(0.6)) {
    if (numeric) return strange_number(place.limits, dice);
    if (listed) return strange_list(place, dice);
    if (place.kind == Kind::choice)
      return std::string(dice.one_of(place.names)) + (dice.chance(0.5) ? "" : strange_text(dice));
  }
  switch (dice.below(8)) {
    case 0:
      return nullptr;
    case 1:
      return dice.chance(0.5);
    case 2:
      return strange_text(dice);
    case 3:
      return Json::object();
    case 4:
      return Json::array({nullptr, 1, "x"});
    case 5:
      return dice.chance(0.05) ? nested(1000, dice.chance(0.5)) : nested(dice.small(0, 9), dice.chance(0.5));
    case 6:
      return dice.between(-2, 2);
    default:
      return Json::array();
  }
}

struct Mutation {
  Place place;
  bool valid;
};

/// Another value, or none, or a member that there is not.
Mutation mutate(Json& json, const Place& place, Dice& dice) {
  const double dial = dice.between(0, 1);
  if (place.kind == Kind::object && dial < 0.5) {
    std::string name = strange_text(dice);
    if (place.path.empty() && name.empty()) name = "empty";  // its path would be the whole config's
    const bool valid = std::count(place.names.begin(), place.names.end(), name) > 0;
    if (!valid) json[place.pointer()][name] = strange_value({.path = {}, .kind = Kind::flag}, dice);
    return {{place.path + (place.path.empty() ? "" : ".") + name, Kind::flag}, valid};
  }
  if (!place.path.empty() && place.path.back() != ']' && dial > 0.95) {
    json[place.pointer().parent_pointer()].erase(place.pointer().back());
    return {place, true};
  }
  Json value = strange_value(place, dice);
  // An object's members may be left out, but others must not stand in it.
  const bool strange_members = place.kind == Kind::object && value.is_object() && !value.empty();
  if (strange_members) value = Json::object();
  const bool valid = allows(place, value);
  json[place.pointer()] = std::move(value);
  return {place, valid};
}

/// Braces that are missing, or one pair too many.
Json misplace(Json json, Dice& dice) {
  if (dice.chance(0.3)) return Json{{"config", std::move(json)}};
  const std::size_t group = dice.below(json.size());
  Json members = std::next(json.begin(), static_cast<std::ptrdiff_t>(group)).value();
  if (dice.chance(0.5)) return members;
  json.erase(std::next(json.begin(), static_cast<std::ptrdiff_t>(group)));
  for (auto& [name, value] : members.items()) json[name] = value;
  return json;
}

bool names_place(const ConfigError& error, const Place& place) {
  if (place.path.empty()) return error.field == "config";
  const Place named{error.field, Kind::flag};
  return error.field == place.path || named.inside(place) || place.inside(named);
}

/// Rules between fields, which a valid value in one place may break.
bool is_combination(const ConfigError& error) {
  return error.field == "loss.function" || error.field == "initial.high" || error.field.starts_with("data.own.") ||
         error.field.starts_with("initial.given") || error.field.ends_with(".fault") || error.field == "network.hunt";
}

std::vector<ConfigError> read(const Json& json) {
  trying("to read", text_of(json));
  const ConfigReading reading = read_config(json);
  for (const ConfigError& error : reading.errors) {
    expect(!error.field.empty() || json.contains(""), "an error names its field");
    expect(!error.allowed.empty(), "an error says what is allowed");
    expect(error.message().starts_with(error.field + " is "), "an error has a message");
  }
  if (reading.errors.empty()) {
    const Json written = write_config(reading.config);
    expect(read_config(written).errors.empty(), "what was read is valid");
    expect(write_config(read_config(written).config) == written, "what was written is read as the same");
  }
  return reading.errors;
}

}  // namespace

void refuse_mutations(const Config& valid, Dice& dice, MutationCounts& counts) {
  const Json original = write_config(valid);
  const std::vector<Place> places = places_of(valid);
  for (;;) {
    if (dice.chance(0.03)) {
      ++counts.refused;
      expect(!read(misplace(original, dice)).empty(), "fields in another place are refused");
      return;
    }
    Json json = original;
    std::vector<Mutation> mutations;
    for (std::size_t k = dice.small(1, 4); k > 0; --k) {
      const Place& place = dice.one_of(places);
      const auto touches = [&](const Mutation& other) {
        return place.inside(other.place) || other.place.inside(place);
      };
      if (std::none_of(mutations.begin(), mutations.end(), touches)) mutations.push_back(mutate(json, place, dice));
    }
    const auto errors = read(json);
    bool refused = false;
    for (const auto& [place, is_valid] : mutations) {
      ++(is_valid ? counts.by_chance_valid : counts.places);
      refused = refused || !is_valid;
      const bool named = std::any_of(errors.begin(), errors.end(), [&](const ConfigError& error) {
        return names_place(error, place) && !(is_valid && is_combination(error));
      });
      if (is_valid) expect(!named, "what is allowed is not refused: " + place.path);
      if (!is_valid) expect(named, "an error names the place: " + place.path);
    }
    if (!refused) continue;
    ++counts.refused;
    return;
  }
}

void read_mutated_text(const Config& valid, Dice& dice, MutationCounts& counts) {
  std::string text = text_of(write_config(valid));
  static constexpr std::string_view letters = "{}[]\",:0123456789.-+eE \n\\untfals\xff";
  for (std::size_t k = dice.small(1, 5); k > 0 && !text.empty(); --k) {
    const std::size_t at = dice.below(text.size());
    switch (dice.below(4)) {
      case 0:
        text[at] = dice.one_of(letters);
        break;
      case 1:
        text.erase(at, dice.small(1, 30));
        break;
      case 2:
        text.insert(at, text.substr(dice.below(text.size()), dice.small(1, 60)));
        break;
      default:
        text.insert(at, 1, dice.one_of(letters));
    }
  }
  trying("to parse", text);
  ++counts.texts;
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return;
  ++counts.texts_read;
  read(json);
}

}  // namespace lab::fuzz
