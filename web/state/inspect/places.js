// Which weight or bias a place of the parameter vector is.

/** @import { Layer } from '../../engine/lab' */
/** @import { Parameter } from './parts.js' */

/** @param {Layer[]} layers @param {number} index @returns {Parameter} */
export function parameterAt(layers, index) {
  const layer = layers.findLastIndex(({ weights }) => weights <= index);
  const { outputs, weights, bias } = layers[layer];
  if (index >= bias) return { kind: 'bias', layer, unit: index - bias };
  const place = index - weights;
  return { kind: 'weight', layer, unit: place % outputs, from: Math.floor(place / outputs) };
}

/** So many of the numbers from `first` up to `end`, the ends among them; all if there are fewer. @param {number} most @param {number} first @param {number} end */
export function evenlySpread(most, first, end) {
  const there = end - first;
  const count = Math.min(most, there);
  return Array.from({ length: count }, (_, k) => first + Math.floor((k * (there - 1)) / Math.max(count - 1, 1)));
}

/** The first parameter of a layer, and the one behind its last; of all layers: null. @param {Layer[]} layers @param {number | null} layer */
export function stretchOf(layers, layer) {
  const last = layers[layer ?? layers.length - 1];
  return { first: layer === null ? 0 : last.weights, end: last.bias + last.biases };
}
