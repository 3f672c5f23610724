// A formula in words, with its numbers.

import { number } from '../../../lib/format.js';
import { formulaWords as words } from '../../../i18n/en/formula.js';
import { cellsOf, isPlain } from './lines.js';

/** @import { Expression, Formula } from '../../formulas/tree.js' */

const { said } = words;

/** @param {Formula} formula @param {string[]} unfolded */
export function sentenceOf(formula, unfolded) {
  const { title, name, is, result } = formula;
  const last = `${said.equals} ${number(result)}`;
  if (isPlain(formula)) return `${title}: ${name} ${last}`;
  const parts = cellsOf(is, unfolded).map(({ before, open, close, of, rest }) =>
    [
      before === '' ? '' : said[before],
      open === '' ? '' : said.open,
      of ? spoken(of) : rest ? words.together(rest.terms, number(rest.value)) : '',
      close === '' ? '' : said.close,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
  return `${title}: ${name} ${said.equals} ${parts.join(' ')} ${last}`;
}

/** @param {Expression} expression @returns {string} */
function spoken(expression) {
  switch (expression.kind) {
    case 'quantity':
      return `${expression.name} ${number(expression.value)}`;
    case 'constant':
      return expression.text;
    case 'sum':
      return expression.terms
        .map((term, k) => (term.kind === 'negative' || k === 0 ? spoken(term) : `${said['+']} ${spoken(term)}`))
        .join(' ');
    case 'product':
      return expression.factors
        .map((factor) => (factor.kind === 'product' ? spoken(factor) : grouped(factor)))
        .join(` ${said['×']} `);
    case 'quotient':
      return `${grouped(expression.over)} ${said.over} ${grouped(expression.under)}`;
    case 'power':
      return `${grouped(expression.of)} ${said.power} ${grouped(expression.exponent)}`;
    case 'negative':
      return `${said['−']} ${grouped(expression.of)}`;
    case 'call':
      return `${said.calls[expression.call]} ${expression.of.map(grouped).join(` ${said.and} `)}`;
  }
}

/** @param {Expression} expression */
const grouped = (expression) =>
  ['quantity', 'constant', 'call'].includes(expression.kind)
    ? spoken(expression)
    : `${said.open} ${spoken(expression)} ${said.close}`;
