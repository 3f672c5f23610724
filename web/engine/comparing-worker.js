// A worker of Compare: loads its engine and answers calls, one after the other; of long ones it tells the progress.

import createLab from 'lab-compare';
import { createComparing } from './comparing.js';
import { buffersIn } from './protocol.js';

/** @import { Call } from './protocol.js' */

const loaded = createLab().then((lab) => createComparing(lab, () => performance.now()));

/** @param {MessageEvent<Call>} event */
self.onmessage = async ({ data: { id, method, request } }) => {
  try {
    const methods = /** @type {Record<string, (request: any, tell: (progress: unknown) => void) => unknown>} */ (
      /** @type {unknown} */ (await loaded)
    );
    const value = await methods[method](request, (progress) => self.postMessage({ id, progress }));
    self.postMessage({ id, value }, { transfer: buffersIn(value) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    self.postMessage({ id, error: { name, message } });
  }
};
