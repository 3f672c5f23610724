// Lab 001: ReLU, then sigmoids, half a cross-entropy after each sample; its code as printed, which has two bugs, and
// with correct gradients.
#include "compare/lab_book_rows.hpp"

namespace lab::book {
namespace {

/// As printed: A2 is stored as A1, and dZ2 takes the sigmoid's slope at dA2.
Factor code() {
  return {
      {{"As printed", {{"network.layers[0].fault", "cache_swapped"}, {"network.layers[1].fault", "slope_at_error"}}},
       {"Correct gradients", {{"network.layers[0].fault", "none"}, {"network.layers[1].fault", "none"}}}}};
}
constexpr std::size_t printed(std::size_t place) { return 2 * place; }
constexpr std::size_t correct(std::size_t place) { return 2 * place + 1; }

/// A number that the report has from its printed code, held to that and to correct gradients.
void both(std::vector<Claim>& claims, std::size_t place, Printed number, std::string_view text) {
  claims.push_back(accuracy(printed(place), number, text));
  claims.push_back(accuracy(correct(place), number, text));
}

std::vector<Claim> linear_rates() {
  std::vector<Claim> claims;
  both(claims, 0, percent(59), "59 % at rate 0.0001");
  both(claims, 1, percent(91), "91 % at rate 0.001");
  both(claims, 2, percent(99), "99 % at rate 0.01");
  both(claims, 3, percent(99), "99 % at rate 0.1");
  claims.push_back(less(Measure::epochs_to_target, printed(3), printed(2), "A larger rate converges faster"));
  claims.push_back(less(Measure::epochs_to_target, correct(3), correct(2), "A larger rate converges faster"));
  return claims;
}

std::vector<Claim> xor_rates() {
  std::vector<Claim> claims;
  both(claims, 0, hundredths_of_percent(47.62), "47.62 % at rate 0.0001");
  both(claims, 1, hundredths_of_percent(80.96), "80.96 % at rate 0.001");
  both(claims, 2, hundredths_of_percent(85.71), "85.71 % at rate 0.01");
  both(claims, 3, hundredths_of_percent(57.14), "57.14 % at rate 0.1");
  claims.push_back(fails(printed(3), "Rate 0.1 is too large: the loss does not converge"));
  claims.push_back(fails(correct(3), "Rate 0.1 is too large: the loss does not converge"));
  return claims;
}

std::vector<Claim> linear_units() {
  std::vector<Claim> claims;
  both(claims, 0, percent(63), "63 % with 1 unit a layer");
  both(claims, 1, percent(99), "99 % with 10 units");
  both(claims, 2, percent(99), "99 % with 50 units");
  both(claims, 3, percent(98), "98 % with 100 units");
  claims.push_back(fails(correct(0), "1 unit is not complex enough for linear data"));
  claims.push_back(less(Measure::epochs_to_target, printed(2), printed(1), "50 units converge faster than 10"));
  claims.push_back(less(Measure::epochs_to_target, correct(2), correct(1), "50 units converge faster than 10"));
  return claims;
}

std::vector<Claim> xor_units() {
  std::vector<Claim> claims;
  both(claims, 0, percent(47), "47 % with 1 unit a layer");
  both(claims, 1, hundredths_of_percent(85.71), "85.71 % with 10 units");
  both(claims, 2, hundredths_of_percent(90.48), "90.48 % with 50 units");
  both(claims, 3, percent(100), "100 % with 100 units");
  claims.push_back(fails(correct(0), "1 unit is not complex enough for XOR"));
  claims.push_back(less(Measure::epochs_to_target, correct(2), correct(1), "50 units converge faster than 10"));
  claims.push_back(less(Measure::epochs_to_target, correct(3), correct(2), "100 units converge faster than 50"));
  return claims;
}

/// The lab's rule, one that watches all samples, and none; the rates turn faster.
Factor rules() {
  return {{{"Last sample’s loss below 0.001", {{"stop.loss", 0.001}, {"stop.watched", "last_sample"}}},
           {"Whole set’s loss below 0.001", {{"stop.loss", 0.001}, {"stop.watched", "training_set"}}},
           {"No rule", {{"stop.loss", nullptr}, {"stop.watched", "last_sample"}}}}};
}

std::vector<Claim> stop_rules() {
  return {diverges(5, "Without the rule on the loss, numbers become NaN at rate 0.1"),
          same(0, 4, "Stopping early loses nothing at rate 0.01"),
          same(1, 5, "Stopping early loses nothing at rate 0.1")};
}

Factor with_and_without_activation() {
  return {{{"ReLU, then sigmoid", Json::object()}, {"No hidden activation", hidden("identity")}}};
}

}  // namespace

void add_lab_001(std::vector<Experiment>& book) {
  book.push_back({"lab_001_linear_rates",
                  "001",
                  "Linear: learning rates, with and without the code’s bugs",
                  "Which of what the lab saw at its four rates is the rate, and which the two bugs in its code?",
                  comparison(preset("lab_001_linear"), {rates({0.0001, 0.001, 0.01, 0.1}), code()}),
                  linear_rates(),
                  {"001 linear printed h10 lr0.0001", "001 linear fixed h10 lr0.0001", "001 linear printed h10 lr0.001",
                   "001 linear fixed h10 lr0.001", "001 linear printed h10 lr0.01", "001 linear fixed h10 lr0.01",
                   "001 linear printed h10 lr0.1", "001 linear fixed h10 lr0.1"},
                  fast});
  book.push_back({"lab_001_xor_rates",
                  "001",
                  "XOR: learning rates, with and without the code’s bugs",
                  "Does XOR fail at rate 0.1 because of the rate, or because of the two bugs in the lab’s code?",
                  comparison(preset("lab_001_xor_fast"), {rates({0.0001, 0.001, 0.01, 0.1}), code()}),
                  xor_rates(),
                  {"001 xor printed h10 lr0.0001", "001 xor fixed h10 lr0.0001", "001 xor printed h10 lr0.001",
                   "001 xor fixed h10 lr0.001", "001 xor printed h10 lr0.01", "001 xor fixed h10 lr0.01",
                   "001 xor printed h10 lr0.1", "001 xor fixed h10 lr0.1"},
                  fast});

  book.push_back({"lab_001_linear_units",
                  "001",
                  "Linear: units, with and without the code’s bugs",
                  "Is one unit a layer too few for linear data, or is it the two bugs in the lab’s code?",
                  comparison(preset("lab_001_linear"), {units({1, 10, 50, 100}), code()}),
                  linear_units(),
                  {"001 linear printed h1 lr.01", "001 linear fixed h1 lr.01", "001 linear printed h10 lr0.01",
                   "001 linear fixed h10 lr0.01", "001 linear printed h50 lr.01", "001 linear fixed h50 lr.01",
                   "001 linear printed h100 lr.01", "001 linear fixed h100 lr.01"},
                  fast});
  // The lab gave its hundred units 300 epochs.
  book.push_back({"lab_001_xor_units",
                  "001",
                  "XOR: units, with and without the code’s bugs",
                  "Do more units learn XOR better, and what do the two bugs in the lab’s code do to that?",
                  comparison(preset("lab_001_xor_fast", {{"optimizer.learning_rate", 0.01}}),
                             {{{{"1 unit", {{"network.layers[].units", 1}, {"stop.epochs", 500}}},
                                {"10 units", {{"network.layers[].units", 10}, {"stop.epochs", 500}}},
                                {"50 units", {{"network.layers[].units", 50}, {"stop.epochs", 500}}},
                                {"100 units, 300 epochs", {{"network.layers[].units", 100}, {"stop.epochs", 300}}}}},
                              code()}),
                  xor_units(),
                  {"001 xor printed h1 lr.01", "001 xor fixed h1 lr.01", "001 xor printed h10 lr0.01",
                   "001 xor fixed h10 lr0.01", "001 xor printed h50 lr.01", "001 xor fixed h50 lr.01",
                   "001 xor printed h100 lr.01", "001 xor fixed h100 lr.01"},
                  fast});

  book.push_back({"lab_001_linear_stop",
                  "001",
                  "Linear: the stop rule",
                  "What does it cost to stop as soon as the last sample’s loss is small?",
                  comparison(preset("lab_001_linear"), {rules(), rates({0.01, 0.1})}),
                  stop_rules(),
                  {"001 linear fixed h10 lr0.01", "001 linear fixed h10 lr0.1", "", "",
                   "001 linear fixed h10 lr.01 NO stop rule", "001 linear fixed h10 lr.1 NO stop rule"},
                  fast});
  book.push_back({"lab_001_xor_stop",
                  "001",
                  "XOR: the stop rule",
                  "What does it cost to stop as soon as the last sample’s loss is small?",
                  comparison(preset("lab_001_xor_fast"), {rules(), rates({0.01, 0.1})}),
                  stop_rules(),
                  {"001 xor fixed h10 lr0.01", "001 xor fixed h10 lr0.1", "", "",
                   "001 xor fixed h10 lr.01 NO stop rule", "001 xor fixed h10 lr.1 NO stop rule"},
                  fast});

  // Of these the report has the heading alone.
  book.push_back({"lab_001_linear_no_activation",
                  "001",
                  "Linear: no hidden activation",
                  "The report leaves this one empty: what would it have seen?",
                  comparison(preset("lab_001_linear"), {with_and_without_activation()}),
                  {},
                  {"001 linear fixed h10 lr0.01", ""},
                  fast});
  book.push_back({"lab_001_xor_no_activation",
                  "001",
                  "XOR: no hidden activation",
                  "The report leaves this one empty: what would it have seen?",
                  comparison(preset("lab_001_xor_fast"), {with_and_without_activation()}),
                  {},
                  {"001 xor fixed h10 lr0.1", ""},
                  fast});
}

}  // namespace lab::book
