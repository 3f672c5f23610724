// What stands before an array on its line: the name in dW2 = [[…]], dW2: [[…]], "dW2" [[…]].

import { literal } from './literal.js';

const LONGEST_PHRASE = 6; // more words are prose
const LONGEST_NAME = 60;
const counters = /^(?:epochs?|iter|iteration|steps?|seed|batch|layer|size|ndim)$/i;
const numeric = /^[+-]?(?:nan|inf)$/i;
const hasLetter = /[\p{L}∂∇]/u;
const plainName = /^[\p{L}_∂∇][\p{L}\p{N}_.[\]'^/∂]*$/u;

/** @typedef {{ kind: string, word: string, start: number, end: number }} Token */

/** @param {Token[]} tokens */
const withoutSigns = (tokens) => tokens.slice(0, tokens.findLastIndex(({ word }) => !/^[-=:>→~]+$/.test(word)) + 1);

export class Lead {
  /** @type {Token[]} */
  tokens = [];
  #prose = false;
  /** @type {Token[]} the line above */
  #above = [];

  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }

  get last() {
    return this.tokens.at(-1);
  }

  /** Is what begins here written right behind a name? @param {number} at */
  touches(at) {
    const { last } = this;
    return last?.end === at && (last.kind === 'atom' || last.kind === 'string');
  }

  /** @param {Token} token */
  push({ kind, word, start, end }) {
    if (kind === ';') this.clear();
    else if (kind === ',') {
      this.#prose ||= this.tokens.length > 0; // a, b = … names none of them
      this.tokens = [];
    } else if (this.tokens.length > LONGEST_PHRASE) this.#prose = true;
    else this.tokens.push({ kind, word, start, end });
  }

  /** W with an index, W[0] or grads['W'], or with what it is called with, loss(train). @param {number} end @param {string} [key] */
  extend(end, key) {
    const { last } = this;
    if (last === undefined) return;
    last.end = end;
    last.word = key ?? this.text.slice(last.start, Math.min(end, last.start + LONGEST_NAME));
  }

  clear() {
    this.tokens = [];
    this.#prose = false;
    this.#above = [];
  }

  /** The next line begins. */
  endLine() {
    if (this.tokens.length === 0) return;
    this.#above = this.#prose ? [] : this.tokens;
    this.tokens = [];
    this.#prose = false;
  }

  /** The name of an array that begins here; it may stand alone on the line above. */
  get name() {
    if (this.#prose) return null;
    const tokens = withoutSigns(this.tokens);
    if (tokens.length > 0) return this.#spelled(tokens);
    const above = withoutSigns(this.#above);
    const name = above.length === 1 ? this.#spelled(above) : null;
    return name !== null && plainName.test(name) ? name : null;
  }

  /** @param {Token[]} tokens */
  #spelled(tokens) {
    const [{ start, word }, { end }] = [tokens[0], tokens[tokens.length - 1]];
    if (end - start > LONGEST_NAME) return null;
    const name = (tokens.length === 1 ? word : this.text.slice(start, end)).replace(/^self\./, '').trim();
    return hasLetter.test(name) ? name.replace(/\s*[:=]$/, '') : null;
  }

  /** Is this the shape of an array, not an array? */
  get isShape() {
    return /(?:^|[.\s_])(?:shapes?|size)$/i.test(this.name ?? '');
  }

  get hasNumbers() {
    return this.tokens.some(({ word }) => literal(word) !== null);
  }

  /** Is the line, up to here, nothing but a name and a number? Counters such as epoch 100 are not meant. */
  get scalar() {
    if (this.tokens.length < 2) return null;
    const [name, sign, number] = this.tokens.length === 2 ? [this.tokens[0], null, this.tokens[1]] : this.tokens;
    if (this.#prose || number === undefined || this.tokens.length > 3) return null;
    if (sign !== null && sign.word !== '=' && sign.word !== ':') return null;
    if (number.kind !== 'atom' || (literal(number.word) === null && !numeric.test(number.word))) return null;
    if (counters.test(name.word) || numeric.test(name.word) || !hasLetter.test(name.word)) return null;
    return { name: name.word.replace(/^self\./, ''), number: number.word };
  }
}
