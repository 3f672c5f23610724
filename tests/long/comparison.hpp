// Our outcomes beside theirs: a line to read, and what cannot be chance.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "outcomes.hpp"

namespace lab::test {

class Comparison {
 public:
  /// @param theirs  a row of tests/data/labs_distributions.json
  Comparison(const nlohmann::json& theirs, const std::vector<Outcome>& ours);

  /// The name, then each number of ours, and in brackets theirs.
  const std::string& line() const { return line_; }
  /// Which numbers differ by more than chance; empty if none does.
  const std::string& different() const { return different_; }

 private:
  using Values = std::vector<double>;

  void write(const char* what, const char* format, const Values& ours, const Values& theirs);
  void share(const char* what, std::size_t ours, double percent);
  void median(const char* what, const Values& ours, const nlohmann::json& theirs, double percent);
  void quartiles(const char* what, const char* format, const Values& ours, const Values& theirs, double percent);
  void place(const char* what, const Values& ours, double q, double theirs, double percent);
  std::size_t of_theirs(double percent) const;

  std::size_t our_count_, their_count_;
  std::string line_, different_;
};

}  // namespace lab::test
