// The script for NumPy where its text alone can be wrong; numpy_scripts.test.mjs runs it.
#include "export/numpy_script.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "session/presets.hpp"

namespace lab {
namespace {

NumpyScript script_of(const Config& config, const Json& journal = Json::array()) {
  return numpy_script(config, journal, usual_length(config));
}

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

bool has(const std::string& script, const std::string& text) { return script.find(text) != std::string::npos; }

TEST(NumpyScript, HasOnlyWhatTheRunUses) {
  const std::string script = script_of(find_preset("lab_003_xor")->config()).text;
  EXPECT_TRUE(has(script, "\nmomentum = 0.9 "));
  EXPECT_TRUE(has(script, "v[:] = momentum * v + g\n        w -= rate * v\n"));
  EXPECT_TRUE(has(script, "delta2 = (delta3 @ W3.T) * sigmoid_slope(z2, a2)\n"));
  for (const char* other : {"l2", "clip", "relu", "beta", "batch_size", "order_seed", "random.seed(data_seed)", "test",
                            "CHANGES", "learning_rate_at", "affine"}) {
    EXPECT_FALSE(has(script, other)) << other << "\n" << script;
  }
}

TEST(NumpyScript, IsALessonInLength) {
  for (const Preset& preset : presets()) {
    const auto [script, refusals] = numpy_script(preset.config(), Json::array(), length_of(20));
    EXPECT_TRUE(refusals.empty()) << preset.name;
    const std::size_t lines = lines_of(script);
    EXPECT_GT(lines, 90u) << preset.name;
    EXPECT_LT(lines, 250u) << preset.name;
  }
}

TEST(NumpyScript, SaysWhereLastBitsCount) {
  const std::string calm = script_of(find_preset("lab_002_xor_mse")->config()).text;
  EXPECT_FALSE(has(calm, "last bits count"));
  const Config leaving_a_plateau = find_preset("lab_000_xor")->config();
  const std::string wild = numpy_script(leaving_a_plateau, Json::array(), length_of(2500)).text;
  EXPECT_TRUE(has(wild, "In this run last bits count, from epoch 21"));
  EXPECT_TRUE(has(wild, "z1 = affine(x, W1, 0)\n"));
}

TEST(NumpyScript, ABuiltInBugIsNamed) {
  Config config;
  config.network.layers[1].fault = Fault::transposed;
  config.network.output.fault = Fault::factor_half;
  const std::string script = script_of(config).text;
  EXPECT_TRUE(has(script, "delta1 = (delta2 @ W2) * sigmoid_slope(z1, a1)  # the bug: "));
  EXPECT_TRUE(has(script, "scale = 0.5 * (1 / y.size)  # the bug: "));
}

TEST(NumpyScript, AHuntIsNotGivenAway) {
  Config config;
  config.network.hunt = 7;
  const auto [script, refusals] = script_of(config);
  EXPECT_TRUE(script.empty());
  ASSERT_EQ(refusals.size(), 1u);
}

TEST(NumpyScript, ChangesAreMadeOnceAtTheirUpdate) {
  const Json journal = Json::parse(R"([
      {"step": 4, "change": {"kind": "tune", "values": {"optimizer.learning_rate": 0.5}}},
      {"step": 4, "change": {"kind": "off", "index": 9, "off": true}},
      {"step": 6, "change": {"kind": "weight", "index": 9, "value": 2}}])");
  const auto [script, refusals] = script_of(Config{}, journal);
  EXPECT_TRUE(refusals.empty());
  EXPECT_TRUE(has(script,
                  "def change_1():\n    global learning_rate\n    learning_rate = 0.5\n"
                  "    held.add((1, (1,)))\n    b1[1] = 0\n"));
  EXPECT_TRUE(has(script, "    b1[1] = 0.0\n")) << "what is switched off stays 0";
  EXPECT_TRUE(has(script, "    4: change_1,\n    6: change_2,\n"));
}

TEST(NumpyScript, RefusesWhatIsNoJournal) {
  const auto refusals = [](const char* json) { return script_of(Config{}, Json::parse(json)).refusals.size(); };
  EXPECT_EQ(refusals(R"([1])"), 1u);
  EXPECT_EQ(refusals(R"([{"step": 1, "change": {"kind": "weight", "index": 1000, "value": 1}}])"), 1u);
  EXPECT_EQ(refusals(R"([{"step": 1, "change": {"kind": "apply", "rows": [21]}}])"), 1u);
  EXPECT_EQ(refusals(R"([{"step": 5, "change": {"kind": "apply", "rows": [1]}},
                         {"step": 4, "change": {"kind": "apply", "rows": [1]}}])"),
            1u);
  EXPECT_EQ(refusals(R"([{"step": 1, "change": {"kind": "tune", "values": {"optimizer.learning_rate": -1}}}])"), 1u);
  EXPECT_EQ(refusals(R"([{"step": 1, "change": {"kind": "tune", "values": {"penalty.biases": true}}}])"), 1u);
}

TEST(NumpyScript, PrintsAboutAHundredLinesAtMost) {
  EXPECT_EQ(length_of(0).log_every, 1u);
  EXPECT_EQ(length_of(100).log_every, 1u);
  EXPECT_EQ(length_of(150).log_every, 2u);
  EXPECT_EQ(length_of(500).log_every, 5u);
  EXPECT_EQ(length_of(2500).log_every, 50u);
  EXPECT_EQ(length_of(100'000).log_every, 1000u);
}

}  // namespace
}  // namespace lab
