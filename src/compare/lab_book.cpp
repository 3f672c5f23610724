#include "compare/lab_book.hpp"

#include <cassert>

#include "compare/lab_book_rows.hpp"
#include "compare/paths.hpp"
#include "session/presets.hpp"

namespace lab {

std::vector<Experiment> lab_book() {
  std::vector<Experiment> book;
  book::add_lab_000(book);
  book::add_lab_001(book);
  book::add_lab_002(book);
  book::add_lab_003(book);
  book::add_lab_004(book);
  return book;
}

namespace {

Json rows_of(const TableText& table) {
  Json rows = Json::array();
  for (std::size_t k = 0; k < table.size(); ++k) {
    rows.push_back({{"name", table[k].name}, {"label", table[k].label}, {"formula", table[k].formula}});
  }
  return rows;
}

}  // namespace

Json lab_book_json() {
  Json list = Json::array();
  for (const Experiment& experiment : lab_book()) {
    Json claims = Json::array();
    for (const Claim& claim : experiment.claims) {
      claims.push_back({{"kind", row_of(claim_kinds, claim.kind).name},
                        {"text", claim.text},
                        {"variant", claim.variant},
                        {"other", claim.other},
                        {"measure", row_of(measures, claim.measure).name},
                        {"reported", claim.reported}});
    }
    list.push_back({{"name", experiment.name},
                    {"lab", experiment.lab},
                    {"title", experiment.title},
                    {"question", experiment.question},
                    {"comparison", write_comparison(experiment.comparison)},
                    {"claims", std::move(claims)},
                    {"references", experiment.references},
                    {"fast", experiment.fast}});
  }
  return {{"experiments", std::move(list)},
          {"tables",
           {{"claim_kinds", rows_of(TableText(claim_kinds))},
            {"claim_verdicts", rows_of(TableText(claim_verdicts))},
            {"measures", rows_of(TableText(measures))}}}};
}

namespace book {

Config preset(std::string_view name, const Json& values) {
  Json config = write_config(find_preset(name)->config());
  for (const auto& [path, value] : values.items()) put_value(config, path, value);
  const ConfigReading reading = read_config(config);
  assert(reading.errors.empty());
  return reading.config;
}

Factor over(std::string_view path, const std::vector<Json>& values) {
  Factor factor;
  for (const Json& value : values) {
    Variant variant;
    variant.values[std::string(path)] = value;
    factor.variants.push_back(std::move(variant));
  }
  return factor;
}

Json both_layers(std::size_t first, std::size_t second) {
  return {{"network.layers[0].units", first}, {"network.layers[1].units", second}};
}

Json hidden(std::string_view activation) { return {{"network.layers[].activation", activation}}; }

Json everywhere(std::string_view activation) {
  return {{"network.layers[].activation", activation}, {"network.output.activation", activation}};
}

Comparison comparison(Config base, std::vector<Factor> factors) {
  return {.base = std::move(base), .factors = std::move(factors), .seeds = {}, .target = {}};
}

namespace {

Claim of_variant(ClaimKind kind, std::size_t variant, std::string_view text) {
  Claim claim{.kind = kind, .text = text};
  claim.variant = variant;
  return claim;
}

Claim number(Measure measure, std::size_t variant, Printed printed, std::string_view text) {
  Claim claim = of_variant(ClaimKind::value, variant, text);
  claim.measure = measure;
  claim.reported = printed.value;
  claim.unit = printed.unit;
  return claim;
}

Claim beside(ClaimKind kind, Measure measure, std::size_t variant, std::size_t other, std::string_view text) {
  Claim claim = of_variant(kind, variant, text);
  claim.measure = measure;
  claim.other = other;
  return claim;
}

}  // namespace

Claim accuracy(std::size_t variant, Printed printed, std::string_view text) {
  return number(Measure::accuracy, variant, printed, text);
}
Claim final_loss(std::size_t variant, Printed printed, std::string_view text) {
  return number(Measure::loss, variant, printed, text);
}
Claim works(std::size_t variant, std::string_view text) { return of_variant(ClaimKind::works, variant, text); }
Claim fails(std::size_t variant, std::string_view text) { return of_variant(ClaimKind::fails, variant, text); }
Claim within(std::size_t variant, double epochs, std::string_view text) {
  Claim claim = of_variant(ClaimKind::within, variant, text);
  claim.measure = Measure::epochs_to_target;
  claim.reported = epochs;
  return claim;
}
Claim one_class(std::size_t variant, std::string_view text) { return of_variant(ClaimKind::one_class, variant, text); }
Claim diverges(std::size_t variant, std::string_view text) { return of_variant(ClaimKind::diverges, variant, text); }
Claim stays_finite(std::size_t variant, std::string_view text) { return of_variant(ClaimKind::finite, variant, text); }
Claim less(Measure measure, std::size_t variant, std::size_t other, std::string_view text) {
  return beside(ClaimKind::less, measure, variant, other, text);
}
Claim more(Measure measure, std::size_t variant, std::size_t other, std::string_view text) {
  return beside(ClaimKind::more, measure, variant, other, text);
}
Claim same(std::size_t variant, std::size_t other, std::string_view text) {
  return beside(ClaimKind::same, Measure::reached, variant, other, text);
}

}  // namespace book
}  // namespace lab
