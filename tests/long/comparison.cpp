#include "comparison.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

#include "exchangeable.hpp"

namespace lab::test {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

double quantile(std::vector<double> values, double q) {  // NumPy's
  if (values.empty()) return nan;
  std::sort(values.begin(), values.end());
  const double place = q * static_cast<double>(values.size() - 1);
  const auto before = static_cast<std::size_t>(place);
  const double next = values[std::min(before + 1, values.size() - 1)];
  return values[before] + (place - static_cast<double>(before)) * (next - values[before]);
}

// Theirs are printed with three digits.
double rounding_of(double printed) {
  return printed == 0 ? 0 : 0.501 * std::pow(10, std::floor(std::log10(std::fabs(printed))) - 2);
}

}  // namespace

Comparison::Comparison(const nlohmann::json& theirs, const std::vector<Outcome>& ours)
    : our_count_(ours.size()), their_count_(theirs.at("seeds")), line_(theirs.at("name")) {
  const auto those = [&](auto&& included) {
    return static_cast<std::size_t>(std::count_if(ours.begin(), ours.end(), included));
  };
  const auto values = [&](auto&& value) {  // NaN: there is none
    Values values;
    for (const Outcome& outcome : ours) {
      if (const double number = value(outcome); !std::isnan(number)) values.push_back(number);
    }
    return values;
  };
  const Values losses = values([](const Outcome& outcome) { return outcome.loss; });
  const Values firsts = values([](const Outcome& outcome) { return outcome.first_100.value_or(nan); });
  const double ever = theirs.at("ever_100"), not_finite = theirs.at("not_finite");

  line_.resize(std::max<std::size_t>(line_.size(), 46), ' ');
  share("100 %:", those([](const Outcome& outcome) { return outcome.accuracy == 1; }), theirs.at("final_100"));
  share("ever", firsts.size(), ever);
  median("first in epoch", firsts, theirs.at("first_100"), ever);
  quartiles("accuracy", "%.3g", values([](const Outcome& outcome) { return 100 * outcome.accuracy; }),
            theirs.at("accuracy"), 100);
  quartiles("loss", "%.3g", losses, theirs.at("loss"), 100 - not_finite);
  share("one class", those([](const Outcome& outcome) { return outcome.one_class; }), theirs.at("one_class"));
  share("NaN", our_count_ - losses.size(), not_finite);
  if (theirs.at("stopped").is_null()) return;
  const Values stops = values([](const Outcome& outcome) { return outcome.stopped_at.value_or(nan); });
  share("stopped", stops.size(), theirs.at("stopped"));
  median("in epoch", stops, theirs.at("stopped_at"), theirs.at("stopped"));
}

void Comparison::write(const char* what, const char* format, const Values& ours, const Values& theirs) {
  const auto text = [&](const Values& numbers) {
    std::string joined;
    for (const double number : numbers) {
      char digits[32];
      std::snprintf(digits, sizeof digits, format, number);
      joined += (joined.empty() ? "" : "/") + std::string(std::isnan(number) ? "-" : digits);
    }
    return joined;
  };
  line_ += std::string("  ") + what + " " + text(ours) + " (" + text(theirs) + ")";
}

void Comparison::share(const char* what, std::size_t ours, double percent) {
  write(what, "%.0f", {100 * static_cast<double>(ours) / static_cast<double>(our_count_)}, {percent});
  if (!same_share(ours, our_count_, of_theirs(percent), their_count_)) different_ += std::string(what) + "; ";
}

// Of what not all have: so many percent of theirs.
void Comparison::median(const char* what, const Values& ours, const nlohmann::json& theirs, double percent) {
  const double median = theirs.is_null() ? nan : theirs.get<double>();
  write(what, "%.3g", {quantile(ours, 0.5)}, {median});
  if (!ours.empty() && percent > 0) place(what, ours, 0.5, median, percent);
}

void Comparison::quartiles(const char* what, const char* format, const Values& ours, const Values& theirs,
                           double percent) {
  write(what, format, {quantile(ours, 0.25), quantile(ours, 0.5), quantile(ours, 0.75)}, theirs);
  for (std::size_t k = 0; k < 3; ++k) place(what, ours, 0.25 * static_cast<double>(k + 1), theirs[k], percent);
}

void Comparison::place(const char* what, const Values& ours, double q, double theirs, double percent) {
  const auto below = [&](double bound) {
    return static_cast<std::size_t>(std::count_if(ours.begin(), ours.end(), [=](double v) { return v < bound; }));
  };
  const double rounding = rounding_of(theirs);
  const std::size_t less = below(theirs - rounding), up_to = below(theirs + rounding);
  if (same_quantile(less, up_to, ours.size(), q, of_theirs(percent))) return;
  char text[80];
  std::snprintf(text, sizeof text, "%s: %zu to %zu of %zu are below %.3g; ", what, less, up_to, ours.size(), theirs);
  different_ += text;
}

std::size_t Comparison::of_theirs(double percent) const {
  return static_cast<std::size_t>(std::lround(percent / 100 * static_cast<double>(their_count_)));
}

}  // namespace lab::test
