#include "fuzz/train.hpp"

#include <optional>

#include "fuzz/case.hpp"
#include "fuzz/check.hpp"
#include "fuzz/draw.hpp"
#include "fuzz/look.hpp"
#include "fuzz/moves.hpp"

namespace lab::fuzz {

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

}  // namespace lab::fuzz
