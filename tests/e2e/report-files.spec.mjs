// A report's files in the browser: the whole way from a preset to a file on disk, and a file that means harm.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from '../../web/node_modules/fflate/esm/index.mjs';
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

/** What a button gives, where that is no text. @param {import('@playwright/test').Page} page @param {import('@playwright/test').Locator} button */
async function bytesOf(page, button) {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

const watchDialogs = (page, troubles) =>
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

/** Six runs. @param {Lab} lab */
async function compare(lab) {
  await lab.button('Compare').click();
  await lab.type('Over: Learning rate', '0.1, 1');
  await lab.type('Seeds', '3');
  await lab.type('Epochs', '100');
  await lab.button('Run 6').click();
  await expect(lab.page.getByRole('group', { name: 'Runs' })).toContainText('6 of 6 runs');
}

/** The report of a short run, with its own seven figures; with a comparison they are eight. */
async function reported({ page, server, troubles }, compared = false) {
  const lab = new Lab(page, troubles);
  await page.goto(`${server.url}#stop.epochs=100&epoch=100`);
  await expect(lab.epoch).toHaveText('100');
  if (compared) await compare(lab);
  await lab.button('Report').click();
  await expect(page.getByRole('figure', { name: `Figure ${compared ? 8 : 7}`, exact: true })).toBeVisible();
  return lab;
}

/** Pins what a panel shows, and waits until it is in the report. @param {Lab} lab @param {string} panel */
async function pin(lab, panel) {
  await lab.button(`Pin to the report: ${panel}`).click();
  await expect(lab.news).toContainText(/Pinned to the report|It is in the report already/);
  await lab.frames(2);
}

const choose = (page, name, text) =>
  page.locator('.report-files input').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Drops a file on the report, which is made where it is dropped. */
async function drop(page, name, text, times = 1) {
  const dataTransfer = await page.evaluateHandle(
    ([name, text, times]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text.repeat(times)], name));
      return transfer;
    },
    [name, text, times],
  );
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer });
}

const HARM = [
  '<script>window.pwned = 1</script>',
  '</title></style></script></svg></textarea><script>window.pwned = 1</script>',
  '"><img src=x onerror="window.pwned = 1"><svg onload="window.pwned = 1">',
  "' onmouseover='window.pwned = 1' autofocus onfocus='window.pwned = 1",
  '[press](javascript:window.pwned=1) [me](data:text/html,<script>window.pwned=1</script>)',
  '![x](https://evil.example/x.png) <https://evil.example> <javascript:window.pwned=1> \u202e',
].join('\n\n');

const HARM_IN_DATA = '"><script>window.pwned=1</script><img src=x onerror=pwned=1>';

/** The same data with harm in every text that the page would still take. @param {string} shows @param {unknown} data */
function poisoned(shows, data) {
  const copy = structuredClone(data);
  let done = 0;
  const spoil = (holder) => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'object' && value !== null) spoil(value);
      if (typeof value !== 'string') continue;
      holder[key] = HARM_IN_DATA;
      if (readData(shows, copy) === undefined) holder[key] = value;
      else done += 1;
    }
  };
  spoil(copy);
  return { data: copy, done };
}

test('from a preset to one file that shows everything and asks for nothing', async ({ lab, browser }) => {
  test.slow(); // training, a comparison, two files
  const { page } = lab;
  await lab.openPreset('Lab 001: XOR, 10 units at rate 0.1');
  await page.getByLabel('Run to epoch …').click();
  await lab.field('Epoch to run to').fill('150');
  await lab.button('Run').click();
  await expect(lab.epoch).toHaveText('150');
  const hash = (await lab.hash.textContent()).slice(-16);
  for (const panel of ['Output', 'Network', 'Learning curves']) await pin(lab, panel);
  await compare(lab);
  await pin(lab, 'Learning curves of the variants');

  await lab.button('Report').click();
  const shown = page.getByRole('main').getByRole('figure');
  await expect(shown.getByRole('link', { name: /^Replay this run/ }).first()).toBeVisible();
  const figures = await shown.count();
  expect(figures).toBe(9); // none twice: the seven of a new report, the plane, the comparison
  const canvases = page.locator('main canvas[data-part]');
  for (const k of [0, 1, 2])
    await expect.poll(() => lab.colours(`main canvas[data-part] >> nth=${k}`)).toBeGreaterThan(20);
  const drawings = await canvases.count();

  const { name, content } = await lab.download('HTML');
  expect(name).toBe('backprop-lab-report.html');
  await expect(page.getByText('Saved as backprop-lab-report.html.')).toBeVisible();
  const files = unzipSync(await bytesOf(page, lab.button('Markdown')));
  const markdown = strFromU8(files['report.md']);
  const pictures = [...markdown.matchAll(/^!\[.+\]\((.+)\)$/gm)].map(([, path]) => path);
  expect(pictures.length).toBe(drawings);
  for (const path of pictures) {
    expect(strFromU8(files[path].subarray(1, 4))).toBe('PNG');
    expect(strFromU8(files[path.replace('.png', '.svg')])).toMatch(/^<svg xmlns/);
  }
  expect(Object.keys(files).length).toBe(1 + 2 * drawings);
  expect(markdown).toContain(`epoch 150 · weights ${hash} · [Replay this run](<http`);

  const disk = await opened(browser, content);
  const figure = disk.page.locator('figure');
  await expect(figure).toHaveCount(figures);
  for (let k = 0; k < figures; ++k) {
    const one = figure.nth(k);
    await expect(one.locator('figcaption strong')).toHaveText(`Figure ${k + 1}`);
    expect((await one.locator('svg, table, pre, math').first().boundingBox()).height).toBeGreaterThan(10);
  }
  await expect(disk.page.locator('svg[role=img]')).toHaveCount(drawings);
  const ids = await disk.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(await disk.page.evaluate(() => document.scripts.length)).toBe(0);

  // Its links lead to the very run, from another window.
  const learned = figure.filter({ hasText: hash }).first();
  await expect(learned).toContainText('epoch 150');
  const address = await learned.getByRole('link', { name: 'Replay this run' }).getAttribute('href');
  expect(disk.troubles).toEqual([]);
  await disk.close();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(lab.epoch).toHaveText('150');
  await expect(lab.hash).toHaveText(`Fingerprint of the weights: ${hash}`);
});

test('a file with script in every text opens, and none of it runs: on the page, or in the files made from it', async ({
  page,
  server,
  troubles,
  browser,
}) => {
  test.slow(); // a comparison, and the figures drawn three times
  const lab = await reported({ page, server, troubles }, true);
  const { name, content } = await lab.download('Save');
  expect(name).toBe('backprop-lab-report.json');
  const file = JSON.parse(content);
  const figures = file.blocks.filter(({ kind, data }) => kind === 'figure' && data !== null);
  let texts = 0;
  const line = HARM.replaceAll('\n', ' ').slice(0, 480);
  const blocks = file.blocks.map((block) => {
    if (block.kind === 'heading') return { ...block, text: line, own: true };
    if (block.kind === 'prose') return { ...block, markdown: HARM, prompt: line, asks: undefined };
    const { data, done } = block.data === null ? { data: null, done: 0 } : poisoned(block.shows, block.data);
    texts += done;
    return { ...block, data, caption: HARM, settings: line, link: line };
  });
  expect(texts).toBeGreaterThan(10);

  const dialogs = [];
  watchDialogs(page, dialogs);
  await choose(
    page,
    'harm<img src=x onerror="window.pwned = 1">.json',
    JSON.stringify({ ...file, title: line, usual: undefined, blocks }),
  );
  await expect(page.getByText('.json is open.')).toBeVisible();
  const shown = page.getByRole('main').getByRole('figure');
  await expect(shown).toHaveCount(figures.length);
  const title = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(title).toHaveText(line);
  const isSafe = () =>
    page.evaluate(() => ({
      pwned: window.pwned,
      scripts: document.querySelectorAll('main :is(script, iframe, object, embed, img, style, link)').length,
      handlers: [...document.querySelectorAll('main *')].filter((one) =>
        [...one.attributes].some(
          ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|data|vbscript):/i.test(value),
        ),
      ).length,
    }));
  expect(await isSafe()).toEqual({ pwned: undefined, scripts: 0, handlers: 0 });

  const html = await lab.download('HTML');
  const disk = await opened(browser, html.content);
  await expect(disk.page.locator('figure')).toHaveCount(figures.length);
  await disk.page.locator('figure').last().hover();
  expect(await disk.page.evaluate(() => [window.pwned, document.scripts.length])).toEqual([undefined, 0]);
  expect(disk.troubles).toEqual([]);
  await disk.close();

  // The hash and the epoch take numbers alone; what is refused changes nothing.
  const wrong = file.blocks.map((block) => (block.kind === 'figure' ? { ...block, hash: HARM, epoch: HARM } : block));
  await choose(page, 'wrong.json', JSON.stringify({ ...file, blocks: wrong }));
  await expect(page.getByText('wrong.json was not opened. Nothing has changed.')).toBeVisible();
  await expect(page.getByText(/^blocks\[\d+\]\.hash is "<script>/).first()).toBeVisible();
  await drop(page, 'large.json', ' ', 20e6 + 1);
  await expect(page.getByText('The file has more than 20 MB.')).toBeVisible();
  await drop(page, 'dropped.json', '{"format": ');
  await expect(page.getByText('dropped.json was not opened. Nothing has changed.')).toBeVisible();
  await expect(page.getByText(/^It is not JSON/)).toBeVisible();
  await expect(shown).toHaveCount(figures.length);
  await expect(title).toHaveText(line);

  // Its links lead nowhere but to a run, or to what is wrong with it.
  await page.getByRole('link', { name: 'Replay this run: figure 2', exact: true }).click();
  await expect(page.getByText(/^The link was not understood/)).toBeVisible();
  expect([await isSafe(), dialogs]).toEqual([{ pwned: undefined, scripts: 0, handlers: 0 }, []]);
});

test('on paper there is the report alone, light and sharp', async ({ page, server, troubles }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const lab = await reported({ page, server, troubles });
  const canvas = page.locator('main canvas[data-part]').first();
  /** How wide the drawing is, how wide its canvas, and the lightness of what is darkest on it, 0 to 255. */
  const look = () =>
    canvas.evaluate((element) => {
      const { width, height } = element;
      const copy = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      copy.drawImage(element, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      let darkest = 255;
      for (let k = 0; k < data.length; k += 4) if (data[k + 3] === 255) darkest = Math.min(darkest, data[k + 1]);
      return { shown: parseFloat(element.style.width), width, darkest };
    });
  const screen = await look();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const paper = await look();
  expect(paper.width).toBe(3 * paper.shown);
  expect(paper.darkest).toBeLessThan(0x30); // ink; in the dark theme even lines are lighter
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('What is the task, what is the network to learn')).toBeHidden();
  await expect(page.getByText(`${server.url}#stop.epochs=100&epoch=100`).first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main h3')).color)).toBe('rgb(28, 33, 39)');
  const pages = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pages.toString('latin1').match(/\/Type ?\/Page\b/g).length).toBeGreaterThan(3);

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await look()).toEqual(screen);
});

test('no violations, and nothing wider than a phone', { tag: '@axe' }, async ({ page, server, troubles }) => {
  const lab = await reported({ page, server, troubles });
  await page.setViewportSize({ width: 390, height: 844 });
  await choose(page, 'wrong.json', '[]');
  await expect(page.getByText('wrong.json was not opened. Nothing has changed.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await lab.axe()).toEqual([]);
});
