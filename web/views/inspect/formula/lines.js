// A formula broken into cells, so that what stands for a number and the number stand below each other, and nothing is
// wider than the panel.

import { number } from '../../../lib/format.js';
import { product, sum, valueOf } from '../../formulas/tree.js';

/** @import { Expression, Formula, Sign } from '../../formulas/tree.js' */

/**
 * A piece of a formula that is not broken.
 *
 * @typedef {object} Cell
 * @property {'' | '+' | '−' | '×'} before
 * @property {string} open   parentheses around the sum that it is a term of
 * @property {string} close
 * @property {Expression | null} of
 * @property {Rest | null} rest  instead: the folded terms of a sum
 *
 * @typedef {{ key: string, terms: number, value: number }} Rest
 */

const FOLDED_FROM = 7; // terms
const SHOWN_FIRST = 3;
const MOST_WIDE = 44; // characters beside the left side

/** Long sums that are shown with all their terms. @param {Expression} expression @returns {string[]} */
export const longSums = (expression) =>
  partsOf(expression).flatMap((part) =>
    part.kind === 'sum' && part.key !== null && part.terms.length >= FOLDED_FROM ? [part.key] : [],
  );

/** @param {Expression} expression @returns {Expression[]} */
const partsOf = (expression) => (expression.kind === 'product' ? expression.factors.flatMap(partsOf) : [expression]);

/**
 * What is shown of a long list: its first, what is left out, its last.
 *
 * @template T
 * @param {T[]} all
 * @param {boolean} unfolded
 */
export function folded(all, unfolded) {
  if (unfolded || all.length < FOLDED_FROM) return { first: all, rest: [], last: [] };
  return { first: all.slice(0, SHOWN_FIRST), rest: all.slice(SHOWN_FIRST, -1), last: all.slice(-1) };
}

/** @param {Extract<Expression, { kind: 'sum' }>} sum @param {string[]} unfolded @returns {Cell[]} */
function cellsOfSum({ terms, key }, unfolded) {
  /** @param {Expression} term @param {number} k @returns {Cell} */
  const cell = (term, k) => {
    const less = term.kind === 'negative';
    const before = less ? '−' : k === 0 ? '' : '+';
    return { before, open: '', close: '', of: less ? term.of : term, rest: null };
  };
  const { first, rest, last } = folded(terms.map(cell), key === null || unfolded.includes(key));
  if (key === null || rest.length === 0) return first;
  const value = valueOf(sum(terms.slice(first.length, -last.length)));
  return [...first, { before: '+', open: '', close: '', of: null, rest: { key, terms: rest.length, value } }, ...last];
}

/** @param {Expression} expression @param {string[]} unfolded @returns {Cell[]} */
export function cellsOf(expression, unfolded) {
  if (expression.kind === 'sum') return cellsOfSum(expression, unfolded);
  if (expression.kind !== 'product') return [{ before: '', open: '', close: '', of: expression, rest: null }];
  return runsOf(partsOf(expression)).flatMap((run, k) => {
    const [first] = run;
    if (first.kind !== 'sum')
      return [{ before: k > 0 ? '×' : '', open: '', close: '', of: product(...run), rest: null }];
    const cells = cellsOfSum(first, unfolded);
    cells[0].open = cells[0].before === '−' ? '(−' : '(';
    cells[0].before = k > 0 ? '×' : '';
    cells[cells.length - 1].close = ')';
    return cells;
  });
}

/** Factors that are no sums stand together. @param {Expression[]} factors */
function runsOf(factors) {
  /** @type {Expression[][]} */
  const runs = [];
  for (const factor of factors) {
    const latest = runs.at(-1);
    if (latest && latest[0].kind !== 'sum' && factor.kind !== 'sum') latest.push(factor);
    else runs.push([factor]);
  }
  return runs;
}

/** Cells that fit beside each other. @param {Cell[]} cells @param {Sign} left @returns {Cell[][]} */
export function broken(cells, left) {
  const room = MOST_WIDE - widthOfSign(left);
  /** @type {Cell[][]} */
  const rows = [[]];
  let used = 0;
  for (const cell of cells) {
    const width = 3 + (cell.of ? widthOf(cell.of) : 12);
    if (used > 0 && used + width > room) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1].push(cell);
    used += width;
  }
  return rows;
}

/** @param {Sign} sign @returns {number} */
const widthOfSign = ({ base, sub = '', sup = '', slopeOf, at }) =>
  base.length + 0.7 * Math.max(sub.length, sup.length) + (slopeOf ? 3 : 0) + (at ? 2 + widthOfSign(at) : 0);

/** About how many digits wide it is, in symbols or with its numbers. @param {Expression} expression @returns {number} */
function widthOf(expression) {
  switch (expression.kind) {
    case 'quantity':
      return Math.max(number(expression.value).length, widthOfSign(expression.sign));
    case 'constant':
      return expression.text.length;
    case 'sum':
      return expression.terms.reduce((width, term) => width + widthOf(term) + 2, 0);
    case 'product':
      return expression.factors.reduce((width, factor) => width + widthOf(factor) + 2, -2);
    case 'quotient':
      return Math.max(widthOf(expression.over), widthOf(expression.under));
    case 'power':
      return widthOf(expression.of) + 1;
    case 'negative':
      return 1 + widthOf(expression.of);
    case 'call':
      return 3 + expression.of.reduce((width, of) => width + widthOf(of), 0);
  }
}

/** Whether it says no more than the result does. @param {Formula} formula */
export const isPlain = ({ is, left }) =>
  is.kind === 'constant' ||
  (is.kind === 'quantity' &&
    is.sign.base === left.base &&
    is.sign.sub === left.sub &&
    is.sign.sup === left.sup &&
    !left.slopeOf);
