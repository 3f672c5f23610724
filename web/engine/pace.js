// Long work in short calls, so that whoever waits can stop soon.

export const CALL_MILLISECONDS = 2; // of one call into wasm, between two looks at the clock

/**
 * Does work in calls of about CALL_MILLISECONDS, learning from each how much the next can take.
 *
 * @param {() => number} now
 */
export function createPace(now) {
  let chunks = 1;
  return {
    /**
     * @param {number} milliseconds  when to stop
     * @param {(chunks: number) => boolean} work  does so many chunks; true once there is nothing left to do
     * @returns {boolean} whether nothing is left to do
     */
    spend(milliseconds, work) {
      const begin = now();
      for (let time = begin; ;) {
        if (work(chunks)) return true;
        const passed = now() - time;
        time += passed;
        chunks = Math.max(1, Math.min(2 ** 20, Math.round((chunks * CALL_MILLISECONDS) / Math.max(passed, 0.5))));
        if (time - begin >= milliseconds) return false;
      }
    },
  };
}
