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

TEST(History, ForgetsWhatCameAfterAnEpoch) {
  History history;
  for (int epoch = 0; epoch < 100; ++epoch) history.add(record_of(epoch, 1, 1));
  history.drop_from(40);
  ASSERT_EQ(history.records().size(), 40u);
  EXPECT_EQ(history.records().back().epoch, 39);
  history.add(record_of(40, 2, 2));
  EXPECT_EQ(history.records().back().training.loss, 2);
  history.drop_from(0);
  EXPECT_TRUE(history.records().empty());
}

TEST(Log, KeepsEveryEpochWhileThereIsRoomAndThenMultiplesOfTenTimesAsMuch) {
  Log log;
  std::size_t stride = 1;
  for (std::size_t epoch = 0; epoch <= 1'000'000; ++epoch) {
    log.add(record_of(static_cast<double>(epoch), 1.0 / static_cast<double>(1 + epoch), 0));
    if (epoch == stride * Log::capacity) stride *= 10;  // 2000 records are 0 ... 1999
    const std::size_t expected = epoch / stride + 1;
    ASSERT_EQ(log.records().size(), expected) << epoch;
    ASSERT_LE(log.records().size(), Log::capacity);
    ASSERT_EQ(log.records().back().epoch, static_cast<double>((expected - 1) * stride));
  }
  EXPECT_EQ(stride, 1000u);
  for (std::size_t k = 0; k < log.records().size(); ++k) {
    EXPECT_EQ(log.records()[k].epoch, static_cast<double>(1000 * k));
    EXPECT_EQ(log.records()[k].training.loss, 1.0 / static_cast<double>(1 + 1000 * k));
  }
}

TEST(Log, ForgetsWhatCameAfterAnEpochAndKeepsItsStride) {
  Log log;
  for (int epoch = 0; epoch <= 2500; ++epoch) log.add(record_of(epoch, 1, 1));
  log.drop_from(1230);
  EXPECT_EQ(log.records().back().epoch, 1220);
  for (int epoch = 1230; epoch <= 1245; ++epoch) log.add(record_of(epoch, 2, 2));
  EXPECT_EQ(log.records().back().epoch, 1240);
  EXPECT_EQ(log.records().size(), 125u);
  log.drop_from(0);
  EXPECT_TRUE(log.records().empty());
  log.add(record_of(0, 1, 1));
  EXPECT_EQ(log.records().size(), 1u);
}

}  // namespace
}  // namespace lab
