// Verdicts on hand-made runs, each kind at its boundaries.
#include <cmath>
#include <limits>

#include "compare/lab_book.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

struct Ran {
  double accuracy = 1, loss = 0.1;
  std::optional<std::size_t> reached = {};
  TrialEnd end = TrialEnd::through;
  bool single_class = false;
};

constexpr Ran learned{.accuracy = 1, .loss = 0.1, .reached = 50}, not_learned{.accuracy = 0.5, .loss = 0.7};
constexpr Ran lost{.accuracy = 0.5, .loss = nan, .reached = {}, .end = TrialEnd::diverged};
constexpr Ran one_class{.accuracy = 0.5, .loss = 0.7, .reached = {}, .end = TrialEnd::through, .single_class = true};

using Runs = std::vector<Ran>;

/// The runs of each variant, by seed.
Tally tally_of(const std::vector<Runs>& variants) {
  Tally tally(variants.size(), variants[0].size(), 0);
  for (std::size_t v = 0; v < variants.size(); ++v) {
    for (std::size_t seed = 0; seed < variants[v].size(); ++seed) {
      const Ran& run = variants[v][seed];
      tally.add({v, seed}, {.end = run.end,
                            .epoch = 100,
                            .reached = run.reached,
                            .training = {run.loss, run.accuracy},
                            .test = {nan, nan},
                            .single_class = run.single_class,
                            .curve = {}});
    }
  }
  return tally;
}

/// So many of one, then so many of another.
Runs mixed(std::size_t count, const Ran& run, std::size_t others, const Ran& other) {
  Runs runs(count, run);
  runs.insert(runs.end(), others, other);
  return runs;
}

Runs with_accuracies(const std::vector<double>& accuracies) {
  Runs runs;
  for (const double accuracy : accuracies) runs.push_back({.accuracy = accuracy});
  return runs;
}

Runs with_epochs(const std::vector<std::optional<std::size_t>>& epochs) {
  Runs runs;
  for (const auto& epoch : epochs) runs.push_back({.reached = epoch});
  return runs;
}

Claim claim(ClaimKind kind, Measure measure = Measure::accuracy) {
  return {.kind = kind, .text = "", .variant = 0, .other = 1, .measure = measure};
}

Claim value(Measure measure, double reported, double unit) {
  Claim claim{.kind = ClaimKind::value, .text = "", .variant = 0, .other = 0, .measure = measure};
  claim.reported = reported;
  claim.unit = unit;
  return claim;
}

std::string_view verdict(const Claim& claim, const std::vector<Runs>& variants) {
  return row_of(claim_verdicts, judge(claim, tally_of(variants)).verdict).name;
}

std::string_view accuracy_verdict(double percent, double unit, const std::vector<double>& accuracies) {
  return verdict(value(Measure::accuracy, percent / 100, unit / 100), {with_accuracies(accuracies)});
}

TEST(JudgeValue, HoldsWithinTheQuartilesAndDependsWithinTheRange) {
  const std::vector<double> seeds{0.5, 0.6, 0.7, 0.8, 0.9};  // quartiles 0.6, 0.7, 0.8
  EXPECT_EQ(accuracy_verdict(60, 1, seeds), "holds");
  EXPECT_EQ(accuracy_verdict(80, 1, seeds), "holds");
  EXPECT_EQ(accuracy_verdict(75, 1, seeds), "holds") << "no seed ends so, but it lies between them";
  EXPECT_EQ(accuracy_verdict(85, 1, seeds), "depends");
  EXPECT_EQ(accuracy_verdict(90, 1, seeds), "depends");
  EXPECT_EQ(accuracy_verdict(50, 1, seeds), "depends");
  EXPECT_EQ(accuracy_verdict(92, 1, seeds), "fails");
  EXPECT_EQ(accuracy_verdict(48, 1, seeds), "fails");
}

TEST(JudgeValue, AllowsThePrintedNumbersRounding) {
  const std::vector<double> xor_seeds(5, 15.0 / 21);  // 71.43 %
  EXPECT_EQ(accuracy_verdict(72, 1, xor_seeds), "holds") << "rounded up";
  EXPECT_EQ(accuracy_verdict(71, 1, xor_seeds), "holds") << "cut";
  EXPECT_EQ(accuracy_verdict(73, 1, xor_seeds), "fails");
  EXPECT_EQ(accuracy_verdict(71.4, 0.1, xor_seeds), "holds");
  EXPECT_EQ(accuracy_verdict(71.3, 0.1, xor_seeds), "fails");
  const std::vector<double> hundred_points(5, 0.99);
  for (const double wrong : {98.0, 100.0}) EXPECT_EQ(accuracy_verdict(wrong, 1, hundred_points), "fails") << wrong;
  EXPECT_EQ(accuracy_verdict(99, 1, hundred_points), "holds");
}

TEST(JudgeValue, TellsTheSeedsSpread) {
  const Judged judged = judge(value(Measure::loss, 0.7, 0.01), tally_of({mixed(3, not_learned, 2, lost)}));
  EXPECT_EQ(judged.agree, 3u);
  EXPECT_EQ(judged.of, 5u);
  ASSERT_TRUE(judged.spread);
  EXPECT_EQ(judged.spread->least, 0.7);
  EXPECT_EQ(judged.spread->quartiles.median, 0.7);
  EXPECT_TRUE(std::isinf(judged.spread->most)) << "a diverged run's loss";
  EXPECT_FALSE(judged.difference);
}

TEST(JudgeShares, HoldInThreeQuartersAndFailInOne) {
  struct Row {
    ClaimKind kind;
    Ran agreeing, other;
  };
  for (const auto& [kind, agreeing, other] : {
           Row{ClaimKind::works, learned, not_learned},
           Row{ClaimKind::fails, not_learned, learned},
           Row{ClaimKind::one_class, one_class, not_learned},
           Row{ClaimKind::diverges, lost, not_learned},
           Row{ClaimKind::finite, not_learned, lost},
       }) {
    SCOPED_TRACE(row_of(claim_kinds, kind).name);
    const auto with = [&, kind = kind, agreeing = agreeing, other = other](std::size_t agree) {
      return judge(claim(kind), tally_of({mixed(agree, agreeing, 20 - agree, other)}));
    };
    EXPECT_EQ(with(15).verdict, ClaimVerdict::holds);
    EXPECT_EQ(with(14).verdict, ClaimVerdict::depends);
    EXPECT_EQ(with(6).verdict, ClaimVerdict::depends);
    EXPECT_EQ(with(5).verdict, ClaimVerdict::fails);
    EXPECT_EQ(with(14).agree, 14u);
    EXPECT_EQ(with(14).of, 20u);
  }
}

TEST(JudgeWithin, CountsTheSeedsInTime) {
  Claim in_time = claim(ClaimKind::within);
  in_time.reported = 100;
  EXPECT_EQ(verdict(in_time, {with_epochs({100, 100, 100, 101})}), "open") << "four seeds";
  EXPECT_EQ(verdict(in_time, {with_epochs({0, 7, 100, 100, 101})}), "holds") << "four of five";
  EXPECT_EQ(verdict(in_time, {with_epochs({100, 100, 101, {}, {}})}), "depends");
  EXPECT_EQ(verdict(in_time, {with_epochs({100, 101, 101, {}, {}})}), "fails");
}

TEST(JudgeOrder, HoldsIfMostPairsAgreeAndItIsNoChance) {
  const Runs low = with_epochs({10, 20, 30, 40, 50, 60}), high = with_epochs({110, 120, 130, 140, 150, 160});
  const Claim fewer = claim(ClaimKind::less, Measure::epochs_to_target);
  const Judged judged = judge(fewer, tally_of({low, high}));
  EXPECT_EQ(judged.verdict, ClaimVerdict::holds);
  EXPECT_EQ(judged.agree, 6u);
  ASSERT_TRUE(judged.difference);
  EXPECT_EQ(judged.difference->middle, -100);
  EXPECT_EQ(verdict(fewer, {high, low}), "fails");
  EXPECT_EQ(verdict(claim(ClaimKind::more, Measure::epochs_to_target), {high, low}), "holds");
  EXPECT_EQ(verdict(claim(ClaimKind::more, Measure::epochs_to_target), {low, high}), "fails");
  EXPECT_EQ(verdict(fewer, {low, low}), "fails") << "no pair agrees";
}

TEST(JudgeOrder, DependsIfItMayBeChance) {
  const Runs first = with_accuracies({0.5, 0.5, 0.5, 0.9, 0.9}), second = with_accuracies({0.6, 0.6, 0.6, 0.6, 0.6});
  EXPECT_EQ(verdict(claim(ClaimKind::less), {first, second}), "depends") << "three of five, but not on average";
  // Few pairs differ, all in the same direction.
  const Runs same(20, {.accuracy = 0.8}), some = mixed(6, {.accuracy = 0.9}, 14, {.accuracy = 0.8});
  EXPECT_EQ(verdict(claim(ClaimKind::more), {some, same}), "depends");
  const Runs most = mixed(11, {.accuracy = 0.9}, 9, {.accuracy = 0.8});
  EXPECT_EQ(verdict(claim(ClaimKind::more), {most, same}), "holds");
}

TEST(JudgeOrder, TakesNeverForInfinitelyManyEpochs) {
  const Runs never(6, not_learned), soon(6, learned);
  const Claim fewer = claim(ClaimKind::less, Measure::epochs_to_target);
  EXPECT_EQ(verdict(fewer, {soon, never}), "holds") << "without a pair in which both reach it";
  EXPECT_EQ(verdict(fewer, {never, soon}), "fails");
  EXPECT_EQ(verdict(fewer, {never, never}), "fails");
  EXPECT_EQ(verdict(claim(ClaimKind::less, Measure::loss), {soon, Runs(6, lost)}), "holds") << "diverged";
}

TEST(JudgeSame, HoldsIfMostPairsAreEqual) {
  const Claim same = claim(ClaimKind::same, Measure::reached);
  const Runs all(20, learned), none(20, not_learned);
  EXPECT_EQ(verdict(same, {all, all}), "holds");
  EXPECT_EQ(verdict(same, {none, none}), "holds");
  EXPECT_EQ(verdict(same, {all, none}), "fails");
  EXPECT_EQ(verdict(same, {mixed(18, learned, 2, not_learned), all}), "holds") << "the interval has 0 in it";
  EXPECT_EQ(verdict(same, {mixed(15, learned, 5, not_learned), all}), "depends") << "five are worse, and none better";
  EXPECT_EQ(verdict(same, {mixed(14, learned, 6, not_learned), all}), "fails");
  EXPECT_EQ(verdict(same, {mixed(10, learned, 10, not_learned), mixed(10, not_learned, 10, learned)}), "depends");
}

TEST(Judge, LeavesOpenWhatTooFewSeedsSay) {
  const Runs four(4, learned), five(5, learned), worse(5, not_learned);
  EXPECT_EQ(verdict(claim(ClaimKind::works), {four}), "open");
  EXPECT_EQ(verdict(claim(ClaimKind::works), {five}), "holds");
  EXPECT_EQ(verdict(value(Measure::accuracy, 1, 0.01), {four}), "open");
  EXPECT_EQ(verdict(value(Measure::accuracy, 1, 0.01), {five}), "holds");
  EXPECT_EQ(verdict(claim(ClaimKind::more), {five, worse}), "holds");
  for (std::size_t kind = 0; kind < claim_kinds.size(); ++kind) {
    const Judged judged = judge(claim(claim_kinds[kind].id), Tally(2, 20, 0));
    EXPECT_EQ(judged.verdict, ClaimVerdict::open) << claim_kinds[kind].name;
    EXPECT_EQ(judged.of, 0u);
  }
  Tally uneven(2, 5, 0);
  for (std::size_t seed = 0; seed < 5; ++seed) {
    uneven.add({0, seed}, {.reached = 5, .training = {0.1, 1}, .test = {}, .curve = {}});
    if (seed < 4) uneven.add({1, seed}, {.reached = {}, .training = {0.7, 0.5}, .test = {}, .curve = {}});
  }
  const Judged judged = judge(claim(ClaimKind::more), uneven);
  EXPECT_EQ(judged.verdict, ClaimVerdict::open) << "four pairs";
  EXPECT_EQ(judged.of, 4u);
}

}  // namespace
}  // namespace lab
