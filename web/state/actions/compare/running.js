// Making a comparison's runs: begin, stop, go on.

/** @import { Result } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */

const REHEARSAL_MILLISECONDS = 60; // of each variant, to tell what all runs will take
const FLUSH_MILLISECONDS = 250; // between two looks at what has come

/** @param {Desk} desk */
export function runningActions({ compare, set, crew }) {
  const { pool, now } = crew;
  /** @type {{ run: number, outcome: Result }[]} results that the tally does not have yet */
  let fresh = [];
  /** @type {Map<number, number>} epochs of the runs under way */
  const underWay = new Map();
  let flushing = false;
  let timer = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);
  let begun = 0; // when the runs were begun or taken up
  let shareBegun = 0;

  /** Milliseconds that a run of each variant takes. */
  const costs = () => {
    const { plan, estimate } = compare();
    return (plan?.variants ?? []).map((config, variant) => {
      const speed = estimate?.speeds[variant] ?? 1;
      return /** @type {number} */ (config.stop.epochs) / speed;
    });
  };

  /** The share of the work that is done, and what is left of it. */
  const progress = () => {
    const { plan, results, lost } = compare();
    if (!plan) return { share: 0, left: null };
    const cost = costs();
    const sum = cost.reduce((a, b) => a + b, 0) * plan.draws.length;
    let done = 0;
    for (const [run, result] of results.entries()) if (result) done += cost[run % cost.length];
    for (const { run } of lost) done += cost[run % cost.length];
    for (const [run, epoch] of underWay) {
      const of = run % cost.length;
      done += cost[of] * Math.min(1, epoch / /** @type {number} */ (plan.variants[of].stop.epochs));
    }
    const share = Math.min(1, done / sum);
    const gained = share - shareBegun;
    return { share, left: gained > 0 ? ((now() - begun) / gained) * (1 - share) : null };
  };

  /** What has come goes to the tally, and the answer is worked out again. */
  const flush = async () => {
    if (flushing) return;
    flushing = true;
    const results = compare().results.slice();
    const added = fresh;
    fresh = [];
    for (const { run, outcome } of added) results[run] = outcome;
    set({ results, done: compare().done + added.length, ...progress() });
    try {
      if (added.length > 0) {
        await crew.clerk().add({ results: added });
        await actions.answer();
      }
    } finally {
      flushing = false;
    }
  };

  /** Makes the runs that there are no results of. */
  const work = async () => {
    const { plan, results } = compare();
    if (!plan) return;
    const runs = results.flatMap((result, run) => (result ? [] : [run]));
    underWay.clear();
    begun = now();
    shareBegun = progress().share;
    set({ phase: 'running', workers: Math.min(crew.size, runs.length), lost: [] });
    timer = setInterval(() => void flush(), FLUSH_MILLISECONDS);
    try {
      await pool.run({
        setup: { method: 'open', request: { comparison: plan.comparison } },
        jobs: runs.map((run) => ({ method: 'trial', request: { run } })),
        onDone: (job, outcome) => {
          underWay.delete(runs[job]);
          fresh.push({ run: runs[job], outcome });
        },
        onProgress: (job, { epoch }) => underWay.set(runs[job], epoch),
        onLost: (job, message) => set({ lost: [...compare().lost, { run: runs[job], message }] }),
      });
    } catch (error) {
      set({ problem: error instanceof Error ? error.message : String(error) });
    }
    clearInterval(timer);
    while (flushing) await new Promise((resolve) => setTimeout(resolve, 10));
    await flush();
    const { done, lost } = compare();
    set({ phase: done + lost.length === plan.runs ? 'done' : 'stopped', left: null });
  };

  const actions = {
    /** Begins the comparison that is asked for; the runs that there were are gone. */
    async run() {
      const { spec, phase } = compare();
      if (phase === 'running' || phase === 'preparing') return;
      set({ phase: 'preparing', problem: null });
      const { errors, plan } = await crew.clerk().open({ comparison: spec });
      if (!plan) return set({ errors, phase: 'idle' });
      fresh = [];
      set({ errors, plan, results: Array(plan.runs).fill(null), done: 0, lost: [], answer: null, share: 0 });
      const speeds = [];
      for (const variant of plan.variants.keys()) {
        speeds.push(await crew.clerk().speed({ variant, milliseconds: REHEARSAL_MILLISECONDS }));
      }
      set({ estimate: { speeds, milliseconds: 0 } });
      const milliseconds = (1000 * costs().reduce((a, b) => a + b, 0) * plan.draws.length) / crew.size;
      set({ estimate: { speeds, milliseconds } });
      await work();
    },

    stop: () => pool.stop(),

    /** Goes on with the runs that are left. */
    resume: () => (compare().phase === 'stopped' ? work() : undefined),

    /** Works the answer out of what there is. */
    async answer() {
      const { shown, plan } = compare();
      if (!plan) return;
      set({ answer: await crew.clerk().answer({ column: shown.column }) });
    },

    /** @param {number} column  of the curves */
    async showColumn(column) {
      set({ shown: { ...compare().shown, column } });
      await actions.answer();
    },
  };
  return actions;
}

/** @typedef {ReturnType<typeof runningActions>} RunningActions */
