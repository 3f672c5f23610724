#include "export/cpp_snippet.hpp"

namespace lab {
namespace {

/// What a config has that another has not: a field that is left out takes its default.
Json changed_from(const Json& usual, const Json& value) {
  if (!value.is_object()) return value;
  Json changed = Json::object();
  for (const auto& [key, member] : value.items()) {
    if (!usual.contains(key)) {
      changed[key] = member;
    } else if (member != usual[key]) {
      changed[key] = changed_from(usual[key], member);
    }
  }
  return changed;
}

constexpr std::string_view head =
    R"(// A run of Backprop Lab in C++, with the page's own engine: it ends with the same weights, bit for bit.
//
// CMakeLists.txt beside it, and the project's folder as backprop-lab:
//   cmake_minimum_required(VERSION 3.20)
//   project(my_run LANGUAGES CXX)
//   add_subdirectory(backprop-lab EXCLUDE_FROM_ALL)
//   add_executable(my_run main.cpp)
//   target_link_libraries(my_run PRIVATE lab_core)
#include <algorithm>
#include <cstdio>

#include "session/session.hpp"

// What is left out has its default; src/session/fields.hpp lists every field.
constexpr const char* settings = R"json()";

constexpr std::string_view body = R"()json";

int main() {
  const auto [config, errors] = lab::read_config(lab::Json::parse(settings));
  for (const lab::ConfigError& error : errors) std::fprintf(stderr, "%s\n", error.message().c_str());
  if (!errors.empty()) return 1;

  constexpr std::size_t epochs = @epochs, log_every = @log_every;
  lab::Session session(config);
  for (std::size_t epoch = 0;; epoch = std::min(epoch + log_every, epochs)) {
    session.step_epochs(epoch - session.report().epoch);
    const lab::Report report = session.report();
    if (report.latest) std::printf("epoch %zu: loss %.17g\n", report.epoch, report.latest->training.loss);
    if (report.epoch == epochs || report.over()) break;
  }
  std::printf("weights %016llx\n", static_cast<unsigned long long>(lab::hash_of(session.network().parameters())));
}
)";

std::string with(std::string text, std::string_view name, std::size_t number) {
  return text.replace(text.find(name), name.size(), std::to_string(number));
}

}  // namespace

std::string cpp_snippet(const Config& config, const ScriptLength& length) {
  const Json settings = changed_from(write_config(Config{}), write_config(config));
  const std::string program = with(std::string(body), "@epochs", length.epochs);
  return std::string(head) + settings.dump(2) + with(program, "@log_every", length.log_every);
}

}  // namespace lab
