// What Inspect keeps of its own, as one atom of the page's state. Every part is listed here.

import { initialCheck } from './check.js';
import { initialFlows } from './flow.js';

/** @import { Ledger } from '../../engine/lab' */
/** @import { Check } from './check.js' */
/** @import { Flows } from './flow.js' */

/**
 * @typedef {object} Inspect
 *
 * The step that is laid open:
 * @property {boolean} batch      that of the run's next update; false: one of a single sample
 * @property {Ledger | null} ledger  its numbers; null until they are there
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
 * @property {Check} check        the gradient check, see check.js
 * @property {Flows} flows        how much of the error reaches each layer, see flow.js
 *
 * A unit, one of the weights that lead into it, or its bias. Layer -1: an input.
 *
 * @typedef {{ kind: 'unit' | 'bias', layer: number, unit: number }
 *   | { kind: 'weight', layer: number, unit: number, from: number }} Part
 *
 * @typedef {'matrices' | 'batch' | 'check' | 'flow' | 'conventions'} Panel
 */

/** @type {Inspect} */
export const initialInspect = {
  batch: false,
  ledger: null,
  samples: 0,
  stage: 0,
  walking: false,
  part: { kind: 'unit', layer: 0, unit: 0 },
  unfolded: [],
  notation: 'rows',
  panel: 'matrices',
  check: initialCheck,
  flows: initialFlows,
};
