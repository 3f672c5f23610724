// Whether something that was kept or written can be what came of a run.

import { SIDE } from '../../lib/thumbnails.js';
import { placeOf } from './runs.js';
import { COLUMNS } from './shown.js';
import { exportingWords as words } from '../../i18n/en/compare-exporting.js';

/** @import { Plan, Result } from '../../engine/comparing.js' */

/** @typedef {{ field: string, allowed: string }} Fault */

const ENDS = /** @type {const} */ (['through', 'stopped', 'diverged']);
const MOST_PICTURES = 10; // of one run: as many as a network has outputs

export const MOST_THUMBNAIL = MOST_PICTURES * SIDE * SIDE; // bytes

/** @param {unknown} value @param {number} most @returns {value is number} */
export const isWhole = (value, most) => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {unknown} value */
const isNumberOrNull = (value) => value === null || Number.isFinite(value);

/** @param {unknown} value */
const isShareOrNull = (value) => value === null || (Number.isFinite(value) && Number(value) >= 0 && Number(value) <= 1);

/** @param {unknown} value */
const isThumbnail = (value) =>
  value instanceof Uint8Array &&
  value.length > 0 &&
  value.length <= MOST_THUMBNAIL &&
  value.length % (SIDE * SIDE) === 0;

/** What is wrong with a run's result. @param {Plan} plan @param {number} run @param {Record<string, unknown>} value @returns {Fault[]} */
export function faultsOf(plan, run, value) {
  const epochs = plan.epochs[placeOf(plan, run).variant];
  const most = epochs[epochs.length - 1];
  const { end, epoch, reached, hash, milliseconds, single_class, curve } = value;
  /** @type {[string, boolean, string][]} */
  const checks = [
    ['end', ENDS.some((one) => one === end), words.oneOf(ENDS)],
    ['epoch', isWhole(epoch, most), words.whole(most)],
    ['reached', reached === null || isWhole(reached, most), words.orNull(words.whole(most))],
    ['loss', isNumberOrNull(value.loss), words.numberOrNull],
    ['accuracy', isShareOrNull(value.accuracy), words.share],
    ['test_loss', isNumberOrNull(value.test_loss), words.numberOrNull],
    ['test_accuracy', isShareOrNull(value.test_accuracy), words.share],
    ['single_class', typeof single_class === 'boolean', words.trueOrFalse],
    ['hash', typeof hash === 'string' && /^[0-9a-f]{16}$/.test(hash), words.hash],
    ['milliseconds', Number.isFinite(milliseconds) && Number(milliseconds) >= 0, words.milliseconds],
    [
      'curve',
      curve instanceof Float32Array && curve.length === COLUMNS.length * epochs.length,
      words.curve(epochs.length),
    ],
    ['thumbnail', isThumbnail(value.thumbnail), words.picture],
  ];
  return checks.flatMap(([field, good, allowed]) => (good ? [] : [{ field, allowed }]));
}

/** @param {Plan} plan @param {unknown} run @param {unknown} value @returns {value is Result} */
export const isResult = (plan, run, value) =>
  isWhole(run, plan.runs - 1) && isObject(value) && faultsOf(plan, run, value).length === 0;
