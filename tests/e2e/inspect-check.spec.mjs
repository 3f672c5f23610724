// Inspect: the gradient check and the flow, as the page shows them.
import { loadMethods } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

/** Opens a panel of Inspect, at a link's run. */
async function open(lab, panel, hash = '') {
  const { page } = lab;
  if (hash) {
    const [address] = page.url().split('#');
    await page.goto('about:blank');
    await page.goto(`${address}#${hash}`);
    await expect(lab.button('Play')).toBeVisible();
  }
  await lab.button('Inspect').click();
  await page.getByRole('tab', { name: panel, exact: true }).click();
  return page.getByRole('region', { name: panel, exact: true });
}

const number = (text) => Number(text.replace('−', '-').replaceAll(',', '').replace(' %', ''));

/** The check's table: each row's name and the exact numbers behind it. */
const tableOf = (panel) => panel.getByRole('table', { name: 'Parameters, the worst first' });
const rowsOf = (panel) =>
  tableOf(panel)
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [analytic, numeric, error] = [...row.querySelectorAll('td')].map(({ title }) => Number(title));
        const name = row.querySelector('button').title;
        return { name, analytic, numeric, error, verdict: row.lastElementChild.textContent.trim() };
      }),
    );

const FAULTY = 'network.layers=4:sigmoid:::missing_slope,4:sigmoid';

test('every parameter agrees, the worst stands first, and the numbers are the engine’s', async ({ lab }) => {
  const panel = await open(lab, 'Gradient check');
  await expect(panel.getByRole('status')).toContainText('37 of 37 agree');
  const rows = await rowsOf(panel);
  expect(rows).toHaveLength(12);
  const methods = await loadMethods();
  methods.start({ config: {}, view: { field: 4, tile: 2 } });
  const { checked } = methods.checkGradients({ epsilon: 6e-6, milliseconds: Infinity });
  const errors = Array.from({ length: 37 }, (_, k) => checked[5 * k + 3]).sort((a, b) => b - a);
  expect(rows.map(({ error }) => error)).toEqual(errors.slice(0, 12));
  for (const { analytic, numeric, error, verdict } of rows) {
    const larger = Math.max(Math.abs(analytic), Math.abs(numeric));
    expect(Math.abs(error - Math.abs(analytic - numeric) / larger)).toBeLessThan(1e-15);
    expect(verdict).toBe('✓ agrees');
  }
  await lab.button('Show 12 more').click();
  await lab.button('Show 12 more').click();
  await lab.button('Show 1 more').click();
  await expect(tableOf(panel).getByRole('row')).toHaveCount(38);
});

test('a forgotten slope is found where it is', async ({ lab }) => {
  const panel = await open(lab, 'Gradient check', FAULTY);
  await expect(panel.getByRole('status')).toContainText('12 of 37 differ');
  await expect(panel.getByRole('status')).toContainText('Layer 1 fails; layer 2 and the output agree.');
  const rows = await rowsOf(panel);
  for (const { name, verdict } of rows) {
    expect(name).toMatch(/(to|of) layer 1, unit \d$/);
    expect(verdict).toBe('✕ differs');
  }
});

test('a click on a parameter selects it', async ({ lab }) => {
  const panel = await open(lab, 'Gradient check', FAULTY);
  await expect(tableOf(panel)).toBeVisible();
  const [{ name }] = await rowsOf(panel);
  const button = panel.getByRole('button', { name, exact: true });
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(panel.getByRole('button', { pressed: true })).toHaveCount(1);
});

test('ε is typed or slid; what it may not be is said, and what it does', async ({ lab, page }) => {
  const panel = await open(lab, 'Gradient check');
  await expect(panel.getByRole('status')).toContainText('37 of 37 agree');
  await lab.type('ε', '0.1');
  await expect(panel.getByRole('status')).toContainText('because ε is too large: truncation explains it');
  await lab.type('ε', '1e-12');
  await expect(panel.getByRole('status')).toContainText('ε is too small: rounding would explain almost any difference');
  await lab.type('ε', '7');
  await expect(page.getByRole('alert')).toHaveText('ε is “7”; allowed: a number from 1e-12 to 0.1.');
  await lab.field('ε').press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(lab.field('ε')).toHaveValue('1e-12');
  const slider = page.getByRole('slider', { name: 'ε, by its power of ten' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(lab.field('ε')).toHaveValue('0.1');
  await lab.button('Back to 6e-6').click();
  await expect(lab.field('ε')).toHaveValue('6e-6');
  await expect(panel.getByRole('status')).toContainText('37 of 37 agree');
});

test('the error by ε has both slopes, drawn and as a table', async ({ lab }) => {
  const panel = await open(lab, 'Gradient check');
  const figure = panel.getByRole('figure');
  await figure.getByText('Values', { exact: true }).press('Enter');
  const rows = figure.getByRole('table', { name: 'Relative error by ε' }).locator('tr:has(td)');
  await expect(rows).toHaveCount(23);
  const all = await rows.evaluateAll((trs) =>
    trs.map((tr) => [
      Number(tr.querySelector('th').textContent),
      ...[...tr.querySelectorAll('td')].map((td) => Number(td.title)),
    ]),
  );
  expect(all[0][0]).toBe(0.1);
  expect(all[22][0]).toBe(1e-12);
  expect(all[2][2] / all[4][2]).toBeGreaterThan(50); // truncation: from 1e-2 to 1e-3 a hundredth
  expect(all[20][2] / all[16][2]).toBeGreaterThan(20); // rounding: from 1e-9 to 1e-11 a hundredfold
  await expect.poll(() => lab.colours('canvas[data-error-curve]')).toBeGreaterThan(5);
});

test('units on their kink are told apart from failures', async ({ lab }) => {
  const panel = await open(lab, 'Gradient check', 'network.layers=4:relu,4:relu');
  await expect(panel.getByRole('status')).toContainText('agree');
  await expect(panel.getByRole('status')).toContainText('stand at a kink');
  const rows = await rowsOf(panel);
  expect(rows.map(({ verdict }) => verdict)).toContain('∧ at a kink');
  expect(rows.map(({ verdict }) => verdict)).not.toContain('✕ differs');
});

test('a large network is checked in part, when asked for; the page goes on meanwhile', async ({ lab, page }) => {
  const panel = await open(
    lab,
    'Gradient check',
    'network.layers=256:relu,256:relu,256:relu,256:relu&data.set=circle&data.points=500',
  );
  await expect(lab.field('Parameters')).toHaveValue('500');
  await expect(panel).toContainText('it starts when asked for');
  await lab.field('Parameters').selectOption('100');
  await lab.button('Check').click();
  await expect(panel.getByText(/^[1-9]\d* of 100 checked$/)).toBeVisible();
  await page.getByRole('tab', { name: 'Matrices' }).click();
  await page.getByRole('tab', { name: 'Gradient check' }).click();
  await lab.button('Check').click();
  await expect(panel.getByText(/^[1-9]\d* of 100 checked$/)).toBeVisible();
  await lab.button('Stop').click();
  await expect(panel.getByRole('status')).toContainText(/Stopped after \d+ of 100\./);
});

/** The flow's table: a row a layer, from the input on. */
const flowRows = (panel) =>
  panel
    .getByRole('table')
    .first()
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        name: row.querySelector('th').textContent,
        cells: [...row.querySelectorAll('td')].map((cell) => Number(cell.title || 'NaN')),
      })),
    );

test('the flow names its numbers, from the input to the output', async ({ lab }) => {
  const panel = await open(lab, 'Flow', 'network.layers=4:sigmoid,4:sigmoid,4:sigmoid');
  await expect(panel.getByRole('status')).toContainText('A sigmoid passes at most a quarter on.');
  const rows = await flowRows(panel);
  expect(rows.map(({ name }) => name)).toEqual(['Layer 1', 'Layer 2', 'Layer 3', 'Output']);
  const methods = await loadMethods();
  const layers = Array.from({ length: 3 }, () => ({ units: 4, activation: 'sigmoid' }));
  methods.start({ config: { network: { layers } }, view: { field: 4, tile: 2 } });
  const flow = methods.flow({ milliseconds: Infinity }).layers;
  rows.forEach(({ cells }, l) => {
    const [gradient, delta, slope, weights, through, saturated, dead] = flow.slice(7 * l, 7 * l + 7);
    expect(cells).toEqual([gradient, delta, weights, through, slope, saturated, dead]);
  });
  const said = await panel.getByRole('status').textContent();
  const factor = number(/(shrinks|grows) by a factor of ([0-9.,e]+)\. /.exec(said)[2]);
  const share = rows[0].cells[1] / rows[3].cells[1];
  expect(Math.max(share, 1 / share) / factor).toBeGreaterThan(0.94);
  expect(Math.max(share, 1 / share) / factor).toBeLessThan(1.06);
});

test('another activation and another layer stand beside what was before', async ({ lab }) => {
  const panel = await open(lab, 'Flow');
  await expect(panel.getByRole('status')).toContainText('A sigmoid passes');
  await lab.button('Add a layer').click();
  await expect(panel).toContainText('before: Sigmoid, 2 hidden layers, epoch 0');
  await expect.poll(() => flowRows(panel)).toHaveLength(4);
  await lab.field('Activation of all hidden layers').selectOption('ReLU');
  await expect(panel).toContainText('now: ReLU, 3 hidden layers, epoch 0');
  await expect(panel).toContainText('before: Sigmoid, 3 hidden layers, epoch 0');
  await expect(panel.getByRole('status')).toContainText('A ReLU passes all on where z is above 0');
  await lab.button('Forget it').click();
  await expect(panel).not.toContainText('before:');
  await lab.button('Remove a layer').click();
  await lab.button('Remove a layer').click();
  await lab.button('Remove a layer').click();
  await expect(panel.getByRole('status')).toHaveText('There is no hidden layer: the error has no way to go. Add one.');
  await expect(lab.button('Remove a layer')).toBeDisabled();
});

test('over the run it says what Train’s curves say', async ({ lab, page }) => {
  await lab.button('Step one epoch').click();
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('2');
  const curve = page.getByRole('table', { name: 'Gradient size by layer' }).getByRole('row').last().getByRole('cell');
  const expected = await curve.evaluateAll((cells) => cells.map(({ title }) => title));
  const panel = await open(lab, 'Flow');
  await panel.getByText('Values', { exact: true }).click();
  const cells = panel.getByRole('table', { name: 'Gradient norm' }).getByRole('row').last().getByRole('cell');
  expect(await cells.evaluateAll((all) => all.map(({ title }) => title))).toEqual(expected);
  await lab.button('Dead').click();
  await expect(panel.getByRole('table', { name: 'Dead' }).getByRole('row').last().getByRole('cell').first()).toHaveText(
    '0 %',
  );
});

for (const theme of ['light', 'dark']) {
  test(`both panels are accessible, ${theme}`, { tag: '@axe' }, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const panel = await open(lab, 'Gradient check', FAULTY);
    await expect(panel.getByRole('figure')).toBeVisible();
    await panel.getByText('Values', { exact: true }).click();
    expect(await lab.axe('#panel-body')).toEqual([]);
    await page.getByRole('tab', { name: 'Flow', exact: true }).click();
    await lab.button('Add a layer').click();
    await expect(page.getByRole('tabpanel')).toContainText('before:');
    await page.getByRole('tabpanel').getByText('Values', { exact: true }).click();
    expect(await lab.axe('#panel-body')).toEqual([]);
  });
}

for (const width of [390, 360]) {
  test(`both panels fit ${width} pixels`, async ({ lab, page }) => {
    const panel = await open(lab, 'Gradient check', FAULTY);
    await page.setViewportSize({ width, height: 844 });
    await expect(panel.getByRole('figure')).toBeVisible();
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await beyond()).toBeLessThanOrEqual(0);
    await page.getByRole('tab', { name: 'Flow', exact: true }).click();
    await lab.button('Add a layer').click();
    await expect(page.getByRole('tabpanel')).toContainText('before:');
    expect(await beyond()).toBeLessThanOrEqual(0);
  });
}
