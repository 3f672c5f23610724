// The workers of Compare: one that answers the page, and a pool that makes the runs.

import { createPool } from '../../../engine/pool.js';
import { createClerk } from './clerk.js';

/** @param {{ makeWorker: () => Worker, processors: number, now: () => number }} needs */
export function createCrew({ makeWorker, processors, now }) {
  const size = Math.max(1, processors - 1); // one is the page's
  const clerk = createClerk(makeWorker);
  return {
    size,
    now,
    pool: createPool({ makeWorker, size, now }),
    /** Answers the page, and keeps the tally. */
    clerk: () => clerk,
  };
}

/** @typedef {ReturnType<typeof createCrew>} Crew */
