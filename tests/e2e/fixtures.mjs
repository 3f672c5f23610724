// The built page in Chromium: served under a sub-path with a strict Content-Security-Policy, and watched for errors.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';

export { expect };

export const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'";

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const test = base.extend({
  server: [
    async ({}, use) => {
      const server = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), {
        base: '/course/week-3/',
        headers: { 'Content-Security-Policy': POLICY },
      });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  /** What went wrong in the page: console errors, uncaught errors, refused requests, violations of the policy. */
  troubles: async ({ page }, use) => {
    const troubles = [];
    page.on('console', (message) => {
      const blocked = message.text().includes('blocked by Playwright'); // the service worker, see playwright.config.mjs
      if (['error', 'warning'].includes(message.type()) && !blocked)
        troubles.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => troubles.push(`failed: ${request.url()}`));
    await page.addInitScript(() => {
      window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
    });
    await use(troubles);
    expect(troubles).toEqual([]);
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  },

  /** The page, opened and ready. */
  lab: async ({ page, server, troubles }, use) => {
    await page.goto(server.url);
    const lab = new Lab(page, troubles);
    await expect(lab.button('Play')).toBeVisible();
    await use(lab);
  },
});

/** The page as its user sees it. */
export class Lab {
  constructor(page, troubles) {
    this.page = page;
    this.troubles = troubles;
    this.epoch = page.getByRole('status', { name: 'Epoch' });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name) {
    return this.page.getByLabel(name, { exact: true });
  }

  /** The thumbnail of a data set. */
  dataSet(name) {
    return this.page.locator('label.set').filter({ has: this.page.getByRole('radio', { name, exact: true }) });
  }

  score(name) {
    return this.page
      .locator('.score')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator('dd');
  }

  /** The hash of the weights, as the page shows it; it waits while that of an earlier moment still stands there. */
  get hash() {
    const shown = this.page.getByText(/^Fingerprint of the weights: [0-9a-f]{16}$/);
    return shown.and(this.page.locator('[aria-busy=false]'));
  }

  async epochNumber() {
    return Number((await this.epoch.textContent()).replaceAll(',', ''));
  }

  /** What the page says has happened last. */
  get news() {
    return this.page.locator('.status').getByRole('status');
  }

  /** The colour at a place of a canvas, 0 to 1 from its top left corner: [red, green, blue, opacity], 0 to 255. */
  pixel(selector, x, y) {
    return this.page.locator(selector).evaluate(
      (canvas, [x, y]) => {
        const copy = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
        copy.drawImage(canvas, -Math.floor(x * canvas.width), -Math.floor(y * canvas.height));
        return [...copy.getImageData(0, 0, 1, 1).data];
      },
      [x, y],
    );
  }

  /** How many different colours stand on a canvas. */
  colours(selector) {
    return this.page.locator(selector).evaluate((canvas) => {
      const { width, height } = canvas;
      const copy = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
  }

  /** Lets so many frames pass. */
  async frames(frames) {
    await this.page.evaluate(
      (n) =>
        new Promise((resolve) => {
          const next = (left) => (left === 0 ? resolve() : requestAnimationFrame(() => next(left - 1)));
          next(n);
        }),
      frames,
    );
  }

  async openPreset(name) {
    await this.page.locator('.header .presets').click();
    await this.page.getByRole('dialog', { name: 'Presets' }).getByRole('button', { name, exact: true }).click();
    await expect(this.page.locator('.header').getByRole('button', { name, exact: true })).toBeVisible();
  }

  async type(name, text) {
    await this.field(name).fill(text);
    await this.field(name).press('Enter');
  }

  /**
   * The file that a button gives. The driver does not see what Firefox downloads from a page's own address, so what the
   * page gives is kept on its way.
   */
  async download(name) {
    await this.page.evaluate(() => {
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      let blob = null;
      URL.createObjectURL = (given) => createObjectURL.call(URL, (blob = given));
      window.given = new Promise((resolve) => {
        HTMLAnchorElement.prototype.click = function () {
          if (this.download && blob) void blob.text().then((content) => resolve({ name: this.download, content }));
          URL.createObjectURL = createObjectURL;
          HTMLAnchorElement.prototype.click = click;
          click.call(this);
        };
      });
    });
    const seen = this.page.context().browser().browserType().name() === 'chromium';
    const [download] = await Promise.all([seen ? this.page.waitForEvent('download') : null, this.button(name).click()]);
    const given = await this.page.evaluate(() => window.given);
    if (!download) return given;
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const file = { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString() };
    expect(file).toEqual(given);
    return file;
  }

  async speed(place) {
    await this.page.getByRole('slider', { name: 'Speed', exact: true }).fill(String(place));
  }

  /** Violations of accessibility rules that a program can see, in the page or in a part of it. */
  async axe(within = 'html') {
    await this.page.evaluate(axe);
    const results = await this.page.evaluate((within) => window.axe.run(within), within);
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }
}
