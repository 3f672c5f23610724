// The words of the bug hunt, in English: they load with it.

import { words } from '../words.js';
import { count, number } from '../../lib/format.js';

/** @typedef {{ right: string, wrong: string, does: string, seen: string }} BugWords */

const slopeSeen =
  'δ of this layer: the error e is multiplied by another number than the slope beside z. ∂L/∂w and ∂L/∂b of this layer and of those before it follow from δ.';
const factorSeen = 'δ of the output. All of the gradient is off by the same factor.';

export const huntWords = words('huntWords', {
  title: 'Bug hunt',
  task: 'One bug is built into this network’s way forward or back. Find it: the gradient check, the formulas and the matrices show its numbers. Then name it here.',
  number: 'Number of the hunt',
  numberHelp: 'In the same network, the same number hides the same bug. A link takes it along without naming the bug.',
  random: 'Random number',
  where: 'Network',
  networks: {
    present: (/** @type {string} */ shape) => `As it is: ${shape}`,
    small: 'Small: one hidden layer of 3 units',
  },
  kinds: (/** @type {number} */ n) => `${count(n)} kinds of bugs can hide in it`,
  restarts: 'The run starts again from the same seeds. Undo leads back to the run that there is now.',
  namedGo: 'The bugs that are built in by name are switched off.',
  start: 'Start the hunt',

  hunting: (/** @type {number} */ number) => `Hunt ${count(number)}`,
  look: 'Look at the numbers',
  layer: 'In which layer is it?',
  bug: 'Which bug is it?',
  cannotBe: (/** @type {string} */ bug, /** @type {string} */ layer, /** @type {string[]} */ where) =>
    `“${bug}” can not be in ${layer}, only in ${where.join(', ')}.`,
  check: 'Check my answer',
  checking: 'Checking …',
  giveUp: 'Give up',
  end: 'End the hunt',
  endHelp: 'Takes the bug out; the run starts again from the same seeds',
  next: 'Next hunt',
  nextHelp: 'Hides the next bug in the same network; the run starts again from the same seeds',
  tries: (/** @type {number} */ n) =>
    n === 0 ? '' : n === 1 ? '1 wrong answer so far' : `${count(n)} wrong answers so far`,

  wrong: 'No, that is not it.',
  objections: {
    agrees_here: (/** @type {string} */ tensor, /** @type {string} */ name, /** @type {Shown} */ { here }) =>
      `With that bug, ${tensor} would not agree with the difference quotient. Here it does: for ${name} both are ${here}.`,
    disagrees_here: (/** @type {string} */ tensor, /** @type {string} */ name, /** @type {Shown} */ { here, slope }) =>
      `With that bug, ${tensor} would be right. Here it is not: for ${name} back-propagation gives ${here}, the difference quotient ${slope}.`,
    differs: (/** @type {string} */ tensor, /** @type {string} */ name, /** @type {Shown} */ { here, guessed }) =>
      `With that bug, ${tensor} would be another one: for ${name} it would be ${guessed}; here it is ${here}.`,
  },
  right: (/** @type {string} */ bug, /** @type {string} */ layer) => `Right: ${bug}, in ${layer}.`,
  sameNumbers: (/** @type {string} */ bug, /** @type {string} */ layer) =>
    `Right: with these weights and data your answer gives the very same numbers. What was hidden is ${bug}, in ${layer}.`,
  truth: (/** @type {string} */ bug, /** @type {string} */ layer) => `It was: ${bug}, in ${layer}.`,
  asItShouldBe: 'Right',
  asItIs: 'Here',
  seenIn: 'Where it shows',
  traces: 'The gradient check finds',
  trace: (/** @type {string} */ tensor, /** @type {string} */ name, /** @type {Shown} */ { here, slope }) =>
    `${tensor}: for ${name}, ${here} by back-propagation, ${slope} by the difference quotient`,
  noTraces: 'At these weights its part is smaller than what a gradient check lets pass.',

  within: (/** @type {string} */ layer, /** @type {boolean} */ isOutput) =>
    `${isOutput ? 'the ' : ''}${layer.toLowerCase()}`,
  tensor: (/** @type {boolean} */ bias, /** @type {string} */ layer) => `∂L/∂${bias ? 'b' : 'w'} of ${layer}`,
  biasOf: (/** @type {string} */ unit) => `the bias of ${unit}`,
  weightFrom: (/** @type {string} */ from, /** @type {string} */ to) => `the weight from ${from} to ${to}`,
  value: number,

  bugs: /** @type {Record<string, BugWords>} */ ({
    missing_bias: {
      right: 'z = x·w + b',
      wrong: 'z = x·w',
      does: 'The way forward leaves b out, while the way back goes on as if it were there: b is trained for nothing.',
      seen: 'z of this layer lacks b. Moving b does not move the loss: the difference quotient of ∂L/∂b is 0, back-propagation’s is not.',
    },
    missing_slope: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e',
      does: 'The error comes through the layer as if its activation were a straight line: it never shrinks where a unit is saturated.',
      seen: slopeSeen,
    },
    slope_at_activation: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e f′(a)',
      does: 'The slope is taken at the activation a instead of z: a function that expects z was given what has been through it already.',
      seen: slopeSeen,
    },
    slope_at_error: {
      right: 'δ = e f′(z)',
      wrong: 'δ = e f′(e)',
      does: 'The slope is taken at the error that comes back instead of z. The error is small, so this is nearly f′(0) for every sample.',
      seen: slopeSeen,
    },
    cache_swapped: {
      right: '∂L/∂w of the next layer = aᵀ·δ, with a of this layer',
      wrong: '∂L/∂w of the next layer = aᵀ·δ, with its own a',
      does: 'This layer’s activations were stored wrongly: the next layer takes what it gave out for what it was given.',
      seen: '∂L/∂w of the next layer, and only that. All δ and all ∂L/∂b are right.',
    },
    transposed: {
      right: 'e of the layer below = δ·wᵀ',
      wrong: 'e of the layer below = δ·w',
      does: 'The error goes back over the wrong lines: what unit 1 sends to unit 2 is blamed on unit 2’s line to unit 1.',
      seen: 'δ of the layer below, and what follows from it. ∂L/∂w and ∂L/∂b of this layer are right.',
    },
    updated_first: {
      right: 'e of the layer below = δ·wᵀ, with w as it was on the way forward',
      wrong: 'e of the layer below = δ·wᵀ, with w after the update',
      does: 'The layer’s weights were moved before the error went back through them. The smaller the learning rate, the smaller the mistake.',
      seen: 'δ of the layer below, slightly, and what follows from it. ∂L/∂w and ∂L/∂b of this layer are right.',
    },
    bias_not_summed: {
      right: '∂L/∂b = Σ δ over the samples',
      wrong: '∂L/∂b = δ of the last sample',
      does: 'The biases learn from one sample of each batch. With a batch of one sample nothing is wrong.',
      seen: '∂L/∂b of this layer over several samples, and only that. ∂L/∂w is right.',
    },
    sign: {
      right: 'δ = (a − y) …',
      wrong: 'δ = (y − a) …',
      does: 'Every step goes uphill: the loss grows.',
      seen: 'δ of the output. All of the gradient has the wrong sign.',
    },
    factor_n: {
      right: 'δ = e f′(z) / N, or as the reduction has it',
      wrong: 'δ = N times that',
      does: 'The division by the number N of samples was left out, or a multiplication by it put in: steps are N times as long. With a batch of one sample nothing is wrong.',
      seen: factorSeen,
    },
    factor_two: {
      right: 'δ = e f′(z)',
      wrong: 'δ = 2 e f′(z)',
      does: 'The 2 of the square’s derivative was counted once too often: every step is twice as long.',
      seen: factorSeen,
    },
    factor_half: {
      right: 'δ = e f′(z)',
      wrong: 'δ = ½ e f′(z)',
      does: 'A ½ that the loss does not have was put into the gradient: every step is half as long.',
      seen: factorSeen,
    },
  }),
});

/** @typedef {{ here: string, guessed: string, slope: string }} Shown */
