// Where a key moves the crosshair of the curves.

import { nearestRow } from '../../lib/series.js';

/**
 * The epoch before or after, a tenth of all on, the first, the last.
 *
 * @param {Float64Array} epochs  at which there are numbers
 * @param {number | null} crosshair
 * @param {string} key
 * @returns {number | null | undefined} null: none any more; undefined: the key does not move it
 */
export function epochAfter(epochs, crosshair, key) {
  if (key === 'Escape') return null;
  const last = epochs.length - 1;
  const row = crosshair === null ? null : nearestRow(epochs, 1, crosshair);
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
  return key in rows ? epochs[Math.min(Math.max(rows[key], 0), last)] : undefined;
}
