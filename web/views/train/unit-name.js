// What a unit is called wherever it is shown alone.

import { rowsOf } from '../../state/schema.js';
import { text } from '../../i18n/en.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Run } from '../../engine/methods.js' */
/** @import { Unit } from '../../state/store.js' */

/** As in "Hidden 1, unit 3". @param {Catalog} catalog @param {Run} run @param {Unit} unit */
export function unitName(catalog, { config, layers }, { layer, unit }) {
  if (layer < 0) {
    const feature = config.data.features[unit];
    return text.inputOf(rowsOf(catalog, 'data.features').find(({ name }) => name === feature)?.label ?? feature);
  }
  if (layer < layers.length - 1) return text.unitOf(text.hidden(layer + 1), unit + 1);
  return layers[layer].outputs === 1 ? text.output : `${text.output}, ${text.className(unit)}`;
}
