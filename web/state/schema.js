// What the catalog says of a config's fields, by their paths, as in `network.layers[2].units`.

import { valueAt } from '../lib/paths.js';

/** @import { Catalog, Config, Field, Row } from '../engine/lab' */

/**
 * What the catalog says of the field at a path.
 *
 * @param {Catalog} catalog
 * @param {string} path
 * @returns {Field}
 */
export function fieldAt(catalog, path) {
  const field = findField(catalog, path);
  if (!field) throw new Error(`no field ${path}`);
  return field;
}

/** The same, where there may be none. @param {Catalog} catalog @param {string} path */
export function findField(catalog, path) {
  const pattern = path.replace(/\[\d+\]/g, '[]');
  return catalog.fields.find((candidate) => candidate.path === pattern);
}

/** Whether a field counts in this config, and is not a list of its own. @param {Catalog} catalog @param {Config} config @param {string} path */
export function isUsed(catalog, config, path) {
  const { kind, used_with: used } = fieldAt(catalog, path);
  if (kind === 'list' || kind === 'numbers') return false;
  if (!used) return true;
  const beside = path.replace(/[^.]+$/, /** @type {string} */ (used.path.split('.').at(-1)));
  return used.names.includes(valueAt(config, beside));
}

/**
 * What a field that may be null stands for while it is: the usual value of the variant that it belongs to.
 *
 * @param {Catalog} catalog
 * @param {Config} config
 * @param {string} path
 */
export function usualAt(catalog, config, path) {
  const { used_with: used } = fieldAt(catalog, path);
  if (!used) return null;
  const name = /** @type {string} */ (path.split('.').at(-1));
  const beside = path.replace(/[^.]+$/, /** @type {string} */ (used.path.split('.').at(-1)));
  return rowAt(catalog, config, beside).usual?.[name] ?? null;
}

/** The rows that a choice is made from. @param {Catalog} catalog @param {string} path @returns {Row[]} */
export const rowsOf = (catalog, path) => catalog.tables[/** @type {string} */ (fieldAt(catalog, path).table)];

/** The row that is chosen. @param {Catalog} catalog @param {Config} config @param {string} path @returns {Row} */
export function rowAt(catalog, config, path) {
  const name = valueAt(config, path);
  return /** @type {Row} */ (rowsOf(catalog, path).find((row) => row.name === name));
}

/**
 * What somebody typed, as a value for the engine to judge: a number if it reads as a decimal one, else the text itself.
 *
 * @param {string} text
 * @returns {number | string}
 */
export function valueOfText(text) {
  const trimmed = text.trim().replaceAll('−', '-');
  if (trimmed === 'NaN') return NaN;
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed) ? Number(trimmed) : text;
}
