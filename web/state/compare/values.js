// The values that a setting is compared over, as somebody types them: "0.01, 0.1, 1", "1..5", "x + y, x + y + xy".

import { exact } from '../../lib/format.js';
import { rowsOf, valueOfText } from '../schema.js';
import { nullName } from './names.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Setting } from './settings.js' */

const MOST_IN_RANGE = 1000; // more than the engine takes, which says so

/** Whether its values are chosen, not typed. @param {Setting} setting */
export const isChosen = ({ field }) => field.kind === 'choice' || field.kind === 'flag';

/** All values of a setting that are chosen from. @param {Catalog} catalog @param {Setting} setting @returns {unknown[]} */
export const choicesOf = (catalog, { field, paths }) =>
  field.kind === 'flag' ? [false, true] : rowsOf(catalog, paths[0]).map(({ name }) => name);

/** Each once, as they come. @param {unknown[]} values */
export function withoutDoubles(values) {
  const spelt = values.map((value) => JSON.stringify(value));
  return values.filter((_, k) => spelt.indexOf(spelt[k]) === k);
}

/**
 * What was typed, for the engine to judge: what is no number stays text.
 *
 * @param {Catalog} catalog
 * @param {Setting} setting
 * @param {string} typed
 * @returns {unknown[]}
 */
export function readValues(catalog, setting, typed) {
  const { field, paths } = setting;
  if (field.kind === 'names') {
    const rows = rowsOf(catalog, paths[0]);
    const named = (/** @type {string} */ word) => rows.find(({ name, label }) => [name, label].includes(word))?.name;
    const sets = typed.split(/[,;]/).filter((set) => set.trim() !== '');
    return withoutDoubles(sets.map((set) => set.split('+').map((word) => named(word.trim()) ?? word.trim())));
  }
  const nothing = [nullName(catalog, paths[0]), 'null'];
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  return withoutDoubles(
    words.flatMap((word) => {
      if (field.optional && nothing.includes(word.toLowerCase())) return [null];
      return (field.kind === 'whole' && rangeOf(word)) || [valueOfText(word)];
    }),
  );
}

/** As in "1..5". @param {string} word */
function rangeOf(word) {
  const [, first, last] = word.match(/^(\d{1,15})(?:\.\.\.?|…|–)(\d{1,15})$/)?.map(Number) ?? [];
  if (first === undefined || last < first) return null;
  return Array.from({ length: Math.min(last - first + 1, MOST_IN_RANGE) }, (_, k) => first + k);
}

/** As `readValues` takes them. @param {Catalog} catalog @param {Setting} setting @param {unknown[]} values */
export function writeValues(catalog, { field, paths }, values) {
  const label = (/** @type {string} */ name) =>
    rowsOf(catalog, paths[0]).find((row) => row.name === name)?.label ?? name;
  return values
    .map((value) => {
      if (value === null) return nullName(catalog, paths[0]);
      if (Array.isArray(value)) return value.map((name) => (field.table ? label(name) : name)).join(' + ');
      return typeof value === 'number' ? exact(value) : String(value);
    })
    .join(', ');
}
