// The words of three of Inspect’s panels, in English: the matrices, the samples and the conventions.

import { words } from '../words.js';
import { count } from '../../lib/format.js';

export const besideWords = words('besideWords', {
  layer: 'Layer',
  layerOfStage: 'as the walk goes',
  layerNamed: (/** @type {number} */ layer, /** @type {boolean} */ last) => (last ? `${layer}, output` : `${layer}`),
  notation: 'Notation',
  notations: { rows: 'x·W', columns: 'W·x' },
  notationHelp: {
    rows: 'Samples in rows; W is inputs × outputs',
    columns: 'Samples in columns; W is outputs × inputs',
  },
  equations: {
    forward: 'Forward',
    loss: 'Loss',
    backward: 'Backward',
    gradients: 'Gradients',
    update: 'Update',
  },
  matrixLabel: (/** @type {string} */ name, /** @type {number} */ rows, /** @type {number} */ columns) =>
    `${name}, ${rows} by ${columns}`,
  newOf: (/** @type {string} */ symbol) => `new ${symbol}`,
  onlyRow: 'all',
  sampleHead: 'sample',
  unitHead: 'unit',
  moreOf: (/** @type {number} */ cells, /** @type {string} */ name) => `… ${count(cells)} more of ${name}`,
  lessOf: (/** @type {string} */ name) => `Fewer of ${name}`,
  copyMatrix: (/** @type {string} */ name) => `Copy ${name} as NumPy`,
  copyLayer: (/** @type {number} */ layer) => `Copy layer ${layer} as NumPy`,
  copyNetwork: 'Copy all layers as NumPy',
  wholeNetwork: 'Every known matrix',
  copied: (/** @type {string} */ name) => `${name} is copied, as NumPy.`,

  // Samples
  parameterOf: (/** @type {number} */ layer, /** @type {number} */ unit) => `Of layer ${layer}, unit ${unit}`,
  onlyOne: 'The step takes in one sample: its own gradient is all there is.',
  showBatch: 'Take in a batch',
  batchOfOne: 'This run updates after each sample: with mini-batches, or the full batch, there is more to see.',
  whilePlaying: 'While the run trains, these numbers stand still.',
  sample: 'Sample',
  showSample: (/** @type {number} */ sample) => `Show sample ${count(sample)}`,
  ownGradients: (/** @type {string} */ symbol) => `Each sample’s own gradient of ${symbol}`,
  ownDelta: (/** @type {string} */ symbol) => `own ${symbol}`,
  ownDeltaHelp: 'Of its own loss, before the reduction',
  ownGradient: (/** @type {string} */ symbol) => `own ∂ℓ/∂${symbol}`,
  moreSamples: (/** @type {number} */ next, /** @type {number} */ left) =>
    `Show ${count(next)} more of ${count(left)} that are left`,
  sumOf: (/** @type {number} */ samples) => (samples === 1 ? 'Sum of 1 sample' : `Sum of ${count(samples)} samples`),
  timesFactor: '× factor of the reduction',
  gradientOf: (/** @type {string} */ symbol) => `∂L/∂${symbol}`,
  timesRate: '× learning rate η',
  sgdStep: (/** @type {string} */ symbol) => `Δ${symbol} by plain SGD: −η · ∂L/∂${symbol}`,
  stepWith: (/** @type {string} */ rule, /** @type {string} */ symbol) => `Δ${symbol} of this run: ${rule}`,
  underEach: 'The same samples under each reduction',
  reduction: 'Reduction',
  factor: 'Factor',
  stepAt: (/** @type {string} */ rate) => `SGD step at η = ${rate}`,
  sameStepAt: 'Same step as now at',
  trade: (/** @type {string} */ rate, /** @type {string} */ larger, /** @type {number} */ times) =>
    times === 1
      ? 'Of one sample, sum and mean are the same.'
      : `A sum with η = ${rate} makes the same step as a mean with η = ${larger}, which is ${count(times)} times as large.`,

  // Conventions
  lookingChangesNothing: 'What each choice would make of this very step. Looking changes nothing; a button sets it.',
  conventions: {
    reduction: 'Sum, mean or half',
    momentum: 'Learning rate outside or inside momentum',
    epsilon: 'ε outside or inside the root',
    entropy: 'Cross-entropy fused with the sigmoid, or not',
  },
  conventionHelp: {
    reduction: 'The factor multiplies every gradient: a sum wants a smaller learning rate.',
    momentum: 'The same steps while η stays; when η changes, only the outer form changes what the velocity holds.',
    epsilon: 'Matters where gradients are small: at first, and on flat ground.',
    entropy:
      'Fused, δ = a − y however far the output saturates; with ε inside the logarithms f′ is multiplied in, and fades.',
  },
  doesNotApply: {
    reduction: () => '',
    momentum: (/** @type {string} */ now) => `The optimizer is ${now}: choose Momentum to see the difference.`,
    epsilon: (/** @type {string} */ now) => `The optimizer is ${now}: only Adagrad leaves the choice.`,
    entropy: (/** @type {string} */ now) => `The loss is ${now}, not the cross-entropy of a sigmoid.`,
  },
  restarts: 'Choosing another begins a new run.',
  goesOn: 'Choosing another keeps the weights.',
  inUse: 'As the run has it',
  choice: 'Choice',
  choiceLabels: {
    momentum: 'Rate outside',
    momentum_rate_inside: 'Rate inside',
    bce: 'Fused',
    bce_epsilon: 'Unfused, with ε',
  },
  epsilonPlaces: ['Outside', 'Inside'],
  formula: 'Formula',
  stepOf: (/** @type {string} */ symbol) => `Δ${symbol}`,
  effectiveHead: 'Effective step',
  atHalfRate: (/** @type {string} */ symbol) => `Δ${symbol} if η is halved now`,
  effective: (/** @type {string} */ product, /** @type {string} */ value) => `Effective step ${product} = ${value}`,
  noEffective: 'No fixed effective step: this optimizer divides by the size of the gradients.',
  none: '–',
});
