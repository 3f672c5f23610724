// The gradient check: what it calls right, what wrong, and where.
#include "session/gradient_check.hpp"

#include <cmath>
#include <set>

#include "session/hunt.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr std::size_t samples = 7;

Network network_of(std::vector<LayerShape> shapes, std::uint32_t seed) {
  Network network(2, shapes);
  Random random(seed);
  for (double& parameter : network.parameters()) parameter = random.randn();
  return network;
}

/// Random inputs; targets 0 and 1, each row with one 1.
Dataset data_for(const Network& network, std::uint32_t seed = 5) {
  Random random(seed);
  const std::size_t outputs = network.layers().back().outputs;
  Matrix x = test::random_matrix(samples, 2, random), y = Matrix::from_shape({samples, outputs});
  y.fill(0);
  for (std::size_t n = 0; n < samples; ++n) {
    if (outputs > 1) {
      y(n, n % outputs) = 1;
    } else {
      y(n, 0) = static_cast<double>(n % 2);
    }
  }
  return test::dataset_of(x, y);
}

std::vector<CheckedParameter> check(const Network& network, const Dataset& data, const LossConfig& loss,
                                    const CheckOptions& options = {}, const std::optional<NextUpdate>& plan = {}) {
  GradientCheck check(network, data, loss, options, plan);
  EXPECT_TRUE(check.advance(1'000'000));
  return {check.checked().begin(), check.checked().end()};
}

std::size_t count(const std::vector<CheckedParameter>& checked, Verdict verdict) {
  return static_cast<std::size_t>(
      std::count_if(checked.begin(), checked.end(), [&](const auto& one) { return one.verdict == verdict; }));
}

std::size_t layer_of(const Network& network, std::size_t parameter) {
  std::size_t l = 0;
  while (parameter >= network.layers()[l].bias + network.layers()[l].biases) ++l;
  return l;
}

TEST(GradientCheck, FailsNowhereWithoutAFaultWhateverTheActivationAndTheLoss) {
  std::uint32_t seed = 0;
  std::size_t agree = 0, judged = 0;
  for (const ActivationInfo& hidden : activations) {
    for (const ActivationInfo& output : activations) {
      for (const LossInfo& loss : losses) {
        if (loss.output && *loss.output != output.id) continue;
        const std::size_t outputs = loss.takes_binary ? 1 : 3;
        const Network network =
            network_of({{4, hidden.id, true}, {3, hidden.id, false}, {outputs, output.id, true}}, ++seed);
        const auto checked = check(network, data_for(network), {.function = loss.id});
        EXPECT_EQ(checked.size(), network.parameters().size());
        EXPECT_EQ(count(checked, Verdict::differs), 0U) << hidden.name << ", " << output.name << ", " << loss.name;
        EXPECT_EQ(count(checked, Verdict::truncation), 0U);
        agree += count(checked, Verdict::agrees);
        judged += checked.size();
      }
    }
  }
  EXPECT_GT(agree, judged * 9 / 10) << "most of it is not explained away";
}

/// Gradients that the faulty forward pass really has.
std::vector<double> true_gradients(const Network& faulty, const Dataset& data, const LossConfig& loss) {
  Network network = faulty;
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    if (network.layers()[l].fault != Fault::missing_bias) network.set_fault(l, Fault::none);
  }
  WholeGradient gradient(network, data, loss);
  gradient.advance(1'000'000);
  std::vector<double> gradients(gradient.gradients().begin(), gradient.gradients().end());
  for (const DenseSlice& layer : network.layers()) {
    if (layer.fault != Fault::missing_bias) continue;
    for (double& number : layer.bias_of(Span(gradients))) number = 0;  // the loss does not depend on them
  }
  return gradients;
}

struct Case {
  std::vector<LayerShape> shapes;
  LossConfig loss;
};

TEST(GradientCheck, FindsEveryHuntableFaultInExactlyTheLayersWhoseGradientsAreWrong) {
  using enum Activation;
  const std::vector<Case> cases{
      {{{3, sigmoid, true}, {3, sigmoid, true}, {3, sigmoid, true}, {1, sigmoid, true}}, {.function = Loss::mse}},
      {{{4, Activation::tanh, true}, {4, Activation::tanh, true}, {1, sigmoid, true}}, {.function = Loss::bce}},
      {{{5, relu, true}, {5, leaky_relu, true}, {5, relu, true}, {1, identity, true}},
       {.function = Loss::huber, .reduction = Reduction::half_sum}},
      {{{3, softplus, true}, {3, silu, false}, {3, identity, true}},
       {.function = Loss::softmax_ce, .reduction = Reduction::sum}},
      {{{1, sigmoid, true}}, {.function = Loss::mse}},
  };
  std::set<Fault> found;
  for (const Case& one : cases) {
    const Network right = network_of(one.shapes, 11);
    const Dataset data = data_for(right);
    for (const auto& [place, fault] : huntable_faults(right, one.loss, data.size())) {
      Network network = right;
      network.set_fault(place, fault);
      const NextUpdate plan({}, Optimizer(OptimizerRule::sgd, network.parameters().size()), 0.1, {});
      const std::vector<double> expected = true_gradients(network, data, one.loss);
      for (const double epsilon : {usual_epsilon, 0.01}) {
        std::set<std::size_t> wrong, failing;
        for (const auto& checked : check(network, data, one.loss, {.epsilon = epsilon}, plan)) {
          const double difference = std::fabs(checked.analytic - expected[checked.parameter]);
          const std::size_t layer = layer_of(network, checked.parameter);
          if (difference > 1e-4 * std::max(std::fabs(expected[checked.parameter]), 1e-6)) wrong.insert(layer);
          if (checked.verdict == Verdict::differs) failing.insert(layer);
          if (difference < 1e-12) {
            EXPECT_NE(checked.verdict, Verdict::differs) << row_of(faults, fault).name << " in layer " << place;
          }
        }
        EXPECT_EQ(failing, wrong) << row_of(faults, fault).name << " in layer " << place << ", ε " << epsilon;
        if (!failing.empty()) found.insert(fault);
      }
    }
  }
  for (const auto& row : faults) {
    if (row.id == Fault::none || row.id == Fault::float32) continue;
    EXPECT_TRUE(found.contains(row.id)) << row.name << " was never seen";
  }
}

TEST(GradientCheck, MarksAUnitOnItsKinkWithHalfItsSlopeAndNothingElse) {
  // x = 1, z = 0·1 + 0 = 0 on ReLU's kink, a = 0, target 1: the loss (1·max(0, z) + 0 − 1)² falls by 2 above, by 0
  // below.
  Network network(1, std::array{LayerShape{1, Activation::relu, true}, LayerShape{1, Activation::identity, true}});
  network.parameters()[2] = 1;
  const Dataset data = test::dataset_of({{1}}, {{1}});
  const auto checked = check(network, data, {.function = Loss::mse});
  ASSERT_EQ(checked.size(), 4U);
  for (const std::size_t parameter : {0, 1}) {
    EXPECT_EQ(checked[parameter].verdict, Verdict::kink);
    EXPECT_EQ(checked[parameter].analytic, 0);
    EXPECT_NEAR(checked[parameter].numeric, -1, 1e-5) << "half of −2";
  }
  EXPECT_EQ(checked[2].verdict, Verdict::agrees) << "a = 0 on both sides";
  EXPECT_EQ(checked[3].verdict, Verdict::agrees) << "it does not move z";
  EXPECT_NEAR(checked[3].numeric, -2, 1e-9);
}

TEST(GradientCheck, MarksAnAbsoluteErrorOfZero) {
  Network network(1, std::array{LayerShape{1, Activation::identity, true}});
  network.parameters()[0] = 3;
  const Dataset data = test::dataset_of({{2}}, {{6}});
  for (const auto& one : check(network, data, {.function = Loss::mae})) EXPECT_NEAR(one.numeric, 0, 1e-9);
  network.parameters()[1] = 0.5;
  for (const auto& one : check(network, data, {.function = Loss::mae})) EXPECT_EQ(one.verdict, Verdict::agrees);
  const auto near = check(network, data, {.function = Loss::mae, .reduction = Reduction::sum}, {.epsilon = 0.1});
  EXPECT_EQ(near[1].verdict, Verdict::agrees);
  network.parameters()[1] = 0.05;
  EXPECT_EQ(check(network, data, {.function = Loss::mae}, {.epsilon = 0.1})[1].verdict, Verdict::kink);
}

TEST(GradientCheck, ExplainsWhatTooLargeAndTooSmallAnEpsilonDo) {
  const Network network = network_of({{4, Activation::tanh, true}, {1, Activation::sigmoid, true}}, 3);
  const Dataset data = data_for(network);
  const LossConfig loss{.function = Loss::mse};
  const auto large = check(network, data, loss, {.epsilon = most_epsilon});
  EXPECT_EQ(count(large, Verdict::differs), 0U);
  EXPECT_GT(count(large, Verdict::truncation), large.size() / 2);
  EXPECT_GT(count(check(network, data, loss, {.epsilon = most_epsilon, .retry = false}), Verdict::differs), 0U);
  const auto small = check(network, data, loss, {.epsilon = least_epsilon});
  EXPECT_EQ(count(small, Verdict::differs), 0U);
  EXPECT_GT(count(small, Verdict::rounding), small.size() / 2);
  EXPECT_EQ(count(check(network, data, loss), Verdict::agrees), network.parameters().size());
}

TEST(GradientCheck, ChecksWhatIsAskedForInThatOrderHoweverItIsCut) {
  const Network network = network_of({{4, Activation::tanh, true}, {1, Activation::sigmoid, true}}, 3);
  const Dataset data = data_for(network);
  const auto all = check(network, data, {});
  GradientCheck some(network, data, {}, {.epsilon = usual_epsilon, .parameters = {9, 0, 16}});
  EXPECT_EQ(some.wanted(), 3U);
  while (!some.advance(1))
    ;
  ASSERT_EQ(some.checked().size(), 3U);
  for (const auto& one : some.checked()) {
    EXPECT_EQ(one.numeric, all[one.parameter].numeric);
    EXPECT_EQ(one.analytic, all[one.parameter].analytic);
  }
  EXPECT_EQ(some.checked()[0].parameter, 9U);
  EXPECT_EQ(some.checked()[2].parameter, 16U);
}

}  // namespace
}  // namespace lab
