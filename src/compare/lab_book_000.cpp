// Lab 000: all-positive weights, no biases, a squared error summed over the full batch.
#include "compare/lab_book_rows.hpp"

namespace lab::book {
namespace {

Factor optimizers() { return over("optimizer.rule", {"sgd", "momentum_rate_inside", "adagrad"}); }

/// ReLU everywhere, at each rate that the report may mean.
Factor relu_and_rates() {
  const auto relu = [](double rate) {
    Json values = everywhere("relu");
    values["optimizer.learning_rate"] = rate;
    return values;
  };
  return {{{"Sigmoid, rate 0.1", {{"optimizer.learning_rate", 0.1}}},
           {"ReLU, rate 0.1", relu(0.1)},
           {"ReLU, rate 0.01", relu(0.01)},
           {"ReLU, rate 0.001", relu(0.001)},
           {"ReLU, rate 0.0001", relu(0.0001)}}};
}

Factor momentum_and_controls() {
  return {{{"As in the lab", Json::object()},
           {"Mean instead of sum", {{"loss.reduction", "mean"}}},
           {"Weights from −0.5 to 0.5", {{"initial.low", -0.5}, {"initial.high", 0.5}}}}};
}

Config momentum(std::string_view name) { return preset(name, {{"optimizer.rule", "momentum_rate_inside"}}); }

}  // namespace

void add_lab_000(std::vector<Experiment>& book) {
  book.push_back({"lab_000_linear_rates",
                  "000",
                  "Linear: learning rates",
                  "How small may the learning rate be, for 100,000 epochs of linear data?",
                  comparison(preset("lab_000_linear"), {rates({0.1, 0.001, 0.0001})}),
                  {accuracy(0, percent(100), "100 % at rate 0.1"),
                   final_loss(0, {1.83e-4, 1e-6}, "A squared error of 1.83e-4 at rate 0.1"),
                   accuracy(1, percent(100), "100 % at rate 0.001"), accuracy(2, percent(99), "99 % at rate 0.0001")},
                  {"000 linear SGD lr.1 h4", "000 linear SGD lr.001", "000 linear SGD lr.0001"},
                  slow});
  book.push_back({"lab_000_xor_rates",
                  "000",
                  "XOR: learning rates",
                  "How small may the learning rate be, for 100,000 epochs of XOR?",
                  comparison(preset("lab_000_xor"), {rates({0.1, 0.001, 0.0001})}),
                  {accuracy(0, percent(100), "100 % at rate 0.1"),
                   final_loss(0, {1.02e-4, 1e-6}, "A squared error of 1.02e-4 at rate 0.1"),
                   accuracy(1, percent(52), "52 % at rate 0.001"), accuracy(2, percent(52), "52 % at rate 0.0001")},
                  {"000 xor SGD lr.1 h4", "000 xor SGD lr.001", "000 xor SGD lr.0001"},
                  slow});

  book.push_back(
      {"lab_000_linear_units",
       "000",
       "Linear: units",
       "Does the number of units matter for points that a line parts?",
       comparison(preset("lab_000_linear"), {units({2, 4, 8})}),
       {accuracy(0, percent(100), "100 % with 2 units a layer"),
        accuracy(2, percent(100), "100 % with 8 units a layer"), same(0, 2, "2 and 8 units do equally well")},
       {"000 linear h2", "000 linear SGD lr.1 h4", "000 linear h8"},
       slow});
  book.push_back({"lab_000_xor_units",
                  "000",
                  "XOR: units",
                  "How many units does XOR need?",
                  comparison(preset("lab_000_xor"), {units({2, 4, 8})}),
                  {accuracy(0, percent(72), "72 % with 2 units a layer"),
                   accuracy(2, percent(100), "100 % with 8 units a layer"), fails(0, "2 units are too few for XOR")},
                  {"000 xor h2", "000 xor SGD lr.1 h4", "000 xor h8"},
                  slow});

  book.push_back(
      {"lab_000_linear_no_activation",
       "000",
       "Linear: no activation",
       "Without any activation, which rate keeps the numbers finite, and how good is a straight fit?",
       comparison(preset("lab_000_linear_no_activation"), {rates({0.1, 0.01, 0.001, 0.0001})}),
       {diverges(0, "Rate 0.1 explodes"), stays_finite(1, "Rate 0.01 does not explode"),
        accuracy(1, percent(88), "88 % at rate 0.01")},
       {"", "000 linear noact(all) lr0.01", "000 linear noact(all) lr0.001", "000 linear noact(all) lr0.0001"},
       slow});
  book.push_back({"lab_000_xor_no_activation",
                  "000",
                  "XOR: no activation",
                  "What does a network without any activation make of XOR?",
                  comparison(preset("lab_000_xor", everywhere("identity")), {rates({0.1, 0.01, 0.001, 0.0001})}),
                  {diverges(0, "Rate 0.1 explodes"), stays_finite(1, "Rate 0.01 does not explode"),
                   accuracy(1, percent(33), "33 % at rate 0.01")},
                  {"", "000 xor noact(all) lr0.01", "000 xor noact(all) lr0.001", "000 xor noact(all) lr0.0001"},
                  slow});

  book.push_back(
      {"lab_000_linear_relu",
       "000",
       "Linear: ReLU everywhere",
       "The report names no rate: at which does ReLU, in the output too, learn linear data?",
       comparison(preset("lab_000_linear"), {relu_and_rates()}),
       {accuracy(1, percent(86), "86 %, at rate 0.1 if it is the lab’s usual one"),
        accuracy(2, percent(86), "86 %, if the rate is 0.01"), accuracy(3, percent(86), "86 %, if the rate is 0.001"),
        accuracy(4, percent(86), "86 %, if the rate is 0.0001"),
        less(Measure::accuracy, 1, 0, "ReLU does not bound the output and is harder to train")},
       {"000 linear SGD lr.1 h4", "000 linear relu(all) lr0.1", "000 linear relu(all) lr0.01",
        "000 linear relu(all) lr0.001", "000 linear relu(all) lr0.0001"},
       slow});
  book.push_back(
      {"lab_000_xor_relu",
       "000",
       "XOR: ReLU everywhere",
       "The report names no rate: at which does ReLU, in the output too, learn XOR?",
       comparison(preset("lab_000_xor"), {relu_and_rates()}),
       {accuracy(1, percent(33), "33 %, at rate 0.1 if it is the lab’s usual one"),
        accuracy(2, percent(33), "33 %, if the rate is 0.01"), accuracy(3, percent(33), "33 %, if the rate is 0.001"),
        accuracy(4, percent(33), "33 %, if the rate is 0.0001"),
        less(Measure::accuracy, 1, 0, "ReLU does not bound the output and is harder to train")},
       {"000 xor SGD lr.1 h4", "000 xor relu(all) lr0.1", "000 xor relu(all) lr0.01", "000 xor relu(all) lr0.001",
        "000 xor relu(all) lr0.0001"},
       slow});

  // Two rates for each optimizer, the rate turning faster.
  book.push_back(
      {"lab_000_linear_optimizers",
       "000",
       "Linear: optimizers at two rates",
       "Which rate suits which optimizer?",
       comparison(preset("lab_000_linear"), {optimizers(), rates({0.1, 0.001})}),
       {accuracy(0, percent(100), "SGD at rate 0.1: 100 %"), accuracy(1, percent(100), "SGD at rate 0.001: 100 %"),
        accuracy(2, percent(55), "Momentum at rate 0.1: 55 %"), fails(2, "Rate 0.1 is too large for momentum"),
        works(3, "Momentum at rate 0.001: about 100 %"), works(4, "Adagrad at rate 0.1: about 100 %"),
        accuracy(5, percent(50), "Adagrad at rate 0.001: 50 %")},
       {"000 linear SGD lr.1 h4", "000 linear SGD lr.001", "000 linear momentum lr.1", "000 linear momentum lr.001",
        "000 linear adagrad lr.1", "000 linear adagrad lr.001"},
       slow});
  book.push_back(
      {"lab_000_xor_optimizers",
       "000",
       "XOR: optimizers at two rates",
       "Which rate suits which optimizer?",
       comparison(preset("lab_000_xor"), {optimizers(), rates({0.1, 0.001})}),
       {accuracy(0, percent(100), "SGD at rate 0.1: 100 %"), accuracy(1, percent(52), "SGD at rate 0.001: 52 %"),
        accuracy(2, percent(52), "Momentum at rate 0.1: 52 %"), fails(2, "Rate 0.1 is too large for momentum"),
        works(3, "Momentum at rate 0.001: about 100 %"), works(4, "Adagrad at rate 0.1: about 100 %"),
        accuracy(5, percent(52), "Adagrad at rate 0.001: 52 %")},
       {"000 xor SGD lr.1 h4", "000 xor SGD lr.001", "000 xor momentum lr.1", "000 xor momentum lr.001",
        "000 xor adagrad lr.1", "000 xor adagrad lr.001"},
       slow});

  book.push_back({"lab_000_linear_momentum",
                  "000",
                  "Linear: why momentum fails",
                  "Is it momentum that fails at rate 0.1, or what it is given: a summed loss, all-positive weights?",
                  comparison(momentum("lab_000_linear"), {momentum_and_controls()}),
                  {fails(0, "Momentum fails at rate 0.1"), fails(1, "Momentum fails at rate 0.1, with a mean loss too"),
                   fails(2, "Momentum fails at rate 0.1, from centred weights too")},
                  {"000 linear momentum lr.1", "000 linear CONTROL momentum lr.1 mean-MSE",
                   "000 linear CONTROL momentum lr.1 centred init"},
                  slow});
  book.push_back({"lab_000_xor_momentum",
                  "000",
                  "XOR: why momentum fails",
                  "Is it momentum that fails at rate 0.1, or what it is given: a summed loss, all-positive weights?",
                  comparison(momentum("lab_000_xor"), {momentum_and_controls()}),
                  {fails(0, "Momentum fails at rate 0.1"), fails(1, "Momentum fails at rate 0.1, with a mean loss too"),
                   fails(2, "Momentum fails at rate 0.1, from centred weights too")},
                  {"000 xor momentum lr.1", "000 xor CONTROL momentum lr.1 mean-MSE",
                   "000 xor CONTROL momentum lr.1 centred init"},
                  slow});
}

}  // namespace lab::book
