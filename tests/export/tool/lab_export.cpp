// lab_export EPOCHS EVERY: reads {config, journal} or {preset} from standard input and writes, as JSON, the run's
// script for NumPy, and the losses that the engine has at every so-manieth epoch: {script, refusals, losses: [[epoch,
// loss]]}.
#include <cstdio>
#include <cstdlib>
#include <iostream>

#include "export/numpy_script.hpp"
#include "session/presets.hpp"
#include "session/session.hpp"

namespace {

void write_presets() {
  lab::Json presets = lab::Json::array();
  for (const lab::Preset& preset : lab::presets()) {
    const lab::Config config = preset.config();
    const auto samples = lab::Session(config).training_data().size();
    const std::size_t batch = config.training.update == lab::Update::per_sample ? 1
                              : config.training.update == lab::Update::full_batch
                                  ? samples
                                  : config.training.batch_size;
    presets.push_back({{"name", preset.name}, {"updates", (samples + batch - 1) / batch}});
  }
  std::cout << presets.dump() << "\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "presets") {
    write_presets();
    return 0;
  }
  if (argc != 3) {
    std::cerr << "usage: lab_export EPOCHS EVERY\n";
    return 2;
  }
  const lab::ScriptLength length{std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10)};
  const lab::Json asked = lab::Json::parse(std::cin);
  lab::Config config;
  if (asked.contains("preset")) {
    config = lab::find_preset(asked["preset"].get<std::string>())->config();
  } else {
    const lab::ConfigReading reading = lab::read_config(asked["config"]);
    for (const lab::ConfigError& error : reading.errors) std::cerr << error.message() << "\n";
    if (!reading.errors.empty()) return 1;
    config = reading.config;
  }
  const auto [script, refusals] = lab::numpy_script(config, asked.value("journal", lab::Json::array()), length);
  lab::Json losses = lab::Json::array();
  lab::Session session(config);
  const auto take = [&](std::size_t epoch) {
    const auto latest = session.report().latest;
    if (latest && latest->epoch == static_cast<double>(epoch)) losses.push_back({epoch, latest->training.loss});
  };
  session.step_epochs(0);
  take(0);
  while (!session.report().over() && session.report().epoch < length.epochs) {
    session.step_epochs(1);
    const std::size_t epoch = session.report().epoch;
    if (epoch % length.log_every == 0 || session.report().over() || epoch == length.epochs) take(epoch);
  }
  std::cout << lab::Json{{"script", script}, {"refusals", refusals}, {"losses", losses}}.dump() << "\n";
}
