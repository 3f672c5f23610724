#include "session/hunt.hpp"

#include <algorithm>

#include "math/random.hpp"

namespace lab {
namespace {

bool is_hunted(Fault fault, std::size_t samples) {
  switch (fault) {
    case Fault::none:
    case Fault::float32:  // as good as right
      return false;
    case Fault::bias_not_summed:
    case Fault::factor_n:
      return samples > 1;
    default:
      return true;
  }
}

std::size_t draw_below(std::size_t count, Random& random) {
  return static_cast<std::size_t>(random.rand() * static_cast<double>(count));
}

}  // namespace

std::vector<PlacedFault> huntable_faults(const Network& network, const LossConfig& loss, std::size_t samples) {
  std::vector<PlacedFault> found;
  for (const auto& row : faults) {
    if (!is_hunted(row.id, samples)) continue;
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      const bool taken = network.layers()[l].fault != Fault::none;
      if (!taken && fault_fits(row.id, network, l, loss)) found.push_back({l, row.id});
    }
  }
  return found;
}

std::vector<PlacedFault> huntable_faults(const Config& config, std::size_t samples) {
  return huntable_faults(blank_network(config), config.loss, samples);
}

std::optional<PlacedFault> hidden_fault(const Config& config, std::size_t samples) {
  if (!config.network.hunt) return {};
  const std::vector<PlacedFault> all = huntable_faults(config, samples);
  std::vector<Fault> kinds;
  for (const PlacedFault& one : all) {
    if (kinds.empty() || kinds.back() != one.fault) kinds.push_back(one.fault);
  }
  Random random(static_cast<std::uint32_t>(*config.network.hunt));
  const Fault kind = kinds[draw_below(kinds.size(), random)];
  const auto of_kind = [kind](const PlacedFault& one) { return one.fault == kind; };
  const auto first = std::find_if(all.begin(), all.end(), of_kind);
  const auto places = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), of_kind));
  return *(first + static_cast<std::ptrdiff_t>(draw_below(places, random)));
}

}  // namespace lab
