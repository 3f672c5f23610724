#include "data/generators.hpp"

namespace lab {

Dataset draw_xor(std::size_t, Random&) {
  Dataset data{Matrix::from_shape({21, 2}), Matrix::from_shape({21, 1})};
  std::size_t n = 0;
  const auto add = [&](double x, double y, double label) {
    data.x(n, 0) = x;
    data.x(n, 1) = y;
    data.y(n, 0) = label;
    ++n;
  };
  for (int i = 0; i <= 10; ++i) {
    add(0.1 * i, 0.1 * i, 0);
    if (i != 5) add(0.1 * i, 1 - 0.1 * i, 1);  // the diagonals cross at (0.5, 0.5), which is of class 0
  }
  return data;
}

Dataset draw_linear(std::size_t points, Random& random) {
  Dataset data{Matrix::from_shape({points, 2}), Matrix::from_shape({points, 1})};
  for (std::size_t n = 0; n < points; ++n) {
    data.x(n, 0) = random.rand();
    data.x(n, 1) = random.rand();
    data.y(n, 0) = data.x(n, 1) >= data.x(n, 0) ? 1 : 0;
  }
  return data;
}

}  // namespace lab
