// Cuts a text of separated values into records and fields, after RFC 4180; what they mean is csv.hpp's matter.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab {

struct TextField {
  std::string_view text;  // without the blanks around it; of a quoted field, what is between the marks
  std::size_t line = 0;   // where it begins, from 1
  bool quoted = false;
  bool broken = false;  // the closing mark is missing, or something follows it

  /// The text with every "" of a quoted field made one ".
  std::string content() const;
};

/// Walks through a text once, in linear time. Lines end with LF, CR or CRLF. A field may be quoted: then delimiters and
/// line ends inside it are part of it. Elsewhere a quotation mark is a character like any other.
class Records {
 public:
  /// Fields beyond these are counted but not kept, so that a hostile line takes no memory.
  static constexpr std::size_t most_columns = 256;

  /// The text must outlive the fields.
  Records(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// Goes on to the next record in which there is something; false at the end. The fields before are gone.
  bool next();
  std::span<const TextField> fields() const { return {fields_.data(), fields_.size()}; }
  std::size_t columns() const { return columns_; }
  std::size_t line() const { return line_of_record_; }

 private:
  bool at_end() const { return at_ == text_.size(); }
  bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
  bool at_field_end() const { return at_end() || at_line_end() || text_[at_] == delimiter_; }
  bool is_blank(char c) const { return c == ' ' || (c == '\t' && delimiter_ != '\t'); }
  void skip_blanks();
  void step();  // past one character or line end
  TextField read_quoted();
  TextField read_plain();
  bool read_record();

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0, line_ = 1;
  std::size_t columns_ = 0, line_of_record_ = 0;
  std::vector<TextField> fields_;
};

}  // namespace lab
