// Reads what comes from a file or from the browser's storage, which may hold anything: what is as it should be is taken
// over, piece by piece; else nothing is.

import { unpack } from './packed.js';

/** @template T @typedef {(value: unknown) => T | undefined} Reader  undefined: it is no such thing */

/** @type {Reader<number>} */
export const real = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);

/** What was no finite number. @type {Reader<number | null>} */
export const realOrNull = (value) => (value === null ? null : real(value));

/** @type {Reader<boolean>} */
export const flag = (value) => (typeof value === 'boolean' ? value : undefined);

/** @param {number} least @param {number} most @returns {Reader<number>} */
export const whole = (least, most) => (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? value : undefined;

/** @param {number} most  characters @returns {Reader<string>} */
export const textOf = (most) => (value) => (typeof value === 'string' && value.length <= most ? value : undefined);

/** @template {string | number} T @param {readonly T[]} names @returns {Reader<T>} */
export const oneOf = (names) => (value) => names.find((name) => name === value);

/** @template T @param {Reader<T>} read @returns {Reader<T | null>} */
export const orNull = (read) => (value) => (value === null ? null : read(value));

/** @template T @param {Reader<T>} read @param {number} most  elements @param {number} [least] @returns {Reader<T[]>} */
export const listOf =
  (read, most, least = 0) =>
  (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return undefined;
    /** @type {T[]} */
    const list = [];
    for (const one of value) {
      const element = read(one);
      if (element === undefined) return undefined;
      list.push(element);
    }
    return list;
  };

/**
 * An object with these fields: others are left behind.
 *
 * @template {Record<string, Reader<any>>} R
 * @param {R} readers
 * @returns {Reader<{ [K in keyof R]: Exclude<ReturnType<R[K]>, undefined> }>}
 */
export const objectOf = (readers) => (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  /** @type {any} */
  const object = {};
  for (const [name, read] of Object.entries(readers)) {
    const field = Object.hasOwn(value, name) ? read(Reflect.get(value, name)) : undefined;
    if (field === undefined) return undefined;
    object[name] = field;
  }
  return object;
};

/** The same, if it also is so. @template T @param {Reader<T>} read @param {(value: T) => boolean} is @returns {Reader<T>} */
export const where = (read, is) => (value) => {
  const known = read(value);
  return known !== undefined && is(known) ? known : undefined;
};

/** Text that `pack` has made of so many bytes. @param {string} text @param {number} bytes */
export const holdsBytes = (text, bytes) => unpack(text, bytes)?.length === bytes;

/** For a number that may be none: JSON has no NaN. @param {number} value @param {number} [digits]  significant ones that stay */
export const kept = (value, digits = 6) => (Number.isFinite(value) ? Number(value.toPrecision(digits)) : null);
