// Tables of variants: one row for each enumerator, in the enumerators' order. Menus, links, messages and tests loop
// over the rows, so that a new variant is a new row and nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lab {

/// A variant that is told apart by its enumerator alone; the others add functions to these members.
template <class Id>
struct NamedRow {
  Id id;
  std::string_view name, label, formula;
};

/// The words of a row, whatever else it has.
struct RowText {
  std::string_view name, label, formula;
};

/// The words of a table's rows, for who need not know their type.
class TableText {
 public:
  TableText() = default;
  template <class Row, std::size_t n>
  explicit TableText(const std::array<Row, n>& table)
      : rows_(table.data()), size_(n), text_of_([](const void* rows, std::size_t k) {
          const Row& row = static_cast<const Row*>(rows)[k];
          return RowText{row.name, row.label, row.formula};
        }) {}

  std::size_t size() const { return size_; }
  RowText operator[](std::size_t k) const { return text_of_(rows_, k); }

 private:
  const void* rows_ = nullptr;
  std::size_t size_ = 0;
  RowText (*text_of_)(const void* rows, std::size_t k) = nullptr;
};

/// What `static_assert` holds every table to: row k is the row of the k-th enumerator.
template <class Row, std::size_t n>
constexpr bool rows_match_ids(const std::array<Row, n>& table) {
  for (std::size_t k = 0; k < n; ++k) {
    if (static_cast<std::size_t>(table[k].id) != k) return false;
  }
  return true;
}

/// The row of a variant.
template <class Row, std::size_t n>
constexpr const Row& row_of(const std::array<Row, n>& table, decltype(Row::id) id) {
  return table[static_cast<std::size_t>(id)];
}

/// The row of this name, or null.
template <class Row, std::size_t n>
constexpr const Row* find_row(const std::array<Row, n>& table, std::string_view name) {
  for (const Row& row : table) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace lab
