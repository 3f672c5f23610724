// What a number hides: always something that a gradient check finds, and the same wherever the number goes.
#include "session/hunt.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr std::uint32_t numbers = 2000;

Config hunted(Config config, std::size_t number) {
  config.network.hunt = number;
  return config;
}

std::map<std::string, Config> networks() {
  Config deep;
  deep.network.layers.assign(4, {.units = 3, .activation = Activation::tanh, .alpha = {}});
  deep.initial.weights = Initializer::xavier_normal;
  deep.training.update = Update::full_batch;

  Config bent = deep;
  bent.data.set = Generator::linear;
  bent.network.layers.assign(2, {.units = 5, .activation = Activation::leaky_relu, .alpha = {}, .bias = false});
  bent.network.output.bias = false;
  bent.loss.function = Loss::mse;

  Config classes = deep;
  classes.data.set = Generator::rings;
  classes.data.sampling.points = 60;
  classes.network.layers = {{.units = 3, .activation = Activation::gelu, .alpha = {}}};
  classes.network.output.activation = Activation::identity;
  classes.loss.function = Loss::softmax_ce;
  classes.training.update = Update::mini_batch;

  Config values = deep;
  values.data.set = Generator::hill;
  values.data.sampling.points = 200;  // several chunks
  values.network.output.activation = Activation::identity;
  values.loss = {Loss::mse, Reduction::half_sum};
  values.training.optimizer.rule = OptimizerRule::adam;

  Config line;
  line.network.layers.clear();
  return {{"the default", Config{}}, {"deep", deep},     {"without biases", bent},
          {"classes", classes},      {"values", values}, {"one layer", line}};
}

std::string text_of(PlacedFault placed) {
  return std::string(row_of(faults, placed.fault).name) + " in layer " + std::to_string(placed.layer);
}

bool is_found(const Session& session) {
  GradientCheck check = session.check_gradients();
  check.advance(Session::unlimited);
  return std::any_of(check.checked().begin(), check.checked().end(),
                     [](const CheckedParameter& one) { return one.verdict == Verdict::differs; });
}

TEST(Hunt, EveryNumberHidesAFaultThatFitsAndIsFound) {
  std::set<Fault> seen;
  for (const auto& [name, config] : networks()) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(validate(config).empty());
    const std::size_t samples = Session(config).training_data().size();
    const std::vector<PlacedFault> all = huntable_faults(config, samples);
    std::map<std::pair<std::size_t, Fault>, std::uint32_t> hidden_by;
    for (std::uint32_t number = 1; number <= numbers; ++number) {
      const auto hidden = hidden_fault(hunted(config, number), samples);
      ASSERT_TRUE(hidden);
      ASSERT_NE(std::find(all.begin(), all.end(), *hidden), all.end()) << number;
      hidden_by.emplace(std::pair(hidden->layer, hidden->fault), number);
    }
    EXPECT_EQ(hidden_by.size(), all.size()) << "all places and kinds come up";
    for (const auto& [place, number] : hidden_by) {
      const auto [layer, fault] = place;
      seen.insert(fault);
      const Config hunt = hunted(config, number);
      ASSERT_TRUE(validate(hunt).empty());
      Session session(hunt);
      EXPECT_TRUE(fault_fits(fault, session.network(), layer, config.loss)) << text_of({layer, fault});
      for (std::size_t l = 0; l < session.network().layers().size(); ++l) {
        EXPECT_EQ(session.network().layers()[l].fault, l == layer ? fault : Fault::none);
      }
      EXPECT_TRUE(is_found(session)) << text_of({layer, fault});
      session.step_epochs(3);
      EXPECT_TRUE(is_found(session)) << text_of({layer, fault}) << ", trained";
    }
  }
  EXPECT_EQ(seen.size(), faults.size() - 2) << "all but none and single precision";
}

TEST(Hunt, NothingIsHiddenUnlessANumberAsksForIt) {
  for (const auto& [name, config] : networks()) {
    EXPECT_FALSE(hidden_fault(config, 100)) << name;
    EXPECT_FALSE(has_fault(Session(config).network())) << name;
  }
}

TEST(Hunt, WhatMayChangeUnderWayDoesNotMoveTheFault) {
  for (std::size_t number = 1; number <= 200; ++number) {
    Config config = hunted({}, number);
    const auto hidden = hidden_fault(config, 21);
    config.training.update = Update::mini_batch;
    config.training.batch_size = 7;
    config.training.optimizer = {.rule = OptimizerRule::sgd, .learning_rate = 0.7};
    config.training.penalty.l2 = 0.1;
    config.stop.epochs = 5;
    EXPECT_EQ(hidden_fault(config, 21), hidden);
  }
}

TEST(Hunt, TheSameNumberGivesTheSameRunAndAnotherMayNot) {
  const auto hash_after = [](const Config& config) {
    Session session(config);
    session.step_epochs(20);
    return hash_of(session.network().parameters());
  };
  std::set<std::uint64_t> hashes{hash_after({})};
  for (std::size_t number = 1; number <= 40; ++number) {
    const std::uint64_t hash = hash_after(hunted({}, number));
    EXPECT_EQ(hash_after(hunted({}, number)), hash);
    hashes.insert(hash);
  }
  EXPECT_GT(hashes.size(), 8u);
}

TEST(Hunt, ALayerThatHasAFaultKeepsItAndHidesNoOther) {
  Config config = networks().at("deep");
  config.network.layers[1].fault = Fault::missing_slope;
  for (std::size_t number = 1; number <= 200; ++number) {
    const Session session(hunted(config, number));
    EXPECT_EQ(session.network().layers()[1].fault, Fault::missing_slope);
    const auto with_fault = std::count_if(session.network().layers().begin(), session.network().layers().end(),
                                          [](const DenseSlice& layer) { return layer.fault != Fault::none; });
    EXPECT_EQ(with_fault, 2);
  }
}

TEST(Hunt, IsRefusedWhereEveryLayerHasAFaultAlready) {
  Config config = networks().at("one layer");
  config.network.output.fault = Fault::sign;
  EXPECT_TRUE(validate(config).empty());
  const auto errors = validate(hunted(config, 7));
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].message(), "network.hunt is 7; allowed: null: where a bug could hide, one is built in already");
}

TEST(Hunt, OneSampleHidesNothingThatTakesSeveralToShow) {
  for (const PlacedFault& one : huntable_faults({}, 1)) {
    EXPECT_NE(one.fault, Fault::factor_n);
    EXPECT_NE(one.fault, Fault::bias_not_summed);
  }
}

}  // namespace
}  // namespace lab
