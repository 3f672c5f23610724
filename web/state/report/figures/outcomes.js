// What the seeds of a comparison have come to, as JSON, which has no infinite numbers: a loss that is one is written "∞".

import { listOf, objectOf, oneOf, orNull, real, whole } from '../../../lib/reading.js';

const MOST_VARIANTS = 64;
const MOST_RUNS = 10_000;

const INFINITE = /** @type {const} */ (['∞', '-∞']);

/** The same with what JSON can hold; what is no number is null. @param {any} value @returns {any} */
export function written(value) {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    return Number.isNaN(value) ? null : INFINITE[value > 0 ? 0 : 1];
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]));
}

/** What was written. @param {any} value @returns {any} */
export function restored(value) {
  if (value === INFINITE[0]) return Infinity;
  if (value === INFINITE[1]) return -Infinity;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(restored);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one)]));
}

const infinite = oneOf(INFINITE);

/** @type {import('../../../lib/reading.js').Reader<number | null | '∞' | '-∞'>} */
export const readNumber = (value) => (value === null ? null : (infinite(value) ?? real(value)));

const runs = whole(0, MOST_RUNS);
const quartiles = objectOf({ low: readNumber, median: readNumber, high: readNumber });

/** A Summary of engine/compare.d.ts. */
const summary = objectOf({
  runs,
  reached: runs,
  perfect: runs,
  diverged: runs,
  stopped: runs,
  single_class: runs,
  epochs_to_target: quartiles,
  stop_epochs: quartiles,
  loss: quartiles,
  finite_loss: quartiles,
  accuracy: quartiles,
  test_loss: quartiles,
  test_accuracy: quartiles,
  milliseconds: quartiles,
});
export const readSummaries = listOf(summary, MOST_VARIANTS, 1);

/** A Difference. */
const difference = objectOf({
  pairs: runs,
  left_out: runs,
  less: runs,
  equal: runs,
  more: runs,
  middle: readNumber,
  low: readNumber,
  high: readNumber,
});
const differences = listOf(orNull(difference), MOST_VARIANTS);

/** Those that sentences are made of. */
export const MEASURES = /** @type {const} */ (['reached', 'epochs_to_target', 'loss', 'accuracy']);

export const readContrasts = orNull(
  objectOf({
    reference: whole(0, MOST_VARIANTS - 1),
    summaries: readSummaries,
    beside: objectOf({ reached: differences, epochs_to_target: differences, loss: differences, accuracy: differences }),
  }),
);
