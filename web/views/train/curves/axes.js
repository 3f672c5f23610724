// The axes of the figures.

import { count, number, percent } from '../../../lib/format.js';
import { logTicks } from '../../../lib/ticks.js';
import { text } from '../../../i18n/en.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Figure } from './figures.js' */

const Y_AXIS = 68; // width in CSS pixels

/**
 * @param {Figure} figure
 * @param {number} end  the last epoch
 * @param {number[]} values  all that are drawn
 * @param {Palette} palette
 */
export function axesOf(figure, end, values, palette) {
  const epochs = { includeBounds: false, precision: 0, maxTicksLimit: 7, callback: count };
  return {
    x: axis(palette, text.epochs, { type: 'linear', min: 0, max: end, ticks: epochs }),
    y: axis(palette, figure.axis, vertical(figure, values)),
  };
}

/** @param {Figure} figure @param {number[]} values */
function vertical({ scale, write }, values) {
  if (scale === 'share') return { type: 'linear', min: 0, max: 1, ticks: { stepSize: 0.25, callback: percent } };
  if (scale === 'linear' || values.length === 0) {
    return { type: 'linear', beginAtZero: true, ticks: { maxTicksLimit: 6, callback: write } };
  }
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const ticks = logTicks(low, high);
  return {
    type: 'logarithmic',
    min: ticks[0],
    max: ticks[ticks.length - 1],
    afterBuildTicks: (/** @type {{ ticks: { value: number }[] }} */ built) => {
      built.ticks = ticks.map((value) => ({ value }));
    },
    ticks: { callback: number },
  };
}

/** @param {Palette} palette @param {string} title @param {any} own */
const axis = (palette, title, own) => ({
  ...own,
  title: { display: true, text: title, color: palette.muted, font: { size: 11 }, padding: 0 },
  grid: { color: palette.line },
  border: { color: palette.line },
  ticks: { color: palette.muted, font: { size: 11 }, maxRotation: 0, ...own.ticks },
  afterFit: (/** @type {{ axis: string, width: number }} */ scale) => {
    if (scale.axis === 'y') scale.width = Y_AXIS; // else the plot's edge moves with the length of a number
  },
});
