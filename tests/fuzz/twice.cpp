// Runs that are made twice, in one go and in slices.
#include <algorithm>
#include <cmath>

#include "fuzz/case.hpp"
#include "fuzz/check.hpp"
#include "fuzz/look.hpp"
#include "fuzz/moves.hpp"
#include "fuzz/train.hpp"

namespace lab::fuzz {
namespace {

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

}  // namespace

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
