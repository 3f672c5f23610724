// lab_weights_hash CONFIG EPOCHS: trains the config (a JSON file, or - for standard input) natively and prints the hash
// of the weights, as the page and the wasm print it.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "session/session.hpp"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: lab_weights_hash CONFIG EPOCHS\n";
    return 2;
  }
  const std::string path = argv[1];
  std::ifstream file(path);
  if (path != "-" && !file) {
    std::cerr << "lab_weights_hash: cannot read " << path << "\n";
    return 2;
  }
  const lab::Json json = lab::Json::parse(path == "-" ? std::cin : file, nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) {
    std::cerr << "lab_weights_hash: " << path << " is no JSON\n";
    return 1;
  }
  const auto [config, errors] = lab::read_config(json);
  for (const lab::ConfigError& error : errors) std::cerr << error.message() << "\n";
  if (!errors.empty()) return 1;
  lab::Session session(config);
  session.step_epochs(std::strtoul(argv[2], nullptr, 10));
  std::printf("%016llx\n", static_cast<unsigned long long>(lab::hash_of(session.network().parameters())));
}
