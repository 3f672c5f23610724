#include "compare/comparison.hpp"

#include <gtest/gtest.h>

#include "compare/paths.hpp"
#include "session/session.hpp"

namespace lab {
namespace {

Json values(const char* path, const Json& value) { return {{"label", ""}, {"values", {{path, value}}}}; }

/// Of three rates and two depths, five seeds each.
Json usual() {
  return {{"base", {{"stop", {{"epochs", 50}}}}},
          {"factors",
           {{{"variants",
              {values("optimizer.learning_rate", 0.01), values("optimizer.learning_rate", 0.1),
               values("optimizer.learning_rate", 1)}}},
            {{"variants", {values("network.depth", 1), values("network.depth", 3)}}}}},
          {"seeds", {{"first", 7}, {"count", 5}}}};
}

std::string only_error(const Json& json) {
  const auto errors = read_comparison(json).errors;
  if (errors.size() != 1) return std::to_string(errors.size()) + " errors";
  return errors[0].message();
}

Json changed(const char* pointer, const Json& value) {
  Json json = usual();
  json[Json::json_pointer(pointer)] = value;
  return json;
}

TEST(Comparison, SecondFactorTurnsFasterAndSeedsSlowest) {
  const auto [comparison, errors] = read_comparison(usual());
  ASSERT_TRUE(errors.empty());
  EXPECT_EQ(comparison.variants(), 6u);
  EXPECT_EQ(comparison.runs(), 30u);
  EXPECT_EQ(variant_of(comparison, 3).training.optimizer.learning_rate, 0.1);
  EXPECT_EQ(variant_of(comparison, 3).network.layers.size(), 3u);
  EXPECT_EQ(variant_of(comparison, 4).training.optimizer.learning_rate, 1);
  EXPECT_EQ(variant_of(comparison, 4).network.layers.size(), 1u);
  EXPECT_EQ(place_of(comparison, 6 + 3).variant, 3u);
  EXPECT_EQ(place_of(comparison, 6 + 3).seed, 1u);
}

TEST(Comparison, ASeedGivesEveryVariantTheSamePointsAndWeights) {
  Json json = usual();
  json["base"]["data"] = {{"set", "circle"}};
  const auto [comparison, errors] = read_comparison(json);
  ASSERT_TRUE(errors.empty());
  const Session slow(config_of(comparison, {0, 2})), fast(config_of(comparison, {4, 2})),
      next(config_of(comparison, {0, 3}));
  EXPECT_EQ(slow.training_data().points, fast.training_data().points);
  EXPECT_NE(slow.training_data().points, next.training_data().points);
  const auto weights = [](const Session& session) {
    const ConstSpan all = session.network().parameters();
    return std::vector<double>(all.begin(), all.end());
  };
  EXPECT_EQ(weights(slow), weights(fast));
  EXPECT_NE(weights(slow), weights(next));
  EXPECT_EQ(slow.config().data.seed, 9u);
  EXPECT_EQ(slow.config().initial.seed, 1009u) << "not the points' seed: weights and points would be the same numbers";
}

TEST(Comparison, WhatIsNotRedrawnOrVariesItselfKeepsItsSeed) {
  Json json = usual();
  json["base"]["data"] = {{"seed", 77}};
  json["seeds"]["data"] = false;
  json["factors"].erase(1);
  json["factors"][0]["variants"] = {values("initial.seed", 3), values("initial.seed", 4)};
  const auto [comparison, errors] = read_comparison(json);
  ASSERT_TRUE(errors.empty());
  EXPECT_EQ(config_of(comparison, {1, 4}).data.seed, 77u);
  EXPECT_EQ(config_of(comparison, {1, 4}).initial.seed, 4u);
  EXPECT_EQ(config_of(comparison, {1, 4}).training.seed, 2011u);
}

TEST(Comparison, DepthComesBeforeWhatTheLayersAreLike) {
  Json json = usual();
  json["base"]["network"] = {{"layers", {{{"units", 9}}, {{"units", 2}}}}};
  json["factors"] = Json::array({{{"variants",
                                   {{{"values", {{"network.layers[2].units", 5}, {"network.depth", 3}}}},
                                    {{"values", {{"network.layers[].activation", "relu"}}}}}}}});
  EXPECT_EQ(only_error(json).substr(0, 30), "factors[0].variants[0].values ") << "there is no third layer";
  json["factors"][0]["variants"][0]["values"] = {{"network.layers[1].units", 5}, {"network.depth", 3}};
  const auto [comparison, errors] = read_comparison(json);
  ASSERT_TRUE(errors.empty());
  const auto layers = variant_of(comparison, 0).network.layers;
  EXPECT_EQ(layers.size(), 3u);
  EXPECT_EQ(layers[1].units, 5u);
  EXPECT_EQ(layers[2].units, 9u);
  for (const LayerConfig& layer : variant_of(comparison, 1).network.layers)
    EXPECT_EQ(layer.activation, Activation::relu);
}

TEST(Comparison, ReadsBackWhatItWrites) {
  const Json written = write_comparison(read_comparison(usual()).comparison);
  EXPECT_EQ(write_comparison(read_comparison(written).comparison), written);
  EXPECT_EQ(written["target"], (Json{{"accuracy", 1.0}, {"loss", nullptr}}));
}

TEST(Comparison, ALongLabelIsCutBetweenCharacters) {
  const auto kept = [](const std::string& label) {
    return read_comparison(changed("/factors/0/variants/0/label", label)).comparison.factors[0].variants[0].label;
  };
  const std::string a(78, 'a');
  EXPECT_EQ(kept(a + "bcd"), a + "bc");
  EXPECT_EQ(kept(a + "é"), a + "é");
  EXPECT_EQ(kept(a + "béc"), a + "b");
  EXPECT_EQ(kept(a + "∞"), a);
}

TEST(Comparison, ErrorsNameFieldValueAndWhatIsAllowed) {
  EXPECT_EQ(only_error(changed("/base/stop/epochs", nullptr)),
            "base.stop.epochs is null; allowed: a whole number from 1 to 10000000, since every run must end");
  EXPECT_EQ(only_error(changed("/base/optimizer", {{"learning_rate", -1}})).substr(0, 37),
            "base.optimizer.learning_rate is -1; a");
  EXPECT_EQ(only_error(changed("/factors/0/variants/2", values("optimizer.learning_rate", "fast"))).substr(0, 66),
            "factors[0].variants[2].values.optimizer.learning_rate is \"fast\"; a");
  EXPECT_EQ(only_error(changed("/factors/1/variants/0", values("network.depth", 9))),
            "factors[1].variants[0].values.network.depth is 9; allowed: a whole number from 0 to 8");
  EXPECT_EQ(only_error(changed("/factors/1/variants/0", values("optimizer.speed", 9))),
            "factors[1].variants[0].values is \"optimizer.speed\"; allowed: a setting by its path, as in "
            "optimizer.learning_rate");
  EXPECT_EQ(only_error(changed("/factors/1/variants/0", values("optimizer.learning_rate", 9))),
            "factors[1] is \"optimizer.learning_rate\"; allowed: another setting than the first");
  EXPECT_EQ(only_error(changed("/factors/0/variants", Json::array())),
            "factors[0].variants is 0; allowed: from 1 to 32 values");
  EXPECT_EQ(only_error(changed("/factors", 3)), "factors is 3; allowed: none, one or two settings that vary");
  EXPECT_EQ(only_error(changed("/seeds/count", 1667)),
            "seeds.count is 1667; allowed: a whole number from 1 to 1666, since 6 variants may make 10000 runs");
  EXPECT_EQ(only_error(changed("/seeds/count", 2.5)), "seeds.count is 2.5; allowed: a whole number from 1 to 10000");
  EXPECT_EQ(only_error(changed("/seeds/data", "yes")), "seeds.data is \"yes\"; allowed: true or false");
  EXPECT_EQ(only_error(changed("/target", {{"accuracy", 1.5}})),
            "target.accuracy is 1.5; allowed: a number above 0, at most 1");
  EXPECT_EQ(only_error(changed("/target", {{"loss", -1}})), "target.loss is -1; allowed: a number from 0 to 1e9");
}

TEST(Comparison, WhateverTheJsonItIsReadOrRefused) {
  for (const Json& json : {Json(), Json(3), Json::array({1}), Json{{"factors", {1, 2}}}, Json{{"seeds", 3}},
                           Json{{"base", "x"}}, Json{{"target", "x"}}, Json{{"factors", {{{"variants", {3}}}}}}}) {
    EXPECT_FALSE(read_comparison(json).errors.empty()) << json;
  }
}

TEST(Paths, ReachEveryElementOrOne) {
  Json config = write_config(Config{});
  EXPECT_TRUE(put_value(config, "network.layers[].units", 7));
  EXPECT_TRUE(put_value(config, "network.layers[1].units", 8));
  EXPECT_EQ(config["network"]["layers"][0]["units"], 7);
  EXPECT_EQ(config["network"]["layers"][1]["units"], 8);
  for (const char* path :
       {"", ".", "[", "[]", "network.", "network..layers", "network.layers[", "network.layers[]", "network.layers[].",
        "network.layers[2].units", "network.layers[-1].units", "network.layers[x].units", "network.layers[11].units",
        "network.layers[].unit", "loss[].function", "loss.function.name"}) {
    const Json before = config;
    EXPECT_FALSE(put_value(config, path, 1)) << path;
    EXPECT_EQ(config, before) << path;
  }
  EXPECT_EQ(pattern_of("network.layers[12].units"), "network.layers[].units");
}

}  // namespace
}  // namespace lab
