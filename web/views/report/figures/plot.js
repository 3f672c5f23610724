// Axes and lines on a sheet: it measures nothing, so that a figure is the same on the page, in a file and in a test.

import { count, percent, number } from '../../../lib/format.js';
import { evenTicks, logTicks, niceStep } from '../../../lib/ticks.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Area, Points, Sheet } from '../../../lib/sheet.js' */

export const WIDTH = 640; // of a drawing, in CSS pixels
const BESIDE = 62; // for the numbers of the axis that goes up, and its name
const BELOW = 34; // for those of the axis across
const KEY = { mark: 22, gap: 5, between: 14, letter: 6.2 }; // letter: a width that few exceed, at 11 pixels

/**
 * @typedef {'log' | 'linear' | 'share'} Scale  share: from 0 to 1
 * @typedef {{ name: string, scale: Scale, low: number, high: number, write?: (value: number) => string }} Axis
 *   low, high: of what is drawn
 * @typedef {{ left: number, top: number, width: number, height: number }} Box
 * @typedef {{ area: Area, x: (value: number) => number, y: (value: number) => number }} Frame
 */

/** Where an axis begins and ends, and its ticks. @param {Axis} axis @param {boolean} ends  they are ticks */
function spanOf({ scale, low, high }, ends) {
  if (scale === 'share') return { low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] };
  if (!(low <= high)) [low, high] = scale === 'log' ? [0.1, 1] : [0, 1];
  if (scale === 'log') {
    const ticks = logTicks(low, high);
    return ends ? { low: ticks[0], high: ticks[ticks.length - 1], ticks } : { low, high, ticks };
  }
  if (!ends) return { low, high, ticks: evenTicks(low, high) };
  const [from, to] = [Math.min(low, 0), Math.max(high, 0)];
  const step = niceStep((to - from || 1) / 4);
  const [least, most] = [Math.floor(from / step) * step, Math.ceil(to / step) * step || step];
  return { low: least, high: most, ticks: evenTicks(least, most) };
}

/** Grows with the value. @param {Scale} scale @param {number} low @param {number} high @param {number} from @param {number} to  in CSS pixels */
function placing(scale, low, high, from, to) {
  const along = scale === 'log' ? Math.log : (/** @type {number} */ value) => value;
  const [first, last] = [along(low), along(high)];
  return (/** @type {number} */ value) => from + ((along(value) - first) / (last - first || 1)) * (to - from);
}

/**
 * Draws the axes into a box, and says where they put things.
 *
 * @param {Sheet} sheet @param {Palette} colors @param {Box} box @param {Axis} across @param {Axis} up
 * @returns {Frame}
 */
export function drawAxes(sheet, colors, box, across, up) {
  const area = {
    left: box.left + BESIDE,
    top: box.top + 6,
    right: box.left + box.width - 14,
    bottom: box.top + box.height - BELOW,
  };
  const [spanX, spanY] = [spanOf(across, across.scale === 'log' && across.write === undefined), spanOf(up, true)];
  const x = placing(across.scale, spanX.low, spanX.high, area.left, area.right);
  const y = placing(up.scale, spanY.low, spanY.high, area.bottom, area.top);
  const { line, muted } = colors;
  const [writeX, writeY] = [across.write ?? number, up.write ?? (up.scale === 'share' ? percent : number)];
  for (const tick of spanX.ticks) {
    if (tick < spanX.low || tick > spanX.high) continue;
    sheet.line([x(tick), area.top, x(tick), area.bottom + 4], { color: line });
    sheet.text(writeX(tick), x(tick), area.bottom + 12, { color: muted, align: 'middle' });
  }
  for (const tick of spanY.ticks) {
    sheet.line([area.left - 4, y(tick), area.right, y(tick)], { color: line });
    sheet.text(writeY(tick), area.left - 7, y(tick), { color: muted, align: 'end' });
  }
  sheet.text(across.name, (area.left + area.right) / 2, area.bottom + 27, { color: muted, align: 'middle' });
  sheet.text(up.name, box.left + 8, (area.top + area.bottom) / 2, { color: muted, align: 'middle', upwards: true });
  return { area, x, y };
}

/** For an axis of epochs. @param {string} name @param {number} end @returns {Axis} */
export const epochAxis = (name, end) => ({ name, scale: 'linear', low: 0, high: end, write: count });

/** From the lowest to the highest number; nothing is between NaN and NaN. @param {Iterable<number | null>} values */
export function extent(values) {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) if (value !== null) [low, high] = [Math.min(low, value), Math.max(high, value)];
  return low <= high ? { low, high } : { low: NaN, high: NaN };
}

/** The pieces of a line between its gaps. @param {Frame} frame @param {number[]} across @param {(number | null)[]} up @returns {Points[]} */
export function piecesOf({ x, y }, across, up) {
  /** @type {Points[]} */
  const pieces = [];
  let open = false;
  up.forEach((value, k) => {
    if (value === null) return void (open = false);
    if (!open) pieces.push([]);
    open = true;
    pieces[pieces.length - 1].push(x(across[k]), y(value));
  });
  return pieces;
}

/**
 * What each line is, beside each other, in as many rows as they need.
 *
 * @param {Sheet} sheet @param {Palette} colors @param {{ name: string, color: string, dash: number[], shape?: string }[]} lines
 * @param {{ left: number, top: number, right: number }} room
 */
export function drawKey(sheet, colors, lines, { left, top, right }) {
  const { places } = keyPlaces(lines, right - left);
  lines.forEach(({ name, color, dash, shape }, k) => {
    const [x, y] = [left + places[k].x, top + places[k].y];
    sheet.line([x, y, x + KEY.mark, y], { color, width: 2, dash });
    if (shape) sheet.shape(shape, x + KEY.mark / 2, y, { color });
    sheet.text(name, x + KEY.mark + KEY.gap, y, { color: colors.ink });
  });
}

/** Characters of other scripts are about as wide as they are high. @param {string} text */
export const widthOf = (text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 11 : KEY.letter), 0);

/** @param {{ name: string }[]} lines @param {number} width */
export function keyPlaces(lines, width) {
  let [x, y] = [0, 0];
  const places = lines.map(({ name }) => {
    const takes = KEY.mark + KEY.gap + widthOf(name) + KEY.between;
    if (x > 0 && x + takes > width) [x, y] = [0, y + 16];
    const place = { x, y };
    x += takes;
    return place;
  });
  return { places, height: y + 16 };
}
