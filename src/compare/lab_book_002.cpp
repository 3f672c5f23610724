// Lab 002: sigmoids without biases, normal weights, a squared or an absolute error after each sample. It shows figures
// where other labs have tables; its accuracies are those of its printed weights.
#include "compare/lab_book_rows.hpp"

namespace lab::book {
namespace {

constexpr auto epochs = Measure::epochs_to_target;

Json at_rate(double rate, Json values = Json::object()) {
  values["optimizer.learning_rate"] = rate;
  return values;
}

Factor loss_of_xor() {
  const auto absolute = [](double rate, std::size_t last) {
    return at_rate(rate, {{"loss.function", "mae"}, {"stop.epochs", last}});
  };
  return {{{"Squared error", at_rate(0.1, {{"loss.function", "mse"}, {"stop.epochs", 3000}})},
           {"Absolute error", absolute(0.1, 3000)},
           {"Absolute error, 15,000 epochs", absolute(0.1, 15'000)},
           {"Absolute error, rate 0.05, 15,000 epochs", absolute(0.05, 15'000)}}};
}

Factor without_activation() {
  return {{{"Sigmoid, rate 0.1", at_rate(0.1)},
           {"None, rate 0.1", at_rate(0.1, everywhere("identity"))},
           {"None, rate 0.01", at_rate(0.01, everywhere("identity"))},
           {"None, rate 0.001", at_rate(0.001, everywhere("identity"))},
           {"None but in the output, rate 0.1", at_rate(0.1, hidden("identity"))}}};
}

std::vector<Claim> without_activation_claims() {
  constexpr std::string_view worse = "The accuracy is worse than with the sigmoid";
  return {diverges(1, "Rate 0.1 makes the weights NaN"), less(Measure::accuracy, 2, 0, worse),
          less(Measure::accuracy, 3, 0, worse)};
}

/// The sigmoid, and another activation in the hidden layers or in the output too; two rates, which turn faster.
std::vector<Factor> beside_sigmoid(std::string_view activation, const std::string& label) {
  return {{{{"Sigmoid", everywhere("sigmoid")},
            {label + ", sigmoid in the output",
             [&] {
               Json values = hidden(activation);
               values["network.output.activation"] = "sigmoid";
               return values;
             }()},
            {label + " everywhere", everywhere(activation)}}},
          rates({0.1, 0.01})};
}

Factor weights() { return over("initial.weights", {"normal", "zeros"}); }

std::vector<Claim> zero_weights_claims() {
  return {fails(1, "From zero weights nothing is learned"),
          one_class(1, "From zero weights the units of a layer stay equal")};
}

}  // namespace

void add_lab_002(std::vector<Experiment>& book) {
  book.push_back({"lab_002_linear_loss",
                  "002",
                  "Linear: squared or absolute error",
                  "Does it matter for linear data which error is made small?",
                  comparison(preset("lab_002_linear_mse"), {over("loss.function", {"mse", "mae"})}),
                  {accuracy(0, percent(99), "Squared error: 99 %, by its weights"),
                   accuracy(1, percent(100), "Absolute error: 100 %, by its weights")},
                  {"002 linear MSE lr.1", "002 linear MAE lr.1"},
                  fast});
  book.push_back({"lab_002_xor_loss",
                  "002",
                  "XOR: squared or absolute error",
                  "Is the absolute error slower on XOR, or does it give up points for good?",
                  comparison(preset("lab_002_xor_mse"), {loss_of_xor()}),
                  {accuracy(0, percent(100), "Squared error: 100 %, by its weights"),
                   accuracy(3, hundredths_of_percent(76.19), "Absolute error: 76.19 %, by its weights"),
                   more(epochs, 3, 0, "The absolute error takes more epochs"),
                   less(Measure::accuracy, 3, 0, "Its accuracy is not as good")},
                  {"002 xor MSE lr.1", "002 xor MAE lr.1", "002 xor MAE lr.1 15000ep", "002 xor MAE lr.05 15000ep"},
                  fast});

  book.push_back({"lab_002_linear_rates",
                  "002",
                  "Linear: learning rates",
                  "How does the rate change the epochs needed?",
                  comparison(preset("lab_002_linear_mse"), {rates({1, 0.5, 0.1, 0.01, 0.001})}),
                  {more(epochs, 2, 0, "A smaller rate takes more epochs: 0.1 than 1"),
                   more(epochs, 3, 2, "A smaller rate takes more epochs: 0.01 than 0.1"),
                   fails(3, "Rate 0.01 has not converged after 500 epochs"),
                   fails(4, "Rate 0.001 has not converged after 500 epochs")},
                  {"002 linear MSE lr1.0", "002 linear MSE lr0.5", "002 linear MSE lr.1", "002 linear MSE lr0.01",
                   "002 linear MSE lr0.001"},
                  fast});
  book.push_back(
      {"lab_002_xor_rates",
       "002",
       "XOR: learning rates",
       "How does the rate change the epochs needed?",
       comparison(preset("lab_002_xor_mse"), {rates({1, 0.5, 0.1, 0.01, 0.001})}),
       {more(epochs, 1, 0, "A smaller rate takes more epochs: 0.5 than 1"),
        more(epochs, 2, 1, "A smaller rate takes more epochs: 0.1 than 0.5"),
        more(epochs, 3, 2, "A smaller rate takes more epochs: 0.01 than 0.1")},
       {"002 xor MSE lr1.0", "002 xor MSE lr0.5", "002 xor MSE lr.1", "002 xor MSE lr0.01", "002 xor MSE lr0.001"},
       fast});

  book.push_back(
      {"lab_002_linear_depth",
       "002",
       "Linear: depth",
       "What do more hidden layers cost on linear data?",
       comparison(preset("lab_002_linear_mse", {{"stop.epochs", 1000}}), {over("network.depth", {1, 2, 3, 4, 5})}),
       {more(epochs, 2, 0, "More layers take more epochs: 3 than 1"),
        more(epochs, 3, 2, "More layers take more epochs: 4 than 3"),
        more(epochs, 4, 3, "More layers take more epochs: 5 than 4")},
       {"002 linear depth1 MSE lr.1", "002 linear depth2 MSE lr.1 long", "002 linear depth3 MSE lr.1",
        "002 linear depth4 MSE lr.1", "002 linear depth5 MSE lr.1"},
       fast});
  book.push_back(
      {"lab_002_xor_depth",
       "002",
       "XOR: depth",
       "What do more hidden layers cost on XOR?",
       comparison(preset("lab_002_xor_mse", {{"stop.epochs", 10'000}}), {over("network.depth", {1, 2, 3, 4, 5})}),
       {more(epochs, 2, 0, "More layers take more epochs: 3 than 1"),
        more(epochs, 3, 2, "More layers take more epochs: 4 than 3"),
        more(epochs, 4, 3, "More layers take more epochs: 5 than 4")},
       {"002 xor depth1 MSE lr.1", "002 xor depth2 MSE lr.1 long", "002 xor depth3 MSE lr.1", "002 xor depth4 MSE lr.1",
        "002 xor depth5 MSE lr.1"},
       slow});

  book.push_back({"lab_002_linear_no_activation",
                  "002",
                  "Linear: no activation",
                  "What is lost without activations, in the hidden layers or everywhere?",
                  comparison(preset("lab_002_linear_mse"), {without_activation()}),
                  without_activation_claims(),
                  {"002 linear MSE lr.1", "002 linear noact(all) lr0.1", "002 linear noact(all) lr0.01",
                   "002 linear noact(all) lr0.001", "002 linear noact(hidden only) lr.1"},
                  fast});
  book.push_back({"lab_002_xor_no_activation",
                  "002",
                  "XOR: no activation",
                  "What is lost without activations, in the hidden layers or everywhere?",
                  comparison(preset("lab_002_xor_mse"), {without_activation()}),
                  without_activation_claims(),
                  {"002 xor MSE lr.1", "002 xor noact(all) lr0.1", "002 xor noact(all) lr0.01",
                   "002 xor noact(all) lr0.001", "002 xor noact(hidden only) lr.1"},
                  fast});

  book.push_back({"lab_002_linear_zero",
                  "002",
                  "Linear: zero weights",
                  "What comes of weights that all start at 0?",
                  comparison(preset("lab_002_linear_mse"), {weights()}),
                  zero_weights_claims(),
                  {"002 linear MSE lr.1", "002 linear zero init"},
                  fast});
  book.push_back({"lab_002_xor_zero",
                  "002",
                  "XOR: zero weights",
                  "What comes of weights that all start at 0?",
                  comparison(preset("lab_002_xor_mse"), {weights()}),
                  zero_weights_claims(),
                  {"002 xor MSE lr.1", "002 xor zero init"},
                  fast});

  // Of these the report has figures alone.
  book.push_back({"lab_002_linear_relu",
                  "002",
                  "Linear: ReLU",
                  "Does ReLU learn linear data from every start?",
                  comparison(preset("lab_002_linear_mse"), beside_sigmoid("relu", "ReLU")),
                  {},
                  {"002 linear MSE lr.1", "002 linear MSE lr0.01", "002 linear relu(hidden) lr0.1",
                   "002 linear relu(hidden) lr0.01", "002 linear relu(all) lr0.1", "002 linear relu(all) lr0.01"},
                  fast});
  book.push_back({"lab_002_xor_relu",
                  "002",
                  "XOR: ReLU",
                  "Does ReLU learn XOR from every start?",
                  comparison(preset("lab_002_xor_mse"), beside_sigmoid("relu", "ReLU")),
                  {},
                  {"002 xor MSE lr.1", "002 xor MSE lr0.01", "002 xor relu(hidden) lr0.1",
                   "002 xor relu(hidden) lr0.01", "002 xor relu(all) lr0.1", "002 xor relu(all) lr0.01"},
                  fast});
  book.push_back({"lab_002_linear_tanh",
                  "002",
                  "Linear: tanh",
                  "What does tanh do better than the sigmoid?",
                  comparison(preset("lab_002_linear_mse"), beside_sigmoid("tanh", "Tanh")),
                  {},
                  {"002 linear MSE lr.1", "002 linear MSE lr0.01", "002 linear tanh(hidden) lr0.1",
                   "002 linear tanh(hidden) lr0.01", "002 linear tanh(all) lr0.1", "002 linear tanh(all) lr0.01"},
                  fast});
  book.push_back({"lab_002_xor_tanh",
                  "002",
                  "XOR: tanh",
                  "What does tanh do better than the sigmoid?",
                  comparison(preset("lab_002_xor_mse"), beside_sigmoid("tanh", "Tanh")),
                  {},
                  {"002 xor MSE lr.1", "002 xor MSE lr0.01", "002 xor tanh(hidden) lr0.1",
                   "002 xor tanh(hidden) lr0.01", "002 xor tanh(all) lr0.1", "002 xor tanh(all) lr0.01"},
                  fast});
}

}  // namespace lab::book
