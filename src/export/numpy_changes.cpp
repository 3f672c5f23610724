// What was changed under way, in a NumPy script: a function for each change, and a table of when it is made.
#include <array>

#include "export/numpy_plan.hpp"

namespace lab {
namespace {

/// A setting that a script can change while it runs.
struct ScriptSetting {
  std::string_view path, name;
  std::string (*value)(const TrainingConfig& training, std::size_t samples);
};

template <double UpdateConfig::*member>
std::string coefficient(const TrainingConfig& training, std::size_t) {
  return python_number(update_config(training.optimizer, training.optimizer.learning_rate).*member);
}

std::string batch_size(const TrainingConfig& training, std::size_t samples) {
  return std::to_string(batch_size_of(training, samples));
}

constexpr std::array settings{
    ScriptSetting{"optimizer.learning_rate", "learning_rate", coefficient<&UpdateConfig::learning_rate>},
    ScriptSetting{"optimizer.momentum", "momentum", coefficient<&UpdateConfig::momentum>},
    ScriptSetting{"optimizer.rho", "rho", coefficient<&UpdateConfig::rho>},
    ScriptSetting{"optimizer.beta1", "beta1", coefficient<&UpdateConfig::beta1>},
    ScriptSetting{"optimizer.beta2", "beta2", coefficient<&UpdateConfig::beta2>},
    ScriptSetting{"optimizer.epsilon", "epsilon", coefficient<&UpdateConfig::epsilon>},
    ScriptSetting{"optimizer.momentum_decay", "momentum_decay", coefficient<&UpdateConfig::momentum_decay>},
    ScriptSetting{"optimizer.weight_decay", "weight_decay", coefficient<&UpdateConfig::weight_decay>},
    ScriptSetting{"schedule.epochs", "period",
                  [](const TrainingConfig& one, std::size_t) { return std::to_string(one.schedule.epochs); }},
    ScriptSetting{"schedule.factor", "factor",
                  [](const TrainingConfig& one, std::size_t) { return python_number(one.schedule.factor); }},
    ScriptSetting{"schedule.warmup", "warmup",
                  [](const TrainingConfig& one, std::size_t) { return std::to_string(one.schedule.warmup); }},
    ScriptSetting{"penalty.l1", "l1",
                  [](const TrainingConfig& one, std::size_t) { return python_number(one.penalty.l1); }},
    ScriptSetting{"penalty.l2", "l2",
                  [](const TrainingConfig& one, std::size_t) { return python_number(one.penalty.l2); }},
    ScriptSetting{"penalty.clip_norm", "clip_norm",
                  [](const TrainingConfig& one, std::size_t) { return python_number(one.penalty.clip_norm); }},
    ScriptSetting{"training.update", "batch_size", batch_size},
    ScriptSetting{"training.batch_size", "batch_size", batch_size},
    ScriptSetting{"training.order", "shuffled",
                  [](const TrainingConfig& one, std::size_t) {
                    return std::string(one.order == Order::shuffled ? "True" : "False");
                  }},
};

const ScriptSetting* setting_at(std::string_view path) {
  for (const ScriptSetting& one : settings) {
    if (one.path == path) return &one;
  }
  return nullptr;
}

/// When to stop has been decided: the script trains as long as the run did.
bool is_of_no_account(std::string_view path) { return path.starts_with("stop."); }

/// W1[0, 2], and where it stands in the script's parameters.
struct Place {
  std::string name, place;
  std::size_t array;
};

Place place_of(const Network& network, std::size_t parameter) {
  std::size_t array = 0;
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const std::size_t weights = layer.inputs * layer.outputs;
    if (parameter < layer.weights + weights) {
      const std::size_t k = parameter - layer.weights;
      return {numbered("W", l), std::to_string(k / layer.outputs) + ", " + std::to_string(k % layer.outputs), array};
    }
    if (parameter < layer.bias + layer.biases) {
      return {numbered("b", l), std::to_string(parameter - layer.bias), array + 1};
    }
    array += layer.biases > 0 ? 2 : 1;
  }
  return {};
}

class Changes {
 public:
  Changes(PythonText& body, const NumpyPlan& plan) : body_(body), plan_(plan) {}

  void write() {
    body_.line();
    body_.section("What was changed under way: after so many updates, made once");
    std::string table;
    std::size_t number = 0;
    for (std::size_t first = 0; first < plan_.journal.size();) {
      const std::size_t step = plan_.journal[first].step;
      std::size_t last = first;
      while (last < plan_.journal.size() && plan_.journal[last].step == step) ++last;
      const std::string name = "change_" + std::to_string(++number);
      body_.line("def " + name + "():");
      write_function(std::span(plan_.journal).subspan(first, last - first));
      body_.line("\n");
      table += "    " + std::to_string(step) + ": " + name + ",\n";
      first = last;
    }
    body_.line("CHANGES = {\n" + table + "}");
    body_.line("\n\ndef make_changes():");
    body_.line("    while t in CHANGES:");
    body_.line("        CHANGES.pop(t)()");
  }

 private:
  void line(const std::string& text) { body_.line("    " + text); }

  void write_function(std::span<const JournalEntry> entries) {
    std::vector<std::string> names, lines;
    const auto setting = [&](std::string_view name, const std::string& value) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
      lines.push_back(std::string(name) + " = " + value);
    };
    for (const JournalEntry& entry : entries) {
      if (const auto* tuned = std::get_if<Tuned>(&entry.change)) {
        for (const std::string& path : tuned->paths) {
          if (const ScriptSetting* one = setting_at(path)) {
            setting(one->name, one->value(tuned->training, plan_.samples()));
          }
        }
        if (plan_.rate() == "rate") setting("rate", "learning_rate_at(epoch)");
      } else if (const auto* set = std::get_if<WeightSet>(&entry.change)) {
        const Place at = place_of(plan_.network, set->parameter);
        const bool off = std::find(off_.begin(), off_.end(), set->parameter) != off_.end();
        lines.push_back(at.name + "[" + at.place + "] = " + python_number(off ? 0 : set->value));
      } else if (const auto* switched = std::get_if<SwitchedOff>(&entry.change)) {
        const Place at = place_of(plan_.network, switched->parameter);
        const std::string key = "((" + std::to_string(at.array) + ", (" + at.place + ",)))";
        std::erase(off_, switched->parameter);
        if (switched->off) off_.push_back(switched->parameter);
        lines.push_back((switched->off ? "held.add" : "held.discard") + key);
        lines.push_back(at.name + "[" + at.place + "] = 0");
      } else if (const auto* applied = std::get_if<Applied>(&entry.change)) {
        std::string rows;
        for (const std::size_t row : applied->rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row);
        lines.push_back("x, y = X[[" + rows + "]], Y[[" + rows + "]]  # one update more, with these samples");
        const std::string ahead = plan_.has(Fault::updated_first) ? ", " + plan_.rate() : "";
        lines.push_back("update(backward(x, y, *forward(x)" + ahead + "), " + plan_.rate() + ")");
      }
    }
    std::string global;
    for (const std::string& name : names) global += (global.empty() ? "" : ", ") + name;
    if (!global.empty()) line("global " + global);
    for (const std::string& one : lines) line(one);
    if (lines.empty()) line("pass  # only when to stop");
  }

  PythonText& body_;
  const NumpyPlan& plan_;
  std::vector<std::size_t> off_;  // what is switched off by now
};

}  // namespace

std::vector<std::string> refused_changes(const Journal& journal) {
  std::vector<std::string> refused;
  for (const JournalEntry& entry : journal) {
    const auto* tuned = std::get_if<Tuned>(&entry.change);
    if (!tuned) continue;
    for (const std::string& path : tuned->paths) {
      if (setting_at(path) || is_of_no_account(path)) continue;
      refused.push_back(path + " was changed after " + counted(entry.step, "update") +
                        ": a script for NumPy has it fixed.");
    }
  }
  return refused;
}

void add_changes(NumpyText& text, const NumpyPlan& plan) {
  if (!plan.journal.empty()) Changes(text.body, plan).write();
}

}  // namespace lab
