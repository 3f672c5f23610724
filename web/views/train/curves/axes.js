// The axes of the figures.

import { count } from '../../../lib/format.js';
import { axis, vertical } from '../../charts/axes.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Figure } from './figures.js' */

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
    y: axis(palette, figure.axis, vertical(figure.scale, figure.write, values)),
  };
}
