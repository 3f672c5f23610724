// Takes the page's picture at three widths, light and dark: node tests/e2e/screenshots.mjs FOLDER
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

/** What is in the picture, by name. */
const scenes = {
  async train(page) {
    await button(page, 'Play').click();
    await page.getByText('100 %', { exact: true }).waitFor();
    await button(page, 'Pause').click();
    await button(page, 'Play').waitFor();
  },
  async settings(page) {
    await page
      .locator('label.set')
      .filter({ hasText: /^\s*Linear\s*$/ })
      .click();
    await page.getByLabel('Share kept for testing').fill('0.3');
    await page.getByLabel('Share kept for testing').press('Enter');
    await page.getByText('ringed points').waitFor();
    await button(page, 'Add layer').click();
    await button(page, 'More settings').click();
    await page.getByRole('slider', { name: 'Speed' }).fill('15');
    await button(page, 'Play').click();
    await page.waitForFunction(() => document.querySelector('.epoch output').textContent.length > 4);
    await button(page, 'Pause').click();
    await page.getByLabel('Learning rate').fill('abc');
    await page.getByLabel('Learning rate').press('Enter');
    await page.getByText('Learning rate is').waitFor();
  },
};

for (const [width, height] of [
  [1360, 860],
  [768, 1024],
  [390, 844],
]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [name, prepare] of Object.entries(scenes)) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await page.goto(server.url);
      await prepare(page);
      const file = `${folder}/${name}-${width}-${colorScheme}.png`;
      await page.screenshot({ path: file });
      console.log(file);
      await page.close();
    }
  }
}
await browser.close();
await server.close();
