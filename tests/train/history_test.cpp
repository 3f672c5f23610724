#include "train/history.hpp"

#include <algorithm>
#include <cmath>

#include "support.hpp"

namespace lab {
namespace {

Record record_of(double epoch, double loss, double test_loss) {
  return {.epoch = epoch, .training = {loss, 0.5}, .test = {test_loss, 0.5}};
}

TEST(History, KeepsEveryEpochWhileThereIsRoom) {
  History history;
  for (int epoch = 0; epoch < 2000; ++epoch) history.add(record_of(epoch, 1.0 / (1 + epoch), 0));
  ASSERT_EQ(history.records().size(), 2000u);
  for (int epoch = 0; epoch < 2000; ++epoch) EXPECT_EQ(history.records()[epoch].epoch, epoch);
}

TEST(History, StaysBoundedAndTrueAtItsExtremesOverAMillionEpochs) {
  constexpr int spike = 123'457, dip = 654'321, test_spike = 333'333, test_dip = 777'777, last = 1'000'000;
  History history;
  for (int epoch = 0; epoch <= last; ++epoch) {
    const double smooth = 1 + std::cos(epoch * 1e-5);
    const double loss = epoch == spike ? 50 : epoch == dip ? -3 : smooth;
    history.add(record_of(epoch, loss, epoch == test_spike ? 70 : epoch == test_dip ? -7 : smooth));
  }
  const auto records = history.records();
  EXPECT_LE(records.size(), History::capacity);
  EXPECT_GE(records.size(), History::capacity / 8) << "a curve needs points";
  EXPECT_EQ(records.front().epoch, 0);
  EXPECT_EQ(records.back().epoch, last);
  const auto holds = [&](double epoch, double loss, double test_loss) {
    return std::any_of(records.begin(), records.end(), [&](const Record& record) {
      return record.epoch == epoch && record.training.loss == loss && record.test.loss == test_loss;
    });
  };
  EXPECT_TRUE(holds(spike, 50, 1 + std::cos(spike * 1e-5)));
  EXPECT_TRUE(holds(dip, -3, 1 + std::cos(dip * 1e-5)));
  EXPECT_TRUE(holds(test_spike, 1 + std::cos(test_spike * 1e-5), 70));
  EXPECT_TRUE(holds(test_dip, 1 + std::cos(test_dip * 1e-5), -7));
  double widest = 0;
  for (std::size_t k = 1; k < records.size(); ++k) {
    ASSERT_GT(records[k].epoch, records[k - 1].epoch);
    widest = std::max(widest, records[k].epoch - records[k - 1].epoch);
  }
  EXPECT_LE(widest, 2 * last / 128.0) << "no stretch of the run is left out";
}

TEST(History, WorksWithoutATestSet) {
  History history;
  for (int epoch = 0; epoch < 10'000; ++epoch) history.add({.epoch = static_cast<double>(epoch), .training = {1, 0.5}});
  EXPECT_LE(history.records().size(), History::capacity);
  EXPECT_TRUE(std::isnan(history.records().back().test.loss));
}

}  // namespace
}  // namespace lab
