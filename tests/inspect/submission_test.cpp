// What is said of a submission beside its bugs: how it was read, where it differs, and that nothing is made up.
#include <chrono>
#include <limits>

#include "inspect/naming.hpp"
#include "session/presets.hpp"

#include "draws.hpp"

namespace lab::test {
namespace {

/// 2-3-3-1, tanh, identity, mean squared error, plain SGD, 16 samples.
Step small_step(std::size_t samples = 16) {
  const std::array shapes{LayerShape{3, Activation::tanh, true}, LayerShape{3, Activation::tanh, true},
                          LayerShape{1, Activation::identity, true}};
  Network network(2, shapes);
  Random random(7);
  for (double& w : network.parameters()) w = random.randn();
  TrainingConfig training;
  const std::size_t parameters = network.parameters().size();
  return {.network = std::move(network),
          .x = random_matrix(samples, 2, random),
          .y = random_matrix(samples, 1, random),
          .loss = {.function = Loss::mse, .reduction = Reduction::mean},
          .training = training,
          .learning_rate = 0.1,
          .update = NextUpdate(training, Optimizer(training.optimizer.rule, parameters), 0.1, {})};
}

SubmittedArray exact(const Answers& answers, TensorName tensor, std::size_t layers, std::vector<std::size_t> shape) {
  return {.name = {},
          .meant = tensor,
          .shape = std::move(shape),
          .values = answers.tensors.at(place_of(tensor, layers)).second};
}

std::vector<SubmittedArray> whole(const Step& step, const Answers& answers) {
  Random random(1);
  return hand_in(step, answers, {}, random, everything);
}

bool lists(const SubmissionVerdict& verdict, std::string_view name, bool all) {
  return std::any_of(verdict.explanations.begin(), verdict.explanations.end(),
                     [&](const Explanation& one) { return one.all == all && one.reasons.front().row.name == name; });
}

bool has(const std::vector<Note>& notes, Note note) {
  return std::find(notes.begin(), notes.end(), note) != notes.end();
}

TEST(Submission, NothingIsEmpty) {
  const Step step = small_step();
  EXPECT_EQ(check(step, {}).kind, VerdictKind::empty);
  const std::array nothing{SubmittedArray{}, SubmittedArray{.name = "W1", .shape = {2, 3}, .values = {}}};
  EXPECT_EQ(check(step, nothing).kind, VerdictKind::empty);
}

TEST(Submission, SaysWhereInTheStudentsOwnAxes) {
  const Step step = small_step();
  const Answers answers = solve<double>(step);
  SubmittedArray z = exact(answers, {TensorKind::z, 0}, 3, {3, 16});
  const std::vector<double> right = z.values;
  for (std::size_t n = 0; n < 16; ++n) {
    for (std::size_t o = 0; o < 3; ++o) z.values[o * 16 + n] = right[n * 3 + o];
  }
  z.values[2 * 16 + 5] += 0.25;
  SubmittedArray a = exact(answers, {TensorKind::a, 1}, 3, {16, 3});
  const std::array arrays{a, z};
  const SubmissionVerdict verdict = check(step, arrays);
  EXPECT_EQ(verdict.kind, VerdictKind::differs);
  EXPECT_EQ(verdict.first, 1u) << "z comes before a, whatever was handed in first";
  EXPECT_EQ(verdict.arrays[0].state, ArrayState::equal);
  const ArrayVerdict& one = verdict.arrays[1];
  EXPECT_EQ(one.place, (std::vector<std::size_t>{2, 5}));
  EXPECT_NEAR(one.difference->size, 0.25, 1e-12);
  EXPECT_NEAR(one.difference->want, right[5 * 3 + 2], 1e-12);
  EXPECT_TRUE(has(one.read_as, Note::transposed));
  EXPECT_TRUE(verdict.explanations.empty()) << "one wrong number has no cause that anybody could name";
}

TEST(Submission, TheLosssFactorMayComeLater) {
  const Step step = small_step();
  const SubmissionVerdict verdict =
      check(step, whole(step, solve<double>(step, {.faults = {}, .factor_at_gradient = true})));
  EXPECT_EQ(verdict.kind, VerdictKind::correct);
  EXPECT_TRUE(has(verdict.notes, Note::factor_at_gradient));
  EXPECT_NEAR(*verdict.later_factor, 16, 1e-12);
}

TEST(Submission, OtherSamplesFirstIsNoFault) {
  const Step step = small_step();
  Random random(3);
  const auto arrays = hand_in(step, solve<double>(step), {.reordered = true}, random, everything);
  const SubmissionVerdict verdict = check(step, arrays);
  EXPECT_EQ(verdict.kind, VerdictKind::correct);
  EXPECT_TRUE(has(verdict.notes, Note::reordered));
  const auto& x = arrays[0].values;
  for (std::size_t n = 0; n < 16; ++n) EXPECT_EQ(x[2 * n], step.x(verdict.order[n], 0));
}

TEST(Submission, OneArrayInAnotherOrderIs) {
  const Step step = small_step();
  auto arrays = whole(step, solve<double>(step));
  for (SubmittedArray& array : arrays) {
    if (array.meant != TensorName{TensorKind::a, 1}) continue;
    std::rotate(array.values.begin(), array.values.begin() + 3, array.values.end());
  }
  const SubmissionVerdict verdict = check(step, arrays);
  EXPECT_EQ(verdict.kind, VerdictKind::differs);
  EXPECT_TRUE(lists(verdict, "sample_order", false));
}

TEST(Submission, ABiasGradientOfEachSampleIsNotSummed) {
  const Step step = small_step();
  const Answers answers = solve<double>(step);
  SubmittedArray db = exact(answers, {TensorKind::delta, 1}, 3, {16, 3});
  db.meant = TensorName{TensorKind::db, 1};
  const std::array arrays{exact(answers, {TensorKind::dw, 1}, 3, {3, 3}), db};
  const SubmissionVerdict verdict = check(step, arrays);
  EXPECT_EQ(verdict.arrays[1].state, ArrayState::shape);
  EXPECT_TRUE(lists(verdict, "per_sample", true));
}

TEST(Submission, AnyOneSampleMayBeTakenForTheSum) {
  const Step step = small_step();
  const Answers answers = solve<double>(step);
  SubmittedArray db = exact(answers, {TensorKind::db, 1}, 3, {3});
  const auto& delta = answers.tensors.at(place_of({TensorKind::delta, 1}, 3)).second;
  std::copy_n(delta.begin() + 5 * 3, 3, db.values.begin());
  EXPECT_TRUE(lists(check(step, std::array{db}), "bias_not_summed", true));
}

TEST(Submission, OtherWeightsAreTheStart) {
  const Step step = small_step();
  Step other = step;
  other.network.parameters()[1] += 0.5;
  const SubmissionVerdict verdict = check(step, whole(step, solve<double>(other)));
  EXPECT_EQ(*verdict.arrays[*verdict.first].tensor, (TensorName{TensorKind::w, 0}));
  EXPECT_TRUE(lists(verdict, "other_weights", true)) << "all else follows from them";
}

TEST(Submission, AnUpdateUphillOrNone) {
  const Step step = small_step();
  auto arrays = whole(step, solve<double>(step));
  const auto each = [&](auto change) {
    for (SubmittedArray& array : arrays) {
      const bool w = array.meant->kind == TensorKind::new_w;
      if (!w && array.meant->kind != TensorKind::new_b) continue;
      const auto before = Pass(step).values({w ? TensorKind::w : TensorKind::b, array.meant->layer});
      for (std::size_t k = 0; k < before.size(); ++k) array.values[k] = change(before[k], array.values[k]);
    }
  };
  each([](double before, double after) { return before + (before - after); });
  EXPECT_TRUE(lists(check(step, arrays), "update_sign", true));
  each([](double before, double) { return before; });
  EXPECT_TRUE(lists(check(step, arrays), "not_updated", true));
}

TEST(Submission, TwoBugsAtOnceAreNamedTogether) {
  const Step step = small_step();
  Bugs bugs{.faults = {Fault::missing_slope, Fault::none, Fault::none}, .factor = 2};
  const SubmissionVerdict verdict = check(step, whole(step, solve<double>(step, bugs)));
  ASSERT_FALSE(verdict.explanations.empty());
  const Explanation& best = verdict.explanations.front();
  EXPECT_TRUE(best.all);
  ASSERT_EQ(best.reasons.size(), 2u);
  EXPECT_EQ(best.reasons[0].row.name, "missing_slope");
  EXPECT_EQ(best.reasons[1].row.name, "factor_two");

  bugs = {.faults = {Fault::missing_slope, Fault::transposed, Fault::none}};
  const SubmissionVerdict pair = check(step, whole(step, solve<double>(step, bugs)));
  ASSERT_FALSE(pair.explanations.empty());
  EXPECT_TRUE(pair.explanations.front().all);
  EXPECT_EQ(pair.explanations.front().reasons.size(), 2u);
}

TEST(Submission, FactorsMultiply) {
  const Step step = small_step();
  const SubmissionVerdict verdict = check(step, whole(step, solve<double>(step, {.faults = {}, .factor = 8})));
  ASSERT_EQ(verdict.explanations.front().reasons.size(), 2u) << "N · ½";
  EXPECT_EQ(verdict.explanations.front().reasons[0].row.name, "factor_n");
  EXPECT_EQ(verdict.explanations.front().reasons[1].row.name, "factor_half");
}

TEST(Submission, RandomNumbersHaveNoCause) {
  Random random(5);
  for (std::size_t k = 0; k < 200; ++k) {
    const Step step = draw_step(random);
    auto arrays = hand_in(step, solve<double>(step), draw_look(random), random, everything);
    SubmittedArray& array = arrays[below(arrays.size(), random)];
    for (double& value : array.values) value = 3 + random.randn();
    const SubmissionVerdict verdict = check(step, arrays);
    ASSERT_EQ(verdict.kind, VerdictKind::differs);
    EXPECT_EQ(verdict.arrays[*verdict.first].tensor, array.meant);
    for (const Explanation& one : verdict.explanations) {
      const std::string_view name = one.reasons.front().row.name;
      const bool one_number = array.values.size() == 1 || step.shape(*array.meant).rows == 1;
      EXPECT_TRUE(!one.all || name == "other_weights" || name == "other_inputs" || one_number) << name;
    }
  }
}

TEST(Submission, RubbishIsNoCrash) {
  const Step step = small_step();
  const Answers answers = solve<double>(step);
  SubmittedArray nan = exact(answers, {TensorKind::z, 1}, 3, {16, 3});
  nan.values[4] = std::numeric_limits<double>::quiet_NaN();
  SubmissionVerdict verdict = check(step, std::array{nan});
  EXPECT_EQ(verdict.kind, VerdictKind::differs);
  EXPECT_EQ(verdict.arrays[0].state, ArrayState::not_finite);
  EXPECT_EQ(verdict.arrays[0].place, (std::vector<std::size_t>{1, 1}));

  SubmittedArray shape = exact(answers, {TensorKind::z, 1}, 3, {8, 6});
  verdict = check(step, std::array{shape});
  EXPECT_EQ(verdict.arrays[0].state, ArrayState::shape);
  EXPECT_EQ(verdict.arrays[0].expected, (std::vector<std::size_t>{16, 3}));

  SubmittedArray ragged = exact(answers, {TensorKind::z, 1}, 3, {16, 4});
  SubmittedArray huge{.name = "z1", .shape = {1ul << 40, 1ul << 40}, .values = {1}};
  SubmittedArray layer = exact(answers, {TensorKind::z, 1}, 3, {16, 3});
  layer.meant = TensorName{TensorKind::z, 9};
  SubmittedArray word{.name = "banana", .shape = {5}, .values = {1, 2, 3, 4, 5}};
  const std::array rubbish{ragged, huge, layer, word};
  verdict = check(step, rubbish);
  EXPECT_EQ(verdict.kind, VerdictKind::empty);
  for (const ArrayVerdict& one : verdict.arrays) EXPECT_EQ(one.state, ArrayState::unknown);
  const std::array some{exact(answers, {TensorKind::z, 1}, 3, {16, 3}), word};
  EXPECT_EQ(check(step, some).kind, VerdictKind::unread);
  EXPECT_FALSE(json_of(check(step, some)).dump().empty());
}

TEST(Submission, AStepThatDivergedIsCompared) {
  Step step = small_step();
  step.network.parameters()[0] = std::numeric_limits<double>::infinity();
  EXPECT_EQ(check(step, whole(step, solve<double>(small_step()))).kind, VerdictKind::differs);
}

TEST(Submission, NamesSayWhichTensor) {
  const Step step = small_step();
  const Pass right(step);
  const auto tensor_of = [&](const std::string& name, TensorName values) {
    const TensorShape shape = step.shape(values);
    const std::array arrays{
        SubmittedArray{.name = name, .shape = {shape.rows, shape.columns}, .values = right.values(values)}};
    const auto assigned = assign(arrays, right);
    return assigned.empty() ? TensorName{TensorKind::x, 99} : assigned[0].tensor;
  };
  using K = TensorKind;
  for (const auto& [name, expected] : std::vector<std::pair<std::string, TensorName>>{{"dW2", {K::dw, 1}},
                                                                                      {"grad_w2", {K::dw, 1}},
                                                                                      {"delta1", {K::delta, 0}},
                                                                                      {"dz1", {K::delta, 0}},
                                                                                      {"W1_new", {K::new_w, 0}},
                                                                                      {"db3", {K::db, 2}},
                                                                                      {"a2", {K::a, 1}},
                                                                                      {"z_1", {K::z, 0}},
                                                                                      {"hidden1", {K::a, 0}},
                                                                                      {"W1", {K::w, 0}},
                                                                                      {"W1", {K::new_w, 0}},
                                                                                      {"dA2", {K::da, 1}},
                                                                                      {"dL/dW_3", {K::dw, 2}},
                                                                                      {"d_W2", {K::dw, 1}},
                                                                                      {"output_delta", {K::delta, 2}},
                                                                                      {"a0", {K::x, 0}},
                                                                                      {"y_hat", {K::a, 2}},
                                                                                      {"δ2", {K::delta, 1}},
                                                                                      {"weights2", {K::w, 1}},
                                                                                      {"new_bias_3", {K::new_b, 2}},
                                                                                      {"whatever", {K::dw, 1}},
                                                                                      {"hidden_delta", {K::delta, 1}},
                                                                                      {"", {K::delta, 2}}}) {
    EXPECT_EQ(tensor_of(name, expected), expected) << name;
  }
}

TEST(Submission, ANameForTwoIsTheOneThatThereIs) {
  Step step = small_step();  // a saturated sigmoid has no ∂L/∂a in numbers
  const std::array shapes{LayerShape{1, Activation::sigmoid, true}};
  step.network = Network(2, shapes);
  step.network.parameters()[2] = -800;
  for (double& target : step.y) target = 1;
  step.loss.function = Loss::bce;
  const Pass right(step);
  const SubmittedArray error{.name = "error1", .shape = {16, 1}, .values = right.values({TensorKind::delta, 0})};
  EXPECT_EQ(assign(std::array{error}, right)[0].tensor, (TensorName{TensorKind::delta, 0}));
}

TEST(Submission, OfARunIsItsNextStep) {
  Session session(find_preset("lab_001_xor_fast")->config());
  session.step_epochs(3);
  const std::vector<std::size_t> rows{2};
  const Ledger ledger = session.ledger(rows);
  const Step step = step_of(session, rows);
  const Pass pass(step);
  EXPECT_EQ(pass.updated(ledger.gradients()), std::vector(ledger.after().begin(), ledger.after().end()));
  EXPECT_EQ(pass.values({TensorKind::delta, 0}), std::vector(ledger.delta(0).begin(), ledger.delta(0).end()));
}

TEST(Submission, ALargeNetworkTakesNotLong) {
  std::vector<LayerShape> shapes(8, {256, Activation::tanh, true});
  shapes.push_back({1, Activation::sigmoid, true});
  Network network(2, shapes);
  Random random(1);
  for (double& w : network.parameters()) w = 0.06 * random.randn();
  const std::size_t parameters = network.parameters().size();
  Matrix y = Matrix::from_shape({64, 1});
  for (double& target : y) target = random.rand() < 0.5;
  const Step step{.network = std::move(network),
                  .x = random_matrix(64, 2, random),
                  .y = std::move(y),
                  .loss = {.function = Loss::bce},
                  .training = {},
                  .learning_rate = 0.1,
                  .update = NextUpdate({}, Optimizer(OptimizerRule::sgd, parameters), 0.1, {})};
  Bugs bugs{.faults = std::vector(9, Fault::none)};
  bugs.faults[4] = Fault::transposed;
  const auto arrays = whole(step, solve<double>(step, bugs));
  const auto begin = std::chrono::steady_clock::now();
  const SubmissionVerdict verdict = check(step, arrays);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  ASSERT_FALSE(verdict.explanations.empty());
  EXPECT_EQ(verdict.explanations.front().reasons.front().row.name, "transposed");
  EXPECT_EQ(verdict.explanations.front().reasons.front().layer, 4u);
  EXPECT_TRUE(verdict.explanations.front().all);
  EXPECT_LT(seconds.count(), 60) << "not minutes, on a slow machine either";
}

}  // namespace
}  // namespace lab::test
