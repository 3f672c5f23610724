// The settings that a comparison may vary: those of the catalog, in its groups.

import { text } from '../../i18n/en/page.js';
import { compareWords as words } from '../../i18n/en/compare.js';
import { parts } from '../../i18n/en/parts.js';
import { valueAt } from '../../lib/paths.js';
import { fieldAt, findField, rowsOf } from '../schema.js';
import { DEPTH, settingsName } from './names.js';

/** @import { Catalog, Config, Field } from '../../engine/lab' */
/** @import { Spec, Variant } from '../../engine/compare' */

/**
 * @typedef {object} Setting
 * @property {string} id
 * @property {string[]} paths  that take one value together
 * @property {string} name
 * @property {Field} field     of each path
 *
 * @typedef {Setting & { idle: string | null }} Offer
 *   idle: why it makes no difference, as in "with SGD"; null: it does make one
 */

const LAYERS = 'network.layers';

/** @param {string[]} paths */
const idOf = (paths) => paths.join('+');

/** How many hidden layers there may be. @param {Catalog} catalog @returns {Field} */
const depthField = (catalog) => ({ ...fieldAt(catalog, LAYERS), path: DEPTH, kind: 'whole', label: words.depth });

/** @param {Catalog} catalog @param {string[]} paths  of one kind @returns {Setting} */
export const settingAt = (catalog, paths) => ({
  id: idOf(paths),
  paths,
  name: settingsName(catalog, paths),
  field: paths[0] === DEPTH ? depthField(catalog) : fieldAt(catalog, paths[0]),
});

/** The setting that a factor varies; null: its variants have names of their own, or differ in more. @param {Catalog} catalog @param {Spec['factors'][number]} factor */
export function settingOf(catalog, { variants }) {
  const paths = Object.keys(variants[0]?.values ?? {});
  const alike = variants.every(({ label, values }) => {
    const [first, ...others] = paths.map((path) => JSON.stringify(values[path]));
    const same = others.every((other) => other === first);
    return label === '' && same && idOf(Object.keys(values)) === idOf(paths);
  });
  const labels = new Set(paths.map((path) => (path === DEPTH ? DEPTH : findField(catalog, path)?.label)));
  return alike && labels.size === 1 && !labels.has(undefined) ? settingAt(catalog, paths) : null;
}

/** The value that a variant of such a factor has. @param {Setting} setting @param {Variant} variant */
export const valueOf = ({ paths }, { values }) => values[paths[0]];

/** @param {Setting} setting @param {unknown} value @returns {Variant} */
export const variantOf = ({ paths }, value) => ({
  label: '',
  values: Object.fromEntries(paths.map((path) => [path, value])),
});

/** What stands at a path, `[]` in every layer. @param {Config} config @param {string} path @returns {unknown[]} */
export function valuesAt(config, path) {
  if (path === DEPTH) return [config.network.layers.length];
  const [list, member] = path.split('[].');
  if (member === undefined) return [valueAt(config, path)];
  return valueAt(config, list).map((/** @type {object} */ element) => valueAt(element, member));
}

/**
 * Why a setting makes no difference in the base config and in what else varies.
 *
 * @param {Catalog} catalog
 * @param {Config} base
 * @param {string} path
 * @param {Variant[]} others
 * @returns {string | null} as in "with SGD"; null: it makes one
 */
function idleFor(catalog, base, path, others) {
  if (path === DEPTH) return null;
  const depths = others.map(({ values }) => values[DEPTH]).filter((depth) => depth !== undefined);
  const layers = [base.network.layers.length, ...depths];
  if (path.startsWith(LAYERS) && layers.every((depth) => depth === 0)) return words.withoutLayers;
  const { used_with: used } = fieldAt(catalog, path);
  if (!used) return null;
  const beside = path.replace(/[^.]+$/, /** @type {string} */ (used.path.split('.').at(-1)));
  const pattern = beside.replace(/\[\d+\]/, '[]');
  const own = valuesAt(base, beside);
  const names = [...own, ...others.flatMap(({ values }) => [values[beside], values[pattern]])];
  if (names.some((name) => used.names.includes(/** @type {string} */ (name)))) return null;
  const label = rowsOf(catalog, beside).find(({ name }) => name === own[0])?.label;
  return label === undefined ? null : words.beside(label); // of a layer that is gone the engine tells
}

/** @param {Catalog} catalog @param {Config} base @returns {{ title: string, paths: string[][] }[]} */
function allPaths(catalog, base) {
  const varying = catalog.fields
    .filter(({ kind, path }) => kind !== 'list' && kind !== 'numbers' && !path.startsWith('data.own.'))
    .map(({ path }) => path);
  const ofLayers = varying.filter((path) => path.startsWith(`${LAYERS}[].`));
  const outputOf = (/** @type {string} */ path) => path.replace(`${LAYERS}[]`, 'network.output');
  const groups = Object.entries(parts.groups).map(([group, title]) => ({
    title,
    paths: [
      ...(group === 'network' ? [[DEPTH]] : []),
      ...varying.filter((path) => path.startsWith(`${group}.`)).map((path) => [path]),
      ...(group === 'network' ? ofLayers : [])
        .filter((path) => varying.includes(outputOf(path)))
        .map((path) => [path, outputOf(path)]),
    ],
  }));
  const { layers } = base.network;
  const single = layers.length < 2 ? [] : layers.map((_, k) => ofLayers.map((path) => [path.replace('[]', `[${k}]`)]));
  return [...groups, ...single.map((paths, k) => ({ title: text.hidden(k + 1), paths }))];
}

/**
 * All that may vary, group by group.
 *
 * @param {Catalog} catalog
 * @param {Config} base
 * @param {Spec['factors']} others  what varies besides
 * @returns {{ title: string, settings: Offer[] }[]}
 */
export function settingsFor(catalog, base, others) {
  const variants = others.flatMap((factor) => factor.variants);
  const taken = new Set(variants.flatMap(({ values }) => Object.keys(values)));
  return allPaths(catalog, base)
    .map(({ title, paths }) => ({
      title,
      settings: paths
        .filter((together) => !together.some((path) => taken.has(path)))
        .map((together) => {
          const idle = together.map((path) => idleFor(catalog, base, path, variants));
          return { ...settingAt(catalog, together), idle: idle.includes(null) ? null : idle[0] };
        }),
    }))
    .filter(({ settings }) => settings.length > 0);
}

/** Why a factor makes no difference; null: it does, or it varies more than one setting. @param {Catalog} catalog @param {Spec} spec @param {number} factor */
export function idleOf(catalog, { base, factors }, factor) {
  const setting = settingOf(catalog, factors[factor]);
  const others = factors.filter((_, k) => k !== factor).flatMap(({ variants }) => variants);
  const idle = setting?.paths.map((path) => idleFor(catalog, base, path, others)) ?? [null];
  return idle.includes(null) ? null : idle[0];
}
