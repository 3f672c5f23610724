// What stands below a comparison's figure: what varies over which seeds, the link that asks it again, and a fingerprint.

import { SIDE } from '../../lib/thumbnails.js';
import { factorName, valueLabel } from '../compare/names.js';
import { writeQuestion } from '../compare/linked.js';
import { writeLink } from '../link.js';
import { withoutUnused } from '../own.js';
import { MOST_LINE } from './file.js';
import { settingsLine } from './settings-line.js';
import { text } from '../../i18n/en/page.js';
import { figureWords as words } from '../../i18n/en/figures.js';

/** @import { Catalog } from '../../engine/lab' */
/** @import { Spec } from '../../engine/compare' */
/** @import { Plan, Result } from '../../engine/comparing.js' */

const MOST_VALUES = 8; // that are listed

/** As in "0.1, 0.3, 1"; of many the first and the last. @param {string[]} names */
const listed = (names) =>
  (names.length > MOST_VALUES ? [...names.slice(0, MOST_VALUES - 2), '…', names[names.length - 1]] : names).join(
    text.comma,
  );

/** As in "Learning rate 0.1, 0.3, 1", for each setting that varies. @param {Catalog} catalog @param {Spec} comparison */
const variedIn = (catalog, { factors }) =>
  factors.map((factor) => {
    const values = listed(factor.variants.map((variant) => valueLabel(catalog, variant)));
    return `${factorName(catalog, factor)} ${values}`;
  });

const [START, PRIME] = [0xcbf29ce484222325n, 0x100000001b3n]; // FNV-1a, as the engine makes those of weights

/**
 * One fingerprint of the weights of all runs, in their order: of the letters of theirs.
 *
 * @param {string[]} hashes
 */
export function fingerprintOf(hashes) {
  let hash = START;
  for (const letter of hashes.join('')) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.charCodeAt(0))) * PRIME);
  return hash.toString(16).padStart(16, '0');
}

/**
 * @param {Catalog} catalog
 * @param {Plan} plan
 * @param {(Result | null)[]} results
 * @returns {{ settings: string, link: string, epoch: number, hash: string }} hash: empty unless all runs are there
 */
export function comparisonRun(catalog, { comparison, variants }, results) {
  const { base, factors, seeds } = comparison;
  const made = results.filter((result) => result !== null);
  const paths = factors.flatMap((factor) => factor.variants.flatMap(({ values }) => Object.keys(values)));
  const outputs = (made[0]?.thumbnail.length ?? 0) / (SIDE * SIDE);
  const run = writeLink(catalog, { config: withoutUnused(catalog, base), journal: [], until: null });
  const whole = made.length === variants.length * seeds.count;
  return {
    settings: [
      ...variedIn(catalog, comparison),
      words.seed(seeds.first, seeds.first + seeds.count - 1),
      settingsLine(catalog, base, outputs, paths),
    ]
      .join(' · ')
      .slice(0, MOST_LINE),
    link: [...(run === '' ? [] : [run]), `compare=${writeQuestion(comparison)}`].join('&'),
    epoch: 0,
    hash: whole ? fingerprintOf(made.map(({ hash }) => hash)) : '',
  };
}
