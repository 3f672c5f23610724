// The loss of a sample and its slope by an output, of every loss.

import { formulaWords as words } from '../../i18n/en/formula.js';
import { call, constant, minus, negative, product, quotient, square, sum, whole } from './tree.js';

/** @import { Expression, Quantity } from './tree.js' */

/**
 * @typedef {object} Output  what is said, what is wanted
 * @property {Quantity} a
 * @property {Quantity} y
 * @property {Quantity} z
 * @property {Quantity} p
 * @property {Quantity} bend     of Huber's
 * @property {Quantity} epsilon  inside the logarithms
 *
 * @typedef {object} Written
 * @property {(output: Output) => Expression | null} value  an output's share of the sample's loss; null: none
 * @property {(output: Output) => Expression} slope  ∂ℓ/∂a, or, with the slope of the output's activation in it, ∂ℓ/∂z
 * @property {boolean} [fused]  the slope is ∂ℓ/∂z
 * @property {boolean} [perSample]  a mean divides by N alone
 * @property {(output: Output) => string} [note]
 */

const half = constant('½', 0.5);
const one = whole(1);
/** @param {Output} output */
const error = ({ a, y }) => minus(a, y);
/** @param {Output} output */
const near = ({ a, y, bend }) => Math.abs(a.value - y.value) <= bend.value;

const SATURATED = 12; // |z| from which 1 − a has lost digits: the loss is written with z

/** By the loss's name. @type {Record<string, Written>} */
export const losses = {
  mse: { value: (output) => square(error(output)), slope: (output) => product(whole(2), error(output)) },
  mae: { value: (output) => call('size', error(output)), slope: (output) => call('sign', error(output)) },
  huber: {
    value: (output) =>
      near(output)
        ? product(half, square(error(output)))
        : product(output.bend, minus(call('size', error(output)), product(half, output.bend))),
    slope: (output) => (near(output) ? error(output) : product(output.bend, call('sign', error(output)))),
    note: (output) => words.huber(near(output)),
  },
  bce: {
    value({ a, y, z }) {
      if (Math.abs(z.value) > SATURATED) {
        // How far on the wrong side: e to a large power would be infinite.
        const wrong = (y.value === 1 ? -1 : 1) * z.value > 0;
        const [toward, away] = y.value === 1 ? [negative(z), z] : [z, negative(z)];
        const tail = call('ln', sum([one, call('exp', wrong ? away : toward)]));
        return wrong ? sum([toward, tail]) : tail;
      }
      return negative(call('ln', y.value === 1 ? a : minus(one, a)));
    },
    slope: error,
    fused: true,
    note: ({ y, z }) => words.bce(y.value === 1, Math.abs(z.value) > SATURATED),
  },
  bce_epsilon: {
    value: ({ a, y, epsilon }) =>
      sum([
        negative(product(y, call('ln', sum([a, epsilon])))),
        negative(product(minus(one, y), call('ln', sum([one, negative(a), epsilon])))),
      ]),
    slope: ({ a, y, epsilon }) =>
      minus(quotient(minus(one, y), sum([one, negative(a), epsilon])), quotient(y, sum([a, epsilon]))),
  },
  softmax_ce: {
    value: ({ p, y }) => (y.value === 0 ? null : negative(call('ln', p))),
    slope: ({ p, y }) => minus(p, y),
    fused: true,
    perSample: true,
    note: () => words.softmax,
  },
};
