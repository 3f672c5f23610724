// CSV files and presets, in a module of their own: the page loads it when somebody asks for either, and not before.
#include <emscripten/bind.h>

#include "data/csv.hpp"
#include "data/text.hpp"
#include "session/fields.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

/// Points from a CSV file's text: columns, task and labels as data.own takes them, or messages.
val read(const std::string& text) {
  const CsvReading reading = read_csv(text, most_points);
  val object = val::object();
  Json errors = Json::array(), names = Json::array(), words = Json::array();
  for (const std::string& message : reading.messages()) errors.push_back(message);
  for (const std::string& name : reading.names) names.push_back(name);
  for (const std::string& word : reading.label_words) words.push_back(word);
  const bool numbered = reading.errors.empty() && reading.guess != Task::regression;
  const Points points = numbered ? number_classes(reading.points) : reading.points;
  std::vector<double> x, y;
  for (std::size_t n = 0; n < points.size(); ++n) {
    x.push_back(points.position(n, 0));
    y.push_back(points.position(n, 1));
  }
  if (numbered && words.empty()) {
    for (const double label : distinct_labels(reading.points)) words.push_back(number_text(label));
  }
  object.set("errors", val_from(errors));
  object.set("names", val_from(names));
  object.set("columns", val_from(Json::array({reading.x_column, reading.y_column, reading.label_column})));
  object.set("delimiter", std::string(1, reading.delimiter));
  object.set("header", reading.header);
  object.set("task", std::string(row_of(tasks, reading.guess).name));
  object.set("classes", val_from(words));
  object.set("x", copy_of(x));
  object.set("y", copy_of(y));
  object.set("label", copy_of(points.label));
  return object;
}

/// The points as a CSV file; words: what the classes are called, or none.
std::string write(const std::vector<double>& x, const std::vector<double>& y, const std::vector<double>& label,
                  const std::vector<std::string>& words) {
  Points points = blank_points(x.size());
  for (std::size_t n = 0; n < points.size(); ++n) {
    points.position(n, 0) = x[n];
    points.position(n, 1) = y[n];
    points.label[n] = label[n];
  }
  return write_csv(points, words);
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_extra) {
  emscripten::function(
      "presets", +[] { return lab::val_from(lab::preset_catalog()); });
  using emscripten::val;
  emscripten::function("readCsv", &lab::read);
  emscripten::function(
      "writeCsv", +[](const val& x, const val& y, const val& label, const val& words) {
        using emscripten::convertJSArrayToNumberVector;
        return lab::write(convertJSArrayToNumberVector<double>(x), convertJSArrayToNumberVector<double>(y),
                          convertJSArrayToNumberVector<double>(label), emscripten::vecFromJSArray<std::string>(words));
      });
}
