// What was found in a submission so far: arrays, errors, and the limits for all of them together.

import { numpyWords as words } from '../../i18n/en/numpy.js';

export const MOST_BYTES = 16 * 2 ** 20; // of a file or a text, and of all that a zip file unfolds to
export const MOST_NUMBERS = 1_000_000;
export const MOST_ARRAYS = 64;
export const MOST_DIMENSIONS = 4;
const MOST_ERRORS = 10; // that are told; who has more begins with these

/**
 * @typedef {object} SubmittedArray
 * @property {string | null} name
 * @property {number[]} shape             empty for a single number
 * @property {Float64Array} values        row after row (C order)
 * @property {Float64Array} resolution    half of the last digit that was written, for each number by itself; 0 for binary
 * @property {Float64Array} formatResolution  the same, with as many digits for each as the longest number of the array has:
 *   NumPy, Python and JSON drop zeros at the end, so that 0. beside 0.37454012 is meant to
 *   eight digits; the rounding of float32 comes on top
 * @property {'float64' | 'float32' | 'text' | 'integer'} dtype  float32 includes float16
 */

/** Why an array, or with `last` all that follows, is not read. */
export class Refusal extends Error {
  /** @param {string} message @param {{ last?: boolean }} [options] */
  constructor(message, { last = false } = {}) {
    super(message);
    this.last = last;
  }
}

export class Collection {
  /** @type {SubmittedArray[]} */
  arrays = [];
  /** @type {string[]} */
  errors = [];
  done = false;
  #numbers = 0;
  #refused = 0;

  /** What errors call the array that is being read. @param {string | null} name */
  label(name) {
    return name === null ? words.array(this.arrays.length + this.#refused + 1) : short(name);
  }

  /** Before numbers are stored: may there be so many more? @param {number} numbers */
  expect(numbers) {
    if (this.arrays.length === MOST_ARRAYS) throw new Refusal(words.tooManyArrays(MOST_ARRAYS), { last: true });
    if (this.#numbers + numbers > MOST_NUMBERS) throw new Refusal(words.tooManyNumbers(MOST_NUMBERS), { last: true });
  }

  /** @param {SubmittedArray} array */
  add(array) {
    this.expect(array.values.length);
    this.#numbers += array.values.length;
    this.arrays.push(array);
  }

  /** Forgets the latest arrays. @param {number} kept  how many stay */
  takeBack(kept) {
    for (const { values } of this.arrays.splice(kept)) this.#numbers -= values.length;
  }

  /** Reads one array, or several; if they cannot be read, their error is kept. @param {() => void} read */
  attempt(read) {
    try {
      read();
      return true;
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason;
      this.refuse(reason);
      return false;
    }
  }

  /** @param {Refusal} reason */
  refuse(reason) {
    this.#refused++;
    this.errors.push(capital(reason.message));
    if (reason.last) this.done = true;
    else if (this.errors.length === MOST_ERRORS) {
      this.errors.push(words.tooManyErrors);
      this.done = true;
    }
  }
}

/** A sentence begins with a capital letter; names such as dW2 and files keep theirs. @param {string} sentence */
const capital = (sentence) =>
  /^(array|row) /.test(sentence) ? sentence[0].toUpperCase() + sentence.slice(1) : sentence;

/** For words that come from a submission. @param {string} found */
export const short = (found) => (found.length > 40 ? `${found.slice(0, 39)}…` : found).replace(/\p{C}/gu, '\ufffd'); // control characters
