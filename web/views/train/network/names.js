// What the diagram's units are called.

import { rowsOf } from '../../../state/schema.js';
import { text } from '../../../i18n/en.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */
/** @import { Unit } from '../../../state/store.js' */

/** @param {Catalog} catalog @param {Run} run @returns {string[]} */
export function inputNames(catalog, run) {
  const rows = rowsOf(catalog, 'data.features');
  return run.config.data.features.map((name) => rows.find((row) => row.name === name)?.label ?? name);
}

/** @param {Run} run @param {number} layer  -1: the inputs */
export const layerName = ({ layers }, layer) =>
  layer < 0 ? text.inputs : layer < layers.length - 1 ? text.hidden(layer + 1) : text.output;

/** @param {Catalog} catalog @param {Run} run @param {Unit} unit */
export function unitName(catalog, run, { layer, unit }) {
  if (layer < 0) return text.inputNamed(inputNames(catalog, run)[unit]);
  const alone = layer === run.layers.length - 1 && run.layers[layer].outputs === 1;
  return alone ? text.output : text.unitOf(layerName(run, layer), unit + 1);
}

/** The id of a parameter's entry in the editor. @param {number} index */
export const entryId = (index) => `parameter-${index}`;
