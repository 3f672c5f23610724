// The values that a setting is compared over at first: around what the base config holds.

import { usualAt } from '../schema.js';
import { DEPTH } from './names.js';
import { valueOf, valuesAt } from './settings.js';
import { choicesOf, isChosen, withoutDoubles } from './values.js';

/** @import { Catalog, Config, Field } from '../../engine/lab' */
/** @import { Variant } from '../../engine/compare' */
/** @import { Setting } from './settings.js' */

const MOST_CHOICES = 4; // at first

/**
 * Some that the engine may refuse here, and the one that the base config holds.
 *
 * @param {Catalog} catalog
 * @param {Config} base
 * @param {Setting} setting
 * @returns {unknown[]}
 */
export function startValues(catalog, base, setting) {
  const { field, paths } = setting;
  const own = valuesAt(base, paths[0])[0] ?? valuesAt(catalog.defaults, paths[0])[0];
  if (isChosen(setting)) return choicesOf(catalog, setting);
  if (field.kind === 'names') {
    const all = catalog.tables[/** @type {string} */ (field.table)].map(({ name }) => name);
    return withoutDoubles([own, all.slice(0, 2), all]);
  }
  const value = own ?? usualOf(catalog, base, paths[0]);
  if (typeof value !== 'number') return [null, ...around(field, 0).slice(1)];
  return paths[0] === DEPTH ? within(field, [value - 1, value, value + 1]) : around(field, value);
}

/**
 * Not all rows of a long table at once: others can be chosen.
 *
 * @param {Config} base
 * @param {Setting} setting
 * @param {Variant[]} variants
 */
export function fewOf(base, setting, variants) {
  if (!isChosen(setting)) return variants;
  const [own] = valuesAt(base, setting.paths[0]);
  const others = variants.filter((variant) => valueOf(setting, variant) !== own).slice(0, MOST_CHOICES - 1);
  return variants.filter((variant) => valueOf(setting, variant) === own || others.includes(variant));
}

/** @param {Catalog} catalog @param {Config} base @param {string} path */
const usualOf = (catalog, base, path) =>
  path.includes('[].') && base.network.layers.length === 0 ? null : usualAt(catalog, base, path.replace('[]', '[0]'));

/** Numbers about a value, within the field's limits. @param {Field} field @param {number} value */
function around(field, value) {
  if (field.path.endsWith('seed')) return within(field, [value, value + 1, value + 2]);
  if (field.kind === 'whole') {
    if (value === 0) return within(field, [0, 10, 100]);
    return within(field, value < 2 ? [value, 2 * value, 4 * value] : [Math.round(value / 2), value, 2 * value]);
  }
  if (value === 0) return within(field, [0, 0.01, 0.1]);
  const rest = 1 - value;
  const nearOne = value >= 0.5 && rest > 0 && field.most !== undefined && field.most <= 1;
  return within(field, nearOne ? [1 - 5 * rest, value, 1 - rest / 10] : [value / 10, value, 10 * value]);
}

/** In order, and as short as they were meant. @param {Field} field @param {number[]} values */
function within({ least = -Infinity, most = Infinity, least_excluded: excluded }, values) {
  const short = values.map((value) => Number(value.toPrecision(12)));
  return [...new Set(short)]
    .filter((value) => (excluded ? value > least : value >= least) && value <= most)
    .sort((a, b) => a - b);
}
