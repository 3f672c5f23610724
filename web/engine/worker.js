// The worker: loads the engine and answers calls, one after the other.

import createLab from 'lab-wasm';
import { lazily } from '../lib/lazy.js';
import { createMethods } from './methods.js';
import { NOT_LOADED, buffersIn } from './protocol.js';

/** @import { Answer, Call } from './protocol.js' */

const now = () => performance.now();

const loaded = createLab().then(
  (lab) => createMethods(lab, now, () => import('lab-extra').then(({ default: create }) => create())),
  (error) => {
    throw new Error(`The engine’s file did not load (${error.message ?? error}).`);
  },
);

/** What Inspect asks for comes with it. */
const inspecting = lazily(async () => {
  const { moment } = await loaded;
  const [{ createInspecting }, { default: create }] = await Promise.all([
    import('./inspecting.js'),
    import('lab-inspect'),
  ]);
  return createInspecting(moment, now, await create());
});

/** The same of the methods whose names begin with export. */
const exporting = lazily(async () => {
  const [{ createExporting }, { default: create }] = await Promise.all([
    import('./exporting.js'),
    import('lab-export'),
  ]);
  return createExporting(await create());
});

/** @param {string} method @returns {Promise<(request: unknown) => unknown>} */
async function methodOf(method) {
  const { methods } = await loaded;
  const own = /** @type {Record<string, (request: unknown) => unknown>} */ (methods)[method];
  if (own) return own;
  const more = await (method.startsWith('export') ? exporting : inspecting)().catch((error) => {
    throw Object.assign(new Error(String(error.message ?? error)), { name: NOT_LOADED });
  });
  return /** @type {Record<string, (request: any) => unknown>} */ (more)[method];
}

/** @param {MessageEvent<Call>} event */
self.onmessage = async ({ data: { id, method, request } }) => {
  /** @type {Answer} */
  let answer;
  try {
    answer = { id, value: await (await methodOf(method))(request) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    answer = { id, error: { name, message } };
  }
  self.postMessage(answer, { transfer: buffersIn(answer.value) });
};
