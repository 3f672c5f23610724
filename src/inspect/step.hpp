// One update with N samples, which can be taken again and again: as it should be, and as each bug would have it.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "inspect/tensors.hpp"
#include "session/session.hpp"

namespace lab {

struct Step {
  Network network;  // without faults, whatever the run has
  Matrix x, y;
  LossConfig loss;
  TrainingConfig training;
  double learning_rate;
  NextUpdate update;

  std::size_t samples() const { return x.shape(0); }
  std::size_t layers() const { return network.layers().size(); }
  std::size_t targets() const { return y.shape(1); }
  TensorShape shape(TensorName tensor) const { return shape_of(network, samples(), tensor); }
};

/// The step that a run would take with these of its training samples, at least one.
Step step_of(const Session& session, std::span<const std::size_t> rows);

/// What is done otherwise on the way through the network and back.
struct Detour {
  std::vector<Fault> faults;           // by layer; empty: none. No factors: those are alterations.
  bool slope_at_scaled_error = false;  // slope_at_error with the reduction's factor in the error
};

/// What is done otherwise with the results.
struct Alteration {
  double delta = 1, gradient = 1, update = 1;  // factors: of ∂L/∂a and δ; of the gradients; of those the update gets
  std::vector<std::size_t> error_for_delta = {};  // layers whose δ holds ∂L/∂a
  std::vector<std::size_t> transposed = {};       // layers whose ∂L/∂W is taken transposed; square ones
  std::vector<std::size_t> single_biases = {};    // layers whose ∂L/∂b is that of one sample
  std::size_t sample = 0;                         // which
  bool updates = true;                            // else the parameters stay
};

/// In which of several usual ways a tensor is written.
enum class Form : std::uint8_t {
  plain,
  with_penalty,  // a gradient with the penalty's
  prepared,      // a gradient as the optimizer gets it
  logits         // of the output of softmax: before it; plain is after it
};

/// A step taken: its tensors, computed when they are asked for.
class Pass {
 public:
  /// The step must outlive it.
  explicit Pass(const Step& step, const Detour& detour = {});
  /// The same way, with other results.
  Pass with(const Alteration& alteration) const;

  const Step& step() const { return *step_; }
  std::vector<double> values(TensorName tensor, Form form = Form::plain) const;
  /// The forms that differ from each other, plain first.
  std::vector<Form> forms(TensorName tensor) const;
  /// The size of the numbers that a tensor's were added up from: what rounding is relative to.
  double scale(TensorName tensor) const;
  /// The parameters after an update with other gradients.
  std::vector<double> updated(ConstSpan gradients) const;
  /// (P) those that the update gets.
  std::vector<double> update_gradients() const;

 private:
  struct Way {
    Network network;
    Tape tape;
    std::vector<double> gradients;
  };

  std::vector<double> gradients() const;  // without a factor
  std::vector<double> errors(std::size_t layer) const;
  std::vector<double> weights_back(std::size_t layer) const;
  const std::vector<double>& after() const;

  const Step* step_;
  std::shared_ptr<const Way> way_;
  Alteration alteration_;
  mutable std::optional<std::vector<double>> after_;  // once asked for
};

}  // namespace lab
