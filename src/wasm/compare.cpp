// Comparisons, in a module of their own: the page loads it with Compare, once in each worker. web/engine/comparing.js
// is its only caller, and web/engine/compare.d.ts its type.
#include <emscripten/bind.h>

#include "compare/lab_book.hpp"
#include "compare/thumbnail.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

constexpr std::size_t not_a_row = ~std::size_t{0};

template <class Table>
std::size_t row_named(const Table& table, const std::string& name) {
  for (std::size_t k = 0; k < table.size(); ++k) {
    if (table[k].name == name) return k;
  }
  return not_a_row;
}

// Factors, variants and their values stand around what a config has.
ComparisonReading reading_of(const val& comparison) { return read_comparison(json_from(comparison, 12)); }

val comparison_errors(const val& comparison) { return errors_of(reading_of(comparison).errors); }

Comparison* new_comparison(const val& comparison) { return new Comparison(reading_of(comparison).comparison); }

std::vector<std::size_t> epochs_of(const Comparison& comparison, std::size_t variant) {
  return curve_epochs(variant_of(comparison, variant).stop.epochs.value_or(0));
}

val whole_numbers_of(const std::vector<std::size_t>& numbers) {
  const std::vector<double> copy(numbers.begin(), numbers.end());
  return copy_of(copy);
}

val number_or_null(double number) { return std::isnan(number) ? val::null() : val(number); }

val quartiles_object(const Quartiles& quartiles) {
  val object = val::object();
  object.set("low", number_or_null(quartiles.low));
  object.set("median", number_or_null(quartiles.median));
  object.set("high", number_or_null(quartiles.high));
  return object;
}

val summary_of(const Tally& tally, unsigned variant) {
  const Summary summary = tally.summary(variant);
  val object = val::object();
  object.set("runs", summary.runs);
  object.set("reached", summary.reached);
  object.set("perfect", summary.perfect);
  object.set("diverged", summary.diverged);
  object.set("stopped", summary.stopped);
  object.set("single_class", summary.single_class);
  object.set("epochs_to_target", quartiles_object(summary.epochs_to_target));
  object.set("stop_epochs", quartiles_object(summary.stop_epochs));
  object.set("loss", quartiles_object(summary.loss));
  object.set("finite_loss", quartiles_object(summary.finite_loss));
  object.set("accuracy", quartiles_object(summary.accuracy));
  object.set("test_loss", quartiles_object(summary.test_loss));
  object.set("test_accuracy", quartiles_object(summary.test_accuracy));
  object.set("milliseconds", quartiles_object(summary.milliseconds));
  return object;
}

val difference_object(const Difference& difference) {
  val object = val::object();
  object.set("pairs", difference.pairs);
  object.set("left_out", difference.left_out);
  object.set("less", difference.less);
  object.set("equal", difference.equal);
  object.set("more", difference.more);
  object.set("middle", number_or_null(difference.middle));
  object.set("low", number_or_null(difference.low));
  object.set("high", number_or_null(difference.high));
  return object;
}

val difference_of(const Tally& tally, const std::string& measure, unsigned variant, unsigned other) {
  const std::size_t row = row_named(measures, measure);
  return row == not_a_row ? val::null()
                          : difference_object(tally.difference(static_cast<Measure>(row), variant, other));
}

val spread_object(const Spread& spread) {
  val object = quartiles_object(spread.quartiles);
  object.set("least", spread.least);
  object.set("most", spread.most);
  return object;
}

/// Of each claim of the lab book's experiment of this name; none if it is no experiment, or has other variants.
val verdicts_of(const Tally& tally, const Comparison& comparison, const std::string& name) {
  val list = val::array();
  for (const Experiment& experiment : lab_book()) {
    if (experiment.name != name || experiment.comparison.variants() != comparison.variants()) continue;
    for (const Claim& claim : experiment.claims) {
      const Judged judged = judge(claim, tally);
      val object = val::object();
      object.set("verdict", std::string(row_of(claim_verdicts, judged.verdict).name));
      object.set("agree", judged.agree);
      object.set("of", judged.of);
      object.set("spread", judged.spread ? spread_object(*judged.spread) : val::null());
      object.set("difference", judged.difference ? difference_object(*judged.difference) : val::null());
      list.call<void>("push", object);
    }
  }
  return list;
}

val outcome_of(const Trial& trial) {
  const Outcome outcome = trial.outcome();
  val object = val::object();
  object.set("end", std::string(row_of(trial_ends, outcome.end).name));
  object.set("epoch", outcome.epoch);
  object.set("reached", outcome.reached ? val(*outcome.reached) : val::null());
  object.set("loss", number_or_null(outcome.training.loss));
  object.set("accuracy", number_or_null(outcome.training.accuracy));
  object.set("test_loss", number_or_null(outcome.test.loss));
  object.set("test_accuracy", number_or_null(outcome.test.accuracy));
  object.set("single_class", outcome.single_class);
  object.set("hash", hash_text(outcome.hash));
  object.set("curve", floats_of(outcome.curve));
  return object;
}

/// An outcome that came from here, perhaps through a file; nothing in it can break anything but the numbers it stands
/// for.
Outcome read_outcome(const val& object) {
  const auto number = [&](const char* name) {
    const val member = object[name];
    return member.isNumber() ? member.as<double>() : std::numeric_limits<double>::quiet_NaN();
  };
  const auto whole = [&](const char* name) {
    const double value = number(name);
    return value >= 0 && value <= 1e15 ? static_cast<std::size_t>(value) : 0;
  };
  Outcome outcome;
  const std::size_t end = row_named(trial_ends, object["end"].isString() ? object["end"].as<std::string>() : "");
  outcome.end = end == not_a_row ? TrialEnd::diverged : static_cast<TrialEnd>(end);
  outcome.epoch = whole("epoch");
  if (object["reached"].isNumber()) outcome.reached = whole("reached");
  outcome.training = {number("loss"), number("accuracy")};
  outcome.test = {number("test_loss"), number("test_accuracy")};
  outcome.single_class = object["single_class"].isTrue();
  outcome.milliseconds = number("milliseconds");
  outcome.curve = emscripten::convertJSArrayToNumberVector<float>(object["curve"]);
  return outcome;
}

Trial* new_trial(const Comparison& comparison, unsigned run) {
  const RunPlace at = place_of(comparison, run);
  return new Trial(config_of(comparison, at), comparison.target, epochs_of(comparison, at.variant));
}

val thumbnail(const Trial& trial, unsigned side) {
  const std::vector<std::uint8_t> bytes = thumbnail_of(trial.session(), side);
  return val::global("Uint8Array").new_(view_of(bytes.data(), bytes.size()));
}

/// False: it cannot be of this run.
bool add_to(Tally& tally, const Comparison& comparison, unsigned run, const val& object) {
  if (run >= comparison.runs()) return false;
  const RunPlace at = place_of(comparison, run);
  const Outcome outcome = read_outcome(object);
  if (outcome.curve.size() != curve_columns * epochs_of(comparison, at.variant).size()) return false;
  tally.add(at, outcome);
  return true;
}

Tally* new_tally(const Comparison& comparison) {
  std::vector<std::size_t> epochs;
  for (std::size_t variant = 0; variant < comparison.variants(); ++variant) {
    epochs.push_back(epochs_of(comparison, variant).size());
  }
  return new Tally(std::move(epochs), comparison.seeds.count);
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_compare) {
  using namespace emscripten;
  using namespace lab;
  function("comparisonErrors", &comparison_errors);
  function(
      "labBook", +[] { return val_from(lab_book_json()); });
  class_<Comparison>("Comparison")
      .constructor(&new_comparison, allow_raw_pointers())
      .function(
          "written", +[](const Comparison& comparison) { return val_from(write_comparison(comparison)); })
      .function(
          "variants", +[](const Comparison& comparison) { return static_cast<unsigned>(comparison.variants()); })
      .function(
          "runs", +[](const Comparison& comparison) { return static_cast<unsigned>(comparison.runs()); })
      .function(
          "variantConfig", +[](const Comparison& comparison,
                               unsigned variant) { return val_from(write_config(variant_of(comparison, variant))); })
      .function(
          "draws", +[](const Comparison& comparison, unsigned seed) { return val_from(draws_of(comparison, seed)); })
      .function(
          "epochs", +[](const Comparison& comparison, unsigned variant) {
            return whole_numbers_of(epochs_of(comparison, variant));
          });
  class_<Trial>("Trial")
      .constructor(&new_trial, allow_raw_pointers())
      .function(
          "advance", +[](Trial& trial, unsigned chunks) { return trial.advance(chunks); })
      .function(
          "epoch", +[](const Trial& trial) { return static_cast<double>(trial.epoch()); })
      .function("outcome", &outcome_of)
      .function("thumbnail", &thumbnail);
  class_<Tally>("Tally")
      .constructor(&new_tally, allow_raw_pointers())
      .function("add", &add_to)
      .function("summary", &summary_of)
      .function("difference", &difference_of)
      .function("verdicts", &verdicts_of)
      .function(
          "band", +[](const Tally& tally, unsigned variant, unsigned column) {
            return floats_of(tally.band(variant, column));
          });
}
