// What variants, settings and values of a comparison are called.

import { exact, number } from '../../lib/format.js';
import { findField, rowsOf } from '../schema.js';
import { compareWords as words } from '../../i18n/en/compare.js';
import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Spec, Variant } from '../../engine/compare' */

/** How many hidden layers there are: no field of the config, but of a comparison. */
export const DEPTH = 'network.depth';

const LONGEST_SYMBOL = 2; // characters: a label that says little without its group

/** As in "Learning rate", "Hidden 2: units", "Penalty: L1". @param {Catalog} catalog @param {string} path */
export function settingName(catalog, path) {
  if (path === DEPTH) return words.depth;
  const field = findField(catalog, path);
  if (!field) return path;
  const { label } = field;
  if (path.includes('[].')) return words.ofHidden(label);
  if (path.includes('.output.')) return words.ofOutput(label);
  const layer = path.match(/\[(\d+)\]/)?.[1];
  if (layer !== undefined) return words.within(text.hidden(Number(layer) + 1), label.toLowerCase());
  const [group, name] = path.split('.');
  const ofTheStart = group === 'initial' && name !== 'weights' && field.kind === 'real';
  if (label.length > LONGEST_SYMBOL && !ofTheStart) return label;
  return words.within(parts.groups[group], ofTheStart ? label.toLowerCase() : label);
}

/** The settings that change together, as in "Activation, everywhere". @param {Catalog} catalog @param {string[]} paths */
export function settingsName(catalog, paths) {
  const labels = new Set(paths.map((path) => findField(catalog, path)?.label));
  const everywhere = paths.length === 2 && labels.size === 1 && paths[0].includes('[].');
  if (everywhere && paths[1].includes('.output.')) return words.everywhere(String([...labels][0]));
  return [...new Set(paths.map((path) => settingName(catalog, path)))].join(text.comma);
}

/** What a setting without a value is: as is usual for what it belongs to, or off. @param {Catalog} catalog @param {string} path */
export function nullName(catalog, path) {
  const field = findField(catalog, path);
  const name = path.split('.').at(-1) ?? '';
  const owner = field?.used_with && findField(catalog, field.used_with.path);
  return owner?.table && catalog.tables[owner.table].some(({ usual }) => usual?.[name] != null)
    ? words.usual
    : words.off;
}

/** A number as the page writes it, with more digits where it would be another number. @param {number} value */
function numberName(value) {
  const short = number(value);
  return Number(short.replaceAll(',', '').replace('−', '-')) === value ? short : exact(value).replace('-', '−');
}

/** As in "0.1", "Adam", "8 units", "yes". @param {Catalog} catalog @param {string} path @param {unknown} value */
export function valueName(catalog, path, value) {
  const field = findField(catalog, path);
  const label = (/** @type {unknown} */ name) =>
    field?.table ? (rowsOf(catalog, path).find((row) => row.name === name)?.label ?? String(name)) : String(name);
  if (value === null) return nullName(catalog, path);
  if (Array.isArray(value)) return value.map(label).join(' + ');
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value !== 'number') return label(value);
  if (path === DEPTH) return words.layers(value);
  return path.endsWith('].units') ? words.units(numberName(value)) : numberName(value);
}

/** Whether a value does not tell what it is of. @param {string} path @param {unknown} value */
export const isBare = (path, value) => path !== DEPTH && !path.endsWith('].units') && typeof value !== 'string';

/** As in "Learning rate 0.1". @param {Catalog} catalog @param {string} path @param {unknown} value */
const saidOf = (catalog, path, value) => words.said(settingName(catalog, path), valueName(catalog, path, value));

/** One value of a factor, as in "0.1", "Adam", or "Adam, Learning rate 0.01". @param {Catalog} catalog @param {Variant} variant */
export function valueLabel(catalog, { label, values }) {
  if (label) return words.variantLabel(label);
  const entries = Object.entries(values);
  const names = entries.map(([path, value]) => valueName(catalog, path, value));
  // One value in several places is one word.
  if (new Set(names).size <= 1 && new Set(entries.map(([path]) => findField(catalog, path)?.label)).size <= 1) {
    return names[0] ?? '';
  }
  return entries
    .map(([path, value], k) => {
      const twice = names.indexOf(names[k]) !== names.lastIndexOf(names[k]);
      return twice || isBare(path, value) ? saidOf(catalog, path, value) : names[k];
    })
    .join(text.comma);
}

/** The settings that a factor varies, as in "Learning rate". @param {Catalog} catalog @param {Spec['factors'][number]} factor */
export const factorName = (catalog, { variants }) =>
  settingsName(catalog, [...new Set(variants.flatMap(({ values }) => Object.keys(values)))]);

/** The second factor turns faster. @param {Spec} spec @param {number} variant @returns {number[]} its place in each factor */
export function placesOf(spec, variant) {
  const places = [];
  for (const { variants } of spec.factors.toReversed()) {
    places.unshift(variant % variants.length);
    variant = Math.floor(variant / variants.length);
  }
  return places;
}

/** A variant of both factors, as in "Adam · 0.1" or "0.1 · Momentum μ 0.9". @param {Catalog} catalog @param {Spec} spec @param {number} variant */
export function variantName(catalog, spec, variant) {
  const chosen = placesOf(spec, variant).map((place, factor) => spec.factors[factor].variants[place]);
  if (chosen.length === 0) return words.asItIs;
  const bare = chosen.map(({ label, values }) => {
    const entries = Object.entries(values);
    return !label && entries.length === 1 && isBare(...entries[0]) ? entries[0] : null;
  });
  const [first, second] = bare;
  const labels = chosen.map((one) => valueLabel(catalog, one));
  if (first && second) labels[1] = saidOf(catalog, ...second); // two numbers: which is which
  return labels.join(' · ');
}
