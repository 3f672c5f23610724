// What each rule makes of a gradient: what it remembers, and the new weight. The formulas of src/train/optimizer.hpp.

import { formulaWords as words } from '../../../i18n/en/formula.js';
import { quantitiesOf } from './quantities.js';
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

/** @import { Step } from './quantities.js' */
/** @import { Expression, Formula, Quantity, Sign } from './tree.js' */

const one = whole(1);
const half = constant('½', 0.5);
const root = (/** @type {Expression} */ of) => call('root', of);

/**
 * What a rule has to work with, for one parameter; each call adds a formula and gives its result for the next.
 *
 * @param {Step} step
 * @param {number} index
 * @param {Formula[]} formulas  to add to
 */
function bench({ ledger, since, ...step }, index, formulas) {
  const of = quantitiesOf({ ledger, since, ...step });
  const { coefficients: set, learning_rate: rate, products } = ledger;
  /** @param {Sign} left @param {string} name @param {string} key @param {Expression} is @param {Partial<Formula>} more */
  const add = (left, name, key, is, more) => {
    const formula = {
      key,
      title: '',
      left,
      name,
      relation: /** @type {const} */ ('='),
      is,
      result: 0,
      since: since.update,
      ...more,
    };
    formulas.push(formula);
    return quantity(left, name, formula.result, { formula: key });
  };
  return {
    eta: of.setting({ base: 'η' }, rate),
    mu: of.setting({ base: 'μ' }, set.momentum),
    rho: of.setting({ base: 'ρ' }, set.rho),
    beta1: of.setting({ base: 'β', sub: '1' }, set.beta1),
    beta2: of.setting({ base: 'β', sub: '2' }, set.beta2),
    epsilon: of.setting({ base: 'ε' }, set.epsilon),
    psi: of.setting({ base: 'ψ' }, set.momentum_decay),
    lambda: of.setting({ base: 'λ' }, set.weight_decay),
    inside: set.epsilon_inside,
    /** The product of all β so far: βᵗ. @param {0 | 1} which */
    power: (which) =>
      quantity({ base: 'β', sub: String(which + 1), sup: 't' }, words.power(which + 1), products[which]),
    t: quantity({ base: 't' }, 't', ledger.updates),
    product: quantity({ base: 'P', sub: 't' }, words.momentumProduct, products[0]),

    /** What is remembered. @param {string} name */
    old: (name) => quantity({ base: name }, words.before(name), ledger.memories_before[name][index]),
    /** @param {string} name @param {Expression} is @param {keyof typeof words.memories} what */
    remember: (name, is, what) =>
      add({ base: name }, name, name, is, {
        title: words.memories[what],
        relation: '←',
        result: ledger.memories_after[name][index],
      }),
    /** What lies between what is remembered and the new weight. @param {Sign} left @param {string} name @param {string} title @param {Expression} is */
    between: (left, name, title, is) => add(left, name, name, is, { title, result: valueOf(is), between: true }),
  };
}

/** @typedef {ReturnType<typeof bench>} Bench */

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

/**
 * What the rule remembers, what it makes of that, and the new weight.
 *
 * @param {Step} step
 * @param {Quantity} w
 * @param {Quantity} g     what the rule gets
 * @param {number} index   of the parameter
 * @param {string} title   of the last
 * @returns {Formula[]}
 */
export function optimizerFormulas(step, w, g, index, title) {
  const { config, ledger, since } = step;
  /** @type {Formula[]} */
  const formulas = [];
  const on = bench(step, index, formulas);
  const taken = rules[config.optimizer.rule](on, g);
  const kept = config.optimizer.rule === 'adamw' ? product(minus(one, product(on.eta, on.lambda)), w) : w;
  return [
    ...formulas,
    {
      key: 'update',
      title,
      left: w.sign,
      name: words.newParameter(w.name),
      relation: '←',
      is: sum([kept, negative(taken)]),
      result: ledger.after[index],
      since: since.update,
    },
  ];
}
