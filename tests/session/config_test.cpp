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

std::string path_of(std::string pointer) {
  for (char& letter : pointer) letter = letter == '/' ? '.' : letter;
  return pointer.substr(1);
}

void expect_refused(const char* path, Json value, const std::string& field, const std::string& allowed) {
  const auto errors = read_config(with(path, value)).errors;
  ASSERT_EQ(errors.size(), 1u) << path;
  EXPECT_EQ(errors[0].field, field);
  EXPECT_EQ(errors[0].allowed, allowed);
  const bool is_nan = value.is_number() && std::isnan(value.get<double>());
  EXPECT_TRUE(is_nan || field != path_of(path) || errors[0].value == value);
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
    "data": {"set": "linear", "points": 77, "noise": 0.1, "label_noise": 0.2, "balance": 0.3, "arms": 3, "seed": 5,
             "own": {"task": "regression", "x": [1, 2], "y": [3, 4], "label": [5, 6]},
             "features": ["sin_y", "x2", "x"], "scaling": "range", "test_share": 0.25, "split_seed": 6},
    "network": {"layers": [{"units": 3, "activation": "relu", "alpha": 0.5, "bias": false, "fault": "missing_slope"},
                           {"units": 5, "activation": "silu", "alpha": 0.75, "bias": false, "fault": "float32"},
                           {"units": 5, "activation": "elu", "alpha": 0.25, "bias": false, "fault": "none"}],
                "output": {"activation": "tanh", "alpha": 0.25, "bias": false, "fault": "factor_two"}, "hunt": 12},
    "initial": {"weights": "he_normal", "bias": "as_weights", "seed": 4294967295, "low": -1, "high": 2,
                "deviation": 0.5, "value": 3, "skip_uniform": 200, "skip_normal": 28,
                "given": [{"weights": [1, 2, 3], "bias": [4]}]},
    "loss": {"function": "mse", "reduction": "sum", "delta": 2, "epsilon": 0.001},
    "optimizer": {"rule": "adam", "learning_rate": 0.05, "momentum": 0.5, "rho": 0.6, "beta1": 0.7, "beta2": 0.8,
                  "epsilon": 1e-5, "momentum_decay": 0.1, "weight_decay": 0.2, "epsilon_inside": true},
    "schedule": {"shape": "cosine", "epochs": 50, "factor": 0.1, "warmup": 5},
    "penalty": {"l1": 0.1, "l2": 0.2, "biases": true, "clip_norm": 1},
    "training": {"update": "mini_batch", "batch_size": 7, "order": "shuffled", "seed": 8},
    "stop": {"epochs": 10, "loss": 0.1, "watched": "last_sample", "accuracy": 0.9, "hold": 3, "plateau": 20,
             "progress": 0.01}})");
  const auto [config, errors] = read_config(json);
  EXPECT_TRUE(errors.empty()) << errors[0].message();
  EXPECT_EQ(config.network.layers.size(), 3u);
  EXPECT_EQ(config.initial.seed, 4294967295u);
  const Json written = write_config(config), defaults = write_config(Config{});
  EXPECT_EQ(written, json);
  const Json flat = written.flatten();
  for (const auto& [path, value] : flat.items()) {
    const Json::json_pointer at(path);
    EXPECT_TRUE(!defaults.contains(at) || value != defaults[at]) << path << " is no different from its default";
  }
}

TEST(Config, WhatIsLeftOutTakesItsDefault) {
  const auto [config, errors] = read_config(Json::parse(R"({"network": {"layers": [{"units": 9}, {}]}})"));
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(config.network.layers[0].units, 9u);
  EXPECT_EQ(config.network.layers[1].units, LayerConfig{}.units);
  EXPECT_EQ(config.training.optimizer.learning_rate, OptimizerConfig{}.learning_rate);
}

TEST(Config, NamesFieldValueAndWhatIsAllowed) {
  const std::string units = "network.layers[1].units", rate = "optimizer.learning_rate";
  for (const Json& value : {Json(0), Json(1e9), Json(2.5), Json("4"), Json(nullptr), Json(nan)}) {
    expect_refused("/network/layers/1/units", value, units, "a whole number from 1 to 256");
  }
  for (const Json& value : {Json("abc"), Json(-1), Json(0), Json(nan), Json(1e300)}) {
    expect_refused("/optimizer/learning_rate", value, rate, "a number above 0, at most 1000");
  }
  expect_refused("/data/scaling", "spirals", "data.scaling", "one of none, standard, range");
  expect_refused("/loss/function", 3, "loss.function", "one of mse, mae, huber, bce, bce_epsilon, softmax_ce");
  expect_refused("/data/features", Json::array({"x", "x"}), "data.features",
                 "a list of some of x, y, x2, y2, xy, sin_x, sin_y, none twice");
  expect_refused("/data/features", Json::array(), "data.features",
                 "a list of some of x, y, x2, y2, xy, sin_x, sin_y, none twice");
  expect_refused("/optimizer/beta1", 1, "optimizer.beta1", "a number from 0 to 0.9999999, or null");
  expect_refused("/stop/epochs", 0.5, "stop.epochs", "a whole number from 1 to 1000000000, or null");
  expect_refused("/data/own/x", Json::array({1, "a"}), "data.own.x[1]", "a number from -1000000 to 1000000");
  expect_refused("/network/output/bias", "yes", "network.output.bias", "true or false");
  expect_refused("/initial/seed", 4294967296.0, "initial.seed", "a whole number from 0 to 4294967295");
  expect_refused("/network", 5, "network", "an object of fields");
  expect_refused("/network/layers/0", 5, "network.layers[0]", "an object of fields");
  expect_refused("/network/layers", Json(100, Json::object()), "network.layers", "a list of 0 to 8 elements");
  expect_refused("/network/layers", "4,4", "network.layers", "a list of 0 to 8 elements");
  expect_refused("/loss/colour", "red", "loss.colour", "one of the fields function, reduction, delta, epsilon");
  EXPECT_EQ(fields_of(read_config(Json("text")).errors), std::vector<std::string>{"config"});
}

TEST(Config, MessageSaysItInOneSentence) {
  const auto message = [](Json value) {
    return read_config(with("/optimizer/learning_rate", std::move(value))).errors.at(0).message();
  };
  const std::string end = "; allowed: a number above 0, at most 1000";
  EXPECT_EQ(message("abc"), "optimizer.learning_rate is \"abc\"" + end);
  EXPECT_EQ(message(-1), "optimizer.learning_rate is -1" + end);
  EXPECT_EQ(message(nan), "optimizer.learning_rate is NaN" + end);
  EXPECT_EQ(message(std::string(5000, 'x')), "optimizer.learning_rate is a text of 5000 bytes" + end);
  EXPECT_EQ(message(Json::array({1, 2})), "optimizer.learning_rate is a list of 2 elements" + end);
}

TEST(Config, ReportsAllErrorsAtOnce) {
  const auto errors = read_config(Json::parse(R"({
    "data": {"set": "none", "points": 1}, "network": {"layers": [{"units": 0}, {"activation": "swish"}]},
    "optimizer": {"learning_rate": "abc"}, "colour": 1})"))
                          .errors;
  EXPECT_EQ(fields_of(errors),
            (std::vector<std::string>{"data.set", "data.points", "network.layers[0].units",
                                      "network.layers[1].activation", "optimizer.learning_rate", "colour"}));
}

TEST(Config, ALossMustGoWithTheOutputAndTheTask) {
  const auto allowed = [](auto change) {
    Config config;
    change(config);
    const auto errors = validate(config);
    return errors.size() == 1 && errors[0].field == "loss.function" ? errors[0].allowed : std::to_string(errors.size());
  };
  EXPECT_EQ(allowed([](Config& config) { config.network.output.activation = Activation::tanh; }),
            "mse, mae, huber, or the output activation sigmoid");
  EXPECT_EQ(allowed([](Config& config) { config.data.set = Generator::sine; }), "mse, mae, huber");
  EXPECT_EQ(allowed([](Config& config) { config.loss.function = Loss::softmax_ce; }),
            "mse, mae, huber, bce, bce_epsilon");
  EXPECT_EQ(allowed([](Config& config) {
              config.data.set = Generator::rings;
              config.loss.function = Loss::softmax_ce;
            }),
            "mse, mae, huber, bce, bce_epsilon, or the output activation identity");
  EXPECT_EQ(allowed([](Config& config) { config.data.set = Generator::rings; }), "0") << "one against the rest";
}

TEST(Config, OwnPointsMustBeWhole) {
  const auto refused = [](OwnPoints own) {
    Config config;
    config.data.set = Generator::own;
    config.data.own = std::move(own);
    return fields_of(validate(config));
  };
  using Fields = std::vector<std::string>;
  EXPECT_EQ(refused({}), Fields{"data.own.x"});
  EXPECT_EQ(refused({.x = {1, 2}, .y = {1}, .label = {0, 1, 1}}), (Fields{"data.own.y", "data.own.label"}));
  EXPECT_EQ(refused({.x = {1, 2}, .y = {1, 2}, .label = {0, 2}}), Fields{"data.own.label[1]"});
  EXPECT_EQ(refused({.x = {1, 2}, .y = {1, 2}, .label = {0, 0.5}}), Fields{"data.own.label[1]"});
  EXPECT_EQ(refused({.task = Task::classes, .x = {1, 2}, .y = {1, 2}, .label = {0, 10}}), Fields{"data.own.label[1]"});
  EXPECT_EQ(refused({.x = {1, 2}, .y = {1, 2}, .label = {0, 1}}), Fields{});
}

TEST(Config, GivenWeightsMustFitTheNetwork) {
  const auto refused = [](std::vector<GivenLayer> given) {
    Config config;
    config.network.layers = {{.units = 2}};
    config.initial = {.weights = Initializer::given, .given = std::move(given)};
    return fields_of(validate(config));
  };
  using Fields = std::vector<std::string>;
  EXPECT_EQ(refused({}), Fields{"initial.given"});
  EXPECT_EQ(refused({{{1, 2, 3}, {}}, {{1, 2}, {1, 2}}}),
            (Fields{"initial.given[0].weights", "initial.given[1].bias"}));
  EXPECT_EQ(refused({{{1, 2, 3, 4}, {1, 2}}, {{1, 2}, {}}}), Fields{});
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
    if (path.find("given") != std::string::npos) continue;  // the default has no element
    const double least = field.at("least"), most = field.at("most");
    const auto accepted = [&](double value) { return read_config(with(path.c_str(), value)).errors.empty(); };
    EXPECT_EQ(accepted(least), !field.at("least_excluded").get<bool>()) << path;
    EXPECT_TRUE(accepted(most)) << path;
    EXPECT_FALSE(accepted(least - 1)) << path;
    EXPECT_FALSE(accepted(most + 1)) << path;
    EXPECT_TRUE(description.at("defaults").contains(Json::json_pointer(path))) << path;
  }
}

TEST(Catalog, HasAnElementOfEveryListAsReadingMakesIt) {
  const Json description = catalog();
  std::size_t lists = 0;
  for (const Json& field : description.at("fields")) {
    if (field.at("kind") != "list") continue;
    ++lists;
    std::string path = "/";
    path += field.at("path").get<std::string>();
    for (char& letter : path) letter = letter == '.' ? '/' : letter;
    const ConfigReading reading = read_config(with(path.c_str(), Json::array({Json::object()})));
    EXPECT_EQ(write_config(reading.config).at(Json::json_pointer(path)).at(0), field.at("element")) << path;
  }
  EXPECT_EQ(lists, 2U);
}

TEST(Catalog, ListsEveryRowOfEveryChoice) {
  const Json description = catalog();
  for (const Json& field : description.at("fields")) {
    EXPECT_TRUE(!field.contains("table") || description.at("tables").contains(field.at("table")));
  }
  EXPECT_EQ(description.at("tables").at("activations").size(), activations.size());
  EXPECT_EQ(description.at("tables").at("activations")[1].at("name"), "sigmoid");
  EXPECT_EQ(description.at("tables").at("activations")[2].at("low"), -1);
}

}  // namespace
}  // namespace lab
