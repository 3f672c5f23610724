// What training takes from the heap: nothing in a step, and no more after a million epochs than after a thousand. A
// program of its own, since it counts every call of operator new.
#include <cstdlib>
#include <new>

#include <malloc.h>

#include "compare/trial.hpp"
#include "session/session.hpp"
#include "support.hpp"

namespace {

std::size_t allocations = 0, bytes_in_use = 0;

}  // namespace

void* operator new(std::size_t size) {
  void* memory = std::malloc(size > 0 ? size : 1);
  if (!memory) throw std::bad_alloc();
  ++allocations;
  bytes_in_use += malloc_usable_size(memory);
  return memory;
}
void operator delete(void* memory) noexcept {
  if (memory) bytes_in_use -= malloc_usable_size(memory);
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept { operator delete(memory); }

namespace lab {
namespace {

#ifdef NDEBUG
constexpr std::size_t many_epochs = 1'000'000, many_steps = 1'000;
#else
constexpr std::size_t many_epochs = 50'000, many_steps = 100;  // the sanitizers take their time
#endif

Config small_config() {
  Config config;
  config.network.layers.clear();
  config.data.set = Generator::own;
  config.data.own = {.x = {0, 1, 2}, .y = {1, 0, 2}, .label = {0, 1, 0}};
  config.data.test_share = 0.3;
  return config;
}

void expect_no_allocation(const Config& config, const std::string& what) {
  Session session(config);
  session.advance(5, Session::unlimited);
  session.hold(0, true);
  session.advance(1, Session::unlimited);
  const std::size_t before = allocations;
  session.advance(many_steps, many_steps);
  EXPECT_EQ(allocations, before) << what;
  EXPECT_FALSE(session.report().over()) << what;
}

TEST(Memory, ATrainingStepAllocatesNothing) {
  for (const OptimizerInfo& rule : optimizers) {
    for (const auto& update : updates) {
      for (const auto& order : orders) {
        Config config;
        config.data = {.set = Generator::linear, .sampling = {.points = 200}, .test_share = 0.3};
        config.training = {.optimizer = {.rule = rule.id, .learning_rate = 0.001},
                           .penalty = {.l1 = 0.01, .l2 = 0.01, .clip_norm = 1},
                           .update = update.id,
                           .order = order.id};
        std::string what(rule.name);
        expect_no_allocation(config, what.append(" ").append(update.name).append(" ").append(order.name));

        const Session data(config);
        Network network = data.network();
        Trainer trainer(network, data.training_data(), config.loss, config.training);
        const auto advance = [&] {
          for (std::size_t k = 0; k < many_steps; ++k) trainer.advance();
        };
        advance();
        const std::size_t before = allocations;
        advance();
        EXPECT_EQ(allocations, before) << what;
      }
    }
  }
}

TEST(Memory, ATrialsEpochAllocatesNothing) {
  Config config = small_config();
  config.stop.epochs = many_steps;
  Trial trial(config, {.accuracy = {}, .loss = 0.01}, curve_epochs(many_steps));
  trial.advance(10);
  const std::size_t before = allocations;
  EXPECT_TRUE(trial.advance(Session::unlimited));
  EXPECT_EQ(allocations, before);
}

TEST(Memory, NoActivationAndNoLossAllocates) {
  for (const ActivationInfo& activation : activations) {
    Config config;
    for (LayerConfig& layer : config.network.layers) layer.activation = activation.id;
    config.training.optimizer.learning_rate = 0.001;
    expect_no_allocation(config, std::string(activation.name));
  }
  for (const LossInfo& loss : losses) {
    Config config;
    config.data = {.set = Generator::rings, .sampling = {.points = 60}};
    config.loss.function = loss.id;
    config.network.output.activation = loss.output.value_or(Activation::sigmoid);
    config.training.optimizer.learning_rate = 0.001;
    expect_no_allocation(config, std::string(loss.name));
  }
}

TEST(Memory, AMillionEpochsTakeNoMoreThanAThousand) {
  Session session(small_config());
  session.step_epochs(1'000);
  const std::size_t bytes = bytes_in_use, calls = allocations;
  session.step_epochs(many_epochs - 1'000);
  EXPECT_EQ(session.report().epoch, many_epochs);
  EXPECT_EQ(bytes_in_use, bytes);
  EXPECT_EQ(allocations, calls);
}

TEST(Memory, WhatARunHasTakenIsGivenBack) {
  const auto run = [] {
    Session session({});
    session.step_epochs(20);
    session.restore(session.save());
    Picture picture = session.picture(16, 0);
    picture.advance(Session::unlimited);
    return session.ledger({3}).loss();
  };
  run();
  const std::size_t bytes = bytes_in_use;
  for (int k = 0; k < 20; ++k) run();
  EXPECT_EQ(bytes_in_use, bytes);
}

}  // namespace
}  // namespace lab
