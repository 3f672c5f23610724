// The words of the lab book, in English.

import { words } from '../words.js';
import { count, number, percent } from '../../lib/format.js';
import { differenceWords } from './compare-differences.js';
import { either } from './english.js';

/** @import { Difference, Judged, Measure } from '../../engine/compare' */
/** @typedef {NonNullable<Judged['spread']>} Spread */

/** A value in its measure's unit. @param {Measure} measure @param {number | null} value */
const written = (measure, value) => {
  if (value === null) return 'none';
  return measure.endsWith('accuracy') ? percent(value) : number(value);
};

/** As in "86.7 – 97 %". @param {Measure} measure @param {number | null} low @param {number | null} high */
const between = (measure, low, high) => {
  const [from, to] = [written(measure, low), written(measure, high)];
  return `${to.endsWith(' %') ? from.replace(' %', '') : from} – ${to}`;
};

/** Two digits: an interval from samples has no more. @param {number} value */
const two = (value) => Number(value.toPrecision(2));

/** @param {Measure} measure */
const unitOf = (measure) => differenceWords.unit(measure).replace('percentage ', '');

export const bookWords = words('bookWords', {
  title: 'Lab book',
  intro:
    'What five lab reports tried and said, each as a comparison that is ready to run. The verdict on what they said comes from the runs.',
  wait: 'Reading …',
  unreadable: (/** @type {string} */ message) => `The lab book could not be read: ${message}.`,
  again: 'Try again',
  lab: 'Lab',
  all: 'All labs',
  oneLab: (/** @type {string} */ lab) => `Lab ${lab}`,
  search: 'Search',
  found: (/** @type {number} */ found) =>
    found === 0
      ? 'No experiment has all these words.'
      : `${count(found)} ${either(found, 'experiment', 'experiments')}`,
  size: (/** @type {number} */ variants, /** @type {number} */ seeds, /** @type {number} */ epochs) =>
    `${count(variants)} ${either(variants, 'variant', 'variants')} × ${count(seeds)} ${either(seeds, 'seed', 'seeds')}, ${count(epochs)} epochs`,
  fast: 'quick',

  experiment: (/** @type {string} */ lab, /** @type {string} */ title) => `Lab ${lab} · ${title}`,
  noClaims: 'The lab has reported nothing of this.',
  summary: (/** @type {number} */ claims, /** @type {{ label: string, count: number }[]} */ verdicts) =>
    [
      `${count(claims)} ${either(claims, 'claim', 'claims')}`,
      ...(verdicts.length === 0
        ? ['run the comparison to see what the seeds say']
        : verdicts.map(({ label, count: of }) => `${label.toLowerCase()}: ${count(of)}`)),
    ].join(' · '),
  claims: 'What the lab reported, and what the seeds show',
  reported: 'The lab reported',
  seeds: 'The seeds show',
  verdict: 'Verdict',
  signs: { holds: '✓', depends: '≈', fails: '✕', open: '?' },
  agree: (/** @type {number} */ agree, /** @type {number} */ of) =>
    `${count(agree)} of ${count(of)} ${either(of, 'seed', 'seeds')}`,
  spread: (/** @type {Measure} */ measure, /** @type {Spread} */ { low, median, high }) =>
    `${written(measure, median)} (${between(measure, low, high)})`,
  interval: (/** @type {Measure} */ measure, /** @type {Difference} */ { low, high }) => {
    if (low === null || high === null) return '';
    return `95 %: ${differenceWords.intervalOf(measure, two(low), two(high))} ${unitOf(measure)}`;
  },
  range: (/** @type {Measure} */ measure, /** @type {Spread} */ { least, most }) =>
    `all: ${between(measure, least, most)}`,
  whyOfValue: {
    holds: 'within the quartiles',
    depends: 'within what seeds gave',
    fails: 'beyond all seeds',
    open: 'too few seeds',
  },
  noSeeds: 'no runs yet',
  spreadNote: 'Numbers: the median and, in brackets, the quartiles; below them the least and the most.',
});
