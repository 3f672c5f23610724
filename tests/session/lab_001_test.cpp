// Lab 001 seeded its weights and XOR has no chance in it: its runs are known to the last digit, with the two bugs of
// its code as with correct gradients.
#include <array>
#include <cmath>
#include <string>

#include "nn/tape.hpp"
#include "session/presets.hpp"
#include "session/session.hpp"

#include "support.hpp"

namespace lab {
namespace {

void expect_run(const nlohmann::json& expected, const Config& config) {
  Session session(config);
  session.step_epochs(expected.at("max_epochs"));
  const Report report = session.report();
  EXPECT_EQ(report.epoch, expected.at("epochs_run").get<std::size_t>());
  EXPECT_EQ(report.stopped == StopRule::loss, expected.at("stopped").get<bool>());
  EXPECT_EQ(report.latest->training.accuracy, expected.at("accuracy").get<double>());
  Tape tape(session.network(), session.training_data().size());
  const ConstMatrixView outputs = forward(session.network(), view(session.training_data().x), tape);
  for (std::size_t n = 0; n < session.training_data().size(); ++n) {
    EXPECT_NEAR(outputs.row(n)[0], expected.at("final_outputs")[n].get<double>(), 1e-10) << n;
  }
}

TEST(Lab001, StopsInTheSameEpochWithTheSameOutputs) {
  const auto runs = test::read_data("labs_golden.json").at("001").at("runs");
  std::size_t checked = 0;
  for (const auto& run : runs) {
    if (run.at("backprop") != "correct") continue;
    ++checked;
    SCOPED_TRACE(run.at("hidden").dump() + " units, rate " + run.at("lr").dump());
    Config config = find_preset(run.at("hidden") == 100 ? "lab_001_xor" : "lab_001_xor_fast")->config();
    config.training.optimizer.learning_rate = run.at("lr");
    expect_run(run, config);
  }
  EXPECT_EQ(checked, 3u);
}

TEST(Lab001, WithItsBugsPrintsTheLossesOfItsReport) {
  const auto lab = test::read_data("labs_golden.json").at("001");
  const auto& printed = lab.at("reported_loss_xor");
  ASSERT_EQ(printed.size(), 17u);
  Session session(find_preset("lab_001_xor_printed")->config());
  for (const auto& line : printed) {
    const std::size_t epochs = line[0].get<std::size_t>() + 1;  // the lab counts them from 0 on
    session.step_epochs(epochs - session.report().epoch);
    ASSERT_EQ(session.report().epoch, epochs);
    EXPECT_NEAR(session.save().last_sample_loss, line[1].get<double>(), 1e-12) << "epoch " << line[0];
  }
  EXPECT_EQ(session.report().stopped, StopRule::loss);
  EXPECT_EQ(session.report().latest->training.accuracy, 1);
}

TEST(Lab001, WithItsBugsLosesInEachEpochWhatItsCodeLoses) {
  const auto runs = test::read_data("labs_golden.json").at("001").at("runs");
  std::size_t checked = 0;
  for (const auto& run : runs) {
    if (run.at("backprop") == "correct") continue;
    ++checked;
    SCOPED_TRACE(run.at("hidden").dump() + " units, rate " + run.at("lr").dump());
    Config config = find_preset(run.at("hidden") == 100 ? "lab_001_xor_printed" : "lab_001_xor_printed_fast")->config();
    config.training.optimizer.learning_rate = run.at("lr");
    expect_run(run, config);
    Session session(config);
    // The lab divides by a and 1 − a what this engine has cancelled: 500 epochs at ten times the rate, where the loss
    // rises and falls, let that last digit grow.
    const double tolerance = run.at("lr") == 0.1 ? 1e-11 : 1e-12;
    for (const auto& loss : run.at("last_sample_half_bce_per_epoch")) {
      session.step_epochs(1);
      ASSERT_NEAR(session.save().last_sample_loss, loss.get<double>(), tolerance) << "epoch " << session.report().epoch;
    }
  }
  EXPECT_EQ(checked, 3u);
}

/// A row of the lab's discussion of XOR: how many of the 21 points are right in the end, with its bugs and without.
struct Discussed {
  double learning_rate;
  std::size_t units;
  int right_as_printed, right_without_bugs;
  std::size_t last_as_printed, last_without_bugs;  // epochs, counted as the lab counts them
};

constexpr std::array discussed{
    Discussed{1e-4, 10, 10, 10, 499, 499},  Discussed{1e-3, 10, 17, 17, 499, 499},
    Discussed{1e-2, 10, 18, 19, 499, 499},  Discussed{1e-1, 10, 12, 21, 499, 476},
    Discussed{1e-2, 1, 10, 10, 499, 499},   Discussed{1e-2, 50, 19, 21, 499, 488},
    Discussed{1e-2, 100, 21, 21, 260, 256},
};

TEST(Lab001, DiscussesBugsForLearningRates) {
  for (const Discussed& row : discussed) {
    SCOPED_TRACE(std::to_string(row.units) + " units, rate " + std::to_string(row.learning_rate));
    for (const bool printed : {true, false}) {
      Config config = find_preset(printed ? "lab_001_xor_printed" : "lab_001_xor")->config();
      for (LayerConfig& layer : config.network.layers) layer.units = row.units;
      config.training.optimizer.learning_rate = row.learning_rate;
      config.stop.epochs = 500;
      ASSERT_TRUE(validate(config).empty());
      Session session(config);
      session.step_epochs(500);
      const int right = printed ? row.right_as_printed : row.right_without_bugs;
      const std::size_t last = printed ? row.last_as_printed : row.last_without_bugs;
      EXPECT_DOUBLE_EQ(session.report().latest->training.accuracy, right / 21.0) << printed;
      EXPECT_EQ(session.report().epoch, last + 1) << printed;
    }
  }
}

}  // namespace
}  // namespace lab
