// What the files of a comparison are called: what they show, of what, over how many seeds.

import { factorName } from '../../../state/compare/names.js';
import { boundariesWords } from '../../../i18n/en/compare-boundaries.js';
import { curvesWords } from '../../../i18n/en/compare-curves.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Plan } from '../../../engine/comparing.js' */

/** Letters, digits and hyphens, as every system takes them. @param {string} words */
const plain = (words) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** As in "comparison-learning-rate-20-seeds-training-loss.svg". @param {Catalog} catalog @param {Plan} plan @param {string} what @param {string} ending */
export function fileName(catalog, { comparison: { factors, seeds } }, what, ending) {
  const varied = factors.map((factor) => plain(factorName(catalog, factor)).slice(0, 40));
  return `${['comparison', ...varied, `${seeds.count}-seeds`, plain(what)].filter(Boolean).join('-')}.${ending}`;
}

/** @param {Catalog} catalog @param {Plan} plan */
const varied = (catalog, { comparison: { factors } }) =>
  factors.map((factor) => factorName(catalog, factor)).join(' × ');

/** @param {Catalog} catalog @param {Plan} plan @param {string} axis */
export const curvesTitle = (catalog, plan, axis) =>
  [varied(catalog, plan), `${axis} · ${curvesWords.over(plan.comparison.seeds.count)}`].filter(Boolean).join(': ');

/** @param {Catalog} catalog @param {Plan} plan @param {number} seeds */
export const boundariesTitle = (catalog, plan, seeds) =>
  [varied(catalog, plan), boundariesWords.title(String(seeds), String(plan.draws.length))].filter(Boolean).join(': ');
