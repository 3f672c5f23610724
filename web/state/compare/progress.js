// How far a comparison is.

import { same } from '../../lib/same.js';

/** @import { Plan, Result } from '../../engine/comparing.js' */
/** @import { Compare } from './atoms.js' */

/**
 * The share of the work that is done.
 *
 * @param {Plan} plan
 * @param {number[]} costs  of a run, by variant
 * @param {(Result | null)[]} results
 * @param {{ run: number }[]} lost
 * @param {Map<number, number>} underWay  epochs, by run
 */
export function progressOf({ variants }, costs, results, lost, underWay) {
  const all = (results.length / variants.length) * costs.reduce((sum, cost) => sum + cost, 0);
  let done = 0;
  for (let run = 0; run < results.length; ++run) if (results[run]) done += costs[run % costs.length];
  for (const { run } of lost) done += costs[run % costs.length];
  for (const [run, epoch] of underWay) {
    const variant = run % costs.length;
    done += costs[variant] * Math.min(1, epoch / /** @type {number} */ (variants[variant].stop.epochs));
  }
  return Math.min(1, done / all);
}

/** Whether what is shown is of another question than the one that is put now. @param {Compare} compare */
export const isEarlier = ({ plan, asked, spec }) => plan !== null && !same(asked, spec);
