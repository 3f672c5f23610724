// Lab 003: few units, biases, He's weights, cross-entropy and momentum over the full batch. It names neither the
// coefficient nor the form of its momentum.
#include "compare/lab_book_rows.hpp"

namespace lab::book {
namespace {

constexpr auto epochs = Measure::epochs_to_target;

/// Initial weights, and optimizers, which turn faster. Xavier's of the reference are N(0, 1/I).
std::vector<Factor> weights_and_optimizers() {
  return {{{{"He", {{"initial.weights", "he_normal"}}}, {"Xavier", {{"initial.weights", "lecun_normal"}}}}},
          {{{"Momentum 0.9", {{"optimizer.rule", "momentum"}, {"optimizer.momentum", 0.9}}},
            {"Momentum 0.5", {{"optimizer.rule", "momentum"}, {"optimizer.momentum", 0.5}}},
            {"SGD", {{"optimizer.rule", "sgd"}}}}}};
}

std::vector<Claim> claims(double epochs_to_converge, std::string_view in_time) {
  return {accuracy(0, percent(100), "100 %, if momentum is 0.9"),
          accuracy(1, percent(100), "100 %, if momentum is 0.5"),
          within(0, epochs_to_converge, in_time),
          within(1, epochs_to_converge, in_time),
          less(epochs, 0, 2, "Momentum takes fewer epochs than SGD"),
          less(epochs, 0, 3, "He’s initial weights are made for the sigmoid: fewer epochs than from Xavier’s")};
}

}  // namespace

void add_lab_003(std::vector<Experiment>& book) {
  book.push_back(
      {"lab_003_linear",
       "003",
       "Linear: initial weights and momentum",
       "What do momentum and He’s initial weights bring to sigmoids?",
       comparison(preset("lab_003_linear"), weights_and_optimizers()),
       claims(2500, "It converges in fewer than 2,500 epochs"),
       {"003 linear momentum mu0.9 he lr.3", "003 linear momentum mu0.5 he lr.3", "003 linear sgd mu0 he lr.3",
        "003 linear momentum mu0.9 xavier lr.3", "003 linear momentum mu0.5 xavier lr.3", ""},
       slow});
  book.push_back({"lab_003_xor",
                  "003",
                  "XOR: initial weights and momentum",
                  "What do momentum and He’s initial weights bring to sigmoids?",
                  comparison(preset("lab_003_xor"), weights_and_optimizers()),
                  claims(10'000, "It converges in fewer than 10,000 epochs"),
                  {"003 xor momentum mu0.9 he lr.3", "003 xor momentum mu0.5 he lr.3", "003 xor sgd mu0 he lr.3",
                   "003 xor momentum mu0.9 xavier lr.3", "003 xor momentum mu0.5 xavier lr.3", ""},
                  slow});
}

}  // namespace lab::book
