#include "train/diagnostics.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

void measure_update(const Network& network, ConstSpan before, ConstSpan gradients, std::span<LayerDiagnostics> layers) {
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const std::size_t end = layer.bias + layer.biases;
    double gradient = 0, update = 0, size = 0;
    for (std::size_t k = layer.weights; k < end; ++k) {
      const double moved = network.parameters()[k] - before[k];
      gradient += gradients[k] * gradients[k];
      update += moved * moved;
      size += before[k] * before[k];
    }
    layers[l].gradient_norm = std::sqrt(gradient);
    layers[l].update_ratio = size > 0 ? std::sqrt(update / size) : 0;
  }
}

Reactions::Reactions(const Network& network) {
  std::size_t widest = 0;
  for (const DenseSlice& layer : network.layers()) {
    saturated_.emplace_back(layer.outputs);
    widest = std::max(widest, layer.outputs);
  }
  slopes_.resize(widest * chunk_rows);
}

void Reactions::reset() {
  samples_ = 0;
  for (auto& counts : saturated_) std::fill(counts.begin(), counts.end(), 0);
}

void Reactions::add(const Network& network, Tape& tape) {
  for (std::size_t l = 0; l < saturated_.size(); ++l) {
    const DenseSlice& layer = network.layers()[l];
    const ConstMatrixView z = tape.z(l), a = tape.a(l);
    const Span slopes = Span(slopes_).first(z.rows * z.columns);
    std::fill(slopes.begin(), slopes.end(), 1.0);
    row_of(activations, layer.activation).chain(z.all(), a.all(), slopes, layer.alpha);
    for (std::size_t n = 0; n < z.rows; ++n) {
      for (std::size_t o = 0; o < z.columns; ++o) {
        saturated_[l][o] += std::fabs(slopes[n * z.columns + o]) < saturated_slope ? 1 : 0;
      }
    }
  }
  samples_ += tape.a(0).rows;
}

void Reactions::write(std::span<LayerDiagnostics> layers) const {
  for (std::size_t l = 0; l < layers.size(); ++l) {
    std::size_t saturated = 0, dead = 0;
    for (const std::size_t count : saturated_[l]) {
      saturated += count;
      dead += count == samples_ ? 1 : 0;
    }
    const auto units = static_cast<double>(saturated_[l].size());
    layers[l].saturated = static_cast<double>(saturated) / (units * static_cast<double>(samples_));
    layers[l].dead = static_cast<double>(dead) / units;
  }
}

DiagnosticsHistory::DiagnosticsHistory(std::size_t layers)
    : width_(1 + layers * (sizeof(LayerDiagnostics) / sizeof(double))) {
  records_.reserve(capacity * width_);
}

void DiagnosticsHistory::add(std::size_t epoch, std::span<const LayerDiagnostics> layers) {
  if (records_.size() == capacity * width_) {
    stride_ *= 2;
    auto to = records_.begin();
    for (auto from = records_.begin(); from != records_.end(); from += static_cast<std::ptrdiff_t>(width_)) {
      if (!wants(static_cast<std::size_t>(*from))) continue;
      to = std::copy(from, from + static_cast<std::ptrdiff_t>(width_), to);
    }
    records_.erase(to, records_.end());
    if (!wants(epoch)) return;
  }
  records_.push_back(static_cast<double>(epoch));
  for (const LayerDiagnostics& layer : layers) {
    for (const double number : {layer.gradient_norm, layer.update_ratio, layer.saturated, layer.dead}) {
      records_.push_back(number);
    }
  }
}

void DiagnosticsHistory::drop_from(std::size_t epoch) {
  while (!records_.empty() && records_[records_.size() - width_] >= static_cast<double>(epoch)) {
    records_.resize(records_.size() - width_);
  }
}

bool DiagnosticsHistory::ends_with(std::size_t epoch) const {
  return !records_.empty() && records_[records_.size() - width_] == static_cast<double>(epoch);
}

void DiagnosticsHistory::read_latest(std::span<LayerDiagnostics> layers) const {
  if (records_.empty()) return;
  const double* number = &records_[records_.size() - width_ + 1];
  for (LayerDiagnostics& layer : layers) {
    layer = {.gradient_norm = number[0], .update_ratio = number[1], .saturated = number[2], .dead = number[3]};
    number += 4;
  }
}

}  // namespace lab
