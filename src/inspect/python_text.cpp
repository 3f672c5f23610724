#include "inspect/python_text.hpp"

#include "data/text.hpp"

namespace lab {

std::string python_number(double number) {
  const std::string text = number_text(number);
  return text.find_first_of(".en") == std::string::npos ? text + ".0" : text;
}

std::string python_array(std::size_t rows, std::size_t columns,
                         const std::function<double(std::size_t row, std::size_t column)>& number,
                         std::string_view call) {
  constexpr std::size_t widest = 76;
  std::string text = std::string(call) + "([\n", line;
  for (std::size_t n = 0; n < rows; ++n) {
    std::string row = "[";
    for (std::size_t k = 0; k < columns; ++k) row.append(k > 0 ? ", " : "").append(python_number(number(n, k)));
    row += "],";
    if (!line.empty() && line.size() + row.size() > widest) {
      text.append(line).append("\n");
      line.clear();
    }
    line.append(line.empty() ? "    " : " ").append(row);
  }
  return text.append(line).append("\n])");
}

std::string counted(std::size_t number, std::string_view what) {
  return std::to_string(number).append(" ").append(what).append(number == 1 ? "" : "s");
}

void PythonText::section(std::string_view comment) {
  line();
  text_.append("# ");
  line(comment);
}

void PythonText::constant(std::string_view name, std::string_view value, std::string_view meaning) {
  constexpr std::size_t comments = 24;  // the column where they stand
  std::string text(name);
  text.append(" = ").append(value);
  if (text.size() < comments) text.resize(comments, ' ');
  line(text.append("  # ").append(meaning));
}

}  // namespace lab
