#include "math/kernels.hpp"

#include <limits>

#include <utility>

#include "support.hpp"

namespace lab {
namespace {

struct Problem {
  std::size_t rows, inputs, outputs;
  Random random{static_cast<std::uint32_t>(rows * 10'000 + inputs * 100 + outputs)};
  Matrix x = test::random_matrix(rows, inputs, random), w = test::random_matrix(inputs, outputs, random),
         delta = test::random_matrix(rows, outputs, random), b = test::random_matrix(1, outputs, random);
};

// Every remainder of the tiles' 4 rows and 4 columns, and sizes beyond.
template <class Check>
void for_all_sizes(Check check) {
  const std::size_t sizes[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 17};
  for (const std::size_t rows : sizes) {
    for (const std::size_t inputs : sizes) {
      for (const std::size_t outputs : sizes) {
        SCOPED_TRACE(testing::Message() << rows << " rows, " << inputs << " inputs, " << outputs << " outputs");
        Problem problem{rows, inputs, outputs};
        check(problem);
      }
    }
  }
}

TEST(Kernels, AffineEqualsTheTextbookBitForBit) {
  for_all_sizes([](Problem& p) {
    for (const ConstSpan bias : {view(std::as_const(p.b)).all(), ConstSpan{}}) {
      Matrix z = test::random_matrix(p.rows, p.outputs, p.random), expected = z + 1;
      affine(view(p.x), view(p.w), bias, view(z));
      plain::affine(view(p.x), view(p.w), bias, view(expected));
      EXPECT_EQ(z, expected);
    }
  });
}

TEST(Kernels, GradientsEqualTheTextbookBitForBit) {
  for_all_sizes([](Problem& p) {
    for (const auto& [has_bias, add] : {std::pair{true, true}, {false, true}, {true, false}}) {
      Matrix dw = test::random_matrix(p.inputs, p.outputs, p.random), expected = dw;
      Matrix db = test::random_matrix(1, p.outputs, p.random), expected_db = db;
      const auto bias = [&](Matrix& matrix) { return has_bias ? view(matrix).all() : Span{}; };
      affine_gradients(view(p.x), view(p.delta), add, view(dw), bias(db));
      plain::affine_gradients(view(p.x), view(p.delta), add, view(expected), bias(expected_db));
      EXPECT_EQ(dw, expected);
      EXPECT_EQ(db, expected_db);
    }
  });
}

TEST(Kernels, InputGradientEqualsTheTextbookBitForBit) {
  for_all_sizes([](Problem& p) {
    Matrix dx = test::random_matrix(p.rows, p.inputs, p.random), expected = dx + 1;
    affine_input_gradient(view(p.delta), view(p.w), view(dx));
    plain::affine_input_gradient(view(p.delta), view(p.w), view(expected));
    EXPECT_EQ(dx, expected);
  });
}

TEST(Kernels, AllFiniteFindsWhatIsNotWhereverItStands) {
  for (std::size_t size = 0; size < 20; ++size) {
    std::vector<double> numbers(size, -1e308);
    EXPECT_TRUE(all_finite(numbers));
    for (std::size_t k = 0; k < size; ++k) {
      for (const double bad : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        numbers[k] = bad;
        EXPECT_FALSE(all_finite(numbers)) << k << " of " << size;
      }
      numbers[k] = 0;
    }
  }
}

TEST(PlainKernels, AffineIsTheFormula) {
  const Matrix x{{1, 2}, {3, 4}}, w{{5, 6, 7}, {8, 9, 10}}, b{{0.5, -0.5, 1}};
  Matrix z = Matrix::from_shape({2, 3});
  plain::affine(view(x), view(w), view(b).all(), view(z));
  EXPECT_EQ(z, (Matrix{{21.5, 23.5, 28}, {47.5, 53.5, 62}}));
}

TEST(PlainKernels, GradientsAreTheFormulas) {
  const Matrix x{{1, 2}, {3, 4}}, w{{5, 6, 7}, {8, 9, 10}}, delta{{1, 0, 2}, {0, -1, 3}};
  Matrix dw{{100, 0, 0}, {0, 0, 0}}, db{{0, 0, 10}}, dx = Matrix::from_shape({2, 2});
  plain::affine_gradients(view(x), view(delta), true, view(dw), view(db).all());
  plain::affine_input_gradient(view(delta), view(w), view(dx));
  EXPECT_EQ(dw, (Matrix{{101, -3, 11}, {2, -4, 16}}));
  EXPECT_EQ(db, (Matrix{{1, -1, 15}}));
  EXPECT_EQ(dx, (Matrix{{19, 28}, {15, 21}}));
}

}  // namespace
}  // namespace lab
