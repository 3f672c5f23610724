#include "export/numpy_script.hpp"

#include "export/numpy_plan.hpp"
#include "session/hunt.hpp"
#include "session/session.hpp"

namespace lab {
namespace {

constexpr std::size_t most_lines = 100;

Network start_of(const Config& config) {
  Network network = blank_network(config);
  initialize(network, config.initial);
  return network;
}

std::string shape_of(const Network& network) {
  std::string text = std::to_string(network.layers().front().inputs);
  for (const DenseSlice& layer : network.layers()) text += "-" + std::to_string(layer.outputs);
  return text;
}

void add_head(PythonText& text, const NumpyPlan& plan) {
  const Config& config = plan.config;
  const std::string set(row_of(generators, config.data.set).label);
  text.line("\"\"\"A " + shape_of(plan.network) + " network and its training in NumPy: " + set + ", " +
            std::string(row_of(losses, config.loss.function).label) + ", " +
            std::string(row_of(optimizers, config.training.optimizer.rule).label) + ".");
  text.line();
  text.line(
      "From the same seeds as on the page, it prints the losses that the page logs, to 1e-10: not to the last bit,");
  text.line("since NumPy adds in another order and its exp and log may differ in the last bit. Where training itself");
  text.line("blows such differences up (a rate that is too large, units that die), later losses drift apart.");
  text.line("\"\"\"");
  const bool erf = std::any_of(plan.network.layers().begin(), plan.network.layers().end(),
                               [](const DenseSlice& layer) { return layer.activation == Activation::gelu; });
  if (erf) text.line("import math\n");
  text.line("import numpy as np");
}

}  // namespace

NumpyPlan::NumpyPlan(const Config& config, const Journal& journal, const ScriptLength& length)
    : config(config),
      journal(journal),
      length(length),
      task(task_of(config.data)),
      points(config.data.set == Generator::own ? config.data.own.x.size() : config.data.sampling.points),
      split(lab::split(points_of(config.data), config.data.test_share, config.data.split_seed)),
      network(start_of(config)) {}

bool NumpyPlan::has(Fault fault) const {
  const auto layers = network.layers();
  return std::any_of(layers.begin(), layers.end(), [fault](const DenseSlice& layer) { return layer.fault == fault; });
}

std::string indented(std::string_view lines, std::size_t spaces) {
  std::string text(spaces, ' ');
  for (const char c : lines) {
    text += c;
    if (c == '\n') text.append(spaces, ' ');
  }
  return text;
}

ScriptLength length_of(std::size_t epochs) {
  std::size_t step = 1;  // 1, 2, 5, 10, 20 ...
  for (std::size_t digit = 1; epochs / step > most_lines; digit = digit == 5 ? 1 : digit == 2 ? 5 : 2) {
    step = digit == 2 ? step / 2 * 5 : step * 2;
  }
  return {epochs, step};
}

ScriptLength usual_length(const Config& config) {
  constexpr std::size_t without_a_stop = 500;
  return length_of(config.stop.epochs.value_or(without_a_stop));
}

NumpyScript numpy_script(const Config& config, const Json& journal, const ScriptLength& length) {
  if (config.network.hunt) {
    return {"", {"In a bug hunt a script would give the bug away: end the hunt first."}};
  }
  const JournalReading read = read_journal(journal, config, 1'000'000);
  if (!read.errors.empty()) return {"", read.errors};
  const NumpyPlan plan(config, read.journal, length);
  NumpyText text;
  add_head(text.settings, plan);
  text.settings.section("Settings");
  add_data(text, plan);
  add_start(text, plan);
  add_forward(text, plan);
  add_loss(text, plan);
  add_backward(text, plan);
  add_optimizer(text, plan);
  add_changes(text, plan);
  add_loop(text, plan);
  return {text.settings.text() + text.body.text(), {}};
}

}  // namespace lab
