// A pool of workers that share out jobs. One that dies is replaced, and its job done again: a job gives the same bits
// wherever and however often it is done.

/**
 * @typedef {{ method: string, request: unknown }} Job  a method of comparing.js
 *
 * @typedef {object} Work
 * @property {Job | null} setup  done by every worker before its first job
 * @property {Job[]} jobs  in the order in which they are begun
 * @property {(job: number, value: any) => void} onDone
 * @property {(job: number, progress: any) => void} [onProgress]
 * @property {(job: number, message: string) => void} onLost  it was given up
 *
 * @typedef {object} Hand  a worker, and what it does
 * @property {Worker} worker
 * @property {number | null} job   null: idle, or at the setup
 * @property {boolean} ready       the setup is done
 * @property {number} heard        when it last gave a sign of life, in milliseconds
 */

const MOST_TRIES = 3; // of one job, or of starting a worker at all
const MOST_SILENCE = 30_000; // ms: a worker at a job tells its progress several times a second
const LOOK_INTERVAL = 5_000; // ms

/**
 * @param {object} needs
 * @param {() => Worker} needs.makeWorker
 * @param {number} needs.size  workers
 * @param {() => number} needs.now  milliseconds
 */
export function createPool({ makeWorker, size, now }) {
  /** @type {Set<Hand>} */
  const hands = new Set();
  /** @type {(Work & { queue: number[], tries: number[], left: number, finish: () => void, fail: (error: Error) => void }) | null} */
  let work = null;
  let timer = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);
  let starts = 0; // in vain, since a worker last was ready
  const SETUP = -1; // its id; jobs have their numbers

  /** @param {Hand} hand */
  const dismiss = (hand) => {
    hands.delete(hand);
    hand.worker.terminate();
  };

  const end = () => {
    clearInterval(timer);
    const ended = work;
    work = null;
    return ended;
  };

  /** @param {Hand} hand */
  const next = (hand) => {
    hand.heard = now();
    hand.job = work?.queue.shift() ?? null;
    if (work && hand.job !== null) hand.worker.postMessage({ id: hand.job, ...work.jobs[hand.job] });
  };

  /** One job less. */
  const settle = () => {
    if (work && --work.left === 0) end()?.finish();
  };

  /** The worker is of no more use. @param {Hand} hand @param {string} message */
  const lose = (hand, message) => {
    if (!hands.has(hand)) return;
    dismiss(hand);
    if (!work) return;
    const { job } = hand;
    if (!hand.ready && ++starts >= MOST_TRIES) {
      for (const other of [...hands]) dismiss(other);
      return end()?.fail(new Error(message));
    }
    if (job !== null && ++work.tries[job] < MOST_TRIES) work.queue.unshift(job);
    else if (job !== null) {
      work.onLost(job, message);
      settle();
    }
    if (work && work.queue.length > 0) hire();
  };

  const hire = () => {
    const worker = makeWorker();
    /** @type {Hand} */
    const hand = { worker, job: null, ready: false, heard: now() };
    hands.add(hand);
    worker.onmessage = ({ data: { id, value, progress, error } }) => {
      hand.heard = now();
      if (!work || !hands.has(hand)) return;
      if (error) return lose(hand, error.message);
      if (progress !== undefined) return work.onProgress?.(id, progress);
      if (id === SETUP) {
        hand.ready = true;
        starts = 0;
        return next(hand);
      }
      if (id !== hand.job) return;
      work.onDone(id, value);
      settle();
      if (work) next(hand);
    };
    worker.onerror = (event) => lose(hand, event.message || 'a worker did not start');
    worker.onmessageerror = () => lose(hand, 'an answer could not be read');
    prepare(hand);
  };

  /** @param {Hand} hand */
  const prepare = (hand) => {
    hand.ready = work?.setup === null;
    hand.heard = now();
    if (work?.setup) hand.worker.postMessage({ id: SETUP, ...work.setup });
    else next(hand);
  };

  const look = () => {
    for (const hand of [...hands]) {
      if ((hand.job !== null || !hand.ready) && now() - hand.heard > MOST_SILENCE) lose(hand, 'a worker fell silent');
    }
  };

  return {
    size,

    /** Does jobs; resolves when every one is done or lost, rejects if no worker starts. @param {Work} wanted @returns {Promise<void>} */
    run: (wanted) =>
      new Promise((resolve, reject) => {
        if (work) throw new Error('the pool is at work');
        if (wanted.jobs.length === 0) return resolve();
        const queue = wanted.jobs.map((_, job) => job);
        const tries = queue.map(() => 0);
        work = { ...wanted, queue, tries, left: queue.length, finish: resolve, fail: reject };
        starts = 0;
        timer = setInterval(look, LOOK_INTERVAL);
        for (const hand of hands) prepare(hand);
        while (hands.size < Math.min(size, queue.length)) hire();
      }),

    /** Ends what is under way: workers at a job are dismissed, the others stay. The promise of `run` resolves. */
    stop() {
      const ended = end();
      for (const hand of [...hands]) if (hand.job !== null || !hand.ready) dismiss(hand);
      ended?.finish();
    },
  };
}

/** @typedef {ReturnType<typeof createPool>} Pool */
