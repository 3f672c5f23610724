// Where a key moves the crosshair of the figures.

import { nearestRow } from '../lib/series.js';
import { RECORD } from './record.js';

/** @import { State } from './store.js' */

/**
 * The epoch that a key leads to: the record before or after, a tenth of all records on, the first, the last.
 *
 * @param {State} state
 * @param {string} key
 * @returns {number | null | undefined} null: none any more; undefined: the key does not move it
 */
export function crosshairAfter({ snapshot, crosshair }, key) {
  if (key === 'Escape') return null;
  const history = snapshot?.history ?? new Float64Array();
  const last = history.length / RECORD.length - 1;
  const row = crosshair === null ? null : nearestRow(history, RECORD.length, crosshair);
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
  return key in rows ? history[Math.min(Math.max(rows[key], 0), last) * RECORD.length] : undefined;
}
