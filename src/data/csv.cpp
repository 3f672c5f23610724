#include "data/csv.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <initializer_list>
#include <optional>
#include <utility>

#include "data/records.hpp"
#include "data/text.hpp"

namespace lab {
namespace {

std::string counted(std::size_t count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

/// A field's number under a decimal point or, where it cannot be the delimiter, a decimal comma.
bool is_numeric(std::string_view text, char delimiter) {
  return parse_number(text) || (delimiter != ',' && parse_number(text, ','));
}

/// How many fields of the first records are numbers, as long as the first record has three columns and the others as
/// many as it.
std::size_t numbers_under(std::string_view text, char delimiter) {
  constexpr int sample = 20;
  Records records(text, delimiter);
  std::size_t columns = 0, numbers = 0;
  for (int k = 0; k < sample && records.next(); ++k) {
    if (k == 0) columns = records.columns();
    if (columns < 3 || records.columns() != columns) continue;
    for (const TextField& field : records.fields()) numbers += is_numeric(field.text, delimiter) ? 1 : 0;
  }
  return numbers;
}

char find_delimiter(std::string_view text) {
  char best = ',';
  std::size_t most = numbers_under(text, best);
  for (const char delimiter : {';', '\t'}) {
    const std::size_t numbers = numbers_under(text, delimiter);
    if (numbers > most) {
      best = delimiter;
      most = numbers;
    }
  }
  return best;
}

/// Gathers what tells a decimal comma from one between thousands.
class DecimalSign {
 public:
  void see(std::string_view text) {
    if (text.find('.') != text.npos) points_ = points_ || parse_number(text);
    const std::size_t comma = text.find(',');
    if (comma == text.npos || !parse_number(text, ',')) return;
    const std::size_t sign = text[0] == '-' || text[0] == '+' ? 1 : 0;
    const bool maybe_thousands = comma > sign && comma <= sign + 3 && text[sign] != '0' && text.size() == comma + 4 &&
                                 text.back() >= '0' && text.back() <= '9' && text.find_first_of("eE") == text.npos;
    commas_ = commas_ || !maybe_thousands;
  }
  char sign() const { return commas_ && !points_ ? ',' : '.'; }

 private:
  bool points_ = false, commas_ = false;
};

class Reader {
 public:
  Reader(std::string_view text, std::size_t most_points) : text_(text), most_points_(most_points) {}

  CsvReading read() {
    if (is_text() && find_columns() && survey()) read_points();
    if (reading_.errors.empty()) {
      guess_task();
    } else {
      reading_.points = {};
    }
    return std::move(reading_);
  }

 private:
  bool refuse(std::size_t line, std::size_t column, std::string value, std::string allowed) {
    if (reading_.errors.size() < most_listed_errors) {
      reading_.errors.push_back({line, column, std::move(value), std::move(allowed)});
    } else {
      ++reading_.more_errors;
    }
    return false;
  }
  bool refuse(const TextField& field, std::size_t column, std::string allowed) {
    return refuse(field.line, column + 1, excerpt(field.text), std::move(allowed));
  }

  bool is_text() {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text_.substr(0, mark.size()) == mark) text_.remove_prefix(mark.size());
    const std::size_t length = text_length(text_);
    if (length == text_.size()) return true;
    std::size_t line = 1;
    for (std::size_t k = 0; k < length; ++k) {
      if (text_[k] == '\n' || (text_[k] == '\r' && text_[k + 1] != '\n')) ++line;
    }
    return refuse(line, 0, "a byte " + std::to_string(static_cast<unsigned char>(text_[length])),
                  "text in UTF-8, saved as \"CSV UTF-8\"");
  }

  bool find_columns() {
    reading_.delimiter = find_delimiter(text_);
    Records records(text_, reading_.delimiter);
    if (!records.next()) return refuse(0, 0, "an empty file", "a line for each point");
    const auto fields = records.fields();
    columns_ = records.columns();
    first_line_ = records.line();
    if (columns_ > Records::most_columns) {
      return refuse(first_line_, 0, counted(columns_, "column"), "at most " + std::to_string(Records::most_columns));
    }
    reading_.header = std::none_of(fields.begin(), fields.end(),
                                   [&](const TextField& field) { return is_numeric(field.text, reading_.delimiter); });
    for (std::size_t k = 0; k < columns_; ++k) {
      reading_.names.push_back(reading_.header ? fields[k].content() : "column " + std::to_string(k + 1));
      if (reading_.header && fields[k].broken) return refuse_broken(fields[k], k);
    }
    if (columns_ < 3) {
      return refuse(first_line_, 0, counted(columns_, "column"),
                    "at least three, x, y and label, separated by comma, semicolon or tab");
    }
    return reading_.header ? choose_named() : choose_first();
  }

  bool refuse_broken(const TextField& field, std::size_t column) {
    return refuse(field, column, "a quoted field that ends with a quotation mark; inside, the mark is doubled");
  }

  bool choose_first() {
    if (columns_ == 3) return true;
    return refuse(first_line_, 4, counted(columns_, "column"),
                  "three, x, y and label; more only under a first line that names these");
  }

  // The column of the first of these names that there is. Two columns of this name are an error.
  std::optional<std::size_t> named(std::initializer_list<std::string_view> candidates) {
    for (const std::string_view candidate : candidates) {
      std::optional<std::size_t> found;
      for (std::size_t k = 0; k < columns_; ++k) {
        if (lower_case(reading_.names[k]) != candidate) continue;
        if (found) refuse(first_line_, k + 1, excerpt(reading_.names[k]), "one column of this name");
        found = k;
      }
      if (found) return found;
    }
    return std::nullopt;
  }

  bool choose_named() {
    auto x = named({"x"}), y = named({"y"}), label = named({"label", "class", "target"});
    if (!x || !y) {
      x = named({"x1"}), y = named({"x2"});
      if (!label) label = named({"y"});
    }
    if (columns_ == 3) {  // those without a name of ours take the places that are left, in their order
      for (std::optional<std::size_t>* column : {&x, &y, &label}) {
        for (std::size_t k = 0; k < 3 && !*column; ++k) {
          if (x != k && y != k && label != k) *column = k;
        }
      }
    }
    if (!reading_.errors.empty()) return false;
    if (!x || !y || !label) {
      std::string names;
      for (const std::string& name : reading_.names) names += (names.empty() ? "" : ", ") + name;
      return refuse(first_line_, 0, counted(columns_, "column") + " " + excerpt(names),
                    "three, or columns named x, y and label (or class, or target)");
    }
    reading_.x_column = *x;
    reading_.y_column = *y;
    reading_.label_column = *label;
    return true;
  }

  // Calls visit(records) for each record after the header.
  void each_record(auto&& visit) {
    Records records(text_, reading_.delimiter);
    if (reading_.header) records.next();
    while (records.next()) visit(records);
  }

  // What only the whole file can tell: how many points, and what kind of numbers and labels.
  bool survey() {
    std::size_t numeric = 0, labels = 0;
    DecimalSign decimal;
    each_record([&](const Records& records) {
      ++rows_;
      if (records.columns() != columns_) return;
      for (const std::size_t column : {reading_.x_column, reading_.y_column, reading_.label_column}) {
        decimal.see(records.fields()[column].text);
      }
      const std::string_view label = records.fields()[reading_.label_column].text;
      labels += label.empty() ? 0 : 1;
      numeric += is_numeric(label, reading_.delimiter) ? 1 : 0;
    });
    if (rows_ > most_points_) return refuse(0, 0, counted(rows_, "row"), "at most " + std::to_string(most_points_));
    if (rows_ < 2) return refuse(0, 0, counted(rows_, "row"), "at least 2");
    if (reading_.delimiter != ',') decimal_ = decimal.sign();
    words_ = 2 * numeric < labels;
    return true;
  }

  void read_points() {
    reading_.points = blank_points(rows_);
    std::size_t n = 0;
    each_record([&](const Records& records) { read_point(records, n++); });
  }

  void read_point(const Records& records, std::size_t n) {
    const auto fields = records.fields();
    for (std::size_t k = 0; k < fields.size(); ++k) {
      if (fields[k].broken) {  // and so the number of columns tells nothing
        refuse_broken(fields[k], k);
        return;
      }
    }
    if (records.columns() != columns_) {
      refuse(records.line(), std::min(records.columns(), columns_) + 1, counted(records.columns(), "column"),
             std::to_string(columns_) + ", as in line " + std::to_string(first_line_));
      return;
    }
    Points& points = reading_.points;
    points.position(n, 0) = number_in(fields, reading_.x_column);
    points.position(n, 1) = number_in(fields, reading_.y_column);
    points.label[n] = words_ ? class_in(fields, reading_.label_column) : number_in(fields, reading_.label_column);
  }

  double number_in(std::span<const TextField> fields, std::size_t column) {
    const TextField& field = fields[column];
    const std::optional<double> number = parse_number(field.text, decimal_);
    if (number && std::fabs(*number) <= most_of_a_number) return *number;
    refuse(field, column,
           "a number from -1000000 to 1000000, written like " + std::string(decimal_ == ',' ? "-0,5" : "-0.5"));
    return 0;
  }

  double class_in(std::span<const TextField> fields, std::size_t column) {
    constexpr std::size_t longest = 100;
    const TextField& field = fields[column];
    auto& words = reading_.label_words;
    std::string word = field.content();
    if (word.find_first_not_of(' ') == word.npos || word.size() > longest) {
      refuse(field, column, "a label of 1 to " + std::to_string(longest) + " bytes");
      return 0;
    }
    const auto found = std::find(words.begin(), words.end(), word);
    const auto number = static_cast<double>(found - words.begin());
    if (found != words.end()) return number;
    if (words.size() == most_classes) {
      refuse(field, column, "one of the " + std::to_string(most_classes) + " labels before; there may be no more");
    } else {
      words.push_back(std::move(word));
    }
    return number;
  }

  void guess_task() {
    const std::vector<double> labels = distinct_labels(reading_.points);
    const bool whole =
        std::all_of(labels.begin(), labels.end(), [](double label) { return label == std::floor(label); });
    reading_.guess = !whole || labels.size() > most_classes ? Task::regression
                     : labels.size() > 2                    ? Task::classes
                                                            : Task::binary;
  }

  std::string_view text_;
  std::size_t most_points_;
  std::size_t columns_ = 0, first_line_ = 1, rows_ = 0;
  char decimal_ = '.';
  bool words_ = false;
  CsvReading reading_;
};

std::string written_word(const std::string& word) {
  const bool blanks_around = word.empty() || word.front() == ' ' || word.back() == ' ';
  const bool plain = !blanks_around && word.find_first_of("\",;\t\r\n") == word.npos;
  if (plain) return word;
  std::string quoted = "\"";
  for (const char c : word) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + "\"";
}

}  // namespace

std::string CsvError::message() const {
  std::string place;
  if (line > 0)
    place = "line " + std::to_string(line) + (column > 0 ? ", column " + std::to_string(column) : "") + ": ";
  return place + value + "; allowed: " + allowed;
}

std::vector<std::string> CsvReading::messages() const {
  std::vector<std::string> texts;
  for (const CsvError& error : errors) texts.push_back(error.message());
  if (more_errors > 0) texts.push_back("and " + std::to_string(more_errors) + " more");
  return texts;
}

CsvReading read_csv(std::string_view text, std::size_t most_points) { return Reader(text, most_points).read(); }

std::string write_csv(const Points& points, std::span<const std::string> label_words) {
  std::string text = "x,y,label\n";
  for (std::size_t n = 0; n < points.size(); ++n) {
    const double label = points.label[n];
    text += number_text(points.position(n, 0)) + "," + number_text(points.position(n, 1)) + ",";
    assert(label_words.empty() || label < static_cast<double>(label_words.size()));
    text += label_words.empty() ? number_text(label) : written_word(label_words[static_cast<std::size_t>(label)]);
    text += "\n";
  }
  return text;
}

}  // namespace lab
