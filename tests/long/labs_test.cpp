// The labs' runs from 20 starts each, against distributions that an independent NumPy program found. For each run a
// line: ours, and theirs in brackets.
//
// A run that differs is looked into with more starts: LAB_STARTS=200 lab_long_tests --gtest_filter='*/001_xor_*'
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "comparison.hpp"
#include "exchangeable.hpp"
#include "runs.hpp"
#include "support.hpp"

namespace lab::test {
namespace {

std::size_t starts() {
  const char* wanted = std::getenv("LAB_STARTS");
  return wanted ? static_cast<std::size_t>(std::atoi(wanted)) : 20;
}

const std::map<std::string, nlohmann::json>& distributions() {
  static const auto rows = [] {
    std::map<std::string, nlohmann::json> rows;
    for (const auto& row : read_data("labs_distributions.json")) rows.emplace(row.at("name"), row);
    return rows;
  }();
  return rows;
}

Comparison compare(const Run& run) {
  const Comparison comparison(distributions().at(run.name), outcomes_of(run.config(), starts()));
  std::printf("%s\n", comparison.line().c_str());
  return comparison;
}

TEST(Distributions, EachHasItsRun) { EXPECT_EQ(distributions().size(), runs.size()); }

class Labs : public testing::TestWithParam<Run> {};

TEST_P(Labs, LandWhereTheirsDo) { EXPECT_EQ(compare(GetParam()).different(), ""); }

std::string test_name(const testing::TestParamInfo<Run>& info) {
  std::string name = info.param.name;
  for (char& letter : name) letter = std::isalnum(static_cast<unsigned char>(letter)) ? letter : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Runs, Labs, testing::ValuesIn(runs), test_name);

// Whether twenty starts are enough: an engine with one of these mistakes must be told from theirs.
struct Mistake {
  const char* what;
  Run run;
};

void never_halve(Config& config) { config.training.schedule.shape = ScheduleShape::constant; }
void watch_all(Config& config) { config.stop.watched = WatchedLoss::training_set; }

const std::vector<Mistake> mistakes{
    {"squared error: gradient a - y, summed", {"000 xor SGD lr.1 h4", "lab_000_xor", {rate(0.05)}}},
    {"squared error: gradient a - y", {"002 xor MSE lr.1", "lab_002_xor_mse", {rate(0.05)}}},
    {"half a cross-entropy: gradient a - y", {"001 xor fixed h10 lr0.01", "lab_001_xor_fast", {rate(0.02)}}},
    {"stop rule: the whole set's loss", {"001 linear fixed h10 lr0.01", "lab_001_linear", {watch_all}}},
    {"momentum: v = mu v + (1 - mu) g", {"003 linear momentum mu0.9 he lr.3", "lab_003_linear", {rate(0.03)}}},
    {"momentum: none", {"000 xor momentum lr.1", "lab_000_xor", {}}},
    {"cross-entropy with epsilon: exact gradient", {"004 linear 5/100", "lab_004_linear_wide_fused", {}}},
    {"schedule: none", {"004 xor base lr.1 10/10", "lab_004_xor", {never_halve}}},
};

TEST(Mistakes, AreFound) {
  for (const auto& [what, run] : mistakes) {
    std::printf("%s\n", what);
    EXPECT_NE(compare(run).different(), "") << what;
  }
}

TEST(Exchangeable, IsExact) {
  // If all 40 of theirs have a property and 13 of 20 of ours, the 7 that have not are all ours with (20 over 7) / (60
  // over 7) = 2.0e-4; with 14, (20 over 6) / (60 over 6) = 7.7e-4.
  EXPECT_FALSE(same_share(13, 20, 40, 40));
  EXPECT_TRUE(same_share(14, 20, 40, 40));
  EXPECT_FALSE(same_share(7, 20, 0, 40));
  EXPECT_TRUE(same_share(6, 20, 0, 40));
  // All 10 of ours are below the least of 9 with 1 / (19 over 10) = 1.1e-5.
  EXPECT_FALSE(same_quantile(10, 10, 10, 0, 9));
  EXPECT_TRUE(same_quantile(0, 0, 10, 0, 9));
  EXPECT_TRUE(same_quantile(0, 10, 10, 0, 9)) << "all are equal";
}

}  // namespace
}  // namespace lab::test
