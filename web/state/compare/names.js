// What variants and settings of a comparison are called.

import { findField, rowsOf } from '../schema.js';
import { number } from '../../lib/format.js';
import { compareWords as words } from '../../i18n/en-compare.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Spec, Variant } from '../../engine/compare' */

/** How many hidden layers there are: no field of the config, but of a comparison. */
export const DEPTH = 'network.depth';

/** @param {Catalog} catalog @param {string} path */
export function settingName(catalog, path) {
  if (path === DEPTH) return words.depth;
  return findField(catalog, path)?.label ?? path;
}

/** A value as the page writes it elsewhere. @param {Catalog} catalog @param {string} path @param {unknown} value */
export function valueName(catalog, path, value) {
  const field = findField(catalog, path);
  if (field?.kind === 'choice') return rowsOf(catalog, path).find(({ name }) => name === value)?.label ?? String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null) return words.none;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** One value of a factor, as in "0.1" or "Adam". @param {Catalog} catalog @param {Variant} variant */
export const valueLabel = (catalog, { label, values }) =>
  label ||
  Object.entries(values)
    .map(([path, value]) => valueName(catalog, path, value))
    .join(', ');

/** The settings that a factor varies, as in "Learning rate". @param {Catalog} catalog @param {Spec['factors'][number]} factor */
export const factorName = (catalog, { variants }) =>
  [...new Set(variants.flatMap(({ values }) => Object.keys(values)))]
    .map((path) => settingName(catalog, path))
    .filter((name, k, all) => all.indexOf(name) === k)
    .join(', ');

/** The second factor turns faster. @param {Spec} spec @param {number} variant @returns {number[]} its place in each factor */
export function placesOf(spec, variant) {
  const places = [];
  for (const { variants } of spec.factors.toReversed()) {
    places.unshift(variant % variants.length);
    variant = Math.floor(variant / variants.length);
  }
  return places;
}

/** A variant of both factors, as in "0.1 · Adam". @param {Catalog} catalog @param {Spec} spec @param {number} variant */
export const variantName = (catalog, spec, variant) =>
  placesOf(spec, variant)
    .map((place, factor) => valueLabel(catalog, spec.factors[factor].variants[place]))
    .join(' · ') || words.asItIs;
