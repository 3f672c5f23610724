// The path that training takes through the parameters.
#pragma once

#include <vector>

#include "session/session.hpp"

namespace lab {

/// Parameters during a run: at most `points` of them, evenly spaced in epochs, then the end. Of large networks fewer.
class Path {
 public:
  static constexpr std::size_t most_numbers = 8'000'000;  // of all points

  /// @param epochs  where it ends, unless the run ends before
  /// @param points  at least 2
  Path(const Config& config, std::size_t epochs, std::size_t points);

  /// Goes on for about so many chunks of up to chunk_rows samples; true once the end is reached.
  bool advance(std::size_t chunks);
  std::size_t epoch() const { return session_.report().epoch; }

  /// (T, P), once the end is reached. A run that diverges ends where its parameters were last kept.
  ConstMatrixView weights() const { return {numbers_.data(), epochs_.size(), parameters()}; }
  std::span<const std::size_t> epochs() const { return epochs_; }
  const Session& session() const { return session_; }

 private:
  std::size_t parameters() const { return session_.network().parameters().size(); }
  bool over() const;
  void keep();
  void keep_every_second();

  Session session_;
  std::size_t last_epoch_, points_;
  std::size_t epoch_cost_;  // chunks
  std::size_t stride_ = 1;  // epochs
  std::vector<std::size_t> epochs_;
  std::vector<double> numbers_;
};

}  // namespace lab
