// How the lines of layers are told apart: by colour and by dash.

import { text } from '../../i18n/en/page.js';

/** @import { Layer } from '../../engine/lab' */

const COLORS = ['class-2', 'class-3', 'class-4', 'class-6', 'class-5', 'class-8', 'class-7', 'class-9'];
const DASHES = [[], [7, 3], [2, 2], [8, 3, 2, 3], [4, 2], [12, 4], [2, 5], [8, 2, 2, 2, 2, 2]];

/** The place of each quantity among a layer's numbers, see Snapshot.diagnostics. */
const OF_LAYER = { gradient: 0, saturated: 2, dead: 3 };
const NUMBERS_A_LAYER = 4;

/** Where a layer's numbers stand in a record of the diagnostics. @param {Layer[]} layers @param {number} layer @param {'gradient' | 'saturated' | 'dead'} quantity */
export const placeOfQuantity = (layers, layer, quantity) => ({
  length: 1 + NUMBERS_A_LAYER * layers.length,
  column: 1 + NUMBERS_A_LAYER * layer + OF_LAYER[quantity],
});

/** @param {Layer[]} layers @param {number} layer */
export function styleOfLayer(layers, layer) {
  if (layer === layers.length - 1) {
    return { key: text.output.toLowerCase(), name: text.output, color: 'ink', dash: [] };
  }
  return { key: String(layer + 1), name: text.hidden(layer + 1), color: COLORS[layer], dash: DASHES[layer] };
}
