// Lab 002 printed its trained networks. From np.random.seed(2) its script drew the linear data (200 uniform numbers),
// then one network of 28 normal numbers after the other; these runs must land on every printed weight.
#include "session/session.hpp"

#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

struct Run {
  const char* name;
  Generator data;
  std::size_t networks_before;  // drawn from the same stream
  Loss loss = Loss::mse;
  Initializer weights = Initializer::normal;
};

void PrintTo(const Run& run, std::ostream* out) { *out << run.name; }

class Lab002 : public testing::TestWithParam<Run> {
 protected:
  static nlohmann::json golden() {
    const auto runs = test::read_data("labs_golden.json").at("002").at("runs");
    for (const auto& run : runs) {
      if (run.at("name") == GetParam().name) return run;
    }
    ADD_FAILURE() << "no run " << GetParam().name;
    return {};
  }

  static Config config(const nlohmann::json& golden) {
    Config config;
    config.data = {.set = GetParam().data, .sampling = {.points = 100}, .seed = 2};
    config.network.layers.assign(2, {.units = 4, .activation = Activation::sigmoid, .bias = false});
    config.network.output = {.activation = Activation::sigmoid, .bias = false};
    config.initial = {
        .weights = GetParam().weights, .seed = 2, .skip_uniform = 200, .skip_normal = 28 * GetParam().networks_before};
    config.loss = {GetParam().loss, Reduction::mean};
    config.training = {
        .optimizer = {.learning_rate = golden.at("lr")}, .update = Update::per_sample, .order = Order::fixed};
    return config;
  }

  static void expect_weights(const Network& network, const nlohmann::json& expected, double tolerance) {
    double worst = 0;
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      const DenseSlice& layer = network.layers()[l];
      for (std::size_t o = 0; o < layer.outputs; ++o) {
        for (std::size_t i = 0; i < layer.inputs; ++i) {
          const double weight = layer.weights_of(network.parameters())(i, o);
          worst = std::max(worst, std::fabs(weight - expected[l][o][i].get<double>()));
        }
      }
    }
    EXPECT_LE(worst, tolerance);
  }
};

TEST_P(Lab002, ReplaysToEveryPrintedWeight) {
  const auto expected = golden();
  Session session(config(expected));
  expect_weights(session.network(), expected.at("init"), 1e-14);
  session.step_epochs(expected.at("epochs"));
  expect_weights(session.network(), expected.at("reported_final_W"), 1e-12);
  EXPECT_NEAR(session.report().latest->training.loss, expected.at("final_mean_loss").get<double>(), 1e-12);
  EXPECT_EQ(session.report().latest->training.accuracy, expected.at("final_accuracy").get<double>());
}

TEST_P(Lab002, ReachesFullAccuracyInTheSameEpochOrNever) {
  const auto expected = golden();
  Session session(config(expected));
  const auto right = [&] { return session.report().latest->training.accuracy == 1; };
  if (expected.at("first_epoch_100").is_null()) {
    for (std::size_t epoch = 0; epoch < 3000; ++epoch) {
      session.step_epochs(1);
      ASSERT_FALSE(right()) << epoch;
    }
    return;
  }
  const std::size_t first = expected.at("first_epoch_100");
  session.step_epochs(first - 1);
  EXPECT_FALSE(right());
  session.step_epochs(1);
  EXPECT_TRUE(right());
}

INSTANTIATE_TEST_SUITE_P(
    Runs, Lab002,
    testing::Values(Run{"linear_mse", Generator::linear, 0}, Run{"xor_mse", Generator::xor_diagonals, 1},
                    Run{"linear_mae", Generator::linear, 2, Loss::mae},
                    Run{"xor_mae", Generator::xor_diagonals, 3, Loss::mae},
                    Run{"linear_mse_zero", Generator::linear, 0, Loss::mse, Initializer::zeros},
                    Run{"xor_mse_zero(titled Linear)", Generator::xor_diagonals, 0, Loss::mse, Initializer::zeros}));

}  // namespace
}  // namespace lab
