// A run's settings in a line, as in "XOR, 21 points · 2-4-4-1 · Sigmoid · Squared error, Mean · SGD, Learning rate 0.1".

import { number } from '../../lib/format.js';
import { fieldAt, rowAt } from '../schema.js';
import { text } from '../../i18n/en/page.js';

/** @import { Catalog, Config } from '../../engine/lab' */

/** As in "2-4-4-1". @param {Config} config @param {number} outputs */
export const sizesOf = ({ data, network }, outputs) =>
  [data.features.length, ...network.layers.map(({ units }) => units), outputs].join('-');

/** @param {Catalog} catalog @param {Config} config @param {number} outputs  of the network */
export function settingsLine(catalog, config, outputs) {
  const label = (/** @type {string} */ path) => rowAt(catalog, config, path).label;
  const valued = (/** @type {string} */ path, /** @type {number} */ value) =>
    `${fieldAt(catalog, path).label} ${number(value)}`;
  const paths = [...config.network.layers.map((_, layer) => `network.layers[${layer}]`), 'network.output'];
  const activations = [...new Set(paths.map((path) => label(`${path}.activation`)))];
  return [
    label('data.set'),
    sizesOf(config, outputs),
    activations.join(text.comma),
    `${label('loss.function')}${text.comma}${label('loss.reduction')}`,
    `${label('optimizer.rule')}${text.comma}${valued('optimizer.learning_rate', config.optimizer.learning_rate)}`,
    label('training.update'),
    valued('initial.seed', config.initial.seed),
  ].join(' · ');
}
