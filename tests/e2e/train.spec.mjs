import { expect, test } from './fixtures.mjs';

const FULL_SPEED = 15;

test('a newcomer presses Play and sees the network learn XOR', async ({ lab, page }) => {
  await expect(page.getByRole('heading', { name: /Network 2-4-4-1 · 37 parameters/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'XOR', exact: true })).toBeChecked();
  await expect(lab.epoch).toHaveText('0');
  await lab.button('Play').click();
  await expect(lab.score('Accuracy')).toHaveText('100 %', { timeout: 30_000 });
  await lab.button('Pause').click();
  await expect(lab.button('Play')).toBeVisible();
});

test('it learns the linear data too, with points kept for testing', async ({ lab, page }) => {
  await lab.dataSet('Linear').click();
  await lab.type('Share kept for testing', '0.3');
  await expect(lab.page.getByText('ringed points: test set')).toBeVisible();
  await lab.speed(FULL_SPEED);
  await lab.button('Play').click();
  await expect.poll(async () => parseFloat(await lab.score('Accuracy').textContent())).toBeGreaterThan(97);
  await expect(lab.score('Test loss')).not.toHaveText('–');
  await expect(lab.score('Accuracy')).toContainText('test');
  await expect(lab.epoch).not.toHaveText('0');
});

test('pause holds the run where it is', async ({ lab }) => {
  await lab.speed(FULL_SPEED);
  await lab.button('Play').click();
  await expect.poll(() => lab.epochNumber()).toBeGreaterThan(1000);
  await lab.button('Pause').click();
  await expect(lab.news).toHaveText(/^Paused at epoch [0-9,]+, accuracy [0-9.]+ %\.$/); // the slices under way are in
  const [epoch, hash] = [await lab.epoch.textContent(), await lab.hash.textContent()];
  expect(await lab.news.textContent()).toContain(`epoch ${epoch},`);
  await lab.frames(20);
  await expect(lab.epoch).toHaveText(epoch);
  await expect(lab.hash).toHaveText(hash);
});

test('step goes one epoch, and reset returns to the same weights', async ({ lab }) => {
  const start = await lab.hash.textContent();
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  const first = await lab.hash.textContent();
  expect(first).not.toBe(start);
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('2');
  await lab.button('Reset to the same weights').click();
  await expect(lab.epoch).toHaveText('0');
  await expect(lab.hash).toHaveText(start);
  await lab.button('Step one epoch').click();
  await expect(lab.hash).toHaveText(first);
});

test('the speed can be set, from one epoch a second to as fast as it goes', async ({ lab, page }) => {
  const slider = page.getByRole('slider', { name: 'Speed' });
  await lab.speed(0);
  await expect(slider).toHaveAttribute('aria-valuetext', '1 epoch/s');
  await lab.speed(FULL_SPEED);
  await expect(slider).toHaveAttribute('aria-valuetext', 'as fast as it goes');
  await lab.button('Play').click();
  await expect.poll(() => lab.epochNumber(), { timeout: 60_000 }).toBeGreaterThan(100_000);
});

test('keys: Space plays and pauses, → steps, R resets', async ({ lab, page }) => {
  await page.keyboard.press('ArrowRight');
  await expect(lab.epoch).toHaveText('1');
  await page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(lab.button('Play')).toBeVisible();
  await page.keyboard.press('r');
  await expect(lab.epoch).toHaveText('0');
});

test('what was clicked gives the keys back', async ({ lab, page }) => {
  await lab.button('Add layer').click();
  await expect(lab.field('Hidden 3: units')).toBeVisible();
  await lab.dataSet('Linear').click();
  await page.keyboard.press('ArrowRight');
  await expect(lab.epoch).toHaveText('1');
  await expect(page.getByRole('radio', { name: 'Linear' })).toBeChecked();
  await page.keyboard.press('Space');
  await expect(lab.button('Pause')).toBeVisible();
  await expect(lab.field('Hidden 4: units')).toBeHidden();
});

test('keys typed into a field stay there', async ({ lab, page }) => {
  await lab.field('Learning rate').focus();
  await page.keyboard.type(' r');
  await page.keyboard.press('ArrowRight');
  await expect(lab.button('Play')).toBeVisible();
  await expect(lab.epoch).toHaveText('0');
});

test('a new rate is taken under way; a new activation starts again from the same seeds', async ({ lab, page }) => {
  const start = await lab.hash.textContent();
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await lab.type('Learning rate', '0.02');
  await expect(lab.news).toHaveText('Learning rate changed at epoch 1; the weights stay.');
  await expect(lab.epoch).toHaveText('1');
  await lab.field('Activation, hidden').selectOption('Tanh');
  await expect(lab.news).toHaveText('Activation changed: a new run, from epoch 0.');
  await expect(lab.epoch).toHaveText('0');
  await expect(lab.hash).toHaveText(start); // the same draw, another function
  await lab.button('New weights, seed 2').click();
  await expect(lab.hash).not.toHaveText(start);
  await expect(lab.button('New weights, seed 3')).toBeVisible();
});

test('layers and units', async ({ lab, page }) => {
  const heading = page.getByRole('heading', { name: /^Network/ });
  await lab.button('Add a unit to hidden layer 1').click();
  await expect(heading).toHaveText('Network 2-5-4-1 · 44 parameters');
  await lab.button('Remove a unit from hidden layer 2').click();
  await expect(heading).toHaveText('Network 2-5-3-1 · 37 parameters');
  await lab.button('Add layer').click();
  await expect(heading).toHaveText('Network 2-5-3-3-1 · 49 parameters');
  await lab.type('Hidden 3: units', '20');
  await expect(heading).toHaveText('Network 2-5-3-20-1 · 134 parameters');
  for (const left of ['2-5-3-1', '2-5-1', '2-1']) {
    await lab.button('Remove layer').click();
    await expect(heading).toContainText(`Network ${left} ·`);
  }
  await expect(lab.button('Remove layer')).toBeDisabled();
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
});

test('loss, batch and the settings behind “More settings”', async ({ lab, page }) => {
  await lab.field('Loss').selectOption('Squared error');
  await expect(page.getByText('Loss: Squared error, mean')).toBeVisible();
  await lab.field('Batch').selectOption('Mini-batch');
  await lab.type('Batch size', '5');
  await expect(page.getByText('Batch size changed at epoch 0')).toBeVisible();
  await lab.button('More settings').click();
  await lab.field('Reduction').selectOption('Sum');
  await expect(page.getByText('Loss: Squared error, sum')).toBeVisible();
  await lab.field('Order').selectOption('Shuffled each epoch');
  await lab.field('Hidden 2: Bias').uncheck();
  await expect(page.getByRole('heading', { name: 'Network 2-4-4-1 · 33 parameters' })).toBeVisible();
});

test('the loss is drawn on a log or a linear axis', async ({ lab, page }) => {
  await expect(lab.button('Log axis')).toHaveAttribute('aria-pressed', 'true');
  await lab.button('Linear').click();
  await expect(lab.button('Linear')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('table', { name: 'Loss' }).getByRole('row')).toHaveCount(2); // head and epoch 0
  await lab.button('Step one epoch').click();
  await expect(page.getByRole('table', { name: 'Loss' }).getByRole('row')).toHaveCount(3);
});
