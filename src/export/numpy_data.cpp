// The data of a NumPy script: drawn or given, parted, and made inputs and targets.
#include <algorithm>
#include <cmath>

#include "data/text.hpp"
#include "export/numpy_generators.hpp"
#include "export/numpy_plan.hpp"

namespace lab {
namespace {

class Data {
 public:
  Data(NumpyText& text, const NumpyPlan& plan)
      : settings_(text.settings),
        body_(text.body),
        plan_(plan),
        data_(plan.config.data),
        set_(row_of(generators, data_.set)),
        numpy_(row_of(numpy_generators, data_.set)) {}

  void write() {
    body_.section(plan_.task() == Task::regression ? "The points and their values" : "The points and their classes");
    data_.set == Generator::own ? write_own() : draw();
    body_.section("Inputs X and targets Y, one row a sample");
    write_inputs();
  }

 private:
  bool regression() const { return plan_.task() == Task::regression; }
  bool balanced() const { return set_.takes_balance && data_.sampling.balance && classes() == 2; }
  std::size_t classes() const { return classes_of(set_, data_.sampling); }

  void write_own() {
    const OwnPoints& own = data_.own;
    body_.line("position = " + python_array(own.x.size(), 2, [&](std::size_t n, std::size_t k) {
                 return k == 0 ? own.x[n] : own.y[n];
               }));
    std::string list, line;
    for (std::size_t n = 0; n < own.label.size(); ++n) {
      line += (regression() ? python_number(own.label[n]) : short_number_text(own.label[n])) + ", ";
      if (line.size() > 70 || n + 1 == own.label.size()) list.append("    ").append(line).append("\n"), line.clear();
    }
    body_.line("label = np.array([\n" + list + "])");
  }

  void draw() {
    const Sampling& sampling = data_.sampling;
    const bool draws = numpy_.by != DrawnBy::whole || sampling.noise > 0 || sampling.label_noise > 0;
    if (draws) settings_.constant("data_seed", std::to_string(data_.seed), "the points are drawn from it");
    if (set_.takes_points) settings_.constant("points", std::to_string(sampling.points), "how many are drawn");
    if (set_.takes_arms) settings_.constant("arms", std::to_string(sampling.arms), "of the spiral; each is a class");
    body_.line("# " + std::string(set_.label) + ": " + std::string(set_.formula));
    if (draws) body_.line("np.random.seed(data_seed)");
    if (balanced()) write_turns();
    switch (numpy_.by) {
      case DrawnBy::whole:
        body_.line(numpy_.draw);
        break;
      case DrawnBy::classes:
        function("draw_place(k)", "A place for a point of class k.", numpy_.draw);
        if (!balanced()) body_.line("label = np.arange(points) % " + std::to_string(classes()) + "  # in turn");
        body_.line("position = np.array([draw_place(k) for k in label])");
        break;
      case DrawnBy::places:
        function("draw_places(n)", "", numpy_.draw);
        function("class_of(x, y)", "", "return " + std::string(numpy_.rule));
        draw_places();
        break;
      case DrawnBy::values:
        function("draw_places(n)", "", numpy_.draw);
        body_.line("position = draw_places(points)");
        body_.line("x, y = position.T");
        body_.line("label = " + std::string(numpy_.rule));
        break;
      case DrawnBy::given:
        break;
    }
    add_noise();
  }

  void function(const std::string& head, std::string_view doc, std::string_view lines) {
    body_.line("\n\ndef " + head + ":");
    if (!doc.empty()) body_.line("    \"\"\"" + std::string(doc) + "\"\"\"");
    body_.line(indented(lines));
    body_.line("\n");
  }

  /// As class_in_turn of generators.cpp.
  void write_turns() {
    const auto all = static_cast<double>(data_.sampling.points);
    const double wanted = std::floor(*data_.sampling.balance * all + 0.5);
    settings_.constant("ones", short_number_text(std::clamp(wanted, 1.0, all - 1)), "points of class 1");
    body_.line("n = np.arange(points)");
    body_.line("label = (n + 1) * ones // points - n * ones // points  # spread evenly over the set");
  }

  void draw_places() {
    if (!balanced()) {
      body_.line("position = draw_places(points)");
      return body_.line("label = class_of(*position.T).astype(int)");
    }
    body_.line("position = np.empty((points, 2))");
    body_.line("for n in range(points):  # each is drawn again until it is of its class");
    body_.line("    position[n] = draw_places(1)[0]");
    body_.line("    while class_of(*position[n]) != label[n]:");
    body_.line("        position[n] = draw_places(1)[0]");
  }

  void add_noise() {
    const Sampling& sampling = data_.sampling;
    if (sampling.noise > 0) {
      settings_.constant("noise", python_number(sampling.noise), "standard deviation");
      body_.line(regression() ? "label = label + noise * np.random.randn(len(label))"
                              : "position = position + noise * np.random.randn(len(label), 2)");
    }
    if (sampling.label_noise == 0 || set_.task == Task::regression) return;
    settings_.constant("label_noise", python_number(sampling.label_noise),
                       "the share of points that get another class");
    body_.line("for n in range(len(label)):");
    body_.line("    if np.random.rand() < label_noise:");
    if (classes() == 2) return body_.line("        label[n] = 1 - label[n]");
    body_.line("        other = int(np.random.rand() * " + std::to_string(classes() - 1) + ")");
    body_.line("        label[n] = other if other < label[n] else other + 1");
  }

  void write_inputs() {
    const bool plain = data_.features == std::vector{Feature::x, Feature::y};
    if (!plain) {
      std::string list;
      for (const Feature feature : data_.features) {
        list.append(list.empty() ? "" : ", ").append(row_of(numpy_features, feature).of);
      }
      body_.line("x, y = position.T");
      body_.line("X = np.column_stack([" + list + "])");
    } else {
      body_.line("X = position");
    }
    body_.line(plan_.task() == Task::classes ? "Y = np.eye(" + std::to_string(outputs_of(data_)) + ")[label]  # one-hot"
                                             : std::string("Y = label.reshape(-1, 1).astype(float)"));
    if (plan_.tested()) write_split();
    if (data_.scaling != Scaling::none) write_scaling();
    body_.line("N = len(X)");
  }

  void write_split() {
    settings_.constant("tests", std::to_string(plan_.split.test.size()), "points that are kept for testing");
    settings_.constant("split_seed", std::to_string(data_.split_seed), "decides which");
    body_.line("np.random.seed(split_seed)");
    body_.line("test = np.zeros(len(X), dtype=bool)");
    body_.line("test[np.random.permutation(len(X))[-tests:]] = True");
    body_.line("X, X_test, Y, Y_test = X[~test], X[test], Y[~test], Y[test]");
  }

  void write_scaling() {
    const NumpyScaling& row = row_of(numpy_scalings, data_.scaling);
    body_.line("# " + std::string(row_of(scalings, data_.scaling).label) + ", judged by the training points:");
    body_.line("shift, scale = " + std::string(row.shift) + ", " + std::string(row.scale));
    if (has_constant_input()) {
      body_.line("same = np.ptp(X, axis=0) <= 1e-12 * np.abs(X).max(axis=0)  # nothing to scale there");
      body_.line("shift[same], scale[same] = X.min(axis=0)[same], 1");
    }
    body_.line("X = (X - shift) / scale");
    if (plan_.tested()) body_.line("X_test = (X_test - shift) / scale");
  }

  /// Scaled, it is 0, where others reach 1.
  bool has_constant_input() const {
    const ConstMatrixView points = view(plan_.split.training.position);
    const InputMap inputs(data_.features, data_.scaling, points);
    Matrix x = Matrix::from_shape({points.rows, inputs.size()});
    inputs.apply(points, view(x));
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      double largest = 0;
      for (std::size_t n = 0; n < points.rows; ++n) largest = std::max(largest, std::fabs(x(n, i)));
      if (largest < 0.5) return true;
    }
    return false;
  }

  PythonText &settings_, &body_;
  const NumpyPlan& plan_;
  const DataConfig& data_;
  const GeneratorInfo& set_;
  const NumpyGenerator& numpy_;
};

}  // namespace

void add_data(NumpyText& text, const NumpyPlan& plan) { Data(text, plan).write(); }

}  // namespace lab
