// The words of Inspect, in English: they load with it.

import { count } from '../lib/format.js';

export const inspectWords = {
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
};

/** @param {number} bytes */
const megabytes = (bytes) => `${count(Math.ceil(bytes / 2 ** 20))} MB`;

/** @param {number} n @param {string} one */
const counted = (n, one) => `${count(n)} ${one}${n === 1 ? '' : 's'}`;

/** Where in an array, counted from one. @param {number[]} place */
const placed = (place) =>
  place.length === 0
    ? ''
    : place.length === 1
      ? ` at number ${count(place[0])}`
      : place.length === 2
        ? ` at row ${count(place[0])}, column ${count(place[1])}`
        : ` at position ${place.join(', ')}`;

/** A row of an array, counted from one. @param {number[]} place */
const row = (place) => `row ${place.join(', ')}`;

/** What is wrong with arrays that were pasted or dropped: what was found, where, and what is expected. */
export const numpyWords = {
  array: (/** @type {number} */ k) => `array ${k}`,
  inside: (/** @type {string} */ file, /** @type {string} */ said) => `${file}: ${said}`,
  tooLarge: (/** @type {number} */ bytes, /** @type {number} */ most) =>
    `This is ${megabytes(bytes)}; at most ${megabytes(most)} are read.`,
  tooManyArrays: (/** @type {number} */ most) =>
    `There are more than ${most} arrays: at most ${most} are read at once.`,
  tooManyNumbers: (/** @type {number} */ most) =>
    `There are more than ${count(most)} numbers: at most ${count(most)} are read at once.`,
  tooManyErrors: 'There is more that cannot be read; it was not looked at.',
  nothing:
    'There are no numbers in this: paste arrays as NumPy prints them, lists or JSON, or give a .npy or .npz file.',
  loose: (/** @type {number} */ line) =>
    `The numbers on line ${count(line)} stand without brackets: paste arrays as NumPy prints them, such as dW1 = [[0.1, 0.2]].`,
  binary: 'This file is neither text nor .npy nor .npz: save arrays with np.save or np.savez.',

  empty: (/** @type {string} */ name) => `${name} is empty: an array of numbers is expected.`,
  ragged: (
    /** @type {string} */ name,
    /** @type {number[]} */ place,
    /** @type {number} */ has,
    /** @type {number} */ expected,
    /** @type {boolean} */ rows,
  ) => `${row(place)} of ${name} has ${counted(has, rows ? 'row' : 'number')}, the rows above have ${count(expected)}.`,
  mixed: (/** @type {string} */ name, /** @type {number} */ line) =>
    `${name} has numbers beside lists on line ${count(line)}: all rows must be nested equally deep.`,
  notFinite: (/** @type {string} */ name, /** @type {string} */ found, /** @type {number[]} */ place) =>
    `${name} holds ${found}${placed(place)}: finite numbers only.`,
  complex: (/** @type {string} */ name) => `${name} holds complex numbers: real numbers are expected.`,
  strings: (/** @type {string} */ name) => `${name} holds text in quotes: numbers are expected.`,
  objects: (/** @type {string} */ name) =>
    `${name} holds Python objects, which are not read: give an array of numbers, .astype(np.float64).`,
  structured: (/** @type {string} */ name) =>
    `${name} has fields with names (a structured dtype): give each as an array of its own.`,
  otherType: (/** @type {string} */ name, /** @type {string} */ type) =>
    `${name} has dtype ${type}: floats of 2, 4 or 8 bytes, integers and booleans are read; use .astype(np.float64).`,
  elided: (/** @type {string} */ name) =>
    `${name} is not printed whole (...): call np.set_printoptions(threshold=np.inf) first, or print its .tolist().`,
  tooDeep: (/** @type {string} */ name, /** @type {number} */ most) =>
    `${name} has more than ${most} dimensions: at most ${most} are read.`,
  unreadable: (/** @type {string} */ name, /** @type {string} */ found, /** @type {number} */ line) =>
    `${name} holds “${found}” on line ${count(line)}: numbers, commas and brackets are expected there.`,
  calculation: (/** @type {string} */ name, /** @type {string} */ found, /** @type {number} */ line) =>
    `After ${name} follows “${found}” on line ${count(line)}, which is not calculated here: paste the result as NumPy prints it.`,
  unclosed: (/** @type {string} */ name, /** @type {string} */ bracket, /** @type {number} */ line) =>
    `${name} is not complete: the “${bracket}” on line ${count(line)} is never closed.`,
  closedWrong: (/** @type {string} */ name, /** @type {string} */ bracket, /** @type {number} */ line) =>
    `The brackets of ${name} do not match: “${bracket}” on line ${count(line)} closes another kind.`,
  stray: (/** @type {string} */ bracket, /** @type {number} */ line) =>
    `A “${bracket}” on line ${count(line)} closes nothing: every bracket needs one that opens it.`,

  pickle:
    'This is a Python pickle, which is never opened, since it can run programs: save arrays with np.save or np.savez.',
  npyVersion: (/** @type {string} */ name, /** @type {string} */ version) =>
    `${name} is in .npy format ${version}: formats 1, 2 and 3 are read.`,
  npyHeader: (/** @type {string} */ name) => `${name} has a damaged .npy header: save it again with np.save.`,
  npyShort: (/** @type {string} */ name, /** @type {number} */ has, /** @type {number} */ needs) =>
    `${name} is cut off: its header announces ${counted(needs, 'byte')} of numbers, ${count(has)} are there.`,
  npyLong: (/** @type {string} */ name, /** @type {number} */ more) =>
    `After ${name} the file goes on for ${counted(more, 'byte')}: one array in a .npy file is expected, several belong into a .npz.`,

  notNpz: (/** @type {string} */ file) =>
    `This zip file holds “${file}”, which is no .npy: a file made by np.savez is expected.`,
  npzEmpty: 'This zip file is empty: a file made by np.savez is expected.',
  zipDamaged: 'This zip file is damaged or cut off: save it again with np.savez.',
  entryDamaged: (/** @type {string} */ name) => `${name} is damaged inside the zip file: save it again with np.savez.`,
  zipLocked: 'This zip file is encrypted: a file made by np.savez is expected.',
  zip64: 'This is a zip file for more than 4 GB (zip64): a file made by np.savez is expected.',
  zipMethod: (/** @type {string} */ name) =>
    `${name} is compressed in an unusual way: use np.savez or np.savez_compressed.`,
  zipTooLarge: (/** @type {number} */ most) =>
    `The arrays in this zip file take more than ${megabytes(most)}: at most that much is read.`,
};
