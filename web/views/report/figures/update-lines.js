// What an update makes of the gradient: penalties, then the optimizer's rule, with what its coefficients are.

import { number } from '../../../lib/format.js';
import { newWeight } from '../../formulas/rules.js';
import { call, product, quantity, quotient, sum } from '../../formulas/tree.js';
import { mathOf, signOf } from '../math/written.js';
import { digits, letter } from '../math/notation.js';
import { equal, listed } from './symbols.js';
import { formulaWords } from '../../../i18n/en/formula.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { Bench } from '../../formulas/rules.js' */
/** @import { Expression, Quantity, Sign } from '../../formulas/tree.js' */
/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Formulas } from '../parts.js' */

/** A letter; its number is of no account here. @param {Sign} sign */
const symbol = (sign) => quantity(sign, sign.base, 1);

/** The signs of the coefficients that a rule may have. @type {Record<string, Sign>} */
const SIGNS = {
  momentum: { base: 'μ' },
  rho: { base: 'ρ' },
  beta1: { base: 'β', sub: '1' },
  beta2: { base: 'β', sub: '2' },
  epsilon: { base: 'ε' },
  momentum_decay: { base: 'ψ' },
  weight_decay: { base: 'λ' },
};

/** Notes what a rule remembers as lines. @param {Formulas['lines']} lines @param {boolean} inside @returns {Bench} */
function bench(lines, inside) {
  /** @param {Sign} left @param {string} name @param {string} relation @param {Expression} is */
  const add = (left, name, relation, is) => {
    lines.push({ name, math: equal(signOf(left), mathOf(is), relation) });
    return symbol(left);
  };
  return {
    eta: symbol({ base: 'η' }),
    mu: symbol(SIGNS.momentum),
    rho: symbol(SIGNS.rho),
    beta1: symbol(SIGNS.beta1),
    beta2: symbol(SIGNS.beta2),
    epsilon: symbol(SIGNS.epsilon),
    psi: symbol(SIGNS.momentum_decay),
    lambda: symbol(SIGNS.weight_decay),
    t: symbol({ base: 't' }),
    product: symbol({ base: 'P', sub: 't' }),
    inside,
    power: (which) => symbol({ base: 'β', sub: String(which + 1), sup: 't' }),
    old: (base) => symbol({ base }),
    remember: (base, is, what) => add({ base }, formulaWords.memories[what], '←', is),
    between: (left, name, title, is) => add(left, title, '=', is),
  };
}

/** The gradient as the rule gets it. @param {FormulasData} data @param {Quantity} w @param {Quantity} g @returns {Formulas['lines']} */
function gradientLines({ optimizer, penalty }, w, g) {
  const { l1, l2, clip_norm: longest } = penalty;
  const decay = optimizer.rule === 'adamw' ? 0 : (optimizer.coefficients.weight_decay ?? 0);
  const [lambda1, lambda2] = ['1', '2'].map((sub) => symbol({ base: 'λ', sub }));
  const shrinking = product(symbol(SIGNS.weight_decay), w);
  const terms = [
    symbol({ base: 'w', slopeOf: 'L' }),
    ...(l1 > 0 ? [product(lambda1, call('sign', w))] : []),
    ...(l2 > 0 ? [product(lambda2, w)] : []),
    ...(decay > 0 && longest === 0 ? [shrinking] : []),
  ];
  const words = reportWords.formulas;
  const values = [
    ...(l1 > 0 ? [valued(lambda1.sign, l1)] : []),
    ...(l2 > 0 ? [valued(lambda2.sign, l2)] : []),
    ...(longest > 0 ? [valued({ base: 'c' }, longest)] : []),
  ];
  const most = symbol({ base: 'c' });
  const cut = quotient(product(g, most), call('largest', symbol({ base: '‖g‖' }), most));
  return [
    {
      name: terms.length > 1 ? words.gradient : words.plainGradient,
      math: listed(equal(letter('g'), mathOf(sum(terms))), ...values),
    },
    ...(longest > 0 ? [{ name: formulaWords.clippingFactor, math: equal(letter('g'), mathOf(cut), '←') }] : []),
    ...(decay > 0 && longest > 0
      ? [{ name: words.gradient, math: equal(letter('g'), mathOf(sum([g, shrinking])), '←') }]
      : []),
  ];
}

/** @param {Sign} sign @param {number} value */
const valued = (sign, value) => equal(signOf(sign), digits(number(value)));

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function updateLines(data) {
  const words = reportWords.formulas;
  const { rule, label, learning_rate: rate, coefficients, epsilon_inside: inside } = data.optimizer;
  const [w, g] = [symbol({ base: 'w' }), symbol({ base: 'g' })];
  /** @type {Formulas['lines']} */
  const remembered = [];
  const is = newWeight(rule, bench(remembered, inside), w, g);
  const values = Object.entries(SIGNS).flatMap(([name, sign]) => {
    const value = coefficients[/** @type {keyof typeof coefficients} */ (name)];
    return value === null || (name === 'weight_decay' && value === 0) ? [] : [valued(sign, value)];
  });
  return [
    ...gradientLines(data, w, g),
    ...remembered,
    { name: words.update(label), math: equal(letter('w'), mathOf(is), '←') },
    { name: words.with, math: listed(valued({ base: 'η' }, rate), ...values) },
  ];
}
