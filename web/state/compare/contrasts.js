// Variants beside each other: differences over the same seeds, and what they settle.

import { valueAt } from '../../lib/paths.js';
import { DEPTH, placesOf } from './names.js';

/** @import { Config } from '../../engine/lab' */
/** @import { Difference, Measure, Quartiles, Summary } from '../../engine/compare' */
/** @import { Answer, Plan, Result } from '../../engine/comparing.js' */
/** @import { Reading } from './reading.js' */

/**
 * @typedef {object} Contrasts
 * @property {Plan} plan         the comparison that they are of
 * @property {Answer} answer     after which they were asked for
 * @property {Summary[]} summaries  of the runs that they are of, by variant: some may have come after that answer
 * @property {number} reference  the variant that the others stand beside
 * @property {Partial<Record<Measure, (Difference | null)[]>>} beside  by variant: it less the reference; null: that itself
 * @property {Partial<Record<Measure, number>>} best  the variant that is shown to be better than every other
 *
 * @typedef {{ measure: Measure, variant: number, other: number }} Pair
 * @typedef {Pair & { plan: Plan, difference: Difference }} PairContrast
 */

/** With fewer seeds nothing is settled. */
export const FEWEST_SEEDS = 5;

/** @type {Measure[]} measures of which more is better */
const UPWARD = ['reached', 'accuracy', 'test_accuracy'];

/** @param {Measure} measure */
export const isShare = (measure) => UPWARD.includes(measure);

/** Which way the interval says that it goes: -1, 1; 0: it settles nothing. @param {Difference | null | undefined} difference */
export function sideOf(difference) {
  if (!difference || difference.pairs < FEWEST_SEEDS || difference.low === null || difference.high === null) return 0;
  if (difference.high < 0) return -1;
  return difference.low > 0 ? 1 : 0;
}

/** Whether a setting has this value there already. @param {Config} config @param {string} path @param {unknown} value */
function hasValue(config, path, value) {
  const { layers } = config.network;
  if (path === DEPTH) return layers.length === value;
  const [list, name] = path.split('[].');
  const values = name === undefined ? [valueAt(config, path)] : layers.map((layer) => valueAt(layer, name));
  return (name === undefined || list === 'network.layers') && values.every((one) => isEqual(one, value));
}

/** @param {unknown} a @param {unknown} b */
const isEqual = (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The variant that the others are compared with if nobody chooses: what the page's own settings are, else the first. @param {Plan} plan */
export function usualReference({ comparison, variants }) {
  const { base, factors } = comparison;
  const isBase = (/** @type {number} */ variant) =>
    placesOf(comparison, variant).every((place, factor) =>
      Object.entries(factors[factor].variants[place].values).every(([path, value]) => hasValue(base, path, value)),
    );
  return Math.max([...variants.keys()].findIndex(isBase), 0);
}

/** A variant that there is. @param {Plan} plan @param {number | null} variant */
const within = ({ variants }, variant) => (variant !== null && variant < variants.length ? variant : null);

/** @param {Plan} plan @param {Reading} reading */
export const referenceOf = (plan, { reference }) => within(plan, reference) ?? usualReference(plan);

/** @param {Plan} plan @param {Reading} reading @returns {Pair} */
export function pairOf(plan, reading) {
  const other = within(plan, reading.other) ?? referenceOf(plan, reading);
  const chosen = within(plan, reading.variant);
  return { measure: reading.measure, variant: chosen ?? (other === 0 ? 1 : 0), other };
}

/** Of a variant: the one number that stands for it. @param {Measure} measure @param {Summary} summary @returns {number | null} */
export function middleOf(measure, summary) {
  if (measure === 'reached') return summary.runs > 0 ? summary.reached / summary.runs : null;
  return /** @type {Quartiles} */ (summary[measure]).median;
}

/** The variant that may be the best: no other has a better middle. @param {Measure} measure @param {Summary[]} summaries @returns {number | null} */
export function candidate(measure, summaries) {
  const sign = isShare(measure) ? 1 : -1;
  let best = null;
  let most = -Infinity;
  for (const [variant, summary] of summaries.entries()) {
    const middle = middleOf(measure, summary);
    if (middle === null || sign * middle <= most) continue;
    best = variant;
    most = sign * middle;
  }
  return best;
}

/**
 * Whether the seeds show that a variant is better than another. Pairs without a number are in no interval: who reaches
 * the target less often, or diverges more often, is not better for being fast or good where it does not.
 *
 * @param {Measure} measure
 * @param {Difference} difference  of it less the other
 * @param {Difference} reached     the same, of reaching the target
 * @param {[Summary, Summary]} summaries
 */
export function isBetter(measure, difference, reached, [own, other]) {
  if (measure === 'epochs_to_target' && sideOf(reached) < 0) return false;
  if (own.diverged * other.runs > other.diverged * own.runs) return false;
  const nothing = own.runs >= FEWEST_SEEDS && difference.pairs === 0; // the other never has a number
  if (nothing && measure === 'epochs_to_target') return sideOf(reached) > 0;
  if (nothing) return other.diverged === other.runs && own.diverged === 0;
  return sideOf(difference) === (isShare(measure) ? 1 : -1);
}

/** A run's number; null: it has none. @param {Measure} measure @param {Result} result */
export function valueOf(measure, result) {
  if (measure === 'reached') return result.reached === null ? 0 : 1;
  if (measure === 'epochs_to_target') return result.reached;
  return result[measure];
}

/** The measures that this comparison has, the target's first. @param {Summary[]} summaries @returns {Measure[]} */
export function measuresOf(summaries) {
  /** @type {Measure[]} */
  const all = ['reached', 'epochs_to_target', 'loss', 'accuracy', 'test_loss', 'test_accuracy'];
  return all.filter(
    (measure) => measure === 'reached' || summaries.some((summary) => summary[measure].median !== null),
  );
}
