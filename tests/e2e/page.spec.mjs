// What holds for the page as a whole: size, same bits, accessibility, layout.
import { gzipSync } from 'node:zlib';
import { configs } from '../wasm/configs.mjs';
import { loadMethods, train } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

const BUDGET = 170_000; // bytes, gzip: everything that the first screen transfers

test('the first screen is small and comes from its own folder', async ({ page, server, troubles }) => {
  const sizes = [];
  page.on('response', (response) =>
    sizes.push(response.body().then((body) => ({ url: response.url(), bytes: gzipSync(body).length }))),
  );
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByText('100 %', { exact: true })).toBeVisible({ timeout: 30_000 });
  const files = await Promise.all(sizes);
  expect(files.length).toBeGreaterThan(4);
  for (const { url } of files) expect(url.startsWith(server.url)).toBe(true);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`    first screen: ${files.length} files, ${total} bytes gzip`);
  expect(total).toBeLessThanOrEqual(BUDGET);
  expect(troubles).toEqual([]);
});

test('once the page stands, what is opened loads its part, once, from the page’s own folder; nothing else is requested', async ({
  lab,
  page,
  server,
}) => {
  const requests = [];
  page.on('request', (request) => {
    // Chromium asks for the icon again when the address changes.
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  const open = async () => {
    await lab.field('Activation, hidden').selectOption('ReLU');
    await expect.poll(() => page.url()).toContain('relu');
    await lab.button('More settings').click();
    await expect(lab.field('Reduction')).toBeVisible();
    await lab.button('More settings').click();
    await lab.field('Activation, hidden').selectOption('Sigmoid');
    await expect.poll(() => page.url()).not.toContain('relu');
  };
  await open();
  expect(requests.filter((url) => !url.startsWith(`${server.url}assets/`))).toEqual([]);
  requests.length = 0;
  await open();
  await lab.speed(15);
  await lab.button('Play').click();
  await expect.poll(() => lab.epochNumber()).toBeGreaterThan(5000);
  await lab.button('Pause').click();
  await expect(lab.news).toContainText('Paused');
  expect(requests).toEqual([]);
});

test('the browser ends with the same bits as Node', async ({ lab, page }) => {
  test.slow(); // every preset is trained twice
  const worker = page.workers()[0].url();
  const node = await loadMethods();
  const presets = (await node.presets()).map(({ name, config }) => [name, config]);
  for (const [name, config] of [...Object.entries(configs), ...presets]) {
    const hash = await page.evaluate(
      async ({ worker, config }) => {
        const engine = new Worker(worker, { type: 'module' });
        const ask = (method, request) =>
          new Promise((resolve) => {
            engine.onmessage = ({ data }) => resolve(data.value);
            engine.postMessage({ id: 1, method, request });
          });
        const view = { field: 4, tile: 2 };
        await ask('start', { config, view });
        await ask('advance', { epochs: 1000, milliseconds: Infinity, view });
        let detail = null;
        while (!detail) ({ detail } = await ask('look', { view }));
        engine.terminate();
        return detail.hash;
      },
      { worker, config },
    );
    expect(hash, name).toBe(train(node, config, 1000).hash);
  }
  await expect(lab.hash).toHaveText(`Fingerprint of the weights: ${train(node, {}, 0).hash}`);
});

/** How far a colour lies on orange's side of blue (above 0) or on blue's (below). */
const warmth = ([red, , blue]) => red - blue;

test('field, points, diagram and curves show what the network has learned', async ({ lab }) => {
  await lab.speed(15);
  await lab.button('Play').click();
  await expect.poll(() => lab.epochNumber()).toBeGreaterThan(2000);
  await lab.button('Pause').click();
  await expect(lab.news).toContainText('Paused at epoch');
  // The axes' numbers take the left and lower edge. Class 0, orange, is the diagonal y = x.
  const field = (x, y) => lab.pixel('canvas.field', x, y);
  expect(warmth(await field(0.2, 0.8))).toBeGreaterThan(100);
  expect(warmth(await field(0.95, 0.05))).toBeGreaterThan(100);
  expect(warmth(await field(0.2, 0.1))).toBeLessThan(-100);
  expect(warmth(await field(0.95, 0.8))).toBeLessThan(-100);
  for (const canvas of ['canvas.points', 'canvas.units', '[data-curve=loss]', '[data-curve=accuracy]']) {
    expect(await lab.colours(canvas), canvas).toBeGreaterThan(3);
  }
});

test.describe('a screen with two pixels to one', () => {
  test.use({ deviceScaleFactor: 2 });

  test('canvases are sharp and keep their size', async ({ lab, page }) => {
    const sizes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('canvas')].map(({ width, height, clientWidth, clientHeight }) => ({
          width,
          height,
          ratio: Math.round((10 * width) / clientWidth) / 10,
          tall: Math.abs(height - 2 * clientHeight) <= 2,
        })),
      );
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText('1');
    await lab.frames(3);
    const before = await sizes();
    expect(before.length).toBe(25); // twelve thumbnails, seven features, units, field, points, three figures
    for (const { ratio, tall } of before) expect([ratio, tall]).toEqual([2, true]);
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText('2');
    await lab.frames(10);
    expect(await sizes()).toEqual(before);
  });
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('no accessibility violation in any state', { tag: '@axe' }, async ({ lab }) => {
      expect(await lab.axe(), 'at the start').toEqual([]);
      await lab.button('More settings').click();
      await lab.type('Learning rate', 'abc');
      await expect(lab.field('Learning rate')).toHaveAttribute('aria-invalid', 'true');
      expect(await lab.axe(), 'with settings and an error').toEqual([]);
      await lab.type('Share kept for testing', '0.3');
      await lab.button('Play').click();
      await expect(lab.button('Pause')).toBeVisible();
      expect(await lab.axe(), 'while playing').toEqual([]);
    });
  });
}

for (const [width, height] of [
  [1360, 860],
  [1100, 700],
  [768, 1024],
  [390, 844],
  [360, 640],
]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('nothing is cut off sideways and the transport is in reach', async ({ lab, page }) => {
      await expect(lab.button('Play')).toBeInViewport({ ratio: 1 });
      await lab.button('More settings').click();
      await lab.button('Add layer').click();
      await expect(lab.field('Hidden 3: units')).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  });
}
