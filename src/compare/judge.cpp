#include <algorithm>
#include <cmath>
#include <limits>

#include "compare/lab_book.hpp"

namespace lab {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Four coins fall on the same side in one of eight throws; five, in one of sixteen.
constexpr std::size_t fewest_seeds = 5;
// What "most" and "hardly any" seeds are: quarters, as the quartiles part the seeds for a number.
constexpr double most_share = 0.75, small_share = 0.25;
// For a number that is less: the interval of the difference says that it is no chance, so that the larger half will do.
constexpr double half = 0.5;
// A printed number may be off by less than a unit of its last digit; this keeps 99 % from being taken for 98 or 100 %.
constexpr double less_than_a_unit = 1 - 1e-9;

double share_of(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

/// Infinite where there is none: such a run has diverged, or has never reached the target.
double number_of(const Tally& tally, Measure measure, RunPlace run) {
  return tally.value(measure, run).value_or(infinity);
}

Judged judge_value(const Claim& claim, const Tally& tally) {
  std::vector<double> numbers;
  for (std::size_t seed = 0; seed < tally.seeds(); ++seed) {
    if (tally.has({claim.variant, seed})) numbers.push_back(number_of(tally, claim.measure, {claim.variant, seed}));
  }
  if (numbers.empty()) return {.verdict = ClaimVerdict::open, .agree = 0, .of = 0, .spread = {}, .difference = {}};
  const double off = claim.unit * less_than_a_unit, low = claim.reported - off, high = claim.reported + off;
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  const Spread spread{.least = *least, .quartiles = quartiles_of(numbers), .most = *most};
  const auto agree = std::count_if(numbers.begin(), numbers.end(), [=](double x) { return low <= x && x <= high; });
  const ClaimVerdict verdict = high >= spread.quartiles.low && low <= spread.quartiles.high ? ClaimVerdict::holds
                               : high >= spread.least && low <= spread.most                 ? ClaimVerdict::depends
                                                                                            : ClaimVerdict::fails;
  return {verdict, static_cast<std::size_t>(agree), numbers.size(), spread, {}};
}

/// On which side of 0 the difference's interval lies: -1, 1, or 0 if 0 is in it or there are too few pairs to say.
int side_of(const Difference& difference) {
  if (difference.pairs < fewest_seeds) return 0;
  return difference.high < 0 ? -1 : difference.low > 0 ? 1 : 0;
}

ClaimVerdict judge_order(int side, bool few_pairs, double share) {
  if (side < 0) return ClaimVerdict::fails;
  if (share > half && (side > 0 || few_pairs)) return ClaimVerdict::holds;
  return side == 0 && share <= small_share ? ClaimVerdict::fails : ClaimVerdict::depends;
}

ClaimVerdict judge_same(int side, double share) {
  if (share >= most_share) return side == 0 ? ClaimVerdict::holds : ClaimVerdict::depends;
  return side == 0 ? ClaimVerdict::depends : ClaimVerdict::fails;
}

Judged judge_pairs(const Claim& claim, const Tally& tally) {
  std::size_t agree = 0, of = 0;
  for (std::size_t seed = 0; seed < tally.seeds(); ++seed) {
    const RunPlace first{claim.variant, seed}, second{claim.other, seed};
    if (!tally.has(first) || !tally.has(second)) continue;
    ++of;
    const double a = number_of(tally, claim.measure, first), b = number_of(tally, claim.measure, second);
    agree += claim.kind == ClaimKind::less ? a < b : claim.kind == ClaimKind::more ? a > b : a == b;
  }
  if (of == 0) return {.verdict = ClaimVerdict::open, .agree = 0, .of = 0, .spread = {}, .difference = {}};
  const Difference difference = tally.difference(claim.measure, claim.variant, claim.other);
  const int side = side_of(difference), claimed = claim.kind == ClaimKind::less ? -1 : 1;
  const double share = share_of(agree, of);
  const ClaimVerdict verdict = claim.kind == ClaimKind::same
                                   ? judge_same(side, share)
                                   : judge_order(side * claimed, difference.pairs < fewest_seeds, share);
  return {verdict, agree, of, {}, difference};
}

Judged judge_share(const Claim& claim, const Tally& tally) {
  const Summary summary = tally.summary(claim.variant);
  const auto in_time = [&] {
    std::size_t count = 0;
    for (std::size_t seed = 0; seed < tally.seeds(); ++seed) {
      const RunPlace run{claim.variant, seed};
      count += tally.has(run) && number_of(tally, Measure::epochs_to_target, run) <= claim.reported;
    }
    return count;
  };
  const std::size_t agree = claim.kind == ClaimKind::works       ? summary.reached
                            : claim.kind == ClaimKind::fails     ? summary.runs - summary.reached
                            : claim.kind == ClaimKind::within    ? in_time()
                            : claim.kind == ClaimKind::one_class ? summary.single_class
                            : claim.kind == ClaimKind::diverges  ? summary.diverged
                                                                 : summary.runs - summary.diverged;
  if (summary.runs == 0) return {.verdict = ClaimVerdict::open, .agree = 0, .of = 0, .spread = {}, .difference = {}};
  const double share = share_of(agree, summary.runs);
  const ClaimVerdict verdict = share >= most_share    ? ClaimVerdict::holds
                               : share <= small_share ? ClaimVerdict::fails
                                                      : ClaimVerdict::depends;
  return {verdict, agree, summary.runs, {}, {}};
}

Judged judge_kind(const Claim& claim, const Tally& tally) {
  switch (claim.kind) {
    case ClaimKind::value:
      return judge_value(claim, tally);
    case ClaimKind::less:
    case ClaimKind::more:
    case ClaimKind::same:
      return judge_pairs(claim, tally);
    default:
      return judge_share(claim, tally);
  }
}

}  // namespace

Judged judge(const Claim& claim, const Tally& tally) {
  Judged judged = judge_kind(claim, tally);
  if (judged.of < fewest_seeds) judged.verdict = ClaimVerdict::open;
  return judged;
}

}  // namespace lab
