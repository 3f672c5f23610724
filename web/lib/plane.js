// The square of a plane on a canvas: where its points stand, and which point a place is.

import { number } from './format.js';
import { evenTicks } from './ticks.js';

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
 * @property {(across: number) => number} xAt  the value at a place
 * @property {(down: number) => number} yAt
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
    xAt: (across) => low + (across - left) / scale,
    yAt: (down) => low + (top + size - down) / scale,
  };
}

/** The point at a place; null beside the plane. @param {Plane} plane @param {number} across @param {number} down */
export function pointAt({ left, top, size, xAt, yAt }, across, down) {
  const inside = across >= left && across <= left + size && down >= top && down <= top + size;
  return inside ? { x: xAt(across), y: yAt(down) } : null;
}

/** The plane that takes a whole canvas of this width. @param {{ low: number, high: number }} square @param {number} width */
export const planeOf = (square, width) => planeIn(square, { left: MARGIN, top: 0, size: width - MARGIN });

/**
 * The numbers at the axes. Short names stand between the last two; long ones between the first and the last, alone.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {{ low: number, high: number }} square
 * @param {Plane} plane
 * @param {Palette} palette
 * @param {{ names?: [string, string], numbersUp?: boolean }} [labels]  of the axis across, and of the one up
 */
export function paintAxes(context, { low, high }, plane, palette, { names, numbersUp = true } = {}) {
  const ticks = evenTicks(low, high);
  const { left, top, size, x, y } = plane;
  const shown = names ? [ticks[0], ticks[ticks.length - 1]] : ticks;
  const [across, up] = names ?? ['x', 'y'];
  context.fillStyle = palette.muted;
  context.font = palette.font;
  context.textBaseline = 'middle';
  const below = (/** @type {string} */ text, /** @type {number} */ at) => {
    context.textAlign = 'center';
    context.fillText(text, inset(at, left, size), top + size + 11);
  };
  const beside = (/** @type {string} */ text, /** @type {number} */ at) => {
    context.textAlign = 'right';
    context.fillText(text, left - 5, inset(at, top, size));
  };
  for (const tick of shown) {
    below(number(tick), x(tick));
    if (numbersUp) beside(number(tick), y(tick));
  }
  const named = names
    ? (ticks[0] + ticks[ticks.length - 1]) / 2
    : (ticks[ticks.length - 2] + ticks[ticks.length - 1]) / 2;
  below(across, x(named));
  if (!numbersUp) return;
  if (!names) return beside(up, y(named));
  context.save();
  context.translate(left - 12, y(named));
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText(up, 0, 0);
  context.restore();
}

/** Not so near to the ends that a number would be cut off. @param {number} at @param {number} from @param {number} size */
const inset = (at, from, size) => Math.min(Math.max(at, from + 6), from + size - 6);
