#include "fuzz/csv.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "data/csv.hpp"
#include "fuzz/case.hpp"

namespace lab::fuzz {
namespace {

constexpr std::size_t most_points = 40;

bool same_bits(const Points& a, const Points& b) {
  const auto equal = [](double x, double y) { return std::memcmp(&x, &y, sizeof x) == 0; };
  return a.size() == b.size() && std::equal(a.label.begin(), a.label.end(), b.label.begin(), equal) &&
         std::equal(a.position.begin(), a.position.end(), b.position.begin(), equal);
}

/// What holds for the reading of any text.
CsvReading read(const std::string& text) {
  trying("to read the CSV", text);
  CsvReading reading = read_csv(text, most_points);
  expect(reading.errors.size() <= most_listed_errors, "few errors are listed");
  expect(reading.more_errors == 0 || reading.errors.size() == most_listed_errors, "the first errors are listed");
  expect(reading.messages().size() == reading.errors.size() + (reading.more_errors > 0 ? 1 : 0), "a message for each");
  for (const CsvError& error : reading.errors) {
    expect(!error.value.empty() && !error.allowed.empty(), "an error says what is and what may be");
  }
  const Points& points = reading.points;
  if (!reading.errors.empty()) {
    expect(points.size() == 0 && points.position.size() == 0, "no points beside errors");
    return reading;
  }
  expect(points.size() >= 2 && points.size() <= most_points, "as many points as there may be");
  expect(points.position.shape(0) == points.size() && points.position.shape(1) == 2, "a position for each");
  const auto fine = [](double number) { return std::fabs(number) <= most_of_a_number; };
  expect(std::all_of(points.position.begin(), points.position.end(), fine), "positions within limits");
  expect(std::all_of(points.label.begin(), points.label.end(), fine), "labels within limits");
  if (!reading.label_words.empty()) {
    for (const double label : points.label) {
      expect(label >= 0 && label < static_cast<double>(reading.label_words.size()), "a word for each label");
    }
  }
  return reading;
}

CsvReading read_and_write(const std::string& text) {
  CsvReading reading = read(text);
  if (!reading.errors.empty()) return reading;
  const CsvReading again = read(write_csv(reading.points, reading.label_words));
  expect(again.errors.empty() && same_bits(again.points, reading.points) && again.label_words == reading.label_words &&
             again.guess == reading.guess,
         "what is written is read as the same");
  return reading;
}

Points draw_points(Dice& dice, std::size_t classes) {
  Points points{Matrix::from_shape({dice.small(2, 12), 2}), {}};
  for (double& number : points.position) {
    number = dice.chance(0.1) ? std::floor(dice.between(-9, 9)) : dice.between(-1, 1) * dice.of_any_size(1e-9, 1e6);
  }
  for (std::size_t n = 0; n < points.position.shape(0); ++n) {
    points.label.push_back(classes == 0 ? dice.between(-5, 5) : static_cast<double>(n % classes));
  }
  return points;
}

std::string draw_file(Dice& dice) {
  static const std::vector<std::string> words{"a", "b",         "with, comma", "\"quoted\"", " blank ",
                                              "ü", "line\nend", "1",           "-",          "x;y"};
  const bool worded = dice.chance(0.4);
  const std::size_t classes = worded ? dice.small(1, 4) : dice.below(4);
  const Points points = draw_points(dice, classes);
  std::vector<std::string> labels;
  for (std::size_t k = 0; worded && k < classes; ++k) labels.push_back(words[(k * 3 + dice.below(2)) % words.size()]);
  std::string text = write_csv(points, labels);
  const CsvReading reading = read_and_write(text);
  if (!worded) expect(reading.errors.empty() && same_bits(reading.points, points), "a written file is read");
  if (!worded && dice.chance(0.3)) {
    const char delimiter = dice.chance(0.5) ? ';' : '\t';
    std::replace(text.begin(), text.end(), ',', delimiter);
    if (dice.chance(0.5)) std::replace(text.begin(), text.end(), '.', ',');
  }
  if (dice.chance(0.2)) text.insert(0, "\xEF\xBB\xBF");
  if (dice.chance(0.2)) text.erase(0, text.find('\n') + 1);
  return text;
}

void mutate(std::string& text, Dice& dice) {
  static constexpr std::string_view letters = ",;\t\"\r\n .-+eE0123456789xyz\xff\xc3\0";
  if (text.empty()) return;
  const std::size_t at = dice.below(text.size());
  switch (dice.below(6)) {
    case 0:
      text[at] = static_cast<char>(text[at] ^ static_cast<char>(1 << dice.below(8)));
      break;
    case 1:
      text.resize(at);
      break;
    case 2:
      text.insert(at, text.substr(dice.below(text.size()), dice.small(1, 200)));
      break;
    case 3:
      text.erase(at, dice.small(1, 20));
      break;
    case 4:
      text.insert(at, dice.small(1, 400), dice.one_of(letters));
      break;
    default:
      text[at] = dice.one_of(letters);
  }
}

}  // namespace

void read_files(Dice& dice, CsvCounts& counts) {
  std::string text = draw_file(dice);
  for (std::size_t k = dice.small(1, 6); k > 0; --k) {
    mutate(text, dice);
    ++counts.files;
    counts.refused += read_and_write(text).errors.empty() ? 0 : 1;
  }
}

}  // namespace lab::fuzz
