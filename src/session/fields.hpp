// The one list of the config's fields, with names, labels, explanations and limits.
#pragma once

#include <limits>

#include "session/config.hpp"

namespace lab {

/// `live`: may change while a run goes on; any other field starts the run anew.
struct Field {
  const char* name;
  const char* label;
  const char* help;
  bool live = false;
};

struct Limits {
  double least, most;
  bool least_excluded = false;
};

inline constexpr Limits any_seed{0, std::numeric_limits<std::uint32_t>::max()};

/// Calls for each field, in order, one of
///   visit.group(name, members)                       members() visits the fields of the group
///   visit.list(field, elements, limits, members)     members(element) visits the fields of one element
///   visit.choice(field, value, table_name, table)    one row of a table
///   visit.whole(field, value, limits)                a whole number
///   visit.real(field, value, limits)                 a finite number
///   visit.flag(field, value)                         true or false
/// @param config  Config& or const Config&
template <class Visitor, class AnyConfig>
void visit_fields(Visitor& visit, AnyConfig& config) {
  visit.group("data", [&] {
    auto& data = config.data;
    visit.choice({"set", "Data set", "What the network is to learn."}, data.set, "generators", generators);
    visit.whole({"points", "Points", "How many points are drawn, where the set does not fix it."}, data.points,
                {2, 100'000});
    visit.whole({"seed", "Data seed", "The points are drawn after np.random.seed of this."}, data.seed, any_seed);
    visit.real({"test_share", "Share kept for testing", "The share of points that training never sees."},
               data.test_share, {0, 0.9});
    visit.whole({"split_seed", "Split seed", "Decides which points are kept for testing."}, data.split_seed, any_seed);
  });
  visit.group("network", [&] {
    const auto activation = [&](auto& value, const char* help) {
      visit.choice({"activation", "Activation", help}, value, "activations", activations);
    };
    const auto bias = [&](auto& value) {
      visit.flag({"bias", "Bias", "Whether each unit adds a number of its own, which starts at 0."}, value);
    };
    visit.list({"layers", "Hidden layers", "From the inputs to the output."}, config.network.layers, {0, 8},
               [&](auto& layer) {
                 visit.whole({"units", "Units", "How many neurons the layer has."}, layer.units, {1, 256});
                 activation(layer.activation, "The function that bends what each unit of the layer has summed up.");
                 bias(layer.bias);
               });
    visit.group("output", [&] {
      auto& output = config.network.output;
      activation(output.activation, "The function of the output unit; class 1 is where it is above 0.5.");
      bias(output.bias);
    });
  });
  visit.group("initial", [&] {
    auto& initial = config.initial;
    visit.choice({"weights", "Initial weights", "What the weights are drawn from; I inputs, O outputs of a layer."},
                 initial.weights, "initializers", initializers);
    visit.whole({"seed", "Weights seed", "The weights are drawn after np.random.seed of this."}, initial.seed,
                any_seed);
    visit.whole(
        {"skip_uniform", "Uniform numbers before",
         "np.random.rand numbers drawn before the weights, as by a script that seeds once for data and weights."},
        initial.skip_uniform, {0, 1'000'000});
    visit.whole(
        {"skip_normal", "Normal numbers before",
         "np.random.randn numbers drawn after those and before the weights, as by a script with several networks."},
        initial.skip_normal, {0, 1'000'000});
  });
  visit.group("loss", [&] {
    visit.choice({"function", "Loss", "What training makes small: prediction a, target y."}, config.loss.function,
                 "losses", losses);
    visit.choice({"reduction", "Reduction", "How the losses of N samples become one number."}, config.loss.reduction,
                 "reductions", reductions);
  });
  visit.group("training", [&] {
    auto& training = config.training;
    visit.choice({"optimizer", "Optimizer", "How the gradient g moves a weight w."}, training.optimizer, "optimizers",
                 optimizers);
    visit.real({"learning_rate", "Learning rate", "How far a step goes along the gradient.", true},
               training.learning_rate, {0, 1000, true});
    visit.choice({"update", "Batch", "After how many samples the weights move.", true}, training.update, "updates",
                 updates);
    visit.whole({"batch_size", "Batch size", "Samples of a mini-batch; the last one of an epoch may be smaller.", true},
                training.batch_size, {1, 100'000});
    visit.choice({"order", "Order", "In which order the samples are taken.", true}, training.order, "orders", orders);
    visit.whole({"seed", "Shuffling seed", "The orders are drawn after np.random.seed of this."}, training.seed,
                any_seed);
  });
}

}  // namespace lab
