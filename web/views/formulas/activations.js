// a = f(z) and f′(z) of every activation.

import {
  call,
  constant,
  minus,
  negative,
  power,
  product,
  quantity,
  quotient,
  square,
  sum,
  valueOf,
  whole,
} from './tree.js';

/** @import { Expression, Quantity } from './tree.js' */

/**
 * A function's value, its slope, and what both are made of, where that has a name of its own.
 *
 * @typedef {{ value: Expression, slope: Expression, part?: { base: string, is: Expression }, branch?: string }} Written
 */

const one = whole(1);
const half = constant('½', 0.5);
const cubic = constant('0.044715', 0.044715);
const rootTwoOverPi = call('root', quotient(whole(2), constant('π', Math.PI)));

/** 1 / (1 + e^−z) @param {Expression} z */
const logistic = (z) => quotient(one, sum([one, call('exp', negative(z))]));

/** @param {string} base @param {Expression} is @param {string} formula  where it stands */
const named = (base, is, formula) => quantity({ base }, base, valueOf(is), { formula });

/** @param {number} z */
const side = (z) => (z > 0 ? 'z > 0' : 'z ≤ 0');

/**
 * By the activation's name.
 *
 * @type {Record<string, (z: Quantity, a: Quantity, alpha: Quantity, part: string) => Written>} part: the key of the
 *   formula of what has a name of its own
 */
export const activations = {
  identity: (z) => ({ value: z, slope: one }),
  sigmoid: (z, a) => ({ value: logistic(z), slope: product(a, minus(one, a)) }),
  tanh: (z, a) => ({ value: call('tanh', z), slope: minus(one, square(a)) }),
  relu: (z) => ({ value: call('largest', whole(0), z), slope: z.value > 0 ? one : whole(0), branch: side(z.value) }),
  leaky_relu: (z, a, alpha) => ({
    value: z.value > 0 ? z : product(alpha, z),
    slope: z.value > 0 ? one : alpha,
    branch: side(z.value),
  }),
  elu: (z, a, alpha) => ({
    value: z.value > 0 ? z : product(alpha, minus(call('exp', z), one)),
    slope: z.value > 0 ? one : sum([a, alpha]),
    branch: side(z.value),
  }),
  gelu: (z) => ({
    value: product(z, call('Φ', z)),
    slope: sum([
      call('Φ', z),
      product(
        z,
        quotient(
          call('exp', negative(product(half, square(z)))),
          call('root', product(whole(2), constant('π', Math.PI))),
        ),
      ),
    ]),
  }),
  gelu_tanh(z, a, alpha, key) {
    const bend = call('tanh', product(rootTwoOverPi, sum([z, product(cubic, power(z, whole(3)))])));
    const t = named('t', bend, key);
    const inner = sum([one, product(whole(3), cubic, square(z))]);
    return {
      part: { base: 't', is: bend },
      value: product(half, z, sum([one, t])),
      slope: sum([product(half, sum([one, t])), product(half, z, minus(one, square(t)), rootTwoOverPi, inner)]),
    };
  },
  silu(z, a, alpha, key) {
    const s = named('s', logistic(z), key);
    return {
      part: { base: 's', is: logistic(z) },
      value: product(z, s),
      slope: product(s, sum([one, product(z, minus(one, s))])),
    };
  },
  softplus: (z) => ({ value: call('ln', sum([one, call('exp', z)])), slope: logistic(z) }),
};
