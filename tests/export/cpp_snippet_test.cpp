// The run as a C++ program: its settings are the run's. tests/wasm/snippet.test.mjs compiles and runs some.
#include "export/cpp_snippet.hpp"

#include <gtest/gtest.h>

#include "session/presets.hpp"

namespace lab {
namespace {

Json settings_in(const std::string& program) {
  const std::size_t begin = program.find("R\"json(") + 7;
  return Json::parse(program.substr(begin, program.find(")json\"") - begin));
}

void expect_same_settings(const Config& config) {
  const auto [read, errors] = read_config(settings_in(cpp_snippet(config, {10, 1})));
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(write_config(read), write_config(config));
}

TEST(CppSnippet, HasTheSettingsOfEveryPreset) {
  for (const Preset& preset : presets()) {
    SCOPED_TRACE(preset.name);
    expect_same_settings(preset.config());
  }
}

TEST(CppSnippet, HasOwnPointsAndGivenWeightsWithAllTheirDigits) {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {Task::binary, {0.1, 1e-300, 3}, {1.0 / 3, -2, 0.30000000000000004}, {0, 1, 1}};
  config.network.layers.clear();
  config.initial.weights = Initializer::given;
  config.initial.given = {{{-0.1, 2.0 / 3}, {1e6}}};
  expect_same_settings(config);
}

TEST(CppSnippet, LeavesOutWhatIsTheDefault) {
  EXPECT_EQ(settings_in(cpp_snippet(Config{}, {10, 1})), Json::object());
  Config config;
  config.training.optimizer.learning_rate = 0.25;
  EXPECT_EQ(settings_in(cpp_snippet(config, {10, 1})), Json::parse(R"({"optimizer": {"learning_rate": 0.25}})"));
}

TEST(CppSnippet, TrainsAndPrintsAsOftenAsItIsTold) {
  EXPECT_NE(cpp_snippet(Config{}, {300, 20}).find("epochs = 300, log_every = 20;"), std::string::npos);
}

}  // namespace
}  // namespace lab
