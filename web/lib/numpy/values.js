// What a text may hold beside prose: arrays, calls that make arrays, lists of arrays, and dictionaries of all these.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { dtypeOf, holdsArrays, isArrayCall, isScalarCall } from './calls.js';
import { Refusal, short } from './collection.js';
import { Grid } from './grid.js';

/**
 * @typedef {import('./scanner.js').Scanner} Scanner
 * @typedef {import('./collection.js').Collection} Collection
 */

const DEEPEST = 8; // dictionaries and lists of arrays in each other

/** Does a value begin here that is called by name, array(…) or np.float64(…)? @param {Scanner} scanner */
export const isValueCall = (scanner) => scanner.calls && (isScalarCall(scanner.word) || isArrayCall(scanner.word));

/**
 * Reads one value to behind its end and adds its arrays. What is wrong in it is kept as an error, and the scanner is then
 * behind its brackets.
 *
 * @param {Scanner} scanner
 * @param {Collection} collection
 * @param {string | null} name
 */
export function readValue(scanner, collection, name, level = 0) {
  const outside = scanner.depth - ('[({'.includes(scanner.kind) ? 1 : 0);
  return collection.attempt(() => {
    try {
      read(scanner, collection, name, level);
    } catch (reason) {
      scanner.leave(outside);
      throw reason;
    }
  });
}

/** @param {Scanner} scanner @param {Collection} collection @param {string | null} name @param {number} level */
function read(scanner, collection, name, level) {
  const { kind, text, end } = scanner;
  if (level > DEEPEST) throw new Refusal(words.tooDeep(collection.label(name), DEEPEST));
  if (kind === '{') readEntries(scanner, collection, level === 0 ? null : name, level);
  else if (scanner.calls && isArrayCall(scanner.word)) readCall(scanner, collection, name, level);
  else if ((kind === '[' || kind === '(') && holdsArrays(text, end)) readItems(scanner, collection, name, level);
  else {
    const label = collection.label(name);
    add(collection, name, new Grid(scanner, collection, label).read(), '');
  }
}

/** @param {Collection} collection @param {string | null} name @param {Grid} grid @param {string} type */
function add(collection, name, { numbers, shape, type: call, label }, type) {
  const dtype = dtypeOf(type || call, numbers.whole, label);
  collection.add({ name, shape, dtype, ...numbers.finish() });
}

/** array([[1., 2.]], dtype=float32). @param {Scanner} scanner @param {Collection} collection @param {string | null} name @param {number} level */
function readCall(scanner, collection, name, level) {
  const label = collection.label(name);
  const outside = scanner.depth;
  scanner.next();
  const { start } = scanner;
  scanner.next();
  const grid = scanner.kind === '{' ? null : new Grid(scanner, collection, label).read();
  if (grid === null) readEntries(scanner, collection, level === 0 ? null : name, level);
  const type = readOptions(scanner, label, outside, start);
  if (grid !== null) add(collection, name, grid, type);
  scanner.next();
}

/**
 * What follows the numbers in a call, up to the bracket that closes it.
 *
 * @param {Scanner} scanner @param {string} label @param {number} outside @param {number} start
 * @returns {string} the dtype, if there is one
 */
function readOptions(scanner, label, outside, start) {
  let type = '';
  let before = '';
  for (; scanner.depth > outside; scanner.next()) {
    const { kind, word } = scanner;
    if (kind === 'end') throw new Refusal(words.unclosed(label, '(', scanner.lineOf(start)));
    if (before === ',' && '[('.includes(kind)) throw unreadable(scanner, label);
    if (before === 'dtype=') type = word;
    before = kind === '=' && before === 'dtype' ? 'dtype=' : kind === 'atom' ? word : kind;
  }
  if (scanner.kind !== ')') throw new Refusal(words.closedWrong(label, scanner.kind, scanner.lineOf()));
  return type;
}

/** [array(…), array(…)]: each is one. @param {Scanner} scanner @param {Collection} collection @param {string | null} name @param {number} level */
function readItems(scanner, collection, name, level) {
  const { kind, start } = scanner;
  scanner.next();
  for (let k = 0; scanner.kind !== ']' && scanner.kind !== ')'; k++) {
    if (scanner.kind === 'end') throw new Refusal(words.unclosed(collection.label(name), kind, scanner.lineOf(start)));
    const itemName = name === null && scanner.kind !== '{' ? null : `${name ?? ''}[${k}]`;
    if (!readItem(scanner, collection, itemName, level + 1) && isOver(scanner, collection)) return;
    if (scanner.kind === ',') scanner.next();
  }
  scanner.next();
}

/** {'dW1': array(…), "db1": [0.1]}. @param {Scanner} scanner @param {Collection} collection @param {string | null} prefix @param {number} level */
function readEntries(scanner, collection, prefix, level) {
  const { start } = scanner;
  scanner.next();
  while (scanner.kind !== '}') {
    const label = collection.label(prefix);
    if (scanner.kind === 'end') throw new Refusal(words.unclosed(label, '{', scanner.lineOf(start)));
    const key = readKey(scanner, label);
    const read = readItem(scanner, collection, prefix === null ? key : `${prefix}.${key}`, level + 1);
    if (!read && isOver(scanner, collection)) return;
    if (scanner.kind === ',') scanner.next();
  }
  scanner.next();
}

/** @param {Scanner} scanner @param {string} label */
function readKey(scanner, label) {
  const { kind, word } = scanner;
  if (kind !== 'string' && kind !== 'atom') throw unreadable(scanner, label);
  scanner.next();
  if (scanner.kind !== ':') throw unreadable(scanner, label);
  scanner.next();
  return word;
}

/** Settings among the arrays, such as 'relu', None or True, are passed over. @param {Scanner} scanner @param {Collection} collection @param {string | null} name @param {number} level */
function readItem(scanner, collection, name, level) {
  const setting = /^(?:None|null|True|False|true|false)$/;
  const passed = scanner.kind === 'string' || (scanner.kind === 'atom' && setting.test(scanner.word));
  if (!passed) return scanner.kind === 'end' || readValue(scanner, collection, name, level);
  scanner.next();
  return true;
}

/** After an error: nothing is left to read, or wanted. @param {Scanner} scanner @param {Collection} collection */
const isOver = (scanner, collection) => scanner.kind === 'end' || collection.done;

/** @param {Scanner} scanner @param {string} label */
const unreadable = (scanner, label) =>
  scanner.kind === 'end'
    ? new Refusal(words.unclosed(label, '{', scanner.lineOf()))
    : new Refusal(words.unreadable(label, short(scanner.word), scanner.lineOf()));
