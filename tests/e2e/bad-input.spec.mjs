import { expect, test } from './fixtures.mjs';

test.beforeEach(async ({ lab }) => {
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
});

for (const [label, name, allowed, texts] of [
  ['Learning rate', 'Learning rate', 'a number above 0, at most 1000', ['abc', '-1', 'NaN', '', '1e9', '<b>1']],
  ['Hidden 1: units', 'Units', 'a whole number from 1 to 256', ['0', '1e9', '2.5', 'four']],
  ['Share kept for testing', 'Share kept for testing', 'a number from 0 to 0.9', ['1', '-0.1', 'all']],
  ['Weights seed', 'Weights seed', 'a whole number from 0 to 4294967295', ['-1', '4294967296', '0x']],
]) {
  test(`${label} refuses ${texts.map((text) => `“${text}”`).join(', ')} and the run stays as it was`, async ({
    lab,
    page,
  }) => {
    const hash = await lab.hash.textContent();
    for (const text of texts) {
      await lab.type(label, text);
      const shown = /^[-0-9.e]+$/.test(text) ? String(Number(text)) : text === 'NaN' ? text : `"${text}"`;
      await expect(page.getByRole('alert').getByText(`${name} is ${shown}; allowed: ${allowed}`)).toBeVisible();
      await expect(lab.field(label)).toHaveAttribute('aria-invalid', 'true');
      await expect(lab.field(label)).toHaveValue(text);
    }
    await expect(lab.epoch).toHaveText('1');
    await expect(lab.hash).toHaveText(hash);
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText('2');
    await lab.field(label).press('Escape');
    await expect(lab.field(label)).not.toHaveAttribute('aria-invalid', 'true');
  });
}

test('no ninth layer can be added, and no 257th unit', async ({ lab }) => {
  for (let layers = 3; layers <= 8; ++layers) {
    await lab.button('Add layer').click();
    await expect(lab.field(`Hidden ${layers}: units`)).toBeVisible();
  }
  await expect(lab.button('Add layer')).toBeDisabled();
  await lab.type('Hidden 1: units', '256');
  await expect(lab.button('Add a unit to hidden layer 1')).toBeDisabled();
  await expect(lab.button('Remove a unit from hidden layer 1')).toBeEnabled();
});

test('cross-entropy without a sigmoid output is refused at the control that asked for it', async ({ lab, page }) => {
  await lab.field('Activation, output').selectOption('Tanh');
  await expect(
    page.getByText('Loss is "bce"; allowed: mse, mae, huber, or the output activation sigmoid'),
  ).toBeVisible();
  await expect(lab.field('Activation, output')).toHaveValue('sigmoid');
  await expect(lab.epoch).toHaveText('1');
});

test('a run that diverges says so and offers ways on', async ({ lab, page }) => {
  await lab.field('Loss').selectOption('Squared error');
  await lab.field('Activation, output').selectOption('Identity');
  await lab.field('Activation, hidden').selectOption('Identity');
  await lab.type('Learning rate', '10');
  await lab.speed(15);
  await lab.button('Play').click();
  const alert = page.getByRole('alert').filter({ hasText: 'Training stopped' });
  await expect(alert).toContainText(
    /Training stopped after epoch \d+, at update [\d,]+: a number is no longer finite, first in (Hidden \d|Output): [A-Z]/,
  );
  await expect(lab.button('Play')).toBeDisabled();
  expect(await lab.axe()).toEqual([]);
  await alert.getByRole('button', { name: 'Restart with learning rate 1' }).click();
  await expect(alert).toBeHidden();
  await expect(lab.field('Learning rate')).toHaveValue('1');
  await expect(lab.epoch).toHaveText('0');
});

test('an engine that does not load is said, and can be started again', async ({ lab, page, troubles }) => {
  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('The engine cannot go on');
  expect(await lab.axe()).toEqual([]);
  await page.unroute('**/*.wasm');
  troubles.length = 0; // the refused request is what this test is about
  await lab.button('Start the engine again').click();
  await expect(lab.button('Play')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});
