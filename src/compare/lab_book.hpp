// The lab book: every experiment that the labs' discussions report, as a comparison that is ready to run.
//
// To add one: a row in lab_book.cpp. The page's list and scripts/lab-book come from the rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/tally.hpp"

namespace lab {

/// What a report says of one variant, or of one beside another. The verdict on it is worked out from the runs.
struct Claim {
  enum class Kind : std::uint8_t {
    value,    // `measure` of `variant` was `reported`
    less,     // `measure` of `variant` is less than that of `other`
    more,     // ... more ...
    same,     // the two do as well
    fails,    // `variant` reaches the target from hardly any start
    works,    // ... from most starts
    diverges  // the numbers of `variant` leave the finite ones
  };
  Kind kind;
  Measure measure = Measure::accuracy;
  std::size_t variant = 0, other = 0;
  double reported = 0;    // in the measure's unit
  std::string_view text;  // as the lab puts it, shortened
};

enum class Verdict : std::uint8_t { holds, depends, fails, open };  // ...; on the draw; ...; too few seeds to say

inline constexpr std::array verdicts{
    NamedRow<Verdict>{Verdict::holds, "holds", "Holds", "in most seeds"},
    NamedRow<Verdict>{Verdict::depends, "depends", "Depends on the draw", "in some seeds"},
    NamedRow<Verdict>{Verdict::fails, "fails", "Does not hold", "in hardly any seed"},
    NamedRow<Verdict>{Verdict::open, "open", "Not settled", "too few seeds"},
};
static_assert(rows_match_ids(verdicts));

struct Judged {
  Verdict verdict;
  std::size_t agree, of;  // seeds that agree with the claim
};
/// From the runs that are through.
Judged judge(const Claim& claim, const Tally& tally);

struct Experiment {
  std::string_view name;      // as in a link
  std::string_view lab;       // "000" to "004"
  std::string_view title;     // "XOR: learning rates"
  std::string_view question;  // a sentence
  Comparison comparison;
  std::vector<Claim> claims;
  /// For each variant, its row of tests/data/labs_distributions.json; empty where there is none.
  std::vector<std::string_view> references;
  bool fast;  // five seeds take seconds
};

/// Made when asked for.
std::vector<Experiment> lab_book();

}  // namespace lab
