// One update laid open, as tables: the sample, every unit of it, every parameter before and after.

import { digitsOf } from '../../../lib/digits.js';
import { number } from '../../../lib/format.js';
import { layersFrom, parametersIn } from '../../../state/report/figures/layers.js';
import { parameterAt } from '../../../state/inspect/places.js';
import { lowered, partSymbol } from '../../inspect/matrices/symbols.js';
import { figureWords as words } from '../../../i18n/en/figures.js';
import { text } from '../../../i18n/en/page.js';

/** @import { LedgerData } from '../../../state/report/figures/ledger.js' */
/** @import { Part } from '../parts.js' */

/** @param {number | null | undefined} value */
const written = (value) => (value == null ? text.none : digitsOf(value));

/** With an index where there are several. @param {string} name @param {ArrayLike<unknown>} of @param {number} k */
const indexed = (name, of, k) => (of.length > 1 ? `${name}${lowered(k)}` : name);

/** @param {LedgerData} data @returns {Part} */
function facts({ sample, samples, loss, rule, inputs, x, y, prediction, numbers }) {
  const { own, all, factor, rate } = numbers;
  const rows = [
    [words.sample, String(sample + 1)],
    ...x.map((value, k) => [`${words.input} ${inputs[k]}`, written(value)]),
    ...y.map((value, k) => [indexed(words.target, y, k), written(value)]),
    ...prediction.map((value, k) => [indexed(words.prediction, y, k), written(value)]),
    [words.ownLoss, written(own)],
    ...(samples > 1 || factor !== 1 ? [[words.factor, number(factor)]] : []),
    [`${words.loss} (${loss})`, written(all)],
    [`${words.rate} (${rule})`, number(rate)],
  ];
  return { type: 'table', title: words.step, head: [words.measure, words.value], rows, numeric: [false, true] };
}

/** @param {LedgerData} data @returns {Part} */
function units({ layers, units: shown }) {
  const more = layers.reduce((sum, { outputs }) => sum + outputs, 0) - shown.length;
  const rows = shown.map(({ layer, unit, z, a, slope, delta }) => [
    `${layer + 1}`,
    `${unit + 1}`,
    ...[z, a, slope, delta].map(written),
  ]);
  const rest = more > 0 ? [[words.moreRows(more), '', '', '', '', '']] : [];
  return {
    type: 'table',
    title: words.units,
    head: [words.layer, words.unit, 'z', 'a = f(z)', 'f′(z)', 'δ = ∂L/∂z'],
    rows: [...rows, ...rest],
    numeric: [true, true, true, true, true, true],
  };
}

/** @param {LedgerData} data @returns {Part} */
function parameters({ layers: sizes, notation, before, gradients, after }) {
  const layers = layersFrom(sizes);
  const rows = before.map((value, k) => {
    const [old, next] = [value, after[k]];
    const change = old === null || next === null ? null : next - old;
    return [partSymbol(layers, parameterAt(layers, k), notation), ...[old, gradients[k], change, next].map(written)];
  });
  const more = parametersIn(sizes) - before.length;
  const rest = more > 0 ? [[words.moreRows(more), '', '', '', '']] : [];
  return {
    type: 'table',
    title: words.parameters,
    head: [words.parameter, words.before, '∂L/∂w', words.change, words.after],
    rows: [...rows, ...rest],
    numeric: [false, true, true, true, true],
  };
}

/** @param {LedgerData} data @returns {Part[]} */
export const look = (data) => [facts(data), units(data), parameters(data)];
