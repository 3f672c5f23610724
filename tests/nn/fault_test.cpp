// Each built-in bug against the same bug written out by hand, and against the gradient that is right.
#include <cmath>

#include "nn/fault.hpp"
#include "nn/tape.hpp"

#include "support.hpp"

namespace lab {
namespace {

constexpr std::size_t samples = 5, units = 3;

struct Passes {
  Tape tape;
  std::vector<double> gradients;
};

/// 2-3-3-1, tanh and sigmoid, squared error.
Network network_with(std::size_t layer, Fault fault, Activation hidden = Activation::tanh) {
  const std::array shapes{LayerShape{units, hidden, true}, LayerShape{units, hidden, true},
                          LayerShape{1, Activation::sigmoid, true}};
  Network network(2, shapes);
  Random random(3);
  for (double& w : network.parameters()) w = random.randn();
  network.set_fault(layer, fault);
  return network;
}

struct Fixture {
  Matrix x, y;
  LossConfig loss{.function = Loss::mse, .reduction = Reduction::sum};

  Fixture() {
    Random random(4);
    x = test::random_matrix(samples, 2, random);
    y = test::random_matrix(samples, 1, random);
  }
  Passes run(const Network& network, const UpdatePlan* plan = nullptr) const {
    Passes passes{Tape(network, samples), std::vector<double>(network.parameters().size())};
    forward(network, view(x), passes.tape);
    const double scale = faulty_scale(network, 1, samples);
    backward(network, view(x), view(y), loss, scale, passes.tape, false, passes.gradients, plan);
    return passes;
  }
};

/// Plain steps of rate 0.1.
struct PlainStep final : UpdatePlan {
  std::vector<double> after(const Network& network, ConstSpan gradients) const override {
    std::vector<double> moved(network.parameters().begin(), network.parameters().end());
    for (std::size_t k = 0; k < moved.size(); ++k) moved[k] -= 0.1 * gradients[k];
    return moved;
  }
};

double tanh_slope(double z) { return 1 - std::tanh(z) * std::tanh(z); }

/// What comes back to unit i of the layer below `layer`, from its deltas by the weights w.
double error_at(const Network& network, const Tape& tape, std::size_t layer, std::size_t n, std::size_t i,
                ConstSpan parameters) {
  const DenseSlice& above = network.layers()[layer];
  double sum = 0;
  for (std::size_t o = 0; o < above.outputs; ++o) {
    sum += tape.delta(layer)(n, o) * above.weights_of(parameters)(i, o);
  }
  return sum;
}

TEST(Fault, WithoutOneNothingIsDifferent) {
  const Fixture fixture;
  const Passes right = fixture.run(network_with(1, Fault::none));
  for (const auto& row : faults) {
    for (std::size_t l = 0; l < 3; ++l) {
      const Network network = network_with(l, row.id);
      if (!fault_fits(row.id, network, l, fixture.loss)) continue;
      const PlainStep plan;
      const bool same = fixture.run(network, &plan).gradients == right.gradients;
      EXPECT_EQ(same, row.id == Fault::none) << row.name << " in layer " << l;
    }
  }
}

TEST(Fault, TheSlopeIsLeftOutOrTakenElsewhere) {
  const Fixture fixture;
  const auto expect_delta = [&](Fault fault, auto slope) {
    const Network network = network_with(1, fault);
    const Passes passes = fixture.run(network);
    for (std::size_t n = 0; n < samples; ++n) {
      for (std::size_t i = 0; i < units; ++i) {
        const double error = error_at(network, passes.tape, 2, n, i, network.parameters());
        const double expected = error * slope(error, passes.tape.z(1)(n, i));
        EXPECT_NEAR(passes.tape.delta(1)(n, i), expected, 1e-14) << row_of(faults, fault).name;
      }
    }
  };
  expect_delta(Fault::none, [](double, double z) { return tanh_slope(z); });
  expect_delta(Fault::missing_slope, [](double, double) { return 1.0; });
  expect_delta(Fault::slope_at_activation, [](double, double z) { return tanh_slope(std::tanh(z)); });
  expect_delta(Fault::slope_at_error, [](double error, double) { return tanh_slope(error); });
}

TEST(Fault, TheSlopeAtTheErrorDoesNotDependOnTheReduction) {
  Fixture fixture;
  const Network network = network_with(1, Fault::slope_at_error);
  const Passes sum = fixture.run(network);
  Passes half{Tape(network, samples), std::vector<double>(network.parameters().size())};
  forward(network, view(fixture.x), half.tape);
  backward(network, view(fixture.x), view(fixture.y), fixture.loss, 0.5, half.tape, false, half.gradients);
  for (std::size_t k = 0; k < sum.gradients.size(); ++k) EXPECT_NEAR(half.gradients[k], sum.gradients[k] / 2, 1e-15);
}

TEST(Fault, TheErrorGoesBackThroughOtherWeights) {
  const Fixture fixture;
  const Network transposed = network_with(1, Fault::transposed);
  const Passes passes = fixture.run(transposed);
  for (std::size_t i = 0; i < units; ++i) {
    double error = 0;
    for (std::size_t o = 0; o < units; ++o) {
      error += passes.tape.delta(1)(0, o) * transposed.layers()[1].weights_of(transposed.parameters())(o, i);
    }
    EXPECT_NEAR(passes.tape.delta(0)(0, i), error * tanh_slope(passes.tape.z(0)(0, i)), 1e-14);
  }

  const Network early = network_with(2, Fault::updated_first);
  const PlainStep plan;
  const Passes updated = fixture.run(early, &plan);
  const std::vector<double> moved = plan.after(early, updated.gradients);
  for (std::size_t i = 0; i < units; ++i) {
    const double error = error_at(early, updated.tape, 2, 0, i, moved);
    EXPECT_NEAR(updated.tape.delta(1)(0, i), error * tanh_slope(updated.tape.z(1)(0, i)), 1e-14);
  }
}

/// Shortened to the length of the whole gradient.
struct ClippedStep final : UpdatePlan {
  std::vector<double> after(const Network& network, ConstSpan gradients) const override {
    double squares = 0;
    for (const double gradient : gradients) squares += gradient * gradient;
    std::vector<double> moved(network.parameters().begin(), network.parameters().end());
    for (std::size_t k = 0; k < moved.size(); ++k) moved[k] -= gradients[k] / std::sqrt(squares);
    return moved;
  }
};

TEST(Fault, WhatIsUpdatedTooSoonDoesNotDependOnThePassBefore) {
  const Fixture fixture;
  const ClippedStep plan;
  const Network network = network_with(2, Fault::updated_first);
  const Passes first = fixture.run(network, &plan);
  Passes second{Tape(network, samples), std::vector<double>(network.parameters().size(), 1e9)};
  forward(network, view(fixture.x), second.tape);
  backward(network, view(fixture.x), view(fixture.y), fixture.loss, 1, second.tape, false, second.gradients, &plan);
  EXPECT_EQ(second.gradients, first.gradients);
}

TEST(Fault, TheWrongActivationIsTakenForTheInput) {
  const Fixture fixture;
  const Network network = network_with(0, Fault::cache_swapped);
  const Passes passes = fixture.run(network);
  const DenseSlice& layer = network.layers()[1];
  for (std::size_t i = 0; i < units; ++i) {
    double gradient = 0;
    for (std::size_t n = 0; n < samples; ++n) gradient += passes.tape.a(1)(n, i) * passes.tape.delta(1)(n, 2);
    EXPECT_NEAR(layer.weights_of(ConstSpan(passes.gradients))(i, 2), gradient, 1e-14);
  }
}

TEST(Fault, BiasesAreLeftOutOrNotSummed) {
  const Fixture fixture;
  const Network without = network_with(0, Fault::missing_bias);
  const Passes passes = fixture.run(without);
  const ConstMatrixView w = without.layers()[0].weights_of(without.parameters());
  EXPECT_NEAR(passes.tape.z(0)(2, 1), fixture.x(2, 0) * w(0, 1) + fixture.x(2, 1) * w(1, 1), 1e-15);

  const Network last = network_with(1, Fault::bias_not_summed);
  const Passes unsummed = fixture.run(last);
  for (std::size_t o = 0; o < units; ++o) {
    EXPECT_EQ(last.layers()[1].bias_of(ConstSpan(unsummed.gradients))[o], unsummed.tape.delta(1)(samples - 1, o));
  }
}

TEST(Fault, FactorsScaleTheWholeGradient) {
  const Fixture fixture;
  const Passes right = fixture.run(network_with(2, Fault::none));
  const auto expect_factor = [&](Fault fault, double factor) {
    const Passes passes = fixture.run(network_with(2, fault));
    for (std::size_t k = 0; k < right.gradients.size(); ++k) {
      EXPECT_NEAR(passes.gradients[k], factor * right.gradients[k], 1e-13) << row_of(faults, fault).name;
    }
  };
  expect_factor(Fault::sign, -1);
  expect_factor(Fault::factor_n, samples);
  expect_factor(Fault::factor_two, 2);
  expect_factor(Fault::factor_half, 0.5);
}

TEST(Fault, SinglePrecisionIsThatOfAFloat) {
  const Fixture fixture;
  const Passes passes = fixture.run(network_with(1, Fault::float32));
  const auto is_float = [](ConstSpan numbers) {
    return std::all_of(numbers.begin(), numbers.end(),
                       [](double x) { return x == static_cast<double>(static_cast<float>(x)); });
  };
  EXPECT_TRUE(is_float(passes.tape.z(1).all()));
  EXPECT_TRUE(is_float(passes.tape.a(1).all()));
  EXPECT_TRUE(is_float(passes.tape.delta(1).all()));
  EXPECT_FALSE(is_float(passes.tape.z(0).all()));
}

TEST(Fault, FitsWhereItChangesSomething) {
  const LossConfig loss{.function = Loss::bce};
  const Network network = network_with(0, Fault::none, Activation::relu);
  EXPECT_FALSE(fault_fits(Fault::slope_at_activation, network, 0, loss)) << "a ReLU's slope is the same at a";
  EXPECT_TRUE(fault_fits(Fault::missing_slope, network, 0, loss));
  EXPECT_FALSE(fault_fits(Fault::missing_slope, network, 2, loss)) << "the fused gradient has no slope";
  EXPECT_TRUE(fault_fits(Fault::missing_slope, network, 2, {.function = Loss::mse}));
  EXPECT_FALSE(fault_fits(Fault::transposed, network, 0, loss)) << "nothing is below";
  EXPECT_TRUE(fault_fits(Fault::transposed, network, 1, loss));
  EXPECT_FALSE(fault_fits(Fault::transposed, network, 2, loss)) << "3 by 1";
  EXPECT_TRUE(fault_fits(Fault::cache_swapped, network, 0, loss));
  EXPECT_FALSE(fault_fits(Fault::cache_swapped, network, 1, loss)) << "one output, three units";
  EXPECT_FALSE(fault_fits(Fault::sign, network, 1, loss)) << "of the loss";
}

}  // namespace
}  // namespace lab
