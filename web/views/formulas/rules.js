// What each rule makes of a gradient: what it remembers, and what it takes from the weight. The formulas of
// src/train/optimizer.hpp.

import { formulaWords as words } from '../../i18n/en/formula.js';
import { call, constant, minus, negative, power, product, quotient, square, sum, whole } from './tree.js';

/** @import { Expression, Quantity, Sign } from './tree.js' */

/**
 * What a rule has to work with, for one parameter; whoever brings it notes each formula that is made on it.
 *
 * @typedef {Record<'eta' | 'mu' | 'rho' | 'beta1' | 'beta2' | 'epsilon' | 'psi' | 'lambda' | 't' | 'product', Quantity>
 *   & BenchWays} Bench  product: of all momenta so far
 *
 * @typedef {object} BenchWays
 * @property {boolean} inside  ε stands under the root
 * @property {(which: 0 | 1) => Quantity} power  the product of all β so far: βᵗ
 * @property {(name: string) => Quantity} old    what is remembered
 * @property {(name: string, is: Expression, what: keyof typeof words.memories) => Quantity} remember
 * @property {(left: Sign, name: string, title: string, is: Expression) => Quantity} between  what lies between what is
 *   remembered and the new weight
 */

const one = whole(1);
const half = constant('½', 0.5);
const root = (/** @type {Expression} */ of) => call('root', of);

/** @param {Bench} on @param {Quantity} g */
const firstMoment = ({ beta1, old, remember }, g) =>
  remember('m', sum([product(beta1, old('m')), product(minus(one, beta1), g)]), 'mean');

/** @param {Bench} on @param {Quantity} g @param {Quantity} keep  how much of it stays */
const secondMoment = ({ old, remember }, g, keep) =>
  remember('v', sum([product(keep, old('v')), product(minus(one, keep), square(g))]), 'squares');

/** @param {Bench} on @param {'m' | 'v'} name @param {Quantity} moment */
const corrected = ({ between, power }, name, moment) =>
  between(
    { base: name, hat: true },
    words.hat(name),
    words.corrected(name),
    quotient(moment, minus(one, power(name === 'm' ? 0 : 1))),
  );

/** @param {Bench} on @param {Quantity} g */
function adam(on, g) {
  const m = firstMoment(on, g);
  const v = secondMoment(on, g, on.beta2);
  const [mHat, vHat] = [corrected(on, 'm', m), corrected(on, 'v', v)];
  return product(on.eta, quotient(mHat, sum([root(vHat), on.epsilon])));
}

/**
 * What is taken from the weight, by the rule's name.
 *
 * @type {Record<string, (on: Bench, g: Quantity) => Expression>}
 */
const rules = {
  sgd: ({ eta }, g) => product(eta, g),
  momentum({ eta, mu, old, remember }, g) {
    const v = remember('v', sum([product(mu, old('v')), g]), 'velocity');
    return product(eta, v);
  },
  momentum_rate_inside: ({ eta, mu, old, remember }, g) =>
    remember('v', sum([product(mu, old('v')), product(eta, g)]), 'velocity'),
  nesterov({ eta, mu, old, remember }, g) {
    const v = remember('v', sum([product(mu, old('v')), g]), 'velocity');
    return product(eta, sum([g, product(mu, v)]));
  },
  adagrad({ eta, epsilon, inside, old, remember }, g) {
    const squares = remember('G', sum([old('G'), square(g)]), 'sum');
    return product(eta, quotient(g, inside ? root(sum([squares, epsilon])) : sum([root(squares), epsilon])));
  },
  rmsprop(on, g) {
    const v = secondMoment(on, g, on.rho);
    return product(on.eta, quotient(g, sum([root(v), on.epsilon])));
  },
  adadelta(on, g) {
    const { eta, rho, epsilon, old, remember, between } = on;
    const v = secondMoment(on, g, rho);
    const ratio = quotient(root(sum([old('u'), epsilon])), root(sum([v, epsilon])));
    const d = between({ base: 'd' }, 'd', words.adadeltaStep, product(ratio, g));
    remember('u', sum([product(rho, old('u')), product(minus(one, rho), square(d))]), 'steps');
    return product(eta, d);
  },
  adam,
  adamw: adam,
  adamax(on, g) {
    const m = firstMoment(on, g);
    const u = on.remember(
      'u',
      call('largest', product(on.beta2, on.old('u')), sum([call('size', g), on.epsilon])),
      'largest',
    );
    return product(on.eta, quotient(corrected(on, 'm', m), u));
  },
  nadam(on, g) {
    const { beta1, psi, t, between } = on;
    const m = firstMoment(on, g);
    const vHat = corrected(on, 'v', secondMoment(on, g, on.beta2));
    const decay = (/** @type {Expression} */ when) =>
      product(beta1, minus(one, product(half, power(constant('0.96', 0.96), product(when, psi)))));
    const now = between({ base: 'μ', sub: 't' }, words.momentumNow, words.momentumNow, decay(t));
    const next = between({ base: 'μ', sub: 't+1' }, words.momentumNext, words.momentumNext, decay(sum([t, one])));
    return ahead(
      on,
      vHat,
      product(quotient(minus(one, now), minus(one, on.product)), g),
      product(quotient(next, minus(one, product(on.product, next))), m),
    );
  },
  nadam_dozat(on, g) {
    const { beta1 } = on;
    const m = firstMoment(on, g);
    const vHat = corrected(on, 'v', secondMoment(on, g, on.beta2));
    return ahead(
      on,
      vHat,
      product(quotient(minus(one, beta1), minus(one, on.power(0))), g),
      product(quotient(beta1, minus(one, product(on.power(0), beta1))), m),
    );
  },
};

/** Both forms of Nadam. @param {Bench} on @param {Quantity} vHat @param {Expression} gradient @param {Expression} mean */
function ahead({ between, eta, epsilon }, vHat, gradient, mean) {
  const m = between({ base: 'm̄' }, words.ahead, words.aheadTitle, sum([gradient, mean]));
  return product(eta, quotient(m, sum([root(vHat), epsilon])));
}

/** What becomes of a weight. @param {string} rule @param {Bench} on @param {Quantity} w @param {Quantity} g  what the rule gets */
export function newWeight(rule, on, w, g) {
  const taken = rules[rule](on, g);
  const kept = rule === 'adamw' ? product(minus(one, product(on.eta, on.lambda)), w) : w;
  return sum([kept, negative(taken)]);
}

/** @param {string} rule */
export const isRule = (rule) => Object.hasOwn(rules, rule);
