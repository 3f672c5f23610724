// The words of the figures that are pinned to the lab report, in English.

import { words } from '../words.js';
import { count, exact, number } from '../../lib/format.js';
import { either } from './english.js';

/** Within a sentence; Huber is a name. @param {string} text */
const small = (text) => (text.startsWith('Huber') ? text : text.slice(0, 1).toLowerCase() + text.slice(1));

/** Which data, which loss, how far. @typedef {{ set: string, loss: string, epoch: number }} About */

/** @param {About} about */
const of = ({ set, loss, epoch }) => `${set}, ${small(loss)}, epoch ${count(epoch)}`;

export const figureWords = words('figureWords', {
  captions: {
    curve: (/** @type {About} */ { set, loss, epoch }) =>
      `Learning curves on ${set} up to epoch ${count(epoch)}; the loss is ${small(loss)}.`,
    field: (/** @type {About} */ about) => `Output of the network over the plane (${of(about)}).`,
    space: (/** @type {About} */ about, /** @type {number} */ layer) =>
      `The data as hidden layer ${layer} sees them, over the network’s output (${of(about)}).`,
    truth: (/** @type {About} */ about) => `Ground truth beside the network’s prediction (${of(about)}).`,
    network: (/** @type {About} */ about, /** @type {string} */ shape) =>
      `The network ${shape} with its weights (${of(about)}).`,
    predictions: (/** @type {About} */ about) => `Predictions beside the truth (${of(about)}).`,
    printed: (/** @type {About} */ about, /** @type {string} */ shape) =>
      `The log and the network ${shape} as printed (${of(about)}).`,
    ledger: (/** @type {About} */ about, /** @type {string} */ samples) =>
      `One update laid open, with ${samples} (${of(about)}).`,
    gradients: (/** @type {About} */ about, /** @type {string} */ found) =>
      `Gradients by back-propagation and by difference quotients: ${small(found)} (${of(about)}).`,
    comparison: (
      /** @type {string} */ settings,
      /** @type {string} */ set,
      /** @type {string} */ loss,
      /** @type {number} */ seeds,
      /** @type {number} */ epochs,
    ) =>
      `${settings} compared on ${set}: median and quartiles over ${seeds === 1 ? 'one seed' : `${count(seeds)} seeds`}, up to ${count(epochs)} epochs${loss === '' ? '' : `; the loss is ${small(loss)}`}.`,
  },
  someSample: (/** @type {number} */ sample) => `sample ${count(sample)}`,
  someBatch: (/** @type {number} */ samples, /** @type {number} */ sample) =>
    `a batch of ${count(samples)}, of which sample ${count(sample)} is shown`,
  run: 'The run as it is',

  curves: 'Learning curves',
  field: 'Output over the plane',
  space: 'Layer space',
  truth: 'Truth beside prediction',
  confusionOf: (/** @type {string} */ points, /** @type {string} */ wrong) => `${points}: ${wrong}`,
  trueClass: 'True class',
  network: 'Network',
  weights: 'Weights and biases',
  layer: 'Layer',
  unit: 'Unit',
  bias: 'Bias',
  from: (/** @type {number} */ unit) => `from ${unit}`,
  summary: 'Scores',
  measure: 'Measure',
  value: 'Value',
  lossNamed: (/** @type {string} */ points, /** @type {string} */ loss) => `${points}: ${small(loss)}`,
  accuracyOf: (/** @type {string} */ points) => `${points}: accuracy`,
  predictions: 'Predictions',
  right: 'Right?',
  yes: 'yes',
  no: 'no',
  moreRows: (/** @type {number} */ more) => `${count(more)} more`,

  printed: 'As printed',
  printedLayer: (/** @type {number} */ layer, /** @type {number} */ units, /** @type {string} */ activation) =>
    `layer ${layer}: ${units} ${either(units, 'unit', 'units')}, ${activation}`,
  printedUnit: (/** @type {number} */ unit) => `  unit ${unit}`,
  printedWeights: (/** @type {string} */ weights) => `    weights : ${weights}`,
  printedBias: (/** @type {string} */ bias) => `    bias : ${bias}`,
  printedOutput: (/** @type {string} */ output) => `    output : ${output}`,
  printedSample: (/** @type {number} */ sample) => `output of each unit: for training point ${sample}`,
  printedMore: (/** @type {number} */ more) => `  ... and ${count(more)} more ${either(more, 'unit', 'units')}`,

  step: 'The step',
  units: 'Units',
  parameters: 'Weights and biases',
  sample: 'Sample',
  input: 'Input',
  target: 'Target y',
  prediction: 'Prediction ŷ',
  ownLoss: 'Loss of the sample ℓ',
  loss: 'Loss L',
  factor: 'Factor of the reduction',
  rate: 'Learning rate η',
  parameter: 'Parameter',
  before: 'Value',
  after: 'New value',
  change: 'Update',

  gradients: 'Gradient check',
  errors: 'Relative error by ε',

  comparison: 'Comparison',
  variants: 'By variant',
  sentence: 'What the seeds show',
  besideReference: (/** @type {string} */ reference) => `Each beside ${reference}`,
  pictures: 'What each start has learned',
  seed: (/** @type {number} */ first, /** @type {number} */ last) =>
    first === last ? `seed ${first}` : `seeds ${first} to ${last}`,
  epsilonIs: (/** @type {number} */ epsilon) => `ε = ${exact(epsilon)}`,
  upTo: (/** @type {number} */ largest) => `Lines: weights, blue above 0, orange below, up to ${number(largest)}`,
  hiddenUnits: (/** @type {number} */ more) => `+ ${count(more)} more`,
});
