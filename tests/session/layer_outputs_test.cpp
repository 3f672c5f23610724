#include "session/layer_outputs.hpp"

#include "session/session.hpp"
#include "support.hpp"

namespace lab {
namespace {

Config three_layers() {
  Config config;
  config.data = {.set = Generator::rings, .sampling = {.points = 400}, .own = {}, .test_share = 0.25};
  config.network.layers = {{.units = 5, .activation = Activation::elu, .alpha = 0.3},
                           {.units = 2, .activation = Activation::tanh, .alpha = {}, .bias = false}};
  config.loss.function = Loss::softmax_ce;
  config.network.output = {.activation = Activation::identity, .alpha = {}, .bias = false};
  return config;
}

TEST(LayerOutputs, AreWhatTheUnitsOfALayerSayToEveryPoint) {
  Session session(three_layers());
  session.step_epochs(3);
  for (const bool test : {false, true}) {
    const Dataset& data = test ? session.test_data() : session.training_data();
    ASSERT_EQ(data.size(), test ? 100u : 300u);
    Tape tape(session.network(), 1);
    for (const std::size_t layer : {0, 1, 2}) {
      LayerOutputs outputs = session.layer_outputs(layer, test);
      EXPECT_EQ(outputs.advance(1), test) << "300 samples are three chunks";
      EXPECT_TRUE(outputs.advance(2));
      ASSERT_EQ(outputs.values().rows, data.size());
      ASSERT_EQ(outputs.values().columns, session.network().layers()[layer].outputs);
      for (std::size_t n = 0; n < data.size(); ++n) {
        forward(session.network(), view(data.x).block(n, 1), tape);
        for (std::size_t o = 0; o < outputs.values().columns; ++o) {
          ASSERT_EQ(outputs.values()(n, o), tape.a(layer)(0, o));
        }
      }
    }
  }
}

TEST(LayerOutputs, AreThoseOfOneMomentAndNoneWithoutATestSet) {
  Config config = three_layers();
  config.data.test_share = 0;
  Session session(config);
  LayerOutputs outputs = session.layer_outputs(1, false), at_once = session.layer_outputs(1, false);
  at_once.advance(Session::unlimited);
  EXPECT_FALSE(outputs.advance(1));
  session.step_epochs(1);
  EXPECT_TRUE(outputs.advance(Session::unlimited));
  EXPECT_TRUE(std::equal(outputs.values().all().begin(), outputs.values().all().end(), at_once.values().all().begin()));
  LayerOutputs none = session.layer_outputs(1, true);
  EXPECT_TRUE(none.advance(1));
  EXPECT_EQ(none.values().rows, 0u);
}

TEST(LayerOutputs, GoOnThroughTheRestOfTheNetwork) {
  Session session(three_layers());
  session.step_epochs(2);
  LayerOutputs middle = session.layer_outputs(1, true), end = session.layer_outputs(2, true);
  middle.advance(Session::unlimited);
  end.advance(Session::unlimited);
  const Network rest = network_after(session.network(), 1);
  Tape tape(rest, 100);
  const ConstMatrixView outputs = forward(rest, middle.values(), tape);
  EXPECT_TRUE(std::equal(outputs.all().begin(), outputs.all().end(), end.values().all().begin()));
}

}  // namespace
}  // namespace lab
