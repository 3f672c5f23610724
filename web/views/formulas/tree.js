// A formula as a small tree: written once with symbols and once with numbers, said in words, or worked out.

/** @import { Part } from '../../state/inspect/atoms.js' */

/**
 * As in a₂⁽¹⁾, v̂, ∂L/∂w₁₂, f′(z).
 *
 * @typedef {object} Sign
 * @property {string} base
 * @property {string} [sub]
 * @property {string} [sup]
 * @property {boolean} [hat]
 * @property {'L' | 'ℓ'} [slopeOf]  this symbol's derivative by it
 * @property {Sign} [at]  a function: of this symbol
 *
 * Where a number came from: a part at the stage where it became known (of another sample, in a batch), another formula
 * that stands beside it, or the panel that shows where it is set.
 *
 * @typedef {{ part: Part, stage?: number, row?: number } | { formula: string } | { panel: 'conventions' }} Origin
 *
 * @typedef {object} Quantity
 * @property {'quantity'} kind
 * @property {Sign} sign
 * @property {string} name  in words
 * @property {number} value
 * @property {Origin | null} origin
 *
 * @typedef {'exp' | 'ln' | 'tanh' | 'root' | 'size' | 'sign' | 'largest' | 'Φ'} Call
 *
 * @typedef {Quantity
 *   | { kind: 'constant', text: string, value: number }
 *   | { kind: 'sum', terms: Expression[], key: string | null }
 *   | { kind: 'product', factors: Expression[] }
 *   | { kind: 'quotient', over: Expression, under: Expression }
 *   | { kind: 'power', of: Expression, exponent: Expression }
 *   | { kind: 'negative', of: Expression }
 *   | { kind: 'call', call: Call, of: Expression[] }} Expression  a sum with a key folds where it is long
 *
 * @typedef {object} Formula
 * @property {string} key       of those that are shown together, which differ in it
 * @property {string} title
 * @property {string} [note]    what is to be known beside it
 * @property {Sign} left
 * @property {string} name      the left side in words
 * @property {'=' | '←'} relation
 * @property {Expression} is
 * @property {number} result    the engine's
 * @property {boolean} [between]  the result is worked out here: it is no number of the engine's, but lies between two
 * @property {number} since     the stage from which it is known
 */

/** @param {string} text @param {number} value @returns {Expression} */
export const constant = (text, value) => ({ kind: 'constant', text, value });

/** @param {number} value @returns {Expression} */
export const whole = (value) => constant(String(value), value);

/** One term is no sum. @param {Expression[]} terms @param {string | null} [key] @returns {Expression} */
export const sum = (terms, key = null) => (terms.length === 1 ? terms[0] : { kind: 'sum', terms, key });

/** @param {Expression[]} factors @returns {Expression} */
export const product = (...factors) => (factors.length === 1 ? factors[0] : { kind: 'product', factors });

/** @param {Expression} over @param {Expression} under @returns {Expression} */
export const quotient = (over, under) => ({ kind: 'quotient', over, under });

/** @param {Expression} of @param {Expression} exponent @returns {Expression} */
export const power = (of, exponent) => ({ kind: 'power', of, exponent });

/** @param {Expression} of */
export const square = (of) => power(of, whole(2));

/** @param {Expression} of @returns {Expression} */
export const negative = (of) => ({ kind: 'negative', of });

/** @param {Expression} from @param {Expression} what */
export const minus = (from, what) => sum([from, negative(what)]);

/** @param {Call} call @param {Expression[]} of @returns {Expression} */
export const call = (call, ...of) => ({ kind: 'call', call, of });

/** @param {Sign} sign @param {string} name @param {number} value @param {Origin | null} [origin] @returns {Quantity} */
export const quantity = (sign, name, value, origin = null) => ({ kind: 'quantity', sign, name, value, origin });

/** Whether it takes parentheses as a factor, or after a sign. @param {Expression} expression */
export const isLoose = ({ kind }) => kind === 'sum' || kind === 'negative';

/** @type {Record<string, (...of: number[]) => number>} */
const functions = {
  exp: Math.exp,
  ln: Math.log,
  tanh: Math.tanh,
  root: Math.sqrt,
  size: Math.abs,
  sign: Math.sign,
  largest: Math.max,
};

/**
 * What the numbers come to. For the rest of a folded sum and for what lies between two numbers of the engine's; results
 * are the engine's own.
 *
 * @param {Expression} expression
 * @param {Record<string, (...of: number[]) => number>} [more]  functions
 * @returns {number}
 */
export function valueOf(expression, more = {}) {
  const of = (/** @type {Expression} */ part) => valueOf(part, more);
  switch (expression.kind) {
    case 'quantity':
    case 'constant':
      return expression.value;
    case 'sum':
      return expression.terms.reduce((total, term) => total + of(term), 0);
    case 'product':
      return expression.factors.reduce((total, factor) => total * of(factor), 1);
    case 'quotient':
      return of(expression.over) / of(expression.under);
    case 'power':
      return of(expression.of) ** of(expression.exponent);
    case 'negative':
      return -of(expression.of);
    case 'call':
      return { ...functions, ...more }[expression.call](...expression.of.map(of));
  }
}
