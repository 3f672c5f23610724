// A comparison's question: what varies, over which values, and what is told about them.
import { expect, test } from './fixtures.mjs';

const vary = (lab, name, setting) => lab.field(name).selectOption({ label: setting });

test('two settings, their values and the seeds are put together with the keyboard and said back', async ({ lab }) => {
  await lab.button('Compare').click();
  await expect(lab.field('Over: Learning rate')).toHaveValue('0.01, 0.1, 1');

  await vary(lab, 'Vary', 'Hidden layers');
  await lab.type('Over: Hidden layers', '0..2 2');
  await expect(lab.field('Over: Hidden layers')).toHaveValue('0, 1, 2');

  await vary(lab, 'And vary', 'Optimizer');
  const values = lab.page.getByLabel(/^Over: Optimizer: /);
  await expect(values).toHaveText('SGD · Momentum · Momentum, rate inside · Nesterov');
  await values.press('Enter');
  await lab.field('Momentum, rate inside').press('Space');
  await lab.field('Adam').press('Space');
  await expect(values).toHaveText('SGD · Momentum · Nesterov · Adam');
  await lab.field('Adam').press('Escape');
  await expect(lab.field('Adam')).toBeHidden();
  await expect(values).toBeFocused();

  await lab.type('Seeds', '3');
  await expect(lab.field('Seeds')).toHaveValue('1 – 3');
  await expect(lab.page.getByText('3 seeds prove nothing')).toBeVisible();
  await lab.type('Seeds', '11 – 30');
  await expect(lab.page.getByText('prove nothing')).toBeHidden();

  await vary(lab, 'Vary', 'nothing');
  await expect(lab.field('Vary')).toHaveValue('optimizer.rule'); // what was second is first
  await expect(lab.page.getByText(/^All else: XOR · hidden 4-4 Sigmoid · output Sigmoid/)).toBeVisible();
});

test('what is refused stays as it was typed and says what is allowed', async ({ lab }) => {
  await lab.button('Compare').click();
  await lab.type('Over: Learning rate', '0.1, 5000, fast');
  const refused = lab.page.getByRole('alert');
  await expect(refused).toHaveText('Learning rate is 5,000, “fast”; allowed: a number above 0, at most 1000');
  await expect(lab.field('Over: Learning rate')).toHaveValue('0.1, 5000, fast');
  await lab.type('Over: Learning rate', '0.1, 0.5');
  await expect(refused).toBeHidden();

  await lab.type('Epochs', '');
  await expect(refused).toHaveText(/Stop at epoch is empty; allowed: a whole number from 1 to 10000000/);
  await lab.type('Epochs', '300');
  await expect(refused).toBeHidden();

  await vary(lab, 'Vary', 'Activation, output');
  await lab.page.getByLabel(/^Over: Activation, output: /).click();
  await lab.field('Tanh').check();
  await expect(refused).toHaveText(/Tanh does not go with the rest: Loss is "bce"; allowed: mse/);
});

test('the network of Train is taken over when that is wanted', async ({ lab }) => {
  await lab.button('Compare').click();
  const take = lab.button('Take the network from Train');
  await expect(take).toBeDisabled();
  await lab.button('Train').click();
  await lab.dataSet('Hill and hollow').click();
  await lab.button('Compare').click();
  await expect(lab.page.getByText(/^All else: XOR/)).toBeVisible();
  await take.click();
  await expect(lab.page.getByText(/^All else: Hill and hollow .*Squared error, mean/)).toBeVisible();
  await expect(take).toBeDisabled();
  await expect(lab.field('Target: loss')).toHaveValue('0.01');
  await expect(lab.page.getByRole('alert')).toBeHidden();
});

test('on a phone nothing is cut off, and what opens stays on the screen', { tag: '@axe' }, async ({ lab }) => {
  await lab.page.setViewportSize({ width: 360, height: 780 });
  await lab.button('Compare').click();
  await vary(lab, 'And vary', 'Optimizer');
  await expect(lab.field('Epochs')).toBeHidden();
  await lab.button('More').click();
  await lab.page.getByLabel(/^Each seed redraws: /).click();
  const { x, width } = await lab.field('Initial weights').boundingBox();
  expect(x).toBeGreaterThan(0);
  expect(x + width).toBeLessThan(360);
  expect(await lab.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await lab.axe('.compare-bar')).toEqual([]);
});
