// A verdict as the page reads it.
#include <cmath>

#include "inspect/submission.hpp"

namespace lab {
namespace {

Json json_of(const RowText& row) { return {{"name", row.name}, {"label", row.label}, {"formula", row.formula}}; }

template <class Row>
Json json_of_row(const Row& row) {
  return json_of(RowText{row.name, row.label, row.formula});
}

Json json_of(TensorName tensor) { return {{"kind", row_of(tensor_kinds, tensor.kind).name}, {"layer", tensor.layer}}; }

Json json_of(std::span<const Note> all) {
  Json array = Json::array();
  for (const Note note : all) array.push_back(json_of_row(row_of(notes, note)));
  return array;
}

Json json_of(const ArrayVerdict& one) {
  Json json{{"state", json_of_row(row_of(array_states, one.state))},
            {"tensor", nullptr},
            {"expected", one.expected},
            {"read_as", json_of(one.read_as)},
            {"largest", nullptr}};
  if (one.tensor) json["tensor"] = json_of(*one.tensor);
  if (one.difference) {
    const Difference& largest = *one.difference;
    json["largest"] = {{"place", one.place},
                       {"got", largest.got},
                       {"want", largest.want},
                       {"difference", largest.size},
                       {"tolerance", largest.tolerance}};
  }
  return json;
}

Json json_of(const Reason& reason) {
  Json json = json_of(reason.row);
  json["scope"] = row_of(scopes, reason.scope).name;
  json["layer"] = nullptr;
  json["factor"] = nullptr;
  json["tensor"] = nullptr;
  if (reason.scope == Scope::layer) json["layer"] = reason.layer;
  if (reason.value) json["factor"] = *reason.value;
  if (reason.tensor) json["tensor"] = json_of(*reason.tensor);
  return json;
}

}  // namespace

Json json_of(const SubmissionVerdict& verdict) {
  Json arrays = Json::array(), hypotheses = Json::array();
  for (const ArrayVerdict& one : verdict.arrays) arrays.push_back(json_of(one));
  for (const Explanation& one : verdict.explanations) {
    Json reasons = Json::array();
    for (const Reason& reason : one.reasons) reasons.push_back(json_of(reason));
    hypotheses.push_back({{"explains", one.all ? "all" : "first"}, {"reasons", reasons}});
  }
  Json json{{"kind", json_of_row(row_of(verdict_kinds, verdict.kind))},
            {"arrays", arrays},
            {"first", nullptr},
            {"notes", json_of(verdict.notes)},
            {"later_factor", nullptr},
            {"order", verdict.order},
            {"hypotheses", hypotheses},
            {"complete", verdict.complete}};
  if (verdict.first) json["first"] = *verdict.first;
  if (verdict.later_factor) json["later_factor"] = *verdict.later_factor;
  return json;
}

}  // namespace lab
