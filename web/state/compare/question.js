// What somebody types of a comparison's question.

import { OWN_POINTS } from '../actions/opening.js';
import { withoutUnused } from '../own.js';
import { rowsOf } from '../schema.js';
import { settingAt, variantOf } from './settings.js';
import { startValues } from './start-values.js';

/** @import { Catalog, Config } from '../../engine/lab' */
/** @import { Spec, Variant } from '../../engine/compare' */

/**
 * @typedef {object} Question
 * @property {Record<string, Draft>} drafts  by control: the text that it holds, as it was typed
 * @property {Variant[][]} offered  by factor whose variants have names of their own: all of them, also those left out
 * @property {boolean} open         whether all of it is shown where there is little room
 *
 * @typedef {{ text: string, allowed: string | null }} Draft  allowed: null, or what it should be, for it cannot be read
 */

/** @type {Question} */
export const initialQuestion = { drafts: {}, offered: [], open: false };

/** Whether what is wrong is so without any value that varies, as far as the engine can tell. @param {{ field: string }} error */
export const isOfBase = ({ field }) => field.startsWith('base.');

const USUAL_EPOCHS = 2500; // of a run that would not stop by itself
const USUAL_SEEDS = 20;
const USUAL_LOSS = 0.01;

/** Whether a config's network learns values, which have no classes. @param {Catalog} catalog @param {Config} config */
export const learnsValues = (catalog, { data }) =>
  (data.set === OWN_POINTS ? data.own : rowsOf(catalog, 'data.set').find(({ name }) => name === data.set))?.task ===
  'regression';

/** @param {boolean} values */
export const usualTarget = (values) => ({ accuracy: values ? null : 1, loss: values ? USUAL_LOSS : null });

/**
 * A comparison's base config of a run's: one that ends.
 *
 * @param {Config} config
 * @param {number | null} [epochs]
 */
export function baseOf(config, epochs) {
  const base = structuredClone(config);
  base.stop.epochs ??= epochs ?? USUAL_EPOCHS;
  return base;
}

/** @type {WeakMap<Config, string>} what is long with own points is spelt once */
const spellings = new WeakMap();

/** A config without what ends it, and without own points that nobody learns. @param {Catalog} catalog @param {Config} config */
function spelling(catalog, config) {
  const known = spellings.get(config);
  if (known !== undefined) return known;
  const spelt = JSON.stringify(withoutUnused(catalog, { ...config, stop: { ...config.stop, epochs: null } }));
  spellings.set(config, spelt);
  return spelt;
}

/** Whether a base config is what a run's config would make it. @param {Catalog} catalog @param {Config} base @param {Config} config */
export const isBaseOf = (catalog, base, config) =>
  (config.stop.epochs ?? base.stop.epochs) === base.stop.epochs &&
  spelling(catalog, base) === spelling(catalog, config);

/** The page's network, at three learning rates. @param {Catalog} catalog @param {Config} config @returns {Spec} */
export function questionOf(catalog, config) {
  const base = baseOf(config);
  const rate = settingAt(catalog, ['optimizer.learning_rate']);
  return {
    base,
    factors: [{ variants: startValues(catalog, base, rate).map((value) => variantOf(rate, value)) }],
    seeds: { first: 1, count: USUAL_SEEDS, data: true, weights: true, order: true },
    target: usualTarget(learnsValues(catalog, base)),
  };
}
