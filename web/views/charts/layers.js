// How the lines of layers are told apart: by colour and by dash.

import { text } from '../../i18n/en/page.js';

const COLORS = ['class-2', 'class-3', 'class-4', 'class-6', 'class-5', 'class-8', 'class-7', 'class-9'];
const DASHES = [[], [7, 3], [2, 2], [8, 3, 2, 3], [4, 2], [12, 4], [2, 5], [8, 2, 2, 2, 2, 2]];

/** @param {ArrayLike<unknown>} layers @param {number} layer */
export function styleOfLayer(layers, layer) {
  if (layer === layers.length - 1) {
    return { key: text.output.toLowerCase(), name: text.output, color: 'ink', dash: [] };
  }
  return { key: String(layer + 1), name: text.hidden(layer + 1), color: COLORS[layer], dash: DASHES[layer] };
}
