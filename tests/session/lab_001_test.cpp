// Lab 001 seeded its weights and XOR has no chance in it: with correct gradients, its runs are known to the last digit.
#include <cmath>

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

}  // namespace
}  // namespace lab
