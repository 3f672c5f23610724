// The words of the lab book, in English.

import { count, number, percent } from '../lib/format.js';
import { either } from './english.js';

/** @import { Judged, Measure } from '../engine/compare' */

/** A value in its measure's unit. @param {Measure} measure @param {number | null} value */
const written = (measure, value) => {
  if (value === null) return 'none';
  return measure.endsWith('accuracy') ? percent(value) : number(value);
};

export const bookWords = {
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
  notRun: 'Run it to see what the seeds say of this:',
  claims: 'What the lab reported, and what the seeds show',
  reported: 'The lab reported',
  seeds: 'The seeds show',
  verdict: 'Verdict',
  notYet: 'not run yet',
  signs: { holds: '✓', depends: '≈', fails: '✕', open: '?' },
  agree: (/** @type {number} */ agree, /** @type {number} */ of) =>
    `${count(agree)} of ${count(of)} ${either(of, 'seed', 'seeds')}`,
  spread: (/** @type {Measure} */ measure, /** @type {NonNullable<Judged['spread']>} */ { low, median, high }) =>
    `${written(measure, median)} (${written(measure, low)} – ${written(measure, high)})`,
  noSeeds: 'no runs yet',
  spreadNote: 'Numbers: the median, and the quartiles in brackets.',
};
