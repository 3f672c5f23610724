// What is said of a single run.

import { count, number, percent } from '../../../lib/format.js';
import { variantName } from '../../../state/compare/names.js';
import { placeOf, seedNumber } from '../../../state/compare/runs.js';
import { boundariesWords as words } from '../../../i18n/en/compare-boundaries.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Plan, Result } from '../../../engine/comparing.js' */

/** As in "Adam, seed 3: 100 %, loss 1.2e-4, target reached in epoch 412". @param {Catalog} catalog @param {Plan} plan @param {number} run @param {Result | null} result */
export function runSentence(catalog, plan, run, result) {
  const { variant, seed } = placeOf(plan, run);
  const name = words.run(variantName(catalog, plan.comparison, variant), seedNumber(plan, seed));
  return words.said(name, partsOf(result));
}

/** @param {Result | null} result @returns {string[]} */
function partsOf(result) {
  if (!result) return [words.notRun];
  const reached = result.reached === null ? [] : [words.reached(count(result.reached))];
  if (result.end === 'diverged') return [words.diverged(count(result.epoch)), ...reached];
  const { accuracy, loss } = result;
  return [
    ...(accuracy === null ? [] : [percent(accuracy)]),
    ...(loss === null ? [] : [words.loss(number(loss))]),
    ...(reached.length > 0 ? reached : [words.notReached]),
    ...(result.single_class ? [words.singleClass] : []),
  ];
}
