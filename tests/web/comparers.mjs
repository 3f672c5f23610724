// Compare's workers for tests in Node: in this process, with the real engine, one message after the other.
import { createComparing } from '../../web/engine/comparing.js';
import { loadCompare } from '../wasm/lab.mjs';

/** @returns {{ makeWorker: () => Worker, processors: number, made: object[] }} made: every worker that there was */
export function createComparers(processors = 2) {
  const made = [];
  const makeWorker = () => {
    const methods = loadCompare().then((lab) => createComparing(lab, () => performance.now()));
    let latest = Promise.resolve();
    const worker = {
      terminated: false,
      onmessage: null,
      onerror: null,
      postMessage({ id, method, request }) {
        const say = (message) => worker.terminated || worker.onmessage?.({ data: message });
        latest = latest.then(async () => {
          await new Promise((resolve) => setImmediate(resolve));
          if (worker.terminated) return;
          try {
            say({
              id,
              value: await (await methods)[method](structuredClone(request), (progress) => say({ id, progress })),
            });
          } catch ({ name, message }) {
            say({ id, error: { name, message } });
          }
        });
      },
      terminate: () => (worker.terminated = true),
    };
    made.push(worker);
    return worker;
  };
  return { makeWorker, processors, made };
}
