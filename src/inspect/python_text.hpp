// Python source, line by line.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lab {

/// A number as Python reads it back, bit for bit: always a float.
std::string python_number(double number);

/// np.array([[...], ...]) of (rows, columns), as many rows on a line as fit; or another call than np.array.
std::string python_array(std::size_t rows, std::size_t columns,
                         const std::function<double(std::size_t row, std::size_t column)>& number,
                         std::string_view call = "np.array");

/// 1 sample, 2 samples
std::string counted(std::size_t number, std::string_view what);

class PythonText {
 public:
  void line(std::string_view text = "") { text_.append(text).append("\n"); }
  /// Whole lines.
  void add(std::string_view lines) { text_.append(lines); }
  /// An empty line, and what follows.
  void section(std::string_view comment);
  /// name = value  # meaning
  void constant(std::string_view name, std::string_view value, std::string_view meaning);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace lab
