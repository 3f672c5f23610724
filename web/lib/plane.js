// The square of a plane on a canvas: where its points stand, and which point a place is.

import { number } from './format.js';

/** @import { Palette } from './color.js' */

export const MARGIN = 26; // for the axes' numbers, left and below, in CSS pixels

/**
 * Places are in CSS pixels from the canvas's top left corner; the axes' values grow to the right and upwards.
 *
 * @typedef {object} Plane
 * @property {number} left
 * @property {number} top
 * @property {number} size
 * @property {(value: number) => number} x  where a value of the first axis stands
 * @property {(value: number) => number} y
 * @property {(across: number, down: number) => { x: number, y: number } | null} at  the point at a place; null: outside
 */

/**
 * @param {{ low: number, high: number }} square  what both axes show
 * @param {{ left: number, top: number, size: number }} place
 * @returns {Plane}
 */
export function planeIn({ low, high }, { left, top, size }) {
  const scale = size / (high - low);
  return {
    left,
    top,
    size,
    x: (value) => left + (value - low) * scale,
    y: (value) => top + size - (value - low) * scale,
    at(across, down) {
      const [right, up] = [across - left, top + size - down];
      if (Math.min(right, up) < 0 || Math.max(right, up) > size) return null;
      return { x: low + right / scale, y: low + up / scale };
    },
  };
}

/** The plane that takes a whole canvas of this width. @param {{ low: number, high: number }} square @param {number} width */
export const planeOf = (square, width) => planeIn(square, { left: MARGIN, top: 0, size: width - MARGIN });

/**
 * The numbers at the axes, and the axes' names between the last two.
 *
 * @param {CanvasRenderingContext2D} context @param {Plane} plane @param {number[]} ticks @param {Palette} palette
 */
export function paintAxes(context, { left, top, size, x, y }, ticks, palette) {
  write(context, palette);
  const label = (/** @type {string} */ acrossText, /** @type {string} */ upText, /** @type {number} */ at) => {
    context.textAlign = 'right';
    context.fillText(upText, left - 5, inset(y(at), top, size));
    context.textAlign = 'center';
    context.fillText(acrossText, inset(x(at), left, size), top + size + 11);
  };
  for (const tick of ticks) label(number(tick), number(tick), tick);
  if (ticks.length > 1) label('x', 'y', (ticks[ticks.length - 2] + ticks[ticks.length - 1]) / 2);
}

/** @param {CanvasRenderingContext2D} context @param {Palette} palette */
function write(context, palette) {
  context.fillStyle = palette.muted;
  context.font = palette.font;
  context.textBaseline = 'middle';
}

/** Not so near to the ends that a number would be cut off. @param {number} at @param {number} from @param {number} size */
const inset = (at, from, size) => Math.min(Math.max(at, from + 6), from + size - 6);
