// The tensors of a step by name, as src/inspect/tensors.hpp has them, and where in the walk each becomes known.

import { knownFrom } from './stages.js';

/** @import { Layer } from '../../engine/lab' */
/** @import { TensorName, SubmissionVerdict } from '../../engine/inspect' */
/** @import { Part } from './atoms.js' */

export const KINDS = /** @type {const} */ (['w', 'b', 'z', 'a', 'da', 'delta', 'dw', 'db', 'new_w', 'new_b']);
const biases = new Set(['b', 'db', 'new_b']);
const weights = new Set(['w', 'dw', 'new_w']);

/** @param {Layer[]} layers @param {TensorName} tensor */
export const exists = (layers, { kind, layer }) => layers[layer].biases > 0 || !biases.has(kind);

/** Layer after layer. @param {Layer[]} layers @returns {TensorName[]} */
export const tensorsOf = (layers) => [
  { kind: 'x', layer: 0 },
  ...layers.flatMap((_, layer) => KINDS.map((kind) => ({ kind, layer })).filter((tensor) => exists(layers, tensor))),
];

/**
 * Where in the network a number of a submitted array belongs.
 *
 * @typedef {{ part: Part, sample: number | null }} Spot  sample: its place among the step's; null: of no sample
 *
 * @param {SubmissionVerdict} verdict
 * @param {number} array  of the verdict, which was compared
 * @param {number[]} shape  as it was handed in
 * @returns {Spot | null}
 */
export function spotOf({ arrays, order }, array, shape) {
  const { tensor, expected, read_as, largest } = arrays[array];
  if (!tensor || !largest) return null;
  const index = largest.place.reduce((sum, at, axis) => sum * shape[axis] + at, 0);
  const [rows, columns] = expected.length === 1 ? [1, expected[0]] : expected;
  const turned = read_as.some(({ name }) => name === 'transposed');
  const row = turned ? index % rows : Math.floor(index / columns);
  const column = turned ? Math.floor(index / rows) : index % columns;
  const { kind, layer } = tensor;
  if (biases.has(kind)) return { part: { kind: 'bias', layer, unit: column }, sample: null };
  if (weights.has(kind)) return { part: { kind: 'weight', layer, unit: column, from: row }, sample: null };
  const unit = /** @type {const} */ ({ kind: 'unit', layer: kind === 'x' ? -1 : layer, unit: column });
  return { part: unit, sample: order[row] ?? row };
}

/** The stage at which a tensor is there. @param {Layer[]} layers @param {TensorName} tensor */
export function stageOf(layers, { kind, layer }) {
  const known = knownFrom(layers);
  if (kind === 'z' || kind === 'a') return known.forward(layer);
  if (kind === 'da' || kind === 'delta') return known.backward(layer);
  if (kind === 'dw' || kind === 'db') return known.gradients;
  return kind === 'new_w' || kind === 'new_b' ? known.update : 0;
}
