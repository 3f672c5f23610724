// Formulas of web/views/formulas/ as their parts, in symbols.

import { written } from '../../formulas/writing.js';
import { digits, fraction, letter, row, script, sign } from './notation.js';

/** @import { Expression, Sign } from '../../formulas/tree.js' */
/** @import { Hand } from '../../formulas/writing.js' */
/** @import { Math } from './notation.js' */

/** @param {Sign} of @returns {Math} */
export function signOf({ base, sub, sup, hat, slopeOf, at }) {
  if (at) return row(letter(base), sign('('), signOf(at), sign(')'));
  const bare = hat ? /** @type {Math} */ ({ is: 'hat', of: letter(base) }) : letter(base);
  const whole = sub || sup ? script(bare, sub ? letter(sub) : null, sup ? letter(sup) : null) : bare;
  return slopeOf ? fraction(row(sign('∂'), letter(slopeOf)), row(sign('∂'), whole)) : whole;
}

/** @param {string} text @returns {Math} */
const fixed = (text) =>
  text === 'max('
    ? row(letter('max'), sign('('))
    : /^[\d.½]+$/.test(text)
      ? digits(text)
      : /^[\w\u2009πΦ]+$/.test(text)
        ? letter(text)
        : sign(text);

/** @type {Hand} */
const hand = {
  numbers: false,
  leaf: (leaf) => signOf(leaf.sign),
  fixed,
  sign,
  times: ({ kind }) => (kind === 'constant' ? sign('·') : letter('\u2009')),
  row: (parts) => row(.../** @type {Math[]} */ (parts)),
  fraction: (over, under) => fraction(/** @type {Math} */ (over), /** @type {Math} */ (under)),
  power: (base, exponent) => script(/** @type {Math} */ (base), null, /** @type {Math} */ (exponent)),
  root: (of) => ({ is: 'root', of: /** @type {Math} */ (of) }),
};

/** @param {Expression} expression */
export const mathOf = (expression) => /** @type {Math} */ (written(expression, hand));
