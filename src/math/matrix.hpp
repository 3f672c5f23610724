// Storage and views of numbers. The only file that spells xtensor types.
//
// Shape letters, the same in every comment of this project:
//   N rows (samples)   I inputs of a layer   O outputs of a layer   K columns of the targets
//   P parameters       L layers              G side of a square grid
// Matrices are row-major; a row is one sample, or, for weights, one input.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <span>

#include <xtensor/xtensor_config.hpp>
#ifdef __wasm__
// Where exceptions are off, xtensor would print before it aborts: with all of iostream, half as much again as all else.
#undef XTENSOR_THROW
#define XTENSOR_THROW(exception, message) __builtin_trap()
#endif
#include <xtensor/xtensor.hpp>

namespace lab {

using Vector = xt::xtensor<double, 1>;
using Matrix = xt::xtensor<double, 2>;
using Span = std::span<double>;
using ConstSpan = std::span<const double>;

/// A matrix that somebody else stores: (rows, columns), row-major, without gaps.
template <class Number>
struct BasicMatrixView {
  Number* data = nullptr;
  std::size_t rows = 0;
  std::size_t columns = 0;

  std::span<Number> all() const { return {data, rows * columns}; }
  std::span<Number> row(std::size_t n) const {
    assert(n < rows);
    return {data + n * columns, columns};
  }
  /// Rows [first, first + count).
  BasicMatrixView block(std::size_t first, std::size_t count) const {
    assert(first + count <= rows);
    return {data + first * columns, count, columns};
  }
  Number& operator()(std::size_t n, std::size_t column) const {
    assert(n < rows && column < columns);
    return data[n * columns + column];
  }
  operator BasicMatrixView<const Number>() const { return {data, rows, columns}; }
};

using MatrixView = BasicMatrixView<double>;
using ConstMatrixView = BasicMatrixView<const double>;

/// Copies row `from` of one matrix over row `to` of another of as many columns.
inline void copy_row(ConstMatrixView source, std::size_t from, MatrixView target, std::size_t to) {
  std::copy(source.row(from).begin(), source.row(from).end(), target.row(to).begin());
}

inline MatrixView view(Matrix& matrix) { return {matrix.data(), matrix.shape(0), matrix.shape(1)}; }
inline ConstMatrixView view(const Matrix& matrix) { return {matrix.data(), matrix.shape(0), matrix.shape(1)}; }

}  // namespace lab
