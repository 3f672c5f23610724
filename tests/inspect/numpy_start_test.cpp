// The script for NumPy where somebody could err; tests/wasm/numpy-start.test.mjs runs it.
#include "inspect/numpy_start.hpp"

#include "inspect/python_text.hpp"
#include "support.hpp"

namespace lab {
namespace {

std::string script_of(const Session& session, std::vector<std::size_t> rows = {0}, Notation notation = Notation::rows) {
  return numpy_start(session, rows, notation);
}

Config small() {
  Config config;
  config.data.set = Generator::linear;
  config.data.sampling.points = 8;
  config.network.layers.resize(1);
  config.network.layers[0].units = 3;
  config.initial.seed = 7;
  return config;
}

void expect_lines(const std::string& script, const std::vector<std::string>& lines) {
  for (const std::string& line : lines)
    EXPECT_NE(script.find("\n" + line), std::string::npos) << line << "\n" << script;
}

void expect_none(const std::string& script, const std::string& text) {
  EXPECT_EQ(script.find(text), std::string::npos) << text << "\n" << script;
}

TEST(NumpyStart, NumbersAreFloatsThatPythonReadsBack) {
  EXPECT_EQ(python_number(1), "1.0");
  EXPECT_EQ(python_number(-0.0), "-0.0");
  EXPECT_EQ(python_number(0.1), "0.1");
  EXPECT_EQ(python_number(0.1 + 0.2), "0.30000000000000004");
  EXPECT_EQ(python_number(1e-9), "1e-09");
  EXPECT_EQ(python_number(1e300), "1e+300");
}

TEST(NumpyStart, DrawsInTheShapeAndOrderOfTheEngine) {
  Config config = small();
  config.initial.bias = BiasStart::as_weights;
  config.initial.skip_uniform = 5;
  config.initial.skip_normal = 3;
  config.initial.deviation = 0.5;
  const std::string script = script_of(Session(config));
  expect_lines(script, {"np.random.seed(7)\n"
                        "np.random.rand(5)  # drawn before, and not used\n"
                        "np.random.randn(3)  # drawn before, and not used\n"
                        "W1 = 0.5 * np.random.randn(3, 2)\n"
                        "b1 = 0.5 * np.random.randn(3)\n"
                        "W2 = 0.5 * np.random.randn(1, 3)\n"
                        "b2 = 0.5 * np.random.randn(1)\n"
                        "W1, W2 = W1.T, W2.T  # now (inputs, outputs)\n"});
}

TEST(NumpyStart, InTheOtherNotationNothingIsTransposedButTheSamples) {
  const std::string script = script_of(Session(small()), {2, 3, 4}, Notation::columns);
  expect_lines(script, {"rows = np.arange(2, 5)\n", "X = X_all[:, rows]\n", "b1 = np.zeros((3, 1))\n"});
  EXPECT_NE(script.find("]).T\ny_all"), std::string::npos);
  EXPECT_NE(script.find("z1 = W1 @ X + b1"), std::string::npos);
  expect_none(script, "W1.T");
}

TEST(NumpyStart, ALayerWithoutBiasesHasNone) {
  Config config = small();
  config.network.layers[0].bias = false;
  const std::string script = script_of(Session(config));
  expect_none(script, "b1 =");
  EXPECT_NE(script.find("z1 = X @ W1, a1"), std::string::npos);
}

TEST(NumpyStart, TheOrderIsThatOfTheFirstEpochAlone) {
  Config config = small();
  config.training.update = Update::mini_batch;
  config.training.batch_size = 3;
  config.training.order = Order::shuffled;
  config.training.seed = 4;
  Session session(config);
  const std::vector<std::size_t> first = session.next_batch();
  expect_lines(script_of(session, first),
               {"np.random.seed(4)\norder = np.random.permutation(8)\n", "rows = order[:3]\n"});
  const std::vector<std::size_t> second{first[1]};
  expect_lines(script_of(session, second), {"rows = np.array([" + std::to_string(second[0]) + "])\n"});
  session.step_to(1);
  expect_none(script_of(session, first), "permutation");
}

TEST(NumpyStart, AfterAnUpdateWeightsAndMemoriesAreLoaded) {
  Config config = small();
  config.training.optimizer = {.rule = OptimizerRule::adam, .learning_rate = 0.01};
  Session session(config);
  expect_lines(script_of(session), {"t = 1 "});
  session.step_to(2);
  const std::string script = script_of(session);
  expect_lines(script, {"start = np.load('start.npz')\nW1 = start['W1']\n", "m_W1 = start['m_W1']\n",
                        "v_b2 = start['v_b2']\n", "t = 3 ", "beta1 = 0.9 ", "epsilon = 1e-08 "});
  expect_none(script, "randn");
}

TEST(NumpyStart, AWeightSetByHandIsLoadedToo) {
  Session session(small());
  session.set_parameter(0, 0.25);
  const std::string script = script_of(session);
  expect_lines(script, {"# The weights are not those that a seed gives. Download start.npz on the page.\n"});
}

TEST(NumpyStart, OnlyWhatTheRuleUsesIsNamed) {
  Config config = small();
  config.training.penalty.l2 = 0.01;
  const std::string script = script_of(Session(config));
  expect_lines(script, {"learning_rate = 0.1 ", "l2 = 0.01 ", "batch = 1 ", "reduction = 'mean' "});
  for (const char* name : {"momentum =", "beta1 =", "\nt =", "weight_decay", "clip_norm", "loss_epsilon"}) {
    expect_none(script, name);
  }
}

TEST(NumpyStart, OfManySamplesThoseOfTheStepAreWritten) {
  Config config = small();
  config.data.sampling.points = 1500;
  const Session session(config);
  const std::string script = script_of(session, {1499});
  expect_none(script, "X_all");
  EXPECT_LT(script.size(), 3000u);
  EXPECT_NE(script.find(python_number(session.training_data().x(1499, 0))), std::string::npos);
}

}  // namespace
}  // namespace lab
