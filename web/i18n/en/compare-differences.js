// The words of the panel of differences, in English.

import { words } from '../words.js';
import { count, number, percent } from '../../lib/format.js';
import { either } from './english.js';

/** @import { Difference, Measure } from '../../engine/compare' */

/** @param {number} seeds */
const seedsOf = (seeds) => `${count(seeds)} ${either(seeds, 'seed', 'seeds')}`;

/** @param {Measure} measure */
const isShare = (measure) => measure === 'reached' || measure.endsWith('accuracy');

/** A difference, with its sign; of shares in percentage points. @param {Measure} measure @param {number} value */
const signed = (measure, value) => {
  const size = number(isShare(measure) ? Number((100 * value).toPrecision(4)) : value);
  return value > 0 ? `+${size}` : size;
};

/** @param {Measure} measure @param {boolean} more */
function than(measure, more) {
  if (measure === 'reached') return `reaches the target ${more ? 'more' : 'less'} often than`;
  if (measure === 'epochs_to_target') return `takes ${more ? 'more' : 'fewer'} epochs than`;
  return `ends ${more ? 'higher' : 'lower'} than`;
}

export const differenceWords = words('differenceWords', {
  first: 'Variant',
  second: 'minus',
  measure: 'Measure',
  measures: {
    reached: 'Reached the target',
    epochs_to_target: 'Epochs to the target',
    loss: 'Final loss',
    accuracy: 'Final accuracy',
    test_loss: 'Final test loss',
    test_accuracy: 'Final test accuracy',
  },
  alone: 'A difference needs two variants.',
  wait: 'No seed is through with both yet.',
  noPair: 'No seed has a number with both.',
  seed: 'Seed',
  difference: 'Difference',
  list: 'Seed by seed',
  value: (/** @type {Measure} */ measure, /** @type {number | null} */ value) => {
    if (value === null) return measure === 'epochs_to_target' ? 'never' : '∞';
    if (measure === 'reached') return value === 1 ? 'yes' : 'no';
    return isShare(measure) ? percent(value) : number(value);
  },
  signed,
  unit: (/** @type {Measure} */ measure) =>
    isShare(measure) ? 'percentage points' : measure === 'epochs_to_target' ? 'epochs' : 'loss',
  notYet: '…',
  none: '–',
  openRun: (/** @type {string} */ name, /** @type {string} */ seed, /** @type {string} */ value) =>
    `${name}, seed ${seed}: ${value}; open this run in Train`,
  counts: (/** @type {Difference} */ { less, equal, more, left_out: out }) =>
    [
      `less in ${seedsOf(less)}, equal in ${count(equal)}, more in ${count(more)}`,
      out > 0 ? `left out: ${count(out)} without a number on both sides` : '',
    ]
      .filter(Boolean)
      .join('; '),
  middle: (/** @type {Measure} */ measure) => (isShare(measure) ? 'Mean' : 'Median'),
  interval: '95 % interval',
  intervalOf: (/** @type {Measure} */ measure, /** @type {number} */ low, /** @type {number} */ high) =>
    `${signed(measure, low)} to ${signed(measure, high)}`,
  seeds: 'Seeds',
  settled: (
    /** @type {Measure} */ measure,
    /** @type {string} */ name,
    /** @type {string} */ other,
    /** @type {number} */ side,
  ) => `The interval lies ${side < 0 ? 'below' : 'above'} 0: ${name} ${than(measure, side > 0)} ${other}.`,
  open: (/** @type {number} */ pairs) => `0 is within the interval: ${seedsOf(pairs)} do not tell the two apart.`,
  few: (/** @type {number} */ pairs) => `${seedsOf(pairs)} with both: too few to tell.`,
  plot: (/** @type {string} */ name, /** @type {string} */ other) => `${name} minus ${other}, a dot for each seed`,
  key: 'Dots: seeds. Band: 95 % interval. Line: the middle.',
  more: (/** @type {number} */ left) => `Show more of the ${count(left)} that are left`,
});
