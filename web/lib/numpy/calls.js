// The calls that stand around arrays and numbers where Python prints them, or where they are made, and what dtypes mean.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { Refusal } from './collection.js';

const scalar = /^(?:\w{1,20}\.)?(?:float|int|uint|bool|complex)\d{0,3}_?$/;
const complex = /^(?:\w{1,20}\.)?complex\d{0,3}$/;
const arrays = '(?:\\w{1,20}\\.){0,3}(?:array|asarray|matrix|Array|tensor|Tensor|list|tuple|dict|OrderedDict)';
const array = new RegExp(`^${arrays}$`);
const listOfArrays = new RegExp(`\\s*(?:\\{|${arrays}\\()`, 'y');

/** A number in a call, as NumPy 2 prints it: np.float64(0.5). @param {string} word */
export const isScalarCall = (word) => scalar.test(word);

/** @param {string} word */
export const isComplexCall = (word) => complex.test(word);

/** array(…), np.array(…), tensor(…), … @param {string} word */
export const isArrayCall = (word) => array.test(word);

/** Does a bracket hold whole arrays, [array(…), array(…)]? @param {string} text @param {number} at  behind the bracket */
export function holdsArrays(text, at) {
  listOfArrays.lastIndex = at;
  return listOfArrays.test(text);
}

/**
 * @param {string} type   as written, float32 or np.float32; empty if nothing is said
 * @param {boolean} whole  numbers without point and exponent
 * @param {string} label
 */
export function dtypeOf(type, whole, label) {
  const name = type.slice(type.lastIndexOf('.') + 1);
  if (/^[<>=|]?c(?:omplex)?\d*_?$/.test(name)) throw new Refusal(words.complex(label));
  if (/^(?:object_?|O)$/.test(name)) throw new Refusal(words.objects(label));
  if (/^(?:float|[<>=]?f)(?:16|32|2|4)$|^(?:half|single)$/.test(name)) return 'float32';
  if (/^u?int\d*_?$|^bool_?$/.test(name) || (name === '' && whole)) return 'integer';
  return 'text';
}
