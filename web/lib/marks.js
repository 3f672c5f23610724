// What a point looks like: class by colour and shape, value by colour.

/** @import { Run } from '../engine/methods.js' */
/** @import { Palette } from './color.js' */

/** What a value's colour is made of: it lies on the ramp between the ends. @typedef {{ low: number, high: number }} Range */

/**
 * @param {{ x: Float64Array, y: Float64Array }} points  x (N, 2); y (N), or (N, classes) one-hot
 * @param {Palette} palette
 * @param {Range} [range]  of values; without it the targets are classes, if they are 0 and 1 alone
 */
export function marksOf({ x, y }, palette, range = rangeOfValues(y)) {
  const size = x.length / 2;
  const columns = size > 0 ? y.length / size : 1;
  /** @param {number} n */
  const classOf = (n) => (columns === 1 ? (y[n] > 0.5 ? 1 : 0) : y.subarray(n * columns, (n + 1) * columns).indexOf(1));
  return {
    size,
    /** @param {number} n @returns {string} */
    colorOf: (n) => (range ? colorOnRamp(palette, y[n], range) : palette.classes[classOf(n)]),
    /** @param {number} n @returns {number} see tracePoint */
    shapeOf: (n) => (range ? 1 : classOf(n)),
  };
}

/** From the smallest to the largest, or undefined where all are 0 or 1. @param {Float64Array} y @returns {Range | undefined} */
export function rangeOfValues(y) {
  if (y.every((value) => value === 0 || value === 1)) return undefined;
  let [low, high] = [Infinity, -Infinity];
  for (const value of y) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return low < high ? { low, high } : { low: low - 1, high: high + 1 };
}

/** The same of what a run learns, where that is values. @param {Run} run */
export const valueRange = ({ task, training }) => (task === 'regression' ? rangeOfValues(training.y) : undefined);

/** Beyond the ends they hold; what is no number has a colour of its own. @param {Palette} palette @param {number} value @param {Range} range */
export function colorOnRamp({ ramp, unknown }, value, { low, high }) {
  const at = Math.round((255 * (value - low)) / (high - low));
  const pixel = ramp[Math.min(Math.max(at, 0), 255)] ?? unknown;
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`;
}
