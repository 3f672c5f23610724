// lab_weights_hash CONFIG EPOCHS: trains the config (a JSON file, or - for standard input) natively and prints the hash
// of the weights, as the page and the wasm print it.
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "data/text.hpp"
#include "session/session.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: lab_weights_hash CONFIG EPOCHS\n";
    return 2;
  }
  const std::string path = argv[1];
  constexpr double most_epochs = 1e9;
  const auto epochs = lab::parse_number(argv[2]);
  if (!epochs || *epochs < 0 || *epochs > most_epochs || *epochs != std::floor(*epochs)) {
    std::cerr << "lab_weights_hash: EPOCHS is " << argv[2] << "; allowed: a whole number from 0 to 1000000000\n";
    return 2;
  }
  std::ifstream file(path);
  if (path != "-" && !file) {
    std::cerr << "lab_weights_hash: cannot read " << path << "\n";
    return 2;
  }
  constexpr int deepest = 16;  // much more would overflow the stack
  bool too_deep = false;
  const auto watch = [&](int depth, lab::Json::parse_event_t, lab::Json&) {
    too_deep = too_deep || depth > deepest;
    return !too_deep;
  };
  const lab::Json json = lab::Json::parse(path == "-" ? std::cin : file, watch, /*allow_exceptions=*/false);
  if (too_deep || json.is_discarded()) {
    std::cerr << "lab_weights_hash: " << path << (too_deep ? " is nested deeper than any config\n" : " is no JSON\n");
    return 1;
  }
  const auto [config, errors] = lab::read_config(json);
  for (const lab::ConfigError& error : errors) std::cerr << error.message() << "\n";
  if (!errors.empty()) return 1;
  lab::Session session(config);
  session.step_epochs(static_cast<std::size_t>(*epochs));
  const lab::Report report = session.report();
  if (report.over()) {
    std::cerr << "lab_weights_hash: " << (report.stopped ? "a stop rule ended the run" : "the weights diverged")
              << " after " << report.epoch << " epochs\n";
  }
  std::printf("%016llx\n", static_cast<unsigned long long>(lab::hash_of(session.network().parameters())));
}
