// A landscape on its canvas: bands of loss with their contours, the axes, the levels' numbers, and the paths.

import { prepare } from '../../../lib/canvas.js';
import { mix, rgb } from '../../../lib/color.js';
import { number, percent } from '../../../lib/format.js';
import { evenTicks } from '../../../lib/ticks.js';
import { coordinatesOf } from '../../../state/compare/landscape.js';
import { frameOf } from './frame.js';
import { PATHS } from './paths.js';
import { landscapeWords as words } from '../../../i18n/en/landscape.js';

/** @import { Palette } from '../../../lib/color.js' */
/** @import { LandscapeState, Shown, ShownPath } from '../../../state/compare/landscape.js' */
/** @import { Opened } from '../compare.js' */

/** @typedef {{ context: CanvasRenderingContext2D, left: number, top: number, size: number, colors: Palette }} Sheet */

/** @param {HTMLElement} root @param {Opened} state @param {Palette} colors */
export function paintLandscape(root, state, colors) {
  const { shown, at } = state.compare.landscape;
  const canvas = root.querySelector('canvas[data-landscape]');
  if (!shown || !(canvas instanceof HTMLCanvasElement)) return;
  const { context, width, height } = prepare(canvas);
  context.fillStyle = colors.panel;
  context.fillRect(0, 0, width, height);
  const sheet = { context, ...frameOf(width, height), colors };
  const { left, top, size } = sheet;
  context.save();
  context.beginPath();
  context.rect(left, top, size, size);
  context.clip();
  paintBands(sheet, shown);
  paintBroken(sheet, shown);
  shown.paths.forEach((path, k) => paintPath(sheet, shown, path, k));
  if (at) paintPlace(sheet, shown, at);
  context.restore();
  context.strokeStyle = colors.line;
  context.strokeRect(left + 0.5, top + 0.5, size - 1, size - 1);
  paintAxes(sheet, shown);
  paintLevels(sheet, shown);
}

/** From strong, the lowest, to pale. @param {Palette} colors @param {number} bands */
function colorsOf(colors, bands) {
  const [low, high] = [
    mix(rgb(colors.accent), rgb(colors.panel), 0.1),
    mix(rgb(colors.accent), rgb(colors.panel), 0.97),
  ];
  return Array.from({ length: bands }, (_, k) => `rgb(${mix(low, high, k / Math.max(bands - 1, 1)).join(', ')})`);
}

/** @param {Sheet} sheet @param {Shown} shown */
function paintBands({ context, left, top, size, colors }, { contours, side }) {
  const bands = colorsOf(colors, contours.length + 1);
  const scale = size / (side - 1);
  context.fillStyle = bands[0];
  context.fillRect(left, top, size, size);
  context.lineWidth = 0.75;
  contours.forEach(({ rings }, k) => {
    context.beginPath();
    for (const ring of rings) {
      for (let p = 0; p < ring.length; p += 2) {
        const [x, y] = [left + (ring[p] - 0.5) * scale, top + (ring[p + 1] - 0.5) * scale];
        if (p === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.closePath();
    }
    context.fillStyle = bands[k + 1];
    context.fill('evenodd');
    context.globalAlpha = 0.35;
    context.strokeStyle = colors.ink;
    context.stroke();
    context.globalAlpha = 1;
  });
}

/** A hatching over the places whose loss is no finite number. @param {Sheet} sheet @param {Shown} shown */
function paintBroken({ context, left, top, size, colors }, { losses, side }) {
  const step = size / (side - 1);
  context.strokeStyle = colors.muted;
  context.lineWidth = 1;
  context.beginPath();
  losses.forEach((loss, k) => {
    if (Number.isFinite(loss)) return;
    const [x, y] = [left + (k % side) * step, top + Math.floor(k / side) * step];
    context.moveTo(x - step / 2, y + step / 2);
    context.lineTo(x + step / 2, y - step / 2);
  });
  context.stroke();
}

/** Where a point of the plane stands. @param {Sheet} sheet @param {Shown} shown */
const placer =
  ({ left, top, size }, { window: { s_low, s_high, t_low, t_high } }) =>
  (/** @type {number} */ s, /** @type {number} */ t) =>
    /** @type {[number, number]} */ ([
      left + ((s - s_low) / (s_high - s_low)) * size,
      top + ((t_high - t) / (t_high - t_low)) * size,
    ]);

/** @param {Sheet} sheet @param {Shown} shown @param {ShownPath} path @param {number} k */
function paintPath(sheet, shown, { places }, k) {
  const { context, colors } = sheet;
  const color = PATHS[k].color === 'ink' ? colors.ink : colors.classes[4];
  const place = placer(sheet, shown);
  const points = Array.from({ length: places.length / 2 }, (_, p) => place(places[2 * p], places[2 * p + 1]));
  const [start, end] = [points[0], points[points.length - 1]];
  const line = (/** @type {string} */ style, /** @type {number} */ width) => {
    context.strokeStyle = style;
    context.lineWidth = width;
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.stroke();
  };
  context.lineJoin = 'round';
  line(colors.panel, 4);
  context.setLineDash(PATHS[k].dash);
  line(color, 2);
  context.setLineDash([]);
  context.fillStyle = color;
  context.strokeStyle = colors.panel;
  context.lineWidth = 1.5;
  context.beginPath();
  context.rect(end[0] - 4.5, end[1] - 4.5, 9, 9);
  context.fill();
  context.stroke();
  if (points.length < 2) return;
  context.fillStyle = colors.panel;
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(start[0], start[1], 4.5, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** The place that is read. @param {Sheet} sheet @param {Shown} shown @param {NonNullable<LandscapeState['at']>} at */
function paintPlace(sheet, shown, at) {
  const { context, left, top, size, colors } = sheet;
  const { s, t } = coordinatesOf(shown, at);
  const [x, y] = placer(sheet, shown)(s, t);
  context.strokeStyle = colors.ink;
  context.lineWidth = 1;
  context.globalAlpha = 0.6;
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + size);
  context.moveTo(left, y);
  context.lineTo(left + size, y);
  context.stroke();
  context.globalAlpha = 1;
}

/** What stands at the axes. @param {Shown} shown @returns {[string, string]} */
function namesOf({ asked: { kind, pair }, layers, shares }) {
  if (kind === 'parameters') return [words.parameter(pair[0], layers.length), words.parameter(pair[1], layers.length)];
  if (kind === 'random' || shares[0] === 0) return [words.direction(1), words.direction(2)];
  return [words.component(1, percent(shares[0])), words.component(2, percent(shares[1]))];
}

/** @param {Sheet} sheet @param {Shown} shown */
function paintAxes(sheet, shown) {
  const { context, left, top, size, colors } = sheet;
  const { s_low, s_high, t_low, t_high } = shown.window;
  const [across, up] = shown.origin;
  const place = placer(sheet, shown);
  const [acrossName, upName] = namesOf(shown);
  context.fillStyle = colors.muted;
  context.font = colors.font;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const inset = (/** @type {number} */ at, /** @type {number} */ from, /** @type {number} */ least) =>
    Math.min(Math.max(at, from + least), from + size - least);
  for (const tick of evenTicks(across + s_low, across + s_high)) {
    context.fillText(number(tick), inset(place(tick - across, 0)[0], left, 8), top + size + 11);
  }
  context.fillText(acrossName, left + size / 2, top + size + 28, size);
  context.textAlign = 'right';
  for (const tick of evenTicks(up + t_low, up + t_high)) {
    context.fillText(number(tick), left - 5, inset(place(0, tick - up)[1], top, 6));
  }
  context.save();
  context.translate(8, top + size / 2);
  context.rotate(-Math.PI / 2);
  context.textAlign = 'center';
  context.fillText(upName, 0, 0, size);
  context.restore();
}

/** Every band with the level that it begins at. @param {Sheet} sheet @param {Shown} shown */
function paintLevels({ context, left, top, size, colors }, { contours }) {
  const bands = colorsOf(colors, contours.length + 1);
  const height = size / bands.length;
  const x = left + size + 10;
  context.textAlign = 'left';
  context.font = colors.font;
  bands.forEach((color, k) => {
    const y = top + size - (k + 1) * height;
    context.fillStyle = color;
    context.fillRect(x, y, 12, height);
    if (k === contours.length) return;
    context.fillStyle = colors.muted;
    context.fillText(number(contours[k].level), x + 17, y);
  });
  context.strokeStyle = colors.line;
  context.strokeRect(x + 0.5, top + 0.5, 11, size - 1);
}
