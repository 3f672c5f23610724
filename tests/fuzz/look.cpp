#include "fuzz/look.hpp"

#include <algorithm>

#include "fuzz/case.hpp"
#include "inspect/judgement.hpp"

namespace lab::fuzz {
namespace {

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

void look_for_the_hidden_fault(const Session& session, Dice& dice) {
  const std::size_t samples = session.training_data().size();
  const auto hidden = hidden_fault(session.config(), samples);
  if (!hidden) return;
  const std::vector<PlacedFault> all = huntable_faults(session.config(), samples);
  const bool knows = dice.chance(0.3);
  Judgement judgement(session, knows ? *hidden : all[dice.below(all.size())]);
  finish(judgement, dice);
  expect(judgement.truth() == *hidden, "what is hidden stays hidden there");
  expect(judgement.right() == !judgement.against(), "a wrong answer has something against it, a right one nothing");
  expect(judgement.right() || !knows || session.report().divergence, "the right answer is right");
}

}  // namespace

void look_around(const Session& session, Dice& dice) {
  then("look");
  const auto hash = hash_of(session.network().parameters());
  switch (dice.below(8)) {
    case 0: {
      Ledger ledger = session.ledger({dice.below(session.training_data().size())});
      const std::size_t parameters = session.network().parameters().size();
      expect(ledger.after().size() == parameters && ledger.prepared().size() == parameters, "a ledger of all weights");
      for (std::size_t l = 0; l < session.network().layers().size(); ++l) {
        const std::size_t units = session.network().layers()[l].outputs;
        expect(ledger.z(l).size() == units && ledger.a(l).size() == units && ledger.delta(l).size() == units,
               "a ledger of all units");
      }
      for (const auto& memories : {ledger.optimizer_before().memories(), ledger.optimizer_after().memories()}) {
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
    case 5:
      look_for_the_hidden_fault(session, dice);
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

}  // namespace lab::fuzz
