// Without a network: what was opened once works again, all of it; and a newer version is there on the next visit.
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../scripts/static-server.mjs';
import { Lab, expect, test } from './fixtures.mjs';

test.use({ serviceWorkers: 'allow' });

/** A host of one's own, under a path, whose files may change. */
async function host() {
  const folder = await mkdtemp(join(tmpdir(), 'backprop-lab-'));
  await cp('dist', folder, { recursive: true, filter: (path) => !path.endsWith('.gz') });
  const server = await serve(folder, { base: '/course/lab/' });
  return {
    url: server.url,
    close: () => server.close(),
    async change(file, from, to) {
      const path = join(folder, file);
      await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
      execFileSync('node', ['scripts/service-worker.mjs', folder]);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Waits until a worker of that state is there. */
const workerIs = (page, state) =>
  expect
    .poll(() => page.evaluate(async (one) => (await navigator.serviceWorker.getRegistration())?.[one]?.state, state))
    .toBe({ active: 'activated', waiting: 'installed' }[state]);

test('after one visit the page loads and every mode works with the network off', async ({ page }) => {
  const site = await host();
  try {
    const lab = new Lab(page);
    await page.goto(site.url);
    await expect(lab.button('Play')).toBeVisible();
    await workerIs(page, 'active');
    await site.close();
    await page.goto(`${site.url}?course=1#initial.seed=5`);
    await lab.button('Play').click();
    await expect(page.getByText('100 %', { exact: true })).toBeVisible();
    for (const mode of ['Inspect', 'Compare', 'Report']) {
      await lab.button(mode).click();
      await expect(page.getByRole('main', { name: mode })).toBeVisible();
    }
    await lab.button('Share').click();
    await expect(page.getByRole('dialog', { name: 'Share' })).toBeVisible();
  } finally {
    await site.close();
    await site.remove();
  }
});

test('a newer version is taken on the next visit, and only then', async ({ page, context }) => {
  const site = await host();
  try {
    const lab = new Lab(page);
    await page.goto(site.url);
    await workerIs(page, 'active');
    await site.change('index.html', '<title>Backprop Lab', '<title>Newer Lab');
    await page.reload();
    await expect(lab.button('Play')).toBeVisible();
    await expect(page).toHaveTitle('Backprop Lab');
    await workerIs(page, 'waiting');
    await page.close();
    const next = await context.newPage();
    await next.goto(site.url);
    await expect(next).toHaveTitle('Newer Lab');
    await expect(new Lab(next).button('Play')).toBeVisible();
    await site.close();
    await next.reload();
    await expect(next).toHaveTitle('Newer Lab');
  } finally {
    await site.close();
    await site.remove();
  }
});
