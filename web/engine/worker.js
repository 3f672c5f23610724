// The worker: loads the engine and answers calls, one after the other.

import createLab from 'lab-wasm';
import { createMethods } from './methods.js';
import { buffersIn } from './protocol.js';

/** @import { Answer, Call } from './protocol.js' */

const methods = createLab().then(
  (lab) =>
    createMethods(
      lab,
      () => performance.now(),
      () => import('lab-extra').then(({ default: create }) => create()),
      () => import('lab-inspect').then(({ default: create }) => create()),
    ),
  (error) => {
    throw new Error(`The engine’s file did not load (${error.message ?? error}).`);
  },
);

/** @param {MessageEvent<Call>} event */
self.onmessage = async ({ data: { id, method, request } }) => {
  /** @type {Answer} */
  let answer;
  try {
    const all = /** @type {Record<string, (request: unknown) => unknown>} */ (await methods);
    answer = { id, value: await all[method](request) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    answer = { id, error: { name, message } };
  }
  self.postMessage(answer, { transfer: buffersIn(answer.value) });
};
