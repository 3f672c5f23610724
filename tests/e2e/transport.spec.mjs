// The transport and the header: play, step, run to, undo, presets, theme, keys.
import { expect, test } from './fixtures.mjs';

test('a step says its unit: sample, batch or epoch', async ({ lab, page }) => {
  await lab.field('Batch').selectOption('Mini-batch');
  const unit = page.getByRole('combobox', { name: 'A step is' });
  await unit.selectOption('batch');
  await lab.button('Step one batch').click();
  await expect(lab.hash).not.toHaveText(/^$/);
  await expect(lab.epoch).toHaveText('0'); // 21 samples are three batches
  await lab.button('Step one batch').click();
  await lab.button('Step one batch').click();
  await expect(lab.epoch).toHaveText('1');
  await unit.selectOption('sample');
  const hash = await lab.hash.textContent();
  await lab.button('Step one sample').click();
  await expect(lab.news).toHaveText('Sample 1 of the 10 in this batch; the weights move after the last.');
  await expect(lab.hash).toHaveText(hash);
  for (let sample = 2; sample <= 10; ++sample) {
    await page.keyboard.press('ArrowRight');
    await expect(lab.news).toContainText(`Sample ${sample} of `);
  }
  await expect(lab.news).toHaveText('Sample 10 of 10: the batch is complete, the weights have moved.');
  await expect(lab.hash).not.toHaveText(hash);
  await unit.selectOption('epoch');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('2');
});

test('run to an epoch stops exactly there; what is no epoch is refused', async ({ lab, page }) => {
  await page.getByLabel('Run to epoch …').click();
  await lab.field('Epoch to run to').fill('12.5');
  await lab.button('Run').click();
  expect(await lab.field('Epoch to run to').evaluate((input) => input.validationMessage)).toBe(
    'Epoch to run to: “12.5”; a whole number from 0 to 1,000,000,000',
  );
  await lab.field('Epoch to run to').fill('1,234');
  await lab.button('Run').click();
  await expect(lab.news).toContainText('Paused at epoch 1,234,');
  await expect(lab.epoch).toHaveText('1,234');
  await expect(lab.button('Play')).toBeVisible();
});

test('undo brings the run back that a change has ended', async ({ lab }) => {
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  const hash = await lab.hash.textContent();
  await expect(lab.button('Nothing to undo')).toBeDisabled();
  await lab.field('Loss').selectOption('Squared error');
  await expect(lab.epoch).toHaveText('0');
  await lab.button('Undo the change of Loss').click();
  await expect(lab.news).toHaveText('Loss is back.');
  await expect(lab.field('Loss')).toHaveValue('bce');
  await expect(lab.epoch).toHaveText('1');
  await expect(lab.hash).toHaveText(hash);
  await expect(lab.button('Nothing to undo')).toBeDisabled();
});

test('stop rules say what stopped the run', async ({ lab, page }) => {
  await lab.button('More settings').click();
  await lab.type('Stop at epoch', '40');
  await lab.button('Play').click();
  await expect(
    page.getByText('Training stopped at epoch 40 by the rule “Epochs”. Change the rule to go on.'),
  ).toBeVisible();
  await expect(lab.button('Play')).toHaveAttribute('aria-disabled', 'true');
  await lab.type('Stop at epoch', '');
  await expect(lab.button('Play')).toHaveAttribute('aria-disabled', 'false');
});

test('a preset opens with its settings and says what will be seen', async ({ lab, page }) => {
  await lab.button('Presets').click();
  const dialog = page.getByRole('dialog', { name: 'Presets' });
  for (const group of ['The labs', 'Classics', 'What goes wrong']) {
    await expect(dialog.getByRole('heading', { name: group, exact: true })).toBeVisible();
  }
  expect(await lab.axe()).toEqual([]);
  const preset = dialog.getByRole('button', { name: 'Lab 004: XOR', exact: true });
  const help = await preset.getAttribute('aria-describedby');
  const words = await page.locator(`#${help}`).textContent();
  await preset.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: /^Network 2-10-10-1/ })).toBeVisible();
  await expect(lab.news).toHaveText(words);
  await expect(lab.button('Lab 004: XOR')).toBeVisible();
  await lab.button('New weights, seed 4').click();
  await expect(lab.button('Presets')).toBeVisible();
});

test('presets that do not load are told of, and the run goes on', async ({ lab, page }) => {
  await page.route('**/lab_extra*.wasm', (route) => route.abort());
  await lab.button('Presets').click();
  await expect(lab.news).toHaveText('A part of the page did not load. Try again when there is a connection.');
  lab.troubles.length = 0; // the refused request is what this test is about
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await page.unroute('**/lab_extra*.wasm');
  await lab.button('Presets').click();
  await expect(page.getByRole('dialog', { name: 'Presets' }).getByText('Classics')).toBeVisible();
});

test('the theme is light, dark, or the system’s, and is kept', async ({ lab, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await lab.button('Theme: as the system has it').click();
  await lab.button('Theme: light').click();
  await expect.poll(ground).toBe('rgb(20, 23, 26)');
  const [red] = await lab.pixel('canvas.field', 0.5, 0.02);
  await page.reload();
  await expect(lab.button('Theme: dark')).toBeVisible();
  await expect.poll(ground).toBe('rgb(20, 23, 26)');
  await expect.poll(async () => (await lab.pixel('canvas.field', 0.5, 0.02))[0]).toBe(red); // canvases too
  await lab.button('Theme: dark').click();
  await expect.poll(ground).toBe('rgb(252, 252, 250)');
});

test('? lists the keys, and they do what it says', async ({ lab, page }) => {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Help' });
  await expect(dialog.getByText('Play, pause')).toBeVisible();
  expect(await lab.axe()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(lab.epoch).toHaveText('1');
  await page.keyboard.press('r');
  await expect(lab.epoch).toHaveText('0');
  await page.keyboard.press('n');
  await expect(lab.button('New weights, seed 3')).toBeVisible();
  await page.keyboard.press('u');
  await expect(lab.button('New weights, seed 2')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();
});
