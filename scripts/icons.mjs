// Draws the icons of the installed page from web/public/favicon.svg: node scripts/icons.mjs, after that has changed.
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { chromium as launch } from '../tests/e2e/playwright.config.mjs';

const GROUND = '#fcfcfa';

const svg = await readFile('web/public/favicon.svg', 'utf8');
const browser = await chromium.launch(launch);
for (const [name, side, share] of [
  ['icon-192.png', 192, 0.8],
  ['icon-512.png', 512, 0.8],
  ['icon-maskable-512.png', 512, 0.56], // a launcher may cut away all but the middle
]) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const picture = svg.replace('<svg', `<svg width="${side * share}" height="${side * share}"`);
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${GROUND}">${picture}</body>`,
  );
  await page.screenshot({ path: `web/public/icons/${name}` });
  await page.close();
}
await browser.close();
