// lab_bench: the native contestant of the benchmark. Answers the questions of tests/bench/answer.mjs, a line of JSON
// each.
#include <chrono>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "bench/allocations.hpp"
#include "bench/engine.hpp"

namespace lab::bench {
namespace {

using Json = nlohmann::json;

Workload workload_from(const Json& json) {
  return {.units = json.at("units"),
          .hidden = json.at("hidden"),
          .output = json.at("output"),
          .loss = json.at("loss"),
          .batch = json.at("batch"),
          .learning_rate = json.at("learning_rate"),
          .x = json.at("x"),
          .y = json.at("y"),
          .parameters = json.at("parameters")};
}

/// Trains for about so many seconds; the clock is asked after blocks of epochs.
Json time(Run& run, double seconds) {
  using Clock = std::chrono::steady_clock;
  const auto begin = Clock::now();
  const auto passed = [&] { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  std::size_t epochs = 0;
  for (std::size_t block = 1;;) {
    run.train(block);
    epochs += block;
    const double now = passed();
    if (now >= seconds) return {{"epochs", epochs}, {"seconds", now}};
    if (now < seconds / 20) block *= 2;
  }
}

Json answer(const Json& question, std::unique_ptr<Run>& run) {
  const std::string ask = question.at("ask");
  if (ask == "time") return time(*run, question.at("seconds"));
  if (ask == "start") {
    const Workload workload = workload_from(question.at("workload"));
    const std::size_t before = allocations();
    run = std::make_unique<Run>(workload);
    return {{"allocations", allocations() - before}};
  }
  const std::size_t epochs = question.at("epochs"), before = allocations();
  run->train(epochs);
  const std::size_t after = allocations();
  return {{"parameters", run->parameters()}, {"allocations", after - before}};
}

}  // namespace
}  // namespace lab::bench

int main() {
  std::unique_ptr<lab::bench::Run> run;
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << lab::bench::answer(lab::bench::Json::parse(line), run).dump() << std::endl;
  }
}
