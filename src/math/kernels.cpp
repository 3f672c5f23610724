#include "math/kernels.hpp"

#include <algorithm>

#include "math/lanes.hpp"

namespace lab {
namespace {

// c[r][o] = start[r][o] + sum over k of a[r][k] * b[k][o], for any number of rows and columns. Strides count doubles;
// start may be c or null, for zeros; a start_row of 0 repeats one row.
struct Product {
  const double* a;
  std::size_t a_row, a_depth;
  const double* b;
  std::size_t b_depth;
  std::size_t depth;
  const double* start;
  std::size_t start_row;
  double* c;
  std::size_t c_row;
};

// A tile of `rows` by `vectors` accumulators stays in registers while k runs. Each accumulator waits for its own last
// sum, so that fewer than four of them leave the processor idle: hence wide tiles where there are few rows.
template <int rows, int vectors, class V>
inline void tile(const Product& p, std::size_t r, std::size_t o) {
  constexpr std::size_t width = sizeof(V) / sizeof(double);
  V sum[rows][vectors] = {};
  if (p.start) {
    for (int i = 0; i < rows; ++i) {
      for (int v = 0; v < vectors; ++v) sum[i][v] = load<V>(p.start + (r + i) * p.start_row + o + v * width);
    }
  }
  const double* a = p.a + r * p.a_row;
  const double* b = p.b + o;
  for (std::size_t k = 0; k < p.depth; ++k, a += p.a_depth, b += p.b_depth) {
    for (int v = 0; v < vectors; ++v) {
      const V factor = load<V>(b + v * width);
      for (int i = 0; i < rows; ++i) sum[i][v] += a[i * p.a_row] * factor;
    }
  }
  for (int i = 0; i < rows; ++i) {
    for (int v = 0; v < vectors; ++v) store(p.c + (r + i) * p.c_row + o + v * width, sum[i][v]);
  }
}

template <int rows>
inline void strip(const Product& p, std::size_t r, std::size_t columns) {
  std::size_t o = 0;
  if constexpr (rows < 4) {
    for (; o + 8 <= columns; o += 8) tile<rows, 4, Lanes>(p, r, o);
  }
  for (; o + 4 <= columns; o += 4) tile<rows, 2, Lanes>(p, r, o);
  for (; o + 2 <= columns; o += 2) tile<rows, 1, Lanes>(p, r, o);
  if (o < columns) tile<rows, 1, double>(p, r, o);
}

inline void multiply(const Product& p, std::size_t rows, std::size_t columns) {
  std::size_t r = 0;
  for (; r + 4 <= rows; r += 4) strip<4>(p, r, columns);
  if (r + 2 <= rows) {
    strip<2>(p, r, columns);
    r += 2;
  }
  if (r < rows) strip<1>(p, r, columns);
}

// dx[r][i] = sum over o of delta[r][o] * w[i][o], lanes along o.
template <int rows, int columns>
inline void dot_tile(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx, std::size_t r,
                     std::size_t i) {
  const std::size_t outputs = w.columns;
  const double* const d = delta.data + r * outputs;
  const double* const weights = w.data + i * outputs;
  Lanes sum[rows][columns] = {};
  std::size_t o = 0;
  for (; o + 2 <= outputs; o += 2) {
    for (int j = 0; j < columns; ++j) {
      const Lanes factor = load(weights + j * outputs + o);
      for (int k = 0; k < rows; ++k) sum[k][j] += load(d + k * outputs + o) * factor;
    }
  }
  for (int k = 0; k < rows; ++k) {
    for (int j = 0; j < columns; ++j) {
      double even = sum[k][j][0];
      if (o < outputs) even += d[k * outputs + o] * weights[j * outputs + o];
      dx(r + k, i + j) = even + sum[k][j][1];
    }
  }
}

template <int rows>
inline void dot_strip(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx, std::size_t r) {
  std::size_t i = 0;
  if constexpr (rows == 1) {
    for (; i + 4 <= w.rows; i += 4) dot_tile<1, 4>(delta, w, dx, r, i);
  }
  for (; i + 2 <= w.rows; i += 2) dot_tile<rows, 2>(delta, w, dx, r, i);
  if (i < w.rows) dot_tile<rows, 1>(delta, w, dx, r, i);
}

// The same for a single output: each row of dx is w times a number. The zero turns −0 into 0, as a sum does.
inline void scale_rows(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx) {
  const std::size_t inputs = w.rows;
  for (std::size_t n = 0; n < dx.rows; ++n) {
    const double factor = delta.data[n];
    double* const row = dx.data + n * inputs;
    std::size_t i = 0;
    for (; i + 2 <= inputs; i += 2) store(row + i, factor * load(w.data + i) + 0.0);
    if (i < inputs) row[i] = factor * w.data[i] + 0.0;
  }
}

// c[i][o] = a[i] * b[o]: the gradient of a single sample. The zero turns −0 into 0, as a sum does.
inline void outer_product(ConstSpan a, ConstSpan b, double* c) {
  for (const double factor : a) {
    std::size_t o = 0;
    for (; o + 2 <= b.size(); o += 2) store(c + o, factor * load(b.data() + o) + 0.0);
    if (o < b.size()) c[o] = factor * b[o] + 0.0;
    c += b.size();
  }
}

[[maybe_unused]] bool fits(const ConstMatrixView& x, const ConstMatrixView& w, ConstSpan b, const ConstMatrixView& z) {
  return x.columns == w.rows && w.columns == z.columns && x.rows == z.rows && (b.empty() || b.size() == w.columns);
}

}  // namespace

// V8 is slower on one giant function; CMakeLists.txt keeps wasm-opt from inlining these nevertheless.

__attribute__((noinline)) void affine(const ConstMatrixView& x, const ConstMatrixView& w, ConstSpan b,
                                      const MatrixView& z) {
  assert(fits(x, w, b, z));
  multiply({.a = x.data,
            .a_row = x.columns,
            .a_depth = 1,
            .b = w.data,
            .b_depth = w.columns,
            .depth = x.columns,
            .start = b.empty() ? nullptr : b.data(),
            .start_row = 0,
            .c = z.data,
            .c_row = z.columns},
           z.rows, z.columns);
}

__attribute__((noinline)) void affine_gradients(const ConstMatrixView& x, const ConstMatrixView& delta, bool add,
                                                const MatrixView& dw, Span db) {
  assert(fits(x, dw, db, delta));
  static constexpr double one = 1;
  // A single output makes dw a row of I numbers, so that the lanes run along the inputs.
  const bool turn = delta.columns == 1;
  const ConstMatrixView left = turn ? delta : x, right = turn ? x : delta;
  if (x.rows == 1 && !add) {
    outer_product(left.all(), right.all(), dw.data);
    for (std::size_t o = 0; o < db.size(); ++o) db[o] = delta.data[o] + 0.0;
    return;
  }
  if (!db.empty()) {
    multiply({.a = &one,
              .a_row = 0,
              .a_depth = 0,
              .b = delta.data,
              .b_depth = delta.columns,
              .depth = delta.rows,
              .start = add ? db.data() : nullptr,
              .start_row = 0,
              .c = db.data(),
              .c_row = 0},
             1, delta.columns);
  }
  multiply({.a = left.data,
            .a_row = 1,
            .a_depth = left.columns,
            .b = right.data,
            .b_depth = right.columns,
            .depth = x.rows,
            .start = add ? dw.data : nullptr,
            .start_row = right.columns,
            .c = dw.data,
            .c_row = right.columns},
           left.columns, right.columns);
}

__attribute__((noinline)) void affine_input_gradient(const ConstMatrixView& delta, const ConstMatrixView& w,
                                                     const MatrixView& dx) {
  assert(fits(dx, w, {}, delta));
  if (w.columns == 1) return scale_rows(delta, w, dx);
  std::size_t r = 0;
  for (; r + 4 <= dx.rows; r += 4) dot_strip<4>(delta, w, dx, r);
  for (; r < dx.rows; ++r) dot_strip<1>(delta, w, dx, r);
}

// Zero times a finite number is zero, and zero times any other is NaN.
__attribute__((noinline)) bool all_finite(ConstSpan numbers) {
  Lanes sums[4] = {};
  std::size_t k = 0;
  for (; k + 8 <= numbers.size(); k += 8) {
    for (int v = 0; v < 4; ++v) sums[v] += load(numbers.data() + k + 2 * v) * 0.0;
  }
  double rest = 0;
  for (; k < numbers.size(); ++k) rest += numbers[k] * 0.0;
  const Lanes sum = (sums[0] + sums[1]) + (sums[2] + sums[3]);
  return (sum[0] + sum[1]) + rest == 0;
}

namespace plain {

void affine(const ConstMatrixView& x, const ConstMatrixView& w, ConstSpan b, const MatrixView& z) {
  assert(fits(x, w, b, z));
  for (std::size_t n = 0; n < z.rows; ++n) {
    for (std::size_t o = 0; o < z.columns; ++o) {
      z(n, o) = b.empty() ? 0.0 : b[o];
      for (std::size_t i = 0; i < x.columns; ++i) z(n, o) += x(n, i) * w(i, o);
    }
  }
}

void affine_gradients(const ConstMatrixView& x, const ConstMatrixView& delta, bool add, const MatrixView& dw, Span db) {
  assert(fits(x, dw, db, delta));
  if (!add) {
    std::fill(dw.all().begin(), dw.all().end(), 0.0);
    std::fill(db.begin(), db.end(), 0.0);
  }
  for (std::size_t n = 0; n < x.rows; ++n) {
    for (std::size_t o = 0; o < delta.columns; ++o) {
      if (!db.empty()) db[o] += delta(n, o);
      for (std::size_t i = 0; i < x.columns; ++i) dw(i, o) += x(n, i) * delta(n, o);
    }
  }
}

void affine_input_gradient(const ConstMatrixView& delta, const ConstMatrixView& w, const MatrixView& dx) {
  assert(fits(dx, w, {}, delta));
  for (std::size_t n = 0; n < dx.rows; ++n) {
    for (std::size_t i = 0; i < dx.columns; ++i) {
      double even = 0, odd = 0;
      for (std::size_t o = 0; o < w.columns; ++o) (o % 2 ? odd : even) += delta(n, o) * w(i, o);
      dx(n, i) = even + odd;
    }
  }
}

}  // namespace plain
}  // namespace lab
