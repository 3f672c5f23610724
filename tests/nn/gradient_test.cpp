// Back-propagation against central differences, for every activation, loss, reduction and bias.
#include <cmath>

#include "nn/initializer.hpp"
#include "nn/tape.hpp"
#include "support.hpp"

namespace lab {
namespace {

struct Problem {
  Network network;
  Matrix x, y;
  LossConfig loss;

  double value() const {
    Tape tape(network, x.shape(0));
    const ConstMatrixView a = forward(network, view(x), tape);
    const double sum = row_of(losses, loss.function).sum(tape.z(network.layers().size() - 1), a, view(y), loss);
    return sum * reduction_factor(loss, y.shape(0), y.shape(1));
  }

  std::vector<double> gradients() const {
    Tape tape(network, x.shape(0));
    std::vector<double> gradients(network.parameters().size());
    forward(network, view(x), tape);
    backward(network, view(x), view(y), loss, reduction_factor(loss, y.shape(0), y.shape(1)), tape, false, gradients);
    return gradients;
  }
};

// The distance of the nearest pre-activation from 0, where ReLU has its kink, and of the nearest error from 0 and 1,
// where absolute error and Huber have theirs.
double distance_from_kinks(const Problem& problem) {
  Tape tape(problem.network, problem.x.shape(0));
  const ConstMatrixView a = forward(problem.network, view(problem.x), tape);
  double distance = 1e300;
  for (std::size_t k = 0; k < a.all().size(); ++k) {
    const double error = std::fabs(a.all()[k] - view(problem.y).all()[k]);
    distance = std::min({distance, error, std::fabs(error - problem.loss.delta)});
    // Near saturation the loss with ε bends too sharply for a difference quotient.
    if (problem.loss.function == Loss::bce_epsilon)
      distance = std::min(distance, 0.02 * std::min(a.all()[k], 1 - a.all()[k]));
  }
  for (std::size_t l = 0; l < problem.network.layers().size(); ++l) {
    for (const double z : tape.z(l).all()) distance = std::min(distance, std::fabs(z));
  }
  return distance;
}

Problem draw(Activation hidden, Activation output, LossConfig loss, bool bias, Random& random) {
  for (;;) {
    const LayerShape shapes[] = {{5, hidden, bias}, {3, hidden, bias}, {2, output, bias}};
    Problem problem{Network(2, shapes), test::random_matrix(6, 2, random), Matrix::from_shape({6, 2}), loss};
    for (double& parameter : problem.network.parameters()) parameter = random.randn();
    for (double& target : problem.y) target = random.rand();
    if (distance_from_kinks(problem) > 1e-3) return problem;
  }
}

TEST(Gradient, AgreesWithCentralDifferencesForEveryActivationLossReductionAndBias) {
  Random random(1);
  std::size_t combinations = 0;
  for (const ActivationInfo& hidden : activations) {
    for (const ActivationInfo& output : activations) {
      for (const LossInfo& loss : losses) {
        if (loss.output && output.id != *loss.output) continue;
        for (const auto& reduction : reductions) {
          for (const bool bias : {true, false}) {
            ++combinations;
            Problem problem = draw(hidden.id, output.id, {loss.id, reduction.id}, bias, random);
            const std::vector<double> gradients = problem.gradients();
            double scale = 0;  // errors are relative to the largest entry: tiny ones drown in the quotient's rounding
            for (const double gradient : gradients) scale = std::max(scale, std::fabs(gradient));
            for (std::size_t p = 0; p < gradients.size(); ++p) {
              constexpr double h = 6e-6;  // the cube root of the rounding unit: truncation and rounding balance
              double& parameter = problem.network.parameters()[p];
              const double kept = parameter;
              parameter = kept + h;
              const double above = problem.value();
              parameter = kept - h;
              const double below = problem.value();
              parameter = kept;
              EXPECT_NEAR(gradients[p], (above - below) / (2 * h), 1e-7 * std::max(scale, 1e-3))
                  << hidden.name << ", output " << output.name << ", " << loss.name << ", " << reduction.name
                  << (bias ? ", bias" : ", no bias") << ", parameter " << p;
            }
          }
        }
      }
    }
  }
  // losses with every output that they go with; each with every hidden activation, reduction and bias
  std::size_t outputs = 0;
  for (const LossInfo& loss : losses) outputs += loss.output ? 1 : activations.size();
  EXPECT_EQ(combinations, activations.size() * outputs * reductions.size() * 2);
}

TEST(Gradient, AddsToWhatIsThereAndDoesNotDependOnHowTheBatchIsCut) {
  Random random(2);
  const Problem problem = draw(Activation::tanh, Activation::sigmoid, {Loss::bce, Reduction::sum}, true, random);
  const std::vector<double> whole = problem.gradients();
  std::vector<double> cut(whole.size());
  Tape tape(problem.network, 4);
  for (const auto& [first, count] : {std::pair{0, 4}, {4, 2}}) {
    const ConstMatrixView x = view(problem.x).block(first, count), y = view(problem.y).block(first, count);
    forward(problem.network, x, tape);
    backward(problem.network, x, y, problem.loss, 1, tape, true, cut);
  }
  EXPECT_EQ(cut, whole);
}

TEST(Forward, ARowsResultDoesNotDependOnItsNeighbours) {
  Random random(3);
  const Problem problem = draw(Activation::sigmoid, Activation::sigmoid, {}, true, random);
  Tape batch(problem.network, 6), single(problem.network, 1);
  const ConstMatrixView all = forward(problem.network, view(problem.x), batch);
  for (std::size_t n = 0; n < 6; ++n) {
    const ConstMatrixView one = forward(problem.network, view(problem.x).block(n, 1), single);
    EXPECT_EQ(one(0, 0), all(n, 0));
    EXPECT_EQ(one(0, 1), all(n, 1));
  }
}

}  // namespace
}  // namespace lab
