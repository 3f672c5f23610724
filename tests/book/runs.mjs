// The runs of several comparisons, each made once although some are in several of them.
import { runAll } from './crew.mjs';

/**
 * @typedef {import('../../web/engine/comparing.js').Comparing} Comparing
 * @typedef {import('../../web/engine/comparing.js').Result} Result
 */

/**
 * @param {Comparing} comparing
 * @param {unknown[]} comparisons
 * @param {(comparison: number, results: Result[]) => void} onDone  in the comparisons' order, with their runs in theirs
 */
export async function runComparisons(comparing, comparisons, onDone) {
  /** @type {import('./crew.mjs').Job[]} */
  const jobs = [];
  const jobOf = new Map();
  const plans = comparisons.map((comparison) => {
    const { errors, plan } = comparing.open({ comparison });
    if (!plan) throw new Error(errors[0].message);
    return Array.from({ length: plan.runs }, (_, run) => {
      const variant = run % plan.variants.length;
      const key = JSON.stringify([plan.variants[variant], plan.draws[Math.floor(run / plan.variants.length)]]);
      if (!jobOf.has(key)) jobOf.set(key, jobs.push({ comparison, run }) - 1);
      return jobOf.get(key);
    });
  });
  /** @type {Result[]} */
  const results = [];
  let told = 0;
  await runAll(jobs, (job, result) => {
    results[job] = result;
    while (told < plans.length && plans[told].every((of) => results[of])) {
      onDone(
        told,
        plans[told].map((of) => results[of]),
      );
      ++told;
    }
  });
}
