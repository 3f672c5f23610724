// Compare's curves, pictures and files, in the browser.
import { mix, rgb } from '../../web/lib/color.js';
import { unpack } from '../../web/lib/packed.js';
import { Lab, expect, test } from './fixtures.mjs';

/** Compare, with the 60 runs of its first question. */
async function compared({ page, server, troubles }) {
  const lab = new Lab(page, troubles);
  await page.goto(`${server.url}#stop.epochs=300`);
  await expect(lab.button('Play')).toBeVisible();
  await lab.button('Compare').click();
  await lab.button('Run 60').click();
  await expect(page.getByRole('group', { name: 'Runs' })).toContainText('60 of 60 runs · in');
  return lab;
}

/** Everything, as the page exports it. */
async function exported(lab) {
  await lab.button('Export').click();
  const { name, content } = await lab.download('Everything as JSON');
  expect(name).toBe('comparison-learning-rate-20-seeds.json');
  await lab.button('Close').last().click();
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);
  return { text: content, file: JSON.parse(content) };
}

const open = (page, name, content) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });

const picture = (page, name) => page.getByRole('grid').getByRole('link', { name });

test('a picture shows what its run has learned, and opens that very run in Train', async ({
  page,
  server,
  troubles,
}) => {
  const lab = await compared({ page, server, troubles });
  // One stop of the Tab key; arrows lead on, and the run under the focus is read.
  const links = page.getByRole('grid').getByRole('link');
  await expect(links).toHaveCount(60);
  expect(await links.evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(1);
  await links.first().focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  const third = picture(page, /^1, seed 3: /);
  await expect(third).toBeFocused();
  const name = await third.getAttribute('aria-label');
  expect(name).toMatch(/^1, seed 3: [\d.]+ %, loss [\d.e-]+, target (not reached|reached in epoch \d+)/);
  await expect(page.getByText(name, { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(lab.epoch).toHaveText('300');
  const shown = await lab.hash.textContent();

  // The run is that of the comparison, as its file has it.
  await lab.button('Compare').click();
  const { file } = await exported(lab);
  const { hash } = file.results.find(({ variant, seed }) => variant === 2 && seed === 3);
  expect(shown).toBe(`Fingerprint of the weights: ${hash}`);

  // Where the network is sure the picture has the colour of the class, as in Train: a fifth paler than its points.
  const pale = (color) => mix(rgb(color), rgb('#f7f4ee'), 0.2);
  const colors = [pale('#d96f0a'), pale('#1f67c9')];
  const inner = ({ thumbnail }, cls) => {
    const bytes = unpack(thumbnail, 1024);
    const isSure = (k) => Math.abs(bytes[k] - 255 * cls) <= 2;
    return bytes.findIndex((_, k) => k % 32 > 4 && k % 32 < 20 && [0, 1, -1, 32, -32].every((by) => isSure(k + by)));
  };
  const sure = file.results.find((result) => inner(result, 0) >= 0 && inner(result, 1) >= 0);
  const canvas = `canvas[data-runs^="${sure.variant} "]`;
  for (const cls of [0, 1]) {
    const at = inner(sure, cls);
    const place = (pixel) => ((pixel + 0.5) / 32) * 44;
    const x = ((sure.seed - 1) * 50 + place(at % 32)) / (20 * 50);
    const seen = await lab.pixel(canvas, x, place(Math.floor(at / 32)) / 44);
    colors[cls].forEach((channel, k) => expect(Math.abs(channel - seen[k])).toBeLessThan(6));
  }
});

test('the curves are read at one epoch, and a variant stands out', async ({ page, server, troubles }) => {
  const lab = await compared({ page, server, troubles });
  const { file } = await exported(lab);
  const slider = page.getByRole('slider', { name: /^Training loss of all variants/ });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Epoch 1: 0\.01 [\d.]+; 0\.1 [\d.]+; 1 [\d.]+$/);
  const colours = await lab.colours('canvas[data-compare=curves]');
  const one = page.getByRole('group', { name: /^Variants/ }).getByRole('button', { name: '0.1', exact: true });
  await one.click();
  await expect(one).toHaveAttribute('aria-pressed', 'true');
  await lab.button('Single seeds').click();
  await expect.poll(() => lab.colours('canvas[data-compare=curves]')).not.toBe(colours);

  await lab.button('Training accuracy').click();
  const accuracy = page.getByRole('slider', { name: /^Training accuracy of all variants/ });
  await accuracy.focus();
  await page.keyboard.press('End');
  const ends = file.results.filter(({ variant }) => variant === 2).map((result) => result.accuracy);
  const [low, high] = ends.sort((a, b) => a - b).slice(9, 11);
  const median = Math.round(500 * (low + high)) / 10;
  await expect(accuracy).toHaveAttribute('aria-valuetext', new RegExp(`; 1 ${median} %$`));
});

test('files are what they say, and a comparison opens again', async ({ page, server, troubles }) => {
  const lab = await compared({ page, server, troubles });
  const { text, file } = await exported(lab);
  await lab.button('Export').click();
  const given = {};
  for (const [what, kind] of [
    ['Learning curves', 'SVG'],
    ['Boundaries', 'SVG'],
    ['Learning curves', 'PNG'],
    ['Boundaries', 'PNG'],
    ['Table', 'CSV'],
    ['Table', 'Markdown'],
  ]) {
    const { name, content } = await lab.download(`${what} as ${kind}`);
    given[name] = content;
    await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  }
  const of = (ending) => given[`comparison-learning-rate-20-seeds-${ending}`];
  const count = (svg, query) =>
    page.evaluate(
      ([text, query]) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll(query).length,
      [svg, query],
    );
  expect(await count(of('training-loss.svg'), 'polygon[fill-opacity]')).toBe(3);
  expect(await count(of('boundaries.svg'), 'image[href^="data:image/png"]')).toBe(60);
  for (const ending of ['training-loss.png', 'boundaries.png']) expect(of(ending)).toMatch(/^.PNG\r\n/);
  expect(of('table.csv').trimEnd().split('\n').length).toBe(4);
  expect(of('table.md').split('\n')[2]).toMatch(/^\| 0\.01 \| 20 \| /);

  await page.reload();
  await lab.button('Compare').click();
  await lab.button('Export').click();
  await open(page, 'half.json', text.replace('"version":1', '"version":2'));
  await expect(page.getByText('half.json was not opened. Nothing has changed.')).toBeVisible();
  await expect(page.getByText('version is 2; allowed: 1')).toBeVisible();
  await open(page, 'half.json', JSON.stringify({ ...file, results: file.results.slice(0, 30) }));
  await expect(page.getByText('half.json is open, with 30 of 60 runs: they can be gone on with.')).toBeVisible();
  await lab.button('Close').last().click();
  await lab.button('Go on').click();
  await expect(page.getByRole('group', { name: 'Runs' })).toContainText('60 of 60 runs');
  const again = await exported(lab);
  expect(again.file.results.map(({ hash }) => hash)).toEqual(file.results.map(({ hash }) => hash));
});

test('no violations, and nothing wider than a phone', { tag: '@axe' }, async ({ page, server, troubles }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const lab = await compared({ page, server, troubles });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await lab.axe('.compare')).toEqual([]);
  await lab.button('Export').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await lab.axe('dialog')).toEqual([]);
});
