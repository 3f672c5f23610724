// The workers of Compare: one that answers the page, and a pool that makes the runs.

import { createEngine } from '../../../engine/engine.js';
import { createPool } from '../../../engine/pool.js';

/** @import { Comparing } from '../../../engine/comparing.js' */

/** @typedef {{ [Name in keyof Comparing]: (...request: Parameters<Comparing[Name]>) => Promise<Awaited<ReturnType<Comparing[Name]>>> }} Clerk */

/** @param {{ makeWorker: () => Worker, processors: number, now: () => number }} needs */
export function createCrew({ makeWorker, processors, now }) {
  const size = Math.max(1, processors - 1); // one is the page's
  /** @type {ReturnType<typeof createEngine> | null} */
  let started = null;
  return {
    size,
    now,
    pool: createPool({ makeWorker, size, now }),
    /** Answers the page, and keeps the tally. @returns {Clerk} */
    clerk: () => /** @type {Clerk} */ (/** @type {unknown} */ ((started ??= createEngine(makeWorker)).engine)),
    /** Another in its place. */
    replaceClerk() {
      started?.stop();
      started = null;
    },
  };
}

/** @typedef {ReturnType<typeof createCrew>} Crew */
