// A comparison is kept as it goes, so that closing the tab loses nothing; where that is not possible it goes on without.

import { portions } from '../../../lib/portions.js';
import { progressWords as words } from '../../../i18n/en/compare-progress.js';

/** @import { Result } from '../../../engine/comparing.js' */
/** @import { Archive } from '../../archive.js' */
/** @import { Desk } from '../compare.js' */

const MOST_AT_ONCE = 100; // results that are written in one go

/** @param {Pick<Desk, 'set' | 'archive'>} desk */
export function createKeeping({ set, archive }) {
  /** @type {Promise<string | null>} the id of the comparison that is kept, after all that is under way; null: none is */
  let kept = Promise.resolve(null);
  let told = false; // that nothing can be kept: once is enough

  /** @param {unknown} error */
  const fail = (error) => {
    if (!told) set({ problem: words.notKept(error instanceof Error ? error.message : String(error)) });
    told = true;
    return null;
  };

  return {
    /** @param {unknown} comparison @param {number} runs */
    begin(comparison, runs) {
      kept = kept.then(() => archive.begin(comparison, runs)).catch(fail);
    },

    /** @param {{ run: number, outcome: Result }[]} results */
    add(results) {
      if (results.length === 0) return;
      kept = kept
        .then(async (id) => {
          if (id === null) return null;
          for (const some of portions(results, MOST_AT_ONCE)) {
            if (await archive.add(id, some)) continue;
            set({ problem: words.keptElsewhere });
            return null;
          }
          return id;
        })
        .catch(fail);
    },

    /** Goes on with one that is there. @param {string} id */
    takeUp(id) {
      kept = kept.then(() => id);
    },

    forget() {
      kept = kept
        .then(async (id) => {
          if (id !== null) await archive.forget(id);
          return null;
        })
        .catch(fail);
    },
  };
}

/** @typedef {ReturnType<typeof createKeeping>} Keeping */
