// Whether our runs may be drawn from the population that theirs were drawn from, exactly and whatever its distribution:
// if they are, all orders of our values and theirs are equally likely.
#pragma once

#include <cstddef>

namespace lab::test {

/// What is rarer than this on its side counts as wrong: twice that a comparison, for an engine that is right.
inline constexpr double rare = 5e-4;

/// So many of ours, and of theirs, have some property.
bool same_share(std::size_t ours, std::size_t our_count, std::size_t theirs, std::size_t their_count);

/// `below` of ours are less than their quantile, `up_to` are not more; equal values are either. The quantile is
/// NumPy's: it lies at place 1 + q (their_count − 1) of their sorted values.
bool same_quantile(std::size_t below, std::size_t up_to, std::size_t our_count, double q, std::size_t their_count);

}  // namespace lab::test
