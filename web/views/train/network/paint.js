// Painting the diagram: a line for every weight, and every unit's output over the plane.

import { paintPicture } from '../../../lib/canvas.js';
import { strokeLine } from '../../../lib/lines.js';
import { extentOf, rangeOf } from '../../../lib/unit-range.js';
import { eachLine, lineOf } from './place.js';

/** @import { Layer, Row } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */
/** @import { Palette } from '../../../lib/color.js' */
/** @import { Line } from '../../../lib/lines.js' */
/** @import { Column } from './place.js' */

const DASHES = [3, 4]; // of what is switched off, in CSS pixels

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

/** A line's width, from a share of the largest: thinner where there are many. @param {Column[]} columns @returns {(share: number) => number} */
function widthsFor(columns) {
  const lines = columns.slice(1).reduce((sum, { y }, k) => sum + y.length * columns[k].y.length, 0);
  const most = Math.max(2, Math.min(6, 6 * Math.sqrt(200 / lines)));
  return (share) => 0.5 + (most - 0.5) * share ** 1.5;
}

/** @param {CanvasRenderingContext2D} context @param {Layer[]} layers @param {Column[]} columns @param {Shown} shown @param {Palette} palette */
export function paintLines(context, layers, columns, { values, largest, held, weight, faint }, palette) {
  const widthOf = widthsFor(columns);
  const shareOf = (/** @type {number} */ index) => Math.min(1, Math.abs(values[index]) / largest || 0);
  const colorOf = (/** @type {number} */ index) => palette.classes[values[index] > 0 ? 1 : 0];
  const off = new Set(held);
  /** @type {[index: number, line: Line][]} */
  const wide = [];
  const paint = (/** @type {number} */ index, /** @type {Line} */ line) => {
    const share = shareOf(index);
    context.strokeStyle = colorOf(index);
    context.globalAlpha = (0.25 + 0.6 * share) * (faint ? 0.3 : 1);
    context.lineWidth = widthOf(share);
    strokeLine(context, line);
  };
  // The narrow ones first, so that they do not hide the others.
  eachLine(layers, columns, (index, line) => {
    if (off.has(index)) return;
    if (widthOf(shareOf(index)) > 1) wide.push([index, line]);
    else paint(index, line);
  });
  for (const [index, line] of wide) paint(index, line);
  context.globalAlpha = 1;
  context.setLineDash(DASHES);
  for (const index of held) paintOne(context, lineOf(layers, columns, index), [[palette.muted, 1]]);
  if (weight !== null) {
    const isOff = off.has(weight);
    const width = widthOf(shareOf(weight));
    context.setLineDash(isOff ? DASHES : []);
    paintOne(context, lineOf(layers, columns, weight), [
      [palette.ground, width + 6],
      [palette.ink, width + 3],
      [isOff ? palette.muted : colorOf(weight), width + 1],
    ]);
  }
  context.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} context @param {Line | null} line  null: of a weight that has none @param {[color: string, width: number][]} strokes  one over the other */
function paintOne(context, line, strokes) {
  if (!line) return;
  for (const [color, width] of strokes) {
    context.strokeStyle = color;
    context.lineWidth = width;
    strokeLine(context, line);
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
