#include "inspect/submission.hpp"

#include <algorithm>
#include <cmath>

#include "inspect/alone.hpp"
#include "inspect/naming.hpp"

namespace lab {
namespace {

template <class Value>
void add_once(std::vector<Value>& values, Value value) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
}

std::vector<std::size_t> place_in(std::span<const std::size_t> shape, std::size_t index) {
  std::vector<std::size_t> place(shape.size());
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    place[axis] = index % shape[axis];
    index /= shape[axis];
  }
  return place;
}

std::vector<Note> notes_of(const Assigned& one, const Reading& reading, const TensorShape& shape, bool reordered) {
  std::vector<Note> notes;
  const bool vector = shape.rows == 1 || shape.columns == 1;
  if (reading.layout.transposed && !(vector && reading.layout.flattened)) notes.push_back(Note::transposed);
  if (reading.layout.flattened) notes.push_back(Note::flattened);
  if (shape.sampled && reordered) notes.push_back(Note::reordered);
  if (one.array->float32) notes.push_back(Note::float32);
  if (reading.form == Form::with_penalty) notes.push_back(Note::with_penalty);
  if (reading.form == Form::prepared) notes.push_back(Note::prepared);
  if (reading.form == Form::logits) notes.push_back(Note::logits);
  return notes;
}

/// Whether arrays of one sort, those with samples or those without, are read in two ways.
bool is_mixed(const Step& step, std::span<const Assigned> arrays, std::span<const Reading> readings, bool sampled) {
  bool straight = false, transposed = false;
  for (std::size_t k = 0; k < arrays.size(); ++k) {
    const TensorShape shape = step.shape(arrays[k].tensor);
    if (!readings[k].equal || shape.sampled != sampled || shape.rows == 1 || shape.columns == 1) continue;
    (readings[k].layout.transposed ? transposed : straight) = true;
  }
  return straight && transposed;
}

ArrayVerdict verdict_of(const Step& step, const Assigned& one, const Reading& reading, Targets& targets,
                        std::span<const std::size_t> order) {
  const TensorShape shape = step.shape(one.tensor);
  ArrayVerdict verdict{.state = ArrayState::shape, .tensor = one.tensor, .expected = {shape.rows, shape.columns}};
  if (shape.rows == 1 && !shape.sampled) verdict.expected = {shape.columns};
  if (!reading.fits) return verdict;
  const Target target = targets.of(one, reading.form);
  verdict.read_as = notes_of(one, reading, shape, !order.empty());
  verdict.difference = difference_of(*one.array, target, reading.layout, order);
  verdict.place = place_in(one.array->shape, verdict.difference->index);
  const Difference& largest = *verdict.difference;
  const bool lost = std::isfinite(largest.want) && !std::isfinite(largest.got);
  verdict.state = reading.equal ? ArrayState::equal : lost ? ArrayState::not_finite : ArrayState::differs;
  return verdict;
}

bool well_formed(const SubmittedArray& array) {
  std::size_t size = 1;
  for (const std::size_t length : array.shape) {
    if (length > most_numbers) return false;
    size *= length;
    if (size > most_numbers) return false;
  }
  return size == array.values.size() && size > 0 &&
         (array.resolution.empty() || array.resolution.size() == array.values.size());
}

}  // namespace

SubmissionVerdict check(const Step& step, std::span<const SubmittedArray> arrays) {
  SubmissionVerdict verdict;
  verdict.arrays.resize(arrays.size());
  std::vector<SubmittedArray> read;
  std::vector<std::size_t> submitted;
  for (std::size_t k = 0; k < arrays.size() && read.size() < most_arrays; ++k) {
    if (!well_formed(arrays[k])) continue;
    read.push_back(arrays[k]);
    submitted.push_back(k);
  }
  Pass right(step);
  Rounding rounding(step);
  std::vector<Assigned> assigned = assign(read, right);
  for (Assigned& one : assigned) one.index = submitted[one.index];
  if (assigned.empty()) return verdict;

  Alignment aligned = align(right, assigned, rounding, false, Until::end);
  if (aligned.equal < assigned.size()) {
    rounding.measure();
    aligned = align(right, assigned, rounding, false, Until::end);
  }
  if (aligned.equal < assigned.size()) {
    verdict.later_factor = later_factor(right, assigned, aligned, rounding);
    if (verdict.later_factor) {
      right = right.with({.delta = *verdict.later_factor});
      aligned = align(right, assigned, rounding, false, Until::end);
      verdict.notes.push_back(Note::factor_at_gradient);
    }
  }
  verdict.order = aligned.order;
  Targets targets(right, rounding, false);
  for (std::size_t k = 0; k < assigned.size(); ++k) {
    ArrayVerdict& one = verdict.arrays[assigned[k].index];
    const bool sampled = step.shape(assigned[k].tensor).sampled;
    one = verdict_of(step, assigned[k], aligned.readings[k], targets,
                     sampled ? std::span<const std::size_t>(aligned.order) : std::span<const std::size_t>());
    if (one.state != ArrayState::equal) continue;
    for (const Note note : one.read_as) add_once(verdict.notes, note);
  }
  if (is_mixed(step, assigned, aligned.readings, true) || is_mixed(step, assigned, aligned.readings, false)) {
    verdict.notes.push_back(Note::mixed_layouts);
  }
  if (aligned.equal == assigned.size()) {
    verdict.kind = assigned.size() == arrays.size() ? VerdictKind::correct : VerdictKind::unread;
    return verdict;
  }
  verdict.kind = VerdictKind::differs;
  verdict.first = assigned[aligned.equal].index;
  Search search = explain(right, assigned, aligned, rounding);
  const std::vector<Explanation> alone = explain_alone(right, assigned, aligned, rounding);
  search.explanations.insert(search.explanations.end(), alone.begin(), alone.end());
  verdict.explanations = simplest(std::move(search.explanations));
  verdict.complete = search.complete;
  return verdict;
}

}  // namespace lab
