// A worker thread: makes runs of the comparison that it was sent last.
import { parentPort } from 'node:worker_threads';
import { loadComparing } from './lab.mjs';

const comparing = await loadComparing();

parentPort.on('message', ({ comparison, run }) => {
  if (comparison) {
    const { errors } = comparing.open({ comparison });
    if (errors.length > 0) throw new Error(errors[0].message);
  }
  parentPort.postMessage(comparing.trial({ run }, () => {}));
});
