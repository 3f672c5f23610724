// The network panel: what the diagram tells, and what can be changed on it.
import { loadMethods, look, train } from '../wasm/lab.mjs';
import { lineOf, placeUnits } from '../../web/views/train/network/place.js';
import { number } from '../../web/lib/format.js';
import { expect, test } from './fixtures.mjs';

/** The default run in Node, after so many epochs: its weights are the page's, bit for bit. */
async function defaultRun(epochs = 0) {
  const node = await loadMethods();
  const { run } = node.start({ config: {}, view: { field: 4, tile: 2 } });
  const { hash, detail } = train(node, {}, epochs);
  return { node, layers: run.layers, parameters: detail.parameters, hash };
}

/** Where a weight's line runs alone, on the page: most of the way along. */
async function placeOf(page, layers, index) {
  const { x, y, width, height } = await page.getByRole('img', { name: /^Diagram of the network/ }).boundingBox();
  const { left, right, ...line } = lineOf(layers, placeUnits(layers, width, height), index);
  const t = 0.8;
  return [
    x + left + (right - left) * (1.5 * t * (1 - t) + t ** 3),
    y + line.y + (line.toY - line.y) * t * t * (3 - 2 * t),
  ];
}

const unit = (page, name) => page.getByRole('button', { name: new RegExp(`^${name}(:|$)`) });
const editor = (page, name) => page.getByRole('region', { name: `${name}: bias and weights`, exact: true });
const heading = (page) => page.getByRole('heading', { name: /^Network/ });
const inside = (page, name, kind) =>
  editor(page, name).getByRole(kind === undefined ? 'textbox' : 'checkbox', { name: kind ?? 'bias', exact: true });
const entry = (page, name) => page.getByRole('textbox', { name, exact: true });

test('the lines show weights, gradients or updates, and the legend says which and how large', async ({ lab, page }) => {
  const { layers, parameters, node } = await defaultRun();
  const weights = layers.flatMap(({ weights, inputs, outputs }) =>
    Array.from({ length: inputs * outputs }, (_, k) => weights + k),
  );
  const largest = (values) => number(Math.max(...weights.map((index) => Math.abs(values[index]))));
  const { step } = look(node, { field: 4, tile: 2, step: true });
  const lines = page.getByText(/^Tile: .* Line: /);
  await expect(lab.button('Weights')).toHaveAttribute('aria-pressed', 'true');
  await expect(lines).toContainText(`Line: weight, blue above 0, orange below, up to ${largest(parameters)}`);
  await lab.button('Gradients').click();
  await expect(lab.button('Gradients')).toHaveAttribute('aria-pressed', 'true');
  await expect(lines).toContainText(`Line: gradient, blue above 0, orange below, up to ${largest(step.gradients)}`);
  await lab.button('Updates').click();
  await expect(lines).toContainText(`Line: update, blue above 0, orange below, up to ${largest(step.updates)}`);
});

test('every layer has an activation of its own; a new one starts again and says so', async ({ lab, page }) => {
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await lab.field('Hidden 2: activation').selectOption('ReLU');
  await expect(lab.news).toHaveText('Activation changed: a new run, from epoch 0.');
  await expect(lab.epoch).toHaveText('0');
  await expect(lab.field('Hidden 1: activation')).toHaveValue('sigmoid');
  await lab.field('Activation, output').selectOption('Tanh');
  await expect(page.getByRole('alert')).toContainText('or the output activation sigmoid'); // which cross-entropy takes
  await lab.field('Loss').selectOption('Squared error');
  await expect(lab.news).toHaveText('Loss changed: a new run, from epoch 0.');
  await lab.field('Activation, output').selectOption('Tanh');
  await expect(lab.news).toHaveText('Activation changed: a new run, from epoch 0.');
  await expect(lab.field('Activation, output')).toHaveValue('tanh');
  await expect(lab.field('Hidden 2: activation')).toHaveValue('relu');
  await lab.field('Activation, hidden').selectOption('ELU');
  await expect(lab.field('Hidden 1: activation')).toHaveValue('elu');
  await expect(lab.field('Hidden 2: activation')).toHaveValue('elu');
});

test('any hidden layer can be removed', async ({ lab, page }) => {
  await lab.button('Add layer').click();
  await lab.type('Hidden 1: units', '5');
  await lab.type('Hidden 3: units', '6');
  await expect(heading(page)).toContainText('Network 2-5-4-6-1 ·');
  await lab.button('Remove hidden layer 2').click();
  await expect(heading(page)).toContainText('Network 2-5-6-1 ·');
  await expect(unit(page, 'Hidden 2, unit 6')).toBeVisible();
  await lab.button('Remove hidden layer 1').click();
  await expect(heading(page)).toContainText('Network 2-6-1 ·');
});

test('what was selected in a layer does not become a unit of another', async ({ lab, page }) => {
  await unit(page, 'Hidden 2, unit 3').click();
  await expect(editor(page, 'Hidden 2, unit 3')).toBeVisible();
  await lab.button('Remove hidden layer 1').click();
  await expect(heading(page)).toContainText('Network 2-4-1 ·');
  await expect(page.getByRole('region', { name: /bias and weights$/ })).toBeHidden();
});

test('pointing at a line tells its weight, its gradient and its update', async ({ lab, page }) => {
  const { layers, parameters, node } = await defaultRun();
  const index = layers[1].weights + 2 * layers[1].outputs + 1; // from the third unit to the second
  await page.mouse.move(...(await placeOf(page, layers, index)));
  const tooltip = page.getByRole('tooltip').filter({ hasText: '→' });
  await expect(tooltip).toContainText('Hidden 1, unit 3 →');
  await expect(tooltip).toContainText('Hidden 2, unit 2');
  await expect(tooltip.getByText(number(parameters[index]), { exact: true })).toHaveAttribute(
    'title',
    String(parameters[index]),
  );
  await expect(tooltip).not.toContainText('gradient');
  await lab.button('Updates').click();
  await page.mouse.move(...(await placeOf(page, layers, index)));
  const { step } = look(node, { field: 4, tile: 2, step: true });
  await expect(tooltip.getByTitle(String(step.gradients[index]), { exact: true })).toBeVisible();
  await expect(tooltip.getByTitle(String(step.updates[index]), { exact: true })).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(tooltip).toBeHidden();
});

test('the line that is pointed at stands out', async ({ lab, page }) => {
  const { layers } = await defaultRun();
  const [x, y] = await placeOf(page, layers, 0);
  const box = await page.getByRole('img', { name: /^Diagram of the network/ }).boundingBox();
  const colour = () => lab.pixel('canvas.units', (x - box.x) / box.width, (y - box.y) / box.height);
  await lab.frames(3);
  const before = await colour();
  await page.mouse.move(x, y);
  await expect(page.getByRole('tooltip').filter({ hasText: '→' })).toBeVisible();
  await expect.poll(colour).not.toEqual(before);
});

test('a press on a line selects its unit and puts the weight into the hand', async ({ lab, page }) => {
  const { layers, parameters } = await defaultRun();
  const index = layers[0].weights + layers[0].outputs + 2; // from y to the third unit
  await lab.frames(2);
  await page.mouse.click(...(await placeOf(page, layers, index)));
  await expect(editor(page, 'Hidden 1, unit 3')).toBeVisible();
  await expect(entry(page, 'Weight from Input y')).toBeFocused();
  await expect(entry(page, 'Weight from Input y')).toHaveValue(String(parameters[index]));
  await expect(page.getByRole('tooltip').filter({ hasText: '→' })).toBeHidden(); // the entry tells as much
});

test('arrow keys go from unit to unit, Enter opens the editor, Escape closes it', async ({ lab, page }) => {
  const { layers, parameters } = await defaultRun();
  await unit(page, 'Input x').focus();
  await page.keyboard.press('ArrowDown');
  await expect(unit(page, 'Input y')).toBeFocused();
  await page.keyboard.press('ArrowRight'); // to the nearest in height
  await expect(unit(page, 'Hidden 1, unit 3')).toBeFocused();
  await expect(unit(page, 'Hidden 1, unit 3')).toHaveAccessibleName(
    `Hidden 1, unit 3: bias ${number(parameters[layers[0].bias + 2])}`,
  );
  await expect(page.getByRole('tooltip').filter({ hasText: 'Hidden 1, unit 3' })).toContainText('Sigmoid');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(unit(page, 'Output')).toBeFocused();
  await page.keyboard.press('ArrowRight'); // there is no further one
  await expect(unit(page, 'Output')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(lab.epoch).toHaveText('0'); // the arrow is not the step's
  await page.keyboard.press('Enter');
  const selected = page.getByRole('button', { name: /^Hidden 2, unit/, pressed: true });
  await expect(selected).toBeFocused();
  const name = (await selected.getAttribute('aria-label')).split(':')[0];
  await page.keyboard.press('Tab');
  await expect(editor(page, name).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(inside(page, name)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor(page, name)).toBeHidden();
  await expect(unit(page, name)).toBeFocused();
  await expect(unit(page, name)).toHaveAttribute('aria-pressed', 'false');
});

test('a weight can be typed: the run goes on with it', async ({ lab, page }) => {
  const { node, layers } = await defaultRun();
  const index = layers[1].weights + layers[1].outputs; // from the second unit to the first
  await unit(page, 'Hidden 2, unit 1').click();
  const weight = entry(page, 'Weight from Hidden 1, unit 2');
  const loss = await lab.score('Training loss').textContent();
  await weight.fill('2.5');
  await weight.press('Enter');
  await expect(lab.news).toHaveText('Changed by hand at epoch 0; the rest stays.');
  node.start({ config: {}, view: { field: 4, tile: 2 } });
  node.make({ change: { kind: 'weight', index, value: 2.5 }, view: { field: 4, tile: 2 } });
  await expect(lab.hash).toHaveText(`Fingerprint of the weights: ${look(node).hash}`);
  await expect(lab.score('Training loss')).not.toHaveText(loss);
  await expect(weight).toHaveValue('2.5');
  await weight.blur();
  await expect(weight).toHaveValue('2.5');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await expect(weight).not.toHaveValue('2.5');
});

test('the bias too', async ({ lab, page }) => {
  const { node, layers } = await defaultRun();
  await unit(page, 'Output').click();
  await inside(page, 'Output').fill('-1e-2');
  await inside(page, 'Output').press('Enter');
  await expect(lab.news).toContainText('Changed by hand');
  node.make({
    change: { kind: 'weight', index: layers.at(-1).bias, value: -0.01 },
    view: { field: 4, tile: 2 },
  });
  await expect(lab.hash).toHaveText(`Fingerprint of the weights: ${look(node).hash}`);
});

test('what is no number is refused beside the entry, and nothing is lost', async ({ lab, page }) => {
  const hash = await lab.hash.textContent();
  await unit(page, 'Hidden 1, unit 4').click();
  const weight = entry(page, 'Weight from Input x');
  const value = await weight.inputValue();
  await weight.fill('abc');
  await weight.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'Weight from Input x is "abc"; allowed: a number from -1000000 to 1000000',
  );
  await expect(weight).toHaveAttribute('aria-invalid', 'true');
  await weight.blur();
  await expect(weight).toHaveValue('abc');
  await expect(lab.hash).toHaveText(hash);
  await weight.press('Escape'); // drops what was typed; the editor stays
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(editor(page, 'Hidden 1, unit 4')).toBeVisible();
  await weight.blur();
  await expect(weight).toHaveValue(value);
});

test('a weight that is switched off stays 0 until it is on again', async ({ lab, page }) => {
  const { layers } = await defaultRun();
  await unit(page, 'Hidden 2, unit 4').click();
  const weight = entry(page, 'Weight from Hidden 1, unit 1');
  const on = page.getByRole('checkbox', { name: 'Weight from Hidden 1, unit 1: on' });
  await expect(on).toBeChecked();
  await on.uncheck();
  await expect(weight).toHaveValue('0');
  await expect(weight).toBeDisabled();
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await expect(weight).toHaveValue('0');
  await page.mouse.move(...(await placeOf(page, layers, layers[1].weights + 3)));
  await expect(page.getByRole('tooltip').filter({ hasText: '→' })).toContainText('switched off');
  await on.check();
  await expect(weight).toBeEnabled();
  await lab.button('Step one epoch').click();
  await expect(weight).not.toHaveValue('0');
});

test('while it trains, values go on changing, but not what is being typed', async ({ lab, page }) => {
  await unit(page, 'Output').click();
  const bias = await inside(page, 'Output').inputValue();
  const weight = entry(page, 'Weight from Hidden 2, unit 1');
  await weight.fill('12');
  await lab.button('Play').dispatchEvent('click'); // the focus stays where it is
  await expect.poll(() => lab.epochNumber()).toBeGreaterThan(20);
  await expect(weight).toHaveValue('12');
  await expect(inside(page, 'Output')).not.toHaveValue(bias);
  await weight.press('Enter');
  await expect(lab.news).toContainText('Changed by hand at epoch');
  await expect(lab.button('Pause')).toBeVisible();
});

test('layers of 100 units: the diagram shows 16, the editor reaches all', async ({ lab, page }) => {
  await lab.type('Hidden 1: units', '100');
  await expect(heading(page)).toContainText('Network 2-100-4-1');
  await expect(unit(page, 'Hidden 1, unit 16')).toBeVisible();
  await expect(unit(page, 'Hidden 1, unit 17')).toBeHidden();
  await lab.button('+ 84 more').click();
  await expect(editor(page, 'Hidden 1, unit 17')).toBeVisible();
  await lab.field('Unit of Hidden 1').selectOption('unit 100');
  await expect(editor(page, 'Hidden 1, unit 100')).toBeVisible();
  await entry(page, 'Weight from Input y').fill('3');
  await entry(page, 'Weight from Input y').press('Enter');
  await expect(lab.news).toContainText('Changed by hand');
  await unit(page, 'Hidden 2, unit 1').click();
  const rows = editor(page, 'Hidden 2, unit 1').getByRole('textbox');
  await expect(rows).toHaveCount(64);
  await lab.button('Show all 101').click();
  await expect(rows).toHaveCount(101);
  await expect(entry(page, 'Weight from Hidden 1, unit 100')).toBeAttached();
});

test('eight layers of 16: the diagram scrolls, the page does not', async ({ lab, page }) => {
  for (let layer = 3; layer <= 8; ++layer) await lab.button('Add layer').click();
  for (let layer = 1; layer <= 8; ++layer) await lab.type(`Hidden ${layer}: units`, '16');
  await expect(heading(page)).toContainText('2-16-16-16-16-16-16-16-16-1');
  await expect(lab.button('Add layer')).toBeDisabled();
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  const output = unit(page, 'Output');
  await expect(output).not.toBeInViewport();
  await unit(page, 'Hidden 8, unit 9').focus();
  await page.keyboard.press('ArrowRight');
  await expect(output).toBeFocused();
  await expect(output).toBeInViewport({ ratio: 1 });
  expect(await overflow()).toBe(0);
  const { width } = await unit(page, 'Hidden 4, unit 7').boundingBox();
  expect(width).toBeGreaterThanOrEqual(20);
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('no accessibility violation with a unit open', { tag: '@axe' }, async ({ lab, page }) => {
      await lab.type('Hidden 1: units', '20');
      await lab.button('Gradients').click();
      await unit(page, 'Hidden 2, unit 2').click();
      await expect(
        editor(page, 'Hidden 2, unit 2')
          .getByText(/^gradient/)
          .first(),
      ).toBeVisible();
      await entry(page, 'Weight from Hidden 1, unit 1').fill('x');
      await entry(page, 'Weight from Hidden 1, unit 1').press('Enter');
      await page.getByRole('checkbox', { name: 'Weight from Hidden 1, unit 2: on', exact: true }).uncheck();
      await unit(page, 'Hidden 1, unit 2').hover();
      await expect(page.getByRole('tooltip').filter({ hasText: 'Hidden 1, unit 2' })).toBeVisible();
      expect(await lab.axe()).toEqual([]);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('four columns fit, and the editor is as wide as the screen', async ({ lab, page }) => {
    await unit(page, 'Output').click();
    await expect(editor(page, 'Output')).toBeInViewport();
    const { x, width } = await editor(page, 'Output').boundingBox();
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await expect(lab.field('Activation, output')).toBeInViewport({ ratio: 1 });
    await inside(page, 'Output').fill('1');
    await inside(page, 'Output').press('Enter');
    await expect(lab.news).toContainText('Changed by hand');
  });
});
