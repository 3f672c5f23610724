// The table of the variants as text, with all digits of every number.

import { percent, exact } from '../../../lib/format.js';
import { csvOf } from '../../../lib/csv.js';
import { factorName, placesOf, valueLabel } from '../../../state/compare/names.js';
import { lossNames } from '../loss-names.js';
import { exportingWords as words } from '../../../i18n/en/compare-exporting.js';

/** @import { Catalog } from '../../../engine/lab' */
/** @import { Quartiles, Spec, Summary, Variant } from '../../../engine/compare' */
/** @import { Answer, Plan } from '../../../engine/comparing.js' */

/** @typedef {{ head: string[], rows: (string | number)[][] }} Table  NaN: no number */

/** @param {Spec['target']} target */
const targetName = ({ accuracy, loss }) =>
  accuracy !== null ? words.accuracyTarget(percent(accuracy)) : words.lossTarget(exact(loss ?? 0));

/** A lone number with all its digits. @param {Catalog} catalog @param {Variant} variant */
function valueOf(catalog, variant) {
  const values = Object.values(variant.values);
  return variant.label === '' && values.length === 1 && typeof values[0] === 'number'
    ? values[0]
    : valueLabel(catalog, variant);
}

/** @param {Quartiles} quartiles */
const numbersOf = ({ low, median, high }) => [low, median, high].map((number) => number ?? NaN);

/** @param {Catalog} catalog @param {Plan} plan @param {Answer} answer @returns {Table} */
export function tableOf(catalog, plan, { summaries }) {
  const { comparison } = plan;
  const { factors, target } = comparison;
  const unit = lossNames(catalog, plan).join(' / ');
  const some = (/** @type {'test_loss' | 'accuracy' | 'test_accuracy'} */ of) =>
    summaries.some((summary) => summary[of].median !== null);
  /** @type {{ title: string | string[], cells: (summary: Summary) => number[], says?: boolean }[]} */
  const all = [
    { title: words.seeds, cells: ({ runs }) => [runs] },
    { title: words.reached(targetName(target)), cells: ({ reached }) => [reached] },
    { title: words.quartiles(words.epochs), cells: (of) => numbersOf(of.epochs_to_target) },
    { title: words.quartiles(words.loss(unit)), cells: ({ loss }) => numbersOf(loss) },
    { title: words.quartiles(words.accuracy), cells: ({ accuracy }) => numbersOf(accuracy), says: some('accuracy') },
    { title: words.quartiles(words.testLoss(unit)), cells: (of) => numbersOf(of.test_loss), says: some('test_loss') },
    {
      title: words.quartiles(words.testAccuracy),
      cells: (of) => numbersOf(of.test_accuracy),
      says: some('test_accuracy'),
    },
    { title: words.perfect, cells: ({ perfect }) => [perfect], says: some('accuracy') },
    { title: words.singleClass, cells: (of) => [of.single_class], says: some('accuracy') },
    { title: words.diverged, cells: ({ diverged }) => [diverged] },
    { title: words.stopped, cells: ({ stopped }) => [stopped] },
    { title: words.quartiles(words.time), cells: ({ milliseconds }) => numbersOf(milliseconds) },
  ];
  const columns = all.filter(({ says = true }) => says);
  const named = factors.length > 0 ? factors.map((factor) => factorName(catalog, factor)) : [words.variant];
  return {
    head: [...named, ...columns.flatMap(({ title }) => title)],
    rows: summaries.map((summary, variant) => {
      const places = placesOf(comparison, variant);
      const values = places.map((place, factor) => valueOf(catalog, factors[factor].variants[place]));
      return [...(values.length > 0 ? values : ['']), ...columns.flatMap(({ cells }) => cells(summary))];
    }),
  };
}

/** @param {Table} table */
export const asCsv = ({ head, rows }) => csvOf(head, rows);

/** @param {string | number} cell */
const markdownCell = (cell) =>
  Number.isNaN(cell) ? '' : String(cell).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** @param {Table} table */
export function asMarkdown({ head, rows }) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  const sides = head.map((_, column) => (rows.every((row) => typeof row[column] === 'number') ? '---:' : '---'));
  return [line(head), `| ${sides.join(' | ')} |\n`, ...rows.map(line)].join('');
}
