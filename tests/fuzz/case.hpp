// The case under test: what is printed when it fails, crashes or hangs, so that it can be run again.
#pragma once

#include <cstdint>
#include <string>

namespace lab::fuzz {

/// Prints the case that has been begun whenever the process ends by a signal, a sanitizer or the watchdog.
void watch();
/// Begins a case: from now on it has `seconds` of processor time.
void begin_case(std::uint32_t seed, int seconds);
/// What the case tries now, and on what; a long text is cut when it is printed.
void trying(const char* what, std::string text);
/// One of the steps of it, as far as it has come.
void then(const char* step);
/// Ends the process with the case unless the condition holds.
void expect(bool condition, const std::string& what);

}  // namespace lab::fuzz
