// The stages of the walk: forward layer by layer, the loss, backward layer by layer, the gradients, the update.

/** @import { Layer } from '../../engine/lab' */
/** @import { Part } from './atoms.js' */

/**
 * @typedef {{ kind: 'input' | 'loss' | 'gradients' | 'update' } | { kind: 'forward' | 'backward', layer: number }} Stage
 */

/** @param {Layer[]} layers @returns {Stage[]} */
export const stagesOf = (layers) => [
  { kind: 'input' },
  ...layers.map((_, layer) => ({ kind: /** @type {const} */ ('forward'), layer })),
  { kind: 'loss' },
  ...layers.map((_, k) => ({ kind: /** @type {const} */ ('backward'), layer: layers.length - 1 - k })),
  { kind: 'gradients' },
  { kind: 'update' },
];

/** The number of the stage at which a layer's z and a become known; its deltas; the gradients; the new weights. @param {Layer[]} layers */
export const knownFrom = (layers) => ({
  forward: (/** @type {number} */ layer) => 1 + layer,
  loss: layers.length + 1,
  backward: (/** @type {number} */ layer) => 2 * layers.length + 1 - layer,
  gradients: 2 * layers.length + 2,
  update: 2 * layers.length + 3,
});

/**
 * What is selected goes along with the walk: at a layer's stage it is one of the layer's units, the one of the same number
 * where there is one.
 *
 * @param {Stage} stage @param {Part} part @param {Layer[]} layers
 * @returns {Part}
 */
export function partAt(stage, part, layers) {
  const layer = stage.kind === 'loss' ? layers.length - 1 : 'layer' in stage ? stage.layer : part.layer;
  return layer === part.layer ? part : { kind: 'unit', layer, unit: Math.min(part.unit, layers[layer].outputs - 1) };
}
