#include "data/dataset.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "math/random.hpp"

namespace lab {
namespace {

Dataset rows_of(const Dataset& all, std::span<const std::size_t> rows) {
  Dataset part{Matrix::from_shape({rows.size(), all.x.shape(1)}), Matrix::from_shape({rows.size(), all.y.shape(1)})};
  for (std::size_t n = 0; n < rows.size(); ++n) {
    copy_row(view(all.x), rows[n], view(part.x), n);
    copy_row(view(all.y), rows[n], view(part.y), n);
  }
  return part;
}

}  // namespace

Split split(const Dataset& all, double test_share, std::uint32_t seed) {
  const auto wanted = static_cast<std::size_t>(std::floor(test_share * static_cast<double>(all.size()) + 0.5));
  const std::size_t tests = std::min(wanted, all.size() - 1);
  if (tests == 0) return {all, rows_of(all, {})};
  std::vector<std::size_t> order(all.size());
  Random(seed).permutation(order);
  const std::span training = std::span(order).first(all.size() - tests), test = std::span(order).last(tests);
  std::sort(training.begin(), training.end());
  std::sort(test.begin(), test.end());
  return {rows_of(all, training), rows_of(all, test)};
}

}  // namespace lab
