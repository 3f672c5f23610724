#include "inspect/numpy_start.hpp"

#include <algorithm>
#include <vector>

#include "inspect/numpy_settings.hpp"
#include "inspect/numpy_weights.hpp"
#include "inspect/python_text.hpp"

namespace lab {
namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }
std::string text_of(std::string_view text) { return std::string(text); }

/// One run's script, written from top to bottom.
class Script {
 public:
  Script(const Session& session, std::span<const std::size_t> rows, Notation notation)
      : session_(session),
        config_(session.config()),
        layers_(session.network().layers()),
        rows_(rows),
        notation_(notation),
        drawn_(is_drawn()) {}

  std::string write() {
    text_.line("# One training step, from the same numbers as on the page.");
    text_.line("import numpy as np");
    write_network(text_, layers_, notation_);
    write_weights();
    write_samples();
    write_loss(text_, session_, rows_.size());
    write_update(text_, session_);
    write_place();
    return text_.text();
  }

 private:
  bool is_drawn() const {
    Network start = blank_network(config_);
    initialize(start, config_.initial);
    const ConstSpan now = session_.network().parameters(), then = start.parameters();
    return session_.report().step == 0 && std::equal(now.begin(), now.end(), then.begin());
  }

  bool columns() const { return notation_ == Notation::columns; }
  std::string layer_name(std::string_view letter, std::size_t layer) const {
    return text_of(letter) + text_of(layer + 1);
  }

  std::string matrix_of(const Matrix& matrix, bool all) const {
    return python_array(all ? matrix.shape(0) : rows_.size(), matrix.shape(1),
                        [&](std::size_t n, std::size_t k) { return matrix(all ? n : rows_[n], k); }) +
           (columns() ? ".T" : "");
  }

  void write_samples() {
    const Dataset& data = session_.training_data();
    const bool all = data.size() <= most_written_samples;
    const std::string inputs = counted(data.x.shape(1), "input") + ", one sample a " + (columns() ? "column" : "row");
    if (!all) {
      write_order(data.size());
      text_.section("The step's samples (of " + text_of(data.size()) + "), " + inputs + ".");
      text_.line("X = " + matrix_of(data.x, false));
      text_.line("y = " + matrix_of(data.y, false));
      return;
    }
    text_.section("The training set: " + counted(data.size(), "sample") + " of " + inputs + ".");
    text_.line("X_all = " + matrix_of(data.x, true));
    text_.line("y_all = " + matrix_of(data.y, true));
    const bool ordered = write_order(data.size());
    text_.section("The step's samples, counted from 0: sample 1 of the page is number 0.");
    text_.line("rows = " + (ordered ? "order[:" + text_of(rows_.size()) + "]" : chosen()));
    const std::string chosen = columns() ? "[:, rows]" : "[rows]";
    text_.line("X = X_all" + chosen);
    text_.line("y = y_all" + chosen);
  }

  /// Whether the step takes the first samples of that order.
  bool write_order(std::size_t samples) {
    if (config_.training.order == Order::fixed || session_.report().step > 0) return false;
    std::vector<std::size_t> order(samples);
    Random(config_.training.seed).permutation(order);
    text_.section("The order of the samples; each further epoch draws the next permutation.");
    text_.line("np.random.seed(" + text_of(config_.training.seed) + ")");
    text_.line("order = np.random.permutation(" + text_of(samples) + ")");
    return std::equal(rows_.begin(), rows_.end(), order.begin());
  }

  std::string chosen() const {
    bool consecutive = true;
    std::string list;
    for (std::size_t n = 0; n < rows_.size(); ++n) {
      consecutive = consecutive && rows_[n] == rows_[0] + n;
      list += (n > 0 ? ", " : "") + text_of(rows_[n]);
    }
    if (!consecutive || rows_.size() == 1) return "np.array([" + list + "])";
    return "np.arange(" + text_of(rows_.front()) + ", " + text_of(rows_.back() + 1) + ")";
  }

  void write_weights() {
    if (!drawn_) return load_weights();
    const bool given = config_.initial.weights == Initializer::given;
    text_.section(given ? "The start weights, each as (outputs, inputs)."
                        : "The start weights, each drawn as (outputs, inputs).");
    write_start_weights(text_, config_.initial, session_.network(), notation_, text_of(config_.initial.seed));
  }

  void load_weights() {
    const std::size_t step = session_.report().step;
    text_.section("The weights are not those that a seed gives" +
                  (step > 0 ? ": " + counted(step, "update") + (step == 1 ? " has" : " have") + " been made" : "") +
                  ". Download start.npz on the page.");
    text_.line("start = np.load('start.npz')");
    std::vector<std::string> prefixes{""};
    for (const std::string_view memory : row_of(optimizers, config_.training.optimizer.rule).memories) {
      if (!memory.empty()) prefixes.push_back(text_of(memory) + "_");
    }
    for (const std::string& prefix : prefixes) {
      if (!prefix.empty()) text_.line("# What the optimizer remembers: " + prefix.substr(0, prefix.size() - 1));
      for (std::size_t l = 0; l < layers_.size(); ++l) {
        load(prefix + layer_name("W", l));
        if (layers_[l].biases > 0) load(prefix + layer_name("b", l));
      }
    }
  }

  void load(const std::string& name) { text_.line(name + " = start['" + name + "']"); }

  // What is not there yet stays a comment, so that the script runs as it is.
  void write_place() {
    const std::string last = text_of(layers_.size());
    text_.section("Your forward and backward pass here: z1, a1, ..., dW1, db1, ...");
    text_.line();
    text_.line("# Then save any of it, and give step.npz to the page:");
    text_.line("# np.savez('step.npz', z1=z1, a1=a1, dz" + last + "=dz" + last + ", dW1=dW1, db1=db1)");
  }

  const Session& session_;
  const Config& config_;
  std::span<const DenseSlice> layers_;
  std::span<const std::size_t> rows_;
  Notation notation_;
  bool drawn_;
  PythonText text_;
};

}  // namespace

std::string numpy_start(const Session& session, std::span<const std::size_t> rows, Notation notation) {
  return Script(session, rows, notation).write();
}

}  // namespace lab
