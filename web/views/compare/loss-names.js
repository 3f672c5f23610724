// Which losses a comparison's variants have: it may be what they differ in.

import { lossName } from '../../state/loss-name.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Plan } from '../../engine/comparing.js' */

/** Each once, as parts of a sentence. @param {Catalog} catalog @param {Pick<Plan, 'variants'>} plan */
export const lossNames = (catalog, { variants }) => [
  ...new Set(variants.map((config) => lossName(catalog, config).toLowerCase())),
];
