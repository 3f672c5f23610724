// What JavaScript may call: a table of registrations. web/engine/methods.js is its only caller, and web/engine/lab.d.ts
// its type.
#include <algorithm>
#include <cmath>

#include <emscripten/bind.h>

#include "session/session.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

val config_errors(const val& config) { return errors_of(read_config(json_from(config)).errors); }

/// A config with a loss and an output for its task, where `before` had another; as it is, if either has errors.
val fitted(const val& config, const val& before) {
  const ConfigReading wanted = read_config(json_from(config)), old = read_config(json_from(before));
  const auto only_the_loss = [](const ConfigError& error) { return error.field == "loss.function"; };
  if (!old.errors.empty() || !std::all_of(wanted.errors.begin(), wanted.errors.end(), only_the_loss)) return config;
  return val_from(write_config(fitted_to_task(wanted.config, old.config)));
}

Session* new_session(const val& config) { return new Session(read_config(json_from(config)).config); }

val metrics_of(const Metrics& metrics) {
  val object = val::object();
  object.set("loss", metrics.loss);
  object.set("accuracy", std::isnan(metrics.accuracy) ? val::null() : val(metrics.accuracy));
  return object;
}

val divergence_of(const Divergence& divergence) {
  val object = val::object();
  object.set("epoch", divergence.epoch);
  object.set("step", divergence.step);
  object.set("layer", divergence.layer);
  object.set("tensor", std::string(row_of(tensors, divergence.tensor).name));
  return object;
}

val health_object_of(const Health& health) {
  val object = val::object();
  object.set("state", std::string(row_of(health_states, health.state).name));
  object.set("layer", health.layer);
  object.set("value", health.value);
  return object;
}

val report_of(const Session& session) {
  const Report report = session.report();
  val object = val::object();
  object.set("epoch", report.epoch);
  object.set("step", report.step);
  object.set("learning_rate", report.learning_rate);
  object.set("penalty", report.penalty);
  object.set("inside_epoch", report.inside_epoch);
  object.set("inside_batch", report.inside_batch);
  object.set("divergence", report.divergence ? divergence_of(*report.divergence) : val::null());
  object.set("stopped", report.stopped ? val(std::string(row_of(stop_rules, *report.stopped).name)) : val::null());
  object.set("health", health_object_of(health_of(session)));
  object.set("training", report.latest ? metrics_of(report.latest->training) : val::null());
  const bool tested = report.latest && session.test_data().size() > 0;
  object.set("test", tested ? metrics_of(report.latest->test) : val::null());
  return object;
}

/// (classes, classes): row by row how many samples of the class were taken for each.
val counts_of(const Confusion& confusion) {
  val rows = val::array();
  for (std::size_t truth = 0; truth < confusion.classes; ++truth) {
    val row = val::array();
    for (std::size_t taken = 0; taken < confusion.classes; ++taken) {
      row.call<void>("push", confusion.counts[truth * confusion.classes + taken]);
    }
    rows.call<void>("push", row);
  }
  return rows;
}

val layers_of(const Session& session) {
  val layers = val::array();
  for (const DenseSlice& layer : session.network().layers()) {
    val object = val::object();
    object.set("inputs", layer.inputs);
    object.set("outputs", layer.outputs);
    object.set("weights", layer.weights);
    object.set("bias", layer.bias);
    object.set("biases", layer.biases);
    object.set("activation", std::string(row_of(activations, layer.activation).name));
    layers.call<void>("push", object);
  }
  return layers;
}

std::string session_hash(const Session& session) { return hash_text(hash_of(session.network().parameters())); }

val parameters_of(const Session& session) {
  const ConstSpan parameters = session.network().parameters();
  return view_of(parameters.data(), parameters.size());
}

val history_of(const Session& session) {
  const auto records = session.history().records();
  return view_of(&records.data()->epoch, records.size() * (sizeof(Record) / sizeof(double)));
}

val log_of(const Session& session) {
  const auto records = session.log().records();
  return view_of(&records.data()->epoch, records.size() * (sizeof(Record) / sizeof(double)));
}

val whole_numbers_of(std::span<const std::size_t> numbers) {
  val array = val::array();
  for (const std::size_t number : numbers) array.call<void>("push", static_cast<unsigned>(number));
  return array;
}

val diagnostics_of(const Session& session) {
  const ConstSpan records = session.diagnostics().records();
  return view_of(records.data(), records.size());
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
  function("validate", &config_errors);
  function("fitted", &fitted);
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
          "tune", +[](Session& session, val config) { session.tune(read_config(json_from(config)).config); })
      .function("report", &report_of)
      .function("layers", &layers_of)
      .function("hash", &session_hash)
      .function("parameters", &parameters_of)
      .function("history", &history_of)
      .function("log", &log_of)
      .function("diagnostics", &diagnostics_of)
      .function(
          "confusion", +[](const Session& session) { return counts_of(session.confusion()); })
      .function(
          "testConfusion", +[](const Session& session) { return counts_of(session.test_confusion()); })
      .function(
          "standing", +[](const Session& session) { return copy_of(session.standing()); })
      .function(
          "updateWith",
          +[](Session& session, const val& rows) {
            const auto numbers = vecFromJSArray<unsigned>(rows);
            return session.update_with(std::vector<std::size_t>(numbers.begin(), numbers.end()));
          })
      .function(
          "save", +[](const Session& session) { return new Checkpoint(session.save()); }, allow_raw_pointers())
      .function("restore", &Session::restore)
      .function("rewind", &Session::rewind)
      .function(
          "task",
          +[](const Session& session) { return std::string(row_of(tasks, task_of(session.config().data)).name); })
      .function(
          "inputPictures",
          +[](const Session& session, unsigned side) { return floats_of(session.input_pictures(side)); })
      .function(
          "featurePictures",
          +[](const Session& session, unsigned side) { return floats_of(session.feature_pictures(side)); })
      .function("setParameter", &Session::set_parameter)
      .function("hold", &Session::hold)
      .function(
          "held", +[](const Session& session) { return whole_numbers_of(session.held()); })
      .function(
          "nextBatch", +[](const Session& session) { return whole_numbers_of(session.next_batch()); })
      .function(
          "nextStep", +[](const Session& session) { return new NextStep(session.next_step()); }, allow_raw_pointers())
      .function(
          "layerOutputs",
          +[](const Session& session, unsigned layer, bool test) {
            return new LayerOutputs(session.layer_outputs(layer, test));
          },
          allow_raw_pointers())
      .function(
          "layerPicture",
          +[](const Session& session, unsigned layer, double low, double high, unsigned side) {
            return new Picture(session.layer_picture(layer, low, high, side));
          },
          allow_raw_pointers())
      .function("low", &Session::low)
      .function("high", &Session::high)
      .function("picture", &new_picture, allow_raw_pointers())
      .function(
          "trainingPoints", +[](const Session& session) { return matrix_of(session.training_data().points); })
      .function(
          "trainingY", +[](const Session& session) { return matrix_of(session.training_data().y); })
      .function(
          "testPoints", +[](const Session& session) { return matrix_of(session.test_data().points); })
      .function(
          "testY", +[](const Session& session) { return matrix_of(session.test_data().y); });
  class_<Checkpoint>("Checkpoint");
  class_<NextStep>("NextStep")
      .function(
          "advance", +[](NextStep& step, unsigned chunks) { return step.advance(chunks); })
      .function(
          "gradients", +[](const NextStep& step) { return copy_of(step.gradients()); })
      .function(
          "updates", +[](const NextStep& step) { return copy_of(step.updates()); });
  class_<LayerOutputs>("LayerOutputs")
      .function(
          "advance", +[](LayerOutputs& outputs, unsigned chunks) { return outputs.advance(chunks); })
      .function(
          "values", +[](const LayerOutputs& outputs) { return copy_of(outputs.values().all()); });
  class_<Picture>("Picture")
      .function(
          "advance", +[](Picture& picture, unsigned chunks) { return picture.advance(chunks); })
      .function(
          "values", +[](const Picture& picture) { return view_of(picture.values().data(), picture.values().size()); });
}

// Embind names a type that was never registered by its address. That alone would bring in printf, 2 KB gzip.
extern "C" int siprintf(char* text, const char*, ...) {
  text[0] = '?';
  text[1] = '\0';
  return 1;
}
