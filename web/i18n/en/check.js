// The words of the gradient check, in English.

import { words } from '../words.js';
import { count, exact } from '../../lib/format.js';
import { capital, either } from './english.js';

/** Numbers of layers, as in "layers 1, 2 and 4". @param {string[]} names */
const listed = (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);

/** As in "layer 2", "layers 1 and 2", "layer 1 and the output". @param {number[]} layers @param {number} last  the output */
function layersNamed(layers, last) {
  const hidden = layers.filter((layer) => layer < last).map((layer) => String(layer + 1));
  const names = hidden.length === 0 ? [] : [`${hidden.length > 1 ? 'layers' : 'layer'} ${listed(hidden)}`];
  return listed([...names, ...(layers.includes(last) ? ['the output'] : [])]);
}

/** The gradient check. */
export const checkWords = words('checkWords', {
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
});

/** @param {number} layer */
const upTo = (layer) => Array.from({ length: layer + 1 }, (_, k) => k);
