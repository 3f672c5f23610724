// The comparison of an earlier visit: offered, shown, gone on with, forgotten. What is read back is not trusted.

import { isResult } from '../../compare/outcome.js';
import { progressWords as words } from '../../../i18n/en/compare-progress.js';

/** @import { Plan, Result } from '../../../engine/comparing.js' */
/** @import { Desk } from '../compare.js' */
/** @import { QuestionActions } from './question.js' */
/** @import { RunningActions } from './running.js' */

/** @param {Desk} desk @param {QuestionActions} question @param {RunningActions} running */
export function takingUpActions({ compare, set, crew, archive, keeping }, question, running) {
  /** All results that are kept and can be what they say; those that cannot are counted. @param {Plan} plan @param {string} id */
  const read = async (plan, id) => {
    const results = /** @type {(Result | null)[]} */ (Array(plan.runs).fill(null));
    let broken = 0;
    for await (const some of archive.results(id)) {
      const good = some.filter(({ run, outcome }) => isResult(plan, run, outcome));
      broken += some.length - good.length;
      const added = good.map(({ run, outcome }) => ({ run: Number(run), outcome: /** @type {Result} */ (outcome) }));
      const refused = new Set(await crew.clerk().add({ results: added }));
      broken += refused.size;
      for (const { run, outcome } of added) if (!refused.has(run)) results[run] = outcome;
    }
    return { results, broken };
  };

  return {
    /** Whether there is one. Where nothing can be kept there is none. */
    async lookForKept() {
      const kept = await archive.latest().catch(() => null);
      if (kept && compare().plan === null && compare().phase === 'idle') set({ kept });
    },

    /** @param {{ goOn: boolean }} wanted  goOn: with the runs that are left */
    async takeUp({ goOn }) {
      const { kept, phase } = compare();
      if (!kept || phase === 'preparing' || phase === 'running') return;
      try {
        await running.prepare(null);
        const { errors, plan } = await crew.clerk().open({ comparison: kept.comparison });
        if (!plan) {
          await archive.forget(kept.id);
          return set({ phase, kept: null, problem: words.notUnderstood(errors[0].message) });
        }
        const { results, broken } = await read(plan, kept.id);
        await question.ask(plan.comparison);
        running.adopt(plan, { asked: plan.comparison, results, costs: null });
        keeping.takeUp(kept.id);
        const all = results.every((result) => result !== null);
        set({ phase: all ? 'done' : 'stopped', problem: broken > 0 ? words.broken(broken) : null });
        await running.answer();
        if (goOn && !all && !running.isStopped()) await running.resume();
      } catch (error) {
        set({ phase, kept: null, problem: words.notRead(error instanceof Error ? error.message : String(error)) });
      }
    },

    async forgetKept() {
      const { kept } = compare();
      set({ kept: null });
      if (kept) await archive.forget(kept.id).catch(() => undefined);
    },
  };
}

/** @typedef {ReturnType<typeof takingUpActions>} TakingUpActions */
