// Takes the page's picture in several states, at three widths, light and dark: node tests/e2e/screenshots.mjs FOLDER
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium as browserType } from '@playwright/test';
import { chromium } from './playwright.config.mjs';
import { serve } from '../../scripts/static-server.mjs';

const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)));
const browser = await browserType.launch(chromium);

const button = (page, name) => page.getByRole('button', { name, exact: true });

const SPIRAL =
  'data.set=spiral&data.points=200&data.noise=0.1&data.test_share=0.2&data.features=x;y;sin_x;sin_y' +
  '&network.layers=8:tanh,8:tanh&training.update=mini_batch&optimizer.rule=adam&optimizer.learning_rate=0.01&epoch=150';

/** What is in the picture, by name: the run, and what is done to it. */
const scenes = {
  train: ['epoch=400', async () => {}],
  spiral: [SPIRAL, async () => {}],
  truth: [SPIRAL.replace('epoch=150', 'epoch=20'), (page) => button(page, 'Truth').click()],
  error: [SPIRAL, (page) => button(page, 'Error').click()],
  space: [
    'network.layers=4,2&epoch=800',
    async (page) => {
      await button(page, 'Layer space').click();
      await page.getByText('constant x solid').waitFor();
    },
  ],
  weights: [
    'epoch=300',
    async (page) => {
      await button(page, 'Gradients').click();
      await page.getByRole('button', { name: /^Hidden 1, unit 2/ }).click();
      await page.getByText('z = Σ').waitFor();
    },
  ],
  drawing: [
    'epoch=100',
    async (page) => {
      await button(page, 'Draw').click();
      await button(page, 'Done').waitFor();
    },
  ],
  tables: [
    'epoch=300',
    async (page) => {
      await button(page, 'Predictions').click();
      await button(page, 'Download CSV').waitFor();
      await page.mouse.wheel(0, 3000);
    },
  ],
  presets: [
    '',
    async (page) => {
      await button(page, 'Presets').click();
      await page.getByRole('dialog').getByText('Classics').waitFor();
    },
  ],
  settings: [
    'data.test_share=0.3&optimizer.rule=adam&epoch=50',
    async (page) => {
      await button(page, 'More settings').click();
      await page.getByLabel('Learning rate', { exact: true }).fill('abc');
      await page.getByLabel('Learning rate', { exact: true }).press('Enter');
      await page.getByText('Learning rate is').waitFor();
    },
  ],
  inspect: ['epoch=400', (page) => inspected(page, 'δ layer 2')],
  check: [
    'network.layers=4:sigmoid:::missing_slope,4:sigmoid&epoch=100',
    async (page) => {
      await inspected(page, 'Update');
      await page.getByRole('tab', { name: 'Gradient check' }).click();
      await page.getByText('differs').first().waitFor();
    },
  ],
  numpy: [
    '',
    async (page) => {
      await inspected(page, 'Input');
      await button(page, 'Check my NumPy').click();
      await page.getByText('import numpy as np').waitFor();
    },
  ],
  compare: ['optimizer.learning_rate=0.3', (page) => compared(page)],
  landscape: [
    'optimizer.learning_rate=0.3&epoch=600',
    async (page) => {
      await button(page, 'Compare').click();
      await page.getByRole('tab', { name: 'Loss landscape' }).click();
      await button(page, 'Compute').click();
      await button(page, 'Compute again').waitFor();
      await page.mouse.wheel(0, 3000);
    },
  ],
  book: [
    '',
    async (page) => {
      await button(page, 'Compare').click();
      await button(page, 'Lab book').click();
      await page.getByRole('dialog', { name: 'Lab book' }).getByText('Lab 000').first().waitFor();
    },
  ],
};

/** Compare, when all runs are through. */
async function compared(page) {
  await button(page, 'Compare').click();
  await page.getByRole('button', { name: /^Run \d+$/ }).click();
  await page.getByText(/^60 of 60 runs/).waitFor({ timeout: 60_000 });
  await button(page, 'Clear').waitFor();
}

/** Inspect, at a stage of the walk. */
async function inspected(page, stage) {
  await button(page, 'Inspect').click();
  const narrow = page.getByRole('combobox', { name: 'Stage' });
  await page.getByText(/^Epoch .* · going forward$/).waitFor();
  if (await narrow.isVisible()) await narrow.selectOption(stage);
  else
    await page
      .getByRole('region', { name: 'Stages of the walk' })
      .getByRole('button', { name: stage, exact: true })
      .click();
}

for (const [width, height] of [
  [1360, 860],
  [768, 1024],
  [390, 844],
]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, [hash, prepare]] of Object.entries(scenes)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(`${server.url}#${hash}`);
      await button(page, 'Play').waitFor();
      const { 1: epoch = '0' } = /epoch=(\d+)/.exec(hash) ?? [];
      await page.waitForFunction((wanted) => document.querySelector('.epoch output')?.textContent === wanted, epoch);
      await prepare(page);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      const file = `${folder}/${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file });
      console.log(file);
      await page.close();
    }
  }
}
await browser.close();
await server.close();
