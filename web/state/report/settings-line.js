// A run's settings in a line, as in "XOR, 21 points · 2-4-4-1 · Sigmoid · Squared error, Mean · SGD, Learning rate 0.1".

import { number } from '../../lib/format.js';
import { fieldAt, rowAt } from '../schema.js';
import { text } from '../../i18n/en/page.js';

/** @import { Catalog, Config } from '../../engine/lab' */

/** As in "2-4-4-1". @param {Config} config @param {number} outputs */
export const sizesOf = ({ data, network }, outputs) =>
  [data.features.length, ...network.layers.map(({ units }) => units), outputs].join('-');

/** @param {string[]} parts */
const joined = (parts) => parts.join(text.comma);

/**
 * @param {Catalog} catalog @param {Config} config
 * @param {number} outputs  of the network
 * @param {string[]} [varied]  paths that are said elsewhere, with what follows the seeds of the runs
 */
export function settingsLine(catalog, config, outputs, varied) {
  const isVaried = (/** @type {RegExp} */ path) => (varied ?? []).some((one) => path.test(one));
  const unless = (/** @type {RegExp} */ path, /** @type {string} */ part) => (isVaried(path) ? [] : [part]);
  const label = (/** @type {string} */ path) => rowAt(catalog, config, path).label;
  const valued = (/** @type {string} */ path, /** @type {number} */ value) =>
    `${fieldAt(catalog, path).label} ${number(value)}`;
  const paths = [...config.network.layers.map((_, layer) => `network.layers[${layer}]`), 'network.output'];
  const activations = [...new Set(paths.map((path) => label(`${path}.activation`)))];
  return [
    ...unless(/^data\.set$/, label('data.set')),
    ...unless(/^data\.(set|features)$|\.units$|^network\.depth$/, sizesOf(config, outputs)),
    ...unless(/\.activation$/, activations.join(text.comma)),
    joined([
      ...unless(/^loss\.function$/, label('loss.function')),
      ...unless(/^loss\.reduction$/, label('loss.reduction')),
    ]),
    joined([
      ...unless(/^optimizer\.rule$/, label('optimizer.rule')),
      ...unless(/^optimizer\.learning_rate$/, valued('optimizer.learning_rate', config.optimizer.learning_rate)),
    ]),
    ...unless(/^training\.update$/, label('training.update')),
    ...(varied ? [] : [valued('initial.seed', config.initial.seed)]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
