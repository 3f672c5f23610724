// A run as a C++ program against this library: the same bits as on the page.
#pragma once

#include <string>

#include "export/numpy_script.hpp"

namespace lab {

/// A whole main.cpp, with the CMake lines that build it in a comment. What was changed under way is not in it.
///
/// @param config  valid
std::string cpp_snippet(const Config& config, const ScriptLength& length);

}  // namespace lab
