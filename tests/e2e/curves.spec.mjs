// Below the panels: health, the three figures, earlier runs, the log and the predictions.
import { recordsOf } from '../../web/state/record.js';
import { loadMethods, train } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

/** Trains to the end of an epoch. */
async function runTo(lab, epoch) {
  await lab.page.getByLabel('Run to epoch …').click();
  await lab.field('Epoch to run to').fill(String(epoch));
  await lab.button('Run').click();
  await expect(lab.news).toContainText(`Paused at epoch ${epoch.toLocaleString('en')},`);
}

const openPreset = (lab, label) => lab.openPreset(label);

/** The drawing of a figure: a slider over its epochs. */
const figure = (lab, title) => lab.page.getByRole('slider', { name: `${title}: epoch to read` });

/** A figure's table for screen readers. */
const tableOf = (lab, title) => lab.page.getByRole('table', { name: title, exact: true });

/** What stands beside the crosshair: the epoch, and each line's exact value by its name. */
async function reading(lab, title) {
  const table = figure(lab, title).locator('table');
  const rows = table.locator('tr');
  await expect(table).toBeVisible();
  return {
    epoch: (await table.locator('caption').textContent()).trim(),
    values: Object.fromEntries(
      await rows.evaluateAll((all) =>
        all.map((row) => [row.querySelector('th').textContent.trim(), row.querySelector('.exact').textContent.trim()]),
      ),
    ),
  };
}

/** The same run in Node. */
async function inNode(config, epochs) {
  const methods = await loadMethods();
  const { history, diagnostics, report } = train(methods, config, epochs);
  return { records: recordsOf(history), diagnostics, report, methods };
}

const chosen = (lab) => lab.page.getByRole('combobox', { name: 'Third figure' });

test('the third figure shows what is chosen, layer by layer', async ({ lab }) => {
  await runTo(lab, 20);
  const { diagnostics, records } = await inNode({}, 20);
  const latest = [...diagnostics.subarray(-(1 + 4 * 3))];
  for (const [quantity, title, column] of [
    ['gradient', 'Gradient size by layer', 1],
    ['saturated', 'Saturated, by layer', 3],
    ['dead', 'Dead units by layer', 4],
  ]) {
    await chosen(lab).selectOption(title);
    await expect(chosen(lab)).toHaveValue(quantity);
    const cells = tableOf(lab, title).getByRole('row').last().getByRole('cell');
    await expect(cells).toHaveCount(3);
    const values = await cells.evaluateAll((all) => all.map((cell) => Number(cell.title)));
    expect(values, title).toEqual([0, 1, 2].map((layer) => latest[column + 4 * layer]));
    await expect(lab.page.getByRole('figure').last()).toContainText('output');
  }
  await chosen(lab).selectOption('Learning rate');
  await expect(tableOf(lab, 'Learning rate').getByRole('row').last().getByRole('cell')).toHaveText('0.1');
  expect(records.at(-1)[5]).toBe(0.1);
  await chosen(lab).focus();
  await expect(lab.page.getByRole('tooltip').filter({ hasText: 'as the schedule has it' })).toBeVisible();
});

test('pointing at one figure reads all of them, exactly', async ({ lab, page }) => {
  await lab.type('Share kept for testing', '0.3');
  await expect(lab.news).toContainText('Share kept for testing');
  await runTo(lab, 100);
  const { records, diagnostics } = await inNode({ data: { test_share: 0.3 } }, 100);
  await figure(lab, 'Accuracy').hover({ position: { x: 200, y: 40 } });
  const loss = await reading(lab, 'Loss');
  const epoch = Number(loss.epoch.replace('Epoch ', ''));
  expect(epoch).toBeGreaterThan(10);
  expect(epoch).toBeLessThan(90);
  const [, trainingLoss, trainingAccuracy, testLoss, testAccuracy] = records[epoch];
  expect(Object.values(loss.values).map(Number)).toEqual([trainingLoss, testLoss]);
  const accuracy = await reading(lab, 'Accuracy');
  expect(accuracy.epoch).toBe(loss.epoch);
  expect(Object.values(accuracy.values).map(Number)).toEqual([trainingAccuracy, testAccuracy]);
  const gradients = await reading(lab, 'Gradient size by layer');
  expect(gradients.epoch).toBe(loss.epoch);
  expect(Object.keys(gradients.values)).toEqual(['Hidden 1', 'Hidden 2', 'Output']);
  expect(Object.values(gradients.values).map(Number)).toEqual(
    [0, 1, 2].map((l) => diagnostics[13 * epoch + 1 + 4 * l]),
  );
  await expect(figure(lab, 'Loss')).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^epoch ${epoch}: training loss [0-9.]+, test loss [0-9.]+, training accuracy [0-9.]+ %, `),
  );
  await page.mouse.move(10, 300);
  await expect(figure(lab, 'Loss').locator('table')).toBeHidden();
});

test('arrow keys move the crosshair, not the run; the table for screen readers says the same', async ({
  lab,
  page,
}) => {
  await runTo(lab, 100);
  await figure(lab, 'Loss').focus();
  await page.keyboard.press('Home');
  for (let k = 0; k < 11; ++k) await page.keyboard.press('ArrowRight');
  await expect(figure(lab, 'Loss')).toHaveAttribute('aria-valuenow', '11');
  await expect(lab.epoch).toHaveText('100');
  for (const title of ['Loss', 'Accuracy', 'Gradient size by layer']) {
    const { epoch, values } = await reading(lab, title);
    expect(epoch).toBe('Epoch 11');
    const row = tableOf(lab, title)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: '11', exact: true }) });
    const told = await row.getByRole('cell').evaluateAll((cells) => cells.map(({ title }) => title));
    expect(Object.values(values), title).toEqual(told);
  }
  await page.keyboard.press('End');
  await expect(figure(lab, 'Accuracy')).toHaveAttribute('aria-valuenow', '100');
  await page.keyboard.press('PageDown');
  await expect(figure(lab, 'Accuracy')).toHaveAttribute('aria-valuenow', '90');
  await page.keyboard.press('ArrowLeft');
  await expect(figure(lab, 'Accuracy')).toHaveAttribute('aria-valuenow', '89');
  await page.keyboard.press('Escape');
  await expect(figure(lab, 'Loss').locator('table')).toBeHidden();
  await expect(figure(lab, 'Loss')).toHaveAttribute('aria-valuetext', 'none; ← and → choose one');
});

test('values have no accuracy: its figure gives its place away', async ({ lab, page }) => {
  await expect(page.getByRole('figure')).toHaveCount(3);
  await lab.dataSet('Sine').click();
  await expect(page.getByRole('figure')).toHaveCount(2);
  await lab.dataSet('XOR').click();
  await expect(page.getByRole('figure')).toHaveCount(3);
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await expect.poll(() => lab.colours('[data-curve=accuracy]')).toBeGreaterThan(3);
});

test('an earlier run stays as a line, named by what differed, until it is cleared', async ({ lab, page }) => {
  const earlier = page.getByRole('group', { name: 'Earlier runs' });
  await runTo(lab, 50);
  await expect(earlier).toBeHidden();
  await lab.field('Activation, hidden').selectOption('Tanh');
  await expect(earlier.getByRole('button')).toHaveText(['Activation, hidden: Sigmoid', 'Clear earlier runs']);
  await lab.field('Optimizer').selectOption('Adam');
  await runTo(lab, 30);
  await expect(earlier.getByRole('button').first()).toHaveText('Activation, hidden: Sigmoid, Optimizer SGD');
  await lab.field('Activation, hidden').selectOption('ReLU');
  await expect(earlier.getByRole('button')).toHaveText([
    'Activation, hidden: Sigmoid, Optimizer SGD',
    'Activation, hidden: Tanh',
    'Clear earlier runs',
  ]);
  // Beyond the end of the present run, the crosshair reads the earlier ones.
  const { records } = await inNode({}, 50);
  await figure(lab, 'Loss').hover({ position: { x: (await figure(lab, 'Loss').boundingBox()).width - 6, y: 40 } });
  const { epoch, values } = await reading(lab, 'Loss');
  expect(epoch).toBe('Epoch 50');
  expect(values.training).toBe('');
  expect(Number(values['Activation, hidden: Sigmoid, Optimizer SGD'])).toBe(records[50][1]);
  // A chip makes its line stand out.
  await page.mouse.move(10, 300);
  const quiet = await lab.colours('[data-curve=loss]');
  await earlier.getByRole('button').first().hover();
  await expect.poll(() => lab.colours('[data-curve=loss]')).toBeGreaterThan(quiet);
  await lab.button('Clear earlier runs').click();
  await expect(earlier).toBeHidden();
});

test('the log: every so many epochs, as a table and as printed, copied and downloaded', async ({
  lab,
  page,
  browserName,
}) => {
  if (browserName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await runTo(lab, 1200);
  await lab.button('Log').click();
  const log = page.getByRole('region', { name: 'Log', exact: true });
  const every = page.getByLabel('Every … epochs');
  await expect(every.getByRole('option')).toHaveText(['1', '5', '10', '50', '100', '500', '1,000']);
  await every.selectOption('500');
  const rows = log.getByRole('row');
  await expect(rows).toHaveCount(4); // head, 0, 500, 1000
  const { methods } = await inNode({}, 1200);
  const thousand = recordsOf(methods.log()).find(([epoch]) => epoch === 1000);
  const cells = rows.last().getByRole('cell');
  await expect(rows.last().getByRole('rowheader')).toHaveText('1,000');
  await expect(cells.first()).toHaveAttribute('title', String(thousand[1]));

  const file = await lab.download('Download CSV');
  expect(file.name).toBe('log.csv');
  const lines = file.content.trim().split('\n');
  expect(lines[0]).toBe('Epoch,Training loss,Accuracy,Learning rate');
  expect(lines[3].split(',').map(Number)).toEqual([1000, thousand[1], thousand[2], thousand[5]]);

  await lab.button('As printed').click();
  const printed = `epoch 1000 loss : ${thousand[1]} accuracy : ${(100 * thousand[2]).toFixed(2)} %`;
  await expect(log).toContainText(printed);
  await every.selectOption('1');
  await expect(lab.button('Show 500 more of the 701 that are left')).toBeVisible();
  await lab.button('Show 500 more of the 701 that are left').click();
  await lab.button('Show 201 more of the 201 that are left').click();
  await expect(log).toContainText('epoch 1200 loss');
  await every.selectOption('500');

  await lab.button('Copy').click();
  if (browserName === 'chromium') {
    await expect(lab.news).toHaveText('The table is copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(3);
    expect(copied).toContain(printed);
  }
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1,201');
  await every.selectOption('1');
  await expect(log).toContainText('epoch 1201 loss');
  await lab.button('Close log').click();
  await expect(log).toBeHidden();
});

test('where copying is refused, the text is shown for copying by hand', async ({ lab, page }) => {
  await page.evaluate(() => {
    const refused = () => Promise.reject(new Error('not allowed'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refused } });
  });
  await runTo(lab, 3);
  await lab.button('Log').click();
  await lab.button('As printed').click();
  await lab.button('Copy').click();
  const text = page.getByRole('textbox', { name: /The browser does not allow copying/ });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue(/^epoch 0 loss : [\s\S]*\nepoch 3 loss : /);
  const selected = await text.evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
  expect(selected.split('\n')).toHaveLength(4);
});

test('predictions: sorted, selected, downloaded', async ({ lab, page }) => {
  await lab.type('Share kept for testing', '0.3');
  await runTo(lab, 200);
  await lab.button('Predictions').click();
  const table = page.getByRole('region', { name: 'Predictions' });
  const rows = table.getByRole('row');
  await expect(rows).toHaveCount(22);
  const error = table.getByRole('columnheader', { name: 'Error' });
  await error.getByRole('button').click();
  await expect(error).toHaveAttribute('aria-sort', 'descending');
  const errors = () =>
    rows.evaluateAll((all) => all.slice(1).map((row) => Number(row.querySelector('td:last-child').title)));
  const falling = await errors();
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(falling[0]).toBeGreaterThan(falling[20]);
  await error.getByRole('button').click();
  await expect(error).toHaveAttribute('aria-sort', 'ascending');
  expect(await errors()).toEqual([...falling].reverse());

  const file = await lab.download('Download CSV');
  expect(file.name).toBe('predictions.csv');
  const lines = file.content.trim().split('\n');
  expect(lines[0]).toBe('Point,Set,x,y,Truth,Prediction,Class,Error');
  const methods = await loadMethods();
  const view = { field: 4, tile: 2, outputs: true };
  const { run } = methods.start({ config: { data: { test_share: 0.3 } }, view });
  methods.advance({ epochs: 200, milliseconds: Infinity, view });
  const { outputs } = methods.look({ view }).detail;
  const points = ['training', 'test'].flatMap((set) =>
    [...run[set].y].map((truth, n) => [set, run[set].x[2 * n], run[set].x[2 * n + 1], truth, outputs[set][n]].join()),
  );
  expect(
    lines
      .slice(1)
      .map((line) => line.split(',').slice(1, 6).join())
      .sort(),
  ).toEqual(points.sort());

  await lab.button('Select point 20').click();
  await expect(rows.filter({ has: lab.button('Select point 20') })).toHaveAttribute('aria-current', 'true');
  await lab.button('Step one epoch').click();
  await expect(page.getByText('After epoch 201.')).toBeVisible();
});

test('of very many points, the table shows five hundred at a time', async ({ lab, page }) => {
  await lab.dataSet('Linear').click();
  await lab.type('Points', '100000');
  await lab.button('Predictions').click();
  const table = page.getByRole('region', { name: 'Predictions' });
  await expect(table.getByRole('row')).toHaveCount(501, { timeout: 30_000 });
  await lab.button('Show 500 more of the 99,500 that are left').click();
  await expect(table.getByRole('row')).toHaveCount(1001);
});

test('health says how the run is doing, and leads to the curve that shows it', async ({ lab, page }) => {
  const health = page.getByRole('region', { name: 'How the run is doing' });
  const state = health.getByRole('status');
  await expect(state).toHaveText('Not trained yet');
  await expect(health).toContainText('Press Play.');
  await runTo(lab, 150);
  await expect(health).toContainText(/the loss fell by [0-9.]+ % over the last fifth of the epochs, to 0\.\d+\./);
  await lab.button('Show the loss').click();
  await expect(figure(lab, 'Loss')).toBeFocused();
  await runTo(lab, 1000);
  await expect(health).toContainText(/the training points are right; the loss is [0-9.e-]+\./);
  await expect(state).toHaveText('Learned');
  for (const [preset, epochs, label, words, link, curve] of [
    [
      'Lab 002: XOR, zero weights',
      300,
      'The same answer for all',
      'every training point is taken for class 0.',
      'Show gradients by layer',
      'gradient',
    ],
    [
      'Zero weights',
      300,
      'Hardly moving',
      'the loss fell by only 0 % over the last fifth of the epochs',
      'Show gradients by layer',
      'gradient',
    ],
    [
      'ReLUs that die',
      300,
      'Dead units',
      '2 of the units of hidden layer 1 react to no sample any more.',
      'Show dead units',
      'dead',
    ],
    [
      'Wide layers, all weights positive',
      300,
      'Saturated',
      'in hidden layer 2, 95.3 % of what the units do',
      'Show saturated units',
      'saturated',
    ],
    [
      'Six layers of sigmoids',
      300,
      'Vanishing gradient',
      'the gradient of hidden layer 1 is 3.4e-4 of the output’s.',
      'Show gradients by layer',
      'gradient',
    ],
  ]) {
    await openPreset(lab, preset);
    await expect(lab.epoch).toHaveText('0');
    await runTo(lab, epochs);
    await expect(state).toHaveText(label);
    await expect(health).toContainText(words);
    await lab.button(link).click();
    await expect(chosen(lab)).toHaveValue(curve);
    await expect(page.locator('#figure-third')).toBeFocused();
  }
  await openPreset(lab, 'Learning rate too large');
  await expect(lab.epoch).toHaveText('0');
  await lab.button('Play').click();
  await expect(health).toContainText('training cannot go on from here.');
  await expect(state).toHaveText('Diverged');
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(
      'no accessibility violation with tables open, earlier runs and a crosshair',
      { tag: '@axe' },
      async ({ lab, page }) => {
        test.slow(); // four times through all rules
        await runTo(lab, 30);
        await lab.field('Activation, hidden').selectOption('Tanh');
        await runTo(lab, 20);
        await figure(lab, 'Loss').focus();
        await page.keyboard.press('End');
        await lab.button('Log').press('Enter');
        await expect(page.getByLabel('Every … epochs')).toBeVisible();
        expect(await lab.axe(), 'log').toEqual([]);
        await lab.button('As printed').click();
        expect(await lab.axe(), 'as printed').toEqual([]);
        await lab.button('Predictions').click();
        await lab.button('Select point 3').click();
        expect(await lab.axe(), 'predictions').toEqual([]);
        await figure(lab, 'Loss').focus();
        await page.keyboard.press('End');
        await expect(figure(lab, 'Loss').locator('table')).toBeVisible();
        expect(await lab.axe(), 'crosshair').toEqual([]);
      },
    );
  });
}

for (const [width, height] of [
  [1360, 860],
  [768, 1024],
  [390, 844],
  [360, 640],
]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('tables, earlier runs and the crosshair cause no sideways scrolling', async ({ lab, page }) => {
      for (const rule of ['Momentum', 'Adam', 'SGD']) {
        await lab.button('Step one epoch').click();
        await expect(lab.epoch).toHaveText('1');
        await lab.field('Optimizer').selectOption(rule);
        await expect(lab.epoch).toHaveText('0');
      }
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      for (const table of ['Log', 'Predictions']) {
        await lab.button(table).click();
        await expect(page.getByRole('region', { name: table, exact: true })).toBeVisible();
        expect(await overflow(), table).toBe(0);
      }
      for (const key of ['Home', 'End']) {
        await figure(lab, 'Loss').focus();
        await page.keyboard.press(key);
        await expect(figure(lab, 'Loss').locator('table')).toBeVisible();
        await lab.frames(2);
        expect(await overflow(), key).toBe(0);
      }
    });
  });
}
