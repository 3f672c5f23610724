// The training of a NumPy script: the optimizer, what was changed under way, epochs and batches.
#include "data/text.hpp"
#include "export/numpy_optimizers.hpp"
#include "export/numpy_plan.hpp"
#include "inspect/numpy_settings.hpp"

namespace lab {
namespace {

std::string text_of(std::string_view text) { return std::string(text); }

bool decays(const TrainingConfig& training) { return update_config(training.optimizer, 1).weight_decay > 0; }

// ---- The optimizer

/// The names of what is remembered of each array of parameters.
std::vector<std::string> memories_of(OptimizerRule rule) {
  std::vector<std::string> names;
  for (const std::string_view name : row_of(optimizers, rule).memories) {
    if (!name.empty()) names.push_back(text_of(name));
  }
  return names;
}

void add_settings(PythonText& settings, const NumpyPlan& plan) {
  const TrainingConfig& training = plan.config.training;
  settings.constant("learning_rate", python_number(training.optimizer.learning_rate), "η");
  const bool decay = plan.ever(decays) || row_of(optimizers, training.optimizer.rule).decouples_decay;
  write_coefficients(settings, training.optimizer, decay);
  const PenaltyConfig& penalty = training.penalty;
  const auto l1 = [](const TrainingConfig& one) { return one.penalty.l1 > 0; };
  const auto l2 = [](const TrainingConfig& one) { return one.penalty.l2 > 0; };
  const auto clips = [](const TrainingConfig& one) { return one.penalty.clip_norm > 0; };
  const std::string counts = penalty.biases ? ", biases too" : ", without biases";
  if (plan.ever(l1)) settings.constant("l1", python_number(penalty.l1), "λ₁ Σ|w| is added to the loss" + counts);
  if (plan.ever(l2)) settings.constant("l2", python_number(penalty.l2), "λ₂/2 Σw² is added to the loss" + counts);
  if (plan.ever(clips)) {
    settings.constant("clip_norm", python_number(penalty.clip_norm), "a longer gradient is shortened to this norm");
  }
}

void add_clipping(PythonText& body, const NumpyPlan& plan) {
  const auto clips = [](const TrainingConfig& one) { return one.penalty.clip_norm > 0; };
  if (!plan.ever(clips)) return;
  body.line("    norm = np.sqrt(sum(np.sum(g * g) for g in gradients))");
  body.line(plan.is_tuned("penalty.clip_norm") ? "    if 0 < clip_norm < norm:" : "    if norm > clip_norm:");
  body.line("        gradients = [g * (clip_norm / norm) for g in gradients]");
}

void add_schedule(NumpyText& text, const NumpyPlan& plan) {
  const ScheduleConfig& schedule = plan.config.training.schedule;
  const NumpySchedule& row = row_of(numpy_schedules, schedule.shape);
  const bool warm = plan.ever([](const TrainingConfig& one) { return one.schedule.warmup > 0; });
  if (schedule.shape == ScheduleShape::constant && !warm) return;
  if (schedule.shape != ScheduleShape::constant) {
    text.settings.constant("period", std::to_string(schedule.epochs), "epochs of the schedule");
    text.settings.constant("factor", python_number(schedule.factor), "what the rate is multiplied by in a period");
  }
  if (warm) text.settings.constant("warmup", std::to_string(schedule.warmup), "epochs until the rate is whole");
  text.body.line("\n\ndef learning_rate_at(epoch):");
  text.body.line("    \"\"\"The rate after so many complete epochs.\"\"\"");
  text.body.line("    rate = " + text_of(row.rate));
  if (warm) text.body.line("    if epoch < warmup:\n        rate *= (epoch + 1) / warmup");
  text.body.line("    return rate");
}

/// t, product, beta1_t: where they start.
void write_counters(PythonText& body, std::string_view names) {
  while (!names.empty()) {
    const std::size_t comma = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, comma);
    body.line(name == "t" ? "t = 0  # updates so far" : text_of(name) + " = 1");
    names.remove_prefix(std::min(comma + 2, names.size()));
  }
}

/// For the bug that updates too soon.
void add_look_ahead(PythonText& body, const std::vector<std::string>& memories, const std::string& counters) {
  std::string all = "parameters";
  for (const std::string& name : memories) all += " + " + name + "s";
  body.line("\n\ndef updated(w, dw, rate):");
  body.line("    \"\"\"What an update would make of w.\"\"\"");
  if (!counters.empty()) body.line("    global " + counters + "\n    counted = " + counters);
  body.line("    before = [array.copy() for array in " + all + "]");
  body.line("    update([dw if one is w else np.zeros_like(one) for one in parameters], rate)");
  body.line("    after = w.copy()");
  body.line("    for array, kept in zip(" + all + ", before):");
  body.line("        array[:] = kept");
  if (!counters.empty()) body.line("    " + counters + " = counted");
  body.line("    return after");
}

// ---- Epochs and batches

class Loop {
 public:
  Loop(NumpyText& text, const NumpyPlan& plan)
      : settings_(text.settings),
        body_(text.body),
        plan_(plan),
        training_(plan.config.training),
        stop_(plan.config.stop) {}

  void write() {
    write_settings();
    write_measure();
    body_.line("\n");
    if (may_shuffle()) body_.line("np.random.seed(order_seed)");
    if (may_shuffle() && !always_shuffles()) {
      body_.line(training_.order == Order::shuffled ? "shuffled = True" : "shuffled = False");
    }
    body_.line("epoch = 0  # complete ones");
    if (watched_rules()) write_watch();
    const bool scheduled = plan_.rate() == "rate";
    if (changed() && scheduled) body_.line("rate = learning_rate_at(epoch)");
    if (changed()) body_.line("make_changes()");
    body_.line("report(epoch, *measure())");
    body_.line("while epoch < epochs:");
    if (scheduled) body_.line("    rate = learning_rate_at(epoch)");
    write_epoch();
    write_end_of_epoch();
    write_end();
  }

 private:
  bool changed() const { return !plan_.journal.empty(); }
  bool may_shuffle() const {
    return plan_.ever([](const TrainingConfig& one) { return one.order == Order::shuffled; });
  }
  bool always_shuffles() const { return may_shuffle() && !plan_.is_tuned("training.order"); }
  bool batches_change() const { return plan_.is_tuned("training.update") || plan_.is_tuned("training.batch_size"); }
  bool is_classes() const { return plan_.task() != Task::regression; }

  // Where somebody changed a run by hand, he also let it go on beyond its rules.
  bool stops_at_loss() const { return stop_.loss && !changed(); }
  bool stops_at_accuracy() const { return stop_.accuracy && is_classes() && !changed(); }
  bool stops_on_plateau() const { return stop_.plateau && !changed(); }
  bool watched_rules() const { return stops_at_loss() || stops_at_accuracy() || stops_on_plateau(); }
  bool watches_last() const { return stops_at_loss() && stop_.watched == WatchedLoss::last_sample; }

  void write_settings() {
    if (batches_change()) {
      settings_.constant("batch_size", std::to_string(batch_size_of(training_, plan_.samples())),
                         "samples of an update");
    } else if (training_.update == Update::mini_batch) {
      settings_.constant("batch_size", std::to_string(training_.batch_size), "samples of an update");
    }
    if (may_shuffle())
      settings_.constant("order_seed", std::to_string(training_.seed), "the samples' orders are drawn from it");
    settings_.constant("epochs", std::to_string(plan_.length.epochs), "how long to train");
    settings_.constant("log_every", std::to_string(plan_.length.log_every), "epochs from one printed line to the next");
    if (stops_at_loss()) {
      settings_.constant(
          "stop_loss", python_number(*stop_.loss),
          watches_last() ? "stop when the epoch's last sample alone is below, before its update" : "stop below it");
    }
    if (stops_at_accuracy()) {
      settings_.constant("stop_accuracy", python_number(*stop_.accuracy), "stop when it is held");
      settings_.constant("hold", std::to_string(stop_.hold), "for so many epochs");
    }
    if (stops_on_plateau()) {
      settings_.constant("plateau", std::to_string(*stop_.plateau), "stop after so many epochs without progress");
      settings_.constant("progress", python_number(stop_.progress), "how much lower the loss must be, as a share");
    }
  }

  void write_measure() {
    body_.line("\n\ndef measure():");
    body_.line("    *_, z, a = forward(X)");
    std::string measured = "loss_of(z, a, Y)";
    if (is_classes()) {
      const bool one_hot = outputs_of(plan_.config.data) > 1;
      body_.line(one_hot ? "    right = a.argmax(axis=1) == Y.argmax(axis=1)" : "    right = (a > 0.5) == (Y > 0.5)");
      measured += ", right.mean()";
    }
    if (plan_.tested()) {
      body_.line("    *_, z_test, a_test = forward(X_test)");
      measured += ", loss_of(z_test, a_test, Y_test)";
    }
    body_.line("    return " + measured + (is_classes() || plan_.tested() ? "" : ","));
    const std::string arguments =
        std::string("epoch, loss") + (is_classes() ? ", accuracy" : "") + (plan_.tested() ? ", test_loss" : "");
    body_.line("\n\ndef report(" + arguments + "):");
    body_.line(std::string("    print(f'epoch {epoch} loss : {loss}") +
               (plan_.tested() ? " test loss : {test_loss}" : "") +
               (is_classes() ? " accuracy : {100 * accuracy:.2f} %" : "") + "')");
  }

  void write_watch() {
    std::string names, values;
    const auto add = [&](const char* name, const char* value) {
      names.append(names.empty() ? "" : ", ").append(name);
      values.append(values.empty() ? "" : ", ").append(value);
    };
    if (stops_at_accuracy()) add("held", "0");
    if (stops_on_plateau()) add("lowest", "np.inf"), add("idle", "0");
    if (!names.empty()) body_.line(names + " = " + values + "  # what the stop rules remember");
  }

  void write_epoch() {
    const std::string rate = plan_.rate();
    const bool full = !batches_change() && training_.update == Update::full_batch;
    if (may_shuffle()) {
      body_.line(always_shuffles() ? "    order = np.random.permutation(N)"
                                   : "    order = np.random.permutation(N) if shuffled else np.arange(N)");
    }
    if (full && !changed()) {
      if (may_shuffle()) body_.line("    x, y = X[order], Y[order]");
      return write_update(4, rate, may_shuffle() ? "x" : "X", may_shuffle() ? "y" : "Y");
    }
    if (changed()) {
      body_.line("    first = 0");
      body_.line("    while first < N:");
      body_.line("        make_changes()");
    } else {
      body_.line(training_.update == Update::per_sample ? "    for first in range(N):"
                                                        : "    for first in range(0, N, batch_size):");
    }
    const std::string size = batches_change() || training_.update == Update::mini_batch ? "batch_size"
                             : full                                                     ? "N"
                                                                                        : "1";
    const std::string rows = "first:first + " + size;
    body_.line(may_shuffle() ? "        rows = order[" + rows + "]"
                             : "        rows = slice(first, first + " + size + ")");
    body_.line("        x, y = X[rows], Y[rows]");
    write_update(8, rate, "x", "y");
    if (changed()) body_.line("        first += len(x)");
  }

  void write_update(std::size_t spaces, const std::string& rate, const std::string& x, const std::string& y) {
    const std::string ahead = plan_.has(Fault::updated_first) ? ", " + rate : "";
    const std::string tape = "forward(" + x + ")";
    if (watches_last()) body_.line(indented("tape = " + tape, spaces));
    body_.line(indented(
        "update(backward(" + x + ", " + y + ", *" + (watches_last() ? "tape" : tape) + ahead + "), " + rate + ")",
        spaces));
  }

  void write_end_of_epoch() {
    body_.line("    epoch += 1");
    if (changed()) body_.line("    make_changes()");
    const std::string measured =
        std::string("loss, ") + (is_classes() ? "accuracy, " : "") + (plan_.tested() ? "test_loss, " : "");
    if (!watched_rules()) {
      body_.line("    if epoch % log_every == 0 or epoch == epochs:");
      end_if_diverged(8);
      body_.line("        report(epoch, *measure())");
      return;
    }
    end_if_diverged(4);
    const std::string names = measured.substr(0, measured.size() - 2);
    body_.line("    " + names + (names == "loss" ? "," : "") + " = measure()");
    std::string rules;
    const auto rule = [&](const std::string& one) { rules += (rules.empty() ? "" : " or ") + one; };
    if (watches_last()) {
      body_.line("    *_, z, a = tape");
      const bool whole = training_.update == Update::full_batch && !may_shuffle();
      body_.line(whole ? "    last_loss = loss_of(z[-1:], a[-1:], Y[-1:])"
                       : "    last_loss = loss_of(z[-1:], a[-1:], y[-1:])");
    }
    if (stops_at_loss()) rule(watches_last() ? "last_loss < stop_loss" : "loss < stop_loss");
    if (stops_at_accuracy()) {
      body_.line("    held = held + 1 if accuracy >= stop_accuracy else 0");
      rule("held >= hold");
    }
    if (stops_on_plateau()) {
      body_.line("    lowest, idle = (loss, 0) if loss < lowest * (1 - progress) else (lowest, idle + 1)");
      rule("idle >= plateau");
    }
    body_.line("    stop = " + rules);
    body_.line("    if stop or epoch % log_every == 0 or epoch == epochs:");
    body_.line("        report(epoch, " + names + ")");
    body_.line("    if stop:");
    body_.line("        break");
  }

  void end_if_diverged(std::size_t spaces) {
    body_.line(
        indented("if not all(np.isfinite(w).all() for w in parameters):\n"
                 "    print(f'epoch {epoch} : the weights are no longer finite numbers')\n"
                 "    break",
                 spaces));
  }

  void write_end() {
    body_.section("What it has learned");
    const bool softmax = plan_.config.loss.function == Loss::softmax_ce;
    body_.line("*_, z, a = forward(X)");
    if (is_classes()) {
      body_.line("print(f'accuracy : {100 * measure()[1]:.2f} %')");
    }
    body_.line("print('predictions :')");
    body_.line(softmax ? "print(np.exp(log_softmax(z)))" : "print(a)");
  }

  PythonText &settings_, &body_;
  const NumpyPlan& plan_;
  const TrainingConfig& training_;
  const StopConfig& stop_;
};

}  // namespace

void add_optimizer(NumpyText& text, const NumpyPlan& plan) {
  const OptimizerConfig& config = plan.config.training.optimizer;
  const OptimizerInfo& row = row_of(optimizers, config.rule);
  const NumpyOptimizer& numpy = row_of(numpy_optimizers, config.rule);
  PythonText& body = text.body;
  add_settings(text.settings, plan);
  const std::vector<std::string> memories = memories_of(config.rule);
  std::string names = "w, g", lists = "parameters, gradients";
  if (!memories.empty()) body.line();
  if (!memories.empty()) body.section("What the optimizer remembers, for each of the parameters");
  for (const std::string& name : memories) {
    body.line(name + "s = [np.zeros_like(w) for w in parameters]");
    names += ", " + name;
    lists += ", " + name + "s";
  }
  const bool changed = !plan.journal.empty();  // t is the number of the update then
  const bool counted = numpy.counters.starts_with("t");
  const std::string counters = (changed && !counted ? "t" : "") +
                               text_of(changed && !counted && !numpy.counters.empty() ? ", " : "") +
                               text_of(numpy.counters);
  write_counters(body, counters);
  if (plan.switches_off()) body.line("held = set()  # what is switched off: places in parameters");
  body.line("\n\ndef update(gradients, rate):");
  body.line("    \"\"\"" + text_of(row.label) + ": " + text_of(row.formula) + "\"\"\"");
  if (!counters.empty()) body.line("    global " + counters);
  if (changed && !counted) body.line("    t += 1");
  add_clipping(body, plan);
  if (!numpy.once.empty()) body.line(indented(numpy.once));
  body.line("    for " + names + " in zip(" + lists + "):");
  if (plan.ever(decays) && !row.decouples_decay) body.line("        g = g + weight_decay * w");
  const bool inside = config.rule == OptimizerRule::adagrad && config.epsilon_inside;
  body.line(indented(inside ? numpy_adagrad_inside : numpy.each, 8));
  if (plan.switches_off()) body.line("    for k, place in held:\n        parameters[k][place] = 0");
  if (plan.has(Fault::updated_first)) add_look_ahead(body, memories, counters);
  add_schedule(text, plan);
}

void add_loop(NumpyText& text, const NumpyPlan& plan) { Loop(text, plan).write(); }

}  // namespace lab
