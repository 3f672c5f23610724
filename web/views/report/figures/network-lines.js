// The forward pass of a network, layer by layer.

import { letter, row, sign } from '../math/notation.js';
import { applied, below, equal, functionOf, listed, ofLayer, sized } from './symbols.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Formulas } from '../parts.js' */

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function networkLines({ inputs, layers, loss }) {
  const words = reportWords.formulas;
  return [
    { name: words.input, math: sized(letter('X'), letter('N'), inputs) },
    ...layers.map(({ units, activation, label, bias }, k) => {
      const layer = k + 1;
      const [z, a] = [ofLayer('Z', layer), ofLayer('A', layer)];
      const product = row(below(layer), ofLayer('W', layer));
      const sum = bias ? row(product, sign('+'), ofLayer('b', layer)) : product;
      const out = equal(a, activation === 'identity' ? z : applied(functionOf(activation), z));
      const last = layer === layers.length;
      const shares = last && loss.function === 'softmax_ce' ? [equal(letter('P'), applied('softmax', a))] : [];
      return {
        name: last ? words.output(units, label) : words.layer(layer, units, label),
        math: listed(equal(z, sum), out, ...shares),
      };
    }),
  ];
}
