// Puts the page's words into another language, and back into English.

import { hearIn, say } from './engine.js';
import { onTable, tables } from './words.js';

/** @import { EngineWords } from './engine.js' */
/** @import { Words } from './words.js' */

/** @typedef {{ tables: Record<string, Words>, engine: EngineWords }} Translation  tables by the names of the English ones */

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

/**
 * @param {Translation | null} translation  null: English
 * @param {unknown} [state]  the page's, in which the engine's texts change in place
 */
export function translate(translation, state) {
  const put = (/** @type {string} */ name) => {
    english[name] ??= copied(tables[name]);
    write(tables[name], translation?.tables[name] ?? english[name]);
  };
  Object.keys(tables).forEach(put);
  onTable(put);
  hearIn(translation?.engine ?? null);
  say(state, translation?.engine ?? null);
}
