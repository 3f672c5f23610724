#include "session/allowed.hpp"

#include "data/text.hpp"

namespace lab {
namespace {

std::string names_of(const TableText& rows) {
  std::string text;
  for (std::size_t k = 0; k < rows.size(); ++k) text.append(k == 0 ? "" : ", ").append(rows[k].name);
  return text;
}

std::string range_of(const Limits& limits) {
  return short_number_text(limits.least) + (limits.least_excluded ? ", at most " : " to ") +
         short_number_text(limits.most);
}

}  // namespace

// Not Json::dump: it knows no NaN, and would be a tenth of the wasm module.
std::string text_of(const Json& value) {
  constexpr std::size_t longest = 60;
  if (value.is_number()) return short_number_text(value.get<double>());
  if (const auto* text = value.get_ptr<const Json::string_t*>()) {
    return text->size() > longest ? "a text of " + std::to_string(text->size()) + " bytes" : "\"" + *text + "\"";
  }
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (value.is_array()) return "a list of " + std::to_string(value.size()) + " elements";
  return value.is_object() ? "an object" : "null";
}

// Never of NaN.
bool includes(const Limits& limits, double number) {
  return (limits.least_excluded ? number > limits.least : number >= limits.least) && number <= limits.most;
}

std::string allowed_elements(const Limits& limits) { return "a list of " + range_of(limits) + " elements"; }
std::string allowed_names(const TableText& rows) { return "one of " + names_of(rows); }
std::string allowed_several(const TableText& rows) { return "a list of some of " + names_of(rows) + ", none twice"; }
std::string allowed_whole(const Limits& limits) { return "a whole number from " + range_of(limits); }
std::string allowed_real(const Limits& limits) {
  return (limits.least_excluded ? "a number above " : "a number from ") + range_of(limits);
}
std::string allowed_numbers(const Limits& count, const Limits& limits) {
  return "a list of " + range_of(count) + " numbers from " + range_of(limits);
}

}  // namespace lab
