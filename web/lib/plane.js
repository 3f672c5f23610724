// The plane on a canvas: where a point of it stands, and the numbers along its axes.

import { number } from './format.js';
import { evenTicks } from './ticks.js';

/** @import { Palette } from './color.js' */

export const MARGIN = 26; // for the axes' numbers, in CSS pixels

/**
 * Where a point of the plane stands on the canvas, in CSS pixels, and back.
 *
 * @typedef {object} Plane
 * @property {number} size  of a side
 * @property {(value: number) => number} x
 * @property {(value: number) => number} y
 * @property {(left: number) => number} xAt
 * @property {(top: number) => number} yAt
 */

/** @param {{ low: number, high: number }} square  what is shown, on both axes @param {number} width  of the canvas @returns {Plane} */
export function planeOf({ low, high }, width) {
  const size = width - MARGIN;
  const scale = size / (high - low);
  return {
    size,
    x: (value) => MARGIN + (value - low) * scale,
    y: (value) => size - (value - low) * scale,
    xAt: (left) => low + (left - MARGIN) / scale,
    yAt: (top) => low + (size - top) / scale,
  };
}

/** @param {CanvasRenderingContext2D} context @param {{ low: number, high: number }} square @param {Plane} plane @param {Palette} palette */
export function paintAxes(context, { low, high }, { size, x, y }, palette) {
  const ticks = evenTicks(low, high);
  const inset = (/** @type {number} */ at, /** @type {number} */ from) =>
    Math.min(Math.max(at, from + 6), from + size - 6);
  context.fillStyle = palette.muted;
  context.font = palette.font;
  context.textBaseline = 'middle';
  const label = (/** @type {string} */ acrossText, /** @type {string} */ upText, /** @type {number} */ at) => {
    context.textAlign = 'right';
    context.fillText(upText, MARGIN - 5, inset(y(at), 0));
    context.textAlign = 'center';
    context.fillText(acrossText, inset(x(at), MARGIN), size + 11);
  };
  for (const tick of ticks) label(number(tick), number(tick), tick);
  // The axes' names stand between the last two ticks.
  label('x', 'y', (ticks[ticks.length - 2] + ticks[ticks.length - 1]) / 2);
}
