// What layers, units and stages are called in Inspect.

import { inputNames } from '../names.js';
import { text } from '../../i18n/en/page.js';
import { inspectWords as words } from '../../i18n/en/inspect.js';

/** @import { Stage } from '../../state/inspect/stages.js' */
/** @import { Unit } from '../../state/store.js' */
/** @import { Opened } from './inspect.js' */

/** @param {Opened} state @param {number} layer  -1: the inputs */
export const layerName = ({ run: { layers } }, layer) =>
  layer < 0 ? words.inputs : layer < layers.length - 1 ? words.layer(layer + 1) : words.output;

/** As in "Layer 2, unit 3"; an input by what it is. @param {Opened} state @param {Unit} unit */
export function unitName(state, { layer, unit }) {
  const { run, catalog } = state;
  if (layer < 0) return inputNames(catalog, run)[unit];
  const name = layerName(state, layer);
  if (run.layers[layer].outputs === 1) return name;
  const numbered = words.unitOf(name, unit + 1);
  return standsForClass(state, layer) ? `${numbered} (${text.className(unit)})` : numbered;
}

/** Each of several outputs says how much a sample is of one class. @param {Opened} state @param {number} layer */
export const standsForClass = ({ run: { layers, task } }, layer) => task === 'classes' && layer === layers.length - 1;

/** @param {Opened} state @param {Stage} stage */
export function stageName(state, stage) {
  const name = words.stageNames[stage.kind];
  return typeof name === 'string' ? name : 'layer' in stage ? name(layerName(state, stage.layer)) : '';
}
