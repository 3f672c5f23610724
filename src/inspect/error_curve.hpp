// How exact central differences are, by ε: too large a step truncates, too small a one rounds.
#pragma once

#include <memory>

#include "session/gradient_check.hpp"

namespace lab {

/// The relative errors at one ε, of the parameters that no kink is near and whose gradients are not both 0; NaN where
/// there are none.
struct ErrorAt {
  double epsilon, worst, median;
};

/// From the largest ε to the smallest, two a power of ten; done chunk by chunk.
class ErrorCurve {
 public:
  static constexpr std::size_t points = 23;

  /// Keeps a copy of the network as it stands; the data must outlive this.
  ///
  /// @param parameters  to look at
  /// @param plan     for a network with faults
  ErrorCurve(const Network& network, const Dataset& data, const LossConfig& loss, std::vector<std::size_t> parameters,
             std::optional<NextUpdate> plan = {});

  /// Goes through up to so many further chunks of chunk_rows samples; true once every ε is done.
  bool advance(std::size_t chunks);
  std::span<const ErrorAt> errors() const { return errors_; }

 private:
  void begin();

  Network network_;
  const Dataset& data_;
  LossConfig loss_;
  std::vector<std::size_t> parameters_;
  std::optional<NextUpdate> plan_;
  std::unique_ptr<GradientCheck> check_;  // of the next ε
  std::vector<ErrorAt> errors_;
};

}  // namespace lab
