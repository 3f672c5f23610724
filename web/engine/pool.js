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
 * @property {number} call         what it was asked last; answers to anything earlier are of no interest
 * @property {number} heard        when it last gave a sign of life, in milliseconds
 */

const MOST_TRIES = 3; // of one job, or of starting a worker at all
const MOST_LOST = 5; // jobs before any is done: the others would go the same way
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
  /**
   * starts: in vain, since a worker last was ready
   *
   * @type {(Work & { queue: number[], tries: number[], left: number, done: number, lost: number, starts: number,
   *   finish: () => void, fail: (error: Error) => void }) | null}
   */
  let work = null;
  let timer = /** @type {ReturnType<typeof setInterval> | undefined} */ (undefined);
  let looked = 0;
  let calls = 0;

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

  /** @param {string} message */
  const fail = (message) => {
    const ended = end();
    for (const hand of [...hands]) dismiss(hand);
    ended?.fail(new Error(message));
  };

  /** @param {Hand} hand @param {Job} job */
  const ask = (hand, job) => {
    hand.call = ++calls;
    hand.heard = now();
    hand.worker.postMessage({ id: hand.call, ...job });
  };

  /** @param {Hand} hand */
  const next = (hand) => {
    hand.job = work?.queue.shift() ?? null;
    if (work && hand.job !== null) ask(hand, work.jobs[hand.job]);
  };

  /** One job less. */
  const settle = () => {
    if (work && --work.left === 0) end()?.finish();
  };

  /** @param {number} job @param {string} message */
  const giveUp = (job, message) => {
    if (!work) return;
    work.onLost(job, message);
    if (++work.lost >= MOST_LOST && work.done === 0) return fail(message);
    settle();
  };

  /** Somebody takes up what has come back into the queue. */
  const share = () => {
    if (!work || work.queue.length === 0) return;
    const idle = [...hands].find(({ ready, job }) => ready && job === null);
    if (idle) next(idle);
    else hire();
  };

  /** The worker is of no more use. @param {Hand} hand @param {string} message */
  const lose = (hand, message) => {
    if (!hands.has(hand)) return;
    dismiss(hand);
    if (!work) return;
    const { job, ready } = hand;
    if (!ready && ++work.starts >= MOST_TRIES) {
      if (hands.size === 0) fail(message); // else the others share the jobs
      return;
    }
    if (job !== null && ++work.tries[job] < MOST_TRIES) work.queue.unshift(job);
    else if (job !== null) giveUp(job, message);
    share();
  };

  const hire = () => {
    /** @type {Worker} */
    let worker;
    try {
      worker = makeWorker();
    } catch (error) {
      if (hands.size === 0) fail(error instanceof Error ? error.message : String(error));
      return;
    }
    /** @type {Hand} */
    const hand = { worker, job: null, ready: false, call: 0, heard: now() };
    hands.add(hand);
    worker.onmessage = ({ data: { id, value, progress, error } }) => {
      if (!work || !hands.has(hand) || id !== hand.call) return;
      hand.heard = now();
      const { job } = hand;
      if (error) return lose(hand, error.message);
      if (progress !== undefined) return job === null ? undefined : work.onProgress?.(job, progress);
      if (job === null) {
        hand.ready = true;
        work.starts = 0;
      } else {
        hand.job = null;
        work.done += 1;
        work.onDone(job, value);
        settle();
      }
      if (work) next(hand);
    };
    worker.onerror = (event) => lose(hand, event.message || 'a worker did not start');
    worker.onmessageerror = () => lose(hand, 'an answer could not be read');
    prepare(hand);
  };

  /** @param {Hand} hand */
  const prepare = (hand) => {
    if (!work) return;
    hand.job = null;
    hand.ready = work.setup === null;
    if (work.setup) ask(hand, work.setup);
    else next(hand);
  };

  const look = () => {
    const slept = now() - looked > 2 * LOOK_INTERVAL; // the whole page: what was said meanwhile has yet to be heard
    looked = now();
    for (const hand of [...hands]) {
      if (slept) hand.heard = looked;
      const busy = hand.job !== null || !hand.ready;
      if (busy && looked - hand.heard > MOST_SILENCE) lose(hand, 'a worker fell silent');
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
        const left = queue.length;
        work = { ...wanted, queue, tries, left, done: 0, lost: 0, starts: 0, finish: resolve, fail: reject };
        looked = now();
        timer = setInterval(look, LOOK_INTERVAL);
        for (const hand of hands) prepare(hand);
        for (let k = hands.size; k < Math.min(size, left); ++k) if (work) hire();
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
