// Compare's runs in the browser: the same bits as in Node with any number of workers, through deaths and reloads.
import { createComparing } from '../../web/engine/comparing.js';
import { loadCompare } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

/** The page, with so many workers for the runs, all of which can be got at; all runs together take over a second. */
async function open({ page, server }, workers) {
  await page.addInitScript((workers) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => workers + 1 });
    window.workers = [];
    window.Worker = class extends Worker {
      constructor(...parts) {
        super(...parts);
        window.workers.push(this);
      }
      postMessage(message, ...more) {
        if (message.method !== 'trial') super.postMessage(message, ...more);
        else setTimeout(() => super.postMessage(message, ...more), 25 * workers);
      }
    };
  }, workers);
  await page.goto(`${server.url}#stop.epochs=400`);
  await openCompare(page);
}

async function openCompare(page) {
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

const runs = (page) => page.getByRole('group', { name: 'Runs' });
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Until some runs are done, and not all. */
const underWay = (page) => expect(runs(page)).toContainText(/^\s*Stop\s+[1-9]\d* of 60 runs/);
const finished = (page) => expect(runs(page)).toContainText('60 of 60 runs · in', { timeout: 30_000 });

/** What the browser's database has: the comparison, and the hash of each run. */
const kept = (page) =>
  page.evaluate(async () => {
    const answer = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answer(indexedDB.open('backprop-lab-compare'));
    const look = database.transaction(['comparisons', 'results']);
    const [comparisons, outcomes] = await Promise.all([
      answer(look.objectStore('comparisons').getAll()),
      answer(look.objectStore('results').getAll()),
    ]);
    database.close();
    return { comparisons: comparisons.map(({ comparison }) => comparison), hashes: outcomes.map(({ hash }) => hash) };
  });

/** The hashes that Node comes to. */
let ofNode = null;
async function hashesInNode(comparison) {
  const key = JSON.stringify(comparison);
  if (ofNode?.key === key) return ofNode.hashes;
  const comparing = createComparing(await loadCompare(), () => performance.now());
  const { plan } = comparing.open({ comparison });
  const hashes = Array.from({ length: plan.runs }, (_, run) => comparing.trial({ run }, () => {}).hash);
  ofNode = { key, hashes };
  return hashes;
}

async function expectNodesBits(page) {
  await expect.poll(async () => (await kept(page)).hashes.length).toBe(60);
  const { comparisons, hashes } = await kept(page);
  expect(comparisons.length).toBe(1);
  expect(new Set(hashes).size).toBeGreaterThan(50);
  expect(hashes).toEqual(await hashesInNode(comparisons[0]));
}

test('it tells how long the runs will take; one worker makes them as Node does', async ({ page, server, troubles }) => {
  await open({ page, server }, 1);
  await expect(runs(page)).toContainText(/60 runs · (less than 1 s|about \d+ s) · 1 worker/);
  await button(page, 'Run 60').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await finished(page);
  await expect(runs(page).getByRole('progressbar')).toHaveJSProperty('value', 1);
  await expectNodesBits(page);
  await button(page, 'Clear').click();
  await expect(runs(page)).toContainText(/60 runs · .* · 1 worker\s*$/);
  await expect.poll(async () => (await kept(page)).hashes.length).toBe(0);
});

test('of two workers one dies, and the one that keeps the tally: the bits are the same', async ({
  page,
  server,
  troubles,
}) => {
  await open({ page, server }, 2);
  await button(page, 'Run 60').click();
  await underWay(page);
  // As a browser does with workers that run out of memory. The first is Train's.
  await page.evaluate(() => {
    for (const worker of window.workers.slice(1, 3)) {
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    }
  });
  await finished(page);
  expect(await page.evaluate(() => window.workers.length)).toBe(6);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expectNodesBits(page);
});

test('four workers are stopped, the tab is closed and opened again: the bits are the same', async ({
  page,
  server,
  troubles,
}) => {
  await open({ page, server }, 4);
  await button(page, 'Run 60').click();
  await underWay(page);
  await button(page, 'Stop').click();
  await expect(runs(page)).toContainText(/\d+ of 60 runs · stopped/);
  await button(page, 'Go on').click();
  await expect(button(page, 'Stop')).toBeVisible();
  await page.reload();
  await openCompare(page);
  const offer = page.getByRole('region', { name: /^A comparison from before: \d+ of 60 runs/ });
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: 'Go on' }).click();
  await finished(page);
  await expect(offer).toBeHidden();
  await expectNodesBits(page);
});

test('two tabs do not mix: the later comparison is kept, and the other tab is told', async ({
  page,
  context,
  server,
  troubles,
}) => {
  await open({ page, server }, 2);
  await button(page, 'Run 60').click();
  await underWay(page);
  const other = await context.newPage();
  await open({ page: other, server }, 1);
  await expect(other.getByRole('region', { name: /^A comparison from before/ })).toBeVisible();
  await button(other, 'Run 60').click();
  await expect(page.getByRole('alert')).toContainText('Another tab has begun or forgotten a comparison');
  await finished(other);
  await finished(page);
  await expectNodesBits(other);
  await other.close();
});

test('where nothing can be kept, the runs are made all the same, and it is said once', async ({
  page,
  server,
  troubles,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await open({ page, server }, 2);
  await expect(runs(page)).toContainText('60 runs');
  await button(page, 'Run 60').click();
  await finished(page);
  const alert = page.getByRole('alert');
  await expect(alert).toHaveText(/The browser cannot keep these runs \(The operation is insecure\)/);
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await button(page, 'Run 60').click();
  await finished(page);
  await expect(alert).toHaveCount(0);
});

test('nothing of it is out of a screen reader’s reach', { tag: '@axe' }, async ({ lab, page, server }) => {
  await open({ page, server }, 2);
  await lab.button('Run 60').click();
  await underWay(page);
  await page.reload();
  await openCompare(page);
  await expect(page.getByRole('region', { name: /^A comparison from before/ })).toBeVisible();
  expect(await lab.axe('.compare-bar')).toEqual([]);
  await lab.button('Show').click();
  await expect(runs(page)).toContainText('stopped');
  expect(await lab.axe('.compare-bar')).toEqual([]);
});
