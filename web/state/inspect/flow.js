// What the page keeps of the flow: how much of the error reaches each layer.

/** @import { Config } from '../../engine/lab' */

/**
 * @typedef {object} FlowShown
 * @property {number} run
 * @property {Config} config
 * @property {number} epoch
 * @property {LayerFlow[]} layers  from the input on
 *
 * One layer, see src/inspect/flow.hpp: NaN where there is nothing to say.
 *
 * @typedef {{ gradient: number, delta: number, slope: number, throughWeights: number, throughSlope: number,
 *   saturated: number, dead: number }} LayerFlow
 *
 * @typedef {object} Flows
 * @property {FlowShown | null} now     null until it is there
 * @property {FlowShown | null} before  of the run before this one
 * @property {'gradient' | 'saturated' | 'dead'} history  what is shown over the run
 */

/** @type {Flows} */
export const initialFlows = { now: null, before: null, history: 'gradient' };

const NUMBERS = 7; // a layer

/** @param {Float64Array} numbers @returns {LayerFlow[]} */
export const layersFrom = (numbers) =>
  Array.from({ length: numbers.length / NUMBERS }, (_, l) => {
    const [gradient, delta, slope, throughWeights, throughSlope, saturated, dead] = numbers.subarray(
      NUMBERS * l,
      NUMBERS * (l + 1),
    );
    return { gradient, delta, slope, throughWeights, throughSlope, saturated, dead };
  });

/**
 * What becomes of the error from the output to the first layer: δ there as a share of δ at the output, and what a layer
 * passes on, in the geometric mean, through its weights and through f′. Null where that cannot be said: no hidden layer,
 * or nothing arrives.
 *
 * @param {LayerFlow[]} layers
 */
export function passageOf(layers) {
  const hidden = layers.slice(0, -1);
  if (hidden.length === 0) return null;
  const mean = (/** @type {number[]} */ shares) =>
    Math.exp(shares.reduce((sum, share) => sum + Math.log(share), 0) / shares.length);
  const passage = {
    share: layers[0].delta / layers[layers.length - 1].delta,
    weights: mean(hidden.map(({ throughWeights }) => throughWeights)),
    slope: mean(hidden.map(({ throughSlope }) => throughSlope)),
  };
  return passage.share > 0 && Number.isFinite(passage.share) ? passage : null;
}
