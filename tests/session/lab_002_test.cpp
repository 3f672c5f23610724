// Lab 002 printed its trained networks: its presets must land on every printed weight.
#include <cmath>

#include "session/presets.hpp"
#include "session/session.hpp"

#include "support.hpp"

namespace lab {
namespace {

struct Run {
  const char* name;  // in labs_golden.json
  const char* preset;
};

void PrintTo(const Run& run, std::ostream* out) { *out << run.preset; }

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

  static Config config() { return find_preset(GetParam().preset)->config(); }

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
  EXPECT_EQ(config().training.optimizer.learning_rate, expected.at("lr").get<double>());
  EXPECT_EQ(config().stop.epochs, expected.at("epochs").get<std::size_t>());
  Session session(config());
  expect_weights(session.network(), expected.at("init"), 1e-14);
  session.step_epochs(expected.at("epochs"));
  expect_weights(session.network(), expected.at("reported_final_W"), 1e-12);
  EXPECT_NEAR(session.report().latest->training.loss, expected.at("final_mean_loss").get<double>(), 1e-12);
  EXPECT_EQ(session.report().latest->training.accuracy, expected.at("final_accuracy").get<double>());
}

TEST_P(Lab002, ReachesFullAccuracyInTheSameEpochOrNever) {
  const auto expected = golden();
  Session session(config());
  const auto right = [&] { return session.report().latest->training.accuracy == 1; };
  if (expected.at("first_epoch_100").is_null()) {
    while (!session.report().over()) {
      session.step_epochs(1);
      ASSERT_FALSE(right()) << session.report().epoch;
    }
    return;
  }
  const std::size_t first = expected.at("first_epoch_100");
  session.step_epochs(first - 1);
  EXPECT_FALSE(right());
  session.step_epochs(1);
  EXPECT_TRUE(right());
}

INSTANTIATE_TEST_SUITE_P(Runs, Lab002,
                         testing::Values(Run{"linear_mse", "lab_002_linear_mse"}, Run{"xor_mse", "lab_002_xor_mse"},
                                         Run{"linear_mae", "lab_002_linear_mae"}, Run{"xor_mae", "lab_002_xor_mae"},
                                         Run{"linear_mse_zero", "lab_002_linear_zero"},
                                         Run{"xor_mse_zero(titled Linear)", "lab_002_xor_zero"}));

}  // namespace
}  // namespace lab
