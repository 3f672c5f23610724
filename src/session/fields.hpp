// The one list of the config's fields, with names, labels, explanations and limits.
#pragma once

#include <array>
#include <cstdint>
#include <limits>

#include "session/config.hpp"

namespace lab {

/// A field that counts only where its neighbour of this name, a choice further up, holds one of these rows.
struct UsedWith {
  const char* field = nullptr;
  std::uint32_t rows = 0;  // bit k for row k

  constexpr bool includes(std::size_t row) const { return (rows >> row & 1) != 0; }
};

/// `live`: may change while a run goes on; any other field starts the run anew.
struct Field {
  const char* name;
  const char* label;
  const char* help;
  bool live = false;
  UsedWith used_with = {};
};

struct Limits {
  double least, most;
  bool least_excluded = false;
};

inline constexpr bool live = true;
inline constexpr Limits any_seed{0, std::numeric_limits<std::uint32_t>::max()};
inline constexpr std::size_t most_points = 100'000, most_layers = 8, most_units = 256;
inline constexpr double farthest = 1e6;  // coordinates and values of points

template <class Row, std::size_t n>
constexpr UsedWith used_with(const char* field, const std::array<Row, n>& table, auto included) {
  static_assert(n <= 32);
  UsedWith used{field};
  for (std::size_t k = 0; k < n; ++k) used.rows |= included(table[k]) ? std::uint32_t{1} << k : 0;
  return used;
}

template <class Visitor>
void visit_data(Visitor& visit, auto& data) {
  constexpr auto sets = [](auto included) { return used_with("set", generators, included); };
  visit.choice({"set", "Data set", "What the network is to learn."}, data.set, "generators", generators);
  visit.whole({"points", "Points", "How many points are drawn, where the set does not fix it.", false,
               sets([](const GeneratorInfo& row) { return row.takes_points; })},
              data.sampling.points, {2, most_points});
  visit.real({"noise", "Noise",
              "How far points are moved at random, as a standard deviation in the units of the axes; for a value to "
              "learn, how far the value is.",
              false, sets([](const GeneratorInfo& row) { return row.id != Generator::own; })},
             data.sampling.noise, {0, 10});
  visit.real({"label_noise", "Wrong labels", "The share of points that get another class.", false,
              sets([](const GeneratorInfo& row) { return row.task != Task::regression && row.id != Generator::own; })},
             data.sampling.label_noise, {0, 1});
  visit.optional_real({"balance", "Share of class 1", "How many of the points are of class 1.", false,
                       sets([](const GeneratorInfo& row) { return row.takes_balance; })},
                      data.sampling.balance, {0.01, 0.99});
  visit.whole({"arms", "Arms", "How many arms, and so classes, the spiral has.", false,
               sets([](const GeneratorInfo& row) { return row.takes_arms; })},
              data.sampling.arms, {2, 8});
  visit.whole({"seed", "Data seed", "The points are drawn after np.random.seed of this.", false,
               sets([](const GeneratorInfo& row) { return row.id != Generator::own; })},
              data.seed, any_seed);
  visit.group("own", [&] {
    visit.choice({"task", "Task", "What the labels of own points are."}, data.own.task, "tasks", tasks);
    visit.numbers({"x", "x of own points", "One number a point."}, data.own.x, {0, most_points}, {-farthest, farthest});
    visit.numbers({"y", "y of own points", "One number a point."}, data.own.y, {0, most_points}, {-farthest, farthest});
    visit.numbers({"label", "Labels of own points", "The class of each point, 0, 1, ..., or its value."},
                  data.own.label, {0, most_points}, {-farthest, farthest});
  });
  visit.names({"features", "Features", "What the network is told about a point."}, data.features, "features", features);
  visit.choice({"scaling", "Scaling", "How each feature is brought to a common size, judged by the training points."},
               data.scaling, "scalings", scalings);
  visit.real({"test_share", "Share kept for testing", "The share of points that training never sees."}, data.test_share,
             {0, 0.9});
  visit.whole({"split_seed", "Split seed", "Decides which points are kept for testing."}, data.split_seed, any_seed);
}

template <class Visitor>
void visit_network(Visitor& visit, auto& network) {
  const auto activation = [&](auto& layer, const char* help) {
    visit.choice({"activation", "Activation", help}, layer.activation, "activations", activations);
    visit.optional_real({"alpha", "α", "The activation's slope or depth below 0; empty for its usual one.", false,
                         used_with("activation", activations, [](auto& row) { return row.alpha.has_value(); })},
                        layer.alpha, {0, 10});
    visit.flag({"bias", "Bias", "Whether each unit adds a number of its own."}, layer.bias);
    visit.choice({"fault", "Built-in bug", "A bug of back-propagation, for learning to find it."}, layer.fault,
                 "faults", faults);
  };
  visit.list({"layers", "Hidden layers", "From the inputs to the output."}, network.layers, {0, most_layers},
             [&](auto& layer) {
               visit.whole({"units", "Units", "How many neurons the layer has."}, layer.units, {1, most_units});
               activation(layer, "The function that bends what each unit of the layer has summed up.");
             });
  visit.group("output", [&] {
    activation(network.output, "The function of the output; with one output unit, class 1 is where it is above 0.5.");
  });
  visit.optional_whole({"hunt", "Bug hunt", "A bug that this number stands for is hidden in a layer; empty for none."},
                       network.hunt, {1, 1e6});
}

template <class Visitor>
void visit_initial(Visitor& visit, auto& initial) {
  constexpr auto with = [](Initializer id) {
    return used_with("weights", initializers, [id](auto& row) { return row.id == id; });
  };
  constexpr auto drawn = [] {
    return used_with("weights", initializers, [](auto& row) { return row.draw && row.id > Initializer::constant; });
  };
  visit.choice({"weights", "Initial weights", "What the weights are drawn from; I inputs, O outputs of a layer."},
               initial.weights, "initializers", initializers);
  visit.choice({"bias", "Initial biases", "Where the biases start."}, initial.bias, "bias_starts", bias_starts);
  visit.whole({"seed", "Weights seed", "The weights are drawn after np.random.seed of this.", false, drawn()},
              initial.seed, any_seed);
  visit.real({"low", "From", "The least that a weight may be.", false, with(Initializer::uniform)}, initial.low,
             {-1000, 1000});
  visit.real({"high", "To", "What every weight is below.", false, with(Initializer::uniform)}, initial.high,
             {-1000, 1000});
  visit.real({"deviation", "Deviation", "The standard deviation σ of the weights.", false, with(Initializer::normal)},
             initial.deviation, {0, 1000});
  visit.real({"value", "Value", "What every weight is.", false, with(Initializer::constant)}, initial.value,
             {-1000, 1000});
  visit.whole({"skip_uniform", "Uniform numbers before",
               "np.random.rand numbers drawn before the weights, as by a script that seeds once for data and weights.",
               false, drawn()},
              initial.skip_uniform, {0, 1'000'000});
  visit.whole(
      {"skip_normal", "Normal numbers before",
       "np.random.randn numbers drawn after those and before the weights, as by a script with several networks.", false,
       drawn()},
      initial.skip_normal, {0, 1'000'000});
  visit.list(
      {"given", "Given weights", "One element for each layer, the output included.", false, with(Initializer::given)},
      initial.given, {0, most_layers + 1}, [&](auto& layer) {
        visit.numbers({"weights", "Weights", "(outputs, inputs), row after row."}, layer.weights,
                      {0, most_units * most_units}, {-farthest, farthest});
        visit.numbers({"bias", "Biases", "One for each unit; or none, for zeros."}, layer.bias, {0, most_units},
                      {-farthest, farthest});
      });
}

template <class Visitor>
void visit_loss(Visitor& visit, auto& loss) {
  constexpr auto with = [](Loss id) { return used_with("function", losses, [id](auto& row) { return row.id == id; }); };
  visit.choice({"function", "Loss", "What training makes small: prediction a, target y."}, loss.function, "losses",
               losses);
  visit.choice({"reduction", "Reduction", "How the losses of N samples become one number."}, loss.reduction,
               "reductions", reductions);
  visit.real({"delta", "δ", "The error from which on the loss grows only in proportion.", false, with(Loss::huber)},
             loss.delta, {0, 1000, true});
  visit.real({"epsilon", "ε", "What is added inside the logarithms.", false, with(Loss::bce_epsilon)}, loss.epsilon,
             {0, 1, true});
}

template <class Visitor>
void visit_optimizer(Visitor& visit, auto& config) {
  constexpr auto taking = [](auto coefficient) {
    return used_with("rule", optimizers, [=](auto& row) { return (row.usual.*coefficient).has_value(); });
  };
  using C = Coefficients;
  auto& own = config.coefficients;
  visit.choice({"rule", "Optimizer", "How the gradient g moves a weight w."}, config.rule, "optimizers", optimizers);
  visit.real({"learning_rate", "Learning rate", "How far a step goes along the gradient.", live}, config.learning_rate,
             {0, 1000, true});
  const Limits below_one{0, 0.999'999'9};
  visit.optional_real(
      {"momentum", "Momentum μ", "How much of the last step goes into the next.", live, taking(&C::momentum)},
      own.momentum, below_one);
  visit.optional_real({"rho", "ρ", "How slowly the mean of g² forgets.", live, taking(&C::rho)}, own.rho, below_one);
  visit.optional_real({"beta1", "β₁", "How slowly the mean of g forgets.", live, taking(&C::beta1)}, own.beta1,
                      below_one);
  visit.optional_real({"beta2", "β₂", "How slowly the mean of g² forgets.", live, taking(&C::beta2)}, own.beta2,
                      below_one);
  visit.optional_real({"epsilon", "ε", "Keeps the division from dividing by zero.", live, taking(&C::epsilon)},
                      own.epsilon, {0, 1, true});
  visit.optional_real(
      {"momentum_decay", "ψ", "How fast Nadam's momentum reaches β₁.", live, taking(&C::momentum_decay)},
      own.momentum_decay, {0, 1});
  visit.optional_real({"weight_decay", "Weight decay λ",
                       "Pulls all parameters towards 0: λ w is added to the gradient, or, by AdamW, η λ w taken off w.",
                       live, taking(&C::weight_decay)},
                      own.weight_decay, {0, 100});
  visit.flag({"epsilon_inside", "ε inside the root", "√(G + ε) instead of √G + ε.", live,
              used_with("rule", optimizers, [](auto& row) { return row.id == OptimizerRule::adagrad; })},
             config.epsilon_inside);
}

template <class Visitor>
void visit_schedule(Visitor& visit, auto& schedule) {
  constexpr auto moving = [] {
    return used_with("shape", schedules, [](auto& row) { return row.id != ScheduleShape::constant; });
  };
  visit.choice({"shape", "Schedule", "How the learning rate η changes from epoch to epoch.", live}, schedule.shape,
               "schedules", schedules);
  visit.whole({"epochs", "Period T", "Epochs until the factor has been applied once.", live, moving()}, schedule.epochs,
              {1, 1e9});
  visit.real({"factor", "Factor f", "What the rate is multiplied by in a period.", live, moving()}, schedule.factor,
             {0, 1, true});
  visit.whole({"warmup", "Warm-up", "Epochs in which the rate grows in a line to what it should be; 0 for none.", live},
              schedule.warmup, {0, 1e9});
}

template <class Visitor>
void visit_penalty(Visitor& visit, auto& penalty) {
  visit.real({"l1", "L1", "λ₁ Σ|w| is added to the loss: small weights become 0.", live}, penalty.l1, {0, 100});
  visit.real({"l2", "L2", "λ₂/2 Σw² is added to the loss: large weights shrink.", live}, penalty.l2, {0, 100});
  visit.flag({"biases", "Biases too", "Whether the penalties count biases.", live}, penalty.biases);
  visit.real({"clip_norm", "Longest gradient",
              "A gradient whose norm over all parameters is larger is shortened to it; 0 for never.", live},
             penalty.clip_norm, {0, 1e9});
}

template <class Visitor>
void visit_training(Visitor& visit, auto& training) {
  visit.choice({"update", "Batch", "After how many samples the weights move.", live}, training.update, "updates",
               updates);
  visit.whole({"batch_size", "Batch size", "Samples of a mini-batch; the last one of an epoch may be smaller.", live,
               used_with("update", updates, [](auto& row) { return row.id == Update::mini_batch; })},
              training.batch_size, {1, most_points});
  visit.choice({"order", "Order", "In which order the samples are taken.", live}, training.order, "orders", orders);
  visit.whole({"seed", "Shuffling seed", "The orders are drawn after np.random.seed of this.", false,
               used_with("order", orders, [](auto& row) { return row.id == Order::shuffled; })},
              training.seed, any_seed);
}

template <class Visitor>
void visit_stop(Visitor& visit, auto& stop) {
  visit.optional_whole({"epochs", "Stop at epoch", "Empty for never.", live}, stop.epochs, {1, 1e9});
  visit.optional_real({"loss", "Stop below loss", "Empty for never.", live}, stop.loss, {0, 1e9, true});
  visit.choice({"watched", "Loss that is watched", "Which loss the rule looks at.", live}, stop.watched,
               "watched_losses", watched_losses);
  visit.optional_real(
      {"accuracy", "Stop at accuracy", "The share of training points that are right; empty for never.", live},
      stop.accuracy, {0, 1, true});
  visit.whole({"hold", "Held for", "Epochs that the accuracy must last.", live}, stop.hold, {1, 1e9});
  visit.optional_whole(
      {"plateau", "Stop without progress for", "Epochs without a lower training loss; empty for never.", live},
      stop.plateau, {1, 1e9});
  visit.real({"progress", "What counts as progress",
              "How much lower the loss must be, as a share of the lowest so far.", live},
             stop.progress, {0, 1});
}

/// Calls for each field, in order, one of
///   visit.group(name, members)                       members() visits the fields of the group
///   visit.list(field, elements, limits, members)     members(element) visits the fields of one element
///   visit.choice(field, value, table_name, table)    one row of a table
///   visit.names(field, values, table_name, table)    several rows of a table, at least one, none twice
///   visit.whole(field, value, limits)                a whole number
///   visit.real(field, value, limits)                 a finite number
///   visit.optional_whole, visit.optional_real        the same, or none
///   visit.numbers(field, values, count, limits)      a list of finite numbers
///   visit.flag(field, value)                         true or false
/// @param config  Config& or const Config&
template <class Visitor, class AnyConfig>
void visit_fields(Visitor& visit, AnyConfig& config) {
  visit.group("data", [&] { visit_data(visit, config.data); });
  visit.group("network", [&] { visit_network(visit, config.network); });
  visit.group("initial", [&] { visit_initial(visit, config.initial); });
  visit.group("loss", [&] { visit_loss(visit, config.loss); });
  visit.group("optimizer", [&] { visit_optimizer(visit, config.training.optimizer); });
  visit.group("schedule", [&] { visit_schedule(visit, config.training.schedule); });
  visit.group("penalty", [&] { visit_penalty(visit, config.training.penalty); });
  visit.group("training", [&] { visit_training(visit, config.training); });
  visit.group("stop", [&] { visit_stop(visit, config.stop); });
}

}  // namespace lab
