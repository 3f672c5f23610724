// The names of earlier runs, found once for each pair of configs in each language.

import { differences } from '../../../state/differences.js';
import { text } from '../../../i18n/en/page.js';
import { parts } from '../../../i18n/en/parts.js';

/** @import { Catalog, Config } from '../../../engine/lab' */

/** @type {WeakMap<Config, { of: unknown[], name: string }>} */
const names = new WeakMap();

/** What a run had that the present one has not. @param {Catalog} catalog @param {Config} config  the present one's @param {Config} other */
export function nameOf(catalog, config, other) {
  const known = names.get(other);
  const of = [config, parts.others];
  if (known?.of.every((one, k) => one === of[k])) return known.name;
  const name = differences(catalog, config, other).join(text.comma);
  names.set(other, { of, name });
  return name;
}
