// What several test files share.
#pragma once

#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "data/dataset.hpp"
#include "math/matrix.hpp"
#include "math/random.hpp"

namespace lab::test {

/// A file of tests/data.
inline nlohmann::json read_data(const std::string& name) {
  std::ifstream file(std::string(LAB_TEST_DATA) + "/" + name);
  if (!file) ADD_FAILURE() << "no test data " << name;
  return nlohmann::json::parse(file);
}

/// (rows, columns) standard normal numbers.
inline Matrix random_matrix(std::size_t rows, std::size_t columns, Random& random) {
  Matrix matrix = Matrix::from_shape({rows, columns});
  for (double& number : matrix) number = random.randn();
  return matrix;
}

/// Samples whose inputs are their coordinates.
inline Dataset dataset_of(Matrix x, Matrix y) { return {.points = x, .x = std::move(x), .y = std::move(y)}; }

}  // namespace lab::test
