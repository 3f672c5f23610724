#include "export/journal.hpp"

#include <limits>

#include <cmath>
#include <optional>

namespace lab {
namespace {

/// A member of an object, or null.
const Json* member(const Json& json, const char* name) {
  if (!json.is_object()) return nullptr;
  const auto found = json.find(name);
  return found == json.end() ? nullptr : &*found;
}

std::optional<std::size_t> whole(const Json* json, std::size_t below) {
  if (!json || !json->is_number()) return {};
  const double number = json->get<double>();
  if (!(number >= 0 && number < static_cast<double>(below)) || number != std::floor(number)) return {};
  return static_cast<std::size_t>(number);
}

/// The config with the value at this path, such as optimizer.learning_rate.
void put(Json& config, const std::string& path, const Json& value) {
  const std::size_t dot = path.find('.');
  if (dot == std::string::npos) {
    config[path] = value;
  } else if (Json& group = config[path.substr(0, dot)]; group.is_object() || group.is_null()) {
    put(group, path.substr(dot + 1), value);
  }
}

class Reader {
 public:
  Reader(const Config& config, std::size_t samples)
      : config_(write_config(config)), parameters_(blank_network(config).parameters().size()), samples_(samples) {}

  void read(const Json& entry) {
    constexpr std::size_t most_steps = std::numeric_limits<std::size_t>::max() / 2;  // 31 bits in WebAssembly
    const auto step = whole(member(entry, "step"), most_steps);
    const Json* change = member(entry, "change");
    const Json* kind = change ? member(*change, "kind") : nullptr;
    if (!step || *step < latest_ || !kind || !kind->is_string()) return refuse("is no change of a run");
    latest_ = *step;
    const std::string name = kind->get<std::string>();
    if (name == "tune") return tune(*step, member(*change, "values"));
    if (name == "apply") return apply(*step, member(*change, "rows"));
    const auto parameter = whole(member(*change, "index"), parameters_);
    const Json *value = member(*change, "value"), *off = member(*change, "off");
    if (name == "weight" && parameter && value && value->is_number()) {
      return add(*step, WeightSet{*parameter, value->get<double>()});
    }
    if (name == "off" && parameter && off && off->is_boolean()) {
      return add(*step, SwitchedOff{*parameter, off->get<bool>()});
    }
    refuse("names no weight, no value or no kind of change that there is");
  }

  JournalReading reading;

 private:
  void add(std::size_t step, auto change) { reading.journal.push_back({step, std::move(change)}); }
  void refuse(const std::string& what) {
    reading.errors.push_back("Change " + std::to_string(reading.journal.size() + reading.errors.size() + 1) + " " +
                             what + ".");
  }

  void tune(std::size_t step, const Json* values) {
    if (!values || !values->is_object()) return refuse("says no settings");
    std::vector<std::string> paths;
    for (const auto& [path, value] : values->items()) {
      put(config_, path, value);
      paths.push_back(path);
    }
    const ConfigReading now = read_config(config_);
    for (const ConfigError& error : now.errors) reading.errors.push_back(error.message());
    if (now.errors.empty()) add(step, Tuned{std::move(paths), now.config.training});
  }

  void apply(std::size_t step, const Json* rows) {
    std::vector<std::size_t> samples;
    if (rows && rows->is_array()) {
      for (const Json& row : *rows) {
        if (const auto sample = whole(&row, samples_)) samples.push_back(*sample);
      }
    }
    if (samples.empty() || samples.size() != rows->size()) return refuse("names no samples, or others than there are");
    add(step, Applied{std::move(samples)});
  }

  Json config_;  // as it has become
  std::size_t parameters_, samples_, latest_ = 0;
};

}  // namespace

JournalReading read_journal(const Json& json, const Config& config, std::size_t samples) {
  Reader reader(config, samples);
  for (const Json& entry : json) reader.read(entry);
  return std::move(reader.reading);
}

}  // namespace lab
