#include "fuzz/train.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "fuzz/case.hpp"
#include "fuzz/draw.hpp"
#include "session/session.hpp"

namespace lab::fuzz {
namespace {

constexpr std::size_t epochs = 20;

bool all_finite(ConstSpan numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](double x) { return std::isfinite(x); });
}

double measured_epoch(const Session& session) {
  const auto records = session.history().records();
  return records.empty() ? -1 : records.back().epoch;
}

void check_history(const Session& session) {
  const Report report = session.report();
  const auto records = session.history().records();
  expect(records.size() <= History::capacity, "history is bounded");
  for (std::size_t k = 0; k < records.size(); ++k) {
    expect(k == 0 || records[k].epoch > records[k - 1].epoch, "history's epochs ascend");
    const bool finite = std::isfinite(records[k].training.loss);
    expect(finite || (report.divergence && k + 1 == records.size()), "a loss that is not finite ends the run");
  }
  if (!records.empty()) {
    expect(report.latest && report.latest->epoch == records.back().epoch, "the latest record is the history's last");
  }
  const std::size_t width = 1 + 4 * session.network().layers().size();
  const ConstSpan diagnostics = session.diagnostics().records();
  expect(diagnostics.size() <= DiagnosticsHistory::capacity * width && diagnostics.size() % width == 0,
         "diagnostics are bounded");
  for (std::size_t k = width; k < diagnostics.size(); k += width) {
    expect(diagnostics[k] > diagnostics[k - width], "the diagnostics' epochs ascend");
  }
  for (std::size_t k = 0; k < diagnostics.size(); ++k) {
    if (k % width == 0 || k % width % 4 == 1 || k % width % 4 == 2) continue;
    expect(diagnostics[k] >= 0 && diagnostics[k] <= 1, "saturated and dead are shares");
  }
}

void check_counts(const Confusion& confusion, const Dataset& data, const std::optional<Record>& latest) {
  std::size_t sum = 0;
  for (std::size_t k = 0; k < confusion.classes * confusion.classes; ++k) sum += confusion.counts[k];
  const bool counted = latest && data.size() > 0 && confusion.classes > 0;
  expect(sum == (counted ? data.size() : 0), "every sample is counted once");
}

void check_report(const Session& session) {
  const Report report = session.report();
  expect(report.learning_rate >= 0 && std::isfinite(report.learning_rate), "a finite learning rate");
  expect(report.penalty >= 0, "a penalty is a number");
  const bool finite = all_finite(session.network().parameters());
  if (!report.divergence) {
    expect(finite, "weights that are not finite are a divergence");
  } else if (report.divergence->tensor == Tensor::loss) {
    expect(report.latest && !std::isfinite(report.latest->training.loss), "the loss has diverged");
  } else {
    expect(!finite, "a divergence is a number that is not finite");
    expect(report.divergence->layer < session.network().layers().size(), "a layer that there is");
    expect(report.divergence->epoch == report.epoch && report.divergence->step == report.step,
           "the update that diverged is the last");
  }
  check_counts(session.confusion(), session.training_data(), report.latest);
}

void check(const Session& session) {
  check_report(session);
  check_history(session);
}

// What the page shows besides: of no effect on the run.
void look_around(const Session& session, Dice& dice) {
  then("look");
  const auto hash = hash_of(session.network().parameters());
  switch (dice.below(4)) {
    case 0: {
      Ledger ledger = session.ledger(dice.below(session.training_data().size()));
      const std::size_t parameters = session.network().parameters().size();
      expect(ledger.after().size() == parameters && ledger.prepared().size() == parameters, "a ledger of all weights");
      for (std::size_t l = 0; l < session.network().layers().size(); ++l) {
        const std::size_t units = session.network().layers()[l].outputs;
        expect(ledger.z(l).size() == units && ledger.a(l).size() == units && ledger.delta(l).size() == units,
               "a ledger of all units");
      }
      for (const auto& memories : {ledger.memories_before(), ledger.memories_after()}) {
        for (const Memory& memory : memories) expect(memory.values.size() == parameters, "a memory of all weights");
      }
      break;
    }
    case 1: {
      GradientCheck gradients = session.check_gradients();
      gradients.advance(dice.small(1, 12));
      expect(!(gradients.worst() < 0), "an error's size");
      break;
    }
    default: {
      const std::size_t layers = session.network().layers().size(), side = dice.small(1, 13);
      Picture picture = session.picture(side, dice.below(layers));
      while (!picture.advance(dice.small(1, 3))) {
      }
      expect(picture.values().size() >= side * side, "a pixel for each place");
      expect(session.low() < session.high(), "a square with an inside");
    }
  }
  expect(hash_of(session.network().parameters()) == hash, "looking changes nothing");
}

// One slice of training; what it says must be what has happened.
void advance(Session& session, Dice& dice) {
  then("advance");
  const double before = measured_epoch(session);
  const std::size_t most = dice.small(0, 5);
  const std::size_t chunks = dice.chance(0.3) ? Session::unlimited : dice.small(1, 40);
  const std::size_t completed = session.advance(most, chunks);
  expect(completed <= most || most == 0, "no more epochs than asked for");
  expect(measured_epoch(session) == std::max(before, 0.0) + static_cast<double>(completed) ||
             (before < 0 && measured_epoch(session) < 0),
         "as many records as completed epochs");
  if (chunks == Session::unlimited && completed < most) expect(session.report().over(), "only an end ends it early");
}

void step(Session& session, Dice& dice) {
  then("step_to");
  const std::size_t there = session.report().step, to = there + dice.small(0, 50);
  const std::size_t chunks = dice.chance(0.3) ? Session::unlimited : dice.small(1, 40);
  const double before = measured_epoch(session);
  const bool done = session.step_to(to, chunks);
  expect(done || chunks != Session::unlimited, "it ends");
  expect(measured_epoch(session) >= before, "records do not go back");
  if (done && !session.report().over()) expect(session.report().step >= to, "all steps are made");
}

// A trainer that looks for the number that diverged is at times at an epoch before the history's last.
void go_to_the_end(Session& session) {
  then("end");
  const bool repeating = measured_epoch(session) > static_cast<double>(session.report().epoch);
  const double measured = std::max(measured_epoch(session), 0.0);
  if (measured < static_cast<double>(epochs)) session.step_epochs(epochs - static_cast<std::size_t>(measured));
  const Report report = session.report();
  expect(report.over() || measured_epoch(session) >= static_cast<double>(epochs), "20 epochs, or the run is over");
  expect(measured_epoch(session) <= static_cast<double>(report.epoch), "no record of the future");
  expect(report.divergence || !repeating, "what is repeated ends as it did");
  if (!report.over()) return;
  expect(session.advance(3, 100) == 0 && session.step_to(report.step + 5), "what is over goes no further");
  expect(session.report().step == report.step, "no step beyond the end");
}

}  // namespace

void train(const Config& config, Dice& dice, TrainCounts& counts) {
  ++counts.runs;
  Session session(config);
  check(session);
  std::optional<Checkpoint> checkpoint;
  for (int action = 0; action < 12 && measured_epoch(session) < static_cast<double>(epochs); ++action) {
    const std::size_t dial = session.report().divergence ? 15 + dice.below(5) : dice.below(20);
    if (dial < 8) {
      advance(session, dice);
    } else if (dial < 12) {
      step(session, dice);
    } else if (dial < 15) {
      look_around(session, dice);
    } else if (dial == 15) {
      if (session.report().divergence) continue;
      then("save");
      checkpoint = session.save();
    } else if (dial == 16 && checkpoint) {
      then("restore");
      session.restore(*checkpoint);
      ++counts.restored;
      expect(session.report().step == checkpoint->trainer.step, "back at the checkpoint's step");
      expect(!session.report().over(), "back from the end");
    } else if (dial == 17) {
      const Config changed = change_live_fields(session.config(), dice);
      const auto hash = hash_of(session.network().parameters());
      if (!validate(changed).empty()) continue;
      then("tune");
      session.tune(changed);
      ++counts.tuned;
      expect(hash_of(session.network().parameters()) == hash, "tuning keeps the weights");
    } else if (session.report().divergence) {
      const std::size_t there = session.report().step;
      then("rewind");
      session.rewind();
      ++counts.rewound;
      expect(session.report().step <= there && !session.report().divergence, "back to before the divergence");
      expect(all_finite(session.network().parameters()), "back to finite weights");
    }
    check(session);
  }
  go_to_the_end(session);
  check(session);
  if (session.report().stopped) {
    ++counts.stopped;
    Config without_rules = session.config();
    without_rules.stop = {};
    session.tune(without_rules);
    go_to_the_end(session);
    check(session);
  }
  const Report report = session.report();
  counts.epochs += report.epoch;
  counts.diverged += report.divergence ? 1 : 0;
  expect(!report.stopped, "no rule, no stop");
}

void train_twice(const Config& config, Dice& dice, TrainCounts& counts) {
  ++counts.compared;
  then("twice:");
  Session whole(config), sliced(config);
  whole.step_epochs(epochs);
  for (int action = 0; action < 12; ++action) {
    const auto left = static_cast<double>(epochs) - std::max(measured_epoch(sliced), 0.0);
    if (left < 1) break;
    switch (dice.below(4)) {
      case 0:
        then("advance");
        sliced.advance(static_cast<std::size_t>(left), dice.small(1, 40));
        break;
      case 1:  // not far, so as not to go beyond the last epoch
        then("step");
        if (left > 2) sliced.step_to(sliced.report().step + 1, dice.small(1, 5));
        break;
      case 2:
        if (sliced.report().over()) break;  // a restored run goes on
        then("save and restore");
        sliced.restore(sliced.save());
        break;
      default:
        look_around(sliced, dice);
    }
  }
  go_to_the_end(sliced);
  go_to_the_end(whole);
  expect(hash_of(whole.network().parameters()) == hash_of(sliced.network().parameters()), "the same bits in slices");
  const Report once = whole.report(), slices = sliced.report();
  expect(once.step == slices.step && once.epoch == slices.epoch && once.stopped == slices.stopped &&
             once.divergence.has_value() == slices.divergence.has_value(),
         "the same end in slices");
  const auto records = whole.history().records(), others = sliced.history().records();
  expect(records.size() == others.size(), "as many records in slices");
  for (std::size_t k = 0; k < records.size(); ++k) {
    expect(records[k].epoch == others[k].epoch, "the same epochs in slices");
    if (std::isfinite(records[k].training.loss)) {
      expect(records[k].training.loss == others[k].training.loss, "the same losses in slices");
    }
  }
}

}  // namespace lab::fuzz
