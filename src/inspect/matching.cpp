#include "inspect/matching.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace lab {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

bool row_agrees(const SubmittedArray& array, const Target& target, const Layout& layout, std::size_t student,
                std::size_t row) {
  for (std::size_t c = 0; c < target.shape.columns; ++c) {
    const std::size_t index = layout.index(target.shape, student, c);
    const std::size_t value = row * target.shape.columns + c;
    if (!agree_within(array.values[index], target.values[value], target.tolerance(array, index, value))) return false;
  }
  return true;
}

std::size_t row_in(std::span<const std::size_t> order, const TensorShape& shape, std::size_t row) {
  return shape.sampled && !order.empty() ? order[row] : row;
}

}  // namespace

bool agree_within(double got, double want, double tolerance) {
  if (got == want || (std::isnan(got) && std::isnan(want))) return true;
  return std::fabs(got - want) <= tolerance && std::isfinite(got) && std::isfinite(want);
}

std::vector<Layout> layouts_of(std::span<const std::size_t> shape, const TensorShape& tensor) {
  std::vector<std::size_t> axes;
  std::size_t size = 1;
  for (const std::size_t length : shape) {
    if (length != 1) axes.push_back(length);
    if (length > tensor.size()) return {};
    size *= length;
  }
  if (size != tensor.size() || size == 0) return {};
  const bool vector = tensor.rows == 1 || tensor.columns == 1;
  if (vector && axes.size() <= 1) {
    const bool turned = shape.size() == 2 && tensor.rows != tensor.columns && shape[0] == tensor.columns;
    return {{.transposed = turned && tensor.sampled}};
  }
  if (axes.size() == 1) return {{.flattened = true}, {.transposed = true, .flattened = true}};
  if (axes.size() != 2) return {};
  std::vector<Layout> layouts;
  if (axes[0] == tensor.rows && axes[1] == tensor.columns) layouts.push_back({});
  if (axes[0] == tensor.columns && axes[1] == tensor.rows) layouts.push_back({.transposed = true});
  return layouts;
}

bool equals(const SubmittedArray& array, const Target& target, const Layout& layout,
            std::span<const std::size_t> order) {
  for (std::size_t r = 0; r < target.shape.rows; ++r) {
    if (!row_agrees(array, target, layout, r, row_in(order, target.shape, r))) return false;
  }
  return true;
}

Difference difference_of(const SubmittedArray& array, const Target& target, const Layout& layout,
                         std::span<const std::size_t> order) {
  Difference largest{.size = -1};
  for (std::size_t r = 0; r < target.shape.rows; ++r) {
    for (std::size_t c = 0; c < target.shape.columns; ++c) {
      const std::size_t index = layout.index(target.shape, r, c);
      const double got = array.values[index];
      const std::size_t value = row_in(order, target.shape, r) * target.shape.columns + c;
      const double want = target.values[value];
      const bool same = agree_within(got, want, 0);
      const double size = same ? 0 : std::fabs(got - want);
      const double rank = std::isnan(size) ? std::numeric_limits<double>::infinity() : size;
      if (rank > largest.size) largest = {index, got, want, rank, target.tolerance(array, index, value)};
    }
  }
  return largest;
}

SampleOrder::SampleOrder(std::size_t samples) : samples_(samples), row_(samples) {
  std::iota(row_.begin(), row_.end(), 0);
}

bool SampleOrder::natural() const { return std::is_sorted(row_.begin(), row_.end()); }

// Kuhn's search for a way to move rows that are placed already.
bool SampleOrder::place(const std::vector<char>& fits, std::size_t student, std::vector<char>& tried,
                        std::vector<std::size_t>& row, std::vector<std::size_t>& student_of) const {
  for (std::size_t n = 0; n < samples_; ++n) {
    if (!fits[student * samples_ + n] || tried[n]) continue;
    tried[n] = 1;
    if (student_of[n] != none && !place(fits, student_of[n], tried, row, student_of)) continue;
    student_of[n] = student;
    row[student] = n;
    return true;
  }
  return false;
}

bool SampleOrder::admit(const SubmittedArray& array, const Target& target, const Layout& layout) {
  std::vector<char> fits(samples_ * samples_);
  for (std::size_t student = 0; student < samples_; ++student) {
    bool any = false;
    for (std::size_t n = 0; n < samples_; ++n) {
      const std::size_t pair = student * samples_ + n;
      if (!fits_.empty() && !fits_[pair]) continue;
      fits[pair] = row_agrees(array, target, layout, student, n);
      any = any || fits[pair];
    }
    if (!any) return false;
  }
  std::vector<std::size_t> row(samples_, none), student_of(samples_, none);
  for (std::size_t student = 0; student < samples_; ++student) {
    if (!fits[student * samples_ + row_[student]]) continue;
    row[student] = row_[student];
    student_of[row_[student]] = student;
  }
  for (std::size_t student = 0; student < samples_; ++student) {
    if (row[student] != none) continue;
    std::vector<char> tried(samples_);
    if (!place(fits, student, tried, row, student_of)) return false;
  }
  fits_ = std::move(fits);
  row_ = std::move(row);
  return true;
}

}  // namespace lab
