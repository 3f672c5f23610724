// The loss over a plane through the weights, and the path that training took in it.
//
// Source of the filter normalisation: Li, Xu, Taylor, Studer, Goldstein: Visualizing the Loss Landscape of Neural Nets
// (2018). Here a unit's weights, with its bias, are what a filter is there.
#pragma once

#include <cstdint>
#include <vector>

#include "session/session.hpp"

namespace lab {

/// The plane centre + s u + t v.
struct Plane {
  std::vector<double> centre, u, v;  // (P) each
};

/// Two random directions, each unit's part as long as the unit's weights are.
Plane random_plane(const Network& network, std::uint32_t seed);
/// Along two parameters.
Plane parameter_plane(const Network& network, std::size_t first, std::size_t second);
/// Through the last point of the first path, along the first two principal components of all paths' steps from there.
///
/// @param paths  each (T, P)
Plane principal_plane(const std::vector<Matrix>& paths);

/// Where points of parameter space lie in a plane, orthogonally projected: (T, 2) of s and t; and how far off it, (T).
struct Projection {
  Matrix places;
  std::vector<double> distances;
};
Projection projected(const Matrix& path, const Plane& plane);

/// Weights during a run: at most `points` of them, evenly spaced in epochs, the start and the end among them.
class Path {
 public:
  Path(const Config& config, std::size_t points);
  bool advance(std::size_t chunks);  // true once the run is over
  const Matrix& weights() const;     // (T, P)
  const std::vector<std::size_t>& epochs() const;
  const Session& session() const;
  // ... private parts as needed
};

/// The training loss, penalty included, over a square of the plane, row by row: (G, G) with s to the right, t upwards,
/// the top row first. Computed in pieces.
class Landscape {
 public:
  Landscape(const Session& session, Plane plane, double low, double high, std::size_t side);
  /// Rows first to last alone, so that several workers can share a landscape: the same numbers.
  Landscape(const Session& session, Plane plane, double low, double high, std::size_t side, std::size_t first_row,
            std::size_t last_row);
  bool advance(std::size_t chunks);
  const std::vector<double>& losses() const;
};

}  // namespace lab
