// The plane on a sheet: the picture of an output, the axes, the points, and what colours and shapes mean.

import { mix, pixel } from '../../../lib/color.js';
import { number } from '../../../lib/format.js';
import { colorOnRamp } from '../../../lib/marks.js';
import { unpack } from '../../../lib/packed.js';
import { planeIn } from '../../../lib/plane.js';
import { evenTicks } from '../../../lib/ticks.js';
import { NO_NUMBER } from '../../../state/report/figures/plane.js';
import { widthOf } from './plot.js';
import { text } from '../../../i18n/en/page.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { Plane } from '../../../lib/plane.js' */
/** @import { Sheet } from '../../../lib/sheet.js' */
/** @import { Grid, Marked, Square } from '../../../state/report/figures/plane.js' */

const STEPS = 254; // of a byte of a grid

/** Of radius 1, around (0, 0): square, circle, triangle, diamond, as tracePoint draws them. */
const OUTLINES = [
  [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
  Array.from({ length: 24 }, (_, k) => [Math.cos((k * Math.PI) / 12), Math.sin((k * Math.PI) / 12)]).flat(),
  [0, -1.2, 1.1, 0.8, -1.1, 0.8],
  [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
];

/** @param {number} shape @param {number} x @param {number} y @param {number} radius */
const outline = (shape, x, y, radius) =>
  OUTLINES[shape % OUTLINES.length].map((value, k) => (k % 2 === 0 ? x : y) + radius * value);

/** @param {Grid} grid @param {Palette} palette @param {boolean} [smooth]  false: the class alone @returns {Uint32Array} as ImageData stores pixels */
export function pixelsOf({ side, classes, bytes }, { ramp, fields, unknown }, smooth = true) {
  const size = side * side;
  const values = unpack(bytes, classes * size) ?? new Uint8Array(classes * size);
  if (classes === 1) {
    const flat = fields.map(pixel);
    return Uint32Array.from(values, (value) => {
      if (value === NO_NUMBER) return unknown;
      return smooth ? ramp[Math.round((255 * value) / STEPS)] : flat[value > STEPS / 2 ? 1 : 0];
    });
  }
  return Uint32Array.from({ length: size }, (_, k) => {
    const shares = Array.from({ length: classes }, (_, c) => values[c * size + k]);
    if (shares.includes(NO_NUMBER)) return unknown;
    if (!smooth) return pixel(fields[shares.indexOf(Math.max(...shares))]);
    return pixel(mixture(shares, fields));
  });
}

/** @param {number[]} shares @param {Palette['fields']} fields */
function mixture(shares, fields) {
  /** @type {import('../../../lib/color.js').Rgb} */
  let color = fields[0];
  let sum = Math.max(shares[0], 1e-6);
  for (let c = 1; c < shares.length; ++c) {
    sum += Math.max(shares[c], 1e-6);
    color = mix(color, fields[c], Math.max(shares[c], 1e-6) / sum);
  }
  return color;
}

/**
 * The square with numbers at its axes.
 *
 * @param {Sheet} sheet @param {Palette} colors @param {Square} square
 * @param {{ left: number, top: number, size: number, names: [string, string], numbersUp?: boolean }} place
 * @returns {Plane}
 */
export function drawPlane(sheet, colors, square, { left, top, size, names, numbersUp = true }) {
  const plane = planeIn(square, { left, top, size });
  const { muted } = colors;
  const bottom = top + size;
  for (const tick of evenTicks(square.low, square.high)) {
    sheet.line([plane.x(tick), bottom, plane.x(tick), bottom + 4], { color: muted });
    sheet.text(number(tick), plane.x(tick), bottom + 12, { color: muted, align: 'middle' });
    sheet.line([left - 4, plane.y(tick), left, plane.y(tick)], { color: muted });
    if (numbersUp) sheet.text(number(tick), left - 7, plane.y(tick), { color: muted, align: 'end' });
  }
  sheet.text(names[0], left + size / 2, bottom + 27, { color: muted, align: 'middle' });
  if (numbersUp) sheet.text(names[1], left - 38, top + size / 2, { color: muted, align: 'middle', upwards: true });
  return plane;
}

/** The edge of a plane without a picture. @param {Sheet} sheet @param {Palette} colors @param {Plane} plane */
export function drawFrame(sheet, { line }, { left, top, size }) {
  const [right, bottom] = [left + size, top + size];
  sheet.line([left, top, right, top, right, bottom, left, bottom, left, top], { color: line });
}

/** @param {number} size  points @param {Plane} plane */
const radiusOf = (size, plane) => Math.max(2.5, 5 - size / 200) * Math.min(1, Math.max(0.7, plane.size / 250));

/**
 * Each by its class's colour and shape, or by its value's colour; filled, or a ring for what is kept for testing.
 *
 * @param {Sheet} sheet @param {Palette} colors @param {Plane} plane @param {Marked} points @param {Square | null} range
 * @param {boolean} solid
 */
export function drawPoints(sheet, colors, plane, { x, y, label }, range, solid) {
  const radius = radiusOf(x.length, plane);
  x.forEach((_, n) => {
    const value = label[n] ?? NaN;
    const color = range ? colorOnRamp(colors, value, range) : colors.classes[value];
    const [across, down] = [plane.x(x[n]), plane.y(y[n])];
    const at = (/** @type {number} */ size) => outline(range ? 1 : value, across, down, size);
    // A rim of the paper sets the mark off from a field of its own colour.
    sheet.area(at(radius + (solid ? 0.9 : 2)), { color: colors.panel });
    sheet.area(at(radius + (solid ? 0 : 1)), { color });
    if (!solid) sheet.area(at(Math.max(radius - 1, 1)), { color: colors.panel });
  });
}

/** A ring around a place. @param {Sheet} sheet @param {Palette} colors @param {number} x @param {number} y */
export function drawRing(sheet, colors, x, y) {
  const ring = outline(1, x, y, 7);
  const closed = [...ring, ring[0], ring[1]];
  sheet.line(closed, { color: colors.panel, width: 4 });
  sheet.line(closed, { color: colors.danger, width: 2 });
}

/**
 * What colours and shapes mean, one below the other.
 *
 * @param {Sheet} sheet @param {Palette} colors @param {{ range: Square | null, classes: number, tested: boolean }} of
 * @param {number} left @param {number} top
 */
export function drawLegend(sheet, colors, { range, classes, tested }, left, top) {
  let y = top;
  const say = (/** @type {string} */ words) => {
    sheet.text(words, left + 16, y, { color: colors.ink });
    y += 18;
  };
  if (range) {
    for (let k = 0; k < 40; ++k) {
      const value = range.low + ((range.high - range.low) * (39 - k)) / 39;
      sheet.area([left, y + 2 * k, left + 10, y + 2 * k, left + 10, y + 2 * k + 2, left, y + 2 * k + 2], {
        color: colorOnRamp(colors, value, range),
      });
    }
    sheet.text(number(range.high), left + 16, y + 4, { color: colors.ink });
    sheet.text(number(range.low), left + 16, y + 76, { color: colors.ink });
    y += 98;
  } else {
    for (let k = 0; k < classes; ++k) {
      sheet.area(outline(k, left + 5, y, 5), { color: colors.classes[k] });
      say(text.className(k));
    }
  }
  if (!tested) return;
  sheet.area(outline(1, left + 5, y, 5), { color: colors.muted });
  sheet.area(outline(1, left + 5, y, 3), { color: colors.panel });
  say(text.hollow);
}

/** How wide the legend is. @param {{ range: Square | null, classes: number, tested: boolean }} of */
export const legendWidth = ({ range, classes, tested }) =>
  16 +
  Math.max(
    ...(range
      ? [number(range.low), number(range.high)]
      : Array.from({ length: classes }, (_, k) => text.className(k))
    ).map(widthOf),
    tested ? widthOf(text.hollow) : 0,
  );
