// The labs' main configurations, and those of their experiments that show most.
#include <array>

#include "session/preset_rows.hpp"

namespace lab {
namespace {

constexpr PresetGroup labs = PresetGroup::labs, experiments = PresetGroup::experiments;
constexpr Generator linear = Generator::linear, xor_easy = Generator::xor_diagonals;

Config sigmoids(Generator set, std::size_t first, std::size_t second, bool bias) {
  Config config;
  config.data.set = set;
  config.data.sampling.points = 100;
  config.network.layers = {{.units = first, .activation = Activation::sigmoid, .alpha = {}, .bias = bias},
                           {.units = second, .activation = Activation::sigmoid, .alpha = {}, .bias = bias}};
  config.network.output.bias = bias;
  // Not the points' seed, or the weights would be the numbers that the points are; and one whose runs are typical.
  config.initial.seed = 3;
  return config;
}

void activate(Config& config, Activation hidden) {
  for (LayerConfig& layer : config.network.layers) layer.activation = hidden;
}

void optimize(Config& config, OptimizerRule rule) { config.training.optimizer.rule = rule; }

// Lab 000 drew its weights as (inputs, outputs); here they are drawn as (outputs, inputs). As the lab has no seed, only
// the distribution counts, and that is the same.
Config lab_000(Generator set) {
  Config config = sigmoids(set, 4, 4, false);
  config.initial.weights = Initializer::uniform;  // from 0 to 1
  config.loss = {Loss::mse, Reduction::sum};
  config.training.optimizer.learning_rate = 0.1;
  config.training.update = Update::full_batch;
  config.stop.epochs = 100'000;
  return config;
}

// With correct gradients.
Config lab_001(Generator set, std::size_t units, std::size_t epochs) {
  Config config = sigmoids(set, units, units, true);
  config.network.layers[0].activation = Activation::relu;
  config.initial.seed = 0;  // the lab's own: on XOR, this is its very run
  config.loss = {Loss::bce, Reduction::half_mean};
  config.training.optimizer.learning_rate = 0.01;
  config.stop.epochs = epochs;
  config.stop.loss = 0.001;
  config.stop.watched = WatchedLoss::last_sample;
  return config;
}

// As the lab's code has it: it stores A2 as A1, and so takes it for the input of dW2; and dZ2 takes the sigmoid's slope
// at dA2 instead of Z2.
Config lab_001_printed(std::size_t units, std::size_t epochs) {
  Config config = lab_001(xor_easy, units, epochs);
  config.network.layers[0].fault = Fault::cache_swapped;
  config.network.layers[1].fault = Fault::slope_at_error;
  return config;
}

// From np.random.seed(2) the script drew the linear data, 200 uniform numbers, whichever data it used then; and one
// network of 28 normal numbers after the other.
Config lab_002(Generator set, std::size_t networks_before, Loss loss, std::size_t epochs) {
  Config config = sigmoids(set, 4, 4, false);
  config.data.seed = config.initial.seed = 2;
  config.initial.skip_uniform = 200;
  config.initial.skip_normal = 28 * networks_before;
  config.loss = {loss, Reduction::mean};
  config.training.optimizer.learning_rate = 0.1;
  config.stop.epochs = epochs;
  return config;
}

// The report names neither the coefficient nor the form of its momentum; its losses fit 0.5 to 0.9.
Config lab_003(Generator set, std::size_t units, std::size_t epochs) {
  Config config = sigmoids(set, units, units, true);
  config.initial.weights = Initializer::he_normal;
  config.loss = {Loss::bce, Reduction::mean};
  config.training.optimizer.learning_rate = 0.3;
  config.training.optimizer.coefficients.momentum = 0.9;
  optimize(config, OptimizerRule::momentum);
  config.training.update = Update::full_batch;
  config.stop.epochs = epochs;
  return config;
}

Config lab_004(Generator set, std::size_t first = 10, std::size_t second = 10) {
  const std::size_t epochs = set == linear ? 1000 : 2500;
  Config config = sigmoids(set, first, second, false);
  config.initial.weights = Initializer::uniform;  // from 0 to 1
  config.loss = {Loss::bce_epsilon, Reduction::sum};
  config.loss.epsilon = 1e-9;
  config.training.optimizer.learning_rate = 0.1;
  config.training.schedule.shape = ScheduleShape::step;
  config.training.schedule.epochs = epochs / 2;
  config.training.schedule.factor = 0.5;
  config.stop.epochs = epochs;
  return config;
}

Config lab_004_adam(Generator set) {
  Config config = lab_004(set);
  optimize(config, OptimizerRule::adam);
  config.training.optimizer.coefficients.epsilon = 1e-9;
  return config;
}

Config changed(Config config, auto change) {
  change(config);
  return config;
}

// A row is a function rather than a Config, so that nothing is made before somebody asks.
constexpr std::array rows{
    Preset{
        "lab_000_linear", labs, "Lab 000: linear",
        "All-positive weights, no biases and a squared error summed over the full batch: learns the linear data from "
        "every start.",
        [] { return lab_000(linear); }},
    Preset{"lab_000_xor", labs, "Lab 000: XOR",
           "The same network on XOR: stays at half of the points for some thousand epochs, then learns all.",
           [] { return lab_000(xor_easy); }},
    Preset{"lab_000_xor_two_units", experiments, "Lab 000: XOR, two units a layer",
           "Two units a layer instead of four: most starts end with 15 or 16 of the 21 points.",
           [] {
             return changed(lab_000(xor_easy), [](Config& config) {
               for (LayerConfig& layer : config.network.layers) layer.units = 2;
             });
           }},
    Preset{"lab_000_linear_momentum", experiments, "Lab 000: linear, momentum too fast",
           "Momentum at rate 0.1 multiplies steps that the summed loss has already made large: three starts of four "
           "saturate and fail, as this does.",
           [] {
             return changed(lab_000(linear),
                            [](Config& config) { optimize(config, OptimizerRule::momentum_rate_inside); });
           }},
    Preset{"lab_000_linear_no_activation", experiments, "Lab 000: linear, no activation",
           "No activation anywhere at rate 0.01: nothing bounds the output, and nine starts of ten diverge.",
           [] {
             return changed(lab_000(linear), [](Config& config) {
               activate(config, Activation::identity);
               config.network.output.activation = Activation::identity;
               config.training.optimizer.learning_rate = 0.01;
             });
           }},

    Preset{"lab_001_linear", labs, "Lab 001: linear",
           "ReLU, then sigmoids, half a cross-entropy after each sample, with correct gradients: stops as soon as the "
           "last sample alone is right enough.",
           [] { return lab_001(linear, 10, 500); }},
    Preset{"lab_001_xor", labs, "Lab 001: XOR, 100 units a layer",
           "Many units learn XOR within few epochs; the run stops when the last sample's loss is below 0.001.",
           [] { return lab_001(xor_easy, 100, 300); }},
    Preset{"lab_001_xor_fast", experiments, "Lab 001: XOR, 10 units at rate 0.1",
           "Ten times the rate, which the lab found to diverge: with correct gradients it learns XOR from every start.",
           [] {
             return changed(lab_001(xor_easy, 10, 500),
                            [](Config& config) { config.training.optimizer.learning_rate = 0.1; });
           }},
    Preset{"lab_001_xor_printed", experiments, "Lab 001: XOR as printed, with its two bugs",
           "The lab's own code, digit for digit: layer 2 takes its own activations for its input, and its slope at the "
           "error. It stops after 261 epochs all the same.",
           [] { return lab_001_printed(100, 300); }},
    Preset{"lab_001_xor_printed_fast", experiments, "Lab 001: XOR as printed, rate 0.1",
           "With its two bugs, ten units at ten times the rate end with 12 of the 21 points: what the lab took for a "
           "rate that is too large.",
           [] {
             return changed(lab_001_printed(10, 500),
                            [](Config& config) { config.training.optimizer.learning_rate = 0.1; });
           }},

    Preset{"lab_002_linear_mse", labs, "Lab 002: linear, squared error",
           "The lab's run, weight for weight: all points right in epoch 42, 99 of 100 in the end.",
           [] { return lab_002(linear, 0, Loss::mse, 500); }},
    Preset{"lab_002_xor_mse", labs, "Lab 002: XOR, squared error",
           "The lab's run, weight for weight: XOR is learned in epoch 966.",
           [] { return lab_002(xor_easy, 1, Loss::mse, 3000); }},
    Preset{"lab_002_linear_mae", experiments, "Lab 002: linear, absolute error",
           "The lab's run, weight for weight: the absolute error does as well on linear data.",
           [] { return lab_002(linear, 2, Loss::mae, 500); }},
    Preset{"lab_002_xor_mae", experiments, "Lab 002: XOR, absolute error",
           "The lab's run, weight for weight: the absolute error gives up 5 of the 21 points for good.",
           [] {
             return changed(lab_002(xor_easy, 3, Loss::mae, 15'000),
                            [](Config& config) { config.training.optimizer.learning_rate = 0.05; });
           }},
    Preset{"lab_002_linear_zero", experiments, "Lab 002: linear, zero weights",
           "All weights start at 0: the units of a layer stay equal, and the loss falls although nothing is learned.",
           [] {
             return changed(lab_002(linear, 0, Loss::mse, 500),
                            [](Config& config) { config.initial.weights = Initializer::zeros; });
           }},
    Preset{"lab_002_xor_zero", experiments, "Lab 002: XOR, zero weights",
           "All weights start at 0: every point gets nearly the same output, on one side of 0.5.",
           [] {
             return changed(lab_002(xor_easy, 0, Loss::mse, 3000),
                            [](Config& config) { config.initial.weights = Initializer::zeros; });
           }},
    Preset{"lab_002_xor_no_hidden_activation", experiments, "Lab 002: XOR, no hidden activation",
           "Without an activation two hidden layers are no more than one line, and no line parts XOR.",
           [] {
             return changed(lab_002(xor_easy, 1, Loss::mse, 3000),
                            [](Config& config) { activate(config, Activation::identity); });
           }},
    Preset{"lab_002_xor_tanh", experiments, "Lab 002: XOR, tanh",
           "Tanh in the hidden layers learns XOR about twenty times as fast as the sigmoid, from every start.",
           [] {
             return changed(lab_002(xor_easy, 1, Loss::mse, 3000),
                            [](Config& config) { activate(config, Activation::tanh); });
           }},

    Preset{"lab_003_linear", labs, "Lab 003: linear",
           "Two units a layer, biases, He's weights, cross-entropy and momentum over the full batch: learns the linear "
           "data from every start.",
           [] { return lab_003(linear, 2, 20'000); }},
    Preset{
        "lab_003_xor", labs, "Lab 003: XOR",
        "Three units a layer: momentum learns XOR about nine times as fast as plain steps, from six starts of seven.",
        [] { return lab_003(xor_easy, 3, 100'000); }},

    Preset{"lab_004_linear", labs, "Lab 004: linear",
           "Ten units a layer, no biases, all-positive weights, cross-entropy after each sample, and a rate that is "
           "halved halfway: learns the linear data.",
           [] { return lab_004(linear); }},
    Preset{"lab_004_xor", labs, "Lab 004: XOR",
           "The same network on XOR: a long plateau until epoch 1300 or so, where all points become right.",
           [] { return lab_004(xor_easy); }},
    Preset{"lab_004_xor_relu", experiments, "Lab 004: XOR, ReLU",
           "ReLU in the hidden layers learns XOR within some ten epochs.",
           [] { return changed(lab_004(xor_easy), [](Config& config) { activate(config, Activation::relu); }); }},
    Preset{"lab_004_xor_adam", experiments, "Lab 004: XOR, Adam",
           "Adam brings the loss down to the ε in its logarithm: it ends a little below 0.",
           [] { return lab_004_adam(xor_easy); }},
    Preset{"lab_004_linear_adam", experiments, "Lab 004: linear, Adam",
           "Adam at rate 0.1 is too fast for the linear data: one start of four, such as this, collapses to a single "
           "class.",
           [] { return changed(lab_004_adam(linear), [](Config& config) { config.data.seed = 9; }); }},
    Preset{"lab_004_linear_wide", experiments, "Lab 004: linear, 5 and 100 units",
           "All-positive weights of 100 units drive the output to 1, where the sigmoid's slope is 0 and no error comes "
           "back: nothing is learned.",
           [] { return lab_004(linear, 5, 100); }},
    Preset{"lab_004_linear_wide_fused", experiments, "Lab 004: linear, 5 and 100 units, exact gradient",
           "The same start with the cross-entropy computed from z: its gradient a − y never vanishes, and it learns.",
           [] { return changed(lab_004(linear, 5, 100), [](Config& config) { config.loss.function = Loss::bce; }); }},
    Preset{"lab_004_linear_wide_centred", experiments, "Lab 004: linear, 5 and 100 units, centred weights",
           "The wide network with weights from −0.5 to 0.5 instead of 0 to 1: it does not saturate, and learns.",
           [] {
             return changed(lab_004(linear, 5, 100),
                            [](Config& config) { config.initial.low = -0.5, config.initial.high = 0.5; });
           }},
};

}  // namespace

std::span<const Preset> lab_presets() { return rows; }

}  // namespace lab
