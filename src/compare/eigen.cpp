#include "compare/eigen.hpp"

#include <cmath>
#include <limits>

namespace lab {
namespace {

struct Rotation {
  double cosine, sine;

  void turn(double& x, double& y) const {
    const double before = x;
    x = cosine * before - sine * y;
    y = sine * before + cosine * y;
  }
};

/// That makes matrix(p, q) 0.
Rotation rotation_of(const ConstMatrixView& matrix, std::size_t p, std::size_t q) {
  const double ratio = (matrix(q, q) - matrix(p, p)) / (2 * matrix(p, q));
  const double tangent = (ratio < 0 ? -1 : 1) / (std::fabs(ratio) + std::sqrt(ratio * ratio + 1));
  const double cosine = 1 / std::sqrt(tangent * tangent + 1);
  return {cosine, tangent * cosine};
}

/// Σ of the squares beside the diagonal, as a share of all.
double share_beside_diagonal(const ConstMatrixView& matrix) {
  double beside = 0, all = 0;
  for (std::size_t i = 0; i < matrix.rows; ++i) {
    for (std::size_t j = 0; j < matrix.rows; ++j) {
      const double square = matrix(i, j) * matrix(i, j);
      all += square;
      if (i != j) beside += square;
    }
  }
  return all > 0 ? beside / all : 0;
}

}  // namespace

Eigenvectors largest_eigenvectors(Matrix symmetric) {
  const MatrixView matrix = view(symmetric);
  const std::size_t size = matrix.rows;
  constexpr double rounding = std::numeric_limits<double>::epsilon();
  Matrix numbers = Matrix::from_shape({size, size});
  const MatrixView vectors = view(numbers);  // one a row
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j < size; ++j) vectors(i, j) = i == j ? 1 : 0;
  }
  for (int sweep = 0; sweep < 30 && share_beside_diagonal(matrix) > rounding * rounding; ++sweep) {
    for (std::size_t p = 0; p + 1 < size; ++p) {
      for (std::size_t q = p + 1; q < size; ++q) {
        if (matrix(p, q) == 0) continue;
        const Rotation rotation = rotation_of(matrix, p, q);
        for (std::size_t k = 0; k < size; ++k) rotation.turn(matrix(p, k), matrix(q, k));
        for (std::size_t k = 0; k < size; ++k) rotation.turn(matrix(k, p), matrix(k, q));
        for (std::size_t k = 0; k < size; ++k) rotation.turn(vectors(p, k), vectors(q, k));
      }
    }
  }
  std::array<std::size_t, 2> largest{0, 0};
  for (std::size_t i = 1; i < size; ++i) {
    if (matrix(i, i) > matrix(largest[0], largest[0])) largest[0] = i;
  }
  largest[1] = largest[0] == 0 && size > 1 ? 1 : 0;
  for (std::size_t i = 0; i < size; ++i) {
    if (i != largest[0] && matrix(i, i) > matrix(largest[1], largest[1])) largest[1] = i;
  }
  Eigenvectors found;
  for (std::size_t k = 0; k < 2; ++k) {
    const auto row = vectors.row(largest[k]);
    found.values[k] = matrix(largest[k], largest[k]);
    found.vectors[k] = {row.begin(), row.end()};
  }
  if (size < 2) found.values[1] = 0;
  return found;
}

}  // namespace lab
