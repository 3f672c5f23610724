// What Inspect keeps of its own, as one atom of the page's state. Every part is listed here.

/** @import { Ledger, PlacedFault, Verdict } from '../../engine/lab' */

/**
 * @typedef {object} Inspect
 *
 * The step that is laid open:
 * @property {boolean} batch      that of the run's next update; false: one of a single sample
 * @property {Ledger | null} ledger  its numbers; null until they are there
 * @property {number} epoch       at which it would be made
 * @property {number} samples     that it takes in; more than the engine lays open: then `ledger` is null
 *
 * The walk through it:
 * @property {number} stage       of `stagesOf`
 * @property {boolean} walking    goes on by itself
 * @property {Part} part          whose formulas are shown
 * @property {string[]} unfolded  sums that are shown with all their terms
 * @property {'rows' | 'columns'} notation  x·W, samples in rows; or W·x, samples in columns
 *
 * Beside it:
 * @property {Panel} panel        the one that is open below
 *
 * The bug hunt:
 * @property {Hunt} hunt
 *
 * A unit, one of the weights that lead into it, or its bias. Layer -1: an input.
 *
 * @typedef {{ kind: 'unit' | 'bias', layer: number, unit: number }
 *   | { kind: 'weight', layer: number, unit: number, from: number }} Part
 *
 * @typedef {'matrices' | 'batch' | 'check' | 'flow' | 'conventions'} Panel
 *
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

/** @type {Inspect} */
export const initialInspect = {
  batch: false,
  ledger: null,
  epoch: 0,
  samples: 0,
  stage: 0,
  walking: false,
  part: { kind: 'unit', layer: 0, unit: 0 },
  unfolded: [],
  notation: 'rows',
  panel: 'matrices',
  hunt: initialHunt,
};
