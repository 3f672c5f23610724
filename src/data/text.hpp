// Numbers from and to text, the same on every platform, and what is needed to quote somebody's text in a message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lab {

/// The number nearest to a text such as -0.5, .5, 2e3 or +1E-3, of at most 100 characters; may be infinite. Nothing for
/// any other text, and so for "nan", "0x10" and "1 ".
///
/// @param decimal  the decimal sign, '.' or ','
std::optional<double> parse_number(std::string_view text, char decimal = '.');

/// Enough digits to read back the same bits, and 15 where these are enough: 0.1, 0.30000000000000004.
std::string number_text(double number);

/// At most ten significant digits, as printf's %.10g: 0.1, 1e-05, 4294967295. Where a number lies halfway between two
/// such texts, it may become either.
std::string short_number_text(double number);

/// The number of bytes at the beginning that are text in UTF-8: all of them, or up to the first NUL or ill-formed byte.
std::size_t text_length(std::string_view text);

/// The beginning of a text in UTF-8, at most about 60 bytes on one line, between quotation marks.
std::string excerpt(std::string_view text);

}  // namespace lab
