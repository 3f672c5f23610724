// The benchmark's wasm module; tests/bench/engine.mjs calls it.
#include <emscripten/bind.h>

#include "bench/engine.hpp"
#include "bench/peak.hpp"

namespace lab::bench {
namespace {

using emscripten::val;

Run* new_run(const val& workload) {
  const auto numbers = [&](const char* name) {
    return emscripten::convertJSArrayToNumberVector<double>(workload[name]);
  };
  const std::vector<double> units = numbers("units");
  return new Run({.units{units.begin(), units.end()},
                  .hidden = workload["hidden"].as<std::string>(),
                  .output = workload["output"].as<std::string>(),
                  .loss = workload["loss"].as<std::string>(),
                  .batch = workload["batch"].as<unsigned>(),
                  .learning_rate = workload["learning_rate"].as<double>(),
                  .x = numbers("x"),
                  .y = numbers("y"),
                  .parameters = numbers("parameters")});
}

}  // namespace
}  // namespace lab::bench

EMSCRIPTEN_BINDINGS(lab_bench) {
  using namespace emscripten;
  using namespace lab::bench;
  class_<Run>("Run")
      .constructor(&new_run, allow_raw_pointers())
      .function(
          "train", +[](Run& run, unsigned epochs) { run.train(epochs); })
      .function(
          "parameters",
          +[](const Run& run) { return val(typed_memory_view(run.parameters().size(), run.parameters().data())); });
  function(
      "multiplyAndAdd", +[](unsigned rounds) { return multiply_and_add(rounds); });
  constant("operationsARound", static_cast<unsigned>(operations_a_round));
}
