// The words of the page: tables in English, each written where it is used first, that another language may fill anew.
//
// A table is written over in place, so that whoever holds it, or a part of it, has the words of the language that is set.

/** @typedef {{ [key: string]: any }} Words  texts, functions that make them, and tables of both */

/**
 * A table in another language: the same keys, and functions of the same values.
 *
 * @template T
 * @typedef {T extends (...values: infer V) => infer R ? (...values: V) => R extends string ? string : R
 *   : T extends string ? string : T extends readonly any[] ? T : { [K in keyof T]: Translated<T[K]> }} Translated
 */

/** @type {Record<string, Words>} every table that has been loaded, by its name */
export const tables = {};

/** @type {{ put: <T>(answer: T) => T }} puts an answer of the engine into the language that is set, see engine.js */
export const heard = { put: (answer) => answer };

/** @type {(name: string) => void} */
let loaded = () => {};

/** @param {(name: string) => void} listener  is told of every table that loads from now on */
export const onTable = (listener) => void (loaded = listener);

/**
 * @template {Words} T
 * @param {string} name  as it is exported
 * @param {T} english
 * @returns {T}
 */
export function words(name, english) {
  tables[name] = english;
  loaded(name);
  return english;
}
