#include "session/presets.hpp"

#include <map>
#include <set>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

TEST(Presets, AreValidAndSurviveJson) {
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.name);
    const Config config = preset.config();
    for (const ConfigError& error : validate(config)) ADD_FAILURE() << error.message();
    const Json json = write_config(config);
    EXPECT_EQ(write_config(read_config(Json::parse(json.dump())).config), json);
  }
}

TEST(Presets, HaveNamesLabelsAndConfigsOfTheirOwn) {
  std::set<std::string> names, labels, configs;
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.name);
    EXPECT_TRUE(names.emplace(preset.name).second);
    EXPECT_TRUE(labels.emplace(preset.label).second);
    EXPECT_TRUE(configs.insert(write_config(preset.config()).dump()).second);
    EXPECT_EQ(find_preset(preset.name), &preset);
    ASSERT_FALSE(preset.help.empty());
    EXPECT_EQ(preset.help.back(), '.');
  }
  EXPECT_EQ(find_preset("lab_005"), nullptr);
}

TEST(Presets, AreInTheCatalog) {
  const Json listed = preset_catalog();
  ASSERT_EQ(listed.size(), presets().size());
  EXPECT_EQ(listed[0].at("name"), "lab_000_linear");
  EXPECT_EQ(listed[0].at("group"), "labs");
  EXPECT_EQ(listed[0].at("config"), write_config(presets()[0].config()));
}

TEST(Presets, AreInGroupsByTheirNames) {
  std::map<PresetGroup, std::size_t> sizes;
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.name);
    ++sizes[preset.group];
    const std::string_view kind = preset.name.substr(0, preset.name.find('_'));
    if (preset.group == PresetGroup::classics) {
      EXPECT_EQ(kind, "classic");
    } else if (preset.group == PresetGroup::failures) {
      EXPECT_EQ(kind, "wrong");
    } else {
      EXPECT_EQ(kind, "lab");
    }
  }
  EXPECT_EQ(sizes[PresetGroup::labs], 10U);  // five labs on two data sets
  EXPECT_EQ(sizes.size(), preset_groups.size());
  EXPECT_EQ(catalog().at("tables").at("preset_groups").size(), preset_groups.size());
}

// What decides about each lab, as its report has it.
struct Decisive {
  const char* preset;
  Json fields;  // path and value
};

const std::vector<Decisive> decisive{
    {"lab_000_linear",
     {{"data.set", "linear"},
      {"data.points", 100},
      {"network.layers[0].units", 4},
      {"network.layers[1].bias", false},
      {"network.output.bias", false},
      {"network.output.activation", "sigmoid"},
      {"initial.weights", "uniform"},
      {"initial.low", 0},
      {"initial.high", 1},
      {"loss.function", "mse"},
      {"loss.reduction", "sum"},
      {"optimizer.rule", "sgd"},
      {"optimizer.learning_rate", 0.1},
      {"training.update", "full_batch"},
      {"stop.epochs", 100'000}}},
    {"lab_000_xor", {{"data.set", "xor"}, {"loss.reduction", "sum"}, {"stop.epochs", 100'000}}},
    {"lab_000_linear_momentum", {{"optimizer.rule", "momentum_rate_inside"}, {"optimizer.learning_rate", 0.1}}},
    {"lab_000_linear_no_activation",
     {{"network.layers[1].activation", "identity"}, {"network.output.activation", "identity"}}},
    {"lab_001_linear",
     {{"network.layers[0].units", 10},
      {"network.layers[0].activation", "relu"},
      {"network.layers[1].activation", "sigmoid"},
      {"network.layers[0].bias", true},
      {"initial.weights", "normal"},
      {"initial.bias", "zeros"},
      {"initial.seed", 0},
      {"loss.function", "bce"},
      {"loss.reduction", "half_mean"},
      {"optimizer.learning_rate", 0.01},
      {"training.update", "per_sample"},
      {"training.order", "fixed"},
      {"stop.epochs", 500},
      {"stop.loss", 0.001},
      {"stop.watched", "last_sample"}}},
    {"lab_001_xor", {{"network.layers[1].units", 100}, {"stop.epochs", 300}, {"stop.watched", "last_sample"}}},
    {"lab_003_linear",
     {{"network.layers[0].units", 2},
      {"network.output.bias", true},
      {"initial.weights", "he_normal"},
      {"loss.function", "bce"},
      {"loss.reduction", "mean"},
      {"optimizer.rule", "momentum"},
      {"optimizer.momentum", 0.9},
      {"optimizer.learning_rate", 0.3},
      {"training.update", "full_batch"},
      {"stop.epochs", 20'000}}},
    {"lab_003_xor", {{"network.layers[0].units", 3}, {"network.layers[1].units", 3}, {"stop.epochs", 100'000}}},
    {"lab_004_linear",
     {{"network.layers[0].units", 10},
      {"network.layers[0].bias", false},
      {"initial.weights", "uniform"},
      {"initial.low", 0},
      {"loss.function", "bce_epsilon"},
      {"loss.reduction", "sum"},
      {"loss.epsilon", 1e-9},
      {"optimizer.rule", "sgd"},
      {"optimizer.learning_rate", 0.1},
      {"schedule.shape", "step"},
      {"schedule.epochs", 500},
      {"schedule.factor", 0.5},
      {"training.update", "per_sample"},
      {"stop.epochs", 1000}}},
    {"lab_004_xor", {{"schedule.epochs", 1250}, {"stop.epochs", 2500}}},
    {"lab_004_linear_adam", {{"optimizer.rule", "adam"}, {"optimizer.epsilon", 1e-9}}},
    {"lab_004_linear_wide", {{"network.layers[0].units", 5}, {"network.layers[1].units", 100}, {"initial.low", 0}}},
};

TEST(Presets, AreWhatTheLabsDid) {
  for (const auto& [name, fields] : decisive) {
    const Preset* preset = find_preset(name);
    ASSERT_TRUE(preset) << name;
    const Json config = write_config(preset->config());
    for (const auto& [path, value] : fields.items()) {
      std::string pointer = "/";
      for (const char letter : path) {
        if (letter != ']') pointer += letter == '.' || letter == '[' ? '/' : letter;
      }
      EXPECT_EQ(config.at(Json::json_pointer(pointer)), value) << name << ": " << path;
    }
  }
}

// The experiments are of the kind that their help speaks of, not one of the exceptions.
TEST(Presets, ShowWhatTheySay) {
  const auto right_after = [](const char* preset, std::size_t epochs) {
    Session session(find_preset(preset)->config());
    session.step_epochs(epochs);
    return session.report().divergence ? -1 : session.report().latest->training.accuracy;
  };
  EXPECT_LT(right_after("lab_000_linear_momentum", 5000), 0.6);
  EXPECT_EQ(right_after("lab_000_linear_no_activation", 100), -1);
  EXPECT_LT(right_after("lab_002_xor_no_hidden_activation", 3000), 0.6);
  EXPECT_EQ(right_after("lab_002_xor_tanh", 100), 1);
  EXPECT_LT(right_after("lab_004_xor", 1250), 1);
  EXPECT_EQ(right_after("lab_004_xor", 2500), 1);
  EXPECT_EQ(right_after("lab_004_xor_relu", 100), 1);
  EXPECT_LT(right_after("lab_004_linear_adam", 1000), 0.6);
  EXPECT_LT(right_after("lab_004_linear_wide", 1000), 0.6);
  EXPECT_EQ(right_after("lab_004_linear_wide_fused", 1000), 1);
  EXPECT_EQ(right_after("lab_004_linear_wide_centred", 1000), 1);
}

}  // namespace
}  // namespace lab
