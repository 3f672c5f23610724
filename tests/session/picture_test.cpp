#include "session/picture.hpp"

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

constexpr std::size_t side = 15, pixels = side * side;  // more than one chunk, and no multiple of it

std::vector<float> paint(const Session& session, std::size_t first_layer, std::size_t chunks) {
  Picture picture = session.picture(side, first_layer);
  while (!picture.advance(chunks)) {
  }
  return {picture.values().begin(), picture.values().end()};
}

TEST(Picture, IsTheNetworkOverAGridWithTheLargestYFirst) {
  const Config config;
  const Session session(config);
  const GeneratorInfo& set = row_of(generators, config.data.set);
  const double cell = (set.high - set.low) / side;
  const std::vector<float> values = paint(session, 0, 100);
  ASSERT_EQ(values.size(), (4 + 4 + 1) * pixels);
  Tape tape(session.network(), 1);
  for (const auto& [row, column] : {std::pair{0, 0}, {0, 14}, {3, 11}, {14, 0}}) {
    const Matrix point{{set.low + (column + 0.5) * cell, set.high - (row + 0.5) * cell}};
    const ConstMatrixView output = forward(session.network(), view(point), tape);
    const std::size_t pixel = static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column);
    EXPECT_FLOAT_EQ(values[8 * pixels + pixel], static_cast<float>(output(0, 0)));
    EXPECT_FLOAT_EQ(values[5 * pixels + pixel], static_cast<float>(tape.a(1)(0, 1)));
  }
}

TEST(Picture, OfTheOutputAloneIsTheLastOfAllUnits) {
  const Session session({});
  const std::vector<float> all = paint(session, 0, 100), output = paint(session, 2, 100);
  EXPECT_EQ(output, std::vector<float>(all.end() - pixels, all.end()));
}

TEST(Picture, PaintedInPiecesIsTheSameAndShowsOneMoment) {
  Session session({});
  const std::vector<float> whole = paint(session, 0, 100);
  Picture picture = session.picture(side, 0);
  EXPECT_FALSE(picture.advance(1));
  session.step_epochs(50);  // the weights move on; the picture keeps those it began with
  EXPECT_TRUE(picture.advance(1));
  EXPECT_EQ(std::vector<float>(picture.values().begin(), picture.values().end()), whole);
}

}  // namespace
}  // namespace lab
