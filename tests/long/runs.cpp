#include "runs.hpp"

#include "session/presets.hpp"

namespace lab::test {
namespace {

Change rule(OptimizerRule rule) {
  return [=](Config& config) { config.training.optimizer.rule = rule; };
}
Change momentum(double momentum) {
  return [=](Config& config) { config.training.optimizer.coefficients.momentum = momentum; };
}
Change units(std::size_t first, std::size_t second) {
  return [=](Config& config) {
    config.network.layers[0].units = first;
    config.network.layers[1].units = second;
  };
}
Change depth(std::size_t layers, std::size_t epochs) {
  return [=](Config& config) {
    config.network.layers.resize(layers, config.network.layers[0]);
    config.stop.epochs = epochs;
  };
}
Change hidden(Activation activation) {
  return [=](Config& config) {
    for (LayerConfig& layer : config.network.layers) layer.activation = activation;
  };
}
Change everywhere(Activation activation) {
  return [=](Config& config) {
    hidden(activation)(config);
    config.network.output.activation = activation;
  };
}
Change epochs(std::size_t epochs) {
  return [=](Config& config) { config.stop.epochs = epochs; };
}

// What their names leave open was found by trying: with N(0, 2/(I + O)) for Xavier, from −1 to 1 for centred weights or
// 500 epochs for a single layer, the runs do not come out.
const Change xavier = [](Config& config) { config.initial.weights = Initializer::lecun_normal; };  // N(0, 1/I)
const Change centred = [](Config& config) { config.initial.low = -0.5, config.initial.high = 0.5; };
const Change mean = [](Config& config) { config.loss.reduction = Reduction::mean; };
const Change fused = loss(Loss::bce);
const Change to_the_end = [](Config& config) { config.stop.loss.reset(); };

constexpr auto inside = OptimizerRule::momentum_rate_inside, adagrad = OptimizerRule::adagrad, sgd = OptimizerRule::sgd;
constexpr auto none = Activation::identity, relu = Activation::relu, tanh = Activation::tanh;

}  // namespace

const std::vector<Run> runs{
    {"000 linear SGD lr.1 h4", "lab_000_linear", {}},
    {"000 linear SGD lr.0001", "lab_000_linear", {rate(1e-4)}},
    {"000 linear SGD lr.001", "lab_000_linear", {rate(1e-3)}},
    {"000 linear h2", "lab_000_linear", {units(2, 2)}},
    {"000 linear h8", "lab_000_linear", {units(8, 8)}},
    {"000 linear noact(all) lr0.01", "lab_000_linear_no_activation", {}},
    {"000 linear noact(all) lr0.001", "lab_000_linear_no_activation", {rate(1e-3)}},
    {"000 linear relu(all) lr0.1", "lab_000_linear", {everywhere(relu)}},
    {"000 linear relu(all) lr0.01", "lab_000_linear", {everywhere(relu), rate(1e-2)}},
    {"000 linear relu(all) lr0.001", "lab_000_linear", {everywhere(relu), rate(1e-3)}},
    {"000 linear relu(all) lr0.0001", "lab_000_linear", {everywhere(relu), rate(1e-4)}},
    {"000 linear momentum lr.1", "lab_000_linear_momentum", {}},
    {"000 linear momentum lr.001", "lab_000_linear_momentum", {rate(1e-3)}},
    {"000 linear adagrad lr.1", "lab_000_linear", {rule(adagrad)}},
    {"000 linear adagrad lr.001", "lab_000_linear", {rule(adagrad), rate(1e-3)}},
    {"000 linear CONTROL momentum lr.1 mean-MSE", "lab_000_linear_momentum", {mean}},
    {"000 linear CONTROL momentum lr.1 centred init", "lab_000_linear_momentum", {centred}},
    {"000 xor SGD lr.1 h4", "lab_000_xor", {}},
    {"000 xor SGD lr.0001", "lab_000_xor", {rate(1e-4)}},
    {"000 xor SGD lr.001", "lab_000_xor", {rate(1e-3)}},
    {"000 xor h2", "lab_000_xor_two_units", {}},
    {"000 xor h8", "lab_000_xor", {units(8, 8)}},
    {"000 xor noact(all) lr0.01", "lab_000_xor", {everywhere(none), rate(1e-2)}},
    {"000 xor noact(all) lr0.001", "lab_000_xor", {everywhere(none), rate(1e-3)}},
    {"000 xor relu(all) lr0.1", "lab_000_xor", {everywhere(relu)}},
    {"000 xor relu(all) lr0.01", "lab_000_xor", {everywhere(relu), rate(1e-2)}},
    {"000 xor relu(all) lr0.001", "lab_000_xor", {everywhere(relu), rate(1e-3)}},
    {"000 xor relu(all) lr0.0001", "lab_000_xor", {everywhere(relu), rate(1e-4)}},
    {"000 xor momentum lr.1", "lab_000_xor", {rule(inside)}},
    {"000 xor momentum lr.001", "lab_000_xor", {rule(inside), rate(1e-3)}},
    {"000 xor adagrad lr.1", "lab_000_xor", {rule(adagrad)}},
    {"000 xor adagrad lr.001", "lab_000_xor", {rule(adagrad), rate(1e-3)}},
    {"000 xor CONTROL momentum lr.1 mean-MSE", "lab_000_xor", {rule(inside), mean}},
    {"000 xor CONTROL momentum lr.1 centred init", "lab_000_xor", {rule(inside), centred}},

    {"001 linear fixed h10 lr0.0001", "lab_001_linear", {rate(1e-4)}},
    {"001 linear fixed h10 lr0.001", "lab_001_linear", {rate(1e-3)}},
    {"001 linear fixed h10 lr0.01", "lab_001_linear", {}},
    {"001 linear fixed h10 lr0.1", "lab_001_linear", {rate(0.1)}},
    {"001 linear fixed h1 lr.01", "lab_001_linear", {units(1, 1)}},
    {"001 linear fixed h50 lr.01", "lab_001_linear", {units(50, 50)}},
    {"001 linear fixed h100 lr.01", "lab_001_linear", {units(100, 100)}},
    {"001 linear fixed h10 lr.01 NO stop rule", "lab_001_linear", {to_the_end}},
    {"001 linear fixed h10 lr.1 NO stop rule", "lab_001_linear", {rate(0.1), to_the_end}},
    {"001 xor fixed h10 lr0.0001", "lab_001_xor_fast", {rate(1e-4)}},
    {"001 xor fixed h10 lr0.001", "lab_001_xor_fast", {rate(1e-3)}},
    {"001 xor fixed h10 lr0.01", "lab_001_xor_fast", {rate(1e-2)}},
    {"001 xor fixed h10 lr0.1", "lab_001_xor_fast", {}},
    {"001 xor fixed h1 lr.01", "lab_001_xor", {units(1, 1), epochs(500)}},
    {"001 xor fixed h50 lr.01", "lab_001_xor", {units(50, 50), epochs(500)}},
    {"001 xor fixed h100 lr.01", "lab_001_xor", {}},
    {"001 xor fixed h10 lr.01 NO stop rule", "lab_001_xor_fast", {rate(1e-2), to_the_end}},
    {"001 xor fixed h10 lr.1 NO stop rule", "lab_001_xor_fast", {to_the_end}},

    {"002 linear MSE lr.1", "lab_002_linear_mse", {}},
    {"002 linear MAE lr.1", "lab_002_linear_mae", {}},
    {"002 linear MSE lr1.0", "lab_002_linear_mse", {rate(1)}},
    {"002 linear MSE lr0.5", "lab_002_linear_mse", {rate(0.5)}},
    {"002 linear MSE lr0.01", "lab_002_linear_mse", {rate(1e-2)}},
    {"002 linear MSE lr0.001", "lab_002_linear_mse", {rate(1e-3)}},
    {"002 linear depth1 MSE lr.1", "lab_002_linear_mse", {depth(1, 1000)}},
    {"002 linear depth3 MSE lr.1", "lab_002_linear_mse", {depth(3, 1000)}},
    {"002 linear depth4 MSE lr.1", "lab_002_linear_mse", {depth(4, 1000)}},
    {"002 linear depth5 MSE lr.1", "lab_002_linear_mse", {depth(5, 1000)}},
    {"002 linear depth2 MSE lr.1 long", "lab_002_linear_mse", {depth(2, 1000)}},
    {"002 linear noact(all) lr0.1", "lab_002_linear_mse", {everywhere(none)}},
    {"002 linear noact(all) lr0.01", "lab_002_linear_mse", {everywhere(none), rate(1e-2)}},
    {"002 linear noact(all) lr0.001", "lab_002_linear_mse", {everywhere(none), rate(1e-3)}},
    {"002 linear noact(hidden only) lr.1", "lab_002_linear_mse", {hidden(none)}},
    {"002 linear relu(all) lr0.1", "lab_002_linear_mse", {everywhere(relu)}},
    {"002 linear relu(hidden) lr0.1", "lab_002_linear_mse", {hidden(relu)}},
    {"002 linear relu(all) lr0.01", "lab_002_linear_mse", {everywhere(relu), rate(1e-2)}},
    {"002 linear relu(hidden) lr0.01", "lab_002_linear_mse", {hidden(relu), rate(1e-2)}},
    {"002 linear tanh(all) lr0.1", "lab_002_linear_mse", {everywhere(tanh)}},
    {"002 linear tanh(hidden) lr0.1", "lab_002_linear_mse", {hidden(tanh)}},
    {"002 linear tanh(all) lr0.01", "lab_002_linear_mse", {everywhere(tanh), rate(1e-2)}},
    {"002 linear tanh(hidden) lr0.01", "lab_002_linear_mse", {hidden(tanh), rate(1e-2)}},
    {"002 linear zero init", "lab_002_linear_zero", {}},
    {"002 xor MSE lr.1", "lab_002_xor_mse", {}},
    {"002 xor MAE lr.1", "lab_002_xor_mae", {rate(0.1), epochs(3000)}},
    {"002 xor MAE lr.05 15000ep", "lab_002_xor_mae", {}},
    {"002 xor MAE lr.1 15000ep", "lab_002_xor_mae", {rate(0.1)}},
    {"002 xor MSE lr1.0", "lab_002_xor_mse", {rate(1)}},
    {"002 xor MSE lr0.5", "lab_002_xor_mse", {rate(0.5)}},
    {"002 xor MSE lr0.01", "lab_002_xor_mse", {rate(1e-2)}},
    {"002 xor MSE lr0.001", "lab_002_xor_mse", {rate(1e-3)}},
    {"002 xor depth1 MSE lr.1", "lab_002_xor_mse", {depth(1, 10'000)}},
    {"002 xor depth3 MSE lr.1", "lab_002_xor_mse", {depth(3, 10'000)}},
    {"002 xor depth4 MSE lr.1", "lab_002_xor_mse", {depth(4, 10'000)}},
    {"002 xor depth5 MSE lr.1", "lab_002_xor_mse", {depth(5, 10'000)}},
    {"002 xor depth2 MSE lr.1 long", "lab_002_xor_mse", {depth(2, 10'000)}},
    {"002 xor noact(all) lr0.1", "lab_002_xor_mse", {everywhere(none)}},
    {"002 xor noact(all) lr0.01", "lab_002_xor_mse", {everywhere(none), rate(1e-2)}},
    {"002 xor noact(all) lr0.001", "lab_002_xor_mse", {everywhere(none), rate(1e-3)}},
    {"002 xor noact(hidden only) lr.1", "lab_002_xor_no_hidden_activation", {}},
    {"002 xor relu(all) lr0.1", "lab_002_xor_mse", {everywhere(relu)}},
    {"002 xor relu(hidden) lr0.1", "lab_002_xor_mse", {hidden(relu)}},
    {"002 xor relu(all) lr0.01", "lab_002_xor_mse", {everywhere(relu), rate(1e-2)}},
    {"002 xor relu(hidden) lr0.01", "lab_002_xor_mse", {hidden(relu), rate(1e-2)}},
    {"002 xor tanh(all) lr0.1", "lab_002_xor_mse", {everywhere(tanh)}},
    {"002 xor tanh(hidden) lr0.1", "lab_002_xor_tanh", {}},
    {"002 xor tanh(all) lr0.01", "lab_002_xor_mse", {everywhere(tanh), rate(1e-2)}},
    {"002 xor tanh(hidden) lr0.01", "lab_002_xor_tanh", {rate(1e-2)}},
    {"002 xor zero init", "lab_002_xor_zero", {}},

    {"003 linear momentum mu0.9 he lr.3", "lab_003_linear", {}},
    {"003 linear momentum mu0.9 xavier lr.3", "lab_003_linear", {xavier}},
    {"003 linear momentum mu0.5 he lr.3", "lab_003_linear", {momentum(0.5)}},
    {"003 linear momentum mu0.5 xavier lr.3", "lab_003_linear", {xavier, momentum(0.5)}},
    {"003 linear sgd mu0 he lr.3", "lab_003_linear", {rule(sgd)}},
    {"003 xor momentum mu0.9 he lr.3", "lab_003_xor", {}},
    {"003 xor momentum mu0.9 xavier lr.3", "lab_003_xor", {xavier}},
    {"003 xor momentum mu0.5 he lr.3", "lab_003_xor", {momentum(0.5)}},
    {"003 xor momentum mu0.5 xavier lr.3", "lab_003_xor", {xavier, momentum(0.5)}},
    {"003 xor sgd mu0 he lr.3", "lab_003_xor", {rule(sgd)}},

    {"004 linear base lr.1 10/10", "lab_004_linear", {}},
    {"004 linear lr.01", "lab_004_linear", {rate(1e-2)}},
    {"004 linear lr1", "lab_004_linear", {rate(1)}},
    {"004 linear 5/5", "lab_004_linear", {units(5, 5)}},
    {"004 linear 5/100", "lab_004_linear_wide", {}},
    {"004 linear 5/100 CONTROL fused BCE", "lab_004_linear_wide_fused", {}},
    {"004 linear 5/100 CONTROL centred init", "lab_004_linear_wide_centred", {}},
    {"004 linear 5/100 CONTROL xavier+fused", "lab_004_linear_wide_fused", {xavier}},
    {"004 linear 100/5", "lab_004_linear", {units(100, 5)}},
    {"004 linear 100/5 CONTROL fused BCE", "lab_004_linear", {units(100, 5), fused}},
    {"004 linear 100/5 CONTROL centred init", "lab_004_linear", {units(100, 5), centred}},
    {"004 linear 100/5 CONTROL xavier+fused", "lab_004_linear", {units(100, 5), xavier, fused}},
    {"004 linear 100/100", "lab_004_linear", {units(100, 100)}},
    {"004 linear base CONTROL centred init", "lab_004_linear", {centred}},
    {"004 linear base CONTROL xavier", "lab_004_linear", {xavier}},
    {"004 linear no hidden act", "lab_004_linear", {hidden(none)}},
    {"004 linear adam t=step", "lab_004_linear_adam", {}},
    {"004 linear adam lr.01 CONTROL", "lab_004_linear_adam", {rate(1e-2)}},
    {"004 linear relu hidden", "lab_004_linear", {hidden(relu)}},
    {"004 xor base lr.1 10/10", "lab_004_xor", {}},
    {"004 xor lr.01", "lab_004_xor", {rate(1e-2)}},
    {"004 xor lr1", "lab_004_xor", {rate(1)}},
    {"004 xor 5/5", "lab_004_xor", {units(5, 5)}},
    {"004 xor 5/100", "lab_004_xor", {units(5, 100)}},
    {"004 xor 5/100 CONTROL fused BCE", "lab_004_xor", {units(5, 100), fused}},
    {"004 xor 5/100 CONTROL centred init", "lab_004_xor", {units(5, 100), centred}},
    {"004 xor 5/100 CONTROL xavier+fused", "lab_004_xor", {units(5, 100), xavier, fused}},
    {"004 xor 100/5", "lab_004_xor", {units(100, 5)}},
    {"004 xor 100/5 CONTROL fused BCE", "lab_004_xor", {units(100, 5), fused}},
    {"004 xor 100/5 CONTROL centred init", "lab_004_xor", {units(100, 5), centred}},
    {"004 xor 100/5 CONTROL xavier+fused", "lab_004_xor", {units(100, 5), xavier, fused}},
    {"004 xor 100/100", "lab_004_xor", {units(100, 100)}},
    {"004 xor base CONTROL centred init", "lab_004_xor", {centred}},
    {"004 xor base CONTROL xavier", "lab_004_xor", {xavier}},
    {"004 xor no hidden act", "lab_004_xor", {hidden(none)}},
    {"004 xor adam t=step", "lab_004_xor_adam", {}},
    {"004 xor adam lr.01 CONTROL", "lab_004_xor_adam", {rate(1e-2)}},
    {"004 xor relu hidden", "lab_004_xor_relu", {}},
};

Config Run::config() const {
  Config config = find_preset(preset)->config();
  for (const Change& change : changes) change(config);
  return config;
}

void PrintTo(const Run& run, std::ostream* out) { *out << run.name; }

Change rate(double rate) {
  return [=](Config& config) { config.training.optimizer.learning_rate = rate; };
}
Change loss(Loss function) {
  return [=](Config& config) { config.loss.function = function; };
}

}  // namespace lab::test
