// What a comparison holds fixed, in short words.

import { text } from '../../i18n/en/page.js';
import { parts } from '../../i18n/en/parts.js';
import { compareWords as words } from '../../i18n/en/compare.js';
import { putValue, valueAt } from '../../lib/paths.js';
import { differences } from '../differences.js';
import { rowAt } from '../schema.js';
import { DEPTH, settingName, valueName } from './names.js';

/** @import { Catalog, Config } from '../../engine/lab' */
/** @import { Spec } from '../../engine/compare' */

/** Of any comparison, told in any case. */
const TOLD = [
  'data.set',
  'data.own',
  'network.output.activation',
  'loss.function',
  'loss.reduction',
  'optimizer.rule',
  'optimizer.learning_rate',
];

/** What has a control of its own. */
const ASIDE = ['stop.epochs'];

const DRAWN = { data: ['data.seed', 'data.split_seed'], weights: ['initial.seed'], order: ['training.seed'] };

/** As in "XOR", "hidden 4-4 Sigmoid", "output Sigmoid", then what is not as usual. @param {Catalog} catalog @param {Spec} spec @returns {string[]} */
export function fixedOf(catalog, { base, factors, seeds }) {
  const varied = factors.flatMap(({ variants }) => variants.flatMap(({ values }) => Object.keys(values)));
  const row = (/** @type {string} */ path) => (varied.includes(path) ? '' : rowAt(catalog, base, path).label);
  const loss = [row('loss.function'), row('loss.reduction').toLowerCase()];
  const rate = 'optimizer.learning_rate';
  const rateName = words.said(settingName(catalog, rate).toLowerCase(), valueName(catalog, rate, valueAt(base, rate)));
  const usual = usualFor(catalog, base, [
    ...TOLD,
    ...ASIDE,
    ...varied,
    ...Object.entries(DRAWN).flatMap(([draw, paths]) => (seeds[/** @type {keyof typeof DRAWN} */ (draw)] ? paths : [])),
  ]);
  const unusual = differences(catalog, usual, base).filter((difference) => difference !== parts.sameSettings);
  const output = row('network.output.activation');
  return [
    row('data.set'),
    hiddenOf(catalog, base, varied),
    output && words.outputIs(output),
    loss.filter((part) => part !== '').join(text.comma),
    [row('optimizer.rule'), varied.includes(rate) ? '' : rateName].filter((part) => part !== '').join(text.comma),
    ...unusual,
  ].filter((part) => part !== '');
}

/** As in "hidden 4-4 Sigmoid". @param {Catalog} catalog @param {Config} base @param {string[]} varied */
function hiddenOf(catalog, { network: { layers } }, varied) {
  if (varied.includes(DEPTH)) return '';
  if (layers.length === 0) return words.withoutLayers;
  const differ = (/** @type {string} */ member) =>
    varied.some((path) => path.startsWith('network.layers[') && path.endsWith(`].${member}`));
  const labels = layers.map(({ activation }) => valueName(catalog, 'network.layers[].activation', activation));
  const alike = labels.every((label) => label === labels[0]);
  const bends = differ('activation') ? '' : alike ? labels[0] : labels.join('-');
  const widths = differ('units') ? words.layers(layers.length) : layers.map(({ units }) => units).join('-');
  return words.hiddenIs([widths, bends].filter((part) => part !== '').join(' '));
}

/** The default config, but for these paths and the layers' units and activations, which are as in the base. @param {Catalog} catalog @param {Config} base @param {string[]} paths */
function usualFor(catalog, base, paths) {
  const usual = structuredClone(catalog.defaults);
  const [like] = usual.network.layers;
  const told = [...paths, 'network.layers[].units', 'network.layers[].activation'];
  usual.network.layers = base.network.layers.map(() => ({ ...like }));
  const single = told.flatMap((path) =>
    path.includes('[]') ? base.network.layers.map((_, layer) => path.replace('[]', `[${layer}]`)) : path,
  );
  for (const path of single) {
    if (valueAt(base, path) !== undefined) putValue(usual, path, valueAt(base, path));
  }
  return usual;
}
