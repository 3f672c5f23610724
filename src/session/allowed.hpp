// What is allowed, and values that are not, in the words of error messages and of the page's hints.
#pragma once

#include <string>

#include "session/config.hpp"
#include "session/fields.hpp"

namespace lab {

std::string text_of(const Json& value);

bool includes(const Limits& limits, double number);

std::string allowed_elements(const Limits& limits);
std::string allowed_names(const TableText& rows);
std::string allowed_several(const TableText& rows);
std::string allowed_whole(const Limits& limits);
std::string allowed_real(const Limits& limits);
std::string allowed_numbers(const Limits& count, const Limits& limits);
inline constexpr const char* allowed_flag = "true or false";
inline constexpr const char* or_none = ", or null";

}  // namespace lab
