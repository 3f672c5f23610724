// What the page wants to see of the run, as the engine is asked for it.

/** @import { View } from '../engine/methods.js' */
/** @import { State } from './store.js' */

/** @param {State} state @returns {View} */
export const viewOf = ({ flow, outputView, sample, table }) => ({
  field: 128,
  tile: 32,
  step: flow !== 'weights',
  outputs: outputView === 'compare' || outputView === 'error' || sample !== null || table === 'predictions',
  space: outputView === 'space',
});
