#include "compare/comparison.hpp"

#include <algorithm>

#include "compare/paths.hpp"
#include "compare/reader.hpp"
#include "session/fields.hpp"

namespace lab {
namespace {

constexpr std::size_t most_factors = 2, most_in_factor = 32, longest_label = 80 /* bytes */;
constexpr double last_first_seed = 4e9;  // leaves room for the seeds after it, and for those made of them
constexpr std::size_t weights_after = 1000, order_after = 2000;

Target read_target(const Json& json, Task task, Reader& reader) {
  Target target;
  if (task == Task::regression) target = {.accuracy = {}, .loss = 0.01};
  if (json.is_null()) return target;
  target = {.accuracy = {}, .loss = {}};
  const Json accuracy = Reader::member(json, "accuracy"), loss = Reader::member(json, "loss");
  if (!accuracy.is_null()) {
    target.accuracy = Reader::number_in(accuracy, 1e-9, 1);
    if (!target.accuracy) reader.refuse("target.accuracy", accuracy, "a number above 0, at most 1");
    if (task == Task::regression) reader.refuse("target.accuracy", accuracy, "none, since values have no classes");
  } else {
    target.loss = Reader::number_in(loss, 0, 1e9);
    if (!target.loss) reader.refuse("target.loss", loss, "a number from 0 to 1e9");
  }
  return target;
}

Seeds read_seeds(const Json& json, Reader& reader) {
  Seeds seeds;
  reader.whole(json, "seeds", "first", seeds.first, 0, last_first_seed);
  reader.whole(json, "seeds", "count", seeds.count, 1, most_runs);
  reader.flag(json, "seeds", "data", seeds.data);
  reader.flag(json, "seeds", "weights", seeds.weights);
  reader.flag(json, "seeds", "order", seeds.order);
  return seeds;
}

std::string place_text(std::size_t factor, std::size_t variant) {
  return "factors[" + std::to_string(factor) + "].variants[" + std::to_string(variant) + "]";
}

/// Not cut within a character of several bytes.
std::string shortened(const std::string& label) {
  std::size_t end = std::min(label.size(), longest_label);
  while (end > 0 && end < label.size() && (label[end] & 0xC0) == 0x80) --end;
  return label.substr(0, end);
}

Variant read_variant(const Json& json, const std::string& place, const Json& base, Reader& reader) {
  Variant variant;
  if (const Json label = Reader::member(json, "label"); label.is_string()) {
    variant.label = shortened(label.get<std::string>());
  }
  const Json values = Reader::member(json, "values");
  if (!values.is_object()) {
    reader.refuse(place + ".values", values, "values by the path of their setting");
    return variant;
  }
  for (const auto& [path, value] : values.items()) {
    Json copy = base;
    if (put_value(copy, path, value)) {
      variant.values[path] = value;
    } else if (path == depth_path) {
      reader.refuse(place + ".values." + path, value, whole_from(0, most_layers));
    } else {
      reader.refuse(place + ".values", path, "a setting by its path, as in optimizer.learning_rate");
    }
  }
  return variant;
}

std::vector<Factor> read_factors(const Json& json, const Json& base, Reader& reader) {
  std::vector<Factor> factors;
  if (json.is_null()) return factors;
  if (!json.is_array() || json.size() > most_factors) {
    reader.refuse("factors", json.is_array() ? Json(json.size()) : json, "none, one or two settings that vary");
    return factors;
  }
  for (std::size_t f = 0; f < json.size(); ++f) {
    const Json variants = Reader::member(json[f], "variants");
    if (!variants.is_array() || variants.empty() || variants.size() > most_in_factor) {
      reader.refuse("factors[" + std::to_string(f) + "].variants",
                    variants.is_array() ? Json(variants.size()) : variants,
                    "from 1 to " + std::to_string(most_in_factor) + " values");
      continue;
    }
    Factor factor;
    for (std::size_t v = 0; v < variants.size(); ++v) {
      factor.variants.push_back(read_variant(variants[v], place_text(f, v), base, reader));
    }
    factors.push_back(std::move(factor));
  }
  return factors;
}

bool varies(const Factor& factor, const std::string& path) {
  return std::any_of(factor.variants.begin(), factor.variants.end(),
                     [&](const Variant& variant) { return variant.values.contains(path); });
}

bool varies(const Comparison& comparison, const char* path) {
  return std::any_of(comparison.factors.begin(), comparison.factors.end(),
                     [&](const Factor& factor) { return varies(factor, path); });
}

/// The variant's place in each factor.
std::vector<std::size_t> places_of(const Comparison& comparison, std::size_t variant) {
  std::vector<std::size_t> places(comparison.factors.size());
  for (std::size_t f = places.size(); f-- > 0;) {
    const std::size_t size = comparison.factors[f].variants.size();
    places[f] = variant % size;
    variant /= size;
  }
  return places;
}

Json json_of_variant(const Comparison& comparison, const Json& base, std::size_t variant) {
  Json config = base;
  const std::vector<std::size_t> places = places_of(comparison, variant);
  // How many layers there are comes before what they are like.
  for (const bool depth : {true, false}) {
    for (std::size_t f = 0; f < places.size(); ++f) {
      for (const auto& [path, value] : comparison.factors[f].variants[places[f]].values.items()) {
        if ((path == depth_path) == depth) put_value(config, path, value);
      }
    }
  }
  return config;
}

/// The value that an error of a variant's config comes from, or else the base config.
std::string source_of(const Comparison& comparison, std::size_t variant, const ConfigError& error) {
  const std::vector<std::size_t> places = places_of(comparison, variant);
  for (std::size_t f = 0; f < places.size(); ++f) {
    for (const auto& [path, value] : comparison.factors[f].variants[places[f]].values.items()) {
      if (path == error.field || path == pattern_of(error.field)) return place_text(f, places[f]) + ".values." + path;
    }
  }
  return "base." + error.field;
}

void check_variants(const Comparison& comparison, const Json& base, Reader& reader) {
  std::vector<std::string> told;
  for (std::size_t variant = 0; variant < comparison.variants(); ++variant) {
    ConfigReading reading = read_config(json_of_variant(comparison, base, variant));
    const auto epochs = reading.config.stop.epochs;
    if (!epochs || static_cast<double>(*epochs) > most_epochs_compared) {
      reading.errors.push_back({"stop.epochs", epochs ? Json(*epochs) : Json(nullptr),
                                whole_from(1, most_epochs_compared) + ", since every run must end"});
    }
    for (const ConfigError& error : reading.errors) {
      const std::string field = source_of(comparison, variant, error);
      if (std::find(told.begin(), told.end(), field) != told.end()) continue;
      told.push_back(field);
      reader.refuse(field, error.value, error.allowed);
    }
  }
}

}  // namespace

bool Target::met(const Metrics& training) const {
  return accuracy ? training.accuracy >= *accuracy : training.loss <= *loss;
}

std::size_t Comparison::variants() const {
  std::size_t count = 1;
  for (const Factor& factor : factors) count *= factor.variants.size();
  return count;
}

RunPlace place_of(const Comparison& comparison, std::size_t run) {
  const std::size_t variants = comparison.variants();
  return {run % variants, run / variants};
}

ComparisonReading read_comparison(const Json& json) {
  ComparisonReading reading;
  Reader reader(reading.errors);
  Comparison& comparison = reading.comparison;
  const Json given = Reader::member(json, "base");
  ConfigReading base = read_config(given.is_null() ? Json::object() : given);
  for (const ConfigError& error : base.errors) reader.refuse("base." + error.field, error.value, error.allowed);
  if (!base.errors.empty()) return reading;
  comparison.base = std::move(base.config);

  const Json whole = write_config(comparison.base);
  comparison.factors = read_factors(Reader::member(json, "factors"), whole, reader);
  comparison.seeds = read_seeds(Reader::member(json, "seeds"), reader);
  comparison.target = read_target(Reader::member(json, "target"), task_of(comparison.base.data), reader);
  if (!reading.errors.empty()) return reading;

  if (comparison.factors.size() == 2) {
    for (const Variant& variant : comparison.factors[1].variants) {
      for (const auto& [path, value] : variant.values.items()) {
        if (varies(comparison.factors[0], path)) {
          reader.refuse("factors[1]", path, "another setting than the first");
          return reading;
        }
      }
    }
  }
  const std::size_t variants = comparison.variants();
  if (variants > most_variants) {
    reader.refuse("factors", variants, "at most " + std::to_string(most_variants) + " variants");
  } else if (comparison.runs() > most_runs) {
    reader.refuse("seeds.count", comparison.seeds.count,
                  whole_from(1, static_cast<double>(most_runs / variants)) + ", since " + std::to_string(variants) +
                      " variants may make " + number_text(most_runs) + " runs");
  } else {
    check_variants(comparison, whole, reader);
  }
  return reading;
}

Json write_comparison(const Comparison& comparison) {
  Json factors = Json::array();
  for (const Factor& factor : comparison.factors) {
    Json variants = Json::array();
    for (const auto& [label, values] : factor.variants) variants.push_back({{"label", label}, {"values", values}});
    factors.push_back({{"variants", std::move(variants)}});
  }
  const auto& [first, count, data, weights, order] = comparison.seeds;
  const auto optional = [](const std::optional<double>& number) { return number ? Json(*number) : Json(nullptr); };
  return {{"base", write_config(comparison.base)},
          {"factors", std::move(factors)},
          {"seeds", {{"first", first}, {"count", count}, {"data", data}, {"weights", weights}, {"order", order}}},
          {"target", {{"accuracy", optional(comparison.target.accuracy)}, {"loss", optional(comparison.target.loss)}}}};
}

Config variant_of(const Comparison& comparison, std::size_t variant) {
  return read_config(json_of_variant(comparison, write_config(comparison.base), variant)).config;
}

Json draws_of(const Comparison& comparison, std::size_t seed) {
  const Seeds& seeds = comparison.seeds;
  const std::size_t number = seeds.first + seed;
  Json draws = Json::object();
  const auto draw = [&](bool wanted, const char* path, std::size_t after) {
    if (wanted && !varies(comparison, path)) draws[path] = number + after;
  };
  // Not the same number for points and weights, or the weights would be the numbers that the points are.
  draw(seeds.data, "data.seed", 0);
  draw(seeds.data, "data.split_seed", 0);
  draw(seeds.weights, "initial.seed", weights_after);
  draw(seeds.order, "training.seed", order_after);
  return draws;
}

Config config_of(const Comparison& comparison, RunPlace run) {
  Json config = json_of_variant(comparison, write_config(comparison.base), run.variant);
  const Json draws = draws_of(comparison, run.seed);
  for (const auto& [path, value] : draws.items()) put_value(config, path, value);
  return read_config(config).config;
}

}  // namespace lab
