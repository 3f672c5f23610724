// lab_export EPOCHS EVERY: reads {config, journal} or {preset} from standard input and writes, as JSON, the run's
// script for NumPy, and the losses that the engine has at every so-manieth epoch: {script, refusals, losses: [[epoch,
// loss]]}.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <map>

#include "export/journal.hpp"
#include "export/numpy_script.hpp"
#include "session/presets.hpp"
#include "session/session.hpp"

namespace {

void write_presets() {
  lab::Json presets = lab::Json::array();
  for (const lab::Preset& preset : lab::presets()) {
    const lab::Config config = preset.config();
    const auto samples = lab::Session(config).training_data().size();
    const std::size_t batch = config.training.update == lab::Update::per_sample   ? 1
                              : config.training.update == lab::Update::full_batch ? samples
                                                                                  : config.training.batch_size;
    presets.push_back({{"name", preset.name}, {"updates", (samples + batch - 1) / batch}});
  }
  std::cout << presets.dump() << "\n";
}

void make(lab::Session& session, const lab::JournalEntry& entry) {
  if (const auto* tuned = std::get_if<lab::Tuned>(&entry.change)) {
    lab::Config config = session.config();
    config.training = tuned->training;
    session.tune(config);
  } else if (const auto* set = std::get_if<lab::WeightSet>(&entry.change)) {
    session.set_parameter(set->parameter, set->value);
  } else if (const auto* switched = std::get_if<lab::SwitchedOff>(&entry.change)) {
    session.hold(switched->parameter, switched->off);
  } else if (const auto* applied = std::get_if<lab::Applied>(&entry.change)) {
    session.update_with(applied->rows);
  }
}

/// What the engine logs, as [epoch, loss].
lab::Json losses_of(const lab::Config& config, const lab::Json& journal, const lab::ScriptLength& length) {
  lab::Session session(config);
  const lab::Journal changes = lab::read_journal(journal, config, session.training_data().size()).journal;
  std::map<std::size_t, double> losses;  // a change at the end of an epoch measures it again
  const auto take = [&] {
    const lab::Report report = session.report();
    if (!report.latest || report.inside_epoch || report.latest->epoch != static_cast<double>(report.epoch)) return;
    const bool last = report.over() || report.epoch == length.epochs;
    if (last || report.epoch % length.log_every == 0) losses[report.epoch] = report.latest->training.loss;
  };
  auto next = changes.begin();
  session.step_epochs(0);
  for (;;) {
    for (; next != changes.end() && next->step == session.report().step; ++next) {
      make(session, *next);
      session.step_to(session.report().step);
    }
    take();
    if (session.report().over() || session.report().epoch >= length.epochs) break;
    if (changes.empty()) {
      session.step_epochs(1);
    } else {
      session.step_to(session.report().step + 1);
    }
  }
  lab::Json list = lab::Json::array();
  for (const auto& [epoch, loss] : losses) list.push_back({epoch, loss});
  return list;
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
  const lab::Json journal = asked.value("journal", lab::Json::array());
  const auto [script, refusals] = lab::numpy_script(config, journal, length);
  std::cout
      << lab::Json{{"script", script}, {"refusals", refusals}, {"losses", losses_of(config, journal, length)}}.dump()
      << "\n";
}
