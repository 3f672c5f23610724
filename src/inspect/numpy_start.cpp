#include "inspect/numpy_start.hpp"

#include <algorithm>
#include <vector>

#include "data/text.hpp"
#include "inspect/numpy_calls.hpp"

namespace lab {
namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }
std::string text_of(std::string_view text) { return std::string(text); }

/// A coefficient of an optimizer, as a constant of the script.
struct NamedCoefficient {
  std::string_view name, meaning;
  std::optional<double> Coefficients::*usual;  // none: the rule does not use it
  double UpdateConfig::*value;
};

constexpr std::array coefficients{
    NamedCoefficient{"momentum", "μ", &Coefficients::momentum, &UpdateConfig::momentum},
    NamedCoefficient{"rho", "ρ", &Coefficients::rho, &UpdateConfig::rho},
    NamedCoefficient{"beta1", "β₁", &Coefficients::beta1, &UpdateConfig::beta1},
    NamedCoefficient{"beta2", "β₂", &Coefficients::beta2, &UpdateConfig::beta2},
    NamedCoefficient{"epsilon", "ε", &Coefficients::epsilon, &UpdateConfig::epsilon},
    NamedCoefficient{"momentum_decay", "ψ", &Coefficients::momentum_decay, &UpdateConfig::momentum_decay},
    NamedCoefficient{"weight_decay", "λ", &Coefficients::weight_decay, &UpdateConfig::weight_decay},
};

/// One run's script, written from top to bottom.
class Script {
 public:
  Script(const Session& session, std::span<const std::size_t> rows, Notation notation)
      : session_(session),
        config_(session.config()),
        layers_(session.network().layers()),
        rows_(rows),
        columns_(notation == Notation::columns),
        drawn_(is_drawn()) {}

  std::string write() {
    line("# One training step, from the same numbers as on the page.");
    line("import numpy as np");
    write_network();
    write_weights();
    write_samples();
    write_loss();
    write_update();
    write_place();
    return text_;
  }

 private:
  bool is_drawn() const {
    Network start = blank_network(config_);
    initialize(start, config_.initial);
    const ConstSpan now = session_.network().parameters(), then = start.parameters();
    return session_.report().step == 0 && std::equal(now.begin(), now.end(), then.begin());
  }

  void line(const std::string& text = "") { text_ += text + "\n"; }
  void section(const std::string& comment) {
    line();
    line("# " + comment);
  }
  void constant(std::string_view name, const std::string& value, std::string_view meaning) {
    std::string text = text_of(name) + " = " + value;
    if (text.size() < 24) text.resize(24, ' ');
    line(text + "  # " + text_of(meaning));
  }
  std::string layer_name(std::string_view letter, std::size_t layer) const {
    return text_of(letter) + text_of(layer + 1);
  }

  // One row of numbers a line.
  std::string array_of(std::size_t rows, std::size_t columns, auto number) const {
    std::string text = "np.array([\n";
    for (std::size_t n = 0; n < rows; ++n) {
      text += "    [";
      for (std::size_t k = 0; k < columns; ++k) text += (k > 0 ? ", " : "") + python_number(number(n, k));
      text += "],\n";
    }
    return text + "])";
  }
  std::string list_of(ConstSpan numbers) const {
    std::string text = "np.array([";
    for (std::size_t k = 0; k < numbers.size(); ++k) text += (k > 0 ? ", " : "") + python_number(numbers[k]);
    return text + "])";
  }
  std::string matrix_of(const Matrix& matrix, bool all) const {
    return array_of(all ? matrix.shape(0) : rows_.size(), matrix.shape(1),
                    [&](std::size_t n, std::size_t k) { return matrix(all ? n : rows_[n], k); }) +
           (columns_ ? ".T" : "");
  }

  void write_samples() {
    const Dataset& data = session_.training_data();
    const bool all = data.size() <= most_written_samples;
    const std::string inputs = counted(data.x.shape(1), "input") + ", one sample a " + (columns_ ? "column" : "row");
    if (!all) {
      write_order(data.size());
      section("The step's samples (of " + text_of(data.size()) + "), " + inputs + ".");
      line("X = " + matrix_of(data.x, false));
      line("y = " + matrix_of(data.y, false));
      return;
    }
    section("The training set: " + counted(data.size(), "sample") + " of " + inputs + ".");
    line("X_all = " + matrix_of(data.x, true));
    line("y_all = " + matrix_of(data.y, true));
    const bool ordered = write_order(data.size());
    section("The step's samples, counted from 0: sample 1 of the page is number 0.");
    line("rows = " + (ordered ? "order[:" + text_of(rows_.size()) + "]" : chosen()));
    const std::string chosen = columns_ ? "[:, rows]" : "[rows]";
    line("X = X_all" + chosen);
    line("y = y_all" + chosen);
  }

  /// Whether the step takes the first samples of that order.
  bool write_order(std::size_t samples) {
    if (config_.training.order == Order::fixed || session_.report().step > 0) return false;
    std::vector<std::size_t> order(samples);
    Random(config_.training.seed).permutation(order);
    section("The order of the samples in the first epoch; each further epoch draws the next permutation.");
    line("np.random.seed(" + text_of(config_.training.seed) + ")");
    line("order = np.random.permutation(" + text_of(samples) + ")");
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

  std::string counted(std::size_t number, std::string_view what) const {
    return text_of(number) + " " + text_of(what) + (number == 1 ? "" : "s");
  }

  void write_weights() {
    if (!drawn_) return load_weights();
    const bool given = config_.initial.weights == Initializer::given;
    section(given ? "The start weights, of shape (outputs, inputs)."
                  : "The start weights, drawn in the shape (outputs, inputs), layer after layer.");
    if (!given) {
      line("np.random.seed(" + text_of(config_.initial.seed) + ")");
      skip("rand", config_.initial.skip_uniform);
      skip("randn", config_.initial.skip_normal);
    }
    for (std::size_t l = 0; l < layers_.size(); ++l) write_start(l);
    if (!columns_) transpose_weights();
  }

  void skip(std::string_view call, std::size_t numbers) {
    if (numbers == 0) return;
    line("np.random." + text_of(call) + "(" + text_of(numbers) + ")  # drawn before, and not used");
  }

  void write_start(std::size_t l) {
    const DenseSlice& layer = layers_[l];
    const ConstSpan parameters = session_.network().parameters();
    const auto expression = row_of(numpy_calls, config_.initial.weights).expression;
    const std::string inputs = text_of(layer.inputs), outputs = text_of(layer.outputs);
    const auto drawn = [&](const std::string& sizes) { return expression({sizes, inputs, outputs, config_.initial}); };
    line(layer_name("W", l) + " = " +
         (expression ? drawn(outputs + ", " + inputs)
                     : array_of(layer.outputs, layer.inputs,
                                [&](std::size_t o, std::size_t i) { return layer.weights_of(parameters)(i, o); })));
    if (layer.biases == 0) return;
    const std::string sizes = columns_ ? outputs + ", 1" : outputs;
    const std::string shape = columns_ ? '(' + sizes + ')' : sizes;
    const bool zeros = config_.initial.bias == BiasStart::zeros;
    line(layer_name("b", l) + " = " +
         (!expression ? list_of(layer.bias_of(parameters)) + (columns_ ? ".reshape(-1, 1)" : "")
          : zeros     ? "np.zeros(" + shape + ")"
                      : drawn(sizes)));
  }

  void transpose_weights() {
    std::string names, turned;
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const std::string name = (l > 0 ? ", " : "") + layer_name("W", l);
      names += name;
      turned += name + ".T";
    }
    line(names + " = " + turned + "  # now (inputs, outputs)");
  }

  void load_weights() {
    const std::size_t step = session_.report().step;
    section("The weights are not those that a seed gives" +
            (step > 0 ? ": " + counted(step, "update") + (step == 1 ? " has" : " have") + " been made" : "") +
            ". Download start.npz on the page.");
    line("start = np.load('start.npz')");
    std::vector<std::string> prefixes{""};
    for (const std::string_view memory : row_of(optimizers, config_.training.optimizer.rule).memories) {
      if (!memory.empty()) prefixes.push_back(text_of(memory) + "_");
    }
    for (const std::string& prefix : prefixes) {
      if (!prefix.empty()) line("# What the optimizer remembers: " + prefix.substr(0, prefix.size() - 1));
      for (std::size_t l = 0; l < layers_.size(); ++l) {
        load(prefix + layer_name("W", l));
        if (layers_[l].biases > 0) load(prefix + layer_name("b", l));
      }
    }
  }

  void load(const std::string& name) { line(name + " = start['" + name + "']"); }

  void write_network() {
    section("The network:");
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const DenseSlice& layer = layers_[l];
      const ActivationInfo& row = row_of(activations, layer.activation);
      const std::string number = text_of(l + 1), w = "W" + number;
      const std::string before = l > 0 ? "a" + text_of(l) : "X";
      const std::string bias = layer.biases > 0 ? " + b" + number : "";
      line("#   z" + number + " = " + (columns_ ? w + " @ " + before : before + " @ " + w) + bias + ", a" + number +
           " = " + text_of(row.label) + " of z" + number + ": " + text_of(row.formula) +
           (row.alpha ? ", α = " + python_number(layer.alpha) : ""));
    }
  }

  void write_loss() {
    const LossInfo& row = row_of(losses, config_.loss.function);
    section("The loss of a sample: " + text_of(row.label) + ", " + text_of(row.formula));
    if (row.id == Loss::huber) constant("delta", python_number(config_.loss.delta), "δ");
    if (row.id == Loss::bce_epsilon) constant("loss_epsilon", python_number(config_.loss.epsilon), "ε");
    const auto& reduction = row_of(reductions, config_.loss.reduction);
    const std::size_t targets = row.per_sample ? 1 : session_.training_data().y.shape(1);
    constant("batch", text_of(rows_.size()), "N, the samples of this step");
    if (targets > 1) constant("targets", text_of(targets), "K, the numbers that a sample's loss adds up");
    constant(
        "reduction", "'" + text_of(reduction.name) + "'",
        row.per_sample ? "one loss a sample: K is 1 in " + text_of(reduction.formula) : text_of(reduction.formula));
  }

  void write_update() {
    const OptimizerInfo& row = row_of(optimizers, config_.training.optimizer.rule);
    const UpdateConfig update = update_config(config_.training.optimizer, session_.report().learning_rate);
    section("The update: " + text_of(row.label) + ", " + text_of(row.formula));
    constant("learning_rate", python_number(update.learning_rate), "η");
    for (const NamedCoefficient& one : coefficients) {
      const bool used = (row.usual.*one.usual).has_value();
      const bool off = one.value == &UpdateConfig::weight_decay && update.weight_decay == 0;
      if (used && !off) constant(one.name, python_number(update.*one.value), one.meaning);
    }
    if (row.id == OptimizerRule::adagrad && update.epsilon_inside) {
      constant("epsilon_inside", "True", "√(G + ε) instead of √G + ε");
    }
    if (row.usual.beta1) {
      constant("t", text_of(session_.report().step + 1), "the number of this update");
    }
    const PenaltyConfig& penalty = config_.training.penalty;
    const std::string counts = penalty.biases ? ", biases too" : ", without biases";
    if (penalty.l1 > 0) constant("l1", python_number(penalty.l1), "λ₁: the loss has λ₁ Σ|w| more" + counts);
    if (penalty.l2 > 0) constant("l2", python_number(penalty.l2), "λ₂: the loss has λ₂/2 Σw² more" + counts);
    if (penalty.clip_norm > 0) {
      constant("clip_norm", python_number(penalty.clip_norm), "a longer gradient is shortened to this norm");
    }
  }

  // What is not there yet stays a comment, so that the script runs as it is.
  void write_place() {
    const std::string last = text_of(layers_.size());
    section("Your forward and backward pass here: compute z1, a1, ... and dW1, db1, ...");
    line();
    line("# Then save what you have, all of it or some, and give step.npz to the page:");
    line("# np.savez('step.npz', z1=z1, a1=a1, dz" + last + "=dz" + last + ", dW1=dW1, db1=db1)");
  }

  const Session& session_;
  const Config& config_;
  std::span<const DenseSlice> layers_;
  std::span<const std::size_t> rows_;
  bool columns_, drawn_;
  std::string text_;
};

}  // namespace

std::string python_number(double number) {
  const std::string text = number_text(number);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string numpy_start(const Session& session, std::span<const std::size_t> rows, Notation notation) {
  return Script(session, rows, notation).write();
}

}  // namespace lab
