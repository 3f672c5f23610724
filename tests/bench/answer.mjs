// A contestant's side of the benchmark, in Node and in the browser: it is asked to start, to train and to take its time.
// native.cpp and peers/numpy.py answer the same questions.

/**
 * @typedef {object} Run
 * @property {(epochs: number) => void} train
 * @property {number} [operations]  floating-point operations of an epoch, of the yardstick
 * @property {() => ArrayLike<number>} parameters  as the workload has them
 */

/** @param {(workload: import('./workloads.mjs').Workload) => Run | Promise<Run>} create */
export function createAnswer(create) {
  /** @type {Run} */
  let run;
  const answers = {
    async start({ workload }) {
      run = await create(workload);
      return { operations: run.operations };
    },
    train({ epochs }) {
      run.train(epochs);
      return { parameters: [...run.parameters()] };
    },
    time: ({ seconds }) => time((epochs) => run.train(epochs), seconds),
  };
  return (question) => answers[question.ask](question);
}

/** Does so much work as fits into about so many seconds; the clock is asked after blocks of it. */
export function time(work, seconds) {
  const begin = performance.now();
  let epochs = 0;
  for (let block = 1; ;) {
    work(block);
    epochs += block;
    const passed = (performance.now() - begin) / 1000;
    if (passed >= seconds) return { epochs, seconds: passed };
    if (passed < seconds / 20) block *= 2;
  }
}
