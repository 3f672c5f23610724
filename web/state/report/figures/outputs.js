// What the network says to every point: the engine is asked where the page does not know.

import { viewOf } from '../../view.js';

/** @import { Detail } from '../../../engine/methods.js' */
/** @import { Sources } from '../figures.js' */
/** @import { Ready } from './about.js' */

const MOST_ASKED = 200; // times, of which each takes some milliseconds

/** @param {Ready} state @param {Sources['ask']} ask @returns {Promise<NonNullable<Detail['outputs']> | null>} null: it does not come */
export async function outputsOf(state, ask) {
  const { outputs, steps } = state.detail;
  if (outputs && steps === state.snapshot.report.step) return outputs;
  for (let k = 0; k < MOST_ASKED; ++k) {
    const { detail } = await ask.look({ view: { ...viewOf(state), outputs: true } });
    if (detail?.outputs) return detail.outputs;
  }
  return null;
}
