// Back-propagation as a run is configured: its loss, what comes back to each layer, the gradients, and the update.

import { digits, fraction, letter, row, script, sign } from '../math/notation.js';
import { lossLines, outputError } from './loss-lines.js';
import { updateLines } from './update-lines.js';
import { applied, below, equal, functionOf, ofLayer, TRANSPOSED } from './symbols.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Formulas } from '../parts.js' */

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function backPropagationLines(data) {
  const words = reportWords.formulas;
  const { layers } = data;
  const backwards = layers.map((one, k) => ({ ...one, layer: k + 1 })).toReversed();
  return [
    ...lossLines(data),
    ...outputError(data),
    ...backwards.slice(1).map(({ layer, activation }) => ({
      name: words.hiddenError(layer),
      math: equal(
        ofLayer('δ', layer),
        row(
          ofLayer('δ', layer + 1),
          ofLayer('W', layer + 1, TRANSPOSED),
          ...(activation === 'identity' ? [] : [sign('⊙'), applied(`${functionOf(activation)}′`, ofLayer('Z', layer))]),
        ),
      ),
    })),
    ...backwards.flatMap(({ layer, bias }) => [
      {
        name: words.weights(layer),
        math: equal(slopeBy('W', layer), row(below(layer, TRANSPOSED), ofLayer('δ', layer))),
      },
      ...(bias
        ? [
            {
              name: words.biases(layer),
              math: equal(
                slopeBy('b', layer),
                row(script(sign('Σ'), letter('n'), null), script(letter('δ'), letter('n'), digits(`(${layer})`))),
              ),
            },
          ]
        : []),
    ]),
    ...updateLines(data),
  ];
}

/** @param {string} base @param {number} layer */
const slopeBy = (base, layer) => fraction(row(sign('∂'), letter('L')), row(sign('∂'), ofLayer(base, layer)));
