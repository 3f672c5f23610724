#include "inspect/numpy_weights.hpp"

#include "inspect/numpy_calls.hpp"

namespace lab {
namespace {

std::string text_of(std::size_t number) { return std::to_string(number); }
std::string text_of(std::string_view text) { return std::string(text); }

std::string layer_name(std::string_view letter, std::size_t layer) { return text_of(letter) + text_of(layer + 1); }

std::string list_of(ConstSpan numbers) {
  std::string text = "np.array([";
  for (std::size_t k = 0; k < numbers.size(); ++k) text += (k > 0 ? ", " : "") + python_number(numbers[k]);
  return text + "])";
}

void skip(PythonText& script, std::string_view call, std::size_t numbers) {
  if (numbers == 0) return;
  script.line("np.random." + text_of(call) + "(" + text_of(numbers) + ")  # drawn before, and not used");
}

void write_layer(PythonText& script, const InitialConfig& initial, const Network& network, std::size_t l,
                 bool columns) {
  const DenseSlice& layer = network.layers()[l];
  const ConstSpan parameters = network.parameters();
  const auto expression = row_of(numpy_calls, initial.weights).expression;
  const std::string inputs = text_of(layer.inputs), outputs = text_of(layer.outputs);
  const auto drawn = [&](const std::string& sizes) { return expression({sizes, inputs, outputs, initial}); };
  script.line(layer_name("W", l) + " = " +
              (expression ? drawn(outputs + ", " + inputs)
                          : python_array(layer.outputs, layer.inputs, [&](std::size_t o, std::size_t i) {
                              return layer.weights_of(parameters)(i, o);
                            })));
  if (layer.biases == 0) return;
  const std::string sizes = columns ? outputs + ", 1" : outputs;
  const std::string shape = columns ? '(' + sizes + ')' : sizes;
  const bool zeros = initial.bias == BiasStart::zeros;
  script.line(layer_name("b", l) + " = " +
              (!expression ? list_of(layer.bias_of(parameters)) + (columns ? ".reshape(-1, 1)" : "")
               : zeros     ? "np.zeros(" + shape + ")"
                           : drawn(sizes)));
}

void transpose(PythonText& script, std::size_t layers) {
  std::string names, turned;
  for (std::size_t l = 0; l < layers; ++l) {
    const std::string name = (l > 0 ? ", " : "") + layer_name("W", l);
    names += name;
    turned += name + ".T";
  }
  script.line(names + " = " + turned + "  # now (inputs, outputs)");
}

}  // namespace

void write_start_weights(PythonText& script, const InitialConfig& initial, const Network& network, Notation notation,
                         std::string_view seed) {
  const bool columns = notation == Notation::columns;
  if (initial.weights != Initializer::given) {
    script.line("np.random.seed(" + text_of(seed) + ")");
    skip(script, "rand", initial.skip_uniform);
    skip(script, "randn", initial.skip_normal);
  }
  for (std::size_t l = 0; l < network.layers().size(); ++l) write_layer(script, initial, network, l, columns);
  if (!columns) transpose(script, network.layers().size());
}

}  // namespace lab
