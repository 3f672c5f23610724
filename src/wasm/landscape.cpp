// Loss landscapes, in the module of comparisons. web/engine/landscaping.js is the only caller, and
// web/engine/landscape.d.ts its type.
#include <emscripten/bind.h>

#include "compare/landscape.hpp"
#include "compare/path.hpp"
#include "wasm/convert.hpp"

namespace lab {
namespace {

using emscripten::val;

std::vector<double> numbers_of(const val& numbers) { return emscripten::convertJSArrayToNumberVector<double>(numbers); }

val object_of(const Plane& plane) {
  val object = val::object();
  object.set("centre", copy_of(plane.centre));
  object.set("u", copy_of(plane.u));
  object.set("v", copy_of(plane.v));
  object.set("shares", copy_of(plane.shares));
  return object;
}

Plane plane_from(const val& object) {
  return {.centre = numbers_of(object["centre"]), .u = numbers_of(object["u"]), .v = numbers_of(object["v"])};
}

/// A run's data and loss, and its network with other parameters: (P) of them.
struct Ground {
  Session session;
  Network network;

  Ground(const val& config, const val& parameters)
      : session(read_config(json_from(config)).config), network(session.network()) {
    const std::vector<double> given = numbers_of(parameters);
    std::copy_n(given.begin(), std::min(given.size(), network.parameters().size()), network.parameters().begin());
  }
};

Ground* new_ground(const val& config, const val& parameters) { return new Ground(config, parameters); }

Landscape* new_landscape(const Ground& ground, const val& plane, const val& window, unsigned side, unsigned first,
                         unsigned last) {
  const auto bound = [&](const char* name) { return window[name].as<double>(); };
  return new Landscape(ground.session, plane_from(plane),
                       {bound("s_low"), bound("s_high"), bound("t_low"), bound("t_high")}, side, first, last);
}

Path* new_path(const val& config, double epochs, unsigned points) {
  return new Path(read_config(json_from(config)).config, static_cast<std::size_t>(epochs), points);
}

val epochs_of(const Path& path) {
  const std::vector<double> epochs(path.epochs().begin(), path.epochs().end());
  return copy_of(epochs);
}

/// A list of Float64Arrays, (T, P) each.
val principal_plane_of(const val& paths, unsigned parameters) {
  std::vector<std::vector<double>> numbers;
  std::vector<ConstMatrixView> views;
  const auto count = paths["length"].as<unsigned>();
  for (unsigned k = 0; k < count; ++k) numbers.push_back(numbers_of(paths[k]));
  for (const auto& path : numbers) views.push_back({path.data(), path.size() / parameters, parameters});
  return object_of(principal_plane(views));
}

val projection_of(const val& path, const val& plane) {
  const Plane onto = plane_from(plane);
  const std::vector<double> numbers = numbers_of(path);
  const Projection projection =
      projected({numbers.data(), numbers.size() / onto.centre.size(), onto.centre.size()}, onto);
  val object = val::object();
  object.set("places", copy_of(view(projection.places).all()));
  object.set("distances", copy_of(projection.distances));
  return object;
}

}  // namespace
}  // namespace lab

EMSCRIPTEN_BINDINGS(lab_landscape) {
  using namespace emscripten;
  using namespace lab;
  class_<Ground>("Ground")
      .constructor(&new_ground, allow_raw_pointers())
      .function(
          "parameters", +[](const Ground& ground) { return static_cast<unsigned>(ground.network.parameters().size()); })
      .function(
          "randomPlane",
          +[](const Ground& ground, double seed) {
            return object_of(random_plane(ground.network, static_cast<std::uint32_t>(seed)));
          })
      .function(
          "parameterPlane", +[](const Ground& ground, unsigned first, unsigned second) {
            return object_of(parameter_plane(ground.network, first, second));
          });
  class_<Landscape>("Landscape")
      .constructor(&new_landscape, allow_raw_pointers())
      .function(
          "advance", +[](Landscape& landscape, unsigned chunks) { return landscape.advance(chunks); })
      .function(
          "losses", +[](const Landscape& landscape) { return copy_of(landscape.losses()); });
  class_<Path>("Path")
      .constructor(&new_path, allow_raw_pointers())
      .function(
          "advance", +[](Path& path, unsigned chunks) { return path.advance(chunks); })
      .function(
          "epoch", +[](const Path& path) { return static_cast<double>(path.epoch()); })
      .function(
          "diverged", +[](const Path& path) { return path.session().report().divergence.has_value(); })
      .function(
          "weights", +[](const Path& path) { return copy_of(path.weights().all()); })
      .function("epochs", &epochs_of);
  function("principalPlane", &principal_plane_of);
  function("projected", &projection_of);
}
