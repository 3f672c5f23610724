// Making a comparison's runs: begin, stop, go on.

import { isEarlier, progressOf } from '../../compare/progress.js';
import { progressWords as words } from '../../../i18n/en/compare-progress.js';

/** @import { Spec } from '../../../engine/compare' */
/** @import { Plan, Result } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */

const FLUSH_MILLISECONDS = 250; // between two looks at what has come

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {Desk} desk */
export function runningActions({ compare, set, crew, tallying, keeping }) {
  const { pool, now } = crew;
  /** @type {{ run: number, outcome: Result }[]} what has come since the last look */
  let fresh = [];
  /** @type {{ run: number, message: string }[]} */
  let given = [];
  /** @type {Map<number, number>} epochs of the runs under way */
  const underWay = new Map();
  /** @type {number[]} what a run of each variant takes, in any unit */
  let costs = [];
  /** @type {number | null} of the results that others have made: what is made again before they are added to */
  let proof = null;
  let spell = { begun: 0, share: 0, took: 0 }; // where this spell of running began
  let stopping = false;

  const busy = () => ['preparing', 'running'].includes(compare().phase);

  /** What of the work is done, and how long the rest will take. */
  const progress = () => {
    const { plan, results, lost, estimate } = compare();
    if (!plan) return {};
    const share = progressOf(plan, costs, results, lost, underWay);
    const [took, gained] = [now() - spell.begun, share - spell.share];
    const guess = estimate && !isEarlier(compare()) ? estimate.milliseconds * (1 - share) : null;
    return { share, left: gained > 0.02 ? (took / gained) * (1 - share) : guess, took: spell.took + took };
  };

  /** What has come is shown, kept, and on its way to the tally. */
  const flush = () => {
    const added = fresh;
    fresh = [];
    const before = compare();
    const results = added.length > 0 ? before.results.slice() : before.results;
    for (const { run, outcome } of added) results[run] = outcome;
    set({
      results,
      done: before.done + added.length,
      diverged: before.diverged + added.filter(({ outcome }) => outcome.end === 'diverged').length,
      lost: [...before.lost, ...given.splice(0)],
      ...tallying.take(),
    });
    set(progress());
    keeping.add(added);
    tallying.add(added);
  };

  /** The tally's worker is replaced when it dies; if even that is in vain, what there is stays. @param {unknown} error */
  const noAnswer = (error) => set({ problem: words.noAnswer(messageOf(error)) });

  /**
   * Makes the runs that there are no results of. Results that others have made are added to only once one of them has
   * been made again to the same bits; else they are of another engine, and all are made anew.
   */
  const work = async () => {
    const { plan, asked, results, took } = compare();
    if (!plan) return;
    const left = results.flatMap((result, run) => (result ? [] : [run]));
    const proven = proof;
    const runs = proven === null ? left : [proven, ...left];
    let refuted = false;
    underWay.clear();
    spell = { begun: now(), share: progressOf(plan, costs, results, [], underWay), took };
    stopping = false;
    set({ phase: 'running', workers: Math.min(crew.size, runs.length), lost: [], left: null });
    const timer = setInterval(() => {
      flush();
      tallying.goOn().catch(noAnswer);
    }, FLUSH_MILLISECONDS);
    try {
      await pool.run({
        setup: { method: 'load', request: { comparison: plan.comparison } },
        jobs: runs.map((run) => ({ method: 'trial', request: { run } })),
        onDone(job, outcome) {
          const run = runs[job];
          underWay.delete(run);
          if (run !== proven) return void fresh.push({ run, outcome });
          refuted = outcome.hash !== results[run]?.hash;
          if (refuted) pool.stop();
          else proof = null;
        },
        onProgress: (job, { epoch }) => runs[job] !== proven && underWay.set(runs[job], epoch),
        onLost: (job, message) => runs[job] !== proven && given.push({ run: runs[job], message }),
      });
    } catch (error) {
      set({ problem: words.noWorkers(messageOf(error)) });
    }
    clearInterval(timer);
    underWay.clear();
    if (refuted) {
      set({ phase: 'stopped' });
      return begin(words.otherEngine, asked ?? plan.comparison);
    }
    flush();
    const { done, lost } = compare();
    const over = done + lost.length === plan.runs;
    if (!over) set({ phase: 'stopped', left: null });
    await tallying.finish().catch(noAnswer);
    set({ ...(over ? { phase: 'done', left: null } : {}), ...tallying.take() });
  };

  /** @param {string | null} problem  why it begins anew @param {Spec} spec */
  const begin = async (problem, spec) => {
    const { phase, estimate, spec: question } = compare();
    if (busy()) return;
    try {
      await actions.prepare(problem);
      const { errors, plan } = await crew.clerk().open({ comparison: spec });
      if (!plan) return set({ errors, phase });
      const measured = spec === question ? estimate : null;
      actions.adopt(plan, { asked: spec, results: Array(plan.runs).fill(null), costs: measured?.costs ?? null });
      keeping.begin(plan.comparison, plan.runs);
    } catch (error) {
      return set({ problem: words.noWorkers(messageOf(error)), phase });
    }
    if (stopping) set({ phase: 'stopped' });
    else await work();
  };

  const actions = {
    /** Begins the comparison that is asked for; the runs that there were are gone. */
    run: () => begin(null, compare().spec),

    /** Before the clerk opens another comparison. @param {string | null} problem  what there is to say of that */
    async prepare(problem) {
      stopping = false;
      set({ phase: 'preparing', problem });
      await tallying.finish().catch(() => undefined); // or what comes late of one is added to the next
    },

    /** Whether somebody has stopped what was prepared. */
    isStopped: () => stopping,

    /**
     * Shows a comparison that the clerk has opened.
     *
     * @param {Plan} plan
     * @param {{ asked: Spec, results: (Result | null)[], costs: number[] | null }} what
     */
    adopt(plan, { asked, results, costs: measured }) {
      fresh = [];
      given = [];
      underWay.clear();
      tallying.forget();
      costs = measured ?? plan.variants.map(({ stop }) => stop.epochs ?? 1);
      const there = results.filter((result) => result !== null);
      const sound = results.findIndex((result) => result && result.end !== 'diverged'); // the bits of NaN are anybody's
      proof = sound < 0 ? null : sound;
      set({
        plan,
        asked,
        results,
        done: there.length,
        diverged: there.filter(({ end }) => end === 'diverged').length,
        lost: [],
        answer: null,
        errors: [],
        share: progressOf(plan, costs, results, [], underWay),
        left: null,
        took: 0,
        kept: null,
      });
    },

    stop() {
      stopping = true;
      pool.stop();
    },

    /** Goes on with the runs that are left, those that were given up too. */
    async resume() {
      const { phase, lost } = compare();
      if (phase === 'stopped' || (phase === 'done' && lost.length > 0)) await work();
    },

    /** Puts the comparison and its runs away. */
    clear() {
      if (busy()) return;
      keeping.forget();
      set({ plan: null, asked: null, phase: 'idle', results: [], done: 0, diverged: 0, lost: [], answer: null });
      set({ share: 0, took: 0, left: null, problem: null });
    },

    /** Works the answer out of what there is. */
    async answer() {
      if (!compare().plan) return;
      await tallying.again().catch(noAnswer);
      set(tallying.take());
    },

    /** @param {number} column  of the curves */
    async showColumn(column) {
      set({ shown: { ...compare().shown, column } });
      await actions.answer();
    },

    dismissProblem: () => set({ problem: null }),
  };
  return actions;
}

/** @typedef {ReturnType<typeof runningActions>} RunningActions */
