#include "data/records.hpp"

namespace lab {

std::string TextField::content() const {
  std::string result;
  for (std::size_t k = 0; k < text.size(); ++k) {
    result += text[k];
    if (quoted && text[k] == '"') ++k;
  }
  return result;
}

void Records::skip_blanks() {
  while (!at_end() && is_blank(text_[at_])) ++at_;
}

void Records::step() {
  const char c = text_[at_++];
  if (c == '\r' && !at_end() && text_[at_] == '\n') ++at_;
  if (c == '\n' || c == '\r') ++line_;
}

TextField Records::read_quoted() {
  TextField field{.text = {}, .line = line_, .quoted = true};
  const std::size_t first = ++at_;
  const auto at_mark = [&] { return !at_end() && text_[at_] == '"'; };
  bool closed = false;
  while (!closed && !at_end()) {
    if (!at_mark()) {
      step();
      continue;
    }
    ++at_;
    closed = !at_mark();
    if (!closed) ++at_;  // "" is part of the field
  }
  field.text = text_.substr(first, at_ - first - (closed ? 1 : 0));
  skip_blanks();
  field.broken = !closed || !at_field_end();
  while (!at_field_end()) ++at_;
  return field;
}

TextField Records::read_plain() {
  const std::size_t first = at_;
  while (!at_field_end()) ++at_;
  std::size_t end = at_;
  while (end > first && is_blank(text_[end - 1])) --end;
  return {.text = text_.substr(first, end - first), .line = line_};
}

/// False if the record is empty.
bool Records::read_record() {
  fields_.clear();
  columns_ = 0;
  line_of_record_ = line_;
  bool empty = true, more = true;
  while (more) {
    skip_blanks();
    const TextField field = !at_end() && text_[at_] == '"' ? read_quoted() : read_plain();
    empty = empty && field.text.empty() && !field.quoted;
    if (++columns_ <= most_columns) fields_.push_back(field);
    more = !at_end() && text_[at_] == delimiter_;
    if (!at_end()) step();
  }
  return !empty;
}

bool Records::next() {
  while (!at_end()) {
    if (read_record()) return true;
  }
  return false;
}

}  // namespace lab
