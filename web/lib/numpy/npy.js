// Files of np.save: what their header says, and their numbers.

import { numpyWords as words } from '../../i18n/en/numpy.js';
import { MOST_DIMENSIONS, MOST_NUMBERS, Refusal, short } from './collection.js';

/**
 * @typedef {import('./collection.js').SubmittedArray} SubmittedArray
 *
 * @typedef {object} Kind  of numbers
 * @property {number} size   bytes of each
 * @property {SubmittedArray['dtype']} dtype
 * @property {(view: DataView, at: number, little: boolean) => number} read
 */

export const NPY_MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const LONGEST_HEADER = 65536;

/** @type {Record<string, Kind>} */
const kinds = {
  f2: { size: 2, dtype: 'float32', read: (view, at, little) => half(view.getUint16(at, little)) },
  f4: { size: 4, dtype: 'float32', read: (view, at, little) => view.getFloat32(at, little) },
  f8: { size: 8, dtype: 'float64', read: (view, at, little) => view.getFloat64(at, little) },
  i1: { size: 1, dtype: 'integer', read: (view, at) => view.getInt8(at) },
  i2: { size: 2, dtype: 'integer', read: (view, at, little) => view.getInt16(at, little) },
  i4: { size: 4, dtype: 'integer', read: (view, at, little) => view.getInt32(at, little) },
  i8: { size: 8, dtype: 'integer', read: (view, at, little) => Number(view.getBigInt64(at, little)) },
  u1: { size: 1, dtype: 'integer', read: (view, at) => view.getUint8(at) },
  u2: { size: 2, dtype: 'integer', read: (view, at, little) => view.getUint16(at, little) },
  u4: { size: 4, dtype: 'integer', read: (view, at, little) => view.getUint32(at, little) },
  u8: { size: 8, dtype: 'integer', read: (view, at, little) => Number(view.getBigUint64(at, little)) },
  b1: { size: 1, dtype: 'integer', read: (view, at) => Number(view.getUint8(at) !== 0) },
};

/** A number of two bytes: sign, 5 bits of exponent, 10 of fraction. @param {number} bits */
function half(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction > 0 ? NaN : sign * Infinity;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** @param {Uint8Array} bytes @param {number[]} magic */
export const beginsWith = (bytes, magic) => magic.every((byte, k) => bytes[k] === byte);

/**
 * @param {Uint8Array} bytes
 * @param {string | null} name
 * @param {string} label
 * @returns {SubmittedArray}
 */
export function readNpy(bytes, name, label) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, start } = readHeader(bytes, view, label);
  const type = /["']descr["']\s*:\s*(?:["']([^"']{0,40})["']|\[)/.exec(header);
  const order = /["']fortran_order["']\s*:\s*(True|False)\b/.exec(header);
  const sizes = /["']shape["']\s*:\s*\(([\d\s,L]*)\)/.exec(header);
  if (type === null || order === null || sizes === null) throw new Refusal(words.npyHeader(label));
  if (type[1] === undefined) throw new Refusal(words.structured(label));
  const { size, dtype, read, little } = kindOf(type[1], label);
  const shape = (sizes[1].match(/\d+/g) ?? []).map(Number);
  const count = countOf(shape, label);
  const has = bytes.length - start;
  if (has < count * size) throw new Refusal(words.npyShort(label, has, count * size));
  if (has > count * size) throw new Refusal(words.npyLong(label, has - count * size));

  const stored = Float64Array.from({ length: count }, (_, k) => read(view, start + k * size, little));
  const values = order[1] === 'True' ? rowAfterRow(stored, shape) : stored;
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new Refusal(words.notFinite(label, spelled(values[wrong]), placeOf(wrong, shape)));
  const exact = new Float64Array(count);
  return { name, shape, values, resolution: exact, formatResolution: exact, dtype };
}

/** @param {Uint8Array} bytes @param {DataView} view @param {string} label */
function readHeader(bytes, view, label) {
  if (bytes.length < 12) throw new Refusal(words.npyHeader(label));
  const major = bytes[6];
  if (major < 1 || major > 3) throw new Refusal(words.npyVersion(label, `${major}.${bytes[7]}`));
  const before = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER || before + length > bytes.length) throw new Refusal(words.npyHeader(label));
  const header = new TextDecoder().decode(bytes.subarray(before, before + length));
  return { header, start: before + length };
}

/** @param {string} type  such as <f8 @param {string} label */
function kindOf(type, label) {
  const [, order, letter, digits] = /^([<>|=]?)([a-zA-Z?])(\d*)/.exec(type) ?? [];
  const kind = Object.hasOwn(kinds, letter + digits) ? kinds[letter + digits] : undefined;
  if (kind !== undefined && /^.?[a-z]\d$/.test(type)) return { ...kind, little: order !== '>' };
  if (letter === 'O') throw new Refusal(words.objects(label));
  if (letter === 'c') throw new Refusal(words.complex(label));
  if (letter === 'U' || letter === 'S' || letter === 'a') throw new Refusal(words.strings(label));
  if (letter === 'V') throw new Refusal(words.structured(label));
  throw new Refusal(words.otherType(label, short(type)));
}

/** @param {number[]} shape @param {string} label */
function countOf(shape, label) {
  if (shape.length > MOST_DIMENSIONS) throw new Refusal(words.tooDeep(label, MOST_DIMENSIONS));
  if (shape.includes(0)) throw new Refusal(words.empty(label));
  const count = shape.reduce((product, length) => product * length, 1);
  if (count > MOST_NUMBERS) throw new Refusal(words.tooManyNumbers(MOST_NUMBERS), { last: true });
  return count;
}

/** From Fortran's order, column after column. @param {Float64Array} stored @param {number[]} shape */
function rowAfterRow(stored, shape) {
  const values = new Float64Array(stored.length);
  const place = shape.map(() => 0);
  for (const value of stored) {
    values[place.reduce((index, at, axis) => index * shape[axis] + at, 0)] = value;
    for (let axis = 0; axis < shape.length && ++place[axis] === shape[axis]; axis++) place[axis] = 0;
  }
  return values;
}

/** Counted from one. @param {number} index @param {number[]} shape */
function placeOf(index, shape) {
  const place = shape.map(() => 0);
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    place[axis] = (index % shape[axis]) + 1;
    index = Math.floor(index / shape[axis]);
  }
  return place;
}

/** @param {number} value */
const spelled = (value) => (Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf');
