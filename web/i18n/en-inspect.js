// The words of Inspect, in English: they load with it.

import { count } from '../lib/format.js';

export const inspectWords = {
  inspect: 'Inspect',
  stepKind: 'What the step takes in',
  oneSample: 'One sample',
  batch: 'Batch',
  apply: 'Apply this step',
  applyHelp: 'The weights move as the numbers here say',
  applied: (/** @type {number} */ step, /** @type {number} */ sample) =>
    `Update ${count(step)} was made with sample ${count(sample)} alone.`,
  notApplied: 'This step was not made: it would leave weights that are not finite numbers.',
  checkNumPy: 'Check my NumPy',
  hunt: 'Bug hunt',
  tooMany: (/** @type {number} */ samples, /** @type {number} */ most) =>
    `The next update takes in ${count(samples)} samples. Up to ${count(most)} can be laid open: choose mini-batches, or one sample.`,
  panels: 'Beside the walk',
  panelNames: {
    matrices: 'Matrices',
    batch: 'Samples',
    check: 'Gradient check',
    flow: 'Flow',
    conventions: 'Conventions',
  },
};
