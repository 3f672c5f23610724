// Measures the built page in Chromium and prints what it found: how soon it trains with an empty cache, how smooth it
// stays at full speed, how much of the worker's time is training, how soon a pause acts, whether memory grows.
// Nothing is asserted: times depend on the machine. node tests/bench/page.mjs [SECONDS]
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { chromium, viewport } from '../e2e/playwright.config.mjs';
import { serve } from '../../scripts/static-server.mjs';

const seconds = Number(process.argv[2] ?? 10);
const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await browserType.launch(chromium);

const RUNS = {
  'XOR, 2-4-4-1, full batch': 'training.update=full_batch',
  'spiral, 7-8-8-8-1 tanh, batches of 10':
    'data.set=spiral&data.points=200&data.features=x;y;x2;y2;xy;sin_x;sin_y&network.layers=8:tanh,8:tanh,8:tanh' +
    '&training.update=mini_batch&optimizer.learning_rate=0.03',
};

for (const [name, hash] of Object.entries(RUNS)) {
  const page = await browser.newPage({ viewport }); // a context of its own: nothing is cached
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    ).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${server.url}#${hash}`);
  await page.getByRole('button', { name: 'Step one epoch' }).click();
  await page.waitForFunction(() => document.querySelector('.epoch output')?.textContent === '1');
  const ready = await page.evaluate(() => performance.now());
  await page.getByRole('slider', { name: 'Speed', exact: true }).fill('15');
  const memory = async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    await session.detach();
    return usedSize;
  };
  await page.evaluate(() => (window.longTasks.length = 0)); // loading is not training
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(2000);
  const before = await memory();
  const result = await page.evaluate(async (milliseconds) => {
    const frame = () => new Promise(requestAnimationFrame);
    const epoch = () => Number(document.querySelector('.epoch output').textContent.replaceAll(',', ''));
    const spent = () => Number(document.querySelector('.epoch [data-spent]').dataset.spent);
    const start = { time: performance.now(), epoch: epoch(), spent: spent() };
    window.longTasks.length = 0;
    let frames = 0;
    while (performance.now() - start.time < milliseconds) {
      await frame();
      ++frames;
    }
    const passed = performance.now() - start.time;
    return {
      'frames a second': Math.round((10_000 * frames) / passed) / 10,
      'epochs a second': Math.round((1000 * (epoch() - start.epoch)) / passed),
      'share of the worker’s time that is training': Math.round((1000 * (spent() - start.spent)) / passed) / 1000,
      'tasks over 50 ms': window.longTasks,
    };
  }, 1000 * seconds);
  const after = await memory();
  const pause = await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const epoch = () => document.querySelector('.epoch output').textContent;
    const begin = performance.now();
    document.querySelector('button[aria-label="Pause"]').click();
    let [still, lastChange] = [epoch(), begin];
    for (let quiet = 0; quiet < 20; ++quiet) {
      await frame();
      if (epoch() === still) continue;
      [still, lastChange, quiet] = [epoch(), performance.now(), 0];
    }
    return Math.round(lastChange - begin);
  });
  console.log(`${name}, at full speed for ${seconds} s in Chromium`);
  console.log({
    'ms from navigation to the first trained epoch, nothing cached': Math.round(ready),
    ...result,
    'last epoch shown, ms after Pause': pause,
    'page’s heap before and after, MB': [before, after].map((bytes) => Math.round(bytes / 1e4) / 100),
  });
  await page.close();
}
await browser.close();
await server.close();
