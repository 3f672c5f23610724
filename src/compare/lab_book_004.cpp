// Lab 004: all-positive weights, no biases, a cross-entropy with epsilon after each sample, a rate that is halved
// halfway.
#include "compare/lab_book_rows.hpp"

namespace lab::book {
namespace {

constexpr auto epochs = Measure::epochs_to_target;

Factor widths(std::initializer_list<std::pair<std::size_t, std::size_t>> pairs) {
  Factor factor;
  for (const auto& [first, second] : pairs) {
    factor.variants.push_back(
        {std::to_string(first) + " and " + std::to_string(second) + " units", both_layers(first, second)});
  }
  return factor;
}
Factor all_widths() { return widths({{5, 5}, {10, 10}, {5, 100}, {100, 5}, {100, 100}}); }
Factor large_widths() { return widths({{5, 100}, {100, 5}, {100, 100}}); }

/// The lab's way, and what might be wrong with it: the gradient of its loss, and its all-positive weights. Xavier's of
/// the reference are N(0, 1/I).
Factor ways() {
  const Json centred{{"initial.low", -0.5}, {"initial.high", 0.5}};
  return {{{"As in the lab", Json::object()},
           {"Exact gradient", {{"loss.function", "bce"}}},
           {"Weights from −0.5 to 0.5", centred},
           {"Xavier, exact gradient", {{"initial.weights", "lecun_normal"}, {"loss.function", "bce"}}}}};
}
constexpr std::size_t way(std::size_t width, std::size_t way) { return 4 * width + way; }
constexpr std::size_t as_in_lab = 0, from_centred = 2, xavier_exact = 3;

std::vector<Claim> noise_claims() {
  constexpr std::string_view noise = "Extra units are noise, so that it cannot learn";
  std::vector<Claim> claims;
  for (const std::size_t width : {0, 1, 2}) {
    for (const std::size_t w : {as_in_lab, from_centred, xavier_exact}) claims.push_back(fails(way(width, w), noise));
  }
  return claims;
}

Factor initial_weights() {
  return {{{"From 0 to 1", Json::object()},
           {"From −0.5 to 0.5", {{"initial.low", -0.5}, {"initial.high", 0.5}}},
           {"Xavier", {{"initial.weights", "lecun_normal"}}}}};
}

Factor hidden_activations() { return {{{"Sigmoid", hidden("sigmoid")}, {"None", hidden("identity")}}}; }
Factor sigmoid_or_relu() { return over("network.layers[].activation", {"sigmoid", "relu"}); }

Factor sgd_or_adam() {
  const auto adam = [](double rate) {
    return Json{{"optimizer.rule", "adam"}, {"optimizer.epsilon", 1e-9}, {"optimizer.learning_rate", rate}};
  };
  return {{{"SGD, rate 0.1", Json::object()}, {"Adam, rate 0.1", adam(0.1)}, {"Adam, rate 0.01", adam(0.01)}}};
}

void add_rates(std::vector<Experiment>& book) {
  book.push_back(
      {"lab_004_linear_rates",
       "004",
       "Linear: learning rates",
       "Which of three rates suits linear data?",
       comparison(preset("lab_004_linear"), {rates({0.01, 0.1, 1})}),
       {accuracy(0, percent(97), "97 % at rate 0.01"), final_loss(0, {12.37, 0.01}, "A loss of 12.37 at rate 0.01"),
        accuracy(1, percent(100), "100 % at rate 0.1"), final_loss(1, {0.28814, 1e-5}, "A loss of 0.28814 at rate 0.1"),
        within(1, 500, "All points right by epoch 500 at rate 0.1"), accuracy(2, percent(100), "100 % at rate 1"),
        final_loss(2, {0.527, 1e-3}, "A loss of 0.527 at rate 1")},
       {"004 linear lr.01", "004 linear base lr.1 10/10", "004 linear lr1"},
       fast});
  book.push_back(
      {"lab_004_xor_rates",
       "004",
       "XOR: learning rates",
       "Which of three rates suits XOR?",
       comparison(preset("lab_004_xor"), {rates({0.01, 0.1, 1})}),
       {accuracy(0, hundredths_of_percent(52.38), "52.38 % at rate 0.01"),
        final_loss(0, {14.53, 0.01}, "A loss of 14.53 at rate 0.01"), fails(0, "Rate 0.01 is too small"),
        accuracy(1, percent(100), "100 % at rate 0.1"), final_loss(1, {0.1324, 1e-4}, "A loss of 0.1324 at rate 0.1"),
        within(1, 1300, "All points right by epoch 1300 at rate 0.1"),
        accuracy(2, hundredths_of_percent(61.9), "61.90 % at rate 1"),
        final_loss(2, {9.29, 0.01}, "A loss of 9.29 at rate 1"), fails(2, "Rate 1 is too large")},
       {"004 xor lr.01", "004 xor base lr.1 10/10", "004 xor lr1"},
       fast});
}

void add_widths(std::vector<Experiment>& book) {
  book.push_back(
      {"lab_004_linear_widths",
       "004",
       "Linear: units of the two layers",
       "How wide may the two layers be?",
       comparison(preset("lab_004_linear"), {all_widths()}),
       {works(0, "5 to 10 units are best: 5 and 5 learn"), works(1, "5 to 10 units are best: 10 and 10 learn"),
        one_class(2, "5 and 100 units: all points in one class"),
        one_class(3, "100 and 5 units: all points in one class"),
        one_class(4, "100 and 100 units: all points in one class")},
       {"004 linear 5/5", "004 linear base lr.1 10/10", "004 linear 5/100", "004 linear 100/5", "004 linear 100/100"},
       slow});
  book.push_back(
      {"lab_004_xor_widths",
       "004",
       "XOR: units of the two layers",
       "How wide may the two layers be?",
       comparison(preset("lab_004_xor"), {all_widths()}),
       {works(0, "5 to 10 units are best: 5 and 5 learn"), works(1, "5 to 10 units are best: 10 and 10 learn"),
        one_class(2, "5 and 100 units: all points in one class"),
        one_class(3, "100 and 5 units: all points in one class"),
        one_class(4, "100 and 100 units: all points in one class"),
        less(Measure::loss, 3, 2, "The loss falls somewhat with 100 and 5 units, not with 5 and 100"),
        less(Measure::loss, 3, 4, "The loss falls somewhat with 100 and 5 units, not with 100 and 100")},
       {"004 xor 5/5", "004 xor base lr.1 10/10", "004 xor 5/100", "004 xor 100/5", "004 xor 100/100"},
       slow});

  book.push_back({"lab_004_linear_wide",
                  "004",
                  "Linear: why wide layers fail",
                  "Do wide layers fail because extra units are noise, or because all-positive weights saturate them?",
                  comparison(preset("lab_004_linear"), {large_widths(), ways()}),
                  noise_claims(),
                  {"004 linear 5/100", "004 linear 5/100 CONTROL fused BCE", "004 linear 5/100 CONTROL centred init",
                   "004 linear 5/100 CONTROL xavier+fused", "004 linear 100/5", "004 linear 100/5 CONTROL fused BCE",
                   "004 linear 100/5 CONTROL centred init", "004 linear 100/5 CONTROL xavier+fused",
                   "004 linear 100/100", "004 linear 100/100 CONTROL fused BCE",
                   "004 linear 100/100 CONTROL centred init", "004 linear 100/100 CONTROL xavier+fused"},
                  slow});
  book.push_back({"lab_004_xor_wide",
                  "004",
                  "XOR: why wide layers fail",
                  "Do wide layers fail because extra units are noise, or because all-positive weights saturate them?",
                  comparison(preset("lab_004_xor"), {large_widths(), ways()}),
                  noise_claims(),
                  {"004 xor 5/100", "004 xor 5/100 CONTROL fused BCE", "004 xor 5/100 CONTROL centred init",
                   "004 xor 5/100 CONTROL xavier+fused", "004 xor 100/5", "004 xor 100/5 CONTROL fused BCE",
                   "004 xor 100/5 CONTROL centred init", "004 xor 100/5 CONTROL xavier+fused", "004 xor 100/100",
                   "004 xor 100/100 CONTROL fused BCE", "004 xor 100/100 CONTROL centred init",
                   "004 xor 100/100 CONTROL xavier+fused"},
                  slow});

  book.push_back(
      {"lab_004_linear_initial",
       "004",
       "Linear: initial weights of 10 and 10 units",
       "Do the lab’s usual ten units depend on all-positive weights?",
       comparison(preset("lab_004_linear"), {initial_weights()}),
       {accuracy(0, percent(100), "100 % from weights between 0 and 1")},
       {"004 linear base lr.1 10/10", "004 linear base CONTROL centred init", "004 linear base CONTROL xavier"},
       fast});
  book.push_back({"lab_004_xor_initial",
                  "004",
                  "XOR: initial weights of 10 and 10 units",
                  "Do the lab’s usual ten units depend on all-positive weights?",
                  comparison(preset("lab_004_xor"), {initial_weights()}),
                  {accuracy(0, percent(100), "100 % from weights between 0 and 1")},
                  {"004 xor base lr.1 10/10", "004 xor base CONTROL centred init", "004 xor base CONTROL xavier"},
                  fast});
}

void add_parts(std::vector<Experiment>& book) {
  book.push_back({"lab_004_linear_no_activation",
                  "004",
                  "Linear: no hidden activation",
                  "Do linear data need an activation in the hidden layers?",
                  comparison(preset("lab_004_linear"), {hidden_activations()}),
                  {accuracy(1, percent(99), "99 % without a hidden activation")},
                  {"004 linear base lr.1 10/10", "004 linear no hidden act"},
                  fast});
  book.push_back({"lab_004_xor_no_activation",
                  "004",
                  "XOR: no hidden activation",
                  "Does XOR need an activation in the hidden layers?",
                  comparison(preset("lab_004_xor"), {hidden_activations()}),
                  {fails(1, "XOR is not learned without a hidden activation")},
                  {"004 xor base lr.1 10/10", "004 xor no hidden act"},
                  fast});

  book.push_back({"lab_004_linear_adam",
                  "004",
                  "Linear: Adam",
                  "Is Adam better than SGD at the same rate?",
                  comparison(preset("lab_004_linear"), {sgd_or_adam()}),
                  {accuracy(1, percent(99), "Adam: 99 %"), final_loss(1, {2.68, 0.01}, "Adam: a loss of 2.68")},
                  {"004 linear base lr.1 10/10", "004 linear adam t=step", "004 linear adam lr.01 CONTROL"},
                  fast});
  book.push_back({"lab_004_xor_adam",
                  "004",
                  "XOR: Adam",
                  "Is Adam better than SGD at the same rate?",
                  comparison(preset("lab_004_xor"), {sgd_or_adam()}),
                  {within(1, 100, "Adam: all points right by epoch 100"), final_loss(1, {0, 1e-5}, "Adam: a loss of 0"),
                   less(epochs, 1, 0, "Adam takes fewer epochs than SGD")},
                  {"004 xor base lr.1 10/10", "004 xor adam t=step", "004 xor adam lr.01 CONTROL"},
                  fast});

  book.push_back({"lab_004_linear_relu",
                  "004",
                  "Linear: ReLU",
                  "What does ReLU in the hidden layers change?",
                  comparison(preset("lab_004_linear"), {sigmoid_or_relu()}),
                  {accuracy(1, percent(99), "ReLU: 99 %"), final_loss(1, {1.4748, 1e-4}, "ReLU: a loss of 1.4748")},
                  {"004 linear base lr.1 10/10", "004 linear relu hidden"},
                  fast});
  book.push_back({"lab_004_xor_relu",
                  "004",
                  "XOR: ReLU",
                  "What does ReLU in the hidden layers change?",
                  comparison(preset("lab_004_xor"), {sigmoid_or_relu()}),
                  {within(1, 100, "ReLU: all points right by epoch 100"),
                   less(epochs, 1, 0, "ReLU takes fewer epochs than the sigmoid")},
                  {"004 xor base lr.1 10/10", "004 xor relu hidden"},
                  fast});

  book.push_back(
      {"lab_004_data",
       "004",
       "Linear and XOR: why XOR is slower",
       "Is XOR slower because it has fewer points, or because no line parts them?",
       comparison(preset("lab_004_xor"), {{{{"XOR, 21 points", {{"data.set", "xor"}}},
                                            {"Linear, 100 points", {{"data.set", "linear"}, {"data.points", 100}}},
                                            {"Linear, 21 points", {{"data.set", "linear"}, {"data.points", 21}}}}}}),
       {more(epochs, 0, 1, "XOR takes more epochs than linear data"),
        more(epochs, 2, 1, "Fewer points take more epochs: 21 than 100"),
        more(epochs, 0, 2, "What no line parts takes more epochs: XOR than as many linear points")},
       {"004 xor base lr.1 10/10", "", ""},
       fast});
}

}  // namespace

void add_lab_004(std::vector<Experiment>& book) {
  add_rates(book);
  add_widths(book);
  add_parts(book);
}

}  // namespace lab::book
