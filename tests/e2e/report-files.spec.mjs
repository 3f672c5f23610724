// A report's files in the browser: the whole way from a preset to a file on disk, and a file that means harm.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readData } from '../../web/state/report/figures.js';
import { Lab, expect, test } from './fixtures.mjs';

/** A file on disk as the browser shows it, and everything that it asked for or complained of. */
async function opened(browser, text) {
  const path = test.info().outputPath('report.html');
  writeFileSync(path, text);
  const { href } = pathToFileURL(path);
  const context = await browser.newContext();
  const page = await context.newPage();
  const troubles = [];
  page.on('request', (request) => request.url() !== href && troubles.push(`asked for ${request.url()}`));
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  watchDialogs(page, troubles);
  await page.goto(href);
  return { page, troubles, close: () => context.close() };
}

const watchDialogs = (page, troubles) =>
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

/** Trained, so that the report's own figures are there; a comparison of two rates from three seeds too. */
async function reported({ page, server, troubles }) {
  const lab = new Lab(page, troubles);
  await page.goto(`${server.url}#stop.epochs=100&epoch=100`);
  await expect(lab.epoch).toHaveText('100');
  await lab.button('Compare').click();
  await lab.type('Over: Learning rate', '0.1, 1');
  await lab.type('Seeds', '3');
  await lab.button('Run 6').click();
  await expect(page.getByRole('group', { name: 'Runs' })).toContainText('6 of 6 runs');
  await lab.button('Report').click();
  await expect(page.getByRole('figure', { name: 'Figure 8' })).toBeVisible();
  return lab;
}

const choose = (page, name, text) =>
  page
    .locator('.report-files input')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const HARM = [
  '<script>window.pwned = 1</script>',
  '</title></style></script></svg></textarea><script>window.pwned = 1</script>',
  '"><img src=x onerror="window.pwned = 1"><svg onload="window.pwned = 1">',
  "' onmouseover='window.pwned = 1' autofocus onfocus='window.pwned = 1",
  '[press](javascript:window.pwned=1) [me](data:text/html,<script>window.pwned=1</script>)',
  '![x](https://evil.example/x.png) <https://evil.example> <javascript:window.pwned=1> \u202e',
].join('\n\n');

/** The same data with harm in every text that the page would still take. @param {string} shows @param {unknown} data */
function poisoned(shows, data) {
  const copy = structuredClone(data);
  let done = 0;
  const spoil = (holder) => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) spoil(value);
      if (typeof value !== 'string') continue;
      for (const harm of [HARM, HARM.slice(0, 60)]) {
        if (holder[key] !== value) continue;
        holder[key] = harm;
        if (readData(shows, copy) === undefined) holder[key] = value;
        else done += 1;
      }
    }
  };
  spoil(copy);
  return { data: copy, done };
}

test('a file with script in every text opens, and none of it runs: on the page, or in the files made from it', async ({
  page,
  server,
  troubles,
  browser,
}) => {
  const lab = await reported({ page, server, troubles });
  const { name, content } = await lab.download('Save');
  expect(name).toBe('backprop-lab-report.json');
  const file = JSON.parse(content);
  const figures = file.blocks.filter(({ kind, data }) => kind === 'figure' && data !== null);
  let texts = 0;
  const line = HARM.replaceAll('\n', ' ').slice(0, 480);
  const blocks = file.blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, text: line };
    if (block.kind === 'prose') return { ...block, markdown: HARM, prompt: line };
    const { data, done } = block.data === null ? { data: null, done: 0 } : poisoned(block.shows, block.data);
    texts += done;
    return { ...block, data, caption: HARM, settings: line, link: line };
  });
  expect(texts).toBeGreaterThan(10);

  const dialogs = [];
  watchDialogs(page, dialogs);
  await choose(page, 'harm<img src=x onerror="window.pwned = 1">.json', JSON.stringify({ ...file, title: line, blocks }));
  await expect(page.getByText('.json is open.')).toBeVisible();
  const shown = page.getByRole('figure');
  await expect(shown).toHaveCount(figures.length);
  await expect(page.getByRole('heading', { level: 1, name: '<script>window.pwned' }).first()).toBeVisible();
  const isSafe = () =>
    page.evaluate(() => ({
      pwned: window.pwned,
      scripts: document.querySelectorAll('main :is(script, iframe, object, embed, img, style, link)').length,
      handlers: [...document.querySelectorAll('main *')].filter((one) =>
        [...one.attributes].some(({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value)),
      ).length,
    }));
  expect(await isSafe()).toEqual({ pwned: undefined, scripts: 0, handlers: 0 });

  const html = await lab.download('HTML');
  const markdown = await lab.download('Markdown');
  expect(markdown.content).toMatch(/^PK/);
  const disk = await opened(browser, html.content);
  await expect(disk.page.locator('figure')).toHaveCount(figures.length);
  await disk.page.locator('figure').last().hover();
  expect(await disk.page.evaluate(() => [window.pwned, document.scripts.length])).toEqual([undefined, 0]);
  expect(disk.troubles).toEqual([]);
  await disk.close();

  // The hash and the epoch take numbers alone; what is refused changes nothing.
  const title = await page.getByRole('heading', { level: 1 }).last().textContent();
  const wrong = file.blocks.map((block) => (block.kind === 'figure' ? { ...block, hash: HARM, epoch: HARM } : block));
  await choose(page, 'wrong.json', JSON.stringify({ ...file, blocks: wrong }));
  await expect(page.getByText('wrong.json was not opened. Nothing has changed.')).toBeVisible();
  await expect(page.getByText(/^blocks\[\d+\]\.hash is "<script>/).first()).toBeVisible();
  await choose(page, 'no.json', '{"format": ');
  await expect(page.getByText(/^It is not JSON: /)).toBeVisible();
  await expect(shown).toHaveCount(figures.length);
  expect(await page.getByRole('heading', { level: 1 }).last().textContent()).toBe(title);

  // Its links lead nowhere but to a run, or to what is wrong with it.
  await page.getByRole('link', { name: 'Replay the run of figure 2', exact: true }).click();
  await expect(page.getByText(/^The link was not understood/)).toBeVisible();
  expect([await isSafe(), dialogs]).toEqual([{ pwned: undefined, scripts: 0, handlers: 0 }, []]);
});
