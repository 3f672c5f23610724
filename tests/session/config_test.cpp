#include "session/config.hpp"

#include <cmath>
#include <limits>

#include "support.hpp"

namespace lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::vector<std::string> fields_of(const std::vector<ConfigError>& errors) {
  std::vector<std::string> fields;
  for (const ConfigError& error : errors) fields.push_back(error.field);
  return fields;
}

// The default config with one field replaced; path as in "/network/layers/0/units".
Json with(const char* path, Json value) {
  Json json = write_config(Config{});
  json[Json::json_pointer(path)] = std::move(value);
  return json;
}

void expect_refused(const char* path, Json value, const std::string& field, const std::string& allowed) {
  const auto errors = read_config(with(path, value)).errors;
  ASSERT_EQ(errors.size(), 1u) << path;
  EXPECT_EQ(errors[0].field, field);
  EXPECT_EQ(errors[0].allowed, allowed);
  const bool is_nan = value.is_number() && std::isnan(value.get<double>());
  EXPECT_TRUE(is_nan || errors[0].value == value);
}

TEST(Config, DefaultIsValidAndSurvivesJson) {
  EXPECT_TRUE(validate(Config{}).empty());
  const Json json = write_config(Config{});
  const ConfigReading reading = read_config(json);
  EXPECT_TRUE(reading.errors.empty());
  EXPECT_EQ(write_config(reading.config), json);
}

TEST(Config, EveryFieldIsReadAndWritten) {
  const Json json = Json::parse(R"({
    "data": {"set": "linear", "points": 77, "seed": 5, "test_share": 0.25, "split_seed": 6},
    "network": {"layers": [{"units": 3, "activation": "relu", "bias": false}],
                "output": {"activation": "tanh", "bias": false}},
    "initial": {"weights": "he_normal", "seed": 4294967295, "skip_uniform": 200, "skip_normal": 28},
    "loss": {"function": "mse", "reduction": "sum"},
    "training": {"optimizer": "sgd", "learning_rate": 0.05, "update": "mini_batch", "batch_size": 7,
                 "order": "shuffled", "seed": 8}})");
  const auto [config, errors] = read_config(json);
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(config.network.layers.size(), 1u);
  EXPECT_EQ(config.initial.seed, 4294967295u);
  const Json written = write_config(config), defaults = write_config(Config{});
  EXPECT_EQ(written, json);
  const Json flat = written.flatten();
  for (const auto& [path, value] : flat.items()) {
    if (path.find("optimizer") != std::string::npos) continue;  // there is only one
    const Json::json_pointer at(path);
    EXPECT_TRUE(!defaults.contains(at) || value != defaults[at]) << path << " is no different from its default";
  }
}

TEST(Config, WhatIsLeftOutTakesItsDefault) {
  const auto [config, errors] = read_config(Json::parse(R"({"network": {"layers": [{"units": 9}, {}]}})"));
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(config.network.layers[0].units, 9u);
  EXPECT_EQ(config.network.layers[1].units, LayerConfig{}.units);
  EXPECT_EQ(config.training.learning_rate, TrainingConfig{}.learning_rate);
}

TEST(Config, NamesFieldValueAndWhatIsAllowed) {
  const std::string units = "network.layers[1].units", rate = "training.learning_rate";
  for (const Json& value : {Json(0), Json(1e9), Json(2.5), Json("4"), Json(nullptr), Json(nan)}) {
    expect_refused("/network/layers/1/units", value, units, "a whole number from 1 to 256");
  }
  for (const Json& value : {Json("abc"), Json(-1), Json(0), Json(nan), Json(1e300)}) {
    expect_refused("/training/learning_rate", value, rate, "a number above 0, at most 1000");
  }
  expect_refused("/data/set", "spirals", "data.set", "one of xor, linear");
  expect_refused("/loss/function", 3, "loss.function", "one of mse, bce");
  expect_refused("/network/output/bias", "yes", "network.output.bias", "true or false");
  expect_refused("/initial/seed", 4294967296.0, "initial.seed", "a whole number from 0 to 4294967295");
  expect_refused("/network", 5, "network", "an object of fields");
  expect_refused("/network/layers/0", 5, "network.layers[0]", "an object of fields");
  expect_refused("/network/layers", Json(100, Json::object()), "network.layers", "a list of 0 to 8 elements");
  expect_refused("/network/layers", "4,4", "network.layers", "a list of 0 to 8 elements");
  expect_refused("/loss/colour", "red", "loss.colour", "one of the fields function, reduction");
  EXPECT_EQ(fields_of(read_config(Json("text")).errors), std::vector<std::string>{"config"});
}

TEST(Config, MessageSaysItInOneSentence) {
  const auto message = [](Json value) {
    return read_config(with("/training/learning_rate", std::move(value))).errors.at(0).message();
  };
  const std::string end = "; allowed: a number above 0, at most 1000";
  EXPECT_EQ(message("abc"), "training.learning_rate is \"abc\"" + end);
  EXPECT_EQ(message(-1), "training.learning_rate is -1" + end);
  EXPECT_EQ(message(nan), "training.learning_rate is NaN" + end);
  EXPECT_EQ(message(std::string(5000, 'x')), "training.learning_rate is a text of 5000 bytes" + end);
  EXPECT_EQ(message(Json::array({1, 2})), "training.learning_rate is a list of 2 elements" + end);
}

TEST(Config, ReportsAllErrorsAtOnce) {
  const auto errors = read_config(Json::parse(R"({
    "data": {"set": "none", "points": 1}, "network": {"layers": [{"units": 0}, {"activation": "swish"}]},
    "training": {"learning_rate": "abc"}, "colour": 1})"))
                          .errors;
  EXPECT_EQ(fields_of(errors),
            (std::vector<std::string>{"data.set", "data.points", "network.layers[0].units",
                                      "network.layers[1].activation", "training.learning_rate", "colour"}));
}

TEST(Config, CrossEntropyNeedsASigmoidOutput) {
  Config config;
  config.network.output.activation = Activation::tanh;
  const auto errors = validate(config);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].field, "loss.function");
  EXPECT_EQ(errors[0].value, "bce");
  EXPECT_EQ(errors[0].allowed, "mse, or a sigmoid output");
}

// Every limit that the catalog states is the one that reading enforces.
TEST(Catalog, StatesTheLimitsThatHold) {
  const Json description = catalog();
  for (const Json& field : description.at("fields")) {
    const std::string kind = field.at("kind");
    if (kind != "whole" && kind != "real") continue;
    std::string path = "/";
    path += field.at("path").get<std::string>();
    for (std::size_t at; (at = path.find("[]")) != std::string::npos;) path.replace(at, 2, "/0");
    for (char& letter : path) letter = letter == '.' ? '/' : letter;
    const double least = field.at("least"), most = field.at("most");
    const auto accepted = [&](double value) { return read_config(with(path.c_str(), value)).errors.empty(); };
    EXPECT_EQ(accepted(least), !field.at("least_excluded").get<bool>()) << path;
    EXPECT_TRUE(accepted(most)) << path;
    EXPECT_FALSE(accepted(least - 1)) << path;
    EXPECT_FALSE(accepted(most + 1)) << path;
    EXPECT_TRUE(description.at("defaults").contains(Json::json_pointer(path))) << path;
  }
}

TEST(Catalog, ListsEveryRowOfEveryChoice) {
  const Json description = catalog();
  for (const Json& field : description.at("fields")) {
    EXPECT_TRUE(field.at("kind") != "choice" || description.at("tables").contains(field.at("table")));
  }
  EXPECT_EQ(description.at("tables").at("activations").size(), activations.size());
  EXPECT_EQ(description.at("tables").at("activations")[1].at("name"), "sigmoid");
  EXPECT_EQ(description.at("tables").at("activations")[2].at("low"), -1);
}

}  // namespace
}  // namespace lab
