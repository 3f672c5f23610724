// Runs of comparisons, shared out over as many worker threads as there are processors.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/**
 * @typedef {object} Job
 * @property {unknown} comparison  the same object for all runs of a comparison
 * @property {number} run
 */

/**
 * Makes the runs in about their order; a failure of one rejects.
 *
 * @param {Job[]} jobs
 * @param {(job: number, result: import('../../web/engine/comparing.js').Result) => void} onDone
 * @returns {Promise<void>}
 */
export async function runAll(jobs, onDone) {
  let next = 0;
  const work = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('worker.mjs', import.meta.url));
      let job = 0;
      /** @type {unknown} */
      let opened = null;
      const begin = () => {
        if (next === jobs.length) return resolve(worker.terminate());
        job = next++;
        const { comparison, run } = jobs[job];
        worker.postMessage({ comparison: comparison === opened ? null : comparison, run });
        opened = comparison;
      };
      worker.on('message', (result) => {
        onDone(job, result);
        begin();
      });
      worker.on('error', reject);
      begin();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, work));
}
