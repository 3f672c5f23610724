// What a choice of a convention is called, and its formula, from the catalog.

import { rowAt, rowsOf } from '../../../state/schema.js';
import { besideWords as words } from '../../../i18n/en/beside.js';

/** @import { Catalog, Config } from '../../../engine/lab' */

/**
 * @param {Catalog} catalog
 * @param {Config} config
 * @param {string} path   of the field
 * @param {unknown} value
 */
export function choiceOf(catalog, config, path, value) {
  if (typeof value === 'boolean') {
    const { formula } = rowAt(catalog, config, 'optimizer.rule');
    return {
      label: words.epsilonPlaces[value ? 1 : 0],
      formula: value ? formula.replace('(√G + ε)', '√(G + ε)') : formula,
    };
  }
  const row = rowsOf(catalog, path).find(({ name }) => name === value);
  const unlike = /** @type {Record<string, string>} */ (words.choiceLabels)[String(value)];
  return { label: unlike ?? row?.label ?? String(value), formula: row?.formula ?? '' };
}
