// A weight's or bias's way through the step: its gradient, what is added to that, and what it becomes.

import { number } from '../../../lib/format.js';
import { rowAt } from '../../../state/schema.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { optimizerFormulas } from './optimizer.js';
import { indexOf, quantitiesOf } from './quantities.js';
import { call, product, quantity, quotient, sum, whole } from '../../formulas/tree.js';

/** @import { Part } from '../../../state/inspect/atoms.js' */
/** @import { Step } from './quantities.js' */
/** @import { Expression, Formula, Quantity } from '../../formulas/tree.js' */

/** @typedef {Exclude<Part, { kind: 'unit' }>} Parameter */

/** @param {Step} step @param {Parameter} part @returns {Formula[]} */
export function parameterFormulas(step, part) {
  const { layers, ledger, held, config, catalog, since } = step;
  const index = indexOf(layers, part);
  const w = { ...quantitiesOf(step).parameter(part), origin: null };
  const value = {
    key: 'value',
    title: words.valueNow(part.kind),
    left: w.sign,
    name: w.name,
    relation: /** @type {const} */ ('='),
    is: w,
    result: w.value,
    since: 0,
  };
  const gradient = gradientFormula(step, part, index);
  if (held.includes(index)) {
    const title = words.updateOff;
    const result = ledger.after[index];
    const update = { ...value, key: 'update', title, note: words.off, relation: /** @type {const} */ ('←') };
    return [value, gradient, { ...update, is: whole(0), result, since: since.update }];
  }
  const prepared = preparation(step, part, index, w, asQuantity(gradient));
  const g = asQuantity(prepared.at(-1) ?? { ...gradient, left: { base: 'g' } });
  const rule = rowAt(catalog, config, 'optimizer.rule').label;
  const update = optimizerFormulas(step, w, g, index, words.update(rule, number(ledger.learning_rate)));
  const note = prepared.length === 0 ? words.gradientIsG : undefined;
  return [value, { ...gradient, note }, ...prepared, ...update];
}

/** The result, for the next formula. @param {Formula} formula */
const asQuantity = ({ key, left, name, result }) => quantity(left, name, result, { formula: key });

/** @param {Step} step @param {Parameter} part @param {number} index @returns {Formula} */
function gradientFormula(step, part, index) {
  const { ledger, since } = step;
  const of = quantitiesOf(step);
  const batch = ledger.rows.length > 1;
  const parameter = of.parameter(part);
  const terms = ledger.rows.map((_, n) => {
    const sample = batch ? n : undefined;
    const delta = of.delta(part.layer, part.unit, sample);
    return part.kind === 'bias' ? delta : product(of.a(part.layer - 1, part.from, sample), delta);
  });
  return {
    key: 'gradient',
    title: words.gradient(batch ? ledger.rows.length : 1),
    left: { ...parameter.sign, slopeOf: 'L' },
    name: words.gradientOf(parameter.name),
    relation: '=',
    is: sum(terms, 'gradient'),
    result: ledger.gradients[index],
    since: since.gradients,
  };
}

/**
 * What is made of the gradient before the rule gets it; empty: nothing.
 *
 * @param {Step} step
 * @param {Parameter} part
 * @param {number} index
 * @param {Quantity} w
 * @param {Quantity} gradient
 * @returns {Formula[]}
 */
function preparation(step, part, index, w, gradient) {
  const { config, ledger, since } = step;
  const { l1, l2, biases, clip_norm: longest } = config.penalty;
  const of = quantitiesOf(step);
  const shared = { relation: /** @type {const} */ ('='), since: since.update };
  /** @type {Formula[]} */
  const formulas = [];

  /** @type {Expression[]} */
  const parts = [];
  if (part.kind === 'weight' || biases) {
    if (l1 > 0) parts.push(product(of.setting({ base: 'λ', sub: '1' }, l1), call('sign', w)));
    if (l2 > 0) parts.push(product(of.setting({ base: 'λ', sub: '2' }, l2), w));
  }
  if (parts.length > 0) {
    const name = words.penaltyPart;
    const result = ledger.penalties[index];
    formulas.push({
      ...shared,
      key: 'penalty',
      title: words.penalty,
      left: { base: 'r' },
      name,
      is: sum(parts),
      result,
    });
  }
  /** @type {Expression} */
  let is = parts.length > 0 ? sum([gradient, asQuantity(formulas[0])]) : gradient;

  if (longest > 0 && ledger.clipping !== 1) {
    const limit = of.setting({ base: 'c', sub: 'max' }, longest, words.longest);
    const length = quantity({ base: '‖g‖' }, words.lengthOfAll, longest / ledger.clipping);
    const clipping = {
      ...shared,
      key: 'clipping',
      title: words.clipping,
      left: { base: 'c' },
      name: words.clippingFactor,
      is: quotient(limit, length),
      result: ledger.clipping,
    };
    formulas.push(clipping);
    is = product(asQuantity(clipping), is);
  }

  const decay = ledger.coefficients.weight_decay;
  if (decay > 0 && config.optimizer.rule !== 'adamw') {
    is = sum([is, product(of.setting({ base: 'λ' }, decay), w)]);
  }
  if (is === gradient) return [];
  const result = ledger.prepared[index];
  return [
    ...formulas,
    { ...shared, key: 'prepared', title: words.prepared, left: { base: 'g' }, name: 'g', is, result },
  ];
}
