// Our runs of a variant beside the distribution that an independent NumPy program found: what cannot be chance.

import { sameQuantile, sameShare } from './exchangeable.mjs';

/**
 * @typedef {import('../../web/engine/comparing.js').Result} Result
 *
 * @typedef {object} Reference  a row of tests/data/labs_distributions.json; shares in percent
 * @property {string} name
 * @property {number} seeds
 * @property {number} final_100
 * @property {number} ever_100
 * @property {number | null} first_100
 * @property {number[]} accuracy
 * @property {number[]} loss
 * @property {number} one_class
 * @property {number} not_finite
 * @property {number | null} stopped
 * @property {number | null} stopped_at
 *
 * @typedef {object} Agreement
 * @property {string[]} different  what differs by more than chance
 * @property {string[]} left       whose median is not within their quartiles, though that may be chance
 */

/** Theirs are printed with three digits. @param {number} printed */
const roundingOf = (printed) => (printed === 0 ? 0 : 0.501 * 10 ** (Math.floor(Math.log10(Math.abs(printed))) - 2));

/** @param {number[]} sorted */
function medianOf(sorted) {
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * @param {Reference} theirs
 * @param {Result[]} runs  ours
 * @returns {Agreement}
 */
export function agreement(theirs, runs) {
  /** @type {string[]} */
  const different = [];
  /** @type {string[]} */
  const left = [];
  const those = (/** @type {number} */ percent) => Math.round((percent / 100) * theirs.seeds);
  const numbers = (/** @type {(run: Result) => number | null} */ of) =>
    runs
      .map(of)
      .filter((number) => number !== null)
      .sort((a, b) => a - b);

  /** @param {string} what @param {number} ours @param {number} percent */
  const share = (what, ours, percent) => {
    if (!sameShare(ours, runs.length, those(percent), theirs.seeds)) {
      different.push(`${what}: ${ours} of ${runs.length}, theirs ${percent} %`);
    }
  };
  /** @param {string} what @param {number[]} ours @param {number} q @param {number} value @param {number} percent  of theirs have such a number */
  const quantile = (what, ours, q, value, percent) => {
    const rounding = roundingOf(value);
    const below = ours.filter((number) => number < value - rounding).length;
    const upTo = ours.filter((number) => number < value + rounding).length;
    if (!sameQuantile(below, upTo, ours.length, q, those(percent))) {
      different.push(`${what}: ${below} to ${upTo} of ${ours.length} are below ${value}`);
    }
  };
  /** @param {string} what @param {number[]} ours @param {number | null} value @param {number} percent */
  const median = (what, ours, value, percent) => {
    if (ours.length > 0 && percent > 0 && value !== null) quantile(what, ours, 0.5, value, percent);
  };
  /** @param {string} what @param {number[]} ours @param {number[]} values @param {number} percent */
  const quartiles = (what, ours, values, percent) => {
    values.forEach((value, k) => quantile(what, ours, (k + 1) / 4, value, percent));
    if (ours.length === 0) return;
    const [low, middle, high] = [values[0], medianOf(ours), values[2]];
    if (middle < low - roundingOf(low) || middle > high + roundingOf(high)) {
      left.push(`${what}: a median of ${Number(middle.toPrecision(3))}, theirs from ${low} to ${high}`);
    }
  };

  const firsts = numbers((run) => run.reached);
  const losses = numbers((run) => run.loss);
  share('all right at the end', runs.filter((run) => run.accuracy === 1).length, theirs.final_100);
  share('ever all right', firsts.length, theirs.ever_100);
  median('epoch of that', firsts, theirs.first_100, theirs.ever_100);
  quartiles(
    'accuracy',
    numbers((run) => run.accuracy && 100 * run.accuracy),
    theirs.accuracy,
    100,
  );
  quartiles('loss', losses, theirs.loss, 100 - theirs.not_finite);
  share('one class', runs.filter((run) => run.single_class).length, theirs.one_class);
  share('not finite', runs.length - losses.length, theirs.not_finite);
  if (theirs.stopped !== null) {
    const stops = numbers((run) => (run.end === 'stopped' ? run.epoch : null));
    share('stopped', stops.length, theirs.stopped);
    median('epoch of the stop', stops, theirs.stopped_at, theirs.stopped);
  }
  return { different, left };
}
