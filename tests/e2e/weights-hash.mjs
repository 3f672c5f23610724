// The hash of a config's weights after so many epochs, from each place where the engine runs:
// node tests/e2e/weights-hash.mjs CONFIG EPOCHS
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as playwright from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';
import { load } from '../wasm/lab.mjs';
import settings from './playwright.config.mjs';

const [file, epochs] = process.argv.slice(2);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// Native comes first: it says what is wrong with the file, the config or the number of epochs.
const native = spawnSync(here('../../build/native/lab_weights_hash'), [file, epochs], { encoding: 'utf8' });
process.stderr.write(native.stderr);
if (native.status !== 0) process.exit(1);
const config = JSON.parse(readFileSync(file, 'utf8'));

async function inNode() {
  const lab = await load();
  const session = new lab.Session(config);
  let completed = -1;
  session.advance(0, 2 ** 31);
  for (let left = Number(epochs); left > 0 && completed !== 0; left -= completed) {
    completed = session.advance(left, 2 ** 31);
  }
  return session.hash();
}

/** In a worker of the built page. */
async function inBrowser({ browserName = 'chromium', channel, launchOptions }) {
  const browser = await playwright[browserName].launch({ channel, ...launchOptions });
  const server = await serve(here('../../dist'));
  try {
    const page = await browser.newPage();
    const worker = page.waitForEvent('worker');
    await page.goto(server.url);
    return await page.evaluate(
      async ({ worker, config, epochs }) => {
        const engine = new Worker(worker, { type: 'module' });
        const ask = (method, request) =>
          new Promise((resolve, reject) => {
            engine.onmessage = ({ data }) => (data.error ? reject(new Error(data.error.message)) : resolve(data.value));
            engine.postMessage({ id: 1, method, request });
          });
        const view = { field: 4, tile: 2 };
        await ask('start', { config, view });
        await ask('advance', { epochs, milliseconds: Infinity, view });
        let detail = null;
        while (!detail) ({ detail } = await ask('look', { view }));
        return detail.hash;
      },
      { worker: (await worker).url(), config, epochs: Number(epochs) },
    );
  } finally {
    await server.close();
    await browser.close();
  }
}

const hashes = [['native', native.stdout.trim()]];
const say = (place, hash) => console.log(`${place.padEnd(9)} ${hash}`);
say(...hashes[0]);
const places = [
  ['Node', inNode],
  ...settings.projects.map(({ name, use }) => [name[0].toUpperCase() + name.slice(1), () => inBrowser(use)]),
];
for (const [place, train] of places) {
  hashes.push([place, await train().catch((error) => `failed: ${error.message}`)]);
  say(...hashes.at(-1));
}
if (new Set(hashes.map(([, hash]) => hash)).size > 1) {
  console.error('weights-hash: not the same everywhere');
  process.exit(1);
}
