// The data sets that everybody tries, each with a network that learns it within some hundred epochs.
#include <array>

#include "session/preset_rows.hpp"

namespace lab {
namespace {

constexpr PresetGroup classics = PresetGroup::classics;

Config several_classes(Generator set, std::initializer_list<std::size_t> units) {
  Config config = layered(set, 240, Activation::tanh, units);
  config.network.output.activation = Activation::identity;
  config.loss.function = Loss::softmax_ce;
  use_adam(config, 0.01);
  return config;
}

constexpr std::array rows{
    Preset{"classic_gaussians", classics, "Two Gaussians, no hidden layer",
           "A single unit draws a line between the two clouds; only points beyond the line stay wrong.",
           [] { return layered(Generator::gaussians, 200, Activation::sigmoid, {}); }},
    Preset{"classic_xor_product", classics, "XOR quadrants, told x·y",
           "With the feature x·y one unit learns in its first epoch what without it takes a hidden layer.",
           [] {
             Config config = layered(Generator::xor_quadrants, 200, Activation::sigmoid, {});
             config.data.features = {Feature::xy};
             return config;
           }},
    Preset{"classic_circle", classics, "Circle, four units",
           "Four tanh units, a line each, close in on the disc: all points are right within 300 epochs.",
           [] { return layered(Generator::circle, 200, Activation::tanh, {4}); }},
    Preset{"classic_moons", classics, "Moons, eight units",
           "Eight tanh units and Adam bend the border between the noisy moons within thirty epochs or so.",
           [] {
             Config config = layered(Generator::moons, 200, Activation::tanh, {8});
             config.data.sampling.noise = 0.3;
             use_adam(config, 0.03);
             return config;
           }},
    Preset{"classic_spiral", classics, "Spiral, from x and y alone",
           "Three layers of eight wind the border into the spiral: two points of three by epoch 30, all by 300.",
           [] {
             Config config = layered(Generator::spiral, 200, Activation::tanh, {8, 8, 8});
             config.data.scaling = Scaling::standard;
             config.initial.seed = 2;
             use_adam(config, 0.003);
             return config;
           }},
    Preset{"classic_spiral_sine", classics, "Spiral, told sin x and sin y",
           "With the sines as features one layer of eight is enough, and a hundred epochs.",
           [] {
             Config config = layered(Generator::spiral, 200, Activation::tanh, {8});
             config.data.features = {Feature::x, Feature::y, Feature::sin_x, Feature::sin_y};
             use_adam(config, 0.01);
             return config;
           }},
    Preset{"classic_spiral_three", classics, "Spiral of three arms",
           "Three classes, so three output units and a softmax: learned within 300 epochs.",
           [] {
             Config config = several_classes(Generator::spiral, {16, 16});
             config.data.sampling.arms = 3;
             config.data.scaling = Scaling::standard;
             return config;
           }},
    Preset{"classic_rings", classics, "Three rings",
           "Three classes, one around the other, from one layer of eight: learned within a hundred epochs.",
           [] { return several_classes(Generator::rings, {8}); }},
    Preset{"classic_checkerboard", classics, "Checkerboard, ReLU",
           "Sixteen fields from two layers of 24 ReLUs: nine points of ten by epoch 100, nearly all by 1,000.",
           [] {
             Config config = layered(Generator::checkerboard, 300, Activation::relu, {24, 24});
             config.data.scaling = Scaling::standard;
             config.training.order = Order::shuffled;
             use_adam(config, 0.003);
             return config;
           }},
    Preset{"classic_plane", classics, "Plane, linear regression",
           "One unit without an activation finds both slopes, 0.1 and 0.1, to the last digit.",
           [] {
             Config config = layered_for_values(Generator::plane, 100, Activation::identity, {});
             config.training.optimizer.learning_rate = 0.01;
             return config;
           }},
    Preset{"classic_hill", classics, "Hill and hollow",
           "Two layers of eight learn a surface; the mean squared error falls below 0.001 within a thousand epochs.",
           [] {
             Config config = layered_for_values(Generator::hill, 200, Activation::tanh, {8, 8});
             use_adam(config, 0.01);
             return config;
           }},
    Preset{"classic_sine", classics, "Sine through noise",
           "Six units follow the curve, not the noise: the loss stays near the noise's variance, 0.01.",
           [] {
             Config config = layered_for_values(Generator::sine, 100, Activation::tanh, {6});
             config.data.sampling.noise = 0.1;
             config.data.features = {Feature::x};
             use_adam(config, 0.01);
             return config;
           }},
};

}  // namespace

std::span<const Preset> classic_presets() { return rows; }

}  // namespace lab
