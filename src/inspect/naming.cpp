#include "inspect/naming.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <string>

namespace lab {
namespace {

/// What a name says.
struct Hint {
  std::vector<TensorKind> kinds;  // any of these; none: any
  std::optional<std::size_t> number;
  bool hidden = false, output = false;
};

/// The words of a name, each of which is taken out where it is found.
class Words {
 public:
  explicit Words(std::string letters) : letters_(std::move(letters)) {}
  bool take(std::initializer_list<std::string_view> words) {
    bool found = false;
    for (const std::string_view word : words) {
      const std::size_t at = letters_.find(word);
      if (at == std::string::npos) continue;
      letters_.erase(at, word.size());
      found = true;
    }
    return found;
  }
  const std::string& rest() const { return letters_; }

 private:
  std::string letters_;
};

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::optional<TensorKind> kind_of_letter(std::string_view letter) {
  if (letter == "w" || letter == "v") return TensorKind::w;
  if (letter == "b") return TensorKind::b;
  if (letter == "z" || letter == "s" || letter == "u") return TensorKind::z;
  if (letter == "a" || letter == "h" || letter == "o" || letter == "y") return TensorKind::a;
  if (letter == "x") return TensorKind::x;
  return {};
}

std::vector<TensorKind> kinds_for(std::optional<TensorKind> kind, bool gradient, bool fresh, bool before) {
  if (!kind) return gradient ? std::vector{TensorKind::delta, TensorKind::da} : std::vector<TensorKind>();
  switch (*kind) {
    case TensorKind::w:
      if (gradient) return {TensorKind::dw};
      if (fresh) return {TensorKind::new_w};
      return before ? std::vector{TensorKind::w} : std::vector{TensorKind::w, TensorKind::new_w};
    case TensorKind::b:
      if (gradient) return {TensorKind::db};
      if (fresh) return {TensorKind::new_b};
      return before ? std::vector{TensorKind::b} : std::vector{TensorKind::b, TensorKind::new_b};
    case TensorKind::z:
      if (gradient) return {TensorKind::delta};
      return {TensorKind::z};
    case TensorKind::a:
      if (gradient) return {TensorKind::da, TensorKind::delta};
      return {TensorKind::a};
    default:
      return {*kind};
  }
}

Hint hint_of(std::string name) {
  name = replaced(replaced(replaced(std::move(name), "δ", "delta"), "∂", "d"), "ŷ", "yhat");
  Hint hint;
  std::string letters, digits;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isdigit(byte)) {
      if (letters.empty() || letters.back() != '#') {
        digits.clear();
        letters += '#';
      }
      if (digits.size() < 4) digits += c;
    } else if (std::isalpha(byte)) {
      letters += static_cast<char>(std::tolower(byte));
    }
  }
  if (!digits.empty()) hint.number = std::stoul(digits);
  std::erase(letters, '#');

  Words words(letters);
  std::optional<TensorKind> kind;
  if (words.take({"logits", "logit", "preactivations", "preactivation", "preact", "net"})) kind = TensorKind::z;
  const bool fresh = words.take({"updated", "after", "next", "new"});
  const bool before = words.take({"before", "old", "initial", "init", "start"});
  if (words.take({"predictions", "prediction", "pred", "yhat", "probs"})) {
    kind = TensorKind::a;
    hint.output = true;
  }
  if (words.take({"weights", "weight", "theta"})) kind = TensorKind::w;
  if (words.take({"biases", "bias"})) kind = TensorKind::b;
  if (words.take({"activations", "activation", "act"})) kind = TensorKind::a;
  if (words.take({"inputs", "input", "features", "data"})) kind = TensorKind::x;
  hint.hidden = words.take({"hidden"});
  hint.output = words.take({"output", "out"}) || hint.output;
  const bool error = words.take({"delta", "error", "err"});
  bool gradient = words.take({"gradients", "gradient", "grads", "grad", "nabla", "dloss", "dcost", "dl", "dj", "dc"});

  std::string rest = words.rest();
  if (!kind && rest.size() > 1 && (rest[0] == 'd' || rest[0] == 'g')) {
    gradient = true;
    rest.erase(0, 1);
  } else if (rest == "d" || (kind && rest == "g")) {
    gradient = true;
    rest.clear();
  }
  if (!kind) kind = kind_of_letter(rest);
  if (!kind && rest.size() > 1) return hint;  // a word that says nothing to us
  if (!kind && !gradient && !error && (hint.hidden || hint.output)) kind = TensorKind::a;
  hint.kinds = error ? std::vector{TensorKind::delta, TensorKind::da} : kinds_for(kind, gradient, fresh, before);
  return hint;
}

bool is_one_of(std::span<const TensorKind> kinds, TensorKind kind) {
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

/// Somebody who has a W0 counts layers from 0 on; an a0 alone is the input.
bool counts_from_zero(const Hint& hint) {
  return hint.number == 0u && !hint.kinds.empty() && !is_one_of(hint.kinds, TensorKind::a) &&
         !is_one_of(hint.kinds, TensorKind::x);
}

bool may_be(const Hint& hint, TensorName tensor, bool from_zero, std::size_t layers) {
  const bool input = tensor.kind == TensorKind::x;
  if (!hint.kinds.empty() && !is_one_of(hint.kinds, tensor.kind)) {
    return input && hint.number == 0u && is_one_of(hint.kinds, TensorKind::a);
  }
  if (input) return true;
  if (hint.number) {
    if (tensor.layer + (from_zero ? 0 : 1) == *hint.number) return true;
    return from_zero && tensor.kind == TensorKind::a && tensor.layer + 1 == *hint.number;
  }
  if (hint.output) return tensor.layer + 1 == layers;
  if (hint.hidden) return tensor.layer + 1 < layers || layers == 1;
  return true;
}

bool finite(ConstSpan numbers) {
  return std::all_of(numbers.begin(), numbers.end(), [](double number) { return std::isfinite(number); });
}

/// How far apart the numbers are, whatever their order: an array may be transposed and have other rows first. What is
/// not finite is far from everything.
double distance(const SubmittedArray& array, ConstSpan tensor) {
  if (!finite(array.values) || !finite(tensor)) return std::numeric_limits<double>::max();
  std::vector<double> got = array.values, want(tensor.begin(), tensor.end());
  std::sort(got.begin(), got.end());
  std::sort(want.begin(), want.end());
  double away = 0, size = 0;
  for (std::size_t k = 0; k < want.size(); ++k) {
    away += std::fabs(got[k] - want[k]);
    size += std::fabs(want[k]);
  }
  return away / (size + std::numeric_limits<double>::min());
}

}  // namespace

std::vector<Assigned> assign(std::span<const SubmittedArray> arrays, const Pass& right) {
  const Step& step = right.step();
  const std::size_t layers = step.layers();
  const std::vector<TensorName> tensors = tensors_in_order(step.network);
  std::vector<Hint> hints;
  for (const SubmittedArray& array : arrays) hints.push_back(hint_of(array.name));
  const bool from_zero = std::any_of(hints.begin(), hints.end(), counts_from_zero);

  std::vector<Assigned> assigned;
  const auto taken = [&](TensorName tensor) {
    return std::any_of(assigned.begin(), assigned.end(), [&](const Assigned& other) { return other.tensor == tensor; });
  };
  for (std::size_t k = 0; k < arrays.size(); ++k) {
    if (arrays[k].meant && has_tensor(step.network, *arrays[k].meant)) {
      assigned.push_back({k, &arrays[k], *arrays[k].meant});
    }
  }
  for (std::size_t k = 0; k < arrays.size(); ++k) {
    const SubmittedArray& array = arrays[k];
    if (array.meant) continue;
    std::optional<TensorName> best, named;
    double closest = std::numeric_limits<double>::infinity();
    for (const TensorName tensor : tensors) {
      if (!may_be(hints[k], tensor, from_zero, layers) || taken(tensor)) continue;
      // ∂L/∂a is seldom what is meant by a name that does not say so.
      if (tensor.kind == TensorKind::da && !is_one_of(hints[k].kinds, TensorKind::da)) continue;
      if (!named && !hints[k].kinds.empty()) named = tensor;
      if (layouts_of(array.shape, step.shape(tensor)).empty() || array.values.size() != step.shape(tensor).size()) {
        continue;
      }
      for (const Form form : right.forms(tensor)) {
        const double away = distance(array, right.values(tensor, form));
        const bool tie = best && away == closest && best->kind == TensorKind::da && tensor.kind == TensorKind::delta &&
                         hints[k].kinds.front() == TensorKind::delta;
        if (best && !(away < closest) && !tie) continue;
        best = tensor;
        closest = away;
      }
    }
    if (!best) best = named;
    if (best) assigned.push_back({k, &array, *best});
  }
  std::stable_sort(assigned.begin(), assigned.end(), [&](const Assigned& one, const Assigned& other) {
    return place_of(one.tensor, layers) < place_of(other.tensor, layers);
  });
  return assigned;
}

}  // namespace lab
