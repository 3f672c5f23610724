// Puts what the engine says into another language, and back into English: settings, rows of tables, presets, errors,
// the lab book. The engine itself speaks English alone, so that nothing it computes can depend on the language.

import { heard } from './words.js';

/**
 * What says it in another language, by the names that the engine gives. What is not there stays English.
 *
 * @typedef {{ label: string, help: string }} Helped
 * @typedef {{ label: string, formula?: string }} RowWords
 *
 * @typedef {object} EngineWords
 * @property {Record<string, Helped>} fields  by path
 * @property {Record<string, Record<string, RowWords>>} rows  by table and name; formulas that are symbols alone are left out
 * @property {Record<string, Helped>} presets  by name
 * @property {Record<string, { title: string, question: string }>} experiments  by name
 * @property {(text: string) => string} claim
 * @property {(text: string) => string} allowed  what an error, or a field, says is allowed
 * @property {(message: string) => string} message  of an error
 * @property {(error: string) => string} csvError
 * @property {(place: number) => string} csvColumn
 */

/** The English of what was translated. It goes along where an object is copied, but neither into JSON nor to a worker. */
const ENGLISH = Symbol('English');

/** @typedef {Record<string, any>} Said  an object that says something */

/** @type {{ keys: string[], says: string[], put: (words: EngineWords, said: Said, table: string) => Said | undefined }[]} what keys tell it, and which of its texts are words */
const kinds = [
  {
    keys: ['field', 'allowed', 'message'],
    says: ['allowed', 'message'],
    put: (words, { allowed, message }) => ({ allowed: words.allowed(allowed), message: words.message(message) }),
  },
  {
    keys: ['path', 'label', 'help', 'allowed'],
    says: ['label', 'help', 'allowed'],
    put: (words, { path, allowed }) => ({ ...words.fields[path], allowed: words.allowed(allowed) }),
  },
  {
    keys: ['name', 'group', 'help', 'config'],
    says: ['label', 'help'],
    put: (words, { name }) => words.presets[name],
  },
  {
    keys: ['name', 'label', 'formula'],
    says: ['label', 'formula'],
    put: (words, { name }, table) => words.rows[table]?.[name],
  },
  {
    keys: ['title', 'question', 'claims'],
    says: ['title', 'question'],
    put: (words, { name }) => words.experiments[name],
  },
  {
    keys: ['text', 'variant', 'measure'],
    says: ['text'],
    put: (words, { text }) => ({ text: words.claim(text) }),
  },
  {
    keys: ['errors', 'delimiter', 'names'],
    says: ['errors', 'names'],
    put: (words, { errors, names, header }) => ({
      errors: errors.map(words.csvError),
      names: header ? names : names.map((/** @type {string} */ _, /** @type {number} */ k) => words.csvColumn(k + 1)),
    }),
  },
];

/**
 * Writes over the texts of the engine in a value, wherever they stand in it.
 *
 * @param {any} value  an answer, or the page's state
 * @param {EngineWords | null} words  null: English
 * @param {string} [table]  whose rows it may be: the key that it stands under
 */
export function say(value, words, table = '') {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) {
    if (typeof value[0] === 'object') for (const one of value) say(one, words, table);
    return;
  }
  const kind = kinds.find(({ keys }) => keys.every((key) => Object.hasOwn(value, key)));
  if (kind && (words || value[ENGLISH])) {
    value[ENGLISH] ??= Object.fromEntries(kind.says.map((key) => [key, value[key]]));
    const english = value[ENGLISH];
    Object.assign(value, english, words && kind.put(words, { ...value, ...english }, table));
  }
  for (const [key, part] of Object.entries(value)) say(part, words, key);
}

/** From now on, answers are in this language. @param {EngineWords | null} words  null: English */
export function hearIn(words) {
  heard.put = (answer) => {
    if (words) say(answer, words);
    return answer;
  };
}
