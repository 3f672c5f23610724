// The words of "Check my NumPy", in English: what is wrong with arrays that were given, and what the dialog says.

import { words } from '../words.js';
import { count, number } from '../../lib/format.js';

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
export const numpyWords = words('numpyWords', {
  array: (/** @type {number} */ k) => `array ${k}`,
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
});

/** The tensors of a layer. */
export const tensorWords = words('tensorWords', {
  w: 'W',
  b: 'b',
  z: 'z',
  a: 'a',
  da: '∂L/∂a',
  delta: 'δ',
  dw: '∂L/∂W',
  db: '∂L/∂b',
  new_w: 'new W',
  new_b: 'new b',
});

const kindNames = /** @type {Record<string, string>} */ (tensorWords);

/** Its symbol, of any layer. @param {string} kind */
export const kindName = (kind) => kindNames[kind];

/** A tensor of the step: ∂L/∂W2. @param {{ kind: string, layer: number }} tensor */
export const tensorName = ({ kind, layer }) => (kind === 'x' ? 'x' : `${kindNames[kind]}${layer + 1}`);

/** A part of the network. @param {import('../../state/inspect/atoms.js').Part} part */
function partName(part) {
  if (part.kind === 'weight') {
    const from = part.layer === 0 ? `input ${part.from + 1}` : `unit ${part.from + 1} of layer ${part.layer}`;
    return `the weight from ${from} to unit ${part.unit + 1} of layer ${part.layer + 1}`;
  }
  if (part.layer < 0) return `input ${part.unit + 1}`;
  return `${part.kind === 'bias' ? 'the bias of ' : ''}unit ${part.unit + 1} of layer ${part.layer + 1}`;
}

const slopes = /** @type {Record<string, string>} */ ({
  sigmoid: 'For a sigmoid f′(z) = a (1 − a): pass z, or use a without applying the sigmoid again.',
  tanh: 'For tanh f′(z) = 1 − a²: pass z, or use a without applying tanh again.',
});

/**
 * What a bug is, and what to change. l: the layer, counted from 1; 0 for several.
 *
 * @typedef {{ l: number, activation: string, factor: number | null, tensor: string }} Case
 */
const reasons = /** @type {Record<string, (found: Case) => string>} */ ({
  missing_bias: () => 'z was computed without b. Add it: z = x·W + b.',
  missing_slope: () =>
    'f′ is missing: δ is ∂L/∂a as it came from above. Multiply it by f′(z), element by element: dz = da * f′(z).',
  slope_at_activation: ({ activation }) =>
    `f′ was taken at a. ${slopes[activation] ?? 'Take it at z, the number that went into the activation.'}`,
  slope_at_error: () => 'f′ was taken at ∂L/∂a, the error that came from above. Take it at z of the same layer.',
  cache_swapped: ({ l }) =>
    l > 0
      ? `∂L/∂W${l + 1} was made with a${l + 1} in place of a${l}. A layer’s gradient takes what went into the layer: keep each a in a variable of its own.`
      : 'A layer’s own a was taken for its input. A layer’s gradient takes what went into the layer: keep each a in a variable of its own.',
  transposed: () =>
    'The error went down through W instead of its transpose. Turn W around: da = dz @ W.T, for samples in rows.',
  updated_first: () =>
    'The weights were updated before the error went down through them. Compute every gradient first, then update.',
  bias_not_summed: () => '∂L/∂b is that of a single sample. Sum δ over the samples: db = dz.sum(axis=0).',
  sign: () => 'The sign is wrong. The error is a − y, not y − a, as long as the update subtracts.',
  factor_n: () => 'N times too large: the loss is a mean over the N samples. Divide by N, once.',
  factor_one_over_n: () => 'N times too small: divided by the number of samples once too often.',
  factor_k: () => 'K times too large, where K is the number of outputs: the mean divides by N K. Divide by K.',
  factor_one_over_k: () => 'K times too small, where K is the number of outputs: divided by K once too often.',
  factor_two: () =>
    'Twice as large as it should be. The derivative of (a − y)² is 2 (a − y), that of ½ (a − y)² is a − y: this loss has another factor than yours.',
  factor_half: () =>
    'Half as large as it should be. The derivative of (a − y)² is 2 (a − y), that of ½ (a − y)² is a − y: this loss has another factor than yours.',
  factor_constant: ({ factor }) =>
    `Every number is the right one times ${factor === null ? 'the same factor' : number(factor)}. Look for a factor in the loss or its derivative.`,
  factor_at_gradient: () => 'The loss’s factor stands at the gradients instead of at δ: that is right as well.',
  update_sign: () => 'The gradient was added. Subtract it: W = W − learning_rate · ∂L/∂W.',
  only_gradient: () => 'That is so in ∂L/∂W and ∂L/∂b only; δ is right.',
  only_update: () => 'That is so in the update only; δ and the gradients are right.',
  only_delta: () => 'That is so in δ and the gradients, but not in the update: the new W and b are right.',
  gradient_transposed: ({ l }) =>
    `${l > 0 ? `W${l}` : 'W'} was updated with its gradient’s transpose. For samples in rows dW = x.T @ dz has the shape of W.`,
  error_at_activation: () => 'This is ∂L/∂a, not δ = ∂L/∂z. Multiply it by f′(z), element by element.',
  not_updated: () => 'These are the numbers before the update. Subtract learning_rate times the gradient.',
  one_sample: () => 'This is the gradient of one sample alone. Add up those of all samples of the batch.',
  per_sample: () => 'This holds each sample’s gradient by itself. Sum them over the samples.',
  sample_order: () => 'The rows are right, but in another order of samples than in the arrays before.',
  offset: () => 'Every sample is off by the same row: another b was added.',
  other_tensor: ({ tensor }) =>
    tensor === '' ? 'These are the numbers of another tensor.' : `These are the numbers of ${tensor}.`,
  other_inputs: () => 'x is not that of these samples. Start with the samples of the code: X = X_all[rows].',
  other_weights: () => 'The step did not start from these weights. Begin with the code, or with start.npz.',
  float32: () =>
    'The numbers were computed in single precision. NumPy’s default is float64: leave out dtype=np.float32.',
});

/** Where a bug is. @param {string} scope @param {number} l */
const scopeText = (scope, l) =>
  scope === 'layer' ? `Layer ${l}: ` : scope === 'hidden' ? 'In every hidden layer: ' : '';

export const numpyDialogWords = words('numpyDialogWords', {
  title: 'Check my NumPy',
  start: '1. Start from the same numbers',
  handIn: '2. Paste or drop what you computed',
  result: '3. What it comes to',
  notation: 'Notation',
  steps: { sample: 'One sample', batch: 'Batch' },
  notations: { rows: 'x·W', columns: 'W·x' },
  step: (/** @type {number} */ update, /** @type {string} */ samples, /** @type {number} */ epochs) =>
    `Update ${count(update)}, with ${samples}, after ${counted(epochs, 'epoch')}.`,
  sample: (/** @type {number} */ sample) => `sample ${count(sample)}`,
  samples: (/** @type {number} */ samples) => `a batch of ${counted(samples, 'sample')}`,
  waiting: 'The step is on its way.',
  diverged: 'The run has left the finite numbers: go back in Train before a step is checked.',
  code: 'Code to begin with',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not allow copying: select the code and copy it by hand.',
  download: 'Download start.npz',
  downloadHelp: 'W and b of every layer, X, y, the samples’ numbers, and what the optimizer remembers',

  paste: 'NumPy’s print, lists, or JSON. Any of z, a, δ, ∂L/∂W, ∂L/∂b and the new W, of any layer.',
  example: 'z1 = [[ 0.2715 -1.0342  0.8811]]\na1 = [[0.5675 0.2623 0.7070]]\ndW1 = [[0.0012, -0.0321], …]',
  choose: 'Choose files …',
  drop: 'or drop them anywhere here: .npy, .npz, text',
  unreadable: 'The file cannot be read.',
  unread: 'What could not be read',
  files: 'Files',
  longText: 'Pasted text',
  arrays: (/** @type {number} */ arrays) => counted(arrays, 'array'),
  remove: (/** @type {string} */ name) => `Remove ${name}`,
  found: 'Arrays that were read',
  array: 'Array',
  shape: 'Shape',
  tensor: 'Is',
  verdict: 'Verdict',
  oneNumber: 'one number',
  unnamed: (/** @type {number} */ place) => `array ${count(place)}`,
  which: (/** @type {string} */ name) => `Which tensor ${name} is`,
  guess: 'Auto',
  guessed: (/** @type {string} */ name) => `${name} (auto)`,
  noneFits: 'No tensor fits',
  unused: 'Not used',

  nothing:
    'Each array that you give is held against this step; the first that differs is shown here, with what to change.',
  names: 'Names as dW2, delta1, z_1 or W1_new are understood. Shapes may be transposed.',
  checking: 'The arrays are being compared.',
  moved: 'This is another step than the one that you handed the arrays in for. They were compared once more.',
  faulty: 'A fault is switched on in this run. Your arrays are held against the step without it.',
  empty: 'None of these arrays is a tensor of this step. Say in the table which is which.',
  right: (/** @type {number} */ arrays) => (arrays === 1 ? 'The array agrees.' : `All ${count(arrays)} arrays agree.`),
  closely: (/** @type {string} */ size, /** @type {string} */ name) =>
    size === '0' ? 'Every digit is equal.' : `The largest difference is ${size}, in ${name}.`,
  unknown: (/** @type {number} */ arrays) =>
    `${counted(arrays, 'array')} could not be compared: say in the table what ${arrays === 1 ? 'it is' : 'they are'}.`,
  differs: (/** @type {string} */ name) => `${name} is the first that differs.`,
  wrongShape: (/** @type {number[]} */ expected) =>
    `Its shape does not fit: ${expected.join(' × ')} is expected, or the transpose.`,
  /** How a tensor is made. @param {{ kind: string, layer: number }} tensor @param {number} layers */
  formulas({ kind, layer }, layers) {
    const l = layer + 1;
    const input = layer === 0 ? 'x' : `a${layer}`;
    const above = layer + 1 === layers ? `∂L/∂a${l} of the loss` : `δ${l + 1}·W${l + 1}ᵀ`;
    return /** @type {Record<string, string>} */ ({
      x: 'the inputs',
      w: 'the weights before the update',
      b: 'the biases before the update',
      z: `z${l} = ${input}·W${l} + b${l}`,
      a: `a${l} = f(z${l})`,
      da: above === `∂L/∂a${l} of the loss` ? above : `∂L/∂a${l} = ${above}`,
      delta: `δ${l} = ∂L/∂z${l} = ∂L/∂a${l} · f′(z${l})`,
      dw: `∂L/∂W${l} = ${input}ᵀ·δ${l}`,
      db: `∂L/∂b${l} = Σ δ${l} over the samples`,
      new_w: `W${l} after the update`,
      new_b: `b${l} after the update`,
    })[kind];
  },
  where: (/** @type {number[]} */ place) => `Farthest off${placed(place.map((at) => at + 1))}`,
  spot: (
    /** @type {import('../../state/inspect/atoms.js').Part} */ part,
    /** @type {number | null} of the training set */ sample,
  ) => (sample === null ? partName(part) : `sample ${count(sample + 1)}, ${partName(part)}`),
  yours: 'Yours',
  ours: 'Here',
  off: 'Difference',
  explains: (/** @type {boolean} */ all, /** @type {string} */ bug) =>
    all ? `${bug}: this explains every array, to rounding` : `${bug}: this explains the first array, to rounding`,
  reason: (
    /** @type {import('../../engine/inspect').Reason} */ { name, formula, scope, layer, factor, tensor },
    /** @type {import('../../engine/lab').Layer[]} */ layers,
  ) => {
    const l = layer === null ? 0 : layer + 1;
    const sentence = reasons[name]?.({
      l,
      activation: layers[layer ?? 0].activation,
      factor,
      tensor: tensor ? tensorName(tensor) : '',
    });
    return scopeText(scope, l) + (sentence ?? formula);
  },
  others: (/** @type {number} */ others) => `${counted(others, 'other bug')} would explain it too`,
  noHypothesis: 'No bug that is known here explains it. Compare the numbers of this one tensor with its formula.',
  notAllTried: 'No bug that was tried explains it. The network is so large that not all were tried.',
  show: 'Show in the walk',
  readAs: 'How the arrays were read',
  tensors: 'All tensors of the step',
  /** By kind: the name that code has for it. */
  kinds: /** @type {const} */ ({
    w: 'W',
    b: 'b',
    z: 'z',
    a: 'a',
    da: 'da',
    delta: 'dz',
    dw: 'dW',
    db: 'db',
    new_w: 'W′',
    new_b: 'b′',
  }),
  input: 'Input',
  layer: (/** @type {number} */ layer) => `Layer ${count(layer)}`,
  notGiven: 'not given',
});
