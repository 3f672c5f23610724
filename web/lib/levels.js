// The levels at which contours are drawn: round numbers, evenly spread over the logarithm.

import { niceStep } from './ticks.js';

const MOST = 14; // contours
const DEEPEST = 1e-15; // as a share of the highest: what lies below is one floor

/**
 * @param {ArrayLike<number>} values
 * @returns {number[]} growing, above 0, between the lowest and the highest finite value
 */
export function levelsOf(values) {
  let [low, high] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; ++k) {
    if (Number.isFinite(values[k])) [low, high] = [Math.min(low, values[k]), Math.max(high, values[k])];
  }
  if (!(high > 0 && high > low)) return [];
  low = Math.max(low, high * DEEPEST);
  const within = (/** @type {number} */ level) => level > low && level < high;
  if (high < 5 * low) return even(low, high).filter(within);
  for (const factors of [[1, 1.5, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const levels = powers(low, high, 1, factors).filter(within);
    if (levels.length <= MOST) return levels;
  }
  const decades = Math.log10(high / low);
  return powers(low, high, Math.ceil(decades / MOST), [1]).filter(within);
}

/** Factors times every so many powers of ten. @param {number} low @param {number} high @param {number} stride @param {number[]} factors */
function powers(low, high, stride, factors) {
  const first = stride * Math.floor(Math.log10(low) / stride);
  const count = Math.ceil((Math.log10(high) - first) / stride) + 1;
  return Array.from({ length: count }, (_, k) =>
    factors.map((factor) => Number(`${factor}e${first + k * stride}`)),
  ).flat();
}

/** @param {number} low @param {number} high */
function even(low, high) {
  const step = niceStep((high - low) / 12);
  const first = Math.ceil(low / step);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, k) => Number(((first + k) * step).toFixed(Math.min(digits, 100))));
}
