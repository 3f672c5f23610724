// The layers of a network as a figure keeps them: their sizes alone say where each parameter stands.

import { flag, listOf, objectOf, whole } from '../../../lib/reading.js';

/** @import { Layer } from '../../../engine/lab' */

const MOST_LAYERS = 64;
const MOST_UNITS = 1e6;

/** @typedef {{ inputs: number, outputs: number, biased: boolean }} Size */

/** @param {Layer[]} layers @returns {Size[]} */
export const sizesOf = (layers) =>
  layers.map(({ inputs, outputs, biases }) => ({ inputs, outputs, biased: biases > 0 }));

/** One after the other, its biases behind its weights. @param {Size[]} sizes @returns {Layer[]} */
export function layersFrom(sizes) {
  let place = 0;
  return sizes.map(({ inputs, outputs, biased }) => {
    const [weights, bias, biases] = [place, place + inputs * outputs, biased ? outputs : 0];
    place = bias + biases;
    return { inputs, outputs, weights, bias, biases, activation: '' };
  });
}

/** @param {Size[]} sizes */
export const parametersIn = (sizes) =>
  sizes.reduce((sum, { inputs, outputs, biased }) => sum + inputs * outputs + (biased ? outputs : 0), 0);

export const readSizes = listOf(
  objectOf({ inputs: whole(1, MOST_UNITS), outputs: whole(1, MOST_UNITS), biased: flag }),
  MOST_LAYERS,
  1,
);
