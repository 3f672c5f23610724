// The formulas of Inspect, as they stand on the page: their numbers multiply out, and lead to where they came from.
import { expect, test } from './fixtures.mjs';

const panel = (page) =>
  page.getByRole('region', { name: /^(Layer \d+, unit|The output|Output \d|Input \d|Weight from|Bias of)/ });
const formula = (page, name) => panel(page).getByRole('group', { name });

/** The exact numbers of a formula in their order, its result last. */
async function numbers(page, name) {
  await expect(formula(page, name)).toBeVisible();
  const found = formula(page, name).locator('[title]');
  return found.evaluateAll((all) => all.map((one) => Number(one.title)));
}

/** Inspect of a run that has trained for some epochs, at its last stage. */
async function inspect(lab, page, server, hash = '', { epochs = 3, batch = false, stage = 'Update' } = {}) {
  await page.goto('about:blank'); // a page of its own: the run is the address's from the start
  await page.goto(server.url + hash);
  for (let epoch = 1; epoch <= epochs; ++epoch) {
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText(String(epoch));
  }
  await lab.button('Inspect').click();
  if (batch) await lab.button('Batch').click();
  if (page.viewportSize().width > 700) await lab.button(stage).click();
  else await page.getByLabel('Stage', { exact: true }).selectOption(stage);
  await expect(panel(page)).toBeVisible();
}

/** With the picker in the panel's head. */
async function pick(page, { layer, unit, show, from }) {
  const head = page.getByRole('group', { name: 'Choose a unit, a weight or a bias' });
  await head.getByLabel('Layer', { exact: true }).selectOption(layer);
  await head.getByLabel('Unit', { exact: true }).fill(String(unit));
  await head.getByLabel('Unit', { exact: true }).press('Enter');
  if (show) await head.getByLabel('Show', { exact: true }).selectOption(show);
  if (!from) return;
  await head.getByLabel('From unit', { exact: true }).fill(String(from));
  await head.getByLabel('From unit', { exact: true }).press('Enter');
}

const near = (value, wanted) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));

test('δ, a gradient and SGD’s new weight can be recomputed from the numbers on the page', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server, '#network.layers=4:tanh,3:sigmoid');
  await pick(page, { layer: 'Layer 1', unit: 2 });
  const blame = await numbers(page, /^Blame that comes back from layer 2: delta of layer 1, unit 2/);
  const [w1, d1, w2, d2, w3, d3, slope, delta] = blame;
  expect(blame).toHaveLength(8);
  near((w1 * d1 + w2 * d2 + w3 * d3) * slope, delta);
  const [a, again, slopeHere] = await numbers(page, /^Slope here: Tanh/).then((found) => [
    found[0],
    found[0],
    found[1],
  ]);
  near(1 - a * again, slopeHere);
  expect(slopeHere).toBe(slope);

  await pick(page, { layer: 'Layer 2', unit: 1, show: 'A weight', from: 2 });
  const [below, d, gradient] = await numbers(page, /^Gradient: gradient of the weight from layer 1, unit 2/);
  expect([below, d]).toEqual([a, d1]);
  near(below * d, gradient);
  const [w, eta, g, after] = await numbers(page, /^Update: SGD/);
  expect([w, g]).toEqual([w1, gradient]);
  near(w - eta * g, after);
});

test('so can those of momentum and Adam', async ({ lab, page, server }) => {
  await inspect(lab, page, server, '#optimizer.rule=momentum&optimizer.learning_rate=0.02');
  await pick(page, { layer: 'Layer 1', unit: 3, show: 'Its bias' });
  const [mu, before, g, v] = await numbers(page, /^Velocity, remembered: v equals/);
  expect(before).not.toBe(0);
  near(mu * before + g, v);
  const [w, eta, taken, after] = await numbers(page, /^Update: Momentum, rate 0.02/);
  expect(taken).toBe(v);
  near(w - eta * v, after);

  await inspect(lab, page, server, '#optimizer.rule=adam&optimizer.learning_rate=0.03');
  await pick(page, { layer: 'Output', unit: 1, show: 'A weight', from: 4 });
  const [beta1, m0, , gradient, m] = await numbers(page, /^Mean of the gradients, remembered/);
  near(beta1 * m0 + (1 - beta1) * gradient, m);
  const [beta2, v0, , , v1] = await numbers(page, /^Mean of their squares, remembered/);
  near(beta2 * v0 + (1 - beta2) * gradient ** 2, v1);
  const [, power, mHat] = await numbers(page, /^m without its start at 0/);
  near(power, 0.9 ** (3 * 21 + 1)); // three epochs of 21 samples, and this one
  near(m / (1 - power), mHat);
  const [weight, rate, mHatAgain, vHat, epsilon, becomes] = await numbers(page, /^Update: Adam, rate 0.03/);
  expect(mHatAgain).toBe(mHat);
  near(weight - (rate * mHat) / (Math.sqrt(vHat) + epsilon), becomes);
});

test('a number leads to where it came from, by mouse and by key, and Back leads back', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server, '', { stage: 'δ layer 2' });
  await pick(page, { layer: 'Layer 2', unit: 2 });
  const heading = panel(page).getByRole('heading', { level: 2 });
  await expect(lab.button('Back')).toBeDisabled();

  const above = formula(page, /^Blame/).getByRole('button', { name: /^delta of the output: / });
  const delta = await above.getAttribute('title');
  await above.click();
  await expect(heading).toHaveText('The output');
  await expect(lab.button('δ output')).toHaveAttribute('aria-current', 'step');
  expect(String((await numbers(page, /^Where the way back starts/)).at(-1))).toBe(delta);

  await lab.button('Back').click();
  await expect(heading).toHaveText('Layer 2, unit 2');
  await expect(lab.button('δ layer 2')).toHaveAttribute('aria-current', 'step');

  const below = formula(page, /^What comes in/).getByRole('button', { name: /^a of layer 1, unit 3: / });
  const a = await below.getAttribute('title');
  await below.focus();
  await page.keyboard.press('Enter');
  await expect(heading).toHaveText('Layer 1, unit 3');
  await expect(heading).toBeFocused();
  await expect(lab.button('Layer 1')).toHaveAttribute('aria-current', 'step');
  expect(String((await numbers(page, /^What goes out/)).at(-1))).toBe(a);
  await expect(formula(page, /^Blame/)).toHaveCount(0); // not known there yet

  await formula(page, /^What comes in/)
    .getByRole('button', { name: /^weight from input 1/ })
    .click();
  await expect(heading).toHaveText('Weight from input 1 to layer 1, unit 3');
  await lab.button('Back').click();
  await lab.button('Back').click();
  await expect(heading).toHaveText('Layer 2, unit 2');
  await expect(lab.button('Back')).toBeDisabled();
});

test('a number of another formula beside it moves the focus there', async ({ lab, page, server }) => {
  await inspect(lab, page, server);
  await pick(page, { layer: 'Layer 1', unit: 1, show: 'A weight', from: 2 });
  await formula(page, /^Update/)
    .getByRole('button', { name: /^g(radient of the weight.*)?: / })
    .press('Enter');
  await expect(formula(page, /^Gradient/)).toBeFocused();
});

test('long sums fold and unfold, in layers of 256 too; the result stays the engine’s', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server, '#network.layers=256:tanh,256:relu', { epochs: 0, stage: 'Layer 2' });
  await pick(page, { layer: 'Layer 2', unit: 256 });
  const folded = await numbers(page, /^What comes in/);
  expect(folded).toHaveLength(3 * 2 + 1 + 1 + 1); // three products, the rest, the bias, the result
  await formula(page, /^What comes in/)
    .getByRole('button', { name: /^253 more terms, together/ })
    .click();
  await expect(panel(page).getByRole('button', { name: 'Fold the sum' })).toBeVisible();
  const all = await numbers(page, /^What comes in/);
  expect(all).toHaveLength(256 * 2 + 1 + 1);
  let z = all.at(-2);
  for (let k = 0; k < 256; ++k) z += all[2 * k] * all[2 * k + 1];
  near(z, all.at(-1));
  expect(all.at(-1)).toBe(folded.at(-1));
  await panel(page).getByRole('button', { name: 'Fold the sum' }).click();
  await expect(formula(page, /^What comes in/).getByRole('button', { name: /^253 more/ })).toBeVisible();
});

test('in a batch the gradient sums over its samples, and leads to each of them', async ({ lab, page, server }) => {
  await inspect(lab, page, server, '#training.update=mini_batch&training.batch_size=4', { batch: true });
  await pick(page, { layer: 'Layer 2', unit: 1, show: 'A weight', from: 2 });
  const [a1, d1, a2, d2, a3, d3, a4, d4, gradient] = await numbers(page, /^Gradient, over 4 samples/);
  near(a1 * d1 + a2 * d2 + a3 * d3 + a4 * d4, gradient);
  const link = formula(page, /^Gradient/).getByRole('button', { name: /^delta of layer 2, unit 1, sample 3: / });
  const delta = Number(await link.getAttribute('title'));
  await link.click();
  await expect(panel(page).getByRole('heading', { name: 'Layer 2, unit 1' })).toBeVisible();
  await expect.poll(async () => (await numbers(page, /^Blame/)).at(-1)).toBe(delta);
});

test('a number that there is not is refused, with what there is; the arrows go through the units', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server);
  const unit = page.getByRole('textbox', { name: 'Unit', exact: true });
  const heading = panel(page).getByRole('heading', { level: 2 });
  await unit.fill('9');
  await unit.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Unit takes a whole number from 1 to 4, not “9”.');
  await expect(heading).toHaveText('Layer 1, unit 1');
  await unit.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(unit).toHaveValue('1');
  await unit.press('ArrowUp');
  await expect(heading).toHaveText('Layer 1, unit 2');
});

test(
  'formulas have their sentence for a name, and nothing that a checker complains about',
  { tag: '@axe' },
  async ({ lab, page, server }) => {
    await inspect(lab, page, server, '#penalty.l2=0.1&optimizer.rule=nadam');
    await pick(page, { layer: 'Layer 2', unit: 2 });
    await expect(formula(page, /^Blame/)).toHaveAttribute(
      'aria-label',
      /^Blame that comes back from the output: delta of layer 2, unit 2 equals weight from layer 2, unit 2 to the output \S+ times delta of the output \S+ times slope of layer 2, unit 2 \S+ equals \S+$/,
    );
    expect(await lab.axe()).toEqual([]);
    await pick(page, { layer: 'Layer 2', unit: 2, show: 'A weight' });
    expect(await lab.axe()).toEqual([]);
  },
);

test(
  'on a phone the page stays as wide as the screen, whatever the formula',
  { tag: '@axe' },
  async ({ lab, page, server }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await inspect(lab, page, server, '#network.layers=12:gelu_tanh,10:gelu&optimizer.rule=nadam', { epochs: 1 });
    for (const part of [
      { layer: 'Layer 1', unit: 11 },
      { layer: 'Layer 2', unit: 10, show: 'A weight', from: 12 },
    ]) {
      await pick(page, part);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(await lab.axe()).toEqual([]);
  },
);
