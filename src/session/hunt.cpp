#include "session/hunt.hpp"

#include <algorithm>

#include "math/random.hpp"

namespace lab {
namespace {

bool is_hunted(Fault fault, bool batched) {
  switch (fault) {
    case Fault::none:
    case Fault::float32:  // as good as right
      return false;
    case Fault::bias_not_summed:
    case Fault::factor_n:
      return batched;
    default:
      return true;
  }
}

std::size_t draw_below(std::size_t count, Random& random) {
  return static_cast<std::size_t>(random.rand() * static_cast<double>(count));
}

}  // namespace

std::vector<PlacedFault> huntable_faults(const Network& network, const LossConfig& loss, bool batched) {
  std::vector<PlacedFault> found;
  for (const auto& row : faults) {
    if (!is_hunted(row.id, batched)) continue;
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      if (fault_fits(row.id, network, l, loss)) found.push_back({l, row.id});
    }
  }
  return found;
}

PlacedFault hidden_fault(std::uint32_t hunt, const Network& network, const LossConfig& loss, bool batched) {
  const std::vector<PlacedFault> all = huntable_faults(network, loss, batched);
  std::vector<Fault> kinds;
  for (const PlacedFault& one : all) {
    if (kinds.empty() || kinds.back() != one.fault) kinds.push_back(one.fault);
  }
  Random random(hunt);
  const Fault kind = kinds[draw_below(kinds.size(), random)];
  const auto of_kind = [kind](const PlacedFault& one) { return one.fault == kind; };
  const auto first = std::find_if(all.begin(), all.end(), of_kind);
  const auto places = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), of_kind));
  return *(first + static_cast<std::ptrdiff_t>(draw_below(places, random)));
}

}  // namespace lab
