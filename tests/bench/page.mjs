// Measures the built page in Chromium and prints what it found: how smooth it stays at full speed, how soon a pause acts,
// how long 100,000 epochs take. Nothing is asserted: times depend on the machine.
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { chromium, viewport } from '../e2e/playwright.config.mjs';
import { serve } from '../../scripts/static-server.mjs';

const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await browserType.launch(chromium);
const page = await browser.newPage({ viewport });
await page.addInitScript(() => {
  window.longTasks = [];
  new PerformanceObserver((list) =>
    window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
  ).observe({ type: 'longtask', buffered: true });
});

await page.goto(server.url);
await page.getByRole('button', { name: 'Play' }).waitFor();
const ready = await page.evaluate(() => performance.now());
await page.getByLabel('Batch', { exact: true }).selectOption('Full batch');
await page.getByRole('slider', { name: 'Speed', exact: true }).fill('15');
await page.evaluate(() => (window.longTasks.length = 0)); // loading is not training

const result = await page.evaluate(async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const button = (name) => document.querySelector(`button[aria-label="${name}"]`);
  const epoch = () => Number(document.querySelector('.epoch output').textContent.replaceAll(',', ''));
  const begin = performance.now();
  button('Play').click();
  let frames = 0;
  let to100000 = 0;
  while (performance.now() - begin < 10_000) {
    await frame();
    ++frames;
    if (!to100000 && epoch() >= 100_000) to100000 = performance.now() - begin;
  }
  const seconds = (performance.now() - begin) / 1000;
  const epochs = epoch();
  const pauseBegin = performance.now();
  button('Pause').click();
  let still = epoch();
  let lastChange = performance.now();
  for (let quiet = 0; quiet < 20;) {
    await frame();
    if (epoch() === still) {
      ++quiet;
    } else {
      still = epoch();
      lastChange = performance.now();
      quiet = 0;
    }
  }
  return {
    'frames a second': frames / seconds,
    'epochs a second': epochs / seconds,
    'seconds for 100,000 epochs': to100000 / 1000,
    'last epoch shown, ms after Pause': Math.max(0, lastChange - pauseBegin),
    'tasks over 50 ms': window.longTasks,
  };
});
console.log('XOR, 2-4-4-1, full batch, at full speed for 10 s in Chromium');
console.log({ 'ms from navigation to the first screen': Math.round(ready), ...result });
await browser.close();
await server.close();
