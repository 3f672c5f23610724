// The bug hunt's part of what Inspect asks: what can be named, and what an answer is worth. The hidden fault itself
// leaves the module only with a judgement.
#include <emscripten/bind.h>

#include "inspect/judgement.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

val placed_of(PlacedFault placed) {
  val object = val::object();
  object.set("layer", placed.layer);
  object.set("fault", std::string(row_of(faults, placed.fault).name));
  return object;
}

val evidence_of(const Evidence& evidence) {
  val object = val::object();
  object.set("layer", evidence.layer);
  object.set("bias", evidence.bias);
  object.set("parameter", evidence.parameter);
  object.set("here", evidence.here);
  object.set("guessed", evidence.guessed);
  object.set("slope", evidence.slope);
  return object;
}

std::size_t samples_of(const Session& session) { return session.training_data().size(); }

val huntable(const Session& session) {
  val list = val::array();
  for (const PlacedFault& one : huntable_faults(session.config(), samples_of(session))) {
    list.call<void>("push", placed_of(one));
  }
  return list;
}

/// Of an answer, or of the truth; null where nothing is hidden, or where that cannot be hidden.
Judgement* new_judgement(const Session& session, const val& answer) {
  const auto truth = hidden_fault(session.config(), samples_of(session));
  if (!truth || answer.isNull()) return truth ? new Judgement(session, *truth) : nullptr;
  for (const PlacedFault& one : huntable_faults(session.config(), samples_of(session))) {
    if (one.layer == answer["layer"].as<unsigned>() &&
        row_of(faults, one.fault).name == answer["fault"].as<std::string>()) {
      return new Judgement(session, one);
    }
  }
  return nullptr;
}

/// Of a wrong answer, nothing that gives the hidden fault away.
val verdict_of(const Judgement& judgement) {
  val object = val::object();
  object.set("right", judgement.right());
  object.set("objection", std::string(row_of(objections, judgement.objection()).name));
  object.set("against", judgement.against() ? evidence_of(*judgement.against()) : val::null());
  object.set("truth", judgement.right() ? placed_of(judgement.truth()) : val::null());
  val traces = val::array();
  if (judgement.right()) {
    for (const Evidence& trace : judgement.traces()) traces.call<void>("push", evidence_of(trace));
  }
  object.set("traces", traces);
  return object;
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_judging) {
  using namespace emscripten;
  using namespace lab;
  function("huntable", &huntable);
  function("judge", &new_judgement, allow_raw_pointers());
  class_<Judgement>("Judgement")
      .function(
          "advance", +[](Judgement& judgement, unsigned chunks) { return judgement.advance(chunks); })
      .function("verdict", &verdict_of);
}
