// The words of Inspect, in English: its frame and its walk. They load with it, as those of its panels do.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const inspectWords = words('inspectWords', {
  inspect: 'Inspect',
  step: 'The step',
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

  layer: (/** @type {number} */ layer) => `Layer ${layer}`,
  output: 'Output',
  inputs: 'Inputs',
  unitOf: (/** @type {string} */ layer, /** @type {number} */ unit) => `${layer}, unit ${unit}`,

  stages: 'Stages of the walk',
  stage: 'Stage',
  stageNames: {
    input: 'Input',
    forward: (/** @type {string} */ layer) => layer,
    loss: 'Loss',
    backward: (/** @type {string} */ layer) => `δ ${layer[0].toLowerCase()}${layer.slice(1)}`,
    gradients: 'Gradients',
    update: 'Update',
  },
  before: 'Stage before',
  after: 'Next stage',
  walk: 'Walk on by itself',
  stopWalk: 'Stop the walk',

  sample: 'Sample',
  sampleNumber: (/** @type {number} */ all) => `Sample, of ${count(all)}`,
  of: (/** @type {number} */ all) => `of ${count(all)}`,
  sampleAllowed: (/** @type {string} */ typed, /** @type {number} */ all) =>
    `Sample: “${typed}”; a whole number from 1 to ${count(all)}`,
  notInBatch: (/** @type {number} */ sample, /** @type {number[]} */ batch) =>
    `Sample ${count(sample)} is not in this batch, which holds ${batch.slice(0, 20).join(', ')}${batch.length > 20 ? ' …' : ''}`,
  inBatch: (/** @type {number} */ place, /** @type {number} */ all) => `${count(place)} of ${count(all)} in the batch`,
  samplePlane: (/** @type {string} */ set) => `The training points of ${set}: arrow keys choose the next one`,
  testPoint: (/** @type {number} */ point) =>
    `Test point ${count(point)} was selected. Only training points make steps, so this is one of those.`,
  batchWaits: 'The run is training: the batch is laid open when it pauses.',
  previous: 'Previous',
  next: 'Next',
  target: 'Target',
  prediction: 'Prediction',
  answer: 'Answer',
  right: 'right',
  wrong: 'wrong',
  lossOf: (/** @type {string} */ loss) => `Loss, ${loss[0].toLowerCase()}${loss.slice(1)}`,
  reduced: (/** @type {string} */ reduction, /** @type {number[]} */ terms) =>
    terms.length === 0 ? reduction : `${reduction} of ${terms.map(count).join(' × ')}`,

  diagram: 'The network at this stage',
  caption: (/** @type {number} */ epoch, /** @type {string} */ direction) => `Epoch ${count(epoch)} · ${direction}`,
  directions: {
    input: 'going forward',
    forward: 'going forward',
    loss: 'at the loss',
    backward: 'going backward',
    gradients: 'all gradients',
    update: 'the step',
  },
  flows: {
    input: 'The sample enters on the left',
    forward: (/** @type {string} */ layer) => `a · w flows from left to right into ${layer}`,
    loss: 'The loss compares prediction and target',
    fromLoss: 'δ of the output comes from the loss',
    backward: (/** @type {string} */ layer) => `δ flows from right to left into ${layer}`,
    gradients: 'Each weight gets a · δ of its two ends',
    update: 'Each weight takes the optimizer’s step',
  },
  lines: {
    weights: 'weight',
    forward: 'a · w',
    backward: 'w · δ',
    gradients: '∂L/∂w',
    update: 'change of the weight',
  },
  linesAre: (/** @type {string} */ what, /** @type {string} */ largest) =>
    `Line: ${what}, blue above 0, orange below, up to ${largest}`,
  units: 'Units: arrow keys go from one to the next, Enter selects',
  input: 'Input',
  loss: 'Loss',
  moreUnits: (/** @type {number} */ n) => `+ ${count(n)} more`,
  chooseUnit: (/** @type {string} */ layer) => `Unit of ${layer}`,
  unitAllowed: (/** @type {string} */ layer, /** @type {string} */ typed, /** @type {number} */ units) =>
    `Unit of ${layer}: “${typed}”; a whole number from 1 to ${count(units)}`,
  choose: 'Choose',
  into: {
    weights: (/** @type {string} */ unit) => `Weights into ${unit}`,
    gradients: (/** @type {string} */ unit) => `∂L/∂w of the weights into ${unit}`,
    update: (/** @type {string} */ unit) => `Changes of the weights into ${unit}`,
  },
  intoHelp: 'Arrow keys go from one to the next, Enter selects',
  nothingInto: (/** @type {string} */ input) => `${input} comes from the sample: no weight leads to it.`,
  from: (/** @type {string} */ unit) => `from ${unit}`,
  bias: 'bias',
});
