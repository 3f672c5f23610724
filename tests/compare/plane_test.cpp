// Planes through the parameters: lengths per unit, and principal components against NumPy's digits.
#include "compare/plane.hpp"

#include <cmath>

#include "compare/eigen.hpp"
#include "support.hpp"
#include "train/penalty.hpp"

namespace lab {
namespace {

Network two_units() {
  Network network(2, std::array{LayerShape{2, Activation::tanh, true}, LayerShape{1, Activation::sigmoid, true}});
  const std::array parameters{3.0, 1.0, 4.0, 0.0, 12.0, 0.0, 5.0, 0.0, 0.0};  // w₁ (2, 2), b₁, w₂ (2, 1), b₂
  std::copy(parameters.begin(), parameters.end(), network.parameters().begin());
  return network;
}

/// A path and another one, from the same start.
const Matrix one{{0, 0, 0, 0}, {1, 0.5, 0, -0.25}, {1.5, 1.5, 0.25, -0.5}, {2.25, 1.75, -0.5, -0.5}, {3, 2, 1, -1}};
const Matrix other{{0, 0, 0, 0}, {2, -1, 0.5, 0.5}, {3.5, 1, 1.25, -1.5}};

Plane plane_of(std::initializer_list<const Matrix*> paths) {
  std::vector<ConstMatrixView> views;
  for (const Matrix* path : paths) views.push_back(view(*path));
  return principal_plane(views);
}

void expect_near(ConstSpan got, std::initializer_list<double> wanted, double tolerance = 1e-13) {
  ASSERT_EQ(got.size(), wanted.size());
  for (std::size_t k = 0; k < got.size(); ++k) EXPECT_NEAR(got[k], wanted.begin()[k], tolerance) << k;
}

TEST(RandomPlane, IsAsLongAsEachUnit) {
  const Network network = two_units();
  const Plane plane = random_plane(network, 3);
  for (const std::vector<double>* direction : {&plane.u, &plane.v}) {
    const std::vector<double>& d = *direction;
    EXPECT_NEAR(std::sqrt(d[0] * d[0] + d[2] * d[2] + d[4] * d[4]), 13, 1e-12) << "3, 4 and the bias 12";
    EXPECT_NEAR(std::sqrt(d[1] * d[1] + d[3] * d[3] + d[5] * d[5]), 1, 1e-13);
    EXPECT_NEAR(std::sqrt(d[6] * d[6] + d[7] * d[7] + d[8] * d[8]), 5, 1e-13);
  }
  EXPECT_EQ(plane.centre, std::vector<double>(network.parameters().begin(), network.parameters().end()));
  EXPECT_NE(plane.u, plane.v);
  EXPECT_EQ(plane.u, random_plane(network, 3).u);
  EXPECT_NE(plane.u, random_plane(network, 4).u);
}

TEST(RandomPlane, IsDrawnAsNumPyDraws) {
  // np.random.seed(3); u = np.random.randn(9); the output unit's part times 5 over its length
  const Plane plane = random_plane(two_units(), 3);
  expect_near(std::span(plane.u).subspan(6), {-0.6525840232330654, -4.945169181413566, -0.3455949360428041});
}

TEST(RandomPlane, LeavesBlankUnitsAloneAndTakesABlankNetworkByUnits) {
  Network network = two_units();
  for (const std::size_t p : {1, 3, 5}) network.parameters()[p] = 0;
  const Plane plane = random_plane(network, 1);
  for (const std::size_t p : {1, 3, 5}) EXPECT_EQ(plane.u[p], 0);
  for (double& parameter : network.parameters()) parameter = 0;
  EXPECT_NEAR(norm_of(random_plane(network, 1).u), std::sqrt(3), 1e-13) << "three units of length 1";
}

TEST(ParameterPlane, MovesTwoParameters) {
  const Plane plane = parameter_plane(two_units(), 4, 0);
  EXPECT_EQ(plane.u, (std::vector<double>{0, 0, 0, 0, 1, 0, 0, 0, 0}));
  EXPECT_EQ(plane.v, (std::vector<double>{1, 0, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(PrincipalPlane, HasNumPysDigits) {
  // D = one - one[-1]; U, S, V = np.linalg.svd(D); V[:2], S**2 / sum(S**2), D @ V[:2].T, and what is left of D
  const Plane plane = plane_of({&one});
  EXPECT_EQ(plane.centre, (std::vector<double>{3, 2, 1, -1}));
  expect_near(plane.u, {0.7540554867434279, 0.4749773472942641, 0.3629577305729492, -0.2721369660424148});
  expect_near(plane.v, {0.2128184973568323, 0.4018106948177695, -0.8834968504619225, 0.1126488701084246});
  expect_near(plane.shares, {0.9433119213898729, 0.05127505731419697});
  const Projection projection = projected(view(one), plane);
  expect_near(view(projection.places).row(0), {-3.847215851434176, -0.4459311611356888});
  expect_near(view(projection.places).row(3), {-1.364791030761768, 1.121503164025029});
  expect_near(view(projection.places).row(4), {0, 0}, 0);
  expect_near(projection.distances,
              {0.008694366094462325, 0.1947638809896019, 0.3402149557734978, 0.0676468434893929, 0});
  EXPECT_EQ(projection.distances.back(), 0);

  // Of both: D = np.vstack([one, other]) - one[-1]
  const Plane both = plane_of({&one, &other});
  expect_near(both.u, {0.6882769932412743, 0.5849799916883091, 0.2967522685605327, -0.3098568718025699});
  expect_near(both.v, {0.5382729106307669, -0.7601345987349752, 0.3508837771205767, 0.09663457166407288});
  expect_near(both.shares, {0.8761828920223873, 0.09006722131315285});
  expect_near(view(projected(view(other), both).places).row(2), {-0.01172499202625379, 1.068674712498466});
}

TEST(PrincipalPlane, OfAStraightPathHasSomethingAcross) {
  const Matrix line{{0, 0, 0}, {2, 4, 4}, {1, 2, 2}, {3, 6, 6}};
  const Plane plane = plane_of({&line});
  expect_near(plane.u, {1.0 / 3, 2.0 / 3, 2.0 / 3});
  EXPECT_NEAR(plane.u[0] * plane.v[0] + plane.u[1] * plane.v[1] + plane.u[2] * plane.v[2], 0, 1e-15);
  EXPECT_NEAR(norm_of(plane.v), 1, 1e-15);
  EXPECT_NEAR(plane.shares[0], 1, 1e-15);
  EXPECT_EQ(plane.shares[1], 0);
  const Projection projection = projected(view(line), plane);
  expect_near(view(projection.places).row(0), {-9, 0});
  expect_near(view(projection.places).row(1), {-3, 0});
}

TEST(PrincipalPlane, OfNothingThatMovesIsAPlaneStill) {
  const Matrix still{{7, 8, 9}, {7, 8, 9}}, point{{7, 8, 9}};
  for (const Matrix* path : {&still, &point}) {
    const Plane plane = plane_of({path});
    EXPECT_EQ(plane.u, (std::vector<double>{1, 0, 0}));
    EXPECT_EQ(plane.v, (std::vector<double>{0, 1, 0}));
    EXPECT_EQ(plane.shares, (std::array{0.0, 0.0}));
  }
}

TEST(PrincipalPlane, OfOneParameterHasOneDirection) {
  const Matrix path{{5}, {3}, {2}};
  const Plane plane = plane_of({&path});
  EXPECT_EQ(plane.u, std::vector<double>{-1});
  EXPECT_EQ(plane.v, std::vector<double>{0});
  const Projection projection = projected(view(path), plane);
  EXPECT_EQ(projection.places(0, 0), -3);
  EXPECT_EQ(projection.places(0, 1), 0);
  EXPECT_EQ(projection.distances, std::vector<double>(3, 0.0));
}

TEST(PrincipalPlane, StandsNumbersWhoseSquaresOverflow) {
  const Matrix path{{3e200, 0, 0}, {0, 1e200, 0}, {0, 0, 0}};
  const Plane plane = plane_of({&path});
  expect_near(plane.u, {-1, 0, 0});
  EXPECT_NEAR(std::fabs(plane.v[1]), 1, 1e-15);
  EXPECT_NEAR(plane.shares[0], 0.9, 1e-14);
}

TEST(Projected, IsOrthogonalOnDirectionsThatAreNot) {
  const Plane plane{.centre = {1, 1, 1}, .u = {2, 0, 0}, .v = {3, 3, 0}};
  const Matrix path{{1 + 2 * 5 - 3 * 2, 1 - 3 * 2, 1 + 4}, {1, 1, 1}};  // s 5, t −2, and 4 above
  const Projection projection = projected(view(path), plane);
  expect_near(view(projection.places).row(0), {5, -2});
  EXPECT_NEAR(projection.distances[0], 4, 1e-14);
  EXPECT_EQ(projection.places(1, 0), 0);
  EXPECT_EQ(projection.places(1, 1), 0);
  EXPECT_EQ(projection.distances[1], 0);
}

TEST(Projected, TakesTwiceTheSameDirectionForOne) {
  const Plane plane{.centre = {0, 0}, .u = {1, 1}, .v = {2, 2}};
  const Matrix path{{3, 1}};
  const Projection projection = projected(view(path), plane);
  expect_near(view(projection.places).row(0), {2, 0});
  EXPECT_NEAR(projection.distances[0], std::sqrt(2), 1e-15);
}

TEST(LargestEigenvectors, SolveTheirEquation) {
  Random random(5);
  constexpr std::size_t size = 40;
  const Matrix square = test::random_matrix(size, size, random);
  Matrix matrix = Matrix::from_shape({size, size});
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) matrix(i, j) = square(i, j) + square(j, i);
  }
  const Eigenvectors found = largest_eigenvectors(matrix);
  EXPECT_GT(found.values[0], found.values[1]);
  for (std::size_t k = 0; k < 2; ++k) {
    EXPECT_NEAR(norm_of(found.vectors[k]), 1, 1e-13);
    for (std::size_t i = 0; i < size; ++i) {
      double sum = 0;
      for (std::size_t j = 0; j < size; ++j) sum += matrix(i, j) * found.vectors[k][j];
      EXPECT_NEAR(sum, found.values[k] * found.vectors[k][i], 1e-12);
    }
  }
}

}  // namespace
}  // namespace lab
