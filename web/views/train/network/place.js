// Where the diagram's units and lines stand, in CSS pixels.

/** @import { Layer } from '../../../engine/lab' */
/** @import { Line } from '../../../lib/lines.js' */
/** @import { Unit } from '../../../state/store.js' */

export const MOST_SHOWN = 16; // units of a layer; the others are counted below them
const LEAST_PITCH = 24; // from one unit to the next
const BELOW = 16; // for the count of the others

/**
 * A layer's units (inputs first) in the diagram: the column's middle, the middle of each, the side of their tiles, and
 * how many are not shown.
 *
 * @typedef {{ x: number, y: number[], side: number, hidden: number }} Column
 */

/** Units of each column. @param {Layer[]} layers */
const sizesOf = (layers) => [layers[0].inputs, ...layers.map(({ outputs }) => outputs)];

/** @param {Layer[]} layers @param {number} width @param {number} height @returns {Column[]} */
export function placeUnits(layers, width, height) {
  const sizes = sizesOf(layers);
  const room = height - BELOW;
  return sizes.map((units, column) => {
    const shown = Math.min(units, MOST_SHOWN);
    const pitch = Math.min(64, room / shown);
    return {
      x: ((column + 0.5) * width) / sizes.length,
      y: Array.from({ length: shown }, (_, k) => room / 2 + (k - (shown - 1) / 2) * pitch),
      side: Math.min(40, 0.85 * pitch, (0.6 * width) / sizes.length),
      hidden: units - shown,
    };
  });
}

/** The height that leaves every picture large enough to be read. @param {Layer[]} layers */
export const leastHeight = (layers) => BELOW + LEAST_PITCH * Math.min(MOST_SHOWN, Math.max(...sizesOf(layers)));

/** @param {Layer[]} layers @param {Column[]} columns @param {(index: number, line: Line) => void} visit  index: of the weight, in the parameter vector */
export function eachLine(layers, columns, visit) {
  layers.forEach((layer, l) => {
    const [from, to] = [columns[l], columns[l + 1]];
    const [left, right] = [from.x + from.side / 2, to.x - to.side / 2];
    from.y.forEach((y, i) =>
      to.y.forEach((toY, o) => visit(layer.weights + i * layer.outputs + o, { left, y, right, toY })),
    );
  });
}

/**
 * The two units that a weight connects; of a bias, the one that it belongs to.
 *
 * @param {Layer[]} layers
 * @param {number} index  in the parameter vector
 * @returns {{ from: Unit | null, to: Unit } | null}
 */
export function endsOf(layers, index) {
  for (const [layer, { inputs, outputs, weights, bias, biases }] of layers.entries()) {
    const [weight, own] = [index - weights, index - bias];
    if (weight >= 0 && weight < inputs * outputs) {
      return {
        from: { layer: layer - 1, unit: Math.floor(weight / outputs) },
        to: { layer, unit: weight % outputs },
      };
    }
    if (own >= 0 && own < biases) return { from: null, to: { layer, unit: own } };
  }
  return null;
}

/** @param {Layer[]} layers @param {Column[]} columns @param {number} index @returns {Line | null} null: it has none */
export function lineOf(layers, columns, index) {
  const ends = endsOf(layers, index);
  if (!ends?.from) return null;
  const [from, to] = [columns[ends.from.layer + 1], columns[ends.to.layer + 1]];
  const [y, toY] = [from.y[ends.from.unit], to.y[ends.to.unit]];
  if (y === undefined || toY === undefined) return null;
  return { left: from.x + from.side / 2, y, right: to.x - to.side / 2, toY };
}
