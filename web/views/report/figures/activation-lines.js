// a = f(z) and f′(z) of the activation functions that a network has.

import { activations } from '../../formulas/activations.js';
import { quantity } from '../../formulas/tree.js';
import { mathOf, signOf } from '../math/written.js';
import { cases, digits, letter, sign } from '../math/notation.js';
import { row } from '../math/notation.js';
import { applied, equal, functionOf } from './symbols.js';
import { reportWords } from '../../../i18n/en/report.js';

/** @import { FormulasData } from '../../../state/report/figures/formulas.js' */
/** @import { Math } from '../math/notation.js' */
/** @import { Formulas } from '../parts.js' */

/** What is true on each side of 0; where both sides are alike, once. @param {Math[]} sides  above, below */
const onBothSides = ([above, below]) =>
  JSON.stringify(above) === JSON.stringify(below)
    ? above
    : cases([
        { value: above, when: row(letter('z'), sign('>'), digits('0')) },
        { value: below, when: row(letter('z'), sign('≤'), digits('0')) },
      ]);

/** @param {FormulasData} data @returns {Formulas['lines']} */
export function activationLines({ layers }) {
  const words = reportWords.formulas;
  const names = [...new Set(layers.map(({ activation }) => activation))];
  return names.flatMap((name) => {
    const { label, alpha } = /** @type {FormulasData['layers'][number]} */ (
      layers.find(({ activation }) => activation === name)
    );
    const z = letter('z');
    const sides = [1, -1].map((at) =>
      activations[name](
        quantity({ base: 'z' }, 'z', at),
        quantity({ base: 'a' }, 'a', at),
        quantity({ base: 'α' }, 'α', alpha ?? 0),
        '',
      ),
    );
    const own = functionOf(name);
    const { part } = sides[0];
    const value = onBothSides(sides.map((side) => mathOf(side.value)));
    const slope = onBothSides(sides.map((side) => mathOf(side.slope)));
    return [
      { name: words.activation(label), math: row(equal(letter('a'), applied(own, z)), sign('='), value) },
      { name: words.derivative(label), math: equal(applied(`${own}′`, z), slope) },
      ...(part ? [{ name: words.with, math: equal(signOf({ base: part.base }), mathOf(part.is)) }] : []),
      ...(alpha === null ? [] : [{ name: words.with, math: equal(letter('α'), digits(String(alpha))) }]),
    ];
  });
}
