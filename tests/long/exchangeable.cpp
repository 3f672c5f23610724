#include "exchangeable.hpp"

#include <algorithm>
#include <cmath>

namespace lab::test {
namespace {

double log_beta(double a, double b) { return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b); }
double log_choose(double n, double k) { return -log_beta(n - k + 1, k + 1) - std::log(n + 1); }

}  // namespace

// Fisher's exact test: with so many of all, how likely is it that as few, or as many, are ours?
bool same_share(std::size_t ours, std::size_t our_count, std::size_t theirs, std::size_t their_count) {
  const std::size_t all = ours + theirs;
  double fewer = 0, more = 0;
  for (std::size_t k = all > their_count ? all - their_count : 0; k <= std::min(all, our_count); ++k) {
    const auto n = static_cast<double>(our_count), m = static_cast<double>(their_count), j = static_cast<double>(k),
               sum = static_cast<double>(all);
    const double likely = std::exp(log_choose(n, j) + log_choose(m, sum - j) - log_choose(n + m, sum));
    if (k <= ours) fewer += likely;
    if (k >= ours) more += likely;
  }
  return fewer >= rare && more >= rare;
}

// The number of ours below the r-th of theirs has the beta-binomial distribution with a = r, b = their_count + 1 − r.
bool same_quantile(std::size_t below, std::size_t up_to, std::size_t our_count, double q, std::size_t their_count) {
  const auto m = static_cast<double>(their_count), n = static_cast<double>(our_count);
  const double a = 1 + q * (m - 1), b = m + 1 - a;
  double at_most_up_to = 0, at_least_below = 0;
  for (std::size_t k = 0; k <= our_count; ++k) {
    const auto j = static_cast<double>(k);
    const double likely = std::exp(log_choose(n, j) + log_beta(j + a, n - j + b) - log_beta(a, b));
    if (k <= up_to) at_most_up_to += likely;
    if (k >= below) at_least_below += likely;
  }
  return at_most_up_to >= rare && at_least_below >= rare;
}

}  // namespace lab::test
