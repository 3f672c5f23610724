// What flows along the lines at a stage of the walk.

import { placeOf } from '../../../state/inspect/sample.js';
import { stagesOf } from '../../../state/inspect/stages.js';

/** @import { Layer } from '../../../engine/lab' */
/** @import { Ledger } from '../../../engine/inspect' */
/** @import { Opened } from '../inspect.js' */

/**
 * Values are laid out as the parameter vector; where nothing flows, they are the weights.
 *
 * @typedef {object} Flow
 * @property {'weights' | 'forward' | 'backward' | 'gradients' | 'update'} name
 * @property {number[]} layers    whose incoming lines carry it
 * @property {Float64Array} values
 * @property {number} largest     of the lines that carry it, or of all weights, without sign
 */

/** The place of a weight in the parameter vector. @param {Layer} layer @param {number} from @param {number} unit */
export const weightAt = (layer, from, unit) => layer.weights + from * layer.outputs + unit;

/** @type {{ of: unknown[], flow: Flow | null }} the latest */
let known = { of: [], flow: null };

/** @param {Opened} state @returns {Flow | null} null: the numbers are not there */
export function flowOf(state) {
  const { ledger, stage } = state.inspect;
  if (!ledger) return null;
  const of = [ledger, stage, placeOf(state)];
  if (!known.flow || !of.every((part, k) => part === known.of[k])) known = { of, flow: compute(state, ledger) };
  return known.flow;
}

/** @param {Opened} state @param {Ledger} ledger @returns {Flow} */
function compute(state, ledger) {
  const { layers } = state.run;
  const stage = stagesOf(layers)[state.inspect.stage];
  const place = placeOf(state);
  const every = layers.map((_, layer) => layer);
  switch (stage.kind) {
    case 'forward': {
      const layer = layers[stage.layer];
      const from = activations(ledger, stage.layer - 1, layer.inputs, place);
      return measured(
        'forward',
        layers,
        [stage.layer],
        products(ledger, layer, (i) => from[i]),
      );
    }
    case 'backward': {
      const layer = layers[stage.layer + 1];
      if (!layer) break;
      const { outputs } = layer;
      const delta = ledger.layers[stage.layer + 1].delta.subarray(place * outputs, (place + 1) * outputs);
      return measured(
        'backward',
        layers,
        [stage.layer + 1],
        products(ledger, layer, (_, o) => delta[o]),
      );
    }
    case 'gradients':
      return measured('gradients', layers, every, ledger.gradients);
    case 'update': {
      const changes = ledger.after.map((value, k) => value - ledger.before[k]);
      return measured('update', layers, every, changes);
    }
  }
  return { ...measured('weights', layers, every, ledger.before), layers: [] };
}

/** What a layer gives to the next one; -1: the inputs. @param {Ledger} ledger @param {number} layer @param {number} units @param {number} place */
const activations = (ledger, layer, units, place) =>
  (layer < 0 ? ledger.x : ledger.layers[layer].a).subarray(place * units, (place + 1) * units);

/** The weights into a layer, each times a factor; the other weights as they are. @param {Ledger} ledger @param {Layer} layer @param {(input: number, output: number) => number} factorOf */
function products(ledger, layer, factorOf) {
  const values = ledger.before.slice();
  for (let i = 0; i < layer.inputs; ++i) {
    for (let o = 0; o < layer.outputs; ++o) values[weightAt(layer, i, o)] *= factorOf(i, o);
  }
  return values;
}

/** @param {Flow['name']} name @param {Layer[]} layers @param {number[]} which @param {Float64Array} values @returns {Flow} */
function measured(name, layers, which, values) {
  let largest = 0;
  for (const layer of which) {
    const { weights, inputs, outputs } = layers[layer];
    for (let k = weights; k < weights + inputs * outputs; ++k) largest = Math.max(largest, Math.abs(values[k]) || 0);
  }
  return { name, layers: which, values, largest };
}
