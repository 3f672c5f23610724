#include "inspect/judgement.hpp"

#include <algorithm>
#include <cmath>

namespace lab {
namespace {

bool is_of_the_way_back(Fault fault) { return fault != Fault::missing_bias && fault != Fault::float32; }

PlacedFault truth_of(const Session& session) { return *hidden_fault(session.config(), session.training_data().size()); }

Network with_fault(Network network, PlacedFault hidden, PlacedFault placed) {
  network.set_fault(hidden.layer, Fault::none);
  network.set_fault(placed.layer, placed.fault);
  return network;
}

/// What is wrong on the way back is put right: its gradient is then the slope of what the way forward makes of the
/// loss.
Network with_right_way_back(Network network) {
  for (std::size_t l = 0; l < network.layers().size(); ++l) {
    if (is_of_the_way_back(network.layers()[l].fault)) network.set_fault(l, Fault::none);
  }
  return network;
}

double distance(double one, double other) { return std::fabs(one - other); }

/// To the last digits, which the order of operations decides.
bool same(double one, double other, double largest) {
  return distance(one, other) <= 1e-9 * std::max(std::fabs(one), std::fabs(other)) + 1e-13 * largest;
}

/// The parameter of a tensor that shows most of something.
class Widest {
 public:
  void look(std::size_t parameter, double distance) {
    if (!(distance <= distance_)) distance_ = distance, parameter_ = parameter;  // what is not a number, too
  }
  std::size_t parameter() const { return parameter_; }

 private:
  double distance_ = -1;
  std::size_t parameter_ = 0;
};

}  // namespace

Judgement::Judgement(const Session& session, PlacedFault guess)
    : truth_(truth_of(session)), passes_([&] {
        const auto gradient_of = [&](const Network& network) {
          return WholeGradient(network, session.training_data(), session.config().loss, session.next_update());
        };
        const Network &here = session.network(), guessed = with_fault(here, truth_of(session), guess);
        return std::array{gradient_of(here), gradient_of(with_right_way_back(here)), gradient_of(guessed),
                          gradient_of(with_right_way_back(guessed))};
      }()) {}

bool Judgement::advance(std::size_t chunks) {
  for (WholeGradient& pass : passes_) {
    for (; !pass.advance(1); --chunks) {
      if (chunks == 0) return false;
    }
  }
  if (!judged_) judge();
  judged_ = true;
  return true;
}

/// In the way back's order.
void Judgement::judge() {
  for (const double gradient : passes_[here].gradients()) largest_ = std::max(largest_, std::fabs(gradient));
  for (std::size_t l = passes_[here].network().layers().size(); l-- > 0;) {
    const DenseSlice& layer = passes_[here].network().layers()[l];
    compare(l, false, layer.weights, layer.bias);
    compare(l, true, layer.bias, layer.bias + layer.biases);
  }
}

/// What a difference quotient gives: 0 where a bias is left out of the way forward.
double Judgement::slope(Which which, std::size_t layer, bool bias, std::size_t parameter) const {
  const WholeGradient& pass = passes_[which + 1];
  return bias && pass.network().layers()[layer].fault == Fault::missing_bias ? 0 : pass.gradients()[parameter];
}

/// As a gradient check would say.
bool Judgement::agree(Which which, std::size_t parameter, double slope) const {
  const WholeGradient& pass = passes_[which];
  const double width = 2 * CheckOptions{}.step(pass.network().parameters()[parameter]);
  const double noise = noise_of_quotient(2 * pass.sizes(), pass.scale(), width);
  return lab::agree(pass.gradients()[parameter], slope, noise);
}

void Judgement::compare(std::size_t layer, bool bias, std::size_t first, std::size_t last) {
  bool agrees_here = true, agrees_guessed = true, alike = true;
  Widest off_here, off_guessed, apart;
  for (std::size_t k = first; k < last; ++k) {
    const double now = passes_[here].gradients()[k], then = passes_[guessed].gradients()[k];
    const double slope_now = slope(here, layer, bias, k), slope_then = slope(guessed, layer, bias, k);
    agrees_here = agrees_here && agree(here, k, slope_now);
    agrees_guessed = agrees_guessed && agree(guessed, k, slope_then);
    alike = alike && same(now, then, largest_);
    off_here.look(k, distance(now, slope_now));
    off_guessed.look(k, distance(then, slope_then));
    apart.look(k, distance(now, then));
  }
  const auto evidence_at = [&](const Widest& widest) {
    const std::size_t k = widest.parameter();
    return Evidence{
        layer, bias, k, passes_[here].gradients()[k], passes_[guessed].gradients()[k], slope(here, layer, bias, k)};
  };
  if (!agrees_here) traces_.push_back(evidence_at(off_here));
  if (agrees_here && !agrees_guessed) {
    object(Objection::agrees_here, evidence_at(off_guessed));
  } else if (!agrees_here && agrees_guessed) {
    object(Objection::disagrees_here, evidence_at(off_here));
  } else if (!alike) {
    object(Objection::differs, evidence_at(apart));
  }
}

/// Keeps the first of the clearest.
void Judgement::object(Objection objection, const Evidence& evidence) {
  if (objection_ != Objection::none && objection_ <= objection) return;
  objection_ = objection;
  against_ = evidence;
}

}  // namespace lab
