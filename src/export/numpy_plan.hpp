// What the parts of a NumPy script are written from, and where they are written.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>

#include "data/dataset.hpp"
#include "export/journal.hpp"
#include "export/numpy_script.hpp"
#include "inspect/python_text.hpp"
#include "session/config.hpp"

namespace lab {

/// A run, with what can be said of it before it is trained.
struct NumpyPlan {
  const Config& config;
  const Journal& journal;
  ScriptLength length;
  Task task;
  std::size_t points;  // drawn or given, in all
  PointSplit split;
  Network network;  // at its start

  NumpyPlan(const Config& config, const Journal& journal, const ScriptLength& length);

  std::size_t samples() const { return split.training.size(); }  // N
  bool tested() const { return split.test.size() > 0; }
  bool has(Fault fault) const;
  /// Whether that is so for the training at the start or after some change.
  bool ever(auto is_so) const {
    return is_so(config.training) || std::any_of(journal.begin(), journal.end(), [&](const JournalEntry& entry) {
             const auto* tuned = std::get_if<Tuned>(&entry.change);
             return tuned && is_so(tuned->training);
           });
  }
};

/// A script under way: settings stand above all that uses them.
struct NumpyText {
  PythonText settings, body;
};

/// W1, b2 ...
inline std::string numbered(std::string_view name, std::size_t layer) {
  return std::string(name) + std::to_string(layer + 1);
}
/// Each line further to the right.
std::string indented(std::string_view lines, std::size_t spaces = 4);

void add_data(NumpyText& text, const NumpyPlan& plan);
void add_start(NumpyText& text, const NumpyPlan& plan);
/// The activations, and the way from the inputs to the output.
void add_forward(NumpyText& text, const NumpyPlan& plan);
void add_loss(NumpyText& text, const NumpyPlan& plan);
/// Back-propagation, with the bugs that are built in.
void add_backward(NumpyText& text, const NumpyPlan& plan);
void add_optimizer(NumpyText& text, const NumpyPlan& plan);
/// What was changed under way.
void add_changes(NumpyText& text, const NumpyPlan& plan);
/// Epochs, batches, what is printed, and when to stop.
void add_loop(NumpyText& text, const NumpyPlan& plan);

}  // namespace lab
