// The words of Compare's table, of its heat table and of what they come to, in English.

import { words } from '../words.js';
import { count, duration, number, percent } from '../../lib/format.js';
import { either } from './english.js';

/**
 * One variant beside another; an interval that lies on one side of 0.
 *
 * @typedef {{ name: string, other: string }} Named
 * @typedef {{ low: number, high: number, pairs: number }} Settled
 */

/** Shares of 1 as percentage points, as in "5 to 45". @param {[number, number]} ends */
const points = (ends) => stretch(ends.map((share) => number(Number((100 * share).toPrecision(2)))));

/** Both ends; one of them, if they are alike. @param {string[]} ends */
const stretch = ([low, high]) => (low === high ? low : `${low} to ${high}`);

/** The ends of an interval without their sign, the smaller first. @param {number} low @param {number} high @returns {[number, number]} */
const sizes = (low, high) => (high < 0 ? [-high, -low] : [low, high]);

/** @param {number} seeds */
const seedsOf = (seeds) => `${count(seeds)} ${either(seeds, 'seed', 'seeds')}`;

/** Two digits: an interval from samples has no more. @param {number} value */
const two = (value) => number(Number(value.toPrecision(2)));

export const answerWords = words('answerWords', {
  titleOf: (/** @type {string} */ settings, /** @type {string} */ data, /** @type {number} */ seeds) =>
    [settings, data, seedsOf(seeds)].filter(Boolean).join(' · '),
  wait: 'The first runs are under way.',
  table: 'What came of each variant',
  variant: 'Variant',
  view: 'As a',
  views: { table: 'Table', heat: 'Heat table' },
  points: 'Points',
  training: 'Training',
  test: 'Test',
  best: 'the best',
  bestNote: 'Bold: better than every other variant, as far as the 95 % intervals over the same seeds can tell.',
  none: '–',
  never: 'never',

  reach: (/** @type {string} */ target) => `Reach ${target}`,
  accuracyTarget: (/** @type {number} */ share) => percent(share),
  lossTarget: (/** @type {number} */ loss) => `loss ${number(loss)}`,
  epochs: 'Epochs to it',
  loss: (/** @type {boolean} */ test) => (test ? 'Test loss' : 'Final loss'),
  accuracy: (/** @type {boolean} */ test) => (test ? 'Test accuracy' : 'Accuracy'),
  singleClass: 'One class',
  diverged: 'Diverged',
  stopped: 'Stopped',
  lost: 'Lost',
  time: 'Run time',
  help: {
    reach: 'Seeds with which the target is reached at some epoch',
    epochs: 'Of the runs that reach it: the median, and the quartiles below it',
    loss: 'At the end: the median, and the quartiles below it; infinite after a divergence',
    accuracy: 'At the end: the median, and the quartiles below it',
    singleClass: 'Runs that take all training points for the same class at the end',
    diverged: 'Runs whose numbers left the finite ones',
    stopped: 'Runs that another rule than the last epoch has stopped, and the median of the epochs at which',
    lost: 'Runs that were given up since their workers failed',
    time: 'Of one run on this machine, the median',
  },
  of: (/** @type {number} */ part, /** @type {number} */ all) => `${count(part)} of ${count(all)}`,
  quartiles: (/** @type {string} */ low, /** @type {string} */ high) => `${low} – ${high}`,
  at: (/** @type {string} */ epoch) => `at ${epoch}`,
  runTime: (/** @type {number} */ milliseconds) =>
    milliseconds < 1000 ? `${number(Number(milliseconds.toPrecision(2)))} ms` : duration(milliseconds),

  measure: 'Cells show',
  measures: {
    reached: 'Seeds that reach the target',
    epochs_to_target: 'Epochs to the target, median',
    loss: 'Final loss, median',
    accuracy: 'Final accuracy, median',
    test_loss: 'Final test loss, median',
    test_accuracy: 'Final test accuracy, median',
    diverged: 'Seeds that diverge',
  },
  heatTable: (/** @type {string} */ measure) => `${measure}, by both settings`,
  noNumber: 'no number',

  beside: 'Compared with',
  more: (/** @type {number} */ rest) => `${count(rest)} more`,
  soFar: (/** @type {number} */ done, /** @type {number} */ all) =>
    `So far, after ${count(done)} of ${count(all)} runs:`,
  few: (/** @type {number} */ seeds, /** @type {number} */ fewest) =>
    seeds === 1
      ? `A single run proves nothing. Make it at least ${count(fewest)} seeds.`
      : `${seedsOf(seeds)} prove next to nothing. Make it at least ${count(fewest)}.`,
  lostRuns: (/** @type {number} */ lost) =>
    `${count(lost)} ${either(lost, 'run is', 'runs are')} missing: ${either(lost, 'its worker', 'their workers')} failed.`,

  bothReach: (/** @type {Named} */ { name, other }, /** @type {string} */ target, /** @type {number} */ seeds) =>
    seeds === 1
      ? `${name} and ${other} both reached ${target} with the one seed.`
      : `${name} and ${other} both reached ${target} in all ${seedsOf(seeds)}.`,
  neitherReaches: (/** @type {Named} */ { name, other }, /** @type {string} */ target, /** @type {number} */ seeds) =>
    seeds === 1
      ? `${name} did not reach ${target} with the one seed, nor did ${other}.`
      : `${name} did not reach ${target} in any of ${seedsOf(seeds)}, nor did ${other}.`,
  reached: (
    /** @type {Named} */ { name, other },
    /** @type {string} */ target,
    /** @type {[number, number]} */ [reached, runs],
    /** @type {[number, number]} */ [otherReached, otherRuns],
    /** @type {string} */ end,
  ) =>
    `${name} reached ${target} in ${count(reached)} of ${seedsOf(runs)}, ${other} in ${count(otherReached)} of ${count(otherRuns)}${end}.`,
  oftenBy: (/** @type {Settled} */ { low, high }) =>
    `: ${high < 0 ? 'less' : 'more'} often, on the same seeds by ${points(sizes(low, high))} percentage points`,
  asOften: (/** @type {number} */ seeds) => `: as often, as far as ${seedsOf(seeds)} can tell`,
  oftenOpen: (/** @type {number} */ seeds) => `: ${seedsOf(seeds)} do not tell which does so more often`,

  medians: ' (medians)',
  took: (/** @type {number} */ epochs, /** @type {number} */ otherEpochs, /** @type {string} */ middles, end = '') =>
    `The first took ${number(epochs)} epochs, the other ${number(otherEpochs)}${middles}${end}.`,
  tookBy: (/** @type {Settled} */ { low, high, pairs }) =>
    `: ${stretch(sizes(low, high).map(two))} ${high < 0 ? 'fewer' : 'more'} in the ${seedsOf(pairs)} where both did`,
  tookSame: (/** @type {number} */ pairs) => `: the same number in each of the ${seedsOf(pairs)} where both did`,
  tookFew: (/** @type {number} */ pairs) => `, but both did in only ${seedsOf(pairs)}`,
  tookOpen: (/** @type {number} */ pairs) => `: the ${seedsOf(pairs)} where both did do not tell which is faster`,

  accurate: (/** @type {number} */ own, /** @type {number} */ its, /** @type {string} */ middles, end = '') =>
    `The first ended at an accuracy of ${percent(own)}, the other at ${percent(its)}${middles}${end}.`,
  accurateBy: (/** @type {Settled} */ { low, high }) =>
    `: in the mean over the same seeds ${points(sizes(low, high))} percentage points ${high < 0 ? 'lower' : 'higher'}`,
  lossWas: (/** @type {number} */ own, /** @type {number} */ its, /** @type {string} */ middles, end = '') =>
    `The first ended at a loss of ${number(own)}, the other at ${number(its)}${middles}${end}.`,
  lossBy: (/** @type {Settled} */ { low, high }) =>
    `: in the median over the same seeds ${stretch(sizes(low, high).map(two))} ${high < 0 ? 'lower' : 'higher'}`,
  noneTold: (/** @type {number} */ seeds, /** @type {number} */ out) =>
    out > 0
      ? `: the ${seedsOf(seeds)} in which both stayed finite tell no difference`
      : `: no difference that ${seedsOf(seeds)} can tell`,

  alone: (/** @type {string} */ target, /** @type {number} */ reached, /** @type {number} */ runs) =>
    `It reached ${target} in ${count(reached)} of ${seedsOf(runs)}.`,
  divergedIn: (/** @type {string} */ name, /** @type {number} */ diverged, /** @type {number} */ runs) =>
    `${name} diverged in ${count(diverged)} of ${seedsOf(runs)}.`,
  bothDiverged: (
    /** @type {Named} */ { name, other },
    /** @type {[number, number]} */ [diverged, runs],
    /** @type {[number, number]} */ [otherDiverged, otherRuns],
  ) =>
    `${name} diverged in ${count(diverged)} of ${seedsOf(runs)}, ${other} in ${count(otherDiverged)} of ${count(otherRuns)}.`,
});
