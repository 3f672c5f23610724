// The lab book: every experiment that the labs' discussions report, as a comparison that is ready to run.
//
// To add one: a row in lab_book_000.cpp to lab_book_004.cpp. The page's list and scripts/lab-book come from the rows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compare/tally.hpp"

namespace lab {

enum class ClaimKind : std::uint8_t { value, less, more, same, works, fails, within, one_class, diverges, finite };

inline constexpr std::array claim_kinds{
    NamedRow<ClaimKind>{ClaimKind::value, "value", "A number", "what was measured is what was reported"},
    NamedRow<ClaimKind>{ClaimKind::less, "less", "Less", "less than the other, seed by seed"},
    NamedRow<ClaimKind>{ClaimKind::more, "more", "More", "more than the other, seed by seed"},
    NamedRow<ClaimKind>{ClaimKind::same, "same", "The same", "the same as the other, seed by seed"},
    NamedRow<ClaimKind>{ClaimKind::works, "works", "Works", "the target is reached"},
    NamedRow<ClaimKind>{ClaimKind::fails, "fails", "Fails", "the target is not reached"},
    NamedRow<ClaimKind>{ClaimKind::within, "within", "In time", "the target is reached within so many epochs"},
    NamedRow<ClaimKind>{ClaimKind::one_class, "one_class", "One class", "all points are taken for the same class"},
    NamedRow<ClaimKind>{ClaimKind::diverges, "diverges", "Diverges", "the numbers leave the finite ones"},
    NamedRow<ClaimKind>{ClaimKind::finite, "finite", "Stays finite", "the numbers stay finite"},
};
static_assert(rows_match_ids(claim_kinds));

/// What a report says of one variant, or of one beside another. The verdict on it is worked out from the runs.
struct Claim {
  ClaimKind kind;
  std::string_view text;  // as the lab puts it, shortened
  std::size_t variant = 0;
  std::size_t other = 0;                // for less, more, same
  Measure measure = Measure::accuracy;  // for value, less, more; same: reached or accuracy, which can be equal
  double reported = 0;                  // for value, in the measure's unit; for within, epochs
  /// One of the last digit that was printed: the labs round up, down and to the nearest.
  double unit = 0;
};

enum class ClaimVerdict : std::uint8_t { holds, depends, fails, open };

inline constexpr std::array claim_verdicts{
    NamedRow<ClaimVerdict>{ClaimVerdict::holds, "holds", "Holds", "in most seeds; a number, within their quartiles"},
    NamedRow<ClaimVerdict>{ClaimVerdict::depends, "depends", "Depends on the draw",
                           "in some seeds; a number, within their range"},
    NamedRow<ClaimVerdict>{ClaimVerdict::fails, "fails", "Does not hold",
                           "in hardly any seed; a number, outside their range"},
    NamedRow<ClaimVerdict>{ClaimVerdict::open, "open", "Not settled", "from fewer than five seeds"},
};
static_assert(rows_match_ids(claim_verdicts));

/// Of the seeds' numbers; a run that diverges has an infinite loss, one that never reaches the target infinitely many
/// epochs to it.
struct Spread {
  double least;
  Quartiles quartiles;
  double most;
};

struct Judged {
  ClaimVerdict verdict;
  std::size_t agree, of;                 // seeds that agree with the claim
  std::optional<Spread> spread;          // for value
  std::optional<Difference> difference;  // for less, more, same
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
  bool fast;  // five seeds take a few seconds
};

/// Made when asked for.
std::vector<Experiment> lab_book();

/// For the page: `experiments`, each with `name`, `lab`, `title`, `question`, `comparison`, `claims` (kind, text,
/// variant, other, measure, reported), `references` and `fast`; and `tables`: the rows of claim_kinds, claim_verdicts
/// and measures, each with name, label and formula.
Json lab_book_json();

}  // namespace lab
