// Draws the lines of the figure on a sheet: bands, single runs, medians, and the shapes that tell them apart.

import { nearestRow } from '../../../lib/series.js';
import { isDrawn } from './figure.js';

/** @import { Area, Points, Sheet } from '../../../lib/sheet.js' */
/** @import { Figure, Line } from './figure.js' */

/**
 * Where the axes put things.
 *
 * @typedef {object} Frame
 * @property {Area} area
 * @property {(epoch: number) => number} x
 * @property {(value: number) => number} y
 */

const BAND = { usual: 0.16, emphasised: 0.3 }; // opacity
const FAINT = 0.25;
const SINGLE = { usual: 0.3, emphasised: 0.5 };
const BEYOND = 20; // CSS pixels: where a line that leaves the area goes
const SHAPES = { few: 5, many: 2 }; // on a line
const FEW = 12; // lines

/** More bands than a few hide each other; that of a line that stands out is there always. @param {Figure} figure */
export const hasBands = ({ lines, emphasis }) => lines.length <= FEW || emphasis !== null;

/** @param {Sheet} sheet @param {Figure} figure @param {Frame} frame @param {string[]} colors  by hue */
export function trace(sheet, figure, frame, colors) {
  const { lines, singles, emphasis } = figure;
  const inFront = (/** @type {Line} */ line) => emphasis === null || line.variant === emphasis;
  const ordered = [...lines.filter((line) => !inFront(line)), ...lines.filter(inFront)];
  sheet.within(frame.area, () => {
    for (const line of hasBands(figure) ? lines.filter(inFront) : []) {
      const opacity = emphasis === null ? BAND.usual : BAND.emphasised;
      for (const points of bandOf(figure, line, frame)) sheet.area(points, { color: colors[line.style.hue], opacity });
    }
    for (const { line, values } of singles) {
      const opacity = emphasis === null ? SINGLE.usual : SINGLE.emphasised;
      for (const points of piecesOf(figure, line.epochs, values, frame)) {
        sheet.line(points, { color: colors[line.style.hue], opacity, width: 0.75 });
      }
    }
    for (const line of ordered) {
      const opacity = inFront(line) ? 1 : FAINT;
      const stroke = { color: colors[line.style.hue], opacity, width: 1.75, dash: line.style.dash };
      for (const points of piecesOf(figure, line.epochs, line.median, frame)) sheet.line(points, stroke);
    }
  });
  for (const line of ordered) {
    const fill = { color: colors[line.style.hue], opacity: inFront(line) ? 1 : FAINT };
    for (const { x, y } of placesOf(figure, line, frame)) sheet.shape(line.style.shape, x, y, fill);
  }
}

/** Whether an epoch has a place on the axis. @param {Figure} figure @param {number} epoch */
const hasPlace = ({ epochScale }, epoch) => epochScale === 'linear' || epoch > 0;

/** The unbroken pieces of a line; where it rises beyond all numbers it leaves the area. @param {Figure} figure @param {Float64Array} epochs @param {Float32Array} values @param {Frame} frame @returns {Points[]} */
function piecesOf(figure, epochs, values, { x, y, area }) {
  /** @type {Points[]} */
  const pieces = [];
  /** @type {Points} */
  let piece = [];
  for (let row = 0; row < epochs.length; ++row) {
    if (!hasPlace(figure, epochs[row])) continue;
    if (isDrawn(figure.scale, values[row])) {
      if (piece.length === 0) pieces.push(piece);
      piece.push(x(epochs[row]), y(values[row]));
    } else {
      if (piece.length > 0 && values[row] === Infinity) piece.push(x(epochs[row]), area.top - BEYOND);
      piece = [];
    }
  }
  return pieces;
}

/** What lies between the quartiles. @param {Figure} figure @param {Line} line @param {Frame} frame @returns {Points[]} */
function bandOf(figure, { epochs, low, high }, { x, y, area }) {
  const place = (/** @type {number} */ value) => {
    if (isDrawn(figure.scale, value)) return y(value);
    return value === Infinity ? area.top - BEYOND : area.bottom + BEYOND;
  };
  /** @type {Points[]} */
  const bands = [];
  let from = -1;
  for (let row = 0; row <= epochs.length; ++row) {
    const has = row < epochs.length && hasPlace(figure, epochs[row]) && !Number.isNaN(low[row]) && low[row] < Infinity;
    if (has && from < 0) from = row;
    if (has || from < 0) continue;
    /** @type {Points} */
    const points = [];
    for (let k = from; k < row; ++k) points.push(x(epochs[k]), place(high[k]));
    for (let k = row - 1; k >= from; --k) points.push(x(epochs[k]), place(low[k]));
    bands.push(points);
    from = -1;
  }
  return bands;
}

/** Where a line's shapes stand: evenly along the axis, each line's a little farther than those of the line before. @param {Figure} figure @param {Line} line @param {Frame} frame */
function placesOf(figure, line, { x, y, area }) {
  const { scale, lines, end, epochScale } = figure;
  const shapes = lines.length > FEW ? SHAPES.many : SHAPES.few;
  return Array.from({ length: shapes }, (_, k) => {
    const share = (k + (line.variant + 0.5) / lines.length) / shapes;
    const epoch = epochScale === 'linear' ? share * end : end ** share;
    const row = nearestRow(line.epochs, 1, epoch);
    return { x: x(line.epochs[row]), y: isDrawn(scale, line.median[row]) ? y(line.median[row]) : NaN };
  }).filter((place) => place.y >= area.top && place.y <= area.bottom);
}
