// The engine as the page sees it: every method of methods.js, inspecting.js and exporting.js, answering with a promise.

/** @import { Exporting } from './exporting.js' */
/** @import { Inspecting } from './inspecting.js' */
/** @import { Methods } from './methods.js' */
/** @import { Answer } from './protocol.js' */

/**
 * @typedef {Methods & Inspecting & Exporting} All
 * @typedef {{ [Name in keyof All]: (...request: Parameters<All[Name]>) => Promise<Awaited<ReturnType<All[Name]>>> }} Engine
 */

/**
 * @param {() => Worker} makeWorker
 * @returns {{ engine: Engine, stop: () => void, failed: () => boolean }}  `stop` ends the worker; calls under way are
 *   rejected. `failed`: it has ended, so that calls are in vain
 */
export function createEngine(makeWorker) {
  const worker = makeWorker();
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  /** @type {Error | null} */
  let failure = null;
  let calls = 0;

  /** @param {Error} error */
  const fail = (error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };

  worker.onmessage = (/** @type {MessageEvent<Answer>} */ { data: { id, value, error } }) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error) call?.reject(Object.assign(new Error(error.message), { name: error.name }));
    else call?.resolve(value);
  };
  worker.onerror = (event) => fail(new Error(event.message || 'the worker did not start'));
  worker.onmessageerror = () => fail(new Error('an answer could not be read'));

  const engine = new Proxy(/** @type {Engine} */ ({}), {
    get: (_, method) => (/** @type {unknown} */ request) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        const id = ++calls;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, method, request });
      }),
  });
  return {
    engine,
    failed: () => failure !== null,
    stop() {
      worker.terminate();
      fail(new Error('the engine was stopped'));
    },
  };
}
