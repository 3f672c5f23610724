// Where a key moves the crosshair of a figure.

import { nearestRow } from '../lib/series.js';

/**
 * The epoch that a key leads to: the record before or after, a tenth of all records on, the first, the last.
 *
 * @param {Float64Array} records  each begins with its epoch
 * @param {number} length  numbers a record
 * @param {number | null} crosshair
 * @param {string} key
 * @returns {number | null | undefined} null: none any more; undefined: the key does not move it
 */
export function crosshairAfter(records, length, crosshair, key) {
  if (key === 'Escape') return null;
  const last = records.length / length - 1;
  const row = crosshair === null ? null : nearestRow(records, length, crosshair);
  const page = Math.ceil(last / 10);
  /** @type {Record<string, number>} */
  const rows = {
    ArrowLeft: (row ?? last + 1) - 1,
    ArrowRight: (row ?? -1) + 1,
    PageDown: (row ?? last + page) - page,
    PageUp: (row ?? -page) + page,
    Home: 0,
    End: last,
  };
  return key in rows ? records[Math.min(Math.max(rows[key], 0), last) * length] : undefined;
}
