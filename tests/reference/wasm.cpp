// The reference check as a module of its own, for tests/reference/check.mjs.
#include <emscripten/bind.h>

#include "reference/reference.hpp"

EMSCRIPTEN_BINDINGS(lab_reference) {
  emscripten::value_object<lab::ReferenceReport>("ReferenceReport")
      .field("text", &lab::ReferenceReport::text)
      .field("passed", &lab::ReferenceReport::passed);
  emscripten::function("check", &lab::check_reference);
}
