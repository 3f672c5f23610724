// What the page keeps of a bug hunt. Which bug is hidden is not among it.

/** @import { PlacedFault, Verdict } from '../../engine/inspect' */

/**
 * @typedef {object} Hunt
 * @property {string} of          what decides which bug is hidden: tries and verdicts are of this one
 * @property {string} number      that the next hunt is to have, as it is typed
 * @property {'present' | 'small'} network  that it is to be in
 * @property {PlacedFault[]} huntable  what may be hidden in the run's network
 * @property {Partial<PlacedFault>} answer  as far as it is chosen
 * @property {number} tries       answers that were wrong
 * @property {boolean} judging
 * @property {Verdict | null} verdict  on the latest answer
 * @property {boolean} givenUp    the verdict is the truth, told without an answer
 */

/** @type {Hunt} */
export const initialHunt = {
  of: '',
  number: '1',
  network: 'present',
  huntable: [],
  answer: {},
  tries: 0,
  judging: false,
  verdict: null,
  givenUp: false,
};
