#include "data/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace lab {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_sign(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '+' || text[at] == '-') ? at + 1 : at;
}

bool is_number(std::string_view text, char decimal) {
  const std::size_t whole = skip_sign(text, 0);
  std::size_t at = skip_digits(text, whole);
  std::size_t digits = at - whole;
  if (at < text.size() && text[at] == decimal) {
    const std::size_t fraction = at + 1;
    at = skip_digits(text, fraction);
    digits += at - fraction;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t exponent = skip_sign(text, at + 1);
    at = skip_digits(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

/// The length of the UTF-8 character at the beginning of a text that is not empty; 0 if it is ill-formed or NUL.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned first = byte(0);
  if (first < 0x80) return first == 0 ? 0 : 1;
  const std::size_t length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  if (text.size() < length) return 0;
  for (std::size_t k = 1; k < length; ++k) {
    if ((byte(k) & 0xC0) != 0x80) return 0;
  }
  // Of three and four bytes: no longer than needed, no surrogate, at most U+10FFFF.
  const unsigned second = length > 2 ? byte(1) : 0;
  if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0)) return 0;
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90)) return 0;
  return length;
}

}  // namespace

std::optional<double> parse_number(std::string_view text, char decimal) {
  // strtod rounds correctly in glibc and in musl; std::from_chars for double is missing in libc++. It gets a copy of
  // its own, which ends, and has a point, and none of the further things that strtod would take.
  constexpr std::size_t longest = 100;
  if (text.size() > longest || !is_number(text, decimal)) return std::nullopt;
  char copy[longest + 1] = {};
  std::copy(text.begin(), text.end(), copy);
  std::replace(copy, copy + text.size(), decimal, '.');
  return std::strtod(copy, nullptr);
}

std::string number_text(double number) {
  char text[32];
  for (const int digits : {15, 16, 17}) {
    std::snprintf(text, sizeof text, "%.*g", digits, number);
    if (std::strtod(text, nullptr) == number) break;
  }
  return text;
}

// Not snprintf, which would be a twentieth of the wasm module.
std::string short_number_text(double number) {
  if (std::isnan(number)) return "NaN";
  std::string text(std::signbit(number) ? 1 : 0, '-');
  if (std::isinf(number)) return text.append("Infinity");
  constexpr int most_digits = 10;
  int exponent = 0;  // |number| is rest * 10^exponent
  double rest = std::abs(number);
  for (; rest >= 10; rest /= 10) ++exponent;
  for (; rest > 0 && rest < 1; rest *= 10) --exponent;
  rest += 5e-10;
  if (rest >= 10) rest = 1, ++exponent;
  std::string digits;
  for (int k = 0; k < most_digits; ++k) {
    const int digit = static_cast<int>(rest);
    digits += static_cast<char>('0' + digit);
    rest = (rest - digit) * 10;
  }
  digits.erase(std::max<std::size_t>(digits.find_last_not_of('0') + 1, 1));

  const bool scientific = exponent < -4 || exponent >= most_digits;
  const int before_point = scientific ? 1 : exponent + 1;
  if (before_point <= 0) text.append("0.").append(static_cast<std::size_t>(-before_point), '0');
  for (int k = 0; k < std::max(before_point, static_cast<int>(digits.size())); ++k) {
    if (k == before_point && k > 0) text += '.';
    text += k < static_cast<int>(digits.size()) ? digits[static_cast<std::size_t>(k)] : '0';
  }
  if (!scientific) return text;
  const int size = std::abs(exponent);
  return text.append(exponent < 0 ? "e-" : "e+").append(size < 10 ? "0" : "").append(std::to_string(size));
}

std::size_t text_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = character_length(text.substr(at));
    if (length == 0) break;
    at += length;
  }
  return at;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::size_t end = std::min(text.size(), longest);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string quoted = "\"" + std::string(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
  for (char& c : quoted) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return quoted;
}

}  // namespace lab
