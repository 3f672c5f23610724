#include "fuzz/moves.hpp"

#include <algorithm>

#include "fuzz/case.hpp"
#include "fuzz/check.hpp"

namespace lab::fuzz {

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

}  // namespace lab::fuzz
