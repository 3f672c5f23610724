// lab_fuzz [COUNT [SEED]]: trains so many random valid configs and has as many mutated ones refused, and reads mutated
// files of points. The case of number k is all from the seed SEED + k; a case that fails says how to run it again.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "data/text.hpp"
#include "fuzz/case.hpp"
#include "fuzz/csv.hpp"
#include "fuzz/draw.hpp"
#include "fuzz/mutate.hpp"
#include "fuzz/train.hpp"

namespace {

constexpr int longest_case = 8;           // seconds of processor time; under sanitizers most take milliseconds
constexpr std::uint32_t twice_each = 10;  // how often a run is made twice, and compared

/// A whole number from least on, or nothing.
std::optional<std::uint32_t> number_in(const char* text, double least) {
  const auto number = lab::parse_number(text);
  const bool fits = number && *number >= least && *number <= 4294967295.0 && *number == std::floor(*number);
  return fits ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace lab::fuzz;
  const auto count = argc > 1 ? number_in(argv[1], 1) : 1000, seed = argc > 2 ? number_in(argv[2], 0) : 1;
  if (argc > 3 || !count || !seed) {
    std::fputs("usage: lab_fuzz [COUNT [SEED]]\n", stderr);
    return 2;
  }
  watch();
  DrawCounts drawn;
  TrainCounts trained;
  MutationCounts mutated;
  CsvCounts files;
  const auto begin = std::chrono::steady_clock::now();
  for (std::uint32_t k = 0; k < *count; ++k) {
    const std::uint32_t case_seed = *seed + k;
    begin_case(case_seed, longest_case);
    Dice dice(case_seed);
    trying("to draw a config", "");
    const lab::Config config = draw_config(dice, drawn);
    trying("to train", lab::write_config(config).dump());
    train(config, dice, trained);
    if (case_seed % twice_each == 0) train_twice(config, dice, trained);
    if (case_seed % twice_each == 1) train_by_hand_twice(config, dice, trained);
    refuse_mutations(config, dice, mutated);
    read_mutated_text(config, dice, mutated);
    read_files(dice, files);
  }
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
  std::printf("fuzz: %lu cases from seed %lu in %.0f s\n", static_cast<unsigned long>(*count),
              static_cast<unsigned long>(*seed), seconds.count());
  std::printf("drawn:   %zu valid at once, %zu repaired, %zu drawn again\n", drawn.valid_at_once, drawn.repaired,
              drawn.drawn_again);
  std::printf(
      "trained: %zu configs to epoch %.1f on average; %zu tuned, %zu changed by hand, %zu restored, %zu rewound; %zu "
      "diverged at the "
      "end, %zu were stopped by a rule, %zu compared with a run in slices\n",
      trained.runs, static_cast<double>(trained.epochs) / static_cast<double>(trained.runs), trained.tuned,
      trained.changed, trained.restored, trained.rewound, trained.diverged, trained.stopped, trained.compared);
  std::printf(
      "refused: %zu mutated configs, for %zu places; %zu mutations happened to be valid; %zu of %zu mutated "
      "texts were JSON\n",
      mutated.refused, mutated.places, mutated.by_chance_valid, mutated.texts_read, mutated.texts);
  std::printf("CSV:     %zu mutated files, %zu refused\n", files.files, files.refused);
  return 0;
}
