#include "compare/landscape.hpp"

namespace lab {
namespace {

/// Exactly `low` and `high` at the ends, and 0 halfway between −x and x.
double between(double low, double high, std::size_t k, std::size_t side) {
  if (k + 1 == side) return high;
  return low + (high - low) * (static_cast<double>(k) / static_cast<double>(side - 1));
}

}  // namespace

Landscape::Landscape(const Session& session, Plane plane, const Window& window, std::size_t side, std::size_t first_row,
                     std::size_t last_row)
    : session_(session),
      plane_(std::move(plane)),
      window_(window),
      side_(side),
      first_row_(first_row),
      wanted_((last_row - first_row) * side),
      network_(session.network()),
      tape_(network_, chunk_rows),
      evaluation_(task_of(session.config().data)) {
  assert(side >= 2 && first_row <= last_row && last_row <= side);
  assert(plane_.centre.size() == network_.parameters().size());
}

bool Landscape::advance(std::size_t chunks) {
  const Config& config = session_.config();
  for (; chunks > 0 && losses_.size() < wanted_; --chunks) {
    if (!there_) move_to(losses_.size());
    if (!evaluation_.advance(network_, session_.training_data(), config.loss, tape_)) continue;
    const PenaltyConfig& penalty = config.training.penalty;
    losses_.push_back(evaluation_.metrics().loss + (penalty.any() ? penalty_of(network_, penalty) : 0));
    there_ = false;
  }
  return losses_.size() == wanted_;
}

void Landscape::move_to(std::size_t place) {
  const double s = between(window_.s_low, window_.s_high, place % side_, side_);
  const double t = between(window_.t_high, window_.t_low, first_row_ + place / side_, side_);
  const Span parameters = network_.parameters();
  for (std::size_t p = 0; p < parameters.size(); ++p) {
    parameters[p] = plane_.centre[p] + s * plane_.u[p] + t * plane_.v[p];
  }
  evaluation_ = Evaluation(task_of(session_.config().data));
  there_ = true;
}

}  // namespace lab
