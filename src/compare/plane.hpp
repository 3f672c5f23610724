// Planes through the parameters of a network, to look at its loss in, and where points lie in one.
//
// Source of the filter normalisation: Li, Xu, Taylor, Studer, Goldstein: Visualizing the Loss Landscape of Neural Nets
// (2018). Here a unit's weights, with its bias, are what a filter is there.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "nn/network.hpp"

namespace lab {

/// The plane centre + s u + t v.
struct Plane {
  std::vector<double> centre, u, v;  // (P) each
  /// Of a principal plane: what share of the squared distances from the centre lies along u, and along v.
  std::array<double, 2> shares{};
};

/// Two random directions, each unit's part as long as the unit's weights are: first the numbers of u are drawn, then
/// those of v. A unit whose weights are all 0 does not move; of a network that is all 0, each unit's part has length 1.
Plane random_plane(const Network& network, std::uint32_t seed);

/// Along two parameters.
Plane parameter_plane(const Network& network, std::size_t first, std::size_t second);

/// The plane through the last point of the first path that the points of all paths lie closest to: along the first two
/// principal components, of length 1, of their steps from there, not centred. u points away from where the first path
/// began, and so does v, so that it comes from the left and from below.
///
/// Where all points lie on a line, v is some direction across it; where nothing has moved, u is the first parameter's.
/// With a single parameter v is 0.
///
/// @param paths  each (T, P), finite
Plane principal_plane(std::span<const ConstMatrixView> paths);

/// Where points of parameter space lie in a plane, orthogonally projected: (T, 2) of s and t; and how far off it, (T).
struct Projection {
  Matrix places;
  std::vector<double> distances;
};
Projection projected(const ConstMatrixView& path, const Plane& plane);

}  // namespace lab
