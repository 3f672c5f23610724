// The latest comparison in the browser's database: what was asked, and every result as it comes.
//
// Everything here may fail, as in database.js.

import { createDatabase } from './database.js';

/**
 * @typedef {object} Record
 * @property {string} id
 * @property {unknown} comparison
 * @property {number} runs
 */

const NAME = 'backprop-lab-compare';
const VERSION = 1;
const AT_ONCE = 100; // results read in one go, so that the page never stands still for it

export function createArchive() {
  const transaction = createDatabase(NAME, VERSION, (database) => {
    database.createObjectStore('comparisons', { keyPath: 'id' });
    database.createObjectStore('results'); // by [id, run]
  });

  /** @param {IDBTransactionMode} mode */
  const begin = (mode) => transaction(['comparisons', 'results'], mode);

  /** The results of a comparison. @param {string} id */
  const all = (id) => IDBKeyRange.bound([id], [id, []]);

  return {
    /** Begins to keep a comparison; all others are forgotten. @param {unknown} comparison @param {number} runs @returns {Promise<string>} its id */
    async begin(comparison, runs) {
      const id = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
      const change = await begin('readwrite');
      const [comparisons, results] = [change.objectStore('comparisons'), change.objectStore('results')];
      await Promise.all([
        comparisons.clear?.(),
        results.clear?.(),
        comparisons.put?.({ id, comparison, runs }),
        change.done,
      ]);
      return id;
    },

    /**
     * @param {string} id
     * @param {{ run: number, outcome: unknown }[]} added
     * @returns {Promise<boolean>}  false: another tab has begun another comparison, or has forgotten this one
     */
    async add(id, added) {
      const change = await begin('readwrite');
      const there = (await change.objectStore('comparisons').getKey(id)) !== undefined;
      const results = change.objectStore('results');
      const puts = there ? added.map(({ run, outcome }) => results.put?.(outcome, [id, run])) : [];
      await Promise.all([...puts, change.done]);
      return there;
    },

    /** The comparison that is kept, and how many of its results. @returns {Promise<(Record & { done: number }) | null>} */
    async latest() {
      const look = await begin('readonly');
      const [record] = await look.objectStore('comparisons').getAll(null, 1);
      return record ? { ...record, done: await look.objectStore('results').count(all(record.id)) } : null;
    },

    /** All results that are kept of a comparison, some at a time. @param {string} id @returns {AsyncGenerator<{ run: unknown, outcome: unknown }[]>} */
    async *results(id) {
      for (let range = all(id); ;) {
        const look = (await begin('readonly')).objectStore('results');
        const [keys, outcomes] = await Promise.all([look.getAllKeys(range, AT_ONCE), look.getAll(range, AT_ONCE)]);
        if (keys.length === 0) return;
        yield keys.map((key, k) => ({ run: /** @type {unknown[]} */ (key)[1], outcome: outcomes[k] }));
        range = IDBKeyRange.bound(keys[keys.length - 1], [id, []], true);
      }
    },

    /** @param {string} id */
    async forget(id) {
      const change = await begin('readwrite');
      const [comparisons, results] = [change.objectStore('comparisons'), change.objectStore('results')];
      await Promise.all([comparisons.delete?.(id), results.delete?.(all(id)), change.done]);
    },
  };
}

/** @typedef {ReturnType<typeof createArchive>} Archive */
