// A formula's numbers, as HTML: inside MathML a button is not reliably one.

import { html, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { written } from '../../formulas/writing.js';

/** @import { Cell, Rest } from './lines.js' */
/** @import { Origin, Quantity } from '../../formulas/tree.js' */
/** @import { Hand } from '../../formulas/writing.js' */

/**
 * @typedef {object} Ways
 * @property {(origin: Origin) => void} trace  leads to where a number came from
 * @property {(sum: string) => void} toggle    folds a sum, or unfolds it
 * @property {string[]} unfolded
 */

/** What the formula's sentence says already. @param {string} text */
const silent = (text) => html`<span aria-hidden="true">${text}</span>`;

/** @param {Ways} ways @returns {Hand} */
const handOf = (ways) => ({
  numbers: true,
  leaf: (leaf) => numberOf(leaf, ways),
  fixed: silent,
  sign: (sign) => silent(`\u2005${sign}\u2005`),
  times: () => silent('\u2005×\u2005'),
  row: (parts) => parts,
  fraction: (over, under) =>
    html`<span class="fraction"><span class="over">${over}</span><span class="under">${under}</span></span>`,
  power: (base, exponent) => html`${base}<sup>${exponent}</sup>`,
  root: (of) => html`${silent('√')}<span class="root">${of}</span>`,
});

/** @param {Quantity} leaf @param {Ways} ways */
function numberOf({ value, name, origin }, ways) {
  const text = number(value);
  if (origin === null) return html`<span aria-hidden="true" title=${exact(value)}>${text}</span>`;
  return html`<button
    type="button"
    title=${exact(value)}
    aria-label=${words.numberOf(name, text)}
    @click=${() => ways.trace(origin)}
  >
    ${text}
  </button>`;
}

/** @param {Rest} rest @param {Ways} ways */
const restOf = ({ key, terms, value }, ways) =>
  html`<button
    type="button"
    class="rest"
    title=${exact(value)}
    aria-label=${words.unfold(terms, number(value))}
    @click=${() => ways.toggle(key)}
  >
    ${words.more(terms)}
  </button>`;

/** @param {Cell} cell @param {Ways} ways */
export const inNumbers = ({ before, open, close, of, rest }, ways) =>
  html`${before === '' ? nothing : silent(`${before}\u2005`)}${open === '' ? nothing : silent(open)}${
    of ? written(of, handOf(ways), before === '−' || before === '+') : nothing
  }${rest ? restOf(rest, ways) : nothing}${close === '' ? nothing : silent(close)}`;
