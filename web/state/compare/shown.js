// How a comparison's answer is shown.

/** @import { Measure } from '../../engine/compare' */

/**
 * @typedef {object} Shown
 * @property {number} column     of the curves: 0 training loss, 1 accuracy, 2 test loss, 3 test accuracy
 * @property {Panel} panel       the one that is open below
 * @property {number | null} emphasis  the variant that stands out
 *
 * @typedef {'boundaries' | 'differences' | 'landscape'} Panel
 */

/** @type {Shown} */
export const initialShown = { column: 0, panel: 'boundaries', emphasis: null };
