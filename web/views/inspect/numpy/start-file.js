// What start.npz holds: a step's samples and numbers, its weights, and what the optimizer remembers.

/** @import { Layer } from '../../../engine/lab' */
/** @import { Ledger } from '../../../engine/inspect' */
/** @import { NamedArray } from '../../../lib/numpy/write.js' */

/**
 * @param {object} step
 * @param {Ledger} step.ledger
 * @param {{ layers: Layer[] }} step.run
 * @param {'rows' | 'columns'} step.notation
 * @returns {NamedArray[]}
 */
export function startArrays({ ledger, run: { layers }, notation }) {
  const columns = notation === 'columns';
  /** @param {string} name @param {number} rows @param {Float64Array} values */
  const matrix = (name, rows, values) => {
    const shape = [rows, values.length / rows];
    return columns ? { name, shape: shape.reverse(), values: transposed(values, rows) } : { name, shape, values };
  };
  /** @param {string} prefix @param {Float64Array} parameters */
  const ofLayers = (prefix, parameters) =>
    layers.flatMap(({ inputs, outputs, weights, bias, biases }, k) => [
      matrix(`${prefix}W${k + 1}`, inputs, parameters.slice(weights, weights + inputs * outputs)),
      ...(biases > 0
        ? [
            {
              name: `${prefix}b${k + 1}`,
              shape: columns ? [outputs, 1] : [outputs],
              values: parameters.slice(bias, bias + biases),
            },
          ]
        : []),
    ]);
  const memories = Object.entries(ledger.memories_before);
  return [
    matrix('X', ledger.rows.length, ledger.x),
    matrix('y', ledger.rows.length, ledger.y),
    { name: 'rows', shape: [ledger.rows.length], values: Int32Array.from(ledger.rows) },
    ...ofLayers('', ledger.before),
    ...memories.flatMap(([memory, parameters]) => ofLayers(`${memory}_`, parameters)),
  ];
}

/** @param {Float64Array} values  (rows, columns) @param {number} rows */
function transposed(values, rows) {
  const columns = values.length / rows;
  return Float64Array.from(values, (_, k) => values[(k % rows) * columns + Math.floor(k / rows)]);
}
