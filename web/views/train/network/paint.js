// Painting the diagram: a line for every weight, and every unit's output over the plane.

import { paintPicture } from '../../../lib/canvas.js';
import { extentOf, rangeOf } from '../../../lib/unit-range.js';
import { eachLine, lineOf } from './place.js';

/** @import { Layer, Row } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */
/** @import { Palette } from '../../../lib/color.js' */
/** @import { Column, Line } from './place.js' */

const LEVELS = 16; // of width: lines of one level and sign are stroked together, which is what makes many of them cheap

/**
 * What the lines show.
 *
 * @typedef {object} Shown
 * @property {Float64Array} values  as the parameter vector
 * @property {number} largest       of the weights' values, without sign
 * @property {number[]} held        weights that are switched off
 * @property {number | null} weight the one that stands out
 * @property {boolean} faint        they stand in for what is not known yet
 */

/** @type {WeakMap<Float64Array, number>} */
const largestKnown = new WeakMap();

/** The largest value of a weight, without sign. @param {Layer[]} layers @param {Float64Array} values  as the parameter vector */
export function largestOf(layers, values) {
  let largest = largestKnown.get(values);
  if (largest !== undefined) return largest;
  largest = 0;
  for (const { inputs, outputs, weights } of layers) {
    for (let k = weights; k < weights + inputs * outputs; ++k) largest = Math.max(largest, Math.abs(values[k]));
  }
  largestKnown.set(values, largest);
  return largest;
}

/** @param {Path2D} path @param {Line} line */
function trace(path, { left, y, right, toY }) {
  path.moveTo(left, y);
  path.bezierCurveTo((left + right) / 2, y, (left + right) / 2, toY, right, toY);
}

/** @param {number} share  of the largest */
const widthOf = (share) => 0.5 + 5.5 * share;

/** @param {CanvasRenderingContext2D} context @param {Layer[]} layers @param {Column[]} columns @param {Shown} shown @param {Palette} palette */
export function paintLines(context, layers, columns, { values, largest, held, weight, faint }, palette) {
  const shareOf = (/** @type {number} */ index) => Math.min(1, Math.abs(values[index]) / largest || 0);
  const off = new Set(held);
  const dashed = new Path2D();
  /** @type {Path2D[][]} by sign, by level */
  const paths = [0, 1].map(() => Array.from({ length: LEVELS + 1 }, () => new Path2D()));
  eachLine(layers, columns, (index, line) => {
    const path = off.has(index) ? dashed : paths[values[index] > 0 ? 1 : 0][Math.round(LEVELS * shareOf(index))];
    trace(path, line);
  });
  for (let level = 0; level <= LEVELS; ++level) {
    const share = level / LEVELS;
    context.globalAlpha = (0.25 + 0.6 * share) * (faint ? 0.3 : 1);
    context.lineWidth = widthOf(share);
    for (const sign of [0, 1]) {
      context.strokeStyle = palette.classes[sign];
      context.stroke(paths[sign][level]);
    }
  }
  context.globalAlpha = 1;
  context.lineWidth = 1;
  context.strokeStyle = palette.muted;
  context.setLineDash([3, 4]);
  context.stroke(dashed);
  const line = weight === null ? null : lineOf(layers, columns, weight);
  if (weight !== null && line) {
    context.setLineDash(off.has(weight) ? [3, 4] : []);
    paintOne(context, line, widthOf(shareOf(weight)), off.has(weight) ? palette.muted : palette.classes[values[weight] > 0 ? 1 : 0], palette);
  }
  context.setLineDash([]);
}

/** The line that stands out from the others. @param {CanvasRenderingContext2D} context @param {Line} line @param {number} width @param {string} color @param {Palette} palette */
function paintOne(context, line, width, color, { ink, ground }) {
  const path = new Path2D();
  trace(path, line);
  for (const [strokeStyle, lineWidth] of /** @type {const} */ ([
    [ground, width + 6],
    [ink, width + 3],
    [color, width + 1],
  ])) {
    Object.assign(context, { strokeStyle, lineWidth });
    context.stroke(path);
  }
}

/** @param {CanvasRenderingContext2D} context @param {Run} run @param {Row[]} activations @param {Float32Array} tiles @param {Column[]} columns @param {Palette} palette */
export function paintTiles(context, run, activations, tiles, columns, palette) {
  const units = run.layers.reduce((sum, { outputs }) => sum + outputs, 0);
  const pixels = tiles.length / units;
  const inputPixels = run.inputs.length / run.layers[0].inputs;
  let unit = 0;
  columns.forEach((column, c) => {
    const layer = c > 0 ? run.layers[c - 1] : null;
    const activation = activations.find(({ name }) => name === layer?.activation);
    column.y.forEach((y, k) => {
      const values = layer
        ? tiles.subarray((unit + k) * pixels, (unit + k + 1) * pixels)
        : run.inputs.subarray(k * inputPixels, (k + 1) * inputPixels);
      const range = layer ? rangeOf(values, activation) : extentOf(values);
      const place = { x: column.x - column.side / 2, y: y - column.side / 2, size: column.side };
      context.save();
      context.beginPath();
      context.roundRect(place.x, place.y, place.size, place.size, Math.min(8, place.size / 5));
      context.fillStyle = palette.panel;
      context.fill();
      context.clip();
      paintPicture(context, values, range, palette, place);
      context.restore();
      context.strokeStyle = palette.muted;
      context.globalAlpha = 0.4;
      context.lineWidth = 1;
      context.stroke();
      context.globalAlpha = 1;
    });
    if (layer) unit += layer.outputs;
  });
}

/** The names of the inputs, left of them. @param {CanvasRenderingContext2D} context @param {string[]} names @param {Column} column @param {Palette} palette */
export function paintInputNames(context, names, { x, y, side }, palette) {
  context.fillStyle = palette.muted;
  context.font = palette.font;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  y.forEach((at, k) => context.fillText(names[k], x - side / 2 - 6, at));
}
