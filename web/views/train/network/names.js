// What the diagram's columns and the editor's entries are called.

import { rowsOf } from '../../../state/schema.js';
import { text } from '../../../i18n/en.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Run } from '../../../engine/methods.js' */

/** @param {Catalog} catalog @param {Run} run @returns {string[]} */
export function inputNames(catalog, run) {
  const rows = rowsOf(catalog, 'data.features');
  return run.config.data.features.map((name) => rows.find((row) => row.name === name)?.label ?? name);
}

/** @param {Run} run @param {number} layer  -1: the inputs */
export const layerName = ({ layers }, layer) =>
  layer < 0 ? text.inputs : layer < layers.length - 1 ? text.hidden(layer + 1) : text.output;

/** The id of a parameter's entry in the editor. @param {number} index */
export const entryId = (index) => `parameter-${index}`;
