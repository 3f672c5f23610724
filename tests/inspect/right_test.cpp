// A right submission is never accused, however it is written, printed and handed in. One in ten thousand of those that
// were computed in float32 has a pre-activation so close to a ReLU's kink that rounding takes it to the other side,
// with another slope: that is a difference, and is not drawn here.
#include "draws.hpp"

namespace lab::test {
namespace {

std::string told(const Step& step, const SubmissionVerdict& verdict) {
  Json json = json_of(verdict);
  std::string text = json.at("kind").at("name").get<std::string>() + " " + json.at("hypotheses").dump();
  if (verdict.first) text += "\nfirst: " + json.at("arrays")[*verdict.first].dump();
  text += "\nloss " + std::string(row_of(losses, step.loss.function).name) + " " +
          std::string(row_of(reductions, step.loss.reduction).name) + " " +
          std::string(row_of(optimizers, step.training.optimizer.rule).name) + " N " + std::to_string(step.samples());
  for (const DenseSlice& layer : step.network.layers()) {
    text += " " + std::to_string(layer.inputs) + "x" + std::to_string(layer.outputs) + " " +
            std::string(row_of(activations, layer.activation).name);
  }
  return text;
}

void expect_right(std::uint32_t seed, std::size_t draws, const std::function<void(Look&, Random&)>& change,
                  bool single = false, const Bugs& bugs = {}) {
  Random random(seed);
  for (std::size_t k = 0; k < draws; ++k) {
    const Step step = draw_step(random);
    Look look = draw_look(random);
    change(look, random);
    const Answers answers = single ? solve<float>(step, bugs) : solve<double>(step, bugs);
    const double share = chance(0.5, random) ? 1 : 0.4;
    const auto arrays =
        hand_in(step, answers, look, random, [&](TensorName) { return share == 1 || chance(share, random); });
    const SubmissionVerdict verdict = check(step, arrays);
    ASSERT_EQ(verdict.kind, arrays.empty() ? VerdictKind::empty : VerdictKind::correct)
        << "draw " << k << " " << told(step, verdict);
    ASSERT_TRUE(verdict.explanations.empty());
  }
}

TEST(RightSubmission, InFullPrecisionAndEightDigits) {
  expect_right(1, 3000, [](Look&, Random&) {});
}

TEST(RightSubmission, InThreeAndFourDigits) {
  expect_right(2, 3000, [](Look& look, Random& random) { look.digits = chance(0.5, random) ? 3 : 4; });
}

TEST(RightSubmission, ByNameOnly) {
  expect_right(3, 3000, [](Look& look, Random&) {
    look.by_name = true;
    look.digits = 0;
  });
}

TEST(RightSubmission, ComputedInFloat32) {
  expect_right(
      4, 3000,
      [](Look& look, Random&) {
        look.float32 = true;
        look.digits = 0;
      },
      true);
}

}  // namespace
}  // namespace lab::test
