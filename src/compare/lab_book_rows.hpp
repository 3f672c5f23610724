// Where the lab book's rows stand, and what they are written with.
#pragma once

#include <initializer_list>

#include "compare/lab_book.hpp"

namespace lab::book {

void add_lab_000(std::vector<Experiment>& book);
void add_lab_001(std::vector<Experiment>& book);
void add_lab_002(std::vector<Experiment>& book);
void add_lab_003(std::vector<Experiment>& book);
void add_lab_004(std::vector<Experiment>& book);

/// Whether five seeds of an experiment take a few seconds.
inline constexpr bool fast = true, slow = false;

// Configs: a preset, with these values by their paths.
Config preset(std::string_view name, const Json& values = Json::object());

// Factors.
Factor over(std::string_view path, const std::vector<Json>& values);
inline Factor rates(const std::vector<Json>& values) { return over("optimizer.learning_rate", values); }
inline Factor units(const std::vector<Json>& values) { return over("network.layers[].units", values); }
Json both_layers(std::size_t first, std::size_t second);
/// In the hidden layers alone, or in the output too.
Json hidden(std::string_view activation);
Json everywhere(std::string_view activation);

/// Twenty starts of each variant.
Comparison comparison(Config base, std::vector<Factor> factors);

/// A number as it was printed.
struct Printed {
  double value;
  double unit;  // of its last digit
};
constexpr Printed percent(double number) { return {number / 100, 0.01}; }
constexpr Printed hundredths_of_percent(double number) { return {number / 100, 0.0001}; }

// Claims.
Claim accuracy(std::size_t variant, Printed printed, std::string_view text);
Claim final_loss(std::size_t variant, Printed printed, std::string_view text);
Claim works(std::size_t variant, std::string_view text);
Claim fails(std::size_t variant, std::string_view text);
Claim within(std::size_t variant, double epochs, std::string_view text);
Claim one_class(std::size_t variant, std::string_view text);
Claim diverges(std::size_t variant, std::string_view text);
Claim stays_finite(std::size_t variant, std::string_view text);
Claim less(Measure measure, std::size_t variant, std::size_t other, std::string_view text);
Claim more(Measure measure, std::size_t variant, std::size_t other, std::string_view text);
/// The target is reached from the same seeds.
Claim same(std::size_t variant, std::size_t other, std::string_view text);

}  // namespace lab::book
