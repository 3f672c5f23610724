// The classics learn what their help says, by when it says so.
#include <algorithm>

#include "session/preset_rows.hpp"
#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

Metrics trained(const char* preset, std::size_t epochs) {
  const Preset* found = find_preset(preset);
  EXPECT_TRUE(found) << preset;
  Session session(found->config());
  session.step_epochs(epochs);
  EXPECT_FALSE(session.report().over()) << preset;
  return session.report().latest->training;
}

struct Learned {
  const char* preset;
  std::size_t not_yet, epochs;  // not all points are right then; all are right then
};

class Classics : public testing::TestWithParam<Learned> {};

TEST_P(Classics, AreLearnedByThen) {
  const auto [preset, not_yet, epochs] = GetParam();
  EXPECT_LT(trained(preset, not_yet).accuracy, 0.95);
  EXPECT_EQ(trained(preset, epochs).accuracy, 1);
  EXPECT_GE(trained(preset, 1000).accuracy, 0.99);
}

INSTANTIATE_TEST_SUITE_P(EverySetOfClasses, Classics,
                         testing::Values(Learned{"classic_xor_product", 0, 1}, Learned{"classic_circle", 10, 300},
                                         Learned{"classic_moons", 5, 30}, Learned{"classic_spiral", 30, 300},
                                         Learned{"classic_spiral_sine", 10, 100},
                                         Learned{"classic_spiral_three", 30, 300}, Learned{"classic_rings", 10, 100}),
                         [](const auto& info) { return info.param.preset; });

TEST(Classics, TheSpiralIsTwoThirdsLearnedByEpochThirty) {
  EXPECT_NEAR(trained("classic_spiral", 30).accuracy, 0.67, 0.03);
}

TEST(Classics, TheCheckerboardTakesAThousandEpochs) {
  EXPECT_LT(trained("classic_checkerboard", 100).accuracy, 0.93);
  EXPECT_GE(trained("classic_checkerboard", 1000).accuracy, 0.99);
}

TEST(Classics, OneLineLeavesWhatLiesBeyondIt) {
  EXPECT_GE(trained("classic_gaussians", 30).accuracy, 0.98);
  const double accuracy = trained("classic_gaussians", 2000).accuracy;
  EXPECT_GE(accuracy, 0.99);
  EXPECT_LT(accuracy, 1);
}

TEST(Classics, ThePlaneIsFoundToTheLastDigit) {
  Session session(find_preset("classic_plane")->config());
  session.step_epochs(300);
  EXPECT_LT(session.report().latest->training.loss, 1e-30);
  const ConstSpan found = session.network().parameters();
  ASSERT_EQ(found.size(), 3U);
  for (const std::size_t slope : {0, 1}) EXPECT_NEAR(found[slope], 0.1, 1e-15);
  EXPECT_NEAR(found[2], 0, 1e-15);
}

TEST(Classics, TheHillIsLearned) {
  EXPECT_GT(trained("classic_hill", 30).loss, 0.01);
  EXPECT_LT(trained("classic_hill", 1000).loss, 0.001);
}

TEST(Classics, TheSineIsLearnedButNotItsNoise) {
  EXPECT_GT(trained("classic_sine", 10).loss, 0.1);
  for (const std::size_t epochs : {500, 3000}) {
    const double loss = trained("classic_sine", epochs).loss;
    EXPECT_GT(loss, 0.008);
    EXPECT_LT(loss, 0.012);
  }
}

TEST(Classics, AreOfEveryDrawnSetButTheLabs) {
  for (const GeneratorInfo& set : drawn_sets) {
    if (set.id == Generator::xor_diagonals || set.id == Generator::linear) continue;
    const auto rows = classic_presets();
    EXPECT_TRUE(std::any_of(rows.begin(), rows.end(), [&](const Preset& row) {
      return row.config().data.set == set.id;
    })) << set.name;
  }
}

}  // namespace
}  // namespace lab
