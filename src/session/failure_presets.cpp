// What goes wrong: runs with one mistake each.
#include <array>

#include "session/preset_rows.hpp"

namespace lab {
namespace {

constexpr PresetGroup failures = PresetGroup::failures;

constexpr std::array rows{
    Preset{
        "wrong_zero_weights", failures, "Zero weights",
        "Units that start alike stay alike, for they get the same gradient: a layer of four does the work of one, and "
        "the moons get a straight border.",
        [] {
          Config config = layered(Generator::moons, 200, Activation::sigmoid, {4, 4});
          config.initial.weights = Initializer::zeros;
          config.training.update = Update::per_sample;
          return config;
        }},
    Preset{
        "wrong_positive_weights", failures, "Wide layers, all weights positive",
        "32 positive weights add up to sums so large that tanh is flat there: the second layer is saturated, no error "
        "comes back, and nothing is learned.",
        [] {
          Config config = layered(Generator::moons, 200, Activation::tanh, {32, 32});
          config.initial.weights = Initializer::uniform;  // from 0 to 1
          config.loss.function = Loss::mse;
          return config;
        }},
    Preset{
        "wrong_summed_loss", failures, "Summed loss with momentum",
        "The sum over 200 points makes each step 200 times as long as the mean would, and momentum ten times that: it "
        "overshoots from the first epoch on and diverges.",
        [] {
          Config config = layered_for_values(Generator::hill, 200, Activation::tanh, {8});
          config.loss.reduction = Reduction::sum;
          config.training.optimizer.rule = OptimizerRule::momentum;
          config.training.optimizer.learning_rate = 0.03;
          config.training.update = Update::full_batch;
          return config;
        }},
    Preset{"wrong_rate", failures, "Learning rate too large",
           "At rate 1 each step goes past the valley, further up than it came from: the loss leaves the finite numbers "
           "within ten epochs.",
           [] {
             Config config = layered_for_values(Generator::sine, 100, Activation::relu, {8});
             config.data.features = {Feature::x};
             config.training.optimizer.learning_rate = 1;
             config.training.update = Update::full_batch;
             return config;
           }},
    Preset{"wrong_dead_relu", failures, "ReLUs that die",
           "Steps at rate 3 push every unit of the second layer below 0 for every point. ReLU's slope is 0 there: no "
           "gradient comes back, and the output stays at 0.5.",
           [] {
             Config config = layered(Generator::circle, 200, Activation::relu, {8, 8});
             config.training.optimizer.learning_rate = 3;
             return config;
           }},
    Preset{
        "wrong_no_activation", failures, "XOR quadrants, no activation",
        "Without an activation two hidden layers of eight are no more than one line, and no line parts the quadrants.",
        [] {
          return layered(Generator::xor_quadrants, 200, Activation::identity, {8, 8});
        }},
    Preset{"wrong_deep_sigmoid", failures, "Six layers of sigmoids",
           "Each layer's slope, at most 1/4, shrinks the gradient: what reaches the first is less than a thousandth of "
           "the output's, and the output stays at 0.5.",
           [] {
             Config config = layered(Generator::circle, 200, Activation::sigmoid, {8, 8, 8, 8, 8, 8});
             config.training.order = Order::shuffled;
             return config;
           }},
    Preset{"wrong_overfitting", failures, "Few noisy points, many units",
           "1,185 parameters learn 40 noisy points by heart: the training loss falls to nothing while the test loss, "
           "lowest near epoch 30, rises.",
           [] {
             Config config = layered(Generator::moons, 80, Activation::tanh, {32, 32});
             config.data.sampling.noise = 1;
             config.data.scaling = Scaling::standard;
             config.data.test_share = 0.5;
             use_adam(config, 0.003);
             return config;
           }},
};

}  // namespace

std::span<const Preset> failure_presets() { return rows; }

}  // namespace lab
