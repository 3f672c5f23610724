// The words of Inspect, in English: they load with it.

import { count, exact } from '../lib/format.js';

/** @param {string} text */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

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

  formula: {
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

/** Numbers of layers, as in "layers 1, 2 and 4". @param {string[]} names */
const listed = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** As in "layer 2", "layers 1 and 2", "layer 1 and the output". @param {number[]} layers @param {number} last  the output */
function layersNamed(layers, last) {
  const hidden = layers.filter((layer) => layer < last).map((layer) => String(layer + 1));
  const names = hidden.length === 0 ? [] : [`${hidden.length > 1 ? 'layers' : 'layer'} ${listed(hidden)}`];
  return listed([...names, ...(layers.includes(last) ? ['the output'] : [])]);
}

/** "it agrees", "they agree" @param {number} many @param {string} one @param {string} more */
const either = (many, one, more) => (many === 1 ? one : more);

/** The gradient check. */
export const checkWords = {
  title: 'Gradient check',
  intro: (/** @type {number} */ epoch) =>
    `∂L/∂w of the loss over the whole training set at epoch ${count(epoch)}, once by back-propagation, once by its definition: (L(w + h) − L(w − h)) / 2h, with h = ε · max(1, |w|).`,
  epsilon: 'ε',
  epsilonSlider: 'ε, by its power of ten',
  epsilonHelp: (/** @type {string} */ usual) =>
    `The usual ${usual} is the cube root of the rounding unit: truncation, which grows with ε², and rounding, which grows with 1/ε, then err alike.`,
  epsilonUsual: (/** @type {string} */ usual) => `Back to ${usual}`,
  epsilonRefused: (/** @type {string} */ typed, /** @type {number} */ least, /** @type {number} */ most) =>
    `ε is “${typed}”; allowed: a number from ${exact(least)} to ${exact(most)}.`,
  layer: 'Layers',
  layers: 'All',
  oneLayer: (/** @type {number} */ layer) => `Layer ${layer}`,
  output: 'Output',
  parameters: 'Parameters',
  all: (/** @type {number} */ many) => `All ${count(many)}`,
  spread: (/** @type {number} */ most, /** @type {number} */ all) => `${count(most)} of ${count(all)}, evenly spread`,
  start: 'Check',
  again: 'Check again',
  stop: 'Stop',
  progress: (/** @type {'check' | 'curve'} */ of, /** @type {number} */ done, /** @type {number} */ wanted) =>
    of === 'check' ? `${count(done)} of ${count(wanted)} checked` : `${count(done)} of ${count(wanted)} values of ε`,
  long: (/** @type {number} */ many) =>
    `Checking ${count(many)} ${either(many, 'parameter', 'parameters')} of a network of this size takes more than a moment: it starts when asked for.`,
  diverged: 'The run has left the finite numbers: there is no gradient to check.',
  stale: (/** @type {number} */ epoch) => `These are of epoch ${count(epoch)}: the run has gone on since.`,
  stopped: (/** @type {number} */ done, /** @type {number} */ wanted) =>
    `Stopped after ${count(done)} of ${count(wanted)}.`,
  sampled: (/** @type {number} */ done, /** @type {number} */ all) =>
    `${count(done)} of ${count(all)} parameters were checked.`,

  agree: (/** @type {number} */ agree, /** @type {number} */ judged) => `${count(agree)} of ${count(judged)} agree`,
  differ: (/** @type {number} */ differ, /** @type {number} */ judged) => `${count(differ)} of ${count(judged)} differ`,
  nothing: 'Nothing could be judged',
  findings: {
    agrees: 'Back-propagation gives the gradient of this loss in every layer that was checked.',
    unknown: 'No parameter can be judged at this ε: choose another one.',
    alone: (/** @type {number} */ layer, /** @type {number} */ last) =>
      `${capital(layersNamed([layer], last))} fails. Check all layers to see where it begins.`,
    everything: 'Every layer fails, from the output on: what goes wrong is the first δ, that of the output.',
    factor: (/** @type {string} */ factor) => `Back-propagation gives ${factor} times the quotient everywhere.`,
    delta: (/** @type {number} */ layer, /** @type {number} */ last) =>
      `${capital(layersNamed(upTo(layer), last))} ${either(layer + 1, 'fails', 'fail')}; all behind ${either(layer + 1, 'it', 'them')} agree. Counted from the output, it begins in layer ${layer + 1}: at its δ, that is at f′ there or at the weights that the error comes back through.`,
    first: (/** @type {number} */ last) =>
      `Layer 1 fails; ${layersNamed(upTo(last).slice(1), last)} ${either(last, 'agrees', 'agree')}. What goes wrong is δ of layer 1, that is f′ there or the weights that the error comes back through; or it is both ∂L/∂W and ∂L/∂b of layer 1.`,
    own: (
      /** @type {number} */ layer,
      /** @type {number} */ last,
      /** @type {'weights' | 'biases' | null} */ what,
      /** @type {number[]} */ below,
    ) => {
      const name = layersNamed([layer], last);
      const wrong = {
        weights: '∂L/∂W itself, which takes the wrong input',
        biases: '∂L/∂b itself, unless z leaves the bias out',
      };
      const known = what
        ? `Its other gradients agree, so that its δ is right: what goes wrong is ${wrong[what]}.`
        : 'Layers before it agree, so that its δ is right: what goes wrong is its own ∂L/∂W and ∂L/∂b.';
      const others = `${capital(layersNamed(below, last))} ${either(below.length, 'fails', 'fail')} too, for another reason.`;
      return `${capital(name)} fails${what ? `, in its ${what} alone` : ''}. ${known}${below.length > 0 ? ` ${others}` : ''}`;
    },
  },
  rounding: (/** @type {number} */ many) =>
    `${count(many)} ${either(many, 'agrees', 'agree')} only as far as rounding lets one see: the two losses are so close that their difference has few digits left.`,
  tooSmall: 'ε is too small: rounding would explain almost any difference, and a bug would not be seen.',
  truncation: (/** @type {number} */ many, /** @type {string} */ usual) =>
    `${count(many)} ${either(many, 'differs', 'differ')} because ε is too large: truncation explains it, since ${either(many, 'it agrees', 'they agree')} at ${usual}.`,
  kink: (/** @type {number} */ many) =>
    `${count(many)} ${either(many, 'stands', 'stand')} at a kink (a ReLU’s z, or the error of an absolute loss, changes its sign between w − h and w + h): the quotient mixes the slopes of both sides, half a slope where the other is 0, and back-propagation rightly takes one. ${either(many, 'It does', 'They do')} not count.`,

  table: 'Parameters, the worst first',
  columns: {
    parameter: 'Parameter',
    analytic: 'Back-propagation',
    numeric: 'Difference quotient',
    error: 'Relative error',
    verdict: 'Verdict',
  },
  more: (/** @type {number} */ more) => `Show ${count(more)} more`,

  curve: 'Relative error by ε',
  curveOf: (/** @type {number} */ many, /** @type {number} */ all) =>
    many < all ? `${count(many)} of ${count(all)} parameters, evenly spread` : `all ${count(all)} parameters`,
  curveHelp: 'Those at a kink, and those without any gradient, are left out.',
  worst: 'worst',
  median: 'median',
  truncates: 'truncation ∝ ε²',
  rounds: 'rounding ∝ 1/ε',
  relativeError: 'Relative error',
  values: 'Values',
  draw: 'Draw the error by ε',
  none: '–',
};

/** @param {number} layer */
const upTo = (layer) => Array.from({ length: layer + 1 }, (_, k) => k);

/** The flow. */
export const flowWords = {
  title: 'Flow',
  layer: 'Layer',
  oneLayer: (/** @type {number} */ layer) => `Layer ${layer}`,
  output: 'Output',
  activation: 'Activation of all hidden layers',
  add: 'Add a layer',
  remove: 'Remove a layer',
  table: (/** @type {number} */ epoch) =>
    `From the input to the output, over the training set at epoch ${count(epoch)}`,
  columns: {
    gradient: 'Gradient norm',
    delta: 'Size of δ',
    weights: 'Through W',
    slope: 'Through f′',
    mean: 'Mean |f′|',
    saturated: 'Saturated',
    dead: 'Dead',
  },
  columnHelp: {
    gradient: '‖∂L/∂W, ∂L/∂b‖ = √Σg² over the weights and biases of the layer',
    delta: 'The root mean square of δ over units and samples, of each sample’s own loss',
    weights: 'The size of what comes back through the weights of the layer behind, as a multiple of δ there',
    slope: 'What is left of it once it is multiplied by f′(z)',
    mean: 'The mean of |f′(z)| over units and samples',
    saturated: 'The share of pairs of a unit and a sample where |f′(z)| is below 0.01',
    dead: 'The share of units that every sample saturates',
  },
  before: 'before',
  now: 'now',
  network: (/** @type {string} */ activations, /** @type {number} */ layers, /** @type {number} */ epoch) =>
    `${layers === 0 ? 'no hidden layer' : `${activations}, ${count(layers)} hidden ${either(layers, 'layer', 'layers')}`}, epoch ${count(epoch)}`,
  mixed: 'mixed',
  forget: 'Forget it',
  diverged: 'The run has left the finite numbers: nothing flows any more.',
  shallow: 'There is no hidden layer: the error has no way to go. Add one.',
  blocked: 'No error reaches layer 1: every unit on the way is dead, or δ of the output is 0.',
  even: (/** @type {string} */ times) => `From the output back to layer 1, δ keeps its size (× ${times}).`,
  shrinks: (/** @type {string} */ times) => `From the output back to layer 1, δ shrinks by a factor of ${times}.`,
  grows: (/** @type {string} */ times) => `From the output back to layer 1, δ grows by a factor of ${times}.`,
  each: (
    /** @type {number} */ layers,
    /** @type {string} */ weights,
    /** @type {string} */ slope,
    /** @type {string} */ product,
  ) =>
    layers === 1
      ? `The weights multiply it by ${weights}, f′ by ${slope}.`
      : `Each layer multiplies it by ${weights} through its weights and by ${slope} through f′, in the geometric mean: (${weights} × ${slope})${superscript(layers)} = ${product}.`,
  slopes: /** @type {Record<string, string>} */ ({
    sigmoid: 'A sigmoid passes at most a quarter on.',
    tanh: 'A tanh passes all on only near 0, and next to nothing from |z| = 3 on.',
    relu: 'A ReLU passes all on where z is above 0, and nothing elsewhere.',
    leaky_relu: 'A leaky ReLU passes all on where z is above 0, and α of it elsewhere.',
    identity: 'The identity passes all on: what changes the size are the weights alone.',
  }),
  norms: (/** @type {string} */ first, /** @type {string} */ last) =>
    `Gradient norms: ${first} in layer 1, ${last} in the output.`,
  history: 'Over the run',
  histories: { gradient: 'Gradient norm', saturated: 'Saturated', dead: 'Dead' },
  historyHelp: 'Gradient norms are of each epoch’s last update, as the optimizer got it.',
  noHistory: 'Nothing has been trained yet: the run begins at epoch 0.',
  values: 'Values',
  epochs: 'Epochs',
  epoch: 'Epoch',
  none: '–',
};

/** @param {number} exponent */
const superscript = (exponent) => [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
