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

TEST(LayerPicture, IsTheOutputOverTheSpaceOfALayersTwoUnits) {
  Config config;
  // The first layer is the identity, so that its space is the plane.
  config.network.layers = {{.units = 2, .activation = Activation::identity, .alpha = {}, .bias = false},
                           {.units = 3, .activation = Activation::elu, .alpha = 0.3, .bias = true}};
  config.initial = {.weights = Initializer::given,
                    .given = {{{1, 0, 0, 1}, {}}, {{1, -2, 0.5, 3, -1, 1}, {0.1, -0.2, 0.3}}, {{2, -1, 1}, {-0.5}}}};
  const Session session(config);
  Picture picture = session.layer_picture(0, session.low(), session.high(), side);
  EXPECT_FALSE(picture.advance(1));
  EXPECT_TRUE(picture.advance(100));
  EXPECT_EQ(std::vector<float>(picture.values().begin(), picture.values().end()), paint(session, 2, 100));
  // Unit 0 is the horizontal axis, unit 1 the vertical one.
  Picture corner = session.layer_picture(0, 2, 4, 1);
  corner.advance(1);
  const Matrix middle{{3, 3}};
  Tape tape(session.network(), 1);
  EXPECT_EQ(corner.values()[0], static_cast<float>(forward(session.network(), view(middle), tape)(0, 0)));
}

TEST(LayerPicture, HasEveryOutputAndIsOfAnyLayerOfTwoUnits) {
  Config config;
  config.data = {.set = Generator::rings, .sampling = {.points = 30}, .own = {}};
  config.data.features = {Feature::x2, Feature::y, Feature::sin_x};
  config.network.layers = {{.units = 4, .activation = Activation::tanh, .alpha = {}, .bias = true},
                           {.units = 2, .activation = Activation::tanh, .alpha = {}, .bias = true}};
  config.loss.function = Loss::softmax_ce;
  config.network.output.activation = Activation::identity;
  Session session(config);
  session.step_epochs(2);
  Picture picture = session.layer_picture(1, -1, 1, side);
  picture.advance(100);
  ASSERT_EQ(picture.values().size(), 3 * pixels);
  const DenseSlice& output = session.network().layers()[2];
  const ConstMatrixView w = output.weights_of(session.network().parameters());
  const double cell = 2.0 / side, x = -1 + 12.5 * cell, y = 1 - 3.5 * cell;  // column 12, row 3
  for (std::size_t o = 0; o < 3; ++o) {
    const double expected = w(0, o) * x + w(1, o) * y + output.bias_of(session.network().parameters())[o];
    EXPECT_FLOAT_EQ(picture.values()[o * pixels + 3 * side + 12], static_cast<float>(expected));
  }
}

TEST(InputPictures, OfEveryFeatureAreAsTheRunScalesThem) {
  for (const ScalingInfo& scaling : scalings) {
    Config config;
    config.data.scaling = scaling.id;
    config.data.features = {Feature::xy, Feature::sin_y, Feature::x};
    const Session session(config);
    const std::vector<float> every = session.feature_pictures(side), used = session.input_pictures(side);
    ASSERT_EQ(every.size(), features.size() * pixels);
    ASSERT_EQ(used.size(), 3 * pixels);
    for (std::size_t i = 0; i < 3; ++i) {
      const auto feature = static_cast<std::size_t>(config.data.features[i]);
      EXPECT_TRUE(std::equal(used.begin() + static_cast<std::ptrdiff_t>(i * pixels),
                             used.begin() + static_cast<std::ptrdiff_t>((i + 1) * pixels),
                             every.begin() + static_cast<std::ptrdiff_t>(feature * pixels)))
          << scaling.name << " " << row_of(features, config.data.features[i]).name;
    }
    if (scaling.id != Scaling::none) continue;
    const PixelCentre centre = pixel_centre(session.low(), session.high(), side, 3 * side + 12);
    EXPECT_EQ(used[3 * side + 12], static_cast<float>(centre.x * centre.y));
  }
}

}  // namespace
}  // namespace lab
