// Labelled points of the plane, how they are parted into training and test, and what a network trains on.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "math/catalog.hpp"
#include "math/matrix.hpp"

namespace lab {

class InputMap;

/// What is to be learned of a point.
enum class Task : std::uint8_t { binary, classes, regression };

inline constexpr std::array tasks{
    NamedRow<Task>{Task::binary, "binary", "Two classes", "y = 0 or 1"},
    NamedRow<Task>{Task::classes, "classes", "Several classes", "y one-hot: 1 for the point's class, 0 for the others"},
    NamedRow<Task>{Task::regression, "regression", "A value", "y any number"},
};
static_assert(rows_match_ids(tasks));

/// With more different labels than these, labels are taken for values.
inline constexpr std::size_t most_classes = 10;

/// N points as they are drawn or loaded.
struct Points {
  Matrix position;            // (N, 2)
  std::vector<double> label;  // (N) the class, 0 ... C − 1, or the value to learn

  std::size_t size() const { return label.size(); }
};

/// N points without coordinates or labels yet.
Points blank_points(std::size_t size);

struct PointSplit {
  Points training, test;
};

/// Takes round(test_share · N) points for the test set, at least one for training; which ones is drawn as
/// `np.random.RandomState(seed).permutation(N)`, whose last entries are the test set. Both parts keep the order of
/// `all`; a test_share of 0 draws nothing.
///
/// @param test_share  in [0, 1)
PointSplit split(const Points& all, double test_share, std::uint32_t seed);

/// The labels that occur, ascending, each once.
std::vector<double> distinct_labels(const Points& points);
/// Makes class numbers of any labels: the lowest label becomes 0, the next one 1 ... Class numbers 0 ... C − 1 stay.
Points number_classes(const Points& points);

/// What a network trains on: N samples, whose rows belong together.
struct Dataset {
  Matrix points;  // (N, 2) where they lie, for drawing
  Matrix x;       // (N, I) the network's inputs: scaled features of the points
  Matrix y;       // (N, K) the class 0 or 1; one-hot, K = classes; or the value

  std::size_t size() const { return points.shape(0); }
};

/// @param classes  the number of columns of a one-hot y, above every label; of no meaning for other tasks
Dataset make_dataset(const Points& points, Task task, std::size_t classes, const InputMap& inputs);

/// (rows, C): these rows of a matrix (N, C), in this order.
Matrix rows_of(const Matrix& matrix, std::span<const std::size_t> rows);

}  // namespace lab
