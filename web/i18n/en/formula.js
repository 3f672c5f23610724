// The words of Inspect’s formulas, in English, as they are shown and as they are said.

import { words } from '../words.js';
import { count } from '../../lib/format.js';
import { capital } from './english.js';

export const formulaWords = words('formulaWords', {
  heading: capital,
  back: 'Back',
  none: 'No numbers to show yet.',
  unknown: 'Nothing is known of it yet.',
  goTo: (/** @type {string} */ stage) => `Go to ${stage}`,
  notation: (/** @type {'rows' | 'columns'} */ notation, /** @type {boolean} */ batch) =>
    (notation === 'rows'
      ? 'w₁₂ leads from unit 1 to unit 2, as in x·W.'
      : 'w₁₂ leads to unit 1 from unit 2, as in W·x.') + (batch ? ' After a semicolon: the sample.' : ''),

  picker: 'Choose a unit, a weight or a bias',
  layerNamed: (/** @type {number} */ layer, /** @type {number} */ layers) =>
    layer < 0 ? 'Inputs' : layer < layers - 1 ? `Layer ${layer + 1}` : 'Output',
  kinds: { unit: 'The unit', weight: 'A weight', bias: 'Its bias' },
  fields: { layer: 'Layer', unit: 'Unit', kind: 'Show', from: 'From unit' },
  limits: (/** @type {number} */ most) => `of ${count(most)}`,
  refused: (/** @type {string} */ field, /** @type {string} */ typed, /** @type {number} */ most) =>
    `${field} takes a whole number from 1 to ${count(most)}, not “${typed}”.`,

  input: (/** @type {number} */ input) => `input ${count(input)}`,
  unit: (/** @type {number} */ layer, /** @type {number} */ unit) => `layer ${layer}, unit ${count(unit)}`,
  output: 'the output',
  outputUnit: (/** @type {number} */ unit) => `output ${count(unit)}`,
  of: (/** @type {string} */ base, /** @type {string} */ unit) => `${base === 'δ' ? 'delta' : base} of ${unit}`,
  ofSample: (/** @type {string} */ name, /** @type {number} */ sample) => `${name}, sample ${count(sample)}`,
  weight: (/** @type {string} */ from, /** @type {string} */ to) => `weight from ${from} to ${to}`,
  bias: (/** @type {string} */ unit) => `bias of ${unit}`,
  target: 'target',
  targetOf: (/** @type {number} */ output) => `target ${output}`,
  numberOf: (/** @type {string} */ name, /** @type {string} */ value) => `${name}: ${value}`,

  comesIn: 'What comes in',
  goesOut: (/** @type {string} */ activation) => `What goes out: ${activation}`,
  normal: 'Φ(z) = ½ (1 + erf(z/√2)), the normal distribution.',
  madeOf: (/** @type {string} */ base) => `${base} in it`,
  slopeOf: (/** @type {string} */ activation) => `Slope here: ${activation}`,
  blame: (/** @type {number} */ layer) => `Blame that comes back from layer ${layer}`,
  blameFrom: (/** @type {string} */ unit) => `Blame that comes back from ${unit}`,
  startsBack: 'Where the way back starts',
  fused: 'The slope of the output has cancelled against the loss’s.',
  lossSlope: 'Slope of the loss',
  slopeByOutput: (/** @type {string} */ unit) => `slope of the loss by ${unit}`,
  inputOf: (/** @type {number} */ sample) => `Of sample ${count(sample)}`,
  scaled: 'After scaling.',
  targetTitle: (/** @type {number} */ sample) => `What is wanted for sample ${count(sample)}`,

  lossOf: (/** @type {string} */ loss, /** @type {number} */ sample) => `${loss} of sample ${count(sample)}`,
  reduced: (/** @type {string} */ reduction, /** @type {number} */ samples) =>
    `Loss of the step: ${reduction.toLowerCase()}${samples > 1 ? ` over ${count(samples)} samples` : ''}`,
  loss: 'loss',
  sampleLoss: 'loss of the sample',
  samples: 'samples N',
  outputs: 'outputs K',
  bend: 'delta of Huber',
  huber: (/** @type {boolean} */ near) =>
    near ? '|a − y| is at most δ: the parabola.' : '|a − y| is above δ: the line.',
  bce: (/** @type {boolean} */ one, /** @type {boolean} */ saturated) =>
    `−y ln a − (1 − y) ln(1 − a), where y is ${one ? 1 : 0}${saturated ? ': written with z, since a is too near 0 or 1' : ''}.`,
  softmax: '−Σ y ln p, where y is 1 for one class alone.',
  softmaxTitle: 'Its share: softmax',

  valueNow: (/** @type {'weight' | 'bias'} */ kind) => `The ${kind} before the step`,
  gradient: (/** @type {number} */ samples) => (samples > 1 ? `Gradient, over ${count(samples)} samples` : 'Gradient'),
  gradientOf: (/** @type {string} */ parameter) => `gradient of the ${parameter}`,
  gradientIsG: 'This is g in the update.',
  penalty: 'The penalty’s part',
  penaltyPart: 'penalty part r',
  clipping: 'Shortened, since all gradients together are too long',
  clippingFactor: 'shortening factor c',
  longest: 'longest allowed',
  lengthOfAll: 'length of all gradients together',
  prepared: 'What the optimizer gets',
  update: (/** @type {string} */ rule, /** @type {string} */ rate) => `Update: ${rule}, rate ${rate}`,
  updateOff: 'Update',
  off: 'Switched off: it stays 0, whatever its gradient.',
  newParameter: (/** @type {string} */ parameter) => `new ${parameter}`,
  memories: {
    velocity: 'Velocity, remembered',
    mean: 'Mean of the gradients, remembered',
    squares: 'Mean of their squares, remembered',
    sum: 'Sum of their squares, remembered',
    largest: 'The largest of late, remembered',
    steps: 'Mean of the squared steps, remembered',
  },
  before: (/** @type {string} */ memory) => `${memory} before`,
  hat: (/** @type {string} */ memory) => `${memory} hat`,
  corrected: (/** @type {string} */ memory) => `${memory} without its start at 0`,
  power: (/** @type {number} */ which) => `product of β${which} so far`,
  momentumProduct: 'product of all momenta so far',
  momentumNow: 'Momentum now',
  momentumNext: 'Momentum next',
  ahead: 'm ahead',
  aheadTitle: 'One step ahead',
  adadeltaStep: 'The step d',

  parameters: 'What leads into it',
  parameter: 'Parameter',
  slope: 'Gradient',
  becomes: 'Becomes',

  more: (/** @type {number} */ terms) => `… ${count(terms)} more`,
  unfold: (/** @type {number} */ terms, /** @type {string} */ value) =>
    `${count(terms)} more terms, together ${value}: show them`,
  together: (/** @type {number} */ terms, /** @type {string} */ value) =>
    `${count(terms)} more terms, together ${value},`,
  fold: 'Fold the sum',
  said: {
    equals: 'equals',
    '+': 'plus',
    '−': 'minus',
    '×': 'times',
    open: '(',
    close: ')',
    over: 'divided by',
    power: 'to the power',
    and: 'and',
    calls: {
      exp: 'e to the power',
      ln: 'logarithm of',
      tanh: 'tanh of',
      root: 'square root of',
      size: 'size of',
      sign: 'sign of',
      largest: 'the larger of',
      Φ: 'normal distribution at',
    },
  },
});
