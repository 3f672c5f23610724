// A matrix of the ledger as it is shown: its numbers in the notation that is on, what each cell belongs to.

import { raised } from './symbols.js';
import { besideWords as words } from '../../../i18n/en/beside.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Inspect, Part } from '../../../state/inspect/atoms.js' */

/**
 * What stands along a side: the samples of the step, units (or inputs), or a single row.
 *
 * @typedef {'sample' | 'unit' | 'one'} Side
 *
 * @typedef {object} Matrix
 * @property {string} id    one of its own in what is shown
 * @property {string} name  in the field's notation
 * @property {string} code  for NumPy
 * @property {number} rows
 * @property {number} columns
 * @property {Float64Array} values  where the numbers are; those of all layers, for a weight
 * @property {(row: number, column: number) => number} at
 * @property {(row: number, column: number) => Part | null} part  null: of none
 * @property {(row: number, column: number) => number | null} place  of its sample in the ledger; null: of all
 * @property {[Side, Side]} sides  what a row is, and a column
 */

/** The other way round. @param {Matrix} matrix @returns {Matrix} */
export const turned = (matrix) => ({
  ...matrix,
  rows: matrix.columns,
  columns: matrix.rows,
  at: (row, column) => matrix.at(column, row),
  part: (row, column) => matrix.part(column, row),
  place: (row, column) => matrix.place(column, row),
  sides: [matrix.sides[1], matrix.sides[0]],
});

/** @param {Matrix} matrix @returns {Matrix} */
export const transposed = (matrix) => ({
  ...turned(matrix),
  id: `${matrix.id}-t`,
  name: `${matrix.name}ᵀ`,
  code: `${matrix.code}_T`,
});

/** Row-major, as it is shown. @param {Matrix} matrix */
export function numbersOf({ rows, columns, at }) {
  const numbers = new Float64Array(rows * columns);
  for (let row = 0; row < rows; ++row) {
    for (let column = 0; column < columns; ++column) numbers[row * columns + column] = at(row, column);
  }
  return numbers;
}

/**
 * The matrices of a step, by what they are.
 *
 * @param {Layer[]} layers
 * @param {Ledger} ledger
 * @param {Inspect['notation']} notation
 */
export function matricesOf(layers, ledger, notation) {
  const samples = ledger.rows.length;
  const last = layers.length - 1;
  const laid = (/** @type {Matrix} */ matrix) => (notation === 'rows' ? matrix : turned(matrix));

  /**
   * One row for each sample.
   *
   * @param {string} name @param {string} code @param {Float64Array} values
   * @param {number} layer  of the units; -1: the inputs
   */
  const ofSamples = (name, code, values, layer) => {
    const width = values.length / samples;
    return laid({
      id: code,
      name,
      code,
      rows: samples,
      columns: width,
      values,
      at: (row, column) => values[row * width + column],
      part: (_, unit) => ({ kind: 'unit', layer, unit }),
      place: (row) => row,
      sides: ['sample', 'unit'],
    });
  };

  /** @param {string} name @param {string} code @param {Float64Array} values @param {number} layer */
  const ofWeights = (name, code, values, layer) => {
    const { inputs, outputs, weights } = layers[layer];
    return laid({
      id: code,
      name,
      code,
      rows: inputs,
      columns: outputs,
      values,
      at: (row, column) => values[weights + row * outputs + column],
      part: (from, unit) => ({ kind: 'weight', layer, unit, from }),
      place: () => null,
      sides: ['unit', 'unit'],
    });
  };

  /** None where the layer has no biases. @param {string} name @param {string} code @param {Float64Array} values @param {number} layer */
  const ofBiases = (name, code, values, layer) => {
    const { outputs, bias, biases } = layers[layer];
    if (biases === 0) return null;
    return laid({
      id: code,
      name,
      code,
      rows: 1,
      columns: outputs,
      values,
      at: (_, column) => values[bias + column],
      part: (_, unit) => ({ kind: 'bias', layer, unit }),
      place: () => null,
      sides: ['one', 'unit'],
    });
  };

  const { before, after, gradients } = ledger;
  const of = (/** @type {number} */ k) => ledger.layers[k];
  return {
    x: () => ofSamples('X', 'X', ledger.x, -1),
    y: () => ofSamples('y', 'y', ledger.y, last),
    prediction: () => ofSamples('ŷ', 'prediction', ledger.predictions, last),
    losses: () => ofSamples('ℓ', 'losses', ledger.losses, last),
    lossSlope: (/** @type {boolean} */ fromLogits) =>
      ofSamples(
        fromLogits ? `∂ℓ/∂z${raised(last)}` : `∂ℓ/∂a${raised(last)}`,
        fromLogits ? `dl_dz${last + 1}` : `dl_da${last + 1}`,
        ledger.loss_slope,
        last,
      ),
    below: (/** @type {number} */ k) =>
      k === 0 ? ofSamples('X', 'X', ledger.x, -1) : ofSamples(`a${raised(k - 1)}`, `a${k}`, of(k - 1).a, k - 1),
    z: (/** @type {number} */ k) => ofSamples(`z${raised(k)}`, `z${k + 1}`, of(k).z, k),
    a: (/** @type {number} */ k) => ofSamples(`a${raised(k)}`, `a${k + 1}`, of(k).a, k),
    slope: (/** @type {number} */ k) => ofSamples(`f′(z${raised(k)})`, `slope${k + 1}`, of(k).slope, k),
    delta: (/** @type {number} */ k) => ofSamples(`δ${raised(k)}`, `delta${k + 1}`, of(k).delta, k),
    weights: (/** @type {number} */ k) => ofWeights(`W${raised(k)}`, `W${k + 1}`, before, k),
    biases: (/** @type {number} */ k) => ofBiases(`b${raised(k)}`, `b${k + 1}`, before, k),
    weightGradients: (/** @type {number} */ k) => ofWeights(`∂L/∂W${raised(k)}`, `dW${k + 1}`, gradients, k),
    biasGradients: (/** @type {number} */ k) => ofBiases(`∂L/∂b${raised(k)}`, `db${k + 1}`, gradients, k),
    newWeights: (/** @type {number} */ k) => ofWeights(words.newOf(`W${raised(k)}`), `W${k + 1}_new`, after, k),
    newBiases: (/** @type {number} */ k) => ofBiases(words.newOf(`b${raised(k)}`), `b${k + 1}_new`, after, k),
  };
}
