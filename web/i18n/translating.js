// Puts the page's words into another language, and back into English.

import { onTable, tables } from './words.js';

/** @import { Words } from './words.js' */

/** @type {Record<string, Words>} the English of every table that was written over */
const english = {};

/** @param {unknown} value @returns {value is Words} */
const isTable = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A table whose tables are its own; texts, lists and functions are shared. @param {Words} words @returns {Words} */
const copied = (words) =>
  Object.fromEntries(Object.entries(words).map(([key, value]) => [key, isTable(value) ? copied(value) : value]));

/** @param {Words} table @param {Words} words */
function write(table, words) {
  for (const [key, value] of Object.entries(words)) {
    if (isTable(value) && isTable(table[key])) write(table[key], value);
    else table[key] = value;
  }
}

/** @param {Record<string, Words> | null} translation  the tables by name; null: English */
export function translate(translation) {
  const put = (/** @type {string} */ name) => {
    english[name] ??= copied(tables[name]);
    write(tables[name], translation?.[name] ?? english[name]);
  };
  Object.keys(tables).forEach(put);
  onTable(put);
}
