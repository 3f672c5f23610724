#include "compare/cost.hpp"

#include <algorithm>

namespace lab {
namespace {

std::size_t chunks_of(std::size_t samples) { return (samples + chunk_rows - 1) / chunk_rows; }

}  // namespace

std::size_t chunks_of_epoch(const Session& session) {
  const TrainingConfig& training = session.config().training;
  const std::size_t samples = session.training_data().size();
  std::size_t batch = samples;
  if (training.update == Update::per_sample) batch = 1;
  if (training.update == Update::mini_batch) batch = std::min(training.batch_size, samples);
  return samples / batch * chunks_of(batch) + chunks_of(samples % batch) + chunks_of(samples) +
         chunks_of(session.test_data().size());
}

}  // namespace lab
