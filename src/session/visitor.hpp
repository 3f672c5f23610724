// A visitor of the config's fields that need not know their types, so that the list of fields is compiled once instead
// of once a visitor: 5 KB of the wasm module, gzip.
#pragma once

#include <optional>
#include <vector>

#include "session/config.hpp"
#include "session/fields.hpp"

namespace lab {

class FieldVisitor {
 public:
  virtual ~FieldVisitor() = default;

  /// How many elements of a list are visited, and whether they are made anew first.
  struct Elements {
    std::size_t count;
    bool anew;
  };

  // What a visitor does. A choice is the number of its row; names are the numbers of several rows.
  virtual bool enter_group(const char* name) = 0;  // false: its members are passed over
  virtual Elements enter_list(const Field& field, std::size_t size, const Limits& limits) = 0;
  virtual bool enter_element(std::size_t k) = 0;  // false: its members are passed over
  virtual void leave() = 0;                       // of a group or an element whose members were visited
  virtual void leave_list() = 0;
  virtual void choice(const Field& field, std::size_t& row, const char* table, const TableText& rows) = 0;
  virtual void names(const Field& field, std::vector<std::size_t>& chosen, const char* table,
                     const TableText& rows) = 0;
  virtual void whole(const Field& field, double& value, const Limits& limits) = 0;
  virtual void real(const Field& field, double& value, const Limits& limits) = 0;
  virtual void optional_whole(const Field& field, std::optional<double>& value, const Limits& limits) = 0;
  virtual void optional_real(const Field& field, std::optional<double>& value, const Limits& limits) = 0;
  virtual void numbers(const Field& field, std::vector<double>& values, const Limits& count, const Limits& limits) = 0;
  virtual void flag(const Field& field, bool& value) = 0;
};

/// Visits every field; values that the visitor changes are changed in the config.
void visit(FieldVisitor& visitor, Config& config);

}  // namespace lab
