// A run as code, in a module of its own: the page loads it when somebody asks for it, and not before.
// web/engine/exporting.js is the only caller, and web/engine/export.d.ts its type.
#include <emscripten/bind.h>

#include "export/cpp_snippet.hpp"
#include "export/numpy_script.hpp"
#include "export/pytorch_script.hpp"
#include "session/session.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

/// Of so many epochs; 0: of as many as the config suggests.
ScriptLength wished_length(const Config& config, double epochs) {
  return epochs > 0 ? length_of(static_cast<std::size_t>(epochs)) : usual_length(config);
}

val numpy_of(const val& given, const val& journal, double epochs) {
  const Config config = read_config(json_from(given)).config;
  const NumpyScript script = numpy_script(config, json_from(journal), wished_length(config, epochs));
  Json refusals = Json::array();
  for (const std::string& refusal : script.refusals) refusals.push_back(refusal);
  val object = val::object();
  object.set("text", script.text);
  object.set("refusals", val_from(refusals));
  return object;
}

std::string pytorch_of(const val& given, double epochs) {
  const Config config = read_config(json_from(given)).config;
  return pytorch_script(config, wished_length(config, epochs));
}

std::string cpp_of(const val& given, double epochs) {
  const Config config = read_config(json_from(given)).config;
  return cpp_snippet(config, wished_length(config, epochs));
}

/// Of each input, in order: its feature, and how that is scaled.
val inputs_of(const Session& session) {
  const DataConfig& data = session.config().data;
  const ConstMatrixView points = view(session.training_data().points);
  val list = val::array();
  for (const Feature feature : data.features) {
    const FeatureInfo& row = row_of(features, feature);
    std::vector<double> values;
    for (std::size_t n = 0; n < points.rows; ++n) values.push_back(row.of(points(n, 0), points(n, 1)));
    const Scale scale = row_of(scalings, data.scaling).fit(values);
    val object = val::object();
    object.set("feature", std::string(row.name));
    object.set("shift", scale.shift);
    object.set("scale", scale.scale);
    list.call<void>("push", object);
  }
  return list;
}

/// Layers as slices of the parameter vector, with what built-in bugs make of the forward pass: a bias that is
/// forgotten, numbers that are rounded to float32.
val layers_of(const Network& network) {
  val list = val::array();
  for (const DenseSlice& layer : network.layers()) {
    const ActivationInfo& row = row_of(activations, layer.activation);
    val object = val::object();
    object.set("inputs", layer.inputs);
    object.set("outputs", layer.outputs);
    object.set("weights", layer.weights);
    object.set("bias", layer.bias);
    object.set("biases", layer.fault == Fault::missing_bias ? 0 : layer.biases);
    object.set("activation", std::string(row.name));
    object.set("float32", layer.fault == Fault::float32);
    object.set("alpha", row.alpha ? val(layer.alpha) : val::null());
    list.call<void>("push", object);
  }
  return list;
}

/// What a run's parameters are the parameters of.
val model_of(const val& given) {
  const Session session(read_config(json_from(given)).config);
  val object = val::object();
  object.set("inputs", inputs_of(session));
  object.set("layers", layers_of(session.network()));
  object.set("softmax", session.config().loss.function == Loss::softmax_ce);
  return object;
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_export) {
  emscripten::function("numpyScript", &lab::numpy_of);
  emscripten::function("pytorchScript", &lab::pytorch_of);
  emscripten::function("cppSnippet", &lab::cpp_of);
  emscripten::function("model", &lab::model_of);
}
