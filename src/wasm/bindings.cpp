// What JavaScript may call: a table of registrations. web/engine/methods.js is its only caller, and web/engine/lab.d.ts
// its type.
#include <cstdio>

#include <emscripten/bind.h>

#include "session/session.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

val errors_of(const val& config) {
  Json errors = Json::array();
  for (const ConfigError& error : read_config(json_from(config)).errors) {
    errors.push_back(
        {{"field", error.field}, {"value", error.value}, {"allowed", error.allowed}, {"message", error.message()}});
  }
  return val_from(errors);
}

Session* new_session(const val& config) { return new Session(read_config(json_from(config)).config); }

val report_of(const Session& session) {
  const Report report = session.report();
  const auto metrics = [](bool measured, const Metrics& metrics) -> Json {
    if (!measured) return nullptr;
    return {{"loss", metrics.loss}, {"accuracy", metrics.accuracy}};
  };
  const Record latest = report.latest.value_or(Record{});
  const bool measured = report.latest.has_value();
  return val_from({{"epoch", report.epoch},
                   {"step", report.step},
                   {"diverged", report.diverged},
                   {"training", metrics(measured, latest.training)},
                   {"test", metrics(measured && session.test_data().size() > 0, latest.test)}});
}

val layers_of(const Session& session) {
  Json layers = Json::array();
  for (const DenseSlice& layer : session.network().layers()) {
    layers.push_back({{"inputs", layer.inputs},
                      {"outputs", layer.outputs},
                      {"weights", layer.weights},
                      {"bias", layer.bias},
                      {"biases", layer.biases},
                      {"activation", row_of(activations, layer.activation).name}});
  }
  return val_from(layers);
}

std::string hash_text(const Session& session) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash_of(session.network().parameters())));
  return text;
}

val parameters_of(const Session& session) {
  const ConstSpan parameters = session.network().parameters();
  return view_of(parameters.data(), parameters.size());
}

val history_of(const Session& session) {
  const auto records = session.history().records();
  return view_of(&records.data()->epoch, records.size() * (sizeof(Record) / sizeof(double)));
}

val matrix_of(const Matrix& matrix) { return view_of(matrix.data(), matrix.size()); }

std::vector<float> shown;  // what field_of made last, alive until JavaScript has copied it

val field_of(const Session& session, unsigned side, unsigned first_layer) {
  shown = session.field(side, first_layer);
  return view_of(shown.data(), shown.size());
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab) {
  using namespace emscripten;
  using namespace lab;
  function(
      "catalog", +[] { return val_from(catalog()); });
  function("validate", &errors_of);
  class_<Session>("Session")
      .constructor(&new_session, allow_raw_pointers())
      .function(
          "config", +[](const Session& session) { return val_from(write_config(session.config())); })
      .function(
          "advance", +[](Session& session, unsigned epochs,
                         unsigned chunks) { return static_cast<unsigned>(session.advance(epochs, chunks)); })
      .function(
          "stepBatch", +[](Session& session) { session.step_batch(); })
      .function(
          "tune", +[](Session& session, val config) { session.tune(read_config(json_from(config)).config.training); })
      .function("report", &report_of)
      .function("layers", &layers_of)
      .function("hash", &hash_text)
      .function("parameters", &parameters_of)
      .function("history", &history_of)
      .function("field", &field_of)
      .function(
          "trainingX", +[](const Session& session) { return matrix_of(session.training_data().x); })
      .function(
          "trainingY", +[](const Session& session) { return matrix_of(session.training_data().y); })
      .function(
          "testX", +[](const Session& session) { return matrix_of(session.test_data().x); })
      .function(
          "testY", +[](const Session& session) { return matrix_of(session.test_data().y); });
}
