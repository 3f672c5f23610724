// A formula's symbols, as MathML.

import { html, mathml, nothing } from 'lit/html.js';
import { written } from '../../formulas/writing.js';

/** @import { Cell } from './lines.js' */
/** @import { Sign } from '../../formulas/tree.js' */
/** @import { Hand } from '../../formulas/writing.js' */

/** The sentence of the formula says it to those who do not see it. @param {unknown} content */
export const math = (content) => html`<math aria-hidden="true">${content}</math>`;

/** @param {Sign} sign @returns {unknown} */
export function signOf({ base, sub, sup, hat, slopeOf, at }) {
  if (at) return mathml`<mrow><mi>${base}</mi>${operator('(')}${signOf(at)}${operator(')')}</mrow>`;
  const letter = hat ? mathml`<mover><mi>${base}</mi><mo stretchy="false">^</mo></mover>` : mathml`<mi>${base}</mi>`;
  const whole = scripted(letter, sub, sup);
  if (!slopeOf) return whole;
  return mathml`<mrow><mi>∂${slopeOf}</mi><mo lspace="0" rspace="0">/</mo><mi>∂</mi>${whole}</mrow>`;
}

/** @param {unknown} letter @param {string | undefined} sub @param {string | undefined} sup */
function scripted(letter, sub, sup) {
  if (sub && sup) return mathml`<msubsup>${letter}<mn>${sub}</mn><mn>${sup}</mn></msubsup>`;
  if (sub) return mathml`<msub>${letter}<mn>${sub}</mn></msub>`;
  return sup ? mathml`<msup>${letter}<mn>${sup}</mn></msup>` : letter;
}

/** @param {string} sign */
const operator = (sign) => mathml`<mo stretchy="false">${sign}</mo>`;

/** In front of a cell. @param {string} sign */
const leading = (sign) => mathml`<mo lspace="0" rspace="0.2em">${sign}</mo>`;

/** Between the two sides. @param {string} sign */
export const relationOf = (sign) => math(mathml`<mo lspace="0" rspace="0">${sign}</mo>`);

/** @type {Hand} */
const hand = {
  numbers: false,
  leaf: ({ sign }) => signOf(sign),
  fixed: (text) => mathml`<mi mathvariant="normal">${text}</mi>`,
  sign: operator,
  times: ({ kind }) => (kind === 'constant' ? operator('·') : mathml`<mspace width="0.2em"></mspace>`),
  row: (parts) => mathml`<mrow>${parts}</mrow>`,
  fraction: (over, under) => mathml`<mfrac><mrow>${over}</mrow><mrow>${under}</mrow></mfrac>`,
  power: (base, exponent) => mathml`<msup><mrow>${base}</mrow><mrow>${exponent}</mrow></msup>`,
  root: (of) => mathml`<msqrt>${of}</msqrt>`,
};

/** @param {Cell} cell */
export const inSymbols = ({ before, open, close, of }) =>
  math(
    mathml`${before === '' ? nothing : leading(before === '×' ? '·' : before)}${open === '' ? nothing : operator(open)}${
      of ? written(of, hand) : operator('⋯')
    }${close === '' ? nothing : operator(close)}`,
  );
