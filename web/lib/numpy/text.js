// Arrays in a text: what a Python session printed, source code, JSON. Prose around them is passed over.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { Refusal } from './collection.js';
import { Lead } from './lead.js';
import { Scanner } from './scanner.js';
import { isValueCall, readValue } from './values.js';

/** @typedef {import('./collection.js').Collection} Collection */

const LONGEST_ASIDE = 60; // (in brackets, on one line)

const prompt = /(?:In|Out) ?\[\d{1,6}\]:/y;
const index = /\[\s*(?:-?\d{1,9}|'([^'\n]{1,60})'|"([^"\n]{1,60})")\s*\]/y;
const label = /\[\s*(?:(?!(?:nan|inf|none|true|false|null)\b)[A-Za-z][\w ]{0,40}|\d{1,9}\/\d{1,9})\]/iy;
const entries = /\{\s*(?:['"}]|-?\d{1,9}\s*:|[A-Za-z_]\w{0,40}\s*:)/y;
const calculation = /\.[A-Za-z_]\w{0,30}|[ \t]{0,9}(?:\*\*?|\/\/?|[@%+-])(?=[\s\d\w(])/y;

const integers = /^[\s\d,]*$/;
const beginsTuple = /^\s*(?:[-+.\d([]|(?:\w{1,20}\.)?\w{1,20}\()/;
const oneNumber = /^[-+.\deE\s]*$/;
const counted = /^\s*[-+.\d]+\s+(?!nan|inf)[A-Za-z]{2}/;

/** @param {RegExp} pattern  sticky @param {string} text @param {number} at */
const matchAt = (pattern, text, at) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** @param {string} text @param {Collection} collection */
export function readText(text, collection) {
  new TextReader(text.replaceAll('−', '-'), collection).read();
}

class TextReader {
  #loose = -1; // where numbers stand that belong to no array
  #open = false; // a call was met that is never closed

  /** @param {string} text @param {Collection} collection */
  constructor(text, collection) {
    this.text = text;
    this.collection = collection;
    this.scanner = new Scanner(text);
    this.lead = new Lead(text);
  }

  read() {
    const { scanner, collection } = this;
    while (scanner.kind !== 'end' && !collection.done) {
      if (scanner.newline) this.#endLine();
      this.#token();
    }
    if (!collection.done) this.#endLine();
    if (collection.arrays.length > 0 || collection.errors.length > 0) return;
    collection.refuse(new Refusal(this.#loose < 0 ? words.nothing : words.loose(scanner.lineOf(this.#loose))));
  }

  #token() {
    const { scanner, text, lead } = this;
    const { kind, start, end, newline } = scanner;
    const asked = newline && kind === 'atom' ? matchAt(prompt, text, start) : null;
    if (asked !== null) scanner.jump(start + asked[0].length);
    else if (newline && text.startsWith('>>>', start)) scanner.jump(start + 3);
    else if (kind === '[') this.#squareBracket();
    else if (kind === '(') this.#roundBracket();
    else if ((kind === '{' && matchAt(entries, text, start) !== null) || isValueCall(scanner)) this.#value();
    else {
      if (kind === ']') this.collection.refuse(new Refusal(words.stray(kind, scanner.lineOf())));
      if (kind === ',' || kind === ';') this.#endStatement();
      lead.push(scanner);
      scanner.jump(end);
    }
  }

  #endLine() {
    this.#endStatement();
    this.lead.endLine();
  }

  /** A name and a number, and nothing else, are an array too. */
  #endStatement() {
    const { lead, collection } = this;
    const { scalar } = lead;
    if (scalar !== null) {
      readValue(new Scanner(scalar.number), collection, scalar.name);
      lead.clear();
    } else if (this.#loose < 0 && lead.hasNumbers) this.#loose = lead.tokens[0].start;
  }

  /** An array, if it is not W[0], [INFO], [3/10] or a shape. */
  #squareBracket() {
    const { scanner, text, lead } = this;
    const { start } = scanner;
    const found = lead.touches(start) ? matchAt(index, text, start) : null;
    const aside = found ?? matchAt(label, text, start);
    const close = lead.isShape ? this.#closes(start, '[', ']') : -1;
    if (found !== null) lead.extend(start + found[0].length, found[1] ?? found[2]);
    if (aside !== null) scanner.jump(start + aside[0].length);
    else if (close > 0) {
      lead.clear();
      scanner.jump(close + 1);
    } else this.#value();
  }

  /** A tuple of numbers, if it is not f(x), (2, 4) or (an aside). */
  #roundBracket() {
    const { scanner, text, lead } = this;
    const { start } = scanner;
    const called = lead.touches(start);
    const near = this.#closes(start, '(', ')');
    const inside = text.slice(start + 1, near < 0 ? start + LONGEST_ASIDE : near);
    const whole = near > 0 && integers.test(inside) && lead.last?.word !== '=';
    const aside = !beginsTuple.test(inside) || counted.test(inside) || (near > 0 && oneNumber.test(inside));
    if (!called && !lead.isShape && !whole && !aside) return this.#value();
    const close = near < 0 && called ? this.#closesFar(start) : near;
    if (called && close > 0) lead.extend(close + 1);
    else if (whole || lead.isShape) lead.clear();
    scanner.jump(Math.max(close, start) + 1);
  }

  #value() {
    const { scanner, collection, lead, text } = this;
    const { name } = lead;
    const before = collection.arrays.length;
    lead.clear();
    if (!readValue(scanner, collection, name)) return;
    const after = matchAt(calculation, text, scanner.before);
    if (after === null) return;
    const line = scanner.lineOf(scanner.before);
    collection.takeBack(before);
    collection.refuse(new Refusal(words.calculation(collection.label(name), after[0].trim(), line)));
  }

  /** Where a bracket closes on the same line, and not far; or -1. @param {number} at @param {string} opens @param {string} closes */
  #closes(at, opens, closes) {
    const { text } = this;
    const last = Math.min(at + LONGEST_ASIDE, text.length - 1);
    for (let k = at, depth = 0; k <= last && text[k] !== '\n'; k++) {
      if (text[k] === opens) depth++;
      else if (text[k] === closes && --depth === 0) return k;
    }
    return -1;
  }

  /** The same for a call on several lines. A second one that stays open is not searched for. @param {number} at */
  #closesFar(at) {
    const { text } = this;
    for (let k = at, depth = 0; k < text.length && !this.#open; k++) {
      if (text[k] === '(') depth++;
      else if (text[k] === ')' && --depth === 0) return k;
    }
    this.#open = true;
    return -1;
  }
}
