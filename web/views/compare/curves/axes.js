// The axes of the figure: their ends are those of all that is drawn.

import { count } from '../../../lib/format.js';
import { logTicks, niceStep } from '../../../lib/ticks.js';
import { axis, logarithmic, vertical } from '../../charts/axes.js';
import { curvesWords as words } from '../../../i18n/en/compare-curves.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Figure } from './figure.js' */

/** @param {Figure} figure @param {Palette} palette */
export const axesOf = (figure, palette) => ({
  x: axis(palette, words.epochs, across(figure)),
  y: axis(palette, figure.axis, upwards(figure)),
});

/** On a logarithmic axis epoch 0 has no place. @param {Figure} figure */
function across({ epochScale, end }) {
  if (epochScale === 'linear') {
    return {
      type: 'linear',
      min: 0,
      max: end,
      ticks: { includeBounds: false, precision: 0, maxTicksLimit: 7, callback: count },
    };
  }
  const ticks = logTicks(1, end).filter((tick) => tick <= end && Number.isInteger(tick));
  return { ...logarithmic(ticks, count), min: 1, max: Math.max(end, 2) };
}

/** @param {Figure} figure */
function upwards({ scale, write, range }) {
  if (scale !== 'linear') return vertical(scale, write, range ? [range.low, range.high] : []);
  const { low, high } = range ?? { low: 0, high: 1 };
  const step = niceStep((Math.max(high, 0) - Math.min(low, 0) || 1) / 4);
  const ends = {
    min: Math.floor(Math.min(low, 0) / step) * step,
    max: Math.ceil(Math.max(high, 0) / step) * step || 1,
  };
  return { type: 'linear', ...ends, ticks: { stepSize: step, callback: write } };
}
