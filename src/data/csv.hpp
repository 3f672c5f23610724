// Points from a file of comma-separated values, and back.
//
// What is read: text in UTF-8, with or without byte order mark, one point a line, its fields separated by comma,
// semicolon or tab, quoted or not (see records.hpp), with or without a first line that names the columns. Delimiter and
// header are found out: the delimiter is the one under which most fields are numbers, the first line a header if no
// field of it is a number. Blank lines are skipped.
//
// Columns: of three, the first two are x and y and the third is the label, unless the header names them otherwise. More
// columns need a header that names x, y and label (or class, or target); x1, x2 and y will do, too.
//
// Labels are numbers, if at least half of them are, or words. Separated by semicolon or tab, numbers may have a decimal
// comma, if none of the file has a point, and not all of them could be thousands, as in 1,234.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.hpp"

namespace lab {

/// What is wrong: where (line and column count from 1; 0 where it is about the whole file or line), what stands there,
/// what is allowed.
struct CsvError {
  std::size_t line, column;
  std::string value, allowed;

  std::string message() const;
};

struct CsvReading {
  Points points;                   // empty if there are errors; labels: see label_words
  std::vector<std::string> names;  // of all columns, by the header, or "column 1" ...
  std::vector<std::string>
      label_words;  // what class 0, 1 ... is called, as they come first; empty: labels are as given
  /// For words binary or classes, for numbers too if they are at most most_classes different whole ones: these may be
  /// any, as −1 and 1; number_classes makes them 0 ... C − 1. Otherwise regression.
  Task guess = Task::binary;
  std::size_t x_column = 0, y_column = 1, label_column = 2;  // from 0
  char delimiter = ',';
  bool header = false;
  std::vector<CsvError> errors;  // the first ones
  std::size_t more_errors = 0;   // how many more there are

  /// Those of the errors, then "and n more".
  std::vector<std::string> messages() const;
};

inline constexpr double most_of_a_number = 1e6;  // coordinates and labels lie between this and its negative
inline constexpr std::size_t most_listed_errors = 20;

/// A file of more points than these is refused.
CsvReading read_csv(std::string_view text, std::size_t most_points);

/// Points under the header x,y,label, in such a way that read_csv gives the same bits.
///
/// @param label_words  the words of class 0, 1 ...; if none, labels are written as numbers
std::string write_csv(const Points& points, std::span<const std::string> label_words = {});

}  // namespace lab
