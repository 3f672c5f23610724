// The words of the flow, in English.

import { words } from '../words.js';
import { count } from '../../lib/format.js';
import { either } from './english.js';

export const flowWords = words('flowWords', {
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
});

/** @param {number} exponent */
const superscript = (exponent) => [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
