// Whether something that was kept can be what came of a run.

/** @import { Plan, Result } from '../../engine/comparing.js' */

const ENDS = ['through', 'stopped', 'diverged'];

/** @param {unknown} value */
const isCount = (value) => Number.isSafeInteger(value) && /** @type {number} */ (value) >= 0;

/** Of a diverged run null. @param {unknown} value */
const isNumber = (value) => value === null || typeof value === 'number';

/**
 * @param {Plan} plan
 * @param {unknown} run
 * @param {any} value
 * @returns {value is Result}
 */
export function isResult(plan, run, value) {
  if (typeof run !== 'number' || !isCount(run) || run >= plan.runs) return false;
  if (typeof value !== 'object' || value === null) return false;
  const { end, epoch, reached, hash, curve, milliseconds, single_class, thumbnail } = value;
  const numbers = [value.loss, value.accuracy, value.test_loss, value.test_accuracy];
  return (
    ENDS.includes(end) &&
    isCount(epoch) &&
    (reached === null || isCount(reached)) &&
    numbers.every(isNumber) &&
    typeof single_class === 'boolean' &&
    /^[0-9a-f]{16}$/.test(hash) &&
    curve instanceof Float32Array &&
    curve.length === 4 * plan.epochs[run % plan.variants.length].length &&
    Number.isFinite(milliseconds) &&
    milliseconds >= 0 &&
    thumbnail instanceof Uint8Array &&
    thumbnail.length > 0
  );
}
