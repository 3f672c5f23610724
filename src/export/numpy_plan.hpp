// What the parts of a NumPy script are written from, and where they are written.
#pragma once

#include <algorithm>
#include <optional>
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
  const PointSplit& split;
  Network network;                      // at its start
  std::optional<std::size_t> parts_at;  // the epoch from which on last bits count, see sensitivity.hpp

  Task task() const { return task_of(config.data); }
  std::size_t samples() const { return split.training.size(); }  // N
  bool tested() const { return split.test.size() > 0; }
  bool has(Fault fault) const;
  /// Whether the script computes as the engine does, to the last bit.
  bool exact() const { return parts_at && can_be_exact(); }
  bool can_be_exact() const;
  /// Whether that is so for the training at the start or after some change.
  bool ever(auto is_so) const {
    return is_so(config.training) || std::any_of(journal.begin(), journal.end(), [&](const JournalEntry& entry) {
             const auto* tuned = std::get_if<Tuned>(&entry.change);
             return tuned && is_so(tuned->training);
           });
  }
  /// Whether a setting whose path begins so is changed under way.
  bool is_tuned(std::string_view path) const;
  bool switches_off() const;
  /// The name of the next update's rate: with a schedule it is worked out once an epoch, and when settings change.
  std::string rate() const;
};

/// Samples of an update.
std::size_t batch_size_of(const TrainingConfig& training, std::size_t samples);

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
/// Products and sums in the engine's order.
void add_exact_arithmetic(NumpyText& text, const NumpyPlan& plan);
void add_start(NumpyText& text, const NumpyPlan& plan);
/// The activations, and the way from the inputs to the output.
void add_forward(NumpyText& text, const NumpyPlan& plan);
void add_loss(NumpyText& text, const NumpyPlan& plan);
/// Back-propagation, with the bugs that are built in.
void add_backward(NumpyText& text, const NumpyPlan& plan);
void add_optimizer(NumpyText& text, const NumpyPlan& plan);
/// What of the changes under way cannot be written.
std::vector<std::string> refused_changes(const Journal& journal);
void add_changes(NumpyText& text, const NumpyPlan& plan);
/// Epochs, batches, what is printed, and when to stop.
void add_loop(NumpyText& text, const NumpyPlan& plan);

}  // namespace lab
