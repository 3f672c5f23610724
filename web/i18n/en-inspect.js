// The words of Inspect, in English: they load with it.

import { count } from '../lib/format.js';

/** @import { Stage } from '../state/inspect/stages.js' */

/** @param {string} text */
const capital = (text) => text[0].toUpperCase() + text.slice(1);

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
  reduced: (/** @type {string} */ reduction, /** @type {number} */ samples) =>
    samples === 1 ? `${reduction} of it` : `${reduction} of ${count(samples)}`,

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
    update: 'Each weight moves by what the optimizer makes of its gradient',
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
  numbers: (/** @type {string} */ name, /** @type {string[]} */ values) => `${name}: ${values.join(', ')}`,
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

  formula: {
    heading: capital,
    back: 'Back',
    none: 'No numbers to show yet.',
    unknown: 'Nothing is known of it yet.',
    goTo: (/** @type {Stage} */ stage, /** @type {number} */ layers) =>
      stage.kind === 'forward'
        ? `Go to ${stage.layer < layers - 1 ? `layer ${stage.layer + 1}` : 'the output'}`
        : `Go to ${stage.kind}`,
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
    gradient: (/** @type {number} */ samples) =>
      samples > 1 ? `Gradient, over ${count(samples)} samples` : 'Gradient',
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
  },
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

/** The matrices, the samples and the conventions. */
export const besideWords = {
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
};
