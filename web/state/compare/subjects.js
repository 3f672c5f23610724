// The runs whose paths a landscape shows, and what is made of their paths.

import { placeOfChosen } from './landscape.js';
import { variantName } from './names.js';
import { configOf, runAt } from './runs.js';
import { landscapeWords as words } from '../../i18n/en/landscape.js';

/** @import { Config, Layer } from '../../engine/lab' */
/** @import { PlaneChoice } from '../../engine/landscaping.js' */
/** @import { Asked } from './landscape.js' */
/** @import { State } from '../store.js' */

/**
 * A run, up to an epoch; and where it is now, if that is known.
 *
 * @typedef {{ name: string, config: Config, epochs: number, now: Float64Array | null, own: boolean }} Subject  own: the
 *   page's
 */

/** The loss is that of the first one; none, while there is no run. @param {State} state @param {Asked} asked @returns {Subject[]} */
export function subjectsOf({ run, snapshot, detail, compare, catalog }, asked) {
  const plan = compare?.plan;
  if (asked.subject === 'variants' && plan && catalog) {
    const chosen = [...new Set(asked.variants)].filter((variant) => variant < plan.variants.length);
    return chosen.map((variant) => {
      const config = configOf(plan, runAt(plan, variant, 0));
      const name = variantName(catalog, plan.comparison, variant);
      return { name, config, epochs: config.stop.epochs ?? 0, now: null, own: false };
    });
  }
  if (!run || !snapshot) return [];
  const { epoch, step } = snapshot.report;
  const now = detail?.steps === step ? detail.parameters.slice() : null;
  return [{ name: words.network, config: run.config, epochs: epoch, now, own: true }];
}

/** How many there are in a network of these layers. @param {Layer[]} layers */
export const parametersOf = (layers) =>
  layers.reduce((sum, { weights, bias, biases }) => Math.max(sum, weights, bias + biases), 0);

/** @param {Asked} asked @param {Layer[]} layers @returns {PlaneChoice} */
export function choiceOf({ kind, seed, pair }, layers) {
  if (kind === 'random') return { kind, seed };
  if (kind === 'principal') return { kind };
  return { kind, pair: [placeOfChosen(layers, pair[0]), placeOfChosen(layers, pair[1])] };
}

/**
 * A path that ends where the network is now: as a further point, unless it ends there anyway.
 *
 * @param {Float64Array} epochs @param {Float64Array} weights  (T, P) @param {Float64Array | null} now @param {number} parameters  P
 */
export function joined(epochs, weights, now, parameters) {
  const end = weights.subarray(weights.length - parameters);
  if (!now || now.length !== parameters || end.every((weight, k) => weight === now[k])) {
    return { epochs, weights, joined: false };
  }
  const more = new Float64Array(weights.length + parameters);
  more.set(weights);
  more.set(now, weights.length);
  return { epochs: Float64Array.of(...epochs, epochs[epochs.length - 1]), weights: more, joined: true };
}

/** How far from the centre the farthest point of a path is. @param {Float64Array} weights  (T, P) @param {Float64Array} centre  (P) */
export function farthest(weights, centre) {
  let most = 0;
  for (let at = 0; at < weights.length; at += centre.length) {
    let squares = 0;
    for (let k = 0; k < centre.length; ++k) squares += (weights[at + k] - centre[k]) ** 2;
    most = Math.max(most, squares);
  }
  return Math.sqrt(most);
}

/** What decides the loss of given weights. @param {Config} config */
export const lossOf = ({ data, network, loss, penalty }) => JSON.stringify([data, network, loss, penalty]);
