#include "export/pytorch_script.hpp"

#include <algorithm>
#include <array>

#include "export/pytorch_optimizer.hpp"
#include "inspect/python_text.hpp"
#include "session/session.hpp"

namespace lab {
namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }
std::string text_of(std::string_view text) { return std::string(text); }
/// W1 of layer 0.
std::string numbered(std::string_view letter, std::size_t layer) { return text_of(letter) + text_of(layer + 1); }

/// An activation as a module and as a function of z.
struct PytorchActivation {
  Activation id;
  std::string_view module, function;  // with {} for α
};

constexpr std::array pytorch_activations{
    PytorchActivation{Activation::identity, "torch.nn.Identity()", "z"},
    PytorchActivation{Activation::sigmoid, "torch.nn.Sigmoid()", "torch.sigmoid(z)"},
    PytorchActivation{Activation::tanh, "torch.nn.Tanh()", "torch.tanh(z)"},
    PytorchActivation{Activation::relu, "torch.nn.ReLU()", "F.relu(z)"},
    PytorchActivation{Activation::leaky_relu, "torch.nn.LeakyReLU({})", "F.leaky_relu(z, {})"},
    PytorchActivation{Activation::elu, "torch.nn.ELU({})", "F.elu(z, {})"},
    PytorchActivation{Activation::gelu, "torch.nn.GELU()", "F.gelu(z)"},
    PytorchActivation{Activation::gelu_tanh, "torch.nn.GELU(approximate='tanh')", "F.gelu(z, approximate='tanh')"},
    PytorchActivation{Activation::silu, "torch.nn.SiLU()", "F.silu(z)"},
    // Usually it is z itself from 20 on; up to 700, e^z does not overflow.
    PytorchActivation{Activation::softplus, "torch.nn.Softplus(threshold=700)", "F.softplus(z, threshold=700)"},
};
static_assert(rows_match_ids(pytorch_activations) && pytorch_activations.size() == activations.size());

std::string with_alpha(std::string_view text, double alpha) {
  const std::size_t place = text.find("{}");
  if (place == std::string_view::npos) return text_of(text);
  return text_of(text.substr(0, place)) + python_number(alpha) + text_of(text.substr(place + 2));
}

/// One run's script, written from top to bottom.
class Script {
 public:
  Script(const Config& config, const ScriptLength& length)
      : config_(config), length_(length), session_(config), layers_(session_.network().layers()) {}

  std::string write() {
    write_head();
    write_data("X", "y", "The training set", session_.training_data());
    if (tested()) write_data("X_test", "y_test", "The test set, which training never sees", session_.test_data());
    write_network();
    write_loss();
    write_update();
    write_training();
    return text_.text();
  }

 private:
  bool tested() const { return session_.test_data().size() > 0; }
  bool shuffled() const { return config_.training.order == Order::shuffled; }

  void write_head() {
    text_.line("# A run of Backprop Lab in PyTorch: its data, initial weights and updates.");
    text_.line("# Its losses are the page's up to rounding, which a long run may magnify.");
    if (has_fault(session_.network())) text_.line("# The bug that is built into the page's network is not in it.");
    if (config_.stop.loss || config_.stop.accuracy || config_.stop.plateau) {
      text_.line("# The run's stop rules are not in it: it trains for so many epochs.");
    }
    if (config_.training.schedule.shape == ScheduleShape::cosine) text_.line("import math");
    if (shuffled()) text_.line("import numpy as np");
    text_.line("import torch");
    text_.line("import torch.nn.functional as F");
    text_.line();
    text_.line("torch.set_default_dtype(torch.float64)");
  }

  static std::string tensor_of(const Matrix& matrix) {
    return python_array(
        matrix.shape(0), matrix.shape(1), [&](std::size_t n, std::size_t k) { return matrix(n, k); }, "torch.tensor");
  }

  void write_data(std::string_view x, std::string_view y, std::string_view what, const Dataset& data) {
    std::string inputs;
    for (const Feature feature : config_.data.features) {
      inputs += (inputs.empty() ? "" : ", ") + text_of(row_of(features, feature).label);
    }
    const bool scaled = config_.data.scaling != Scaling::none;
    text_.section(text_of(what) + ": " + counted(data.size(), "sample") + " of " + inputs +
                  (scaled ? ", scaled." : "."));
    text_.line(text_of(x) + " = " + tensor_of(data.x));
    text_.line(text_of(y) + " = " + tensor_of(data.y));
  }

  void write_network() {
    text_.section("The network, up to the output's z.");
    text_.line("model = torch.nn.Sequential(");
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const DenseSlice& layer = layers_[l];
      text_.line("    torch.nn.Linear(" + text_of(layer.inputs) + ", " + text_of(layer.outputs) +
                 (layer.biases > 0 ? "" : ", bias=False") + "),");
      if (l + 1 < layers_.size()) {
        text_.line("    " + with_alpha(row_of(pytorch_activations, layer.activation).module, layer.alpha) + ",");
      }
    }
    text_.line(")");
    write_weights();
  }

  void write_weights() {
    const ConstSpan parameters = session_.network().parameters();
    text_.section("The initial weights, (outputs, inputs) of each layer, and biases.");
    std::string copies;
    const auto copy = [&](const std::string& name, const std::string& value, std::size_t layer, std::string_view to) {
      text_.line(name + " = " + value);
      copies += "    model[" + text_of(2 * layer) + "]." + text_of(to) + ".copy_(" + name + ")\n";
    };
    for (std::size_t l = 0; l < layers_.size(); ++l) {
      const DenseSlice& layer = layers_[l];
      const auto weight = [&](std::size_t o, std::size_t i) { return layer.weights_of(parameters)(i, o); };
      copy(numbered("W", l), python_array(layer.outputs, layer.inputs, weight, "torch.tensor"), l, "weight");
      if (layer.biases == 0) continue;
      std::string list;
      for (const double bias : layer.bias_of(parameters)) list += (list.empty() ? "" : ", ") + python_number(bias);
      copy(numbered("b", l), "torch.tensor([" + list + "])", l, "bias");
    }
    text_.line("with torch.no_grad():");
    text_.add(copies);
  }

  void write_loss() {
    const LossConfig& loss = config_.loss;
    const DenseSlice& last = layers_.back();
    const LossInfo& row = row_of(losses, loss.function);
    text_.section("The output, and the loss: " + text_of(row.label) + ".");
    text_.line("def output(z):");
    text_.line("    return " + (loss.function == Loss::softmax_ce
                                    ? "torch.softmax(z, dim=1)"
                                    : with_alpha(row_of(pytorch_activations, last.activation).function, last.alpha)));
    text_.line();
    text_.line();
    text_.line("def loss_of(z, y):");
    const bool half = loss.reduction == Reduction::half_mean || loss.reduction == Reduction::half_sum;
    const bool sums = loss.reduction == Reduction::sum || loss.reduction == Reduction::half_sum;
    const std::string factor = half ? "0.5 * " : "", reduction = sums ? "sum" : "mean";
    const auto call = [&](const std::string& name, const std::string& arguments) {
      text_.line("    return " + factor + "F." + name + "(" + arguments + ", reduction='" + reduction + "')");
    };
    switch (loss.function) {
      case Loss::mse:
        return call("mse_loss", "output(z), y");
      case Loss::mae:
        return call("l1_loss", "output(z), y");
      case Loss::huber:
        return call("huber_loss", "output(z), y, delta=" + python_number(loss.delta));
      case Loss::bce:
        return call("binary_cross_entropy_with_logits", "z, y");
      case Loss::softmax_ce:
        return call("cross_entropy", "z, y");
      case Loss::bce_epsilon: {
        const std::string epsilon = python_number(loss.epsilon);
        text_.line("    a = output(z)");
        text_.line("    losses = -(y * torch.log(a + " + epsilon + ") + (1 - y) * torch.log(1 - a + " + epsilon + "))");
        return text_.line("    return " + factor + "losses." + reduction + "()");
      }
    }
  }

  void write_update() {
    const ScheduleConfig& schedule = config_.training.schedule;
    const std::string rate = python_number(config_.training.optimizer.learning_rate);
    const std::string factor = python_number(schedule.factor), epochs = text_of(schedule.epochs);
    text_.section("The learning rate of the epoch that begins after so many.");
    text_.line("def learning_rate(epoch):");
    switch (schedule.shape) {
      case ScheduleShape::constant:
        text_.line("    rate = " + rate);
        break;
      case ScheduleShape::step:
        text_.line("    rate = " + rate + " * " + factor + " ** (epoch // " + epochs + ")");
        break;
      case ScheduleShape::exponential:
        text_.line("    rate = " + rate + " * " + factor + " ** (epoch / " + epochs + ")");
        break;
      case ScheduleShape::cosine:
        text_.line("    share = min(epoch / " + epochs + ", 1)");
        text_.line("    rate = " + rate + " * (" + factor + " + (1 - " + factor +
                   ") * 0.5 * (1 + math.cos(math.pi * share)))");
        break;
    }
    text_.line("    return rate" +
               (schedule.warmup > 0 ? " * min((epoch + 1) / " + text_of(schedule.warmup) + ", 1)" : std::string()));
    const PytorchOptimizer optimizer = pytorch_optimizer(config_.training.optimizer);
    if (!optimizer.definition.empty()) text_.add(optimizer.definition);
    text_.section("The update: " + text_of(row_of(optimizers, config_.training.optimizer.rule).label) + ".");
    if (config_.training.optimizer.rule == OptimizerRule::nadam) {
      text_.line("# PyTorch before 2.0 had an error in it.");
    }
    text_.line("optimizer = " + optimizer.call);
    write_penalty();
  }

  void write_penalty() {
    const PenaltyConfig& penalty = config_.training.penalty;
    if (penalty.any()) {
      text_.section("What is added to the loss for training.");
      text_.line("def penalty():");
      text_.line(penalty.biases ? "    penalized = list(model.parameters())"
                                : "    penalized = [layer.weight for layer in model if hasattr(layer, 'weight')]");
      text_.line("    sizes, squares = (sum(f(w).sum() for w in penalized) for f in (torch.abs, torch.square))");
      text_.line("    return " + python_number(penalty.l1) + " * sizes + " + python_number(penalty.l2) +
                 " / 2 * squares");
    }
    if (penalty.clip_norm > 0) {
      const std::string norm = python_number(penalty.clip_norm);
      text_.section(
          "A longer gradient is shortened to this norm; torch.nn.utils.clip_grad_norm_ adds 1e-6 to the length.");
      text_.line("def clip():");
      text_.line("    norm = torch.sqrt(sum((p.grad**2).sum() for p in model.parameters()))");
      text_.line("    if norm > " + norm + ":");
      text_.line("        for p in model.parameters():");
      text_.line("            p.grad *= " + norm + " / norm");
    }
  }

  void write_log() {
    const Task task = task_of(config_.data);
    const auto measures = [&](const std::string& what, const std::string& x, const std::string& y) {
      text_.line("        z = model(" + x + ")");
      text_.line("        line += f', " + what + "loss {loss_of(z, " + y + ").item():.15g}'");
      if (task == Task::regression) return;
      text_.line(task == Task::binary ? "        right = (output(z) > 0.5) == (" + y + " > 0.5)"
                                      : "        right = z.argmax(dim=1) == " + y + ".argmax(dim=1)");
      text_.line("        line += f', " + what + "accuracy {right.double().mean().item():.4g}'");
    };
    text_.section("What is printed, without the penalty.");
    text_.line("def log(epoch):");
    text_.line("    line = f'epoch {epoch}'");
    text_.line("    with torch.no_grad():");
    measures("", "X", "y");
    if (tested()) measures("test ", "X_test", "y_test");
    text_.line("    print(line)");
  }

  void write_training() {
    write_log();
    const TrainingConfig& training = config_.training;
    const std::size_t samples = session_.training_data().size();
    const std::size_t batch = training.update == Update::per_sample   ? 1
                              : training.update == Update::full_batch ? samples
                                                                      : std::min(training.batch_size, samples);
    text_.section("Training.");
    text_.line("epochs = " + text_of(length_.epochs));
    if (shuffled()) text_.line("random = np.random.RandomState(" + std::to_string(training.seed) + ")");
    text_.line("log(0)");
    text_.line("for epoch in range(1, epochs + 1):");
    text_.line("    for group in optimizer.param_groups:");
    text_.line("        group['lr'] = learning_rate(epoch - 1)");
    text_.line("    order = " + (shuffled() ? "torch.from_numpy(random.permutation(" + text_of(samples) + "))"
                                            : "torch.arange(" + text_of(samples) + ")"));
    text_.line("    for rows in order.split(" + text_of(batch) + "):");
    text_.line("        optimizer.zero_grad()");
    text_.line("        loss = loss_of(model(X[rows]), y[rows])" +
               text_of(training.penalty.any() ? " + penalty()" : ""));
    text_.line("        loss.backward()");
    if (training.penalty.clip_norm > 0) text_.line("        clip()");
    text_.line("        optimizer.step()");
    text_.line("    if epoch % " + text_of(length_.log_every) + " == 0 or epoch == epochs:");
    text_.line("        log(epoch)");
  }

  const Config& config_;
  ScriptLength length_;
  Session session_;
  std::span<const DenseSlice> layers_;
  PythonText text_;
};

}  // namespace

std::string pytorch_script(const Config& config, const ScriptLength& length) { return Script(config, length).write(); }

}  // namespace lab
