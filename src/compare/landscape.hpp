// The loss over a plane through the parameters of a network.
#pragma once

#include <vector>

#include "compare/plane.hpp"
#include "session/session.hpp"

namespace lab {

/// What of a plane is looked at.
struct Window {
  double s_low, s_high, t_low, t_high;
};

/// The training loss, penalty included, at (G, G) points of the plane, those at the window's edges among them: s to the
/// right, t upwards, the top row first. Computed in pieces.
class Landscape {
 public:
  /// Rows [first_row, last_row) alone, so that several workers can share a landscape: the same numbers. The session
  /// must outlive this, which does not touch it.
  ///
  /// @param side  G, at least 2
  Landscape(const Session& session, Plane plane, const Window& window, std::size_t side, std::size_t first_row,
            std::size_t last_row);

  /// Goes through up to so many further chunks of chunk_rows samples; true once every loss is there.
  bool advance(std::size_t chunks);
  /// (rows, G), what is there so far. Infinity and NaN are losses too.
  ConstSpan losses() const { return losses_; }

 private:
  void move_to(std::size_t place);

  const Session& session_;
  Plane plane_;
  Window window_;
  std::size_t side_, first_row_, wanted_;
  Network network_;
  Tape tape_;
  Evaluation evaluation_;
  bool there_ = false;  // the network stands at the next place
  std::vector<double> losses_;
};

}  // namespace lab
