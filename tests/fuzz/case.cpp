#include "fuzz/case.hpp"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <sys/time.h>
#include <unistd.h>

// Defined where a sanitizer is linked in.
extern "C" [[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());

namespace lab::fuzz {
namespace {

constexpr std::size_t most_printed = 20'000;

std::uint32_t case_seed = 0;
const char* attempt = "nothing yet";
std::string attempt_text, steps;

void write_out(std::string_view text) {
  if (write(STDERR_FILENO, text.data(), text.size()) < 0) _exit(3);
}

// Called from signal handlers, too: no allocation.
void print_case() {
  char number[16];
  std::snprintf(number, sizeof number, "%lu", static_cast<unsigned long>(case_seed));
  write_out("lab_fuzz: while trying ");
  write_out(attempt);
  write_out(":\n");
  write_out(std::string_view(attempt_text).substr(0, most_printed));
  write_out("\nsteps:");
  write_out(steps);
  write_out("\nrun it again: lab_fuzz 1 ");
  write_out(number);
  write_out("\n");
}

void end(int signal) {
  write_out(signal == SIGPROF ? "\nlab_fuzz: HANG\n" : "\nlab_fuzz: CRASH\n");
  print_case();
  _exit(1);
}

}  // namespace

void watch() {
  if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(print_case);
  for (const int number : {SIGPROF, SIGABRT}) std::signal(number, end);
  if (__sanitizer_set_death_callback) return;  // the sanitizer says more about these
  for (const int number : {SIGSEGV, SIGFPE, SIGILL, SIGBUS}) std::signal(number, end);
}

void begin_case(std::uint32_t seed, int seconds) {
  case_seed = seed;
  const itimerval timer{.it_interval = {}, .it_value = {.tv_sec = seconds, .tv_usec = 0}};
  setitimer(ITIMER_PROF, &timer, nullptr);
}

void trying(const char* what, std::string text) {
  attempt = what;
  attempt_text = std::move(text);
  steps.clear();
}

void then(const char* step) { steps.append(" ").append(step); }

void expect(bool condition, const std::string& what) {
  if (condition) return;
  write_out("\nlab_fuzz: FAILED: " + what + "\n");
  print_case();
  _exit(1);
}

}  // namespace lab::fuzz
