// A formula as MathML: in symbols, below them with its numbers, and what they come to.

import { html, mathml, nothing } from 'lit/html.js';
import { exact, number } from '../../../lib/format.js';
import { inspectWords } from '../../../i18n/en-inspect.js';
import { broken, cellsOf, isPlain, longSums } from './lines.js';
import { sentenceOf } from './spoken.js';

/** @import { Cell, Rest } from './lines.js' */
/** @import { Expression, Formula, Origin, Quantity, Sign } from './tree.js' */

const { formula: words } = inspectWords;

/**
 * @typedef {object} Ways
 * @property {(origin: Origin) => void} trace  leads to where a number came from
 * @property {(sum: string) => void} toggle    folds a sum, or unfolds it
 * @property {string[]} unfolded
 */

/** @param {string} id @param {Formula} formula @param {Ways} ways */
export function equation(id, formula, ways) {
  const { title, note, left, relation, is, result } = formula;
  const rows = isPlain(formula) ? [] : broken(cellsOf(is, ways.unfolded), left);
  const most = Math.max(1, ...rows.map((row) => row.length));
  const open = longSums(is).filter((key) => ways.unfolded.includes(key));
  /** What stands beside the cells of a row. @param {unknown} first @param {string} sign @param {unknown} rest */
  const line = (first, sign, rest) =>
    mathml`<mtd class="left">${hidden(first)}</mtd><mtd class="relation">${hidden(sign === '' ? nothing : operator(sign))}</mtd>${rest}`;
  return html`<div
    class="derivation"
    id=${id}
    role="group"
    tabindex="-1"
    aria-label=${sentenceOf(formula, ways.unfolded)}
  >
    <h3 aria-hidden="true">${title}</h3>
    <div class="lines">
      <math>
        <mtable>
          ${rows.map(
            (row, k) => mathml`
              <mtr class="symbols">
                ${line(
                  k === 0 ? signOf(left) : nothing,
                  k === 0 ? relation : '',
                  row.map((cell) => mathml`<mtd>${hidden(inSymbols(cell))}</mtd>`),
                )}
              </mtr>
              <mtr class="numbers">
                ${line(
                  nothing,
                  k === 0 ? '=' : '',
                  row.map((cell) => mathml`<mtd>${inNumbers(cell, ways)}</mtd>`),
                )}
              </mtr>`,
          )}
          <mtr class="result">
            ${line(
              rows.length === 0 ? signOf(left) : nothing,
              '=',
              mathml`<mtd columnspan=${most}><mtext>${html`<strong aria-hidden="true" title=${exact(result)}>${number(result)}</strong>`}</mtext></mtd>`,
            )}
          </mtr>
        </mtable>
      </math>
    </div>
    ${note ? html`<p class="note">${note}</p>` : nothing}
    ${open.map(
      (key) => html`<button type="button" class="link" @click=${() => ways.toggle(key)}>${words.fold}</button>`,
    )}
  </div>`;
}

/** What is said already by the sentence. @param {unknown} content */
const hidden = (content) => (content === nothing ? nothing : mathml`<mrow aria-hidden="true">${content}</mrow>`);

/** @param {string} sign */
const operator = (sign) => mathml`<mo stretchy="false">${sign}</mo>`;

/** In front of a cell. @param {string} sign */
const leading = (sign) => mathml`<mo lspace="0" rspace="0.2em">${sign}</mo>`;

/** Between numbers, with a space of its own: a browser gives operators beside buttons none. @param {string} sign */
const spaced = (sign) =>
  mathml`<mtext aria-hidden="true">${'()'.includes(sign) ? sign : `\u2005${sign}\u2005`}</mtext>`;

/** @param {string} sign */
const spacedLeading = (sign) => mathml`<mtext aria-hidden="true">${sign}\u2005</mtext>`;

/** @param {Sign} sign @returns {unknown} */
export function signOf({ base, sub, sup, hat, slopeOf, at }) {
  if (at)
    return mathml`<mrow><mi>${base}</mi><mo stretchy="false">(</mo>${signOf(at)}<mo stretchy="false">)</mo></mrow>`;
  const letter = hat ? mathml`<mover><mi>${base}</mi><mo stretchy="false">^</mo></mover>` : mathml`<mi>${base}</mi>`;
  const whole =
    sub && sup
      ? mathml`<msubsup>${letter}<mn>${sub}</mn><mn>${sup}</mn></msubsup>`
      : sub
        ? mathml`<msub>${letter}<mn>${sub}</mn></msub>`
        : sup
          ? mathml`<msup>${letter}<mn>${sup}</mn></msup>`
          : letter;
  return slopeOf ? mathml`<mrow><mi>∂${slopeOf}</mi><mo lspace="0" rspace="0">/</mo><mi>∂</mi>${whole}</mrow>` : whole;
}

/** @param {Cell} cell */
const inSymbols = ({ before, open, close, of }) => mathml`
  ${before === '' ? nothing : leading(before === '×' ? '·' : before)}
  ${open === '' ? nothing : operator(open)}${of ? laid(of, symbols) : operator('⋯')}${close === '' ? nothing : operator(close)}`;

/** @param {Cell} cell @param {Ways} ways */
const inNumbers = ({ before, open, close, of, rest }, ways) => mathml`
  ${before === '' ? nothing : spacedLeading(before)}
  ${open === '' ? nothing : spaced(open)}${
    of ? laid(of, numbersOf(ways), before === '−' || before === '+') : rest ? restOf(rest, ways) : nothing
  }${close === '' ? nothing : spaced(close)}`;

/** @type {Hand} */
const symbols = {
  numbers: false,
  leaf: ({ sign }) => signOf(sign),
  times: () => thin,
  say: operator,
  fixed: (text) => mathml`<mi mathvariant="normal">${text}</mi>`,
};

/** @param {Ways} ways @returns {Hand} */
const numbersOf = (ways) => ({
  numbers: true,
  leaf: (leaf) => numberOf(leaf, ways),
  times: () => spaced('×'),
  say: spaced,
  fixed: (text) => mathml`<mi mathvariant="normal" aria-hidden="true">${text}</mi>`,
});

const thin = mathml`<mspace width="0.2em"></mspace>`;

/** @param {Quantity} leaf @param {Ways} ways */
function numberOf({ value, name, origin }, ways) {
  const text = number(value);
  if (origin === null)
    return mathml`<mtext>${html`<span aria-hidden="true" title=${exact(value)}>${text}</span>`}</mtext>`;
  return mathml`<mtext>${html`<button
    type="button"
    title=${exact(value)}
    aria-label=${words.numberOf(name, text)}
    @click=${() => ways.trace(origin)}
  >
    ${text}
  </button>`}</mtext>`;
}

/** @param {Rest} rest @param {Ways} ways */
const restOf = ({ key, terms, value }, ways) =>
  mathml`<mtext>${html`<button
    type="button"
    class="rest"
    title=${exact(value)}
    aria-label=${words.unfold(terms, number(value))}
    @click=${() => ways.toggle(key)}
  >
    ${words.more(terms)}
  </button>`}</mtext>`;

/**
 * @typedef {object} Hand  how a line is written
 * @property {boolean} numbers  else symbols
 * @property {(leaf: Quantity) => unknown} leaf
 * @property {(text: string) => unknown} fixed  a constant, the name of a function
 * @property {() => unknown} times
 * @property {(sign: string) => unknown} say
 */

/** @param {unknown} content @param {Hand} hand */
const inParentheses = (content, { say }) => mathml`<mrow>${say('(')}${content}${say(')')}</mrow>`;

/** Whether it takes parentheses as a factor, a base, or after a sign. @param {Expression} expression */
const isLoose = ({ kind }) => kind === 'sum' || kind === 'negative';

/**
 * @param {Expression} expression
 * @param {Hand} hand
 * @param {boolean} [tight]  a number below 0 takes parentheses
 * @returns {unknown}
 */
function laid(expression, hand, tight = false) {
  /** @param {Expression} part */
  const factor = (part) => (isLoose(part) ? inParentheses(laid(part, hand), hand) : laid(part, hand, tight));
  switch (expression.kind) {
    case 'quantity': {
      const leaf = hand.leaf(expression);
      return tight && expression.value < 0 && hand.numbers ? inParentheses(leaf, hand) : leaf;
    }
    case 'constant':
      return hand.fixed(expression.text);
    case 'sum':
      return mathml`<mrow>${expression.terms.map((term, k) => {
        const less = term.kind === 'negative';
        const of = less ? term.of : term;
        const loose = less && of.kind === 'sum';
        return mathml`${less ? hand.say('−') : k > 0 ? hand.say('+') : nothing}${loose ? inParentheses(laid(of, hand), hand) : laid(of, hand, less || k > 0)}`;
      })}</mrow>`;
    case 'product':
      return mathml`<mrow>${expression.factors.map((part, k) => mathml`${k > 0 ? hand.times() : nothing}${k > 0 && !isLoose(part) ? laid(part, hand) : factor(part)}`)}</mrow>`;
    case 'quotient':
      return mathml`<mfrac><mrow>${laid(expression.over, hand)}</mrow><mrow>${laid(expression.under, hand)}</mrow></mfrac>`;
    case 'power': {
      const { of } = expression;
      const bare =
        of.kind === 'constant' || (of.kind === 'quantity' && (hand.numbers ? of.value >= 0 : !of.sign.slopeOf));
      const base = bare ? laid(of, hand) : inParentheses(laid(of, hand), hand);
      return mathml`<msup><mrow>${base}</mrow><mrow>${laid(expression.exponent, hand)}</mrow></msup>`;
    }
    case 'negative':
      return mathml`<mrow>${hand.fixed('−')}${laid(expression.of, hand, true)}</mrow>`;
    case 'call':
      return called(expression, hand);
  }
}

/** @param {Extract<Expression, { kind: 'call' }>} expression @param {Hand} hand */
function called({ call, of }, hand) {
  const [first] = of;
  const inner = laid(first, hand);
  if (call === 'root') return mathml`<msqrt>${inner}</msqrt>`;
  if (call === 'exp') return mathml`<msup>${hand.fixed('e')}<mrow>${inner}</mrow></msup>`;
  if (call === 'size') return mathml`<mrow>${hand.fixed('|')}${inner}${hand.fixed('|')}</mrow>`;
  if (call === 'largest')
    return mathml`<mrow>${hand.fixed('max(')}${inner}${hand.say(',')}${laid(of[1], hand)}${hand.fixed(')')}</mrow>`;
  const bare = first.kind === 'quantity' && call !== 'Φ' && call !== 'sign';
  return bare
    ? mathml`<mrow>${hand.fixed(call)}${thin}${laid(first, hand, true)}</mrow>`
    : mathml`<mrow>${hand.fixed(call)}${inParentheses(inner, hand)}</mrow>`;
}
