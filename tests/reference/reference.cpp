#include "reference/reference.hpp"

#include <cmath>
#include <cstdio>
#include <numeric>
#include <optional>

#include <nlohmann/json.hpp>

#include "math/elementary.hpp"
#include "nn/initializer.hpp"
#include "session/ledger.hpp"
#include "train/trainer.hpp"

namespace lab {
namespace {

using Json = nlohmann::json;

struct Tolerance {
  double relative, absolute;
};
constexpr Tolerance exact{1e-10, 1e-12}, after_many_steps{1e-8, 1e-10}, scalar{1e-11, 1e-14};

/// Compares the numbers of one case, and keeps the first that is off.
class Comparison {
 public:
  void number(const std::string& what, double got, double expected, Tolerance tolerance) {
    // Written so that NaN fails.
    if (std::fabs(got - expected) <= tolerance.relative * std::fabs(expected) + tolerance.absolute) return;
    char text[100];
    std::snprintf(text, sizeof text, " is %.17g, should be %.17g", got, expected);
    fail(what + text);
  }
  void numbers(const std::string& what, ConstSpan got, const Json& expected, Tolerance tolerance) {
    if (got.size() != expected.size()) return fail(what + " has another size");
    for (std::size_t k = 0; k < got.size(); ++k) {
      number(what + "[" + std::to_string(k) + "]", got[k], expected[k].get<double>(), tolerance);
    }
  }
  void fail(std::string why) {
    if (first_error_.empty()) first_error_ = std::move(why);
  }
  const std::string& first_error() const { return first_error_; }

 private:
  std::string first_error_;
};

/// The row of this name in a table; a case with a name that is not there fails.
template <class Table>
auto row_named(const Table& table, const std::string& name, Comparison& compare) {
  const auto* row = find_row(table, name);
  if (!row) compare.fail("there is no " + name);
  return row ? row : &table[0];
}

Matrix matrix_of(const Json& tensor) {
  const std::vector<double> numbers = tensor["data"];
  Matrix matrix = Matrix::from_shape({tensor["shape"][0].get<std::size_t>(), tensor["shape"][1].get<std::size_t>()});
  std::copy(numbers.begin(), numbers.end(), matrix.begin());
  return matrix;
}

std::optional<double> optional_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() ? std::nullopt : std::optional(found->get<double>());
}

/// The network, loss and data of a case.
struct Problem {
  Network network;
  LossConfig loss;
  Dataset data;
  bool from_logits;  // the file's output is the logit, ours the sigmoid of it

  Problem(const Json& test, Comparison& compare)
      : network(make_network(test, compare)), from_logits(test["loss"]["name"] == "bce_logits") {
    const std::string name = test["loss"]["name"];
    loss.function = row_named(losses, from_logits ? "bce" : name, compare)->id;
    loss.reduction = row_named(reductions, test["loss"]["reduction"], compare)->id;
    loss.delta = optional_of(test["loss"], "delta").value_or(loss.delta);
    data = {.points = {}, .x = matrix_of(test["X"]), .y = matrix_of(test["Y"])};
  }

  /// The output as the file means it, the loss over all rows, and, if asked for, the gradient.
  struct Pass {
    std::vector<double> output;
    double loss;
  };
  Pass pass(Tape& tape) const {
    const std::size_t last = network.layers().size() - 1;
    forward(network, view(data.x), tape);
    const ConstSpan output = from_logits ? tape.z(last).all() : tape.a(last).all();
    const double sum = row_of(losses, loss.function).sum(tape.z(last), tape.a(last), view(data.y), loss);
    return {{output.begin(), output.end()}, sum * factor()};
  }
  double factor() const { return reduction_factor(loss, data.x.shape(0), data.y.shape(1)); }

 private:
  static Network make_network(const Json& test, Comparison& compare) {
    std::vector<LayerShape> shapes;
    InitialConfig initial{.weights = Initializer::given};
    const Json& layers = test["layers"];
    for (std::size_t l = 0; l < layers.size(); ++l) {
      std::string name = layers[l]["activation"];
      if (name == "gelu_erf") name = "gelu";
      if (test["loss"]["name"] == "bce_logits" && l + 1 == layers.size()) name = "sigmoid";
      shapes.push_back({layers[l]["out"], row_named(activations, name, compare)->id, layers[l]["bias"],
                        optional_of(layers[l], "alpha")});
      GivenLayer given{test["W"][l]["data"], {}};
      if (!test["b"][l].is_null()) given.bias = test["b"][l]["data"].get<std::vector<double>>();
      initial.given.push_back(std::move(given));
    }
    Network network(layers[0]["in"], shapes);
    initialize(network, initial);
    return network;
  }
};

/// Compares numbers laid out as the network's parameters with the file's W (out, in) and b.
void compare_parameters(Comparison& compare, const std::string& what, const Network& network, ConstSpan numbers,
                        const Json& weights, const Json& biases, Tolerance tolerance) {
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const ConstMatrixView w = layer.weights_of(numbers);
    std::vector<double> turned;
    for (std::size_t o = 0; o < layer.outputs; ++o) {
      for (std::size_t i = 0; i < layer.inputs; ++i) turned.push_back(w(i, o));
    }
    const std::string where = what + " of layer " + std::to_string(l);
    compare.numbers(where + ", W", turned, weights[l]["data"], tolerance);
    if (layer.biases > 0) compare.numbers(where + ", b", layer.bias_of(numbers), biases[l]["data"], tolerance);
  }
}

OptimizerConfig optimizer_of(const Json& given, Comparison& compare) {
  std::string name = given["name"];
  if (name == "momentum_lr_inside") name = "momentum_rate_inside";
  return {.rule = row_named(optimizers, name, compare)->id,
          .learning_rate = given["lr"],
          .coefficients = {.momentum = optional_of(given, "mu"),
                           .rho = optional_of(given, "rho"),
                           .beta1 = optional_of(given, "beta1"),
                           .beta2 = optional_of(given, "beta2"),
                           .epsilon = optional_of(given, "eps"),
                           .momentum_decay = optional_of(given, "momentum_decay"),
                           .weight_decay = optional_of(given, "weight_decay")},
          .epsilon_inside = given.value("eps_inside", false)};
}

/// The rate of the step, counted from 1.
double rate_at(const Json& optimizer, std::size_t step) {
  double rate = optimizer["lr"];
  if (!optimizer.contains("lr_schedule")) return rate;
  const Json& schedule = optimizer["lr_schedule"];
  for (std::size_t k = 0; k < schedule["steps"].size(); ++k) {
    if (step >= schedule["steps"][k].get<std::size_t>()) rate = schedule["lr"][k];
  }
  return rate;
}

PenaltyConfig penalty_of(const Json& test) {
  if (!test.contains("regularization")) return {};
  const Json& given = test["regularization"];
  const double l2 = given["l2"];
  return {.l1 = given["l1"], .l2 = given["l2_form"] == "full" ? 2 * l2 : l2, .biases = given["include_bias"]};
}

/// Full-batch training, as the trainer does it, and the weights that the file has after some steps.
void compare_training(const Json& test, Problem& problem, Comparison& compare) {
  const Json& optimizer = test["optimizer"];
  TrainingConfig training{
      .optimizer = optimizer_of(optimizer, compare), .penalty = penalty_of(test), .update = Update::full_batch};
  problem.data.points = Matrix::from_shape({problem.data.x.shape(0), 2});
  Trainer trainer(problem.network, problem.data, problem.loss, training);
  Tape tape(problem.network, problem.data.size());
  for (const Json& expected : test["expected"]["after"]) {
    const std::size_t step = expected["step"];
    while (trainer.step() < step) {
      training.optimizer.learning_rate = rate_at(optimizer, trainer.step() + 1);
      trainer.tune(training);
      if (trainer.advance() == Trainer::Progress::diverged) return compare.fail("it diverges");
    }
    const Tolerance tolerance = step > 10 ? after_many_steps : exact;
    const std::string what = "after step " + std::to_string(step);
    const double loss = problem.pass(tape).loss + penalty_of(problem.network, training.penalty);
    compare.number(what + ", the loss", loss, expected["loss"], tolerance);
    compare_parameters(compare, what, problem.network, problem.network.parameters(), expected["W"], expected["b"],
                       tolerance);
  }
}

/// Of all rows, as Inspect lays them open.
Ledger ledger_of(const Problem& problem, const PenaltyConfig& penalty) {
  std::vector<std::size_t> rows(problem.data.x.shape(0));
  std::iota(rows.begin(), rows.end(), 0);
  const Optimizer optimizer(OptimizerRule::sgd, problem.network.parameters().size());
  return Ledger(problem.network, problem.data, rows, problem.loss, {.penalty = penalty}, optimizer, 0.1, {});
}

void check_gradients(const Json& test, Comparison& compare) {
  Problem problem(test, compare);
  Tape tape(problem.network, problem.data.x.shape(0));
  const Json& expected = test["expected"];
  const Problem::Pass pass = problem.pass(tape);
  const PenaltyConfig penalty = penalty_of(test);
  if (expected.contains("output")) compare.numbers("the output", pass.output, expected["output"]["data"], exact);
  if (expected.contains("data_loss")) {
    compare.number("the data's loss", pass.loss, expected["data_loss"], exact);
    compare.number("the penalty", penalty_of(problem.network, penalty), expected["penalty"], exact);
  }
  compare.number("the loss", pass.loss + penalty_of(problem.network, penalty), expected["loss"], exact);
  const Ledger ledger = ledger_of(problem, penalty);
  for (const char* name : {"z", "a"}) {
    if (!expected.contains(name)) continue;
    for (std::size_t l = 0; l < problem.network.layers().size(); ++l) {
      if (problem.from_logits && l + 1 == problem.network.layers().size() && *name == 'a') continue;  // is z there
      compare.numbers(std::string(name) + " of layer " + std::to_string(l), *name == 'z' ? ledger.z(l) : ledger.a(l),
                      expected[name][l]["data"], exact);
    }
  }
  std::vector<double> gradients(ledger.gradients().begin(), ledger.gradients().end());
  for (std::size_t p = 0; p < gradients.size(); ++p) gradients[p] += ledger.penalties()[p];
  compare_parameters(compare, "the gradient", problem.network, gradients, expected["dW"], expected["db"], exact);
  if (test.contains("optimizer")) compare_training(test, problem, compare);
}

void check_optimizer(const Json& test, Comparison& compare) {
  Problem problem(test, compare);
  Tape tape(problem.network, problem.data.x.shape(0));
  compare.number("the first loss", problem.pass(tape).loss, test["expected"]["initial_loss"], exact);
  compare_training(test, problem, compare);
}

void check_sequence(const Json& test, Comparison& compare) {
  const Matrix gradients = matrix_of(test["gradients"]), expected = matrix_of(test["expected_w"]);
  const std::size_t parameters = gradients.shape(1);
  const LayerShape shape{1, Activation::identity, false};
  Network network(parameters, {&shape, 1});
  initialize(network, {.weights = Initializer::given, .given = {{test["w0"], {}}}});
  TrainingConfig training{.optimizer = optimizer_of(test["optimizer"], compare)};
  Optimizer optimizer(training.optimizer.rule, parameters);
  for (std::size_t step = 0; step < gradients.shape(0); ++step) {
    const UpdateConfig coefficients = update_config(training.optimizer, rate_at(test["optimizer"], step + 1));
    const ConstSpan given = view(gradients).row(step);
    std::vector<double> prepared(given.begin(), given.end());
    prepare_gradients(network, training, coefficients, prepared);
    optimizer.update(network.parameters(), prepared, coefficients);
    for (std::size_t k = 0; k < parameters; ++k) {
      compare.number("w[" + std::to_string(k) + "] after step " + std::to_string(step + 1), network.parameters()[k],
                     expected(step, k), exact);
    }
  }
}

void check_activation(const Json& test, Comparison& compare) {
  const std::string name = test["activation"];
  const ActivationInfo& row = *row_named(activations, name == "gelu_erf" ? "gelu" : name, compare);
  const double alpha = optional_of(test, "alpha").value_or(row.alpha.value_or(0));
  const std::vector<double> z = test["x"];
  std::vector<double> a(z.size()), slope(z.size(), 1.0);
  row.apply(z, a, alpha);
  row.chain(z, a, slope, alpha);
  compare.numbers("f", a, test["f"], scalar);
  compare.numbers("f'", slope, test["df"], scalar);
}

/// A loss from logits at one sample.
void check_extreme(const Json& test, Loss function, std::vector<double> logits, std::vector<double> targets,
                   const Json& slopes, Comparison& compare) {
  const LossConfig loss{.function = function};
  const std::size_t columns = logits.size();
  std::vector<double> a(columns), delta(columns);
  if (function == Loss::bce) sigmoid(logits, a);
  const ConstMatrixView z{logits.data(), 1, columns}, y{targets.data(), 1, columns};
  const MatrixView outputs{a.data(), 1, columns}, slope{delta.data(), 1, columns};
  compare.number("the loss", row_of(losses, function).sum(z, outputs, y, loss), test["value"], scalar);
  row_of(losses, function).gradient(z, outputs, y, loss, 1, slope);
  compare.numbers("the slope", delta, slopes, scalar);
}

void check_bce_extreme(const Json& test, Comparison& compare) {
  check_extreme(test, Loss::bce, {test["logit"].get<double>()}, {test["y"].get<double>()},
                Json::array({test["dlogit"]}), compare);
}

void check_softmax_extreme(const Json& test, Comparison& compare) {
  std::vector<double> targets(test["logits"].size());
  targets[test["label"].get<std::size_t>()] = 1;
  check_extreme(test, Loss::softmax_ce, test["logits"], targets, test["dlogits"], compare);
}

struct Section {
  const char* name;
  void (*check)(const Json& test, Comparison& compare);
};
constexpr Section sections[] = {
    {"gradient_cases", check_gradients},           {"optimizer_cases", check_optimizer},
    {"optimizer_sequence_cases", check_sequence},  {"regularization_cases", check_gradients},
    {"activation_tables", check_activation},       {"bce_logits_extremes", check_bce_extreme},
    {"softmax_ce_extremes", check_softmax_extreme}};

std::string name_of(const Json& test, std::size_t number) {
  if (test.contains("id")) return test["id"];
  if (test.contains("activation")) return test["activation"];
  return "case " + std::to_string(number);
}

}  // namespace

ReferenceReport check_reference(const std::string& text) {
  const Json file = Json::parse(text, nullptr, false);
  if (!file.is_object()) return {"this is not a JSON object\n0 passed, 1 failed\n", false};
  std::string report;
  std::size_t all_passed = 0, all_failed = 0;
  for (const Section& section : sections) {
    if (!file.contains(section.name)) continue;
    std::size_t passed = 0, failed = 0;
    std::string failures;
    for (const Json& test : file[section.name]) {
      Comparison compare;
      section.check(test, compare);
      const bool good = compare.first_error().empty();
      if (!good) failures += "  " + name_of(test, passed + failed) + ": " + compare.first_error() + "\n";
      ++(good ? passed : failed);
    }
    report += std::string(section.name) + ": " + std::to_string(passed) + " passed, " + std::to_string(failed) +
              " failed\n" + failures;
    all_passed += passed;
    all_failed += failed;
  }
  report += std::to_string(all_passed) + " passed, " + std::to_string(all_failed) + " failed\n";
  return {report, all_passed > 0 && all_failed == 0};
}

}  // namespace lab
