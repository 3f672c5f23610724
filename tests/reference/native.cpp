// The reference check as a program: lab_reference < FILE
#include <cstdio>
#include <iostream>
#include <iterator>

#include "reference/reference.hpp"

int main() {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const lab::ReferenceReport report = lab::check_reference(text);
  std::fputs(report.text.c_str(), stdout);
  return report.passed ? 0 : 1;
}
