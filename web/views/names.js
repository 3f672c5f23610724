// What inputs, layers and units are called, wherever they are shown.

import { rowsOf } from '../state/schema.js';
import { text } from '../i18n/en/page.js';

/** @import { Catalog } from '../engine/lab' */
/** @import { Run } from '../engine/methods.js' */
/** @import { Unit } from '../state/store.js' */

/** @param {Catalog} catalog @param {Run} run @returns {string[]} */
export function inputNames(catalog, run) {
  const rows = rowsOf(catalog, 'data.features');
  return run.config.data.features.map((name) => rows.find((row) => row.name === name)?.label ?? name);
}

/** @param {Run} run @param {number} layer  -1: the inputs */
export const layerName = ({ layers }, layer) =>
  layer < 0 ? text.inputs : layer < layers.length - 1 ? text.hidden(layer + 1) : text.output;

/** As in "Hidden 1, unit 3". @param {Catalog} catalog @param {Run} run @param {Unit} unit */
export function unitName(catalog, run, { layer, unit }) {
  if (layer < 0) return text.inputNamed(inputNames(catalog, run)[unit]);
  if (layer < run.layers.length - 1) return text.unitOf(layerName(run, layer), unit + 1);
  return run.layers[layer].outputs === 1 ? text.output : `${text.output}, ${text.className(unit)}`;
}

/** The id of a parameter's entry in the editor. @param {number} index */
export const entryId = (index) => `parameter-${index}`;
