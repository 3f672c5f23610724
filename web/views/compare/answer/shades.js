// What a cell of the heat table stands for, and how dark it is.

import { isShare, middleOf } from '../../../state/compare/contrasts.js';

/** @import { Summary } from '../../../engine/compare' */
/** @import { HeatMeasure } from '../../../state/compare/reading.js' */

/** Shades, from the least to the most. */
export const SHADES = 7;

/** Shares of seeds or points; the others may be far apart, and have their shade by their logarithm. @param {HeatMeasure} measure */
export const isEven = (measure) => measure === 'diverged' || isShare(measure);

/** @param {HeatMeasure} measure @param {Summary} summary */
export function heatValue(measure, summary) {
  if (measure !== 'diverged') return middleOf(measure, summary);
  return summary.runs > 0 ? summary.diverged / summary.runs : null;
}

/** The shade of each value, 0 to 6; null where there is none. @param {HeatMeasure} measure @param {(number | null)[]} values */
export function shadesOf(measure, values) {
  const place = (/** @type {number} */ value) => (isEven(measure) ? value : Math.log(Math.max(value, 1e-300)));
  const finite = values
    .filter((value) => value !== null && Number.isFinite(value))
    .map((value) => place(Number(value)));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  return values.map((value) => {
    if (value === null) return null;
    if (value === Infinity) return SHADES - 1;
    return high > low ? Math.round(((place(value) - low) / (high - low)) * (SHADES - 1)) : 0;
  });
}
