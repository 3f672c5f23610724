// Reads settings that somebody typed as JSON: in groups, as the page writes them, or each by its path, as links have them.

import { valueAt } from '../../lib/paths.js';
import { jsonWords as words } from '../../i18n/en/json.js';
import { isObject } from '../compare/outcome.js';
import { readJson } from '../json.js';
import { errorOf } from '../link.js';
import { findField } from '../schema.js';

/** @import { Catalog } from '../../engine/lab' */

/** @param {Catalog} catalog @param {string} json @returns {{ config: object, errors: string[] }} for the engine to judge, if there are no errors */
export function typedSettings(catalog, json) {
  const read = readJson(json);
  if ('problem' in read) return { config: {}, errors: [read.problem] };
  const { value } = read;
  if (!isObject(value)) {
    return { config: {}, errors: [errorOf(words.settings, JSON.stringify(value), words.settingsAllowed).message] };
  }
  const isPath = (/** @type {[string, unknown]} */ [key]) => key.includes('.');
  const config = Object.fromEntries(Object.entries(value).filter((entry) => !isPath(entry)));
  const errors = [];
  for (const [key, one] of Object.entries(value).filter(isPath)) {
    const path = key.replace(/\.(\d+)(?=\.)/g, '[$1]');
    const known = findField(catalog, path) && put(catalog, config, path, one);
    if (!known) errors.push(errorOf(key, JSON.stringify(one), words.setting).message);
  }
  return { config, errors };
}

/**
 * Puts a value where nothing may be yet: what is not there becomes what it is by default.
 *
 * @param {Catalog} catalog @param {object} config @param {string} path @param {unknown} value
 * @returns {boolean} whether there is such a place
 */
function put(catalog, config, path, value) {
  const keys = path.replaceAll(']', '').split(/[.[]/);
  const last = /** @type {string} */ (keys.pop());
  /** @type {any} */
  let inner = config;
  for (const [k, key] of keys.entries()) {
    if (inner[key] === undefined)
      inner[key] = structuredClone(valueAt(catalog.defaults, keys.slice(0, k + 1).join('.')));
    inner = inner[key];
    if (typeof inner !== 'object' || inner === null) return false;
  }
  inner[last] = value;
  return true;
}
