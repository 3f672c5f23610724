// The parts of a network that are selected: where a part's parameter lies, and which weight is meant by a unit.

/** @import { Layer } from '../../engine/lab' */
/** @import { Part } from './atoms.js' */

/**
 * A part that is one number.
 *
 * @typedef {{ kind: 'bias', layer: number, unit: number } | Extract<Part, { kind: 'weight' }>} Parameter
 */

/**
 * The weight or bias that is meant: of a unit its first weight, of an input the first weight that it feeds.
 *
 * @param {Layer[]} layers
 * @param {Part} part
 * @returns {Parameter}
 */
export function weightOf(layers, part) {
  const first = { kind: /** @type {const} */ ('weight'), layer: 0, unit: 0, from: 0 };
  const layer = layers[part.layer];
  if (!layer) return part.layer === -1 && part.unit < layers[0].inputs ? { ...first, from: part.unit } : first;
  if (part.unit >= layer.outputs) return first;
  if (part.kind === 'weight') return part.from < layer.inputs ? part : first;
  if (part.kind === 'bias' && layer.biases > 0) return { ...part, kind: 'bias' };
  return { ...first, layer: part.layer, unit: part.unit };
}

/** Its place among the parameters. @param {Layer[]} layers @param {Parameter} part */
export function placeOfParameter(layers, part) {
  const { weights, bias, outputs } = layers[part.layer];
  return part.kind === 'bias' ? bias + part.unit : weights + part.from * outputs + part.unit;
}

/** @param {Part | null} one @param {Part} other */
export const samePart = (one, other) =>
  one !== null &&
  one.kind === other.kind &&
  one.layer === other.layer &&
  one.unit === other.unit &&
  (!('from' in one) || ('from' in other && one.from === other.from));
