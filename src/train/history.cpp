#include "train/history.hpp"

#include <algorithm>
#include <cmath>

namespace lab {
namespace {

constexpr std::size_t kept_of_a_bucket = 4;  // smallest and largest training loss, smallest and largest test loss

void drop_records_from(std::vector<Record>& records, std::size_t epoch) {
  while (!records.empty() && records.back().epoch >= static_cast<double>(epoch)) records.pop_back();
}

}  // namespace

void History::add(const Record& record) {
  if (records_.size() == capacity) thin();
  records_.push_back(record);
}

void History::drop_from(std::size_t epoch) { drop_records_from(records_, epoch); }

void History::thin() {
  while (records_.back().epoch / bucket_ > static_cast<double>(capacity / (2 * kept_of_a_bucket))) bucket_ *= 2;
  auto to = records_.begin() + 1;
  for (auto first = to; first != records_.end();) {
    const double number = std::floor(first->epoch / bucket_);
    const auto last = std::find_if(first, records_.end(),
                                   [&](const Record& record) { return std::floor(record.epoch / bucket_) != number; });
    const auto by_training = [](const Record& a, const Record& b) { return a.training.loss < b.training.loss; };
    const auto by_test = [](const Record& a, const Record& b) { return a.test.loss < b.test.loss; };
    const auto [low, high] = std::minmax_element(first, last, by_training);
    const auto [low_test, high_test] = std::minmax_element(first, last, by_test);
    for (auto record = first; record != last; ++record) {
      const bool extreme = record == low || record == high || record == low_test || record == high_test;
      if (extreme || record + 1 == records_.end()) *to++ = *record;
    }
    first = last;
  }
  records_.erase(to, records_.end());
}

void Log::add(const Record& record) {
  const auto wanted = [&](const Record& one) { return static_cast<std::size_t>(one.epoch) % stride_ == 0; };
  if (!wanted(record)) return;
  if (records_.size() == capacity) {
    stride_ *= 10;
    std::erase_if(records_, [&](const Record& one) { return !wanted(one); });
    if (!wanted(record)) return;
  }
  records_.push_back(record);
}

void Log::drop_from(std::size_t epoch) { drop_records_from(records_, epoch); }

}  // namespace lab
