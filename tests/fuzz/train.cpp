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

/// Whether the latest epoch is about to be measured again, after a change by hand.
bool again(const Session& session) { return !session.report().divergence && session.save().measuring_again; }

/// The latest epoch that has been measured, be it with other parameters.
double counted_epoch(const Session& session) {
  return again(session) ? static_cast<double>(session.report().epoch) : measured_epoch(session);
}

bool alike(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

bool alike(const Record& a, const Record& b) {
  return a.epoch == b.epoch && alike(a.training.loss, b.training.loss) && alike(a.test.loss, b.test.loss) &&
         alike(a.training.accuracy, b.training.accuracy) && a.learning_rate == b.learning_rate;
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
  const auto log = session.log().records();
  expect(std::equal(log.begin(), log.end(), records.begin(), records.end(),
                    [](const Record& a, const Record& b) { return alike(a, b); }),
         "a short run's log is its history");
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

void check_counts(const Confusion& confusion, const Dataset& data, bool measured) {
  std::size_t sum = 0;
  for (std::size_t k = 0; k < confusion.classes * confusion.classes; ++k) sum += confusion.counts[k];
  const bool counted = measured && data.size() > 0 && confusion.classes > 0;
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
  const bool measured = report.latest || again(session);
  check_counts(session.confusion(), session.training_data(), measured);
  check_counts(session.test_confusion(), session.test_data(), measured);
  for (const std::size_t parameter : session.held()) {
    expect(session.network().parameters()[parameter] == 0, "what is held is 0");
  }
}

void check_health(const Session& session) {
  const auto& [state, layer, value] = health_of(session);
  expect((state == HealthState::diverged) == session.report().divergence.has_value(), "diverged is diverged");
  expect(layer == 0 || layer + 1 < session.network().layers().size(), "a hidden layer");
  expect(!std::isnan(value), "health is told by a number");
  const auto units = static_cast<double>(session.network().layers()[layer].outputs);
  if (state == HealthState::dead_units) expect(value >= 1 && value <= units, "so many units are dead");
  if (state == HealthState::saturated) expect(value > 0.5 && value <= 1, "a share is saturated");
  if (state == HealthState::vanishing) expect(value >= 0 && value < 1e-3, "a gradient is small");
  if (state == HealthState::constant_answer) {
    expect(value < static_cast<double>(session.confusion().classes), "the answer is a class");
  }
}

void check(const Session& session) {
  check_report(session);
  check_history(session);
  check_health(session);
}

void finish(auto&& job, Dice& dice) {
  while (!job.advance(dice.small(1, 3))) {
  }
}

void look_at_next(const Session& session, Dice& dice) {
  NextStep next = session.next_step();
  finish(next, dice);
  const std::size_t parameters = session.network().parameters().size();
  expect(next.gradients().size() == parameters && next.updates().size() == parameters, "a step of all weights");
  for (const std::size_t parameter : session.held()) expect(next.updates()[parameter] == 0, "what is held stays");
  if (session.report().inside_batch) return;
  std::vector<std::size_t> rows = session.next_batch();
  std::sort(rows.begin(), rows.end());
  const bool distinct = std::adjacent_find(rows.begin(), rows.end()) == rows.end();
  expect(!rows.empty() && distinct && rows.back() < session.training_data().size(), "a batch is of several samples");
}

void look_at_layer(const Session& session, Dice& dice) {
  const std::size_t layer = dice.below(session.network().layers().size());
  const std::size_t units = session.network().layers()[layer].outputs;
  const bool test = dice.chance(0.5);
  LayerOutputs outputs = session.layer_outputs(layer, test);
  finish(outputs, dice);
  const Dataset& data = test ? session.test_data() : session.training_data();
  expect(outputs.values().rows == data.size() && outputs.values().columns == units, "every unit at every point");
  if (units == 2 && layer + 1 < session.network().layers().size()) {
    const double low = dice.between(-2, 0);
    Picture picture = session.layer_picture(layer, low, low + 1, 5);
    finish(picture, dice);
    expect(picture.values().size() == 25 * session.network().layers().back().outputs, "every output over a layer");
  }
}

// What the page shows besides: of no effect on the run.
void look_around(const Session& session, Dice& dice) {
  then("look");
  const auto hash = hash_of(session.network().parameters());
  switch (dice.below(7)) {
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
    case 2:
      look_at_next(session, dice);
      break;
    case 3:
      look_at_layer(session, dice);
      break;
    case 4:
      expect(session.feature_pictures(3).size() == 9 * features.size(), "a picture of each feature");
      break;
    default: {
      const std::size_t layers = session.network().layers().size(), side = dice.small(1, 13);
      Picture picture = session.picture(side, dice.below(layers));
      finish(picture, dice);
      expect(picture.values().size() >= side * side, "a pixel for each place");
      expect(session.low() < session.high(), "a square with an inside");
    }
  }
  expect(hash_of(session.network().parameters()) == hash, "looking changes nothing");
}

// One slice of training; what it says must be what has happened.
void advance(Session& session, Dice& dice) {
  then("advance");
  const double before = counted_epoch(session);
  const std::size_t most = dice.small(0, 5);
  const std::size_t chunks = dice.chance(0.3) ? Session::unlimited : dice.small(1, 40);
  const std::size_t completed = session.advance(most, chunks);
  expect(completed <= most || most == 0, "no more epochs than asked for");
  expect(counted_epoch(session) == std::max(before, 0.0) + static_cast<double>(completed) ||
             (before < 0 && counted_epoch(session) < 0),
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
  const auto counted = static_cast<std::size_t>(std::max(counted_epoch(session), 0.0));
  session.step_epochs(counted < epochs ? epochs - counted : 0);
  const Report report = session.report();
  expect(report.over() || measured_epoch(session) >= static_cast<double>(epochs), "20 epochs, or the run is over");
  expect(measured_epoch(session) <= static_cast<double>(report.epoch), "no record of the future");
  expect(report.divergence || !repeating, "what is repeated ends as it did");
  if (!report.over()) return;
  expect(session.advance(3, 100) == 0 && session.step_to(report.step + 5), "what is over goes no further");
  expect(session.report().step == report.step, "no step beyond the end");
}

void expect_the_same_end(Session& whole, Session& sliced) {
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

void set_by_hand(Session& session, std::size_t parameter, double value) {
  then("set");
  session.set_parameter(parameter, value);
}

void hold(Session& session, std::size_t parameter, bool held) {
  then(held ? "hold" : "let go");
  session.hold(parameter, held);
}

void change_by_hand(Session& session, Dice& dice) {
  const std::size_t parameters = session.network().parameters().size(), parameter = dice.below(parameters);
  const std::vector<double> before(session.network().parameters().begin(), session.network().parameters().end());
  if (dice.chance(0.5)) {
    set_by_hand(session, parameter, dice.between(-3, 3));
  } else {
    hold(session, parameter, dice.chance(0.7));
  }
  for (std::size_t p = 0; p < parameters; ++p) {
    expect(p == parameter || session.network().parameters()[p] == before[p], "one parameter is changed");
  }
  expect(measured_epoch(session) <= static_cast<double>(session.report().epoch), "no record of the future");
  expect(!session.report().inside_batch, "a change is between two updates");
}

}  // namespace

void train(const Config& config, Dice& dice, TrainCounts& counts) {
  ++counts.runs;
  Session session(config);
  check(session);
  std::optional<Checkpoint> checkpoint;
  for (int action = 0; action < 12 && measured_epoch(session) < static_cast<double>(epochs); ++action) {
    const std::size_t dial = session.report().divergence ? 15 + dice.below(5) : dice.below(23);
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
    } else if (dial >= 20) {
      change_by_hand(session, dice);
      ++counts.changed;
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
    const auto left = static_cast<double>(epochs) - std::max(counted_epoch(sliced), 0.0);
    if (left < 1) break;
    switch (dice.below(5)) {
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
      case 3:  // not while epochs are repeated: those would count twice for the rules
        if (sliced.report().divergence || measured_epoch(sliced) > static_cast<double>(sliced.report().epoch)) break;
        set_by_hand(sliced, 0, sliced.network().parameters()[0]);
        break;
      default:
        look_around(sliced, dice);
    }
  }
  expect_the_same_end(whole, sliced);
}

void train_by_hand_twice(const Config& config, Dice& dice, TrainCounts& counts) {
  ++counts.compared;
  then("by hand, twice:");
  Session whole(config), sliced(config);
  std::size_t step = 0;
  for (std::size_t change = dice.small(1, 4); change > 0; --change) {
    step += dice.small(0, 12);
    whole.step_to(step);
    while (!sliced.step_to(step, dice.small(1, 5))) {
    }
    expect(whole.report().over() == sliced.report().over(), "over in slices, too");
    if (whole.report().over()) break;
    if (sliced.next_batch().size() > chunk_rows && dice.chance(0.5)) sliced.advance(1, 1);  // into the next batch
    const std::size_t parameter = dice.below(whole.network().parameters().size());
    const double value = dice.between(-3, 3);
    const bool held = dice.chance(0.7), set = dice.chance(0.5);
    for (Session* session : {&whole, &sliced}) {
      set ? set_by_hand(*session, parameter, value) : hold(*session, parameter, held);
    }
    if (dice.chance(0.3)) sliced.restore(sliced.save());
  }
  expect_the_same_end(whole, sliced);
}

}  // namespace lab::fuzz
