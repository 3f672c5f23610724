// How a formula is written, by a hand that knows what a letter, a number, a fraction ... looks like.

import { isLoose } from './tree.js';

/** @import { Call, Expression, Quantity } from './tree.js' */

/**
 * @typedef {object} Hand
 * @property {boolean} numbers  it writes numbers, which may be below 0; else symbols
 * @property {(leaf: Quantity) => unknown} leaf
 * @property {(text: string) => unknown} fixed  a constant, the name of a function
 * @property {(sign: string) => unknown} sign   with its space, if any
 * @property {(factor: Expression) => unknown} times  in front of this factor
 * @property {(parts: unknown[]) => unknown} row
 * @property {(over: unknown, under: unknown) => unknown} fraction
 * @property {(base: unknown, exponent: unknown) => unknown} power
 * @property {(of: unknown) => unknown} root
 */

/**
 * @param {Expression} expression
 * @param {Hand} hand
 * @param {boolean} [tight]  a number below 0 takes parentheses
 * @returns {unknown}
 */
export function written(expression, hand, tight = false) {
  switch (expression.kind) {
    case 'quantity':
      return tight && hand.numbers && expression.value < 0
        ? enclosed(hand.leaf(expression), hand)
        : hand.leaf(expression);
    case 'constant':
      return hand.fixed(expression.text);
    case 'sum':
      return hand.row(
        expression.terms.flatMap((term, k) => {
          const less = term.kind === 'negative';
          const of = less ? term.of : term;
          const shown = less && isLoose(of) ? enclosed(written(of, hand), hand) : written(of, hand, less || k > 0);
          return less ? [hand.sign('−'), shown] : k > 0 ? [hand.sign('+'), shown] : [shown];
        }),
      );
    case 'product':
      return hand.row(
        expression.factors.flatMap((factor, k) => {
          const shown = isLoose(factor)
            ? enclosed(written(factor, hand), hand)
            : written(factor, hand, tight && k === 0);
          return k > 0 ? [hand.times(factor), shown] : [shown];
        }),
      );
    case 'quotient':
      return hand.fraction(written(expression.over, hand), written(expression.under, hand));
    case 'power': {
      const { of, exponent } = expression;
      const bare =
        of.kind === 'constant' || (of.kind === 'quantity' && (hand.numbers ? of.value >= 0 : !of.sign.slopeOf));
      const base = written(of, hand);
      return hand.power(bare ? base : enclosed(base, hand), written(exponent, hand));
    }
    case 'negative':
      return hand.row([hand.fixed('−'), written(expression.of, hand, true)]);
    case 'call':
      return called(expression.call, expression.of, hand);
  }
}

/** @param {unknown} content @param {Hand} hand */
const enclosed = (content, hand) => hand.row([hand.fixed('('), content, hand.fixed(')')]);

/** @param {Call} call @param {Expression[]} of @param {Hand} hand */
function called(call, of, hand) {
  const [first] = of;
  const inner = written(first, hand);
  if (call === 'root') return hand.root(inner);
  if (call === 'exp') return hand.power(hand.fixed('e'), inner);
  if (call === 'size') return hand.row([hand.fixed('|'), inner, hand.fixed('|')]);
  if (call === 'largest') {
    return hand.row([hand.fixed('max('), inner, hand.fixed(', '), written(of[1], hand), hand.fixed(')')]);
  }
  const bare = first.kind === 'quantity' && call !== 'Φ' && call !== 'sign';
  return bare
    ? hand.row([hand.fixed(`${call}\u2009`), written(first, hand, true)])
    : hand.row([hand.fixed(call), enclosed(inner, hand)]);
}
