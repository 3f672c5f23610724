#include "export/numpy_script.hpp"

#include "export/numpy_plan.hpp"
#include "export/sensitivity.hpp"
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

/// Of a run whose last bits count.
void add_warning(PythonText& text, const NumpyPlan& plan) {
  const std::size_t epoch = *plan.parts_at;
  const std::string when = epoch == 0 ? "from the start" : "from epoch " + std::to_string(epoch) + " on";
  text.line();
  text.line("In this run last bits count, " + when + ": rounding once more or less leads somewhere else.");
  text.line(plan.exact()
                ? "So products, sums and sigmoids are computed in the page's order; elsewhere x @ W + b would do."
                : "From then on its losses may drift apart from the page's.");
}

void add_head(PythonText& text, const NumpyPlan& plan) {
  const Config& config = plan.config;
  const std::string set(row_of(generators, config.data.set).label);
  text.line("\"\"\"A " + shape_of(plan.network) + " network and its training in NumPy: " + set + ", " +
            std::string(row_of(losses, config.loss.function).label) + ", " +
            std::string(row_of(optimizers, config.training.optimizer.rule).label) + ".");
  text.line();
  text.line(
      "From the same seeds as on the page, it prints the losses that the page logs, to 1e-10. The last bits differ,");
  text.line("as NumPy adds in another order, and as its exp and log are the C library's.");
  if (plan.parts_at) add_warning(text, plan);
  text.line("\"\"\"");
  const bool erf = std::any_of(plan.network.layers().begin(), plan.network.layers().end(),
                               [](const DenseSlice& layer) { return layer.activation == Activation::gelu; });
  if (erf) text.line("import math\n");
  text.line("import numpy as np");
}

}  // namespace

bool NumpyPlan::has(Fault fault) const {
  const auto layers = network.layers();
  return std::any_of(layers.begin(), layers.end(), [fault](const DenseSlice& layer) { return layer.fault == fault; });
}

// Other activations' last bits are not in the script.
bool NumpyPlan::can_be_exact() const {
  constexpr std::size_t most_products = 4'000'000;  // of a layer and all samples at once
  const auto layers = network.layers();
  return std::all_of(layers.begin(), layers.end(), [&](const DenseSlice& layer) {
    const Activation f = layer.activation;
    const bool known =
        f == Activation::identity || f == Activation::sigmoid || f == Activation::relu || f == Activation::leaky_relu;
    const bool right = layer.fault == Fault::none || layer.fault == Fault::cache_swapped;
    return known && right && samples() * layer.inputs * layer.outputs <= most_products;
  });
}

bool NumpyPlan::is_tuned(std::string_view path) const {
  return std::any_of(journal.begin(), journal.end(), [path](const JournalEntry& entry) {
    const auto* tuned = std::get_if<Tuned>(&entry.change);
    return tuned && std::any_of(tuned->paths.begin(), tuned->paths.end(),
                                [path](const std::string& one) { return one.starts_with(path); });
  });
}

bool NumpyPlan::switches_off() const {
  return std::any_of(journal.begin(), journal.end(),
                     [](const JournalEntry& entry) { return std::holds_alternative<SwitchedOff>(entry.change); });
}

std::string NumpyPlan::rate() const {
  const bool warm = ever([](const TrainingConfig& one) { return one.schedule.warmup > 0; });
  const bool constant = config.training.schedule.shape == ScheduleShape::constant && !warm;
  return constant ? "learning_rate" : "rate";
}

std::size_t batch_size_of(const TrainingConfig& training, std::size_t samples) {
  if (training.update == Update::per_sample) return 1;
  return training.update == Update::full_batch ? samples : training.batch_size;
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
  const PointSplit points = split(points_of(config.data), config.data.test_share, config.data.split_seed);
  const auto [changes, errors] = read_journal(journal, config, points.training.size());
  if (!errors.empty()) return {"", errors};
  if (std::vector<std::string> refused = refused_changes(changes); !refused.empty()) return {"", std::move(refused)};
  ScriptLength within = length;
  if (changes.empty() && config.stop.epochs) within.epochs = std::min(within.epochs, *config.stop.epochs);
  const NumpyPlan plan{config, changes, within, points, start_of(config), parts_at(config, within.epochs)};
  NumpyText text;
  add_head(text.settings, plan);
  text.settings.section("Settings");
  add_data(text, plan);
  add_exact_arithmetic(text, plan);
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
