// What each rule makes of a gradient: what it remembers, and the new weight. The formulas of src/train/optimizer.hpp.

import { formulaWords as words } from '../../../i18n/en/formula.js';
import { quantitiesOf } from './quantities.js';
import { newWeight } from '../../formulas/rules.js';
import { quantity, valueOf } from '../../formulas/tree.js';

/** @import { Step } from './quantities.js' */
/** @import { Bench } from '../../formulas/rules.js' */
/** @import { Expression, Formula, Quantity, Sign } from '../../formulas/tree.js' */

/**
 * What a rule has to work with, for one parameter; each call adds a formula and gives its result for the next.
 *
 * @param {Step} step
 * @param {number} index
 * @param {Formula[]} formulas  to add to
 * @returns {Bench}
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
    power: (which) =>
      quantity({ base: 'β', sub: String(which + 1), sup: 't' }, words.power(which + 1), products[which]),
    t: quantity({ base: 't' }, 't', ledger.updates),
    product: quantity({ base: 'P', sub: 't' }, words.momentumProduct, products[0]),

    old: (name) => quantity({ base: name }, words.before(name), ledger.memories_before[name][index]),
    remember: (name, is, what) =>
      add({ base: name }, name, name, is, {
        title: words.memories[what],
        relation: '←',
        result: ledger.memories_after[name][index],
      }),
    between: (left, name, title, is) => add(left, name, name, is, { title, result: valueOf(is), between: true }),
  };
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
  const is = newWeight(config.optimizer.rule, on, w, g);
  return [
    ...formulas,
    {
      key: 'update',
      title,
      left: w.sign,
      name: words.newParameter(w.name),
      relation: '←',
      is,
      result: ledger.after[index],
      since: since.update,
    },
  ];
}
