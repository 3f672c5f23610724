// Where the run of an embedded page stands, as the page around it is told.

import { until } from '../actions/address.js';
import { runLink } from '../run-link.js';

/** @import { State } from '../store.js' */

/**
 * @typedef {object} Progress
 * @property {number} epoch
 * @property {number} step                updates
 * @property {number | null} loss         of the training points; null: not measured
 * @property {number | null} accuracy     of the training points; null: there are no classes
 * @property {number | null} testLoss     null: there are no test points
 * @property {number | null} testAccuracy
 * @property {string | null} hash         the fingerprint of the weights; null while it plays
 *
 * @typedef {object} Condition
 * @property {boolean} playing
 * @property {boolean} waiting  out of view; it plays on when it is back
 * @property {'stopped' | 'diverged' | null} ended
 */

/** @param {State} state @returns {Progress} */
export function progressOf({ snapshot, detail, playing }) {
  if (!snapshot) throw new Error('there is no run');
  const { epoch, step, training, test } = snapshot.report;
  return {
    epoch,
    step,
    loss: training?.loss ?? null,
    accuracy: training?.accuracy ?? null,
    testLoss: test?.loss ?? null,
    testAccuracy: test?.accuracy ?? null,
    hash: !playing && detail?.steps === step ? detail.hash : null,
  };
}

/** @param {State} state @param {boolean} waiting @returns {Condition} */
export function conditionOf({ snapshot, playing }, waiting) {
  const { stopped, divergence } = snapshot?.report ?? {};
  return { playing, waiting, ended: divergence ? 'diverged' : stopped ? 'stopped' : null };
}

/** All of it, with what leads there again. @param {State} state @param {boolean} waiting */
export const standingOf = (state, waiting) => ({
  ...progressOf(state),
  ...conditionOf(state, waiting),
  link: runLink(state, until(state), { page: {} })?.text ?? '',
  config: state.run?.config ?? null,
});

/** @typedef {ReturnType<typeof standingOf>} Standing */
