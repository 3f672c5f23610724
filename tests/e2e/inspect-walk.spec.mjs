// Inspect's walk: a sample laid open, stage by stage, on cards and lines; and the way to it and back.
import { expect, test } from './fixtures.mjs';

const STAGES = [
  ...['Input', 'Layer 1', 'Layer 2', 'Output', 'Loss'],
  ...['δ output', 'δ layer 2', 'δ layer 1', 'Gradients', 'Update'],
];

/** Trains so many epochs, and opens Inspect. */
async function open(lab, page, epochs = 0) {
  for (let epoch = 1; epoch <= epochs; ++epoch) {
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText(String(epoch));
  }
  await page.keyboard.press('2');
  await expect(diagram(page)).toHaveAttribute('aria-busy', 'false');
}

/** A run by its address. */
async function openLink(lab, page, server, hash) {
  await page.goto('about:blank');
  await page.goto(`${server.url}#${hash}`);
  await expect(lab.button('Play')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
}

const diagram = (page) => page.getByRole('region', { name: 'The network at this stage' });
const stage = (page, name) =>
  page.getByRole('region', { name: 'Stages of the walk' }).getByRole('button', { name, exact: true });
const card = (page, name) => diagram(page).getByRole('button', { name: new RegExp(`^${name}(:|$)`) });
const sampleNumber = (page) => page.getByRole('textbox', { name: /^Sample, of/ });
const fact = (page, name) =>
  page
    .getByRole('region', { name: 'Sample' })
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

const exactly = (texts) => texts.map((text) => Number(text.replaceAll('−', '-')));

/** All digits of what stands on a card, by its name there. */
async function numbersOn(page, name) {
  const lines = card(page, name).locator('.card-line');
  return Object.fromEntries(
    await lines.evaluateAll((all) =>
      all.map(({ children: [label, value] }) => [label.textContent, Number(value.title)]),
    ),
  );
}

/** The bias of a unit and the weights into it, or what stands for them at this stage. */
async function into(page, name) {
  await card(page, name).click();
  const strip = page.getByRole('region', { name: new RegExp(`into ${name}$`) });
  await expect(strip).toBeVisible();
  const titles = await strip
    .getByRole('button')
    .locator('span[title]')
    .evaluateAll((all) => all.map((one) => one.title));
  const [bias, ...weights] = exactly(titles);
  return { bias, weights };
}

const LAYERS = [
  [1, 2, 3, 4].map((unit) => `Layer 1, unit ${unit}`),
  [1, 2, 3, 4].map((unit) => `Layer 2, unit ${unit}`),
  ['Output'],
];

const every = (page, read) =>
  LAYERS.reduce(async (before, names) => {
    const layers = await before;
    const layer = [];
    for (const name of names) layer.push(await read(page, name));
    return [...layers, layer];
  }, Promise.resolve([]));

const sigmoid = (z) => 1 / (1 + Math.exp(-z));
const sum = (terms) => terms.reduce((all, term) => all + term, 0);

function close(actual, wanted) {
  expect(Math.abs(actual - wanted), `${actual} is not ${wanted}`).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(wanted)));
}

test('the numbers on the cards are those of the printed weights and the sample, at each stage', async ({
  lab,
  page,
}) => {
  test.slow(); // a few hundred numbers are read
  await open(lab, page, 3);
  await sampleNumber(page).fill('14');
  await sampleNumber(page).press('Enter');
  await expect(fact(page, 'x')).toHaveText('0.7000');
  const x = exactly([
    await fact(page, 'x').locator('span').getAttribute('title'),
    await fact(page, 'y').locator('span').getAttribute('title'),
  ]);
  const y = Number((await fact(page, 'Target').textContent()).match(/class (\d)/)[1]);
  const weights = await every(page, into);

  const z = [];
  const a = [x];
  for (const [l, layer] of weights.entries()) {
    z.push(layer.map(({ bias, weights }) => bias + sum(weights.map((w, i) => w * a[l][i]))));
    a.push(z[l].map(sigmoid));
  }
  const delta = [];
  delta[2] = [a[3][0] - y];
  for (const l of [1, 0]) {
    delta[l] = a[l + 1].map(
      (value, unit) => sum(delta[l + 1].map((d, next) => d * weights[l + 1][next].weights[unit])) * value * (1 - value),
    );
  }

  // Every number from its stage on, none before.
  for (const [k, name] of STAGES.entries()) {
    await stage(page, name).click();
    await expect(stage(page, name)).toHaveAttribute('aria-current', 'step');
    for (const [l, units] of LAYERS.entries()) {
      const known = { z: k >= 1 + l, a: k >= 1 + l, δ: k >= 7 - l };
      for (const [unit, card] of units.entries()) {
        const shown = await numbersOn(page, card);
        expect(Object.keys(shown)).toEqual(Object.keys(known).filter((one) => known[one]));
        if (known.z) close(shown.z, z[l][unit]);
        if (known.a) close(shown.a, a[l + 1][unit]);
        if (known.δ) close(shown.δ, delta[l][unit]);
      }
    }
  }
  close(Number(await fact(page, 'Prediction').locator('span').getAttribute('title')), a[3][0]);
  close(
    Number(await fact(page, 'Loss, cross-entropy').locator('span').getAttribute('title')),
    -Math.log(y === 1 ? a[3][0] : 1 - a[3][0]),
  );

  await stage(page, 'Gradients').click();
  const gradients = await every(page, into);
  await stage(page, 'Update').click();
  const changes = await every(page, into);
  for (const [l, layer] of gradients.entries()) {
    for (const [unit, { bias, weights: slopes }] of layer.entries()) {
      close(bias, delta[l][unit]);
      close(changes[l][unit].bias, -0.1 * bias); // gradient descent at rate 0.1
      for (const [i, slope] of slopes.entries()) {
        close(slope, delta[l][unit] * a[l][i]);
        close(changes[l][unit].weights[i], -0.1 * slope);
      }
    }
  }
});

test('a point that is clicked in Train is laid open; a test point is not, and that is said', async ({
  lab,
  page,
  server,
}) => {
  const { x, y, width } = await page.getByRole('img', { name: /^The network's output over the plane/ }).boundingBox();
  const place = ([across, up]) => [
    x + 26 + ((across + 0.1) / 1.2) * (width - 26),
    y + (1 - (up + 0.1) / 1.2) * (width - 26),
  ];
  await page.mouse.click(...place([0.3, 0.7]));
  const line = await page
    .getByRole('group', { name: 'Selected point' })
    .getByText(/^Training point/)
    .textContent();
  const [, n] = line.match(/point (\d+): x 0.3, y 0.7/);
  await page.keyboard.press('2');
  await expect(sampleNumber(page)).toHaveValue(n);
  await expect(fact(page, 'x')).toHaveText('0.3000');
  await expect(fact(page, 'y')).toHaveText('0.7000');

  await page.keyboard.press('1');
  await expect(page.getByText(line)).toBeVisible();
  await openLink(lab, page, server, 'data.set=circle&data.test_share=0.3');
  await page.getByRole('group', { name: /^Plane/ }).focus();
  await page.keyboard.press('ArrowRight'); // the first training point
  await page.keyboard.press('ArrowLeft'); // and before it, the last test point
  await expect(page.getByText(/^Test point/)).toBeVisible();
  await page.keyboard.press('2');
  await expect(sampleNumber(page)).toHaveValue('47'); // of 70
  await expect(page.getByText(/^Test point \d+ was selected. Only training points make steps/)).toBeVisible();
});

test('with the keyboard alone: samples, stages, units, weights', async ({ lab, page }) => {
  await open(lab, page, 1);
  const title = await page.title();
  const plane = page.getByRole('group', { name: /^The training points of XOR/ });
  await plane.focus();
  await page.keyboard.press('ArrowRight');
  await expect(sampleNumber(page)).toHaveValue('16');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(sampleNumber(page)).toHaveValue('14');
  await expect(stage(page, 'Input')).toHaveAttribute('aria-current', 'step');
  await sampleNumber(page).fill('22');
  await page.keyboard.press('Enter');
  expect(await sampleNumber(page).evaluate((input) => input.validationMessage)).toBe(
    'Sample: “22”; a whole number from 1 to 21',
  );
  await page.keyboard.press('Escape');
  await expect(sampleNumber(page)).toHaveValue('14');
  await sampleNumber(page).evaluate((input) => input.blur());

  for (const name of STAGES.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(stage(page, name)).toHaveAttribute('aria-current', 'step');
  }
  await page.keyboard.press('ArrowRight');
  await expect(stage(page, 'Update')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowLeft');
  await expect(stage(page, 'Gradients')).toHaveAttribute('aria-current', 'step');

  await expect(card(page, 'Layer 1, unit 1')).toHaveAttribute('aria-pressed', 'true');
  await card(page, 'Layer 1, unit 1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(card(page, 'Layer 2, unit 2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Layer 2, unit 2')).toHaveAttribute('aria-pressed', 'true');
  await expect(stage(page, 'Gradients')).toHaveAttribute('aria-current', 'step');
  const strip = page.getByRole('region', { name: '∂L/∂w of the weights into Layer 2, unit 2' });
  await page.keyboard.press('Tab');
  await expect(strip.getByRole('button', { name: /^bias/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const weight = strip.getByRole('button', { name: /^from Layer 1, unit 3/ });
  await expect(weight).toHaveAttribute('aria-pressed', 'true');
  await expect(weight).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Layer 2, unit 2')).toHaveAttribute('aria-pressed', 'true');
  expect(await page.title()).toBe(title);
});

test('a line is selected by a click on it', async ({ lab, page }) => {
  await open(lab, page, 1);
  const middle = async (name, side) => {
    const { x, y, width, height } = await card(page, name).boundingBox();
    return [x + (side === 'right' ? width : 0), y + height / 2];
  };
  const [from, to] = [await middle('Layer 2, unit 3', 'right'), await middle('Output', 'left')];
  await page.mouse.click((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await expect(
    page.getByRole('region', { name: 'Weights into Output' }).getByRole('button', { name: /^from Layer 2, unit 3/ }),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('numbers follow a run that plays; Space plays and pauses it here too', async ({ lab, page }) => {
  await open(lab, page, 1);
  const caption = diagram(page).getByRole('heading', { name: /^Epoch/ });
  await expect(caption).toHaveText('Epoch 1 · going forward');
  await stage(page, 'Output').click();
  const before = await numbersOn(page, 'Output');
  await page.keyboard.press('Space');
  await expect(caption).not.toHaveText(/^Epoch 1 /);
  await expect.poll(async () => (await numbersOn(page, 'Output')).z).not.toBe(before.z);
  await page.keyboard.press('Space');
  await expect(lab.news).toHaveText(/^Paused at epoch/);
  const [, epoch] = (await lab.news.textContent()).match(/epoch ([\d,]*\d)/);
  await expect(caption).toHaveText(`Epoch ${epoch} · going forward`);
});

test('a step is applied, stands in the link, and moves the weights as it said', async ({ lab, page }) => {
  await open(lab, page, 1);
  await stage(page, 'Update').click();
  const change = await into(page, 'Output');
  await stage(page, 'Input').click();
  const before = await into(page, 'Output');
  await lab.button('Apply this step').click();
  await expect(lab.news).toHaveText('Update 22 was made with sample 15 alone.');
  await expect.poll(async () => (await into(page, 'Output')).bias).not.toBe(before.bias);
  const after = await into(page, 'Output');
  close(after.bias, before.bias + change.bias);
  for (const [k, weight] of after.weights.entries()) close(weight, before.weights[k] + change.weights[k]);
  await expect.poll(() => new URL(page.url()).hash).toContain('at=21/apply:14');
});

test('a batch: its points, its loss, and only its samples to go through', async ({ lab, page, server }) => {
  await openLink(lab, page, server, 'training.update=mini_batch&training.batch_size=4&epoch=2');
  await open(lab, page);
  await lab.button('Batch').click();
  await expect(page.getByText(/^1 of 4 in the batch|^\d of 4 in the batch/)).toBeVisible();
  await expect(fact(page, 'Mean of 4')).toBeVisible();
  const seen = [];
  const losses = [];
  for (let k = 0; k < 4; ++k) {
    seen.push(await sampleNumber(page).inputValue());
    losses.push(Number(await fact(page, 'Loss, cross-entropy').locator('span').getAttribute('title')));
    await lab.button('Next ›').click();
    if (k < 3) await expect(sampleNumber(page)).not.toHaveValue(seen.at(-1));
  }
  expect(new Set(seen).size).toBe(4);
  await expect(sampleNumber(page)).toHaveValue(seen[0]);
  close(Number(await fact(page, 'Mean of 4').locator('span').getAttribute('title')), sum(losses) / 4);
  const other = String(Array.from({ length: 21 }, (_, k) => k + 1).find((n) => !seen.includes(String(n))));
  await sampleNumber(page).fill(other);
  await sampleNumber(page).press('Enter');
  expect(await sampleNumber(page).evaluate((input) => input.validationMessage)).toContain(
    `Sample ${other} is not in this batch`,
  );
});

test('a batch of too many samples says so, and one sample is there again', async ({ lab, page, server }) => {
  await openLink(lab, page, server, 'data.set=circle&data.points=3000&training.update=full_batch');
  await open(lab, page);
  await lab.button('Batch').click();
  await expect(page.getByRole('alert')).toHaveText(/^The next update takes in 3,000 samples/);
  await expect(lab.button('Apply this step')).toBeDisabled();
  await lab.button('One sample').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lab.button('Apply this step')).toBeEnabled();
});

test('of a wide layer some units are shown, and any can be chosen', async ({ lab, page, server }) => {
  await openLink(lab, page, server, 'network.layers=100:sigmoid&epoch=1');
  await open(lab, page);
  await expect(page.getByRole('button', { name: /^Layer 1, unit/ })).toHaveCount(9);
  await diagram(page).getByText('+ 91 more').click();
  await lab.field('Unit of Layer 1').fill('101');
  await lab.field('Unit of Layer 1').press('Enter');
  expect(await lab.field('Unit of Layer 1').evaluate((input) => input.validationMessage)).toBe(
    'Unit of Layer 1: “101”; a whole number from 1 to 100',
  );
  await lab.field('Unit of Layer 1').fill('77');
  await lab.field('Unit of Layer 1').press('Enter');
  await expect(card(page, 'Layer 1, unit 77')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: 'Weights into Layer 1, unit 77' })).toBeVisible();
  await expect(lab.field('Unit of Layer 1')).toBeHidden();
});

test('several classes, values, no hidden layer, no bias', async ({ lab, page, server }) => {
  await openLink(lab, page, server, 'data.set=rings&network.layers=3:tanh&epoch=2');
  await open(lab, page);
  await expect(card(page, 'Output, unit 3 \\(class 2\\)')).toBeVisible();
  await expect(fact(page, 'Target')).toHaveText(/^\s*class \d\s*$/);
  await expect(fact(page, 'Answer')).toHaveText(/class \d, (right|wrong)$/);

  await openLink(lab, page, server, 'data.set=sine&loss.function=mse&network.output.activation=identity&epoch=2');
  await open(lab, page);
  await expect(fact(page, 'Loss, squared error')).toHaveText(/^\d/);
  await expect(fact(page, 'Answer')).toHaveCount(0);

  await openLink(lab, page, server, 'network.layers=none&network.output.bias=false&epoch=2');
  await open(lab, page);
  await sampleNumber(page).fill('1');
  await sampleNumber(page).press('Enter');
  await expect(fact(page, 'x')).toHaveText('0.000');
  await stage(page, 'Output').click();
  const { z } = await numbersOn(page, 'Output');
  expect(z).toBe(0); // of the point (0, 0), without a bias
  const strip = page.getByRole('region', { name: 'Weights into Output' });
  await expect(strip.getByRole('button')).toHaveCount(2);
  await expect(strip.getByRole('button', { name: /^bias/ })).toHaveCount(0);
});

test('from Train to Inspect and back nothing is lost, and everything is painted again, also while it plays', async ({
  lab,
  page,
}) => {
  await lab.speed(0);
  await lab.field('Learning rate').fill('-1');
  await lab.field('Learning rate').press('Enter');
  await expect(page.getByRole('alert')).toContainText('Learning rate');
  await lab.button('Play').click();
  await expect.poll(() => lab.epochNumber()).toBeGreaterThan(0);
  const places = () =>
    page
      .getByRole('button', { name: /^Hidden \d, unit \d|^Input / })
      .evaluateAll((all) => all.map((one) => `${one.style.left} ${one.style.top}`));
  const stood = await places();
  for (let k = 0; k < 2; ++k) {
    const before = await lab.epochNumber();
    await page.keyboard.press('2');
    await expect(diagram(page)).toHaveAttribute('aria-busy', 'false');
    await expect.poll(() => lab.colours('canvas.walk-lines')).toBeGreaterThan(10);
    await expect.poll(() => lab.colours('canvas.sample-points')).toBeGreaterThan(3);
    await page.keyboard.press('1');
    await expect(lab.button('Pause')).toBeVisible();
    await expect.poll(() => lab.epochNumber()).toBeGreaterThan(before);
    for (const canvas of [
      'canvas.field',
      'canvas.points',
      'canvas.units',
      'canvas.feature >> nth=0',
      'canvas.thumbnail >> nth=1',
    ]) {
      await expect.poll(() => lab.colours(canvas), canvas).toBeGreaterThan(3);
    }
    for (let figure = 0; figure < 3; ++figure) {
      await expect
        .poll(() => lab.colours(`canvas[data-curve] >> nth=${figure}`), `figure ${figure}`)
        .toBeGreaterThan(8);
    }
    expect(await places()).toEqual(stood);
  }
  await expect(lab.field('Learning rate')).toHaveValue('-1');
  await lab.button('Pause').click();
  await page.keyboard.press('2');
  await expect(diagram(page)).toHaveAttribute('aria-busy', 'false');
  await page.keyboard.press('1');
  await expect(lab.button('Play')).toBeVisible();
  for (let figure = 0; figure < 3; ++figure) {
    await expect.poll(() => lab.colours(`canvas[data-curve] >> nth=${figure}`)).toBeGreaterThan(8);
  }
});

test('a sample that is chosen in Inspect is selected in Train, with its numbers', async ({ lab, page }) => {
  await open(lab, page, 1);
  await lab.button('Next ›').click();
  await expect(sampleNumber(page)).toHaveValue('16');
  await page.keyboard.press('1');
  const point = page.getByRole('group', { name: 'Selected point' });
  await expect(point).toContainText('Training point 16:');
  await expect(point).toContainText(/output \d/);
});

for (const [width, height, scheme] of [
  [1360, 860, 'light'],
  [768, 1024, 'light'],
  [390, 844, 'dark'],
]) {
  test(
    `${width} pixels wide, ${scheme}: nothing overflows, no rule of accessibility is broken`,
    { tag: '@axe' },
    async ({ lab, page, server }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      const layers = Array(8).fill('8:tanh').join(',');
      for (const hash of ['epoch=3', `network.layers=${layers}&epoch=1`]) {
        await openLink(lab, page, server, hash);
        await open(lab, page);
        const all = hash === 'epoch=3' ? [1, 4, 7, 9] : [13];
        let at = 0;
        for (const k of all) {
          for (; at < k; ++at) await lab.button('Next stage').click();
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
          ).toBe(0);
          expect(await lab.axe()).toEqual([]);
        }
      }
      // δ of layer 7: its cards, and the stage in the bar or the menu, are on the screen.
      const { x, width: room } = await diagram(page).boundingBox();
      const box = () => card(page, 'Layer 7, unit 1').boundingBox();
      await expect.poll(async () => (await box()).x).toBeGreaterThanOrEqual(x);
      await expect.poll(async () => (await box()).x + (await box()).width).toBeLessThanOrEqual(x + room);
      if (width > 600) {
        await expect(stage(page, 'δ layer 7')).toBeInViewport({ ratio: 1 });
      } else {
        await expect(page.getByRole('combobox', { name: 'Stage' })).toHaveValue('13');
        await expect(page.getByRole('combobox', { name: 'Stage' })).toBeInViewport({ ratio: 1 });
        await page.getByRole('combobox', { name: 'Stage' }).selectOption('Loss');
        await expect(diagram(page).getByRole('status')).toHaveText('The loss compares prediction and target');
      }
    },
  );
}

test('the walk goes on by itself, and pauses', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(lab, page, 1);
  await lab.button('Walk on by itself').click();
  await expect(stage(page, 'Layer 2')).toHaveAttribute('aria-current', 'step', { timeout: 8000 });
  await lab.button('Stop the walk').click();
  await expect(lab.button('Walk on by itself')).toHaveAttribute('aria-pressed', 'false');
});
