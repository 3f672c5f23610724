// The loss of each kind: of one sample, its slope by an output, and how the reduction weighs it.

import { formulaWords as words } from '../../../i18n/en/formula.js';
import { rowAt } from '../../../state/schema.js';
import { quantitiesOf, unitName } from './quantities.js';
import { losses } from '../../formulas/losses.js';
import { call, constant, product, quantity, quotient, sum, whole } from '../../formulas/tree.js';

/** @import { Quantities, Step } from './quantities.js' */
/** @import { Output } from '../../formulas/losses.js' */
/** @import { Expression, Formula } from '../../formulas/tree.js' */

const half = constant('½', 0.5);
const one = whole(1);

/** @param {Step} step @param {Quantities} of @param {number} output @returns {Output} */
function outputOf({ layers, config }, of, output) {
  const last = layers.length - 1;
  return {
    a: of.a(last, output),
    y: of.y(output),
    z: of.z(last, output),
    p: of.p(output),
    bend: of.setting({ base: 'δ', sub: 'H' }, config.loss.delta, words.bend),
    epsilon: of.setting({ base: 'ε' }, config.loss.epsilon),
  };
}

/** The reduction's, as what it is; null: 1. @param {Step} step @param {Quantities} of */
function factorOf({ config, ledger, layers }, of) {
  const { reduction, function: name } = config.loss;
  if (reduction === 'sum') return null;
  if (reduction === 'half_sum') return half;
  const samples = of.setting({ base: 'N' }, ledger.rows.length, words.samples);
  const outputs = of.setting({ base: 'K' }, layers[layers.length - 1].outputs, words.outputs);
  return quotient(
    one,
    product(...(reduction === 'half_mean' ? [whole(2)] : []), samples, ...(losses[name].perSample ? [] : [outputs])),
  );
}

/** @param {Expression | null} factor @param {Expression[]} others */
const weighed = (factor, ...others) => product(...(factor ? [factor] : []), ...others);

/** Of the sample that is shown, and of the whole step. @param {Step} step @returns {Formula[]} */
export function lossFormulas(step) {
  const { catalog, config, ledger, layers, place, since } = step;
  const of = quantitiesOf(step);
  const written = losses[config.loss.function];
  const outputs = Array.from({ length: layers[layers.length - 1].outputs }, (_, k) => outputOf(step, of, k));
  const shares = outputs.map(written.value).filter((share) => share !== null);
  const row = rowAt(catalog, config, 'loss.function');
  /** @param {number} sample */
  const ofSample = (sample) =>
    quantity(
      { base: 'ℓ', sub: String(ledger.rows[sample] + 1) },
      words.ofSample(words.sampleLoss, ledger.rows[sample] + 1),
      ledger.losses[sample],
      sample === place
        ? { formula: 'sample loss' }
        : { part: { kind: 'unit', layer: layers.length - 1, unit: 0 }, row: ledger.rows[sample] },
    );
  return [
    {
      key: 'sample loss',
      title: words.lossOf(row.label, ledger.rows[place] + 1),
      note: written.note?.(outputs[0]),
      left: ofSample(place).sign,
      name: words.sampleLoss,
      relation: '=',
      is: sum(shares, 'losses'),
      result: ledger.losses[place],
      since: since.loss,
    },
    {
      key: 'loss',
      title: words.reduced(rowAt(catalog, config, 'loss.reduction').label, ledger.rows.length),
      left: { base: 'L' },
      name: words.loss,
      relation: '=',
      is: weighed(
        factorOf(step, of),
        sum(
          Array.from(ledger.losses, (_, n) => ofSample(n)),
          'sample losses',
        ),
      ),
      result: ledger.loss,
      since: since.loss,
    },
  ];
}

/** p of a softmax, if the loss has one. @param {Step} step @param {number} unit @returns {Formula[]} */
export function softmaxFormulas(step, unit) {
  const { config, layers, since } = step;
  if (config.loss.function !== 'softmax_ce') return [];
  const of = quantitiesOf(step);
  const last = layers.length - 1;
  const power = (/** @type {number} */ k) => call('exp', of.z(last, k));
  const p = of.p(unit);
  return [
    {
      key: 'p',
      title: words.softmaxTitle,
      left: p.sign,
      name: p.name,
      relation: '=',
      is: quotient(
        power(unit),
        sum(
          Array.from({ length: layers[last].outputs }, (_, k) => power(k)),
          'softmax',
        ),
      ),
      result: p.value,
      since: since.loss,
    },
  ];
}

/** δ of an output, and the slope of the loss that it starts with. @param {Step} step @param {number} unit @returns {Formula[]} */
export function outputDelta(step, unit) {
  const { config, ledger, layers, place, since } = step;
  const of = quantitiesOf(step);
  const last = layers.length - 1;
  const { fused, slope, note } = losses[config.loss.function];
  const output = outputOf(step, of, unit);
  const factor = factorOf(step, of);
  const delta = of.delta(last, unit);
  const common = {
    key: 'delta',
    left: delta.sign,
    name: delta.name,
    relation: /** @type {const} */ ('='),
    result: delta.value,
    since: since.backward(last),
  };
  if (fused) {
    return [{ ...common, title: words.startsBack, note: words.fused, is: weighed(factor, slope(output)) }];
  }
  const e = quantity(
    { ...output.a.sign, slopeOf: 'ℓ' },
    words.slopeByOutput(unitName(layers, last, unit)),
    ledger.loss_slope[place * layers[last].outputs + unit],
    { formula: 'loss slope' },
  );
  return [
    { ...common, title: words.startsBack, is: weighed(factor, e, of.slope(last, unit)) },
    {
      ...common,
      key: 'loss slope',
      title: words.lossSlope,
      note: note?.(output),
      left: e.sign,
      name: e.name,
      is: slope(output),
      result: e.value,
    },
  ];
}

/** Whether δ of an output has no slope of its own in it. @param {Step} step */
export const isFused = ({ config }) => losses[config.loss.function].fused === true;
