// The engine once more, with what Inspect asks of it: a module of its own, which the page loads when Inspect is opened.
// It takes up the moment of a run, and nothing that it does changes the run.
#include <emscripten/bind.h>

#include "inspect/error_curve.hpp"
#include "inspect/flow.hpp"
#include "inspect/numpy_start.hpp"
#include "inspect/submission.hpp"
#include "session/session.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

std::vector<std::size_t> places_of(const val& numbers) {
  const auto given = emscripten::vecFromJSArray<unsigned>(numbers);
  return {given.begin(), given.end()};
}

std::vector<double> numbers_of(const val& numbers) { return emscripten::convertJSArrayToNumberVector<double>(numbers); }

val memories_of(const Optimizer& optimizer) {
  val object = val::object();
  for (const Memory& memory : optimizer.memories()) object.set(std::string(memory.name), copy_of(memory.values));
  return object;
}

val coefficients_of(const UpdateConfig& config) {
  val object = val::object();
  object.set("momentum", config.momentum);
  object.set("rho", config.rho);
  object.set("beta1", config.beta1);
  object.set("beta2", config.beta2);
  object.set("epsilon", config.epsilon);
  object.set("momentum_decay", config.momentum_decay);
  object.set("weight_decay", config.weight_decay);
  object.set("epsilon_inside", config.epsilon_inside);
  return object;
}

/// Of training samples that there are.
val ledger_of(const Session& session, const val& rows) {
  const Ledger ledger = session.ledger(places_of(rows));
  val layers = val::array();
  for (std::size_t l = 0; l < ledger.network().layers().size(); ++l) {
    val layer = val::object();
    layer.set("z", copy_of(ledger.z(l)));
    layer.set("a", copy_of(ledger.a(l)));
    layer.set("slope", copy_of(ledger.slope(l)));
    layer.set("delta", copy_of(ledger.delta(l)));
    layers.call<void>("push", layer);
  }
  val object = val::object();
  object.set("rows", rows);
  object.set("x", copy_of(ledger.x()));
  object.set("y", copy_of(ledger.y()));
  object.set("layers", layers);
  object.set("predictions", copy_of(ledger.predictions()));
  object.set("loss_slope", copy_of(ledger.loss_slope()));
  object.set("losses", copy_of(ledger.losses()));
  object.set("factor", ledger.factor());
  object.set("loss", ledger.loss());
  object.set("learning_rate", ledger.learning_rate());
  object.set("coefficients", coefficients_of(ledger.coefficients()));
  object.set("gradients", copy_of(ledger.gradients()));
  object.set("penalties", copy_of(ledger.penalties()));
  object.set("clipping", ledger.clipping());
  object.set("prepared", copy_of(ledger.prepared()));
  object.set("before", copy_of(ledger.network().parameters()));
  object.set("after", copy_of(ledger.after()));
  object.set("memories_before", memories_of(ledger.optimizer_before()));
  object.set("memories_after", memories_of(ledger.optimizer_after()));
  object.set("updates", ledger.optimizer_after().state().step);
  object.set("products", copy_of(ledger.optimizer_after().state().products));
  return object;
}

/// A student's arrays; `tensor` is null where the name has to do.
std::vector<SubmittedArray> arrays_from(const val& given) {
  std::vector<SubmittedArray> arrays;
  const auto count = given["length"].as<unsigned>();
  for (unsigned k = 0; k < count; ++k) {
    const val one = given[k];
    SubmittedArray array{.name = one["name"].as<std::string>(),
                         .shape = places_of(one["shape"]),
                         .values = numbers_of(one["values"]),
                         .resolution = numbers_of(one["resolution"]),
                         .float32 = one["float32"].as<bool>()};
    if (!one["tensor"].isNull()) {
      const auto* row = find_row(tensor_kinds, one["tensor"]["kind"].as<std::string>());
      if (row != nullptr) array.meant = TensorName{row->id, one["tensor"]["layer"].as<unsigned>()};
    }
    arrays.push_back(std::move(array));
  }
  return arrays;
}

val checked_submission(const Session& session, const val& rows, const val& arrays) {
  return val_from(json_of(check(step_of(session, places_of(rows)), arrays_from(arrays))));
}

GradientCheck* new_check(const Session& session, double epsilon, const val& parameters) {
  return new GradientCheck(session.check_gradients({epsilon, places_of(parameters)}));
}

/// (checked, 5) from one of them on: the parameter, analytic, numeric, relative error, the verdict.
val checked_of(const GradientCheck& check, unsigned first) {
  std::vector<double> rows;
  for (const CheckedParameter& one : check.checked().subspan(first)) {
    rows.insert(rows.end(), {static_cast<double>(one.parameter), one.analytic, one.numeric, one.relative_error(),
                             static_cast<double>(one.verdict)});
  }
  return copy_of(rows);
}

/// What a check takes, and what it may say.
val check_terms() {
  val epsilon = val::object();
  epsilon.set("least", least_epsilon);
  epsilon.set("most", most_epsilon);
  epsilon.set("usual", usual_epsilon);
  val rows = val::array();
  for (const auto& one : verdicts) {
    val row = val::object();
    row.set("name", std::string(one.name));
    row.set("label", std::string(one.label));
    row.set("formula", std::string(one.formula));
    rows.call<void>("push", row);
  }
  val object = val::object();
  object.set("epsilon", epsilon);
  object.set("verdicts", rows);
  object.set("points", static_cast<unsigned>(ErrorCurve::points));
  return object;
}

ErrorCurve* new_curve(const Session& session, const val& parameters) {
  return new ErrorCurve(session.network(), session.training_data(), session.config().loss, places_of(parameters),
                        session.next_update());
}

/// (points, 3): ε, the worst relative error, the median.
val error_rows_of(const ErrorCurve& curve) {
  std::vector<double> rows;
  for (const ErrorAt& at : curve.errors()) rows.insert(rows.end(), {at.epsilon, at.worst, at.median});
  return copy_of(rows);
}

GradientFlow* new_flow(const Session& session) {
  return new GradientFlow(session.network(), session.training_data(), session.config().loss, session.next_update());
}

/// (L, 7), as LayerFlow has them.
val layers_of(const GradientFlow& flow) {
  std::vector<double> rows;
  for (const LayerFlow& one : flow.layers()) {
    rows.insert(rows.end(), {one.gradient_norm, one.delta, one.slope, one.through_weights, one.through_slope,
                             one.saturated, one.dead});
  }
  return copy_of(rows);
}

/// What takes long, chunk by chunk.
template <typename Job>
bool advance(Job& job, unsigned chunks) {
  return job.advance(chunks);
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_inspect) {
  using namespace emscripten;
  using namespace lab;
  class_<Session>("Inspection")
      .constructor(
          +[](const val& config) { return new Session(read_config(json_from(config)).config); }, allow_raw_pointers())
      .function(
          "standAt",
          +[](Session& session, const val& standing, const std::string& rule, double learning_rate) {
            session.stand_at(numbers_of(standing), find_row(optimizers, rule)->id, learning_rate);
          })
      .function("ledger", &ledger_of)
      .function(
          "contributions",
          +[](const Session& session, const val& rows, unsigned parameter) {
            return copy_of(session.ledger(places_of(rows)).contributions(parameter));
          })
      .function("checkSubmission", &checked_submission)
      .function("checkGradients", &new_check, allow_raw_pointers())
      .function("errorCurve", &new_curve, allow_raw_pointers())
      .function("flow", &new_flow, allow_raw_pointers())
      .function(
          "numpyStart", +[](const Session& session, const val& rows, bool columns) {
            return numpy_start(session, places_of(rows), columns ? Notation::columns : Notation::rows);
          });
  class_<GradientCheck>("GradientCheck")
      .function("advance", &advance<GradientCheck>)
      .function(
          "wanted", +[](const GradientCheck& check) { return static_cast<unsigned>(check.wanted()); })
      .function("checked", &checked_of);
  class_<ErrorCurve>("ErrorCurve").function("advance", &advance<ErrorCurve>).function("errors", &error_rows_of);
  class_<GradientFlow>("GradientFlow").function("advance", &advance<GradientFlow>).function("layers", &layers_of);
  function("checkTerms", &check_terms);
}
