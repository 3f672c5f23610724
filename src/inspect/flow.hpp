// How much of the error reaches each layer: over a whole data set, at fixed weights.
#pragma once

#include <vector>

#include "session/whole_gradient.hpp"
#include "train/diagnostics.hpp"

namespace lab {

/// One layer. Means and root mean squares (rms) are over all its units and all samples.
struct LayerFlow {
  double gradient_norm;  // √Σ(∂loss/∂w)² over its weights and biases, of the loss over the whole set
  double delta;          // rms of δ, of each sample's own loss
  double slope;          // mean |f'(z)|
  // What becomes of an error on its way here from the layer behind: rms(e) / rms(δ behind), where e = ∂loss/∂a, and
  // rms(δ) / rms(e). Their product is the ratio of the two layers' δ. NaN for the output, and where nothing arrives.
  double through_weights, through_slope;
  double saturated, dead;  // as in LayerDiagnostics
};

/// Done chunk by chunk.
class GradientFlow {
 public:
  /// Keeps a copy of the network as it stands; the data must outlive this.
  ///
  /// @param plan  for a network with faults
  GradientFlow(const Network& network, const Dataset& data, const LossConfig& loss,
               std::optional<NextUpdate> plan = {});

  /// Takes in up to so many further chunks of chunk_rows samples; true once the set is through.
  bool advance(std::size_t chunks);
  /// Complete once `advance` has returned true.
  std::vector<LayerFlow> layers() const;

 private:
  struct Sums {
    double delta = 0, error = 0;  // of squares: of δ, and of e
    double slope = 0;
  };

  void measure();  // the latest chunk
  double numbers_of(std::size_t layer) const;

  WholeGradient gradient_;
  std::size_t samples_, row_ = 0;
  double scale_;  // makes δ of the whole loss that of a sample's own
  Reactions reactions_;
  std::vector<Sums> sums_;
  std::vector<double> scratch_;  // a chunk's numbers of the widest layer
};

}  // namespace lab
