// What differs between two configs, in the catalog's words: the name of an earlier run.

import { count, number } from '../lib/format.js';
import { valueAt } from '../lib/paths.js';
import { text } from '../i18n/en/page.js';
import { parts } from '../i18n/en/parts.js';
import { OWN_POINTS } from './actions/opening.js';
import { isUsed, rowAt, rowsOf, usualAt } from './schema.js';

/** @import { Catalog, Config, Field } from '../engine/lab' */

const MOST = 3; // differences that are told

/** Fields whose label alone does not say what they belong to. */
const OF_WEIGHTS = ['initial.low', 'initial.high', 'initial.deviation', 'initial.value'];

/**
 * What the other config has where it differs from this one, as in "Learning rate 0.1".
 *
 * @param {Catalog} catalog
 * @param {Config} config
 * @param {Config} other
 * @returns {string[]} at most three, then how many more there are
 */
export function differences(catalog, config, other) {
  const found = allDifferences(catalog, config, other);
  if (found.length === 0) return [parts.sameSettings];
  return found.length > MOST ? [...found.slice(0, MOST), parts.moreDifferences(found.length - MOST)] : found;
}

/** @param {Catalog} catalog @param {Field} field @param {Config} config @param {Config} other @returns {string[]} */
function ofField(catalog, { path, kind, label }, config, other) {
  if (path === 'network.layers') {
    const [here, there] = [config, other].map(({ network }) => network.layers.length);
    return here === there ? [] : [`${label} ${there}`];
  }
  if (path.includes('[]') || (path.startsWith('data.own.') && other.data.set !== OWN_POINTS)) return [];
  if (!isUsed(catalog, other, path) || isSame(catalog, config, other, path)) return [];
  const value = valueText(catalog, kind, other, path);
  const place = path.startsWith('network.output.') ? text.output : OF_WEIGHTS.includes(path) && parts.groups.initial;
  return [place ? parts.ofPlace(place, label, value) : `${label} ${value}`];
}

/** A field of each hidden layer; where all layers have changed to the same, in one. @param {Catalog} catalog @param {Field} field @param {Config} config @param {Config} other */
function ofLayers(catalog, { path, kind, label }, config, other) {
  const layers = Math.min(config.network.layers.length, other.network.layers.length);
  const changed = Array.from({ length: layers }, (_, layer) => ({ layer, path: path.replace('[]', `[${layer}]`) }))
    .filter((one) => isUsed(catalog, other, one.path) && !isSame(catalog, config, other, one.path))
    .map((one) => ({ ...one, value: valueText(catalog, kind, other, one.path) }));
  const values = new Set(changed.map(({ value }) => value));
  if (layers > 1 && changed.length === layers && values.size === 1) return [parts.ofHidden(label, changed[0].value)];
  return changed.map(({ layer, value }) => parts.ofPlace(text.hidden(layer + 1), label, value));
}

/** Lists of numbers are named, not told. @param {Catalog} catalog @param {Config} config @param {Config} other */
function ofNumbers(catalog, config, other) {
  const both = (/** @type {string} */ path, /** @type {string} */ name) =>
    valueAt(config, path) === name && valueAt(other, path) === name;
  const differ = (/** @type {string} */ path) =>
    JSON.stringify(valueAt(config, path)) !== JSON.stringify(valueAt(other, path));
  return [
    { choice: 'data.set', name: OWN_POINTS, path: 'data.own' },
    { choice: 'initial.weights', name: 'given', path: 'initial.given' },
  ]
    .filter(({ choice, name, path }) => both(choice, name) && differ(path))
    .map(({ choice }) => parts.others(rowAt(catalog, other, choice).label));
}

/** Each of them. @param {Catalog} catalog @param {Config} config @param {Config} other */
export const allDifferences = (catalog, config, other) => [
  ...catalog.fields.flatMap((field) =>
    field.path.startsWith('network.layers[]')
      ? ofLayers(catalog, field, config, other)
      : ofField(catalog, field, config, other),
  ),
  ...ofNumbers(catalog, config, other),
];

/** A field that is null holds its usual value. @param {Catalog} catalog @param {Config} config @param {Config} other @param {string} path */
function isSame(catalog, config, other, path) {
  const [here, there] = [config, other].map((one) => valueAt(one, path));
  const meant = (/** @type {unknown} */ value, /** @type {Config} */ of) => value ?? usualAt(catalog, of, path);
  return (
    JSON.stringify(here) === JSON.stringify(there) ||
    JSON.stringify(meant(here, config)) === JSON.stringify(meant(there, other))
  );
}

/** @param {Catalog} catalog @param {Field['kind']} kind @param {Config} config @param {string} path @returns {string} */
export function valueText(catalog, kind, config, path) {
  const value = valueAt(config, path) ?? usualAt(catalog, config, path);
  if (value === null) return text.never;
  switch (kind) {
    case 'choice':
      return rowAt(catalog, config, path).label;
    case 'names':
      return rowsOf(catalog, path)
        .filter(({ name }) => value.includes(name))
        .map(({ label }) => label)
        .join(text.comma);
    case 'flag':
      return value ? parts.yes : parts.no;
    case 'whole':
      return count(value);
    default:
      return number(value);
  }
}
