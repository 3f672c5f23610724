// Every bug is named, with its layer, for random networks: 100 submissions each that show it.
//
// A submission that does not show the bug, since nothing in it is off by more than the printed digits, must come out as
// right; another one is drawn. Ties: a submission may be explained by several bugs, because of what was handed in (only
// δ of the output: its f′ forgotten in this layer or in all), or because they are the same (factor 2 and factor N, for
// two samples). So the true one has to be listed among those that explain everything; and whatever stands beside it, if
// it is a bug of the table, has to give the arrays that were handed in when the student's program is run with it.
#include <set>

#include "draws.hpp"

namespace lab::test {
namespace {

constexpr std::size_t wanted_draws = 100, most_draws = 4000;

/// What has to be named.
struct Truth {
  std::string name;
  Scope scope = Scope::all;
  std::size_t layer = 0;
};

struct Case {
  Step step;
  Bugs bugs;
  Truth truth;
};

bool names(const Explanation& explanation, const Truth& truth) {
  if (explanation.reasons.size() != 1) return false;
  const Reason& reason = explanation.reasons.front();
  return reason.row.name == truth.name && reason.scope == truth.scope &&
         (truth.scope != Scope::layer || reason.layer == truth.layer);
}

bool close(const SubmittedArray& one, const SubmittedArray& other, double share) {
  double largest = 1e-6;
  for (const double value : other.values) largest = std::max(largest, std::fabs(value));
  for (std::size_t k = 0; k < one.values.size(); ++k) {
    const double allowed = share * largest + (one.resolution.empty() ? 0 : 2 * one.resolution[k]);
    if (!(std::fabs(one.values[k] - other.values[k]) <= allowed)) return false;
  }
  return true;
}

std::vector<std::size_t> layers_that_fit(const Step& step, Fault fault) {
  std::vector<std::size_t> layers;
  for (std::size_t l = 0; l < step.layers(); ++l) {
    if (fault_fits(fault, step.network, l, step.loss)) layers.push_back(l);
  }
  return layers;
}

/// The student's program with a bug that the verdict names, if it is one of the table at all.
std::optional<Bugs> bugs_of(const Step& step, const Explanation& explanation) {
  if (explanation.reasons.size() != 1) return {};
  const Reason& reason = explanation.reasons.front();
  const auto* row = find_row(faults, reason.row.name);
  if (row == nullptr || row->id == Fault::float32) return {};
  if (reason.value) return Bugs{.faults = {}, .factor = *reason.value};
  Bugs bugs{.faults = std::vector(step.layers(), Fault::none)};
  for (const std::size_t l : layers_that_fit(step, row->id)) {
    const bool output = l + 1 == step.layers();
    if (reason.scope == Scope::layer ? l == reason.layer : reason.scope == Scope::all || !output) {
      bugs.faults[l] = row->id;
    }
  }
  return bugs;
}

std::string told(const SubmissionVerdict& verdict) { return json_of(verdict).at("hypotheses").dump(); }

/// Draws until a hundred submissions show the bug. `single`: computed in float32.
void expect_named(std::uint32_t seed, const std::function<std::optional<Case>(Random&)>& draw, bool single = false) {
  Random random(seed);
  std::size_t shown = 0;
  for (std::size_t k = 0; shown < wanted_draws; ++k) {
    ASSERT_LT(k, most_draws) << "hardly any draw shows the bug";
    const std::optional<Case> drawn = draw(random);
    if (!drawn) continue;
    const Step& step = drawn->step;
    Look look = draw_look(random);
    if (single) look.digits = 0;
    const Answers wrong = single ? solve<float>(step, drawn->bugs) : solve<double>(step, drawn->bugs);
    const Answers right = solve<double>(step);
    // All, or some of them with the first that the bug changes.
    std::set<std::size_t> chosen;
    std::optional<std::size_t> affected;
    const bool all = chance(0.5, random);
    for (const auto& [place, tensor] : wrong.tensors) {
      const auto& expected = right.tensors.at(place).second;
      double largest = 0, away = 0;
      for (std::size_t n = 0; n < expected.size(); ++n) {
        largest = std::max(largest, std::fabs(expected[n]));
        away = std::max(away, std::fabs(expected[n] - tensor.second[n]));
      }
      const bool differs = away > 1e-8 * largest;
      if (differs && !affected) affected = place;
      if (all || affected == place || chance(0.5, random)) chosen.insert(place);
    }
    const auto wanted = [&](TensorName tensor) { return chosen.contains(place_of(tensor, step.layers())); };
    const Random before = random;
    const auto arrays = hand_in(step, wrong, look, random, wanted);
    const auto same_look = [&](const Answers& answers) {
      Random again = before;
      return hand_in(step, answers, look, again, wanted);
    };
    const auto right_arrays = same_look(right);
    const SubmissionVerdict verdict = check(step, arrays);
    if (verdict.kind == VerdictKind::correct || verdict.kind == VerdictKind::empty) {
      for (std::size_t n = 0; n < arrays.size(); ++n) {
        ASSERT_TRUE(close(arrays[n], right_arrays[n], 3e-6)) << "draw " << k << ": called right, and is not";
      }
      continue;
    }
    ++shown;
    ASSERT_EQ(verdict.kind, VerdictKind::differs);
    EXPECT_NE(arrays[*verdict.first].values, right_arrays[*verdict.first].values) << "draw " << k;
    for (std::size_t n = 0; n < *verdict.first; ++n) {
      EXPECT_TRUE(close(arrays[n], right_arrays[n], 3e-6)) << "draw " << k << ": an earlier one differs";
    }
    const auto truth = std::find_if(verdict.explanations.begin(), verdict.explanations.end(),
                                    [&](const Explanation& one) { return one.all && names(one, drawn->truth); });
    EXPECT_NE(truth, verdict.explanations.end())
        << "draw " << k << ": " << drawn->truth.name << " of layer " << drawn->truth.layer << " among " << told(verdict)
        << " " << arrays.size() << " arrays, " << step.layers() << " layers, N " << step.samples() << " "
        << row_of(losses, step.loss.function).name << " " << row_of(optimizers, step.training.optimizer.rule).name
        << " digits " << look.digits << " reordered " << look.reordered;
    for (const Explanation& other : verdict.explanations) {
      EXPECT_TRUE(other.all);
      const std::optional<Bugs> bugs = bugs_of(step, other);
      if (!bugs || single || names(other, drawn->truth) || look.reordered) continue;
      const auto scaled = [&] {
        Bugs same = *bugs;
        same.slope_at_scaled_error = true;
        return same;
      };
      const auto equal = [&](const Bugs& tried) {
        const auto tied = same_look(solve<double>(step, tried));
        return std::equal(arrays.begin(), arrays.end(), tied.begin(),
                          [](const SubmittedArray& a, const SubmittedArray& b) { return close(a, b, 3e-6); });
      };
      EXPECT_TRUE(equal(*bugs) || equal(scaled()) || other.reasons[0].row.name == "bias_not_summed")
          << "draw " << k << ": " << other.reasons[0].row.name << " is no tie of " << drawn->truth.name;
    }
  }
}

/// The bug in one layer, or, half of the time where it fits in several, in all of them.
std::optional<Case> with_fault(Fault fault, Random& random, const Wish& wish, bool everywhere) {
  Case drawn{.step = draw_step(random, wish), .bugs = {}, .truth = {.name = std::string(row_of(faults, fault).name)}};
  const std::vector<std::size_t> layers = layers_that_fit(drawn.step, fault);
  if (layers.empty()) return {};
  drawn.bugs.faults.assign(drawn.step.layers(), Fault::none);
  if (everywhere && layers.size() > 1 && chance(0.5, random)) {
    for (const std::size_t l : layers) drawn.bugs.faults[l] = fault;
    return drawn;
  }
  drawn.truth.scope = Scope::layer;
  drawn.truth.layer = layers[below(layers.size(), random)];
  drawn.bugs.faults[drawn.truth.layer] = fault;
  return drawn;
}

TEST(Bugs, MissingBias) {
  expect_named(1, [](Random& random) { return with_fault(Fault::missing_bias, random, {}, true); });
}

TEST(Bugs, MissingSlope) {
  expect_named(2, [](Random& random) { return with_fault(Fault::missing_slope, random, {}, true); });
}

TEST(Bugs, SlopeAtTheActivation) {
  expect_named(3, [](Random& random) { return with_fault(Fault::slope_at_activation, random, {}, true); });
}

TEST(Bugs, SlopeAtTheError) {
  expect_named(4, [](Random& random) { return with_fault(Fault::slope_at_error, random, {}, true); });
}

TEST(Bugs, SlopeAtTheErrorWithTheLosssFactor) {
  expect_named(5, [](Random& random) {
    auto drawn = with_fault(Fault::slope_at_error, random, {}, true);
    if (drawn) drawn->bugs.slope_at_scaled_error = true;
    return drawn;
  });
}

TEST(Bugs, CacheSwapped) {
  expect_named(6, [](Random& random) { return with_fault(Fault::cache_swapped, random, {.square = true}, true); });
}

TEST(Bugs, Transposed) {
  expect_named(7, [](Random& random) { return with_fault(Fault::transposed, random, {.square = true}, true); });
}

TEST(Bugs, UpdatedFirst) {
  expect_named(8, [](Random& random) { return with_fault(Fault::updated_first, random, {}, true); });
}

TEST(Bugs, BiasNotSummed) {
  expect_named(9, [](Random& random) {
    return with_fault(Fault::bias_not_summed, random, {.biased = true, .samples = 16}, true);
  });
}

void expect_factor(std::uint32_t seed, const std::string& name, const std::function<double(const Step&)>& factor,
                   std::size_t samples = 0) {
  expect_named(seed, [&](Random& random) -> std::optional<Case> {
    Case drawn{.step = draw_step(random, {.samples = samples}), .bugs = {}, .truth = {.name = name}};
    drawn.bugs.factor = factor(drawn.step);
    return drawn;
  });
}

TEST(Bugs, Sign) {
  expect_factor(10, "sign", [](const Step&) { return -1.0; });
}

TEST(Bugs, FactorN) {
  const auto n = [](const Step& step) { return static_cast<double>(step.samples()); };
  expect_factor(11, "factor_n", n, 16);
  expect_factor(12, "factor_n", n, 2);
}

TEST(Bugs, FactorOneOverN) {
  expect_factor(
      13, "factor_one_over_n", [](const Step& step) { return 1 / static_cast<double>(step.samples()); }, 16);
}

TEST(Bugs, FactorTwo) {
  expect_factor(14, "factor_two", [](const Step&) { return 2.0; });
  expect_factor(
      15, "factor_two", [](const Step&) { return 2.0; }, 2);
}

TEST(Bugs, FactorHalf) {
  expect_factor(16, "factor_half", [](const Step&) { return 0.5; });
}

TEST(Bugs, Float32) {
  expect_named(
      17,
      [](Random& random) -> std::optional<Case> {
        return Case{.step = draw_step(random), .bugs = {}, .truth = {.name = "float32"}};
      },
      true);
}

TEST(Bugs, TheErrorAtTheActivation) {
  expect_named(18, [](Random& random) -> std::optional<Case> {
    Case drawn{.step = draw_step(random),
               .bugs = {.faults = {}, .error_for_delta = true},
               .truth = {.name = "error_at_activation"}};
    if (drawn.step.layers() == 1) {
      drawn.truth.scope = Scope::layer;
    }
    return drawn;
  });
}

}  // namespace
}  // namespace lab::test
