#include "data/dataset.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "data/features.hpp"
#include "math/random.hpp"

namespace lab {
namespace {

Points rows_of(const Points& all, std::span<const std::size_t> rows) {
  Points part = blank_points(rows.size());
  for (std::size_t n = 0; n < rows.size(); ++n) {
    copy_row(view(all.position), rows[n], view(part.position), n);
    part.label[n] = all.label[rows[n]];
  }
  return part;
}

Matrix one_hot(const std::vector<double>& labels, std::size_t classes) {
  Matrix y = Matrix::from_shape({labels.size(), classes});
  y.fill(0);
  for (std::size_t n = 0; n < labels.size(); ++n) {
    assert(labels[n] >= 0 && labels[n] < static_cast<double>(classes) && labels[n] == std::floor(labels[n]));
    y(n, static_cast<std::size_t>(labels[n])) = 1;
  }
  return y;
}

Matrix single_column(const std::vector<double>& labels) {
  Matrix y = Matrix::from_shape({labels.size(), 1});
  std::copy(labels.begin(), labels.end(), y.begin());
  return y;
}

}  // namespace

Points blank_points(std::size_t size) { return {Matrix::from_shape({size, 2}), std::vector<double>(size)}; }

PointSplit split(const Points& all, double test_share, std::uint32_t seed) {
  const auto wanted = static_cast<std::size_t>(std::floor(test_share * static_cast<double>(all.size()) + 0.5));
  const std::size_t tests = std::min(wanted, all.size() - 1);
  if (tests == 0) return {all, rows_of(all, {})};
  std::vector<std::size_t> order(all.size());
  Random(seed).permutation(order);
  std::vector<bool> kept(all.size());
  for (const std::size_t n : std::span(order).last(tests)) kept[n] = true;
  std::vector<std::size_t> training, test;
  for (std::size_t n = 0; n < all.size(); ++n) (kept[n] ? test : training).push_back(n);
  return {rows_of(all, training), rows_of(all, test)};
}

std::vector<double> distinct_labels(const Points& points) {
  std::vector<double> labels = points.label;
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
  return labels;
}

Points number_classes(const Points& points) {
  const std::vector<double> labels = distinct_labels(points);
  Points numbered = points;
  for (double& label : numbered.label) {
    label = static_cast<double>(std::lower_bound(labels.begin(), labels.end(), label) - labels.begin());
  }
  return numbered;
}

Dataset make_dataset(const Points& points, Task task, std::size_t classes, const InputMap& inputs) {
  Dataset data{points.position, Matrix::from_shape({points.size(), inputs.size()}),
               task == Task::classes ? one_hot(points.label, classes) : single_column(points.label)};
  inputs.apply(view(data.points), view(data.x));
  return data;
}

Matrix rows_of(const Matrix& matrix, std::span<const std::size_t> rows) {
  Matrix chosen = Matrix::from_shape({rows.size(), matrix.shape(1)});
  for (std::size_t n = 0; n < rows.size(); ++n) copy_row(view(matrix), rows[n], view(chosen), n);
  return chosen;
}

}  // namespace lab
