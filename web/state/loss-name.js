// Which loss, and how it is reduced: stands wherever a loss is shown.

import { text } from '../i18n/en/page.js';
import { rowAt } from './schema.js';

/** @import { Catalog, Config } from '../engine/lab' */

/** As in "Cross-entropy, mean". @param {Catalog} catalog @param {Config} config */
export const lossName = (catalog, config) =>
  `${rowAt(catalog, config, 'loss.function').label}${text.comma}${rowAt(catalog, config, 'loss.reduction').label.toLowerCase()}`;
