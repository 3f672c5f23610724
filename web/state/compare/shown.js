// How a comparison's answer is shown.

export const FIRST_SEEDS = 20; // of boundaries, as many again with each "show more"
export const MOST_SINGLES = 200; // lines of single runs

/** The columns of the curves: of the outcome, what is a number where the column has any. */
export const COLUMNS = /** @type {const} */ (['loss', 'accuracy', 'test_loss', 'test_accuracy']);

/**
 * @typedef {object} Shown
 * @property {number} column     of the curves: 0 training loss, 1 accuracy, 2 test loss, 3 test accuracy
 * @property {Panel} panel       the one that is open below
 * @property {number | null} emphasis  the variant that stands out
 *
 * The curves:
 * @property {Scale} lossScale
 * @property {Scale} epochScale
 * @property {number | null} crosshair  the epoch at which they are read
 * @property {boolean} singles  the curves of single runs too
 *
 * The boundaries:
 * @property {number} seeds             that are shown of each variant
 * @property {number} cell              the run to which the Tab key leads
 * @property {number | null} pointed    the run that the pointer or the focus is on
 *
 * Files:
 * @property {Refusal | null} refusal   why a file was not opened
 * @property {string} done              what was saved or opened last
 *
 * @typedef {'boundaries' | 'differences' | 'landscape'} Panel
 * @typedef {'log' | 'linear'} Scale
 * @typedef {{ name: string, reasons: string[] }} Refusal
 */

/** @type {Shown} */
export const initialShown = {
  column: 0,
  panel: 'boundaries',
  emphasis: null,
  lossScale: 'log',
  epochScale: 'linear',
  crosshair: null,
  singles: false,
  seeds: FIRST_SEEDS,
  cell: 0,
  pointed: null,
  refusal: null,
  done: '',
};

/** What of it belongs to one comparison only. @type {Partial<Shown>} */
export const ofOneComparison = {
  emphasis: null,
  crosshair: null,
  seeds: FIRST_SEEDS,
  cell: 0,
  pointed: null,
};
