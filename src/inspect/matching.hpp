// One submitted array against one tensor: how it is to be read, and where it differs.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "inspect/tensors.hpp"
#include "math/matrix.hpp"

namespace lab {

/// An array as a student has it.
struct SubmittedArray {
  std::string name = {};                 // the student's
  std::optional<TensorName> meant = {};  // none: guessed
  std::vector<std::size_t> shape = {};   // of any rank
  std::vector<double> values = {};       // row-major
  std::vector<double> resolution = {};   // of each value: half of its last printed digit; empty: all digits are there
  bool float32 = false;                  // it came as such
};

/// Rounding in double precision: NumPy adds up in another order than we do, and exp of two libraries differs in the
/// last bit; what that comes to after some layers stays far below this share of a tensor's largest number, and any bug
/// far above.
inline constexpr double double_rounding = 1e-9;
/// The same for float32, whose numbers have 24 bits: some 30 of their last units.
inline constexpr double single_rounding = 2e-6;

/// How an array's axes are to be read. Axes of length 1 do not count.
struct Layout {
  bool transposed = false;
  bool flattened = false;
  std::size_t index(const TensorShape& shape, std::size_t row, std::size_t column) const {
    return transposed ? column * shape.rows + row : row * shape.columns + column;
  }
};

/// The layouts in which an array can be this tensor, the likeliest first; none: its shape does not fit.
std::vector<Layout> layouts_of(std::span<const std::size_t> shape, const TensorShape& tensor);

/// What an array is held against.
struct Target {
  ConstSpan values;  // (rows, columns)
  TensorShape shape;
  double rounding;      // absolute
  ConstSpan more = {};  // of each value, where some have more
  double tolerance(const SubmittedArray& array, std::size_t index, std::size_t value) const {
    return rounding + (more.empty() ? 0 : more[value]) + (array.resolution.empty() ? 0 : array.resolution[index]);
  }
};

bool agree_within(double got, double want, double tolerance);

/// The largest difference, in the array's own layout; what is not finite where it should be counts most.
struct Difference {
  std::size_t index = 0;  // among the array's values
  double got = 0, want = 0, size = 0, tolerance = 0;
};

/// The order in which a student has the samples, narrowed down by one array after the other.
class SampleOrder {
 public:
  explicit SampleOrder(std::size_t samples);
  /// Takes in what an array says of the order, unless no order would suit it as well as those before.
  bool admit(const SubmittedArray& array, const Target& target, const Layout& layout);
  /// Our sample for each of the student's rows: the same number, wherever that may be.
  std::span<const std::size_t> rows() const { return row_; }
  bool natural() const;

 private:
  bool place(const std::vector<char>& fits, std::size_t student, std::vector<char>& tried,
             std::vector<std::size_t>& row, std::vector<std::size_t>& student_of) const;

  std::size_t samples_;
  std::vector<char> fits_;  // (N, N): the student's row may be our row; empty: any
  std::vector<std::size_t> row_;
};

/// Whether the array is the tensor, with its rows in this order; an empty one is the natural order.
bool equals(const SubmittedArray& array, const Target& target, const Layout& layout,
            std::span<const std::size_t> order);
Difference difference_of(const SubmittedArray& array, const Target& target, const Layout& layout,
                         std::span<const std::size_t> order);

}  // namespace lab
