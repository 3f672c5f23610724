// What Inspect keeps of its own, as one atom of the page's state. Every part is listed here.

import { initialCheck } from './check.js';
import { initialFlows } from './flow.js';
import { initialHunt } from './hunt.js';
import { initialSubmission } from './submission.js';

/** @import { Config } from '../../engine/lab' */
/** @import { Ledger } from '../../engine/inspect' */
/** @import { Variant } from '../../engine/inspecting.js' */
/** @import { Check } from './check.js' */
/** @import { Flows } from './flow.js' */
/** @import { Hunt } from './hunt.js' */
/** @import { Parameter } from './parts.js' */
/** @import { Submission } from './submission.js' */

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
 * @property {Place[]} trail      where numbers were followed from, the latest last
 * @property {{ field: 'unit' | 'from', text: string } | null} picking  what was typed for a part's number, and refused
 * @property {string[]} unfolded  sums that are shown with all their terms
 * @property {'rows' | 'columns'} notation  x·W, samples in rows; or W·x, samples in columns
 *
 * Beside it:
 * @property {Panel} panel        the one that is open below
 * @property {Check} check        the gradient check, see check.js
 * @property {Flows} flows        how much of the error reaches each layer, see flow.js
 *
 * Matrices, samples and conventions:
 * @property {number | null} layer  whose matrices are shown; null: that of the stage
 * @property {Cell | null} cell   of a matrix: the one that the keyboard stands on
 * @property {Cell | null} opened  the large matrix that is shown whole, from this cell on
 * @property {number} mostSamples  that are listed
 * @property {Contributions | null} contributions  null until they are there
 * @property {Variants | null} variants  null until they are there
 *
 * In dialogs:
 * @property {Submission} numpy   "Check my NumPy"
 * @property {Hunt} hunt          the bug hunt, see hunt.js
 *
 * A unit, one of the weights that lead into it, or its bias. Layer -1: an input.
 *
 * @typedef {{ kind: 'unit', layer: number, unit: number }
 *   | { kind: 'bias', layer: number, unit: number }
 *   | { kind: 'weight', layer: number, unit: number, from: number }} Part
 *
 * @typedef {{ part: Part, stage: number, row: number }} Place  row: of the sample
 * @typedef {{ matrix: string, row: number, column: number }} Cell
 *
 * What each sample has to say to a parameter, the ledger of that very moment, and the same step with each reduction.
 *
 * @typedef {{ run: number, part: Parameter, parameter: number, ledger: Ledger, values: Float64Array,
 *   reductions: VariantOf[] }} Contributions
 *
 * A parameter's step with other settings: `half` at half the learning rate from now on.
 *
 * @typedef {{ parameter: number, config: Config, choices: VariantOf[] }} Variants
 * @typedef {{ values: Record<string, unknown>, variant: Variant, half: Variant | null }} VariantOf
 *
 * @typedef {'matrices' | 'batch' | 'check' | 'flow' | 'conventions'} Panel
 */

export const FIRST_SAMPLES = 100; // of the list, as many again with each "show more"

/** @type {Inspect} */
export const initialInspect = {
  batch: false,
  ledger: null,
  epoch: 0,
  samples: 0,
  stage: 0,
  walking: false,
  part: { kind: 'unit', layer: 0, unit: 0 },
  trail: [],
  picking: null,
  unfolded: [],
  notation: 'rows',
  panel: 'matrices',
  check: initialCheck,
  flows: initialFlows,
  layer: null,
  cell: null,
  opened: null,
  mostSamples: FIRST_SAMPLES,
  contributions: null,
  variants: null,
  numpy: initialSubmission,
  hunt: initialHunt,
};
