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
  const auto metrics = [&](const Metrics Record::*part, bool exists) -> Json {
    if (!report.latest || !exists) return nullptr;
    const Metrics& metrics = (*report.latest).*part;
    return {{"loss", metrics.loss}, {"accuracy", metrics.accuracy}};
  };
  return val_from({{"epoch", report.epoch},
                   {"step", report.step},
                   {"inside_epoch", report.inside_epoch},
                   {"diverged", report.diverged},
                   {"training", metrics(&Record::training, true)},
                   {"test", metrics(&Record::test, session.test_data().size() > 0)}});
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

Picture* new_picture(const Session& session, unsigned side, unsigned first_layer) {
  return new Picture(session.picture(side, first_layer));
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
          "stepTo", +[](Session& session, unsigned step, unsigned chunks) { return session.step_to(step, chunks); })
      .function(
          "tune", +[](Session& session, val config) { session.tune(read_config(json_from(config)).config.training); })
      .function("report", &report_of)
      .function("layers", &layers_of)
      .function("hash", &hash_text)
      .function("parameters", &parameters_of)
      .function("history", &history_of)
      .function("picture", &new_picture, allow_raw_pointers())
      .function(
          "trainingX", +[](const Session& session) { return matrix_of(session.training_data().x); })
      .function(
          "trainingY", +[](const Session& session) { return matrix_of(session.training_data().y); })
      .function(
          "testX", +[](const Session& session) { return matrix_of(session.test_data().x); })
      .function(
          "testY", +[](const Session& session) { return matrix_of(session.test_data().y); });
  class_<Picture>("Picture")
      .function(
          "advance", +[](Picture& picture, unsigned chunks) { return picture.advance(chunks); })
      .function(
          "values", +[](const Picture& picture) { return view_of(picture.values().data(), picture.values().size()); });
}
