// The columns of the table: those that say something of this comparison.

import { number, percent } from '../../../lib/format.js';
import { targetName } from './sentences.js';
import { answerWords as words } from '../../../i18n/en/compare-answer.js';

/** @import { Measure, Quartiles, Summary } from '../../../engine/compare' */
/** @import { Compare } from '../../../state/compare/atoms.js' */

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} title
 * @property {string} help
 * @property {Measure | null} measure  of which a variant may be the best
 * @property {(summary: Summary, variant: number) => { text: string, below?: string }} cell
 */

/** The median and, below it, the quartiles. @param {Quartiles} quartiles @param {string} none */
function numbers({ low, median, high }, none) {
  if (low === null || median === null || high === null) return { text: none };
  return { text: number(median), below: words.quartiles(threeDigits(low), threeDigits(high)) };
}

/** @param {number} value */
const threeDigits = (value) => number(value < 1000 ? Number(value.toPrecision(3)) : value);

/** @param {Quartiles} quartiles */
function percents({ low, median, high }) {
  if (low === null || median === null || high === null) return { text: words.none };
  return { text: percent(median), below: words.quartiles(percent(low).replace(' %', ''), percent(high)) };
}

/** How often, of all runs. @param {'diverged' | 'single_class'} what @returns {Column['cell']} */
const share = (what) => (summary) => ({ text: words.of(summary[what], summary.runs) });

/** @param {Compare} compare @returns {Column[]} */
export function columnsOf({ plan, answer, lost, reading: { test } }) {
  if (!plan || !answer) return [];
  const { summaries } = answer;
  const some = (/** @type {(summary: Summary) => boolean} */ is) => summaries.some(is);
  const loss = test ? 'test_loss' : 'loss';
  const accuracy = test ? 'test_accuracy' : 'accuracy';
  const lostOf = (/** @type {number} */ variant) =>
    lost.filter(({ run }) => run % plan.variants.length === variant).length;
  const { help } = words;
  /** @type {(Column & { says: boolean })[]} */
  const all = [
    {
      id: 'reach',
      title: words.reach(targetName(plan.comparison.target)),
      help: help.reach,
      measure: 'reached',
      cell: ({ reached, runs }) => ({ text: words.of(reached, runs) }),
      says: true,
    },
    {
      id: 'epochs',
      title: words.epochs,
      help: help.epochs,
      measure: 'epochs_to_target',
      cell: ({ epochs_to_target: epochs, runs }) => numbers(epochs, runs > 0 ? words.never : words.none),
      says: some(({ reached }) => reached > 0),
    },
    {
      id: 'loss',
      title: words.loss(test),
      help: help.loss,
      measure: loss,
      cell: (summary) => numbers(summary[loss], words.none),
      says: some((summary) => summary[loss].median !== null),
    },
    {
      id: 'accuracy',
      title: words.accuracy(test),
      help: help.accuracy,
      measure: accuracy,
      cell: (summary) => percents(summary[accuracy]),
      says: some((summary) => summary[accuracy].median !== null),
    },
    {
      id: 'single_class',
      title: words.singleClass,
      help: help.singleClass,
      measure: null,
      cell: share('single_class'),
      says: some(({ single_class: runs }) => runs > 0),
    },
    {
      id: 'diverged',
      title: words.diverged,
      help: help.diverged,
      measure: null,
      cell: share('diverged'),
      says: some(({ diverged }) => diverged > 0),
    },
    {
      id: 'stopped',
      title: words.stopped,
      help: help.stopped,
      measure: null,
      cell: ({ stopped, runs, stop_epochs: { median } }) => ({
        text: words.of(stopped, runs),
        below: median === null ? undefined : words.at(number(median)),
      }),
      says: some(({ stopped }) => stopped > 0),
    },
    {
      id: 'lost',
      title: words.lost,
      help: help.lost,
      measure: null,
      cell: (_, variant) => ({ text: number(lostOf(variant)) }),
      says: lost.length > 0,
    },
    {
      id: 'time',
      title: words.time,
      help: help.time,
      measure: null,
      cell: ({ milliseconds: { median } }) => ({ text: median === null ? words.none : words.runTime(median) }),
      says: true,
    },
  ];
  return all.filter(({ says }) => says);
}
