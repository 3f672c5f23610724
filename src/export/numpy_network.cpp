// The network of a NumPy script: start weights, activations, the way forward, the loss, the way back.
#include "data/text.hpp"
#include "export/numpy_activations.hpp"
#include "export/numpy_losses.hpp"
#include "export/numpy_plan.hpp"
#include "inspect/numpy_weights.hpp"

namespace lab {
namespace {

std::string text_of(std::string_view text) { return std::string(text); }

/// f(z1), or its slope f_slope(z1, a1).
std::string call(const DenseSlice& layer, std::string_view what, const std::string& arguments) {
  const bool alpha = row_of(activations, layer.activation).alpha.has_value();
  return text_of(row_of(activations, layer.activation).name) + text_of(what) + "(" + arguments +
         (alpha ? ", " + python_number(layer.alpha) : "") + ")";
}

bool has_slope(const DenseSlice& layer) { return layer.activation != Activation::identity; }

void add_activations(PythonText& body, const Network& network, bool exact) {
  bool used[activations.size()] = {}, sigmoid = false, erf = false;
  for (const DenseSlice& layer : network.layers()) {
    const NumpyActivation& row = row_of(numpy_activations, layer.activation);
    used[static_cast<std::size_t>(row.id)] = true;
    sigmoid = sigmoid || row.sigmoid;
    erf = erf || row.erf;
  }
  used[static_cast<std::size_t>(Activation::sigmoid)] |= sigmoid;
  if (erf) body.line("\nerf = np.vectorize(math.erf, otypes=[float])  # NumPy has none");
  for (const NumpyActivation& row : numpy_activations) {
    if (used[static_cast<std::size_t>(row.id)] && !row.functions.empty()) {
      body.line("\n");
      body.line(exact && row.id == Activation::sigmoid ? numpy_exact_sigmoid : row.functions);
    }
  }
}

/// What a layer's bug makes of a number's expression.
std::string rounded(const DenseSlice& layer, const std::string& expression) {
  return layer.fault == Fault::float32 ? "single(" + expression + ")" : expression;
}

/// The arrays that forward hands to backward: z1, a1, z2, a2 ...
std::string tape_of(const Network& network) {
  std::string list;
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    list += (l > 0 ? ", " : "") + numbered("z", l) + ", " + numbered("a", l);
  }
  return list;
}

class Backward {
 public:
  Backward(PythonText& body, const NumpyPlan& plan)
      : body_(body), plan_(plan), layers_(plan.network.layers()), loss_(row_of(losses, plan.config.loss.function)) {}

  void write() {
    const std::string tape = tape_of(plan_.network);
    const bool rate = plan_.has(Fault::updated_first);
    body_.line("\n\ndef backward(x, y, " + tape + (rate ? ", rate" : "") + "):");
    body_.line("    \"\"\"The gradient of the loss: an array for each of the parameters; delta is that of z.\"\"\"");
    write_scale();
    std::string gradients;
    for (std::size_t l = layers_.size(); l-- > 0;) {
      write_delta(l);
      write_gradients(l);
      const std::string own = numbered("dW", l) + (layers_[l].biases > 0 ? ", " + numbered("db", l) : "");
      gradients = own + (gradients.empty() ? "" : ", ") + gradients;
    }
    body_.line("    return [" + gradients + "]");
  }

 private:
  void line(const std::string& text, std::string_view bug = "") {
    body_.line("    " + text + (bug.empty() ? "" : "  # the bug: " + text_of(bug)));
  }

  void write_scale() {
    const std::string_view scale = numpy_scale(plan_.config.loss);
    const Fault fault = layers_.back().fault;
    const std::string usual = scale.empty() ? "1" : text_of(scale);
    const std::string_view bug = row_of(faults, fault).formula;
    if (fault == Fault::sign) return scaled("-(" + usual + ")", bug);
    if (fault == Fault::factor_n) return scaled(usual + " * len(y)", bug);
    if (fault == Fault::factor_two) return scaled("2 * (" + usual + ")", bug);
    if (fault == Fault::factor_half) return scaled("0.5 * (" + usual + ")", bug);
    if (!scale.empty()) return scaled(usual, "");
    if (plan_.has(Fault::slope_at_error)) line("scale = 1");
  }
  void scaled(const std::string& scale, std::string_view bug) {
    has_scale_ = true;
    line("scale = " + scale, bug);
  }

  void write_delta(std::size_t l) {
    const DenseSlice& layer = layers_[l];
    const bool output = l + 1 == layers_.size();
    const std::string z = numbered("z", l), a = numbered("a", l), delta = numbered("delta", l);
    std::string error;
    if (output) {
      error = (has_scale_ ? "scale * " : "") + ("loss_slope(" + z + ", " + a + ", y)");
    } else {
      error = plan_.exact() ? "back(" + numbered("delta", l + 1) + ", " + numbered("W", l + 1) + ")"
                            : numbered("delta", l + 1) + " @ " + weights_back(l + 1);
    }
    const bool chained = has_slope(layer) && !(output && loss_.from_logits);
    if (!chained) return line(delta + " = " + rounded(layer, error), output ? "" : bug_of_way_back(l + 1));
    const std::string_view bug = row_of(faults, layer.fault).formula;
    switch (layer.fault) {
      case Fault::missing_slope:
        return line(delta + " = " + error, bug);
      case Fault::slope_at_activation:
        return line(delta + " = " + error + " * " + call(layer, "_slope", a + ", " + call(layer, "", a)), bug);
      case Fault::slope_at_error:
        line("error = " + error, output ? "" : bug_of_way_back(l + 1));
        line("e = error / scale  # of a sample's own loss");
        return line(delta + " = error * " + call(layer, "_slope", "e, " + call(layer, "", "e")), bug);
      default:
        line(delta + " = " + rounded(layer, "(" + error + ") * " + call(layer, "_slope", z + ", " + a)),
             output ? "" : bug_of_way_back(l + 1));
    }
  }

  /// The matrix that an error goes back through, from this layer.
  std::string weights_back(std::size_t l) {
    const std::string w = numbered("W", l);
    if (layers_[l].fault == Fault::transposed) return w;
    if (layers_[l].fault != Fault::updated_first) return w + ".T";
    return "updated(" + w + ", " + numbered("dW", l) + ", rate).T";
  }
  std::string_view bug_of_way_back(std::size_t l) const {
    const Fault fault = layers_[l].fault;
    return fault == Fault::transposed || fault == Fault::updated_first ? row_of(faults, fault).formula : "";
  }

  /// l1 and l2 have a gradient too.
  std::string penalty(const std::string& w) const {
    std::string text;
    if (plan_.ever([](const TrainingConfig& one) { return one.penalty.l1 > 0; })) text += " + l1 * np.sign(" + w + ")";
    if (plan_.ever([](const TrainingConfig& one) { return one.penalty.l2 > 0; })) text += " + l2 * " + w;
    return text;
  }

  void write_gradients(std::size_t l) {
    const DenseSlice& layer = layers_[l];
    const std::string delta = numbered("delta", l), w = numbered("W", l), b = numbered("b", l);
    const bool swapped = l > 0 && layers_[l - 1].fault == Fault::cache_swapped;
    const std::string input = swapped ? numbered("a", l) : l > 0 ? numbered("a", l - 1) : "x";
    const std::string product =
        plan_.exact() ? "in_order(" + input + "[:, :, None] * " + delta + "[:, None, :])" : input + ".T @ " + delta;
    line(numbered("dW", l) + " = " + rounded(layer, product) + penalty(w),
         swapped ? "its own a instead of " + numbered("a", l - 1) : "");
    if (layer.biases == 0) return;
    const bool last = layer.fault == Fault::bias_not_summed;
    line(numbered("db", l) + " = " +
             rounded(layer, last            ? delta + "[-1]"
                            : plan_.exact() ? "in_order(" + delta + ")"
                                            : delta + ".sum(axis=0)") +
             (plan_.config.training.penalty.biases ? penalty(b) : ""),
         last ? row_of(faults, layer.fault).formula : "");
  }

  PythonText& body_;
  const NumpyPlan& plan_;
  std::span<const DenseSlice> layers_;
  const LossInfo& loss_;
  bool has_scale_ = false;
};

}  // namespace

void add_exact_arithmetic(NumpyText& text, const NumpyPlan& plan) {
  if (!plan.exact()) return;
  text.body.line(R"(

def in_order(terms):
    """Their sum over the first axis, added one after the other."""
    return np.cumsum(terms, axis=0)[-1]


def affine(x, w, b):
    """x @ w + b: b first, then one input after the other."""
    terms = x.T[:, :, None] * w[:, None, :]
    terms[0] += b
    return in_order(terms)


def back(delta, w):
    """delta @ w.T: even and odd outputs are added apart."""
    terms = delta.T[:, :, None] * w.T[:, None, :]
    return in_order(terms[0::2]) + (in_order(terms[1::2]) if len(terms) > 1 else 0)
)");
}

void add_start(NumpyText& text, const NumpyPlan& plan) {
  const InitialConfig& initial = plan.config.initial;
  const bool given = initial.weights == Initializer::given;
  if (!given)
    text.settings.constant("weights_seed", std::to_string(initial.seed), "the start weights are drawn from it");
  text.body.section(given ? "The start weights, each as (outputs, inputs)"
                          : "The start weights, each drawn as (outputs, inputs): " +
                                text_of(row_of(initializers, initial.weights).formula));
  write_start_weights(text.body, initial, plan.network, Notation::rows, "weights_seed");
  std::string list;
  for (std::size_t l = 0; l < plan.network.layers().size(); ++l) {
    list +=
        (l > 0 ? ", " : "") + numbered("W", l) + (plan.network.layers()[l].biases > 0 ? ", " + numbered("b", l) : "");
  }
  text.body.line("parameters = [" + list + "]");
}

void add_forward(NumpyText& text, const NumpyPlan& plan) {
  PythonText& body = text.body;
  add_activations(body, plan.network, plan.exact());
  if (plan.has(Fault::float32)) {
    body.line("\n\ndef single(v):\n    return v.astype(np.float32).astype(float)  # the bug: single precision");
  }
  body.line("\n\ndef forward(x):");
  const auto layers = plan.network.layers();
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const DenseSlice& layer = layers[l];
    const std::string z = numbered("z", l), a = numbered("a", l);
    const bool forgotten = layer.fault == Fault::missing_bias;
    const std::string input = l > 0 ? numbered("a", l - 1) : "x", bias = numbered("b", l);
    const bool biased = layer.biases > 0 && !forgotten;
    const std::string sum = plan.exact()
                                ? "affine(" + input + ", " + numbered("W", l) + ", " + (biased ? bias : "0") + ")"
                                : input + " @ " + numbered("W", l) + (biased ? " + " + bias : "");
    body.line("    " + z + " = " + rounded(layer, sum) + (forgotten ? "  # the bug: without the bias" : ""));
    body.line("    " + a + " = " + (has_slope(layer) ? rounded(layer, call(layer, "", z)) : z));
  }
  body.line("    return " + tape_of(plan.network));
}

void add_loss(NumpyText& text, const NumpyPlan& plan) {
  const LossConfig& loss = plan.config.loss;
  const LossInfo& row = row_of(losses, loss.function);
  const NumpyLoss& numpy = row_of(numpy_losses, loss.function);
  if (row.id == Loss::huber) text.settings.constant("delta", python_number(loss.delta), "δ of the loss");
  if (row.id == Loss::bce_epsilon) text.settings.constant("loss_epsilon", python_number(loss.epsilon), "ε of the loss");
  PythonText& body = text.body;
  if (row.id == Loss::softmax_ce) {
    body.line("\n\ndef log_softmax(z):");
    body.line("    z = z - z.max(axis=1, keepdims=True)  # at most 0: nothing overflows");
    body.line("    return z - np.log(np.sum(np.exp(z), axis=1, keepdims=True))");
  }
  const std::string_view scale = numpy_scale(loss);
  const std::string terms = text_of(numpy.terms);
  const std::string sum = plan.exact() ? "in_order((" + terms + ").ravel())" : "np.sum(" + terms + ")";
  const std::string reduced = scale.empty() ? sum : text_of(scale) + " * " + sum;
  body.line("\n\ndef loss_of(z, a, y):");
  body.line("    \"\"\"" + text_of(row.label) + ", " + text_of(row.formula) +
            "; over samples: " + text_of(row_of(reductions, loss.reduction).formula) + "\"\"\"");
  body.line("    return " + reduced);
  body.line("\n\ndef loss_slope(z, a, y):");
  body.line(row.from_logits
                ? "    \"\"\"The slope of a sample's loss at z: that of the output's activation is in it.\"\"\""
                : "    \"\"\"The slope of a sample's loss at a.\"\"\"");
  body.line("    return " + text_of(numpy.slope));
}

void add_backward(NumpyText& text, const NumpyPlan& plan) { Backward(text.body, plan).write(); }

}  // namespace lab
