// Nested brackets full of numbers as an array: their shape, and what is wrong with them.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { MOST_DIMENSIONS, Refusal, short } from './collection.js';
import { isArrayCall, isComplexCall, isScalarCall } from './calls.js';
import { halfDigit, isComplex, literal } from './literal.js';

/** @typedef {import('./literal.js').Literal} Literal */

const closing = new Map([
  ['[', ']'],
  ['(', ')'],
]);
const truth = new Map([
  ['True', 1],
  ['true', 1],
  ['False', 0],
  ['false', 0],
]);
const notFinite = /^(?:[+-]?(?:nan|inf|infinity)|none|null)$/i;
const elided = /^(?:\.{3}|…)/;
/** Numbers one after the other, as many as come. */
export class Numbers {
  values = new Float64Array(64);
  decimals = new Int32Array(64); // -1: exact
  exponents = new Int32Array(64);
  count = 0;
  whole = true;

  /** @param {Literal} number */
  push({ value, decimals, exponent, whole }) {
    if (this.count === this.values.length) {
      for (const part of /** @type {const} */ (['values', 'decimals', 'exponents'])) {
        const longer = new (part === 'values' ? Float64Array : Int32Array)(2 * this.count);
        longer.set(this[part]);
        Object.assign(this, { [part]: longer });
      }
    }
    this.values[this.count] = value;
    this.decimals[this.count] = decimals;
    this.exponents[this.count] = exponent;
    this.count++;
    this.whole &&= whole;
  }

  /** Values and resolutions, as submitted arrays have them. */
  finish() {
    const decimals = this.decimals.subarray(0, this.count);
    const most = decimals.reduce((most, places) => Math.max(most, places), 0);
    const half = (/** @type {(places: number) => number} */ digits) =>
      Float64Array.from(decimals, (places, k) => (places < 0 ? 0 : halfDigit(this.exponents[k] - digits(places))));
    return {
      values: this.values.slice(0, this.count),
      resolution: half((places) => places),
      formatResolution: half(() => most),
    };
  }
}

/** Reads one array from its first bracket, or one number, to behind its end. */
export class Grid {
  numbers = new Numbers();
  /** @type {number[]} */
  shape = [];
  #counts = /** @type {number[]} */ ([]); // what each open bracket holds so far
  #open = /** @type {{ bracket: string, at: number }[]} */ ([]);
  #leaves = -1; // how deep the numbers are
  #found = ''; // the last number, as it was written
  type = ''; // the call around single numbers, as np.float32

  /**
   * @param {import('./scanner.js').Scanner} scanner
   * @param {import('./collection.js').Collection} collection
   * @param {string} label
   */
  constructor(scanner, collection, label) {
    this.scanner = scanner;
    this.collection = collection;
    this.label = label;
  }

  read() {
    const { scanner } = this;
    let comma = true; // none may follow
    for (;;) {
      const { kind } = scanner;
      if (kind === ',' && comma) throw this.#unreadable();
      comma = kind === ',' || closing.has(kind);
      if (closing.has(kind)) this.#enter();
      else if (kind === ']' || kind === ')') this.#close();
      else if (kind !== ',') this.#leaf();
      if (this.#open.length === 0) break;
      scanner.next();
    }
    if (this.numbers.count === 0) throw new Refusal(words.empty(this.label));
    scanner.next();
    return this;
  }

  #enter() {
    const { scanner } = this;
    if (this.#open.length === MOST_DIMENSIONS) throw new Refusal(words.tooDeep(this.label, MOST_DIMENSIONS));
    if (this.#open.length === this.#leaves) throw new Refusal(words.mixed(this.label, scanner.lineOf()));
    if (this.#counts.length > 0) this.#counts[this.#counts.length - 1]++;
    this.#open.push({ bracket: scanner.kind, at: scanner.start });
    this.#counts.push(0);
  }

  #close() {
    const { scanner, label } = this;
    const open = this.#open.pop();
    if (open === undefined) throw new Refusal(words.empty(label)); // array()
    if (closing.get(open.bracket) !== scanner.kind) {
      throw new Refusal(words.closedWrong(label, scanner.kind, scanner.lineOf()));
    }
    const count = /** @type {number} */ (this.#counts.pop());
    const level = this.#open.length;
    if (this.#leaves < 0 && count === 0 && level > 0) throw new Refusal(words.empty(label));
    if (this.shape[level] === undefined) this.shape[level] = count;
    else if (this.shape[level] !== count) {
      throw new Refusal(words.ragged(label, [...this.#counts], count, this.shape[level], level + 1 < this.#leaves));
    }
  }

  #leaf() {
    const { scanner, label } = this;
    const depth = this.#open.length;
    const number = this.#number();
    if (this.#leaves < 0) this.#leaves = depth;
    else if (depth !== this.#leaves) throw new Refusal(words.mixed(label, scanner.lineOf()));
    if (depth > 0) this.#counts[depth - 1]++;
    if (!Number.isFinite(number.value)) {
      throw new Refusal(words.notFinite(label, short(this.#found), [...this.#counts]));
    }
    this.collection.expect(this.numbers.count + 1);
    this.numbers.push(number);
  }

  /** @returns {Literal} */
  #number() {
    const { scanner, label } = this;
    const { kind, word } = scanner;
    if (kind === 'string') throw new Refusal(words.strings(label));
    if (kind !== 'atom') throw this.#unreadable();
    if (scanner.calls && isScalarCall(word)) return this.#call();
    this.#found = word;
    const number = literal(word);
    if (number !== null) return number;
    const truthful = truth.get(word);
    if (truthful !== undefined) return { value: truthful, decimals: -1, exponent: 0, whole: true };
    if (notFinite.test(word)) return { value: NaN, decimals: 0, exponent: 0, whole: false };
    if (elided.test(word)) throw new Refusal(words.elided(label));
    if (isComplex(word)) throw new Refusal(words.complex(label));
    if (scanner.calls && isArrayCall(word)) throw new Refusal(words.objects(label));
    throw this.#unreadable();
  }

  /** The number in np.float64(0.5); the scanner stays on the bracket that closes. */
  #call() {
    const { scanner } = this;
    if (isComplexCall(scanner.word)) throw new Refusal(words.complex(this.label));
    this.type = scanner.word;
    scanner.next();
    scanner.next();
    if (scanner.calls) throw this.#unreadable();
    const number = this.#number();
    scanner.next();
    if (scanner.kind !== ')') throw this.#unreadable();
    return number;
  }

  #unreadable() {
    const { scanner, label } = this;
    if (scanner.kind === 'end') {
      const { bracket, at } = this.#open.at(-1) ?? { bracket: '(', at: scanner.start };
      return new Refusal(words.unclosed(label, bracket, scanner.lineOf(at)));
    }
    return new Refusal(words.unreadable(label, short(scanner.word), scanner.lineOf()));
  }
}
