// How a run is taken to another of its moments: kept and taken up again, looked at elsewhere, or back before a
// divergence.
#include <algorithm>

#include "session/session.hpp"

namespace lab {

std::vector<double> Session::standing() const {
  const OptimizerState& optimizer = trainer_.optimizer().state();
  std::vector<double> numbers{static_cast<double>(trainer_.epoch()), static_cast<double>(trainer_.step()),
                              optimizer.step, optimizer.products[0], optimizer.products[1]};
  const auto add = [&](ConstSpan more) { numbers.insert(numbers.end(), more.begin(), more.end()); };
  add(network_.parameters());
  for (const auto& memory : optimizer.memories) add(memory);
  for (const std::size_t parameter : trainer_.held()) numbers.push_back(static_cast<double>(parameter));
  return numbers;
}

void Session::stand_at(ConstSpan standing, OptimizerRule rule, double learning_rate) {
  const auto next = [&] {
    const double number = standing.front();
    standing = standing.subspan(1);
    return number;
  };
  const auto take = [&](std::size_t count) {
    const ConstSpan taken = standing.first(count);
    standing = standing.subspan(count);
    return std::vector<double>(taken.begin(), taken.end());
  };
  TrainerState state = trainer_.save();
  OptimizerState optimizer = trainer_.optimizer().state();
  state.epoch = static_cast<std::size_t>(next());
  state.step = static_cast<std::size_t>(next());
  optimizer.step = next();
  for (double& product : optimizer.products) product = next();
  state.parameters = take(network_.parameters().size());
  for (auto& memory : optimizer.memories) memory = take(memory.size());
  if (rule != config_.training.optimizer.rule) {
    const double outside =
        learning_rate > 0 ? 1 / learning_rate : 0;  // at rate 0 that form stands still, whatever it remembers
    for (double& v : optimizer.memories[0]) v *= rule == OptimizerRule::momentum ? learning_rate : outside;
  }
  while (!trainer_.held().empty()) trainer_.hold(trainer_.held().front(), false);
  for (const double parameter : standing) trainer_.hold(static_cast<std::size_t>(parameter), true);
  state.optimizer.restore(optimizer);
  trainer_.restore(state);
}

Checkpoint Session::save() const {
  return {.trainer = trainer_.save(),
          .stop_watch = stop_watch_,
          .measured = phase_ == Phase::training,
          .measuring_again = measuring_again_,
          .last_sample_loss = last_sample_loss_,
          .penalty = penalty_,
          .confusion = confusion_,
          .test_confusion = test_confusion_};
}

void Session::restore(const Checkpoint& checkpoint) {
  trainer_.restore(checkpoint.trainer);
  stop_watch_ = checkpoint.stop_watch;
  last_sample_loss_ = checkpoint.last_sample_loss;
  penalty_ = checkpoint.penalty;
  confusion_ = checkpoint.confusion;
  test_confusion_ = checkpoint.test_confusion;
  go_on(checkpoint.measured);
  measuring_again_ = checkpoint.measuring_again;
  // Not what was measured, if something else is held now, or if its record is gone.
  const auto records = history_.records();
  const bool same =
      std::equal(network_.parameters().begin(), network_.parameters().end(), checkpoint.trainer.parameters.begin());
  const bool there = !records.empty() && records.back().epoch == static_cast<double>(trainer_.epoch());
  if (checkpoint.measured && !(same && there) && !trainer_.inside_epoch()) measure_again();
}

void Session::rewind() {
  const bool loss = divergence_ && divergence_->tensor == Tensor::loss;
  const std::size_t broken = trainer_.epoch();
  trainer_.rewind();
  // Where the weights were finite, but not the loss over the whole set: on to the end of the epoch before, unless what
  // led there has been changed.
  while (loss && !trainer_.tuned() && trainer_.epoch() + 1 < broken) trainer_.advance();
  go_on(!loss || trainer_.epoch() < broken);
}

/// From where the trainer has gone back to; what came after is forgotten.
void Session::go_on(bool measured) {
  divergence_.reset();
  stopped_.reset();
  const std::size_t epoch = trainer_.epoch();
  history_.drop_from(measured ? epoch + 1 : epoch);
  log_.drop_from(measured ? epoch + 1 : epoch);
  measuring_again_ = false;
  diagnostics_.drop_from(epoch + 1);
  diagnostics_.read_latest(layers_);
  begin_measuring();
  if (measured) {
    phase_ = Phase::training;
    watching_reactions_ = diagnostics_.wants(epoch + 1);
    if (watching_reactions_) trainer_.watch_next_epoch();
  } else {
    watching_reactions_ =
        diagnostics_.records().empty();  // at the start; later the update before is not known any more
  }
}

}  // namespace lab
