// The names of earlier runs, found once for each pair of configs.

import { differences } from '../../../state/differences.js';

/** @import { Catalog, Config } from '../../../engine/lab' */

/** @type {WeakMap<Config, { config: Config, name: string }>} */
const names = new WeakMap();

/** What a run had that the present one has not. @param {Catalog} catalog @param {Config} config  the present one's @param {Config} other */
export function nameOf(catalog, config, other) {
  const known = names.get(other);
  if (known?.config === config) return known.name;
  const name = differences(catalog, config, other).join(', ');
  names.set(other, { config, name });
  return name;
}
