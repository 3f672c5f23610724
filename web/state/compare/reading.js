// How the table of a comparison is read.

/** @import { Measure } from '../../engine/compare' */
/** @import { Compare } from './atoms.js' */

/**
 * @typedef {object} Reading
 * @property {'table' | 'heat'} view  heat: one setting down, the other across
 * @property {boolean} test      loss and accuracy on the test points
 * @property {HeatMeasure} heat  what the heat table shows
 * @property {number | null} pointed  the variant that the pointer or the focus is on, and that stands out meanwhile
 * @property {number | null} pinned  while there is one: that which stood out before, and will again
 * @property {number | null} reference  the variant that the others stand beside; null: the usual one
 * @property {number | null} variant    whose differences are listed; null: the first but for the other
 * @property {number | null} other      from which; null: the reference
 * @property {Measure} measure   of the differences that are listed
 * @property {number} mostSeeds  that are listed
 *
 * @typedef {Measure | 'diverged'} HeatMeasure
 */

export const FIRST_SEEDS = 100; // of the list, as many again with each "show more"

/** @type {Reading} */
export const initialReading = {
  view: 'table',
  test: false,
  heat: 'reached',
  pointed: null,
  pinned: null,
  reference: null,
  variant: null,
  other: null,
  measure: 'loss',
  mostSeeds: FIRST_SEEDS,
};

/** The variant that stands out until it is let go. @param {Pick<Compare, 'reading' | 'shown'>} compare */
export const pinnedOf = ({ reading, shown }) => (reading.pointed === null ? shown.emphasis : reading.pinned);
