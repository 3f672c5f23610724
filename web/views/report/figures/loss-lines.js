// The loss of a sample and of an update, and the error that it starts the way back with.

import { number } from '../../../lib/format.js';
import { losses } from '../../formulas/losses.js';
import { quantity } from '../../formulas/tree.js';
import { mathOf } from '../math/written.js';
import { cases, digits, fraction, letter, row, script, sign, wording } from '../math/notation.js';
import { applied, equal, functionOf, listed, ofLayer, outputsOf } from './symbols.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { Output } from '../../formulas/losses.js' */
/** @import { Expression } from '../../formulas/tree.js' */
/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Math } from '../math/notation.js' */
/** @import { Formulas } from '../parts.js' */

/** An output, with numbers that lead to one of the cases of a loss. @param {number} a @param {number} y @returns {Output} */
const outputAt = (a, y) => ({
  a: quantity({ base: 'a' }, 'a', a),
  y: quantity({ base: 'y' }, 'y', y),
  z: quantity({ base: 'z' }, 'z', 0),
  p: quantity({ base: 'p' }, 'p', a),
  bend: quantity({ base: 'δ', sub: 'H' }, 'δ', 1),
  epsilon: quantity({ base: 'ε' }, 'ε', 0),
});

/** @param {number} y @returns {Math} */
const targetIs = (y) => row(letter('y'), sign('='), digits(String(y)));

const distance = () => row(sign('|'), letter('a'), sign('−'), letter('y'), sign('|'));

/** The cases that a loss tells apart. @type {Record<string, () => { output: Output, when: Math }[]>} */
const CASES = {
  bce: () => [1, 0].map((y) => ({ output: outputAt(0.5, y), when: targetIs(y) })),
  softmax_ce: () => [{ output: outputAt(0.5, 1), when: targetIs(1) }],
  huber: () => [
    { output: outputAt(0, 0), when: row(distance(), sign('≤'), script(letter('δ'), letter('H'), null)) },
    { output: outputAt(2, 0), when: wording(reportWords.formulas.otherwise) },
  ],
};

/** @param {string} loss @param {(output: Output) => Expression | null} of @returns {Math} */
function inCases(loss, of) {
  const all = (CASES[loss]?.() ?? [{ output: outputAt(0.5, 0), when: null }]).flatMap(({ output, when }) => {
    const is = of(output);
    return is ? [{ value: mathOf(is), when }] : [];
  });
  const alike = all.every(({ value }) => JSON.stringify(value) === JSON.stringify(all[0].value));
  if (alike) return all[0].value;
  return cases(all.map(({ value, when }) => ({ value, when: /** @type {Math} */ (when) })));
}

/** What the sum of all losses is multiplied by; null: 1. @param {FormulasData} data @returns {Math | null} */
function factorOf({ loss }) {
  if (loss.reduction === 'sum') return null;
  if (loss.reduction === 'half_sum') return digits('½');
  const entries = losses[loss.function].perSample ? [letter('N')] : [letter('N'), letter('K')];
  return fraction(digits('1'), row(...(loss.reduction === 'half_mean' ? [digits('2')] : []), ...entries));
}

/** What is set of the loss. @param {FormulasData['loss']} loss */
function settingsOf({ function: name, delta, epsilon }) {
  if (name === 'huber') return [equal(script(letter('δ'), letter('H'), null), digits(number(delta)))];
  return name === 'bce_epsilon' ? [equal(letter('ε'), digits(number(epsilon)))] : [];
}

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function lossLines(data) {
  const words = reportWords.formulas;
  const { loss, samples } = data;
  const factor = factorOf(data);
  const { perSample, value } = losses[loss.function];
  const over = perSample ? letter('n') : row(letter('n'), letter('k'));
  const counts = [
    equal(letter('N'), digits(String(samples))),
    ...(perSample ? [] : [equal(letter('K'), digits(String(outputsOf(data))))]),
  ];
  const total = row(...(factor ? [factor] : []), script(sign('Σ'), over, null), script(letter('ℓ'), over, null));
  return [
    {
      name: words.loss(loss.label),
      math: listed(equal(letter('ℓ'), inCases(loss.function, value)), ...settingsOf(loss)),
    },
    { name: words.reduced(loss.reductionLabel), math: listed(equal(letter('L'), total), ...counts) },
  ];
}

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function outputError(data) {
  const words = reportWords.formulas;
  const { layers, loss } = data;
  const last = layers.length;
  const { activation } = layers[last - 1];
  const { fused, slope } = losses[loss.function];
  const factor = factorOf(data);
  const delta = ofLayer('δ', last);
  const weighed = (/** @type {Math[]} */ ...of) => row(...(factor ? [factor] : []), ...of);
  if (fused) {
    const said = loss.function === 'softmax_ce' ? letter('P') : ofLayer('A', last);
    const error = weighed(sign('('), said, sign('−'), letter('Y'), sign(')'));
    return [{ name: words.fused, math: equal(delta, error) }];
  }
  const by = (/** @type {Math} */ a) => fraction(row(sign('∂'), letter('ℓ')), row(sign('∂'), a));
  const through =
    activation === 'identity' ? [] : [sign('⊙'), applied(`${functionOf(activation)}′`, ofLayer('Z', last))];
  return [
    { name: words.lossSlope, math: equal(by(letter('a')), inCases(loss.function, slope)) },
    { name: words.outputError, math: equal(delta, weighed(by(ofLayer('A', last)), ...through)) },
  ];
}
