// The axes of charts: how they look, and where their ticks are.

import { percent } from '../../lib/format.js';
import { logTicks } from '../../lib/ticks.js';

/** @import { Palette } from '../../lib/color.js' */

const Y_AXIS = 68; // width in CSS pixels

/** @typedef {'log' | 'linear' | 'share'} Scale  share: from 0 to 1 */

/** @param {Palette} palette @param {string} title @param {any} own */
export const axis = (palette, title, own) => ({
  ...own,
  title: { display: true, text: title, color: palette.muted, font: { size: 11 }, padding: 0 },
  grid: { color: palette.line },
  border: { color: palette.line },
  ticks: { color: palette.muted, font: { size: 11 }, maxRotation: 0, ...own.ticks },
  afterFit: (/** @type {{ axis: string, width: number }} */ scale) => {
    if (scale.axis === 'y') scale.width = Y_AXIS; // else the plot's edge moves with the length of a number
  },
});

/** @param {Scale} scale @param {(value: number) => string} write @param {number[]} values  all that are drawn */
export function vertical(scale, write, values) {
  if (scale === 'share') return { type: 'linear', min: 0, max: 1, ticks: { stepSize: 0.25, callback: percent } };
  if (scale === 'linear' || values.length === 0) {
    return { type: 'linear', beginAtZero: true, ticks: { maxTicksLimit: 6, callback: write } };
  }
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return logarithmic(logTicks(low, high), write);
}

/** An axis from the first of its ticks to the last. @param {number[]} ticks @param {(value: number) => string} write */
export const logarithmic = (ticks, write) => ({
  type: 'logarithmic',
  min: ticks[0],
  max: ticks[ticks.length - 1],
  afterBuildTicks: (/** @type {{ ticks: { value: number }[] }} */ built) => {
    built.ticks = ticks.map((value) => ({ value }));
  },
  ticks: { callback: write },
});
