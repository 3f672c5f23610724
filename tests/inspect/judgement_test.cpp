// Answers of the bug hunt, judged against gradient checks of both bugs.
#include "inspect/judgement.hpp"

#include <cmath>
#include <map>
#include <set>

#include "support.hpp"

namespace lab {
namespace {

Config network_of(Activation hidden, Update update) {
  Config config;
  config.network.layers.assign(3, {.units = 3, .activation = hidden, .alpha = {}});
  config.initial.weights = Initializer::xavier_normal;
  config.loss.function = Loss::mse;
  config.training.update = update;
  return config;
}

std::vector<CheckedParameter> checked(const Session& session) {
  GradientCheck check = session.check_gradients();
  check.advance(Session::unlimited);
  return {check.checked().begin(), check.checked().end()};
}

/// The run where it stands, with the bug that was named in place of the hidden one.
std::vector<CheckedParameter> checked_with(const Session& session, PlacedFault named) {
  Config config = session.config();
  config.network.hunt.reset();
  const bool hidden = named.layer < config.network.layers.size();
  (hidden ? config.network.layers[named.layer].fault : config.network.output.fault) = named.fault;
  Session other(config);
  other.stand_at(session.standing());
  return checked(other);
}

Judgement judged(const Session& session, PlacedFault guess, std::size_t chunks = Session::unlimited) {
  Judgement judgement(session, guess);
  while (!judgement.advance(chunks)) {
  }
  return judgement;
}

bool agrees(const std::vector<CheckedParameter>& checks, const DenseSlice& layer, bool bias) {
  const std::size_t first = bias ? layer.bias : layer.weights, last = bias ? first + layer.biases : layer.bias;
  for (std::size_t k = first; k < last; ++k) {
    if (!lab::agree(checks[k].analytic, checks[k].numeric, checks[k].noise)) return false;
  }
  return true;
}

/// A number for every fault that can be hidden.
std::map<std::pair<std::size_t, Fault>, std::size_t> numbers_of(Config config, std::size_t samples) {
  std::map<std::pair<std::size_t, Fault>, std::size_t> numbers;
  for (std::size_t number = 1; number <= 2000; ++number) {
    config.network.hunt = number;
    const PlacedFault hidden = *hidden_fault(config, samples);
    numbers.emplace(std::pair(hidden.layer, hidden.fault), number);
  }
  return numbers;
}

void expect_true(const Judgement& judgement, const Session& session, PlacedFault guess,
                 const std::vector<CheckedParameter>& here, const std::vector<CheckedParameter>& guessed) {
  const PlacedFault truth = judgement.truth();
  if (guess == truth) {
    EXPECT_TRUE(judgement.right());
    EXPECT_FALSE(judgement.against());
  }
  for (const Evidence& trace : judgement.traces()) {
    EXPECT_FALSE(agrees(here, session.network().layers()[trace.layer], trace.bias));
    EXPECT_NEAR(trace.here, here[trace.parameter].analytic, 1e-12);
    EXPECT_NEAR(trace.slope, here[trace.parameter].numeric, 1e-7);
  }
  // Where the gradient has all but vanished, so has what a step changes.
  EXPECT_TRUE(!judgement.traces().empty() || truth.fault == Fault::updated_first);
  if (judgement.right()) {
    for (std::size_t k = 0; k < here.size(); ++k) EXPECT_NEAR(here[k].analytic, guessed[k].analytic, 1e-10);
    return;
  }
  ASSERT_TRUE(judgement.against());
  const Evidence& against = *judgement.against();
  const DenseSlice& layer = session.network().layers()[against.layer];
  const bool right_here = agrees(here, layer, against.bias), right_guessed = agrees(guessed, layer, against.bias);
  EXPECT_NEAR(against.here, here[against.parameter].analytic, 1e-12);
  EXPECT_NEAR(against.guessed, guessed[against.parameter].analytic, 1e-12);
  switch (judgement.objection()) {
    case Objection::agrees_here:
      EXPECT_TRUE(right_here && !right_guessed);
      break;
    case Objection::disagrees_here:
      EXPECT_TRUE(!right_here && right_guessed);
      break;
    default:
      EXPECT_EQ(right_here, right_guessed);
      EXPECT_NE(against.here, against.guessed);
  }
}

TEST(Judgement, SaysOfEveryAnswerWhatGradientChecksSay) {
  std::set<Objection> seen;
  for (const Activation hidden : {Activation::tanh, Activation::sigmoid}) {
    for (const Update update : {Update::per_sample, Update::full_batch}) {
      Config config = network_of(hidden, update);
      const std::vector<PlacedFault> all = huntable_faults(config, 21);
      for (const auto& [place, number] : numbers_of(config, 21)) {
        config.network.hunt = number;
        Session session(config);
        session.step_epochs(2);
        const auto here = checked(session);
        for (const PlacedFault& guess : all) {
          SCOPED_TRACE(std::string(row_of(faults, place.second).name) + " in layer " + std::to_string(place.first) +
                       ", taken for " + std::string(row_of(faults, guess.fault).name) + " in layer " +
                       std::to_string(guess.layer));
          const Judgement judgement = judged(session, guess);
          EXPECT_EQ(judgement.truth(), (PlacedFault{place.first, place.second}));
          expect_true(judgement, session, guess, here, checked_with(session, guess));
          EXPECT_EQ(judgement.right(), guess == judgement.truth()) << "all of these differ in their numbers";
          seen.insert(judgement.objection());
        }
      }
    }
  }
  EXPECT_EQ(seen.size(), objections.size());
}

TEST(Judgement, ABiasThatIsLeftOutIsFoundWhileItIsStillZero) {
  Config config;
  const auto numbers = numbers_of(config, 21);
  config.network.hunt = numbers.at({0, Fault::missing_bias});
  const Session session(config);
  EXPECT_TRUE(judged(session, {0, Fault::missing_bias}).right());
  const Judgement wrong = judged(session, {1, Fault::missing_bias});
  EXPECT_EQ(wrong.objection(), Objection::agrees_here);
  EXPECT_EQ(wrong.against()->layer, 1u);
  EXPECT_TRUE(wrong.against()->bias);
  ASSERT_EQ(wrong.traces().size(), 1u);
  EXPECT_EQ(wrong.traces()[0].layer, 0u);
  EXPECT_EQ(wrong.traces()[0].slope, 0);
  EXPECT_NE(wrong.traces()[0].here, 0);
}

TEST(Judgement, AnotherBugWithTheVerySameNumbersCountsAsRight) {
  Config config;
  config.data.set = Generator::own;
  config.data.own = {.task = Task::binary, .x = {0, 1}, .y = {1, 0.5}, .label = {0, 1}};
  ASSERT_TRUE(validate(config).empty());
  config.network.hunt = numbers_of(config, 2).at({2, Fault::factor_n});
  const Session session(config);
  const Judgement judgement = judged(session, {2, Fault::factor_two});  // N is 2
  EXPECT_TRUE(judgement.right());
  EXPECT_EQ(judgement.truth(), (PlacedFault{2, Fault::factor_n}));
}

TEST(Judgement, LeavesTheBugsThatAreNamedInTheConfigAsTheyAre) {
  Config config = network_of(Activation::tanh, Update::full_batch);
  config.network.layers[2].fault = Fault::missing_slope;
  config.network.hunt = numbers_of(config, 21).at({0, Fault::slope_at_activation});
  const Session session(config);
  const Judgement right = judged(session, {0, Fault::slope_at_activation});
  EXPECT_TRUE(right.right());
  EXPECT_FALSE(judged(session, {0, Fault::missing_slope}).right());
  EXPECT_FALSE(right.traces().empty());
}

TEST(Judgement, IsTheSameChunkByChunk) {
  Config config = network_of(Activation::tanh, Update::per_sample);
  config.data.set = Generator::linear;
  config.data.sampling.points = 400;  // four chunks
  config.network.hunt = 5;
  const Session session(config);
  const PlacedFault guess{1, Fault::missing_slope};
  const Judgement whole = judged(session, guess), parts = judged(session, guess, 1);
  EXPECT_EQ(whole.objection(), parts.objection());
  ASSERT_EQ(whole.against().has_value(), parts.against().has_value());
  EXPECT_EQ(whole.traces().size(), parts.traces().size());
}

}  // namespace
}  // namespace lab
