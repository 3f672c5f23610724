import { expect, test } from './fixtures.mjs';

const slider = (page, name) => page.getByRole('slider', { name: `${name}, slider`, exact: true });
const plane = (page) => page.getByRole('application', { name: 'The plane, to be drawn on' });
const dialog = (page) => page.getByRole('dialog', { name: 'Points from a CSV file' });
const paste = (page, text) => page.getByLabel('Paste the text of a file, choose one, or drop one here').fill(text);

/** Where a place of the square, 0 to 1 from its lower left corner, is on the screen. */
async function onScreen(page, x, y) {
  const { left, top, width } = await plane(page).evaluate((canvas) => canvas.getBoundingClientRect().toJSON());
  return [left + 26 + x * (width - 26), top + (1 - y) * (width - 26)];
}

async function drag(page, ...places) {
  const [first, ...rest] = await Promise.all(places.map(([x, y]) => onScreen(page, x, y)));
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const place of rest) await page.mouse.move(...place, { steps: 20 });
  await page.mouse.up();
}

async function download(lab) {
  const { name, content } = await lab.download('Download CSV');
  expect(name).toBe('points.csv');
  return content;
}

/** The points that there are, as lines. */
async function points(lab, page) {
  await lab.button('CSV …').click();
  const lines = (await download(lab)).trim().split('\n');
  await lab.button('Cancel').click();
  await expect(dialog(page)).toBeHidden();
  return lines.slice(1);
}

test('the points that there are, as a file', async ({ lab }) => {
  await lab.dataSet('Plane').click();
  await lab.button('CSV …').click(); // the points of the set that was just chosen
  const lines = (await download(lab)).trim().split('\n');
  expect(lines).toHaveLength(101);
  expect(lines[0]).toBe('x,y,label');
  for (const line of lines.slice(1)) {
    const [x, y, value] = line.split(',').map(Number);
    expect(value).toBeCloseTo((x + y) / 10, 12);
  }
});

test('slider and entry are one field; the entry takes more than the slider reaches', async ({ lab, page }) => {
  await lab.dataSet('Linear').click();
  await slider(page, 'Points').fill('200');
  await expect(lab.field('Points')).toHaveValue('200');
  await expect(lab.news).toHaveText('Points changed: a new run, from epoch 0.');
  expect(await points(lab, page)).toHaveLength(200);
  await lab.type('Points', '1000');
  await expect(slider(page, 'Points')).toHaveValue('500');
  await expect(lab.news).toHaveText('Points changed: a new run, from epoch 0.');
  expect(await points(lab, page)).toHaveLength(1000);
  await lab.type('Points', '1');
  await expect(
    page.getByRole('alert').getByText('Points is 1; allowed: a whole number from 2 to 100000'),
  ).toBeVisible();
  await slider(page, 'Points').fill('50');
  await expect(page.getByRole('alert')).toBeHidden();
  expect(await points(lab, page)).toHaveLength(50);
});

for (const [name, value] of [
  ['Noise', '0.1'],
  ['Wrong labels', '0.25'],
  ['Share kept for testing', '0.3'],
]) {
  test(`${name}: by slider, by entry, explained, refused`, async ({ lab, page }) => {
    // First of all: what Firefox shows of a download takes the focus.
    await lab.field(name).focus();
    await expect(page.getByRole('tooltip').filter({ hasText: 'Takes a number from 0' })).toBeVisible();
    const before = await points(lab, page);
    await slider(page, name).fill(value);
    await expect(lab.field(name)).toHaveValue(value);
    await expect(lab.news).toHaveText(`${name} changed: a new run, from epoch 0.`);
    expect(await points(lab, page)).not.toEqual(before); // other places, labels, or order
    await lab.type(name, 'all');
    await expect(page.getByRole('alert').getByText(`${name} is "all"; allowed: a number from 0`)).toBeVisible();
    await lab.field(name).press('Escape');
    await expect(lab.field(name)).toHaveValue(value);
    await lab.type(name, '0');
    await expect(slider(page, name)).toHaveValue('0');
    expect(await points(lab, page)).toEqual(before);
  });
}

test('what a set does not take is not offered', async ({ lab, page }) => {
  await expect(lab.field('Points')).toBeHidden();
  await expect(lab.field('Noise')).toBeVisible();
  await lab.dataSet('Spiral').click();
  await lab.type('Arms', '4');
  await expect(page.getByRole('heading', { name: /^Network 2-4-4-4 / })).toBeVisible();
  await lab.type('Share of class 1', '0.9');
  await expect(lab.news).toHaveText('Share of class 1 changed: a new run, from epoch 0.');
  await lab.dataSet('Sine').click();
  for (const name of ['Wrong labels', 'Arms', 'Share of class 1']) await expect(lab.field(name)).toBeHidden();
  await lab.button('More settings').click();
  const settings = page.getByRole('region', { name: 'More settings' });
  await expect(settings.getByLabel('Scaling', { exact: true })).toBeVisible();
  await expect(settings.getByLabel('Noise', { exact: true })).toBeHidden(); // it stands beside the data
});

test('another sample, and the seeds of sample and split', async ({ lab, page }) => {
  await lab.dataSet('Circle').click();
  const first = await points(lab, page);
  await lab.button('New sample, seed 2').click();
  await expect(lab.field('Data seed')).toHaveValue('2');
  expect(await points(lab, page)).not.toEqual(first);
  await lab.type('Data seed', '1');
  await expect(lab.button('New sample, seed 2')).toBeVisible();
  expect(await points(lab, page)).toEqual(first);
  await expect(lab.field('Split seed')).toBeHidden();
  await lab.type('Share kept for testing', '0.5');
  const half = await points(lab, page);
  await lab.type('Split seed', '7');
  await expect(lab.news).toHaveText('Split seed changed: a new run, from epoch 0.');
  const other = await points(lab, page);
  expect(other).not.toEqual(half);
  expect(other.sort()).toEqual(half.sort());
});

test('features are switched on and off; one stays', async ({ lab, page }) => {
  const features = page.getByRole('group', { name: 'Features' });
  const feature = (name) => features.getByRole('button', { name, exact: true });
  const heading = page.getByRole('heading', { name: /^Network/ });
  await expect(features.getByRole('button')).toHaveText(['x', 'y', 'x²', 'y²', 'xy', 'sin x', 'sin y']);
  await expect(feature('x')).toHaveAttribute('aria-pressed', 'true');
  await expect(feature('xy')).toHaveAttribute('aria-pressed', 'false');
  // xy is blue where x and y have the same sign; XOR's square begins at −0.1.
  const [red, , blue] = await lab.pixel('[data-feature=xy]', 0.9, 0.1);
  expect(blue - red).toBeGreaterThan(50);
  await feature('xy').click();
  await expect(feature('xy')).toHaveAttribute('aria-pressed', 'true');
  await expect(heading).toHaveText(/^Network 3-4-4-1/);
  await feature('x').click();
  await feature('y').click();
  await expect(heading).toHaveText(/^Network 1-4-4-1/);
  await expect(feature('xy')).toHaveAttribute('aria-disabled', 'true');
  await expect(feature('xy')).toHaveAttribute('title', /only one left/);
  await feature('xy').click({ force: true });
  await expect(heading).toHaveText(/^Network 1-4-4-1/);
  await expect(feature('xy')).toHaveAttribute('aria-pressed', 'true');
});

test('two classes are drawn by mouse, erased, and learned', async ({ lab, page }) => {
  await lab.button('Draw').click();
  await expect(plane(page)).toBeFocused();
  await expect(page.getByText('21 points', { exact: true })).toBeVisible();
  await lab.button('Clear all').click();
  await expect(page.getByText('0 points', { exact: true })).toBeVisible();
  await lab.button('class 0').click();
  await expect(lab.button('class 0')).toHaveAttribute('aria-pressed', 'true');
  await drag(page, [0.1, 0.2], [0.9, 0.2]);
  await page.keyboard.press('1');
  await expect(lab.button('class 1')).toHaveAttribute('aria-pressed', 'true');
  await drag(page, [0.1, 0.8], [0.9, 0.8]);
  const count = async () => parseInt(await page.getByText(/^\d+ points$/).textContent());
  await expect.poll(count).toBeGreaterThan(40);
  await lab.frames(2); // the last of them is rendered
  const drawn = await count();
  const [, , blue] = await lab.pixel('canvas.drawn-points', 0.1 + 0.9 * 0.07, 0.2 * 0.93);
  expect(blue).toBeGreaterThan(150); // the first of class 1

  await lab.button('Erase').click();
  await drag(page, [0.5, 0.2], [0.9, 0.2]);
  await expect.poll(count).toBeLessThan(drawn - 8);
  await lab.button('Undo last stroke').click();
  await expect.poll(count).toBe(drawn);

  await lab.button('Done').click();
  await expect(plane(page)).toBeHidden();
  await expect(lab.button('Draw')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Own points' })).toBeChecked();
  const lines = await points(lab, page);
  expect(lines).toHaveLength(drawn);
  for (const line of lines) {
    const [x, y, label] = line.split(',').map(Number);
    expect(label).toBe(y > 0.5 ? 1 : 0);
    expect(String(x)).toMatch(/^-?\d*\.?\d{1,4}$/); // short in a link
  }
  await lab.speed(15);
  await lab.button('Play').click();
  await expect(lab.score('Accuracy')).toHaveText('100 %', { timeout: 30_000 });
  await lab.button('Pause').click();

  await lab.dataSet('Circle').click();
  await expect(page.getByRole('radio', { name: 'Circle' })).toBeChecked();
  await lab.dataSet('Own points').click(); // they are still there
  await expect.poll(async () => (await points(lab, page)).length).toBe(drawn);
});

test('by keyboard: the arrows move, Enter puts, Delete erases, digits choose, and it is said', async ({
  lab,
  page,
}) => {
  await lab.button('Draw').press('Enter');
  await expect(plane(page)).toBeFocused();
  const said = page.locator('.drawing').getByRole('status');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('0.524, 0.5');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(said).toHaveText('0.524, 0.5024');
  await page.keyboard.press('0');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Put class 0 at 0.524, 0.5024; 22 points.');
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(said).toHaveText('Put class 1 at 0.5, 0.5024; 23 points.');
  await expect(lab.button('Play')).toBeVisible(); // Space was the plane's
  await page.keyboard.press('Delete');
  await expect(said).toHaveText('1 erased; 22 points.');
  await page.keyboard.press('u');
  await expect(said).toHaveText('1 put; 23 points.');
  await lab.button('Done').press('Enter');
  await expect(plane(page)).toBeHidden();
  const lines = await points(lab, page);
  expect(lines.slice(-2)).toEqual(['0.524,0.502,0', '0.5,0.502,1']);
});

test('a third class makes it a task of several classes', async ({ lab, page }) => {
  await lab.button('Draw').click();
  await lab.button('Add class 2').click();
  await expect(lab.button('class 2')).toHaveAttribute('aria-pressed', 'true');
  await drag(page, [0.4, 0.95], [0.6, 0.95]);
  await expect(page.getByRole('heading', { name: /^Network 2-4-4-3/ })).toBeVisible();
  await lab.button('Done').click();
  await expect(lab.field('Loss')).toHaveValue('softmax_ce');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
});

test('values are drawn with a value', async ({ lab, page }) => {
  await lab.dataSet('Plane').click();
  await lab.button('Draw').click();
  await page.getByRole('slider', { name: /^Value/ }).fill('0');
  await drag(page, [0.5, 0.5]);
  await expect(page.getByText('101 points', { exact: true })).toBeVisible();
  await lab.button('Done').click();
  await expect(plane(page)).toBeHidden();
  expect((await points(lab, page)).at(-1)).toMatch(/,0$/);
});

test('Escape takes everything back', async ({ lab, page }) => {
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  const hash = await lab.hash.textContent();
  await lab.button('Draw').click();
  await drag(page, [0.1, 0.9], [0.5, 0.9]);
  await expect(lab.epoch).toHaveText('0'); // the run has them already
  await page.keyboard.press('Escape');
  await expect(plane(page)).toBeHidden();
  await expect(lab.epoch).toHaveText('1');
  await expect(lab.hash).toHaveText(hash);
  await expect(page.getByRole('radio', { name: 'XOR', exact: true })).toBeChecked();
});

test('one point is not enough, says the editor, and keeps it', async ({ lab, page }) => {
  await lab.button('Draw').click();
  await lab.button('Clear all').click();
  await drag(page, [0.5, 0.5]);
  await expect(page.getByText(/^Not trained on yet: x of own points is/)).toBeVisible();
  await lab.button('Done').click();
  await expect(page.getByRole('alert').getByText(/^x of own points is .*allowed: a list of 2 to 100000/)).toBeVisible();
  await expect(page.getByText('1 point', { exact: true })).toBeVisible();
  await drag(page, [0.2, 0.2]);
  await expect(page.getByRole('alert')).toBeHidden();
  await lab.button('Done').click();
  await expect(plane(page)).toBeHidden();
  expect(await points(lab, page)).toHaveLength(2);
});

test('a CSV file is pasted, understood, used; what its classes are called stays', async ({ lab, page }) => {
  await lab.button('CSV …').click();
  await expect(lab.button('Use these points')).toBeDisabled();
  await paste(page, 'id;x;y;class\n1;0,5;2;cat\n2;1,5;3;dog\n3;2,5;-1;cat\n');
  await expect(dialog(page).getByText('3 points, two classes: cat (class 0), dog (class 1)')).toBeVisible();
  await expect(dialog(page).getByText(/^Separated by semicolons; the first line names the columns; /)).toContainText(
    'x is “x”, y is “y”, label is “class”; not used: id',
  );
  const rows = dialog(page).getByRole('table', { name: 'The first points' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await expect(rows.nth(2)).toHaveText(/^\s*1.5\s*3\s*dog\s*$/);
  await lab.button('Use these points').click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('radio', { name: 'Own points' })).toBeChecked();
  await expect(page.getByText(/class 0: cat, class 1: dog/)).toBeVisible();
  expect(await points(lab, page)).toEqual(['0.5,2,cat', '1.5,3,dog', '2.5,-1,cat']);
  await lab.button('Draw').click();
  await expect(lab.button('dog')).toHaveAttribute('aria-pressed', 'true');
});

test('what is wrong with a CSV file is said line by line, and nothing changes', async ({ lab, page }) => {
  const hash = await lab.hash.textContent();
  await lab.button('CSV …').click();
  await paste(page, 'x,y,label\n1,2,0\n1,two,1\n,3,1\n<b>,1,1\n');
  const wrong = dialog(page).getByRole('listitem');
  await expect(wrong).toHaveCount(3);
  await expect(wrong.first()).toContainText('line 3, column 2: "two"; allowed: a number from');
  await expect(wrong.last()).toContainText('line 5, column 1: "<b>"');
  await expect(lab.button('Use these points')).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(lab.hash).toHaveText(hash);
  await lab.button('CSV …').click(); // what was pasted is not lost
  await expect(wrong).toHaveCount(3);
});

test('a file is chosen, or dropped', async ({ lab, page }) => {
  await lab.button('CSV …').click();
  const file = (text) => ({ name: 'p.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByLabel('Choose a file …').setInputFiles(file('0,0,1.5\n1,0,2.25\n2,1,-3\n'));
  await expect(dialog(page).getByText('3 points, a value')).toBeVisible();
  await expect(dialog(page).getByText(/no line that names the columns/)).toBeVisible();
  const drop = async (part, repeated) => {
    const transfer = await page.evaluateHandle(
      ([part, repeated]) => {
        const data = new DataTransfer();
        data.items.add(new File([part.repeat(repeated)], 'p.tsv'));
        return data;
      },
      [part, repeated],
    );
    await dialog(page).dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop('x', 20_000_001);
  await expect(dialog(page).getByText('The file is larger than 20 MB')).toBeVisible();
  await drop('1\t2\ta\n2\t3\tb\n3\t4\tc\n4\t4\ta\n', 1);
  await expect(dialog(page).getByText('4 points, several classes')).toBeVisible();
  await lab.button('Use these points').click();
  await expect(page.getByRole('heading', { name: /^Network 2-4-4-3/ })).toBeVisible();
});

test('a long file does not hold the page up', async ({ lab, page }) => {
  await lab.button('CSV …').click();
  const lines = Array.from({ length: 100_000 }, (_, n) => `${n % 317},${n % 211},${n % 2}`);
  const buffer = Buffer.from(lines.join('\n'));
  const choose = () =>
    page.getByLabel('Choose a file …').setInputFiles({ name: 'long.csv', mimeType: 'text/csv', buffer });
  await choose();
  await expect(dialog(page).getByText('100,000 points, two classes')).toBeVisible({ timeout: 20_000 });
  await expect(dialog(page).getByText('Its beginning is shown; all of it is read.')).toBeVisible();
  await lab.button('Clear all').click();
  await expect(lab.button('Use these points')).toBeDisabled();
  await paste(page, '1,2,a\n2,3,b\n');
  await expect(dialog(page).getByText('2 points, two classes')).toBeVisible();
  await choose();
  await expect(dialog(page).getByText('100,000 points, two classes')).toBeVisible({ timeout: 20_000 });
  await lab.button('Use these points').click();
  await expect(dialog(page)).toBeHidden({ timeout: 20_000 });
  await expect(lab.button('Draw')).toBeDisabled();
  await expect(lab.button('Draw')).toHaveAttribute('title', /at most 5,000/);
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('no accessibility violation in editor and dialog', { tag: '@axe' }, async ({ lab, page }) => {
      await lab.button('Draw').click();
      await drag(page, [0.2, 0.9], [0.4, 0.9]);
      expect(await lab.axe(), 'in the editor').toEqual([]);
      await lab.button('Clear all').click();
      await lab.button('Done').click();
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await lab.axe(), 'with what is wrong').toEqual([]);
      await lab.button('Cancel').click();
      await lab.button('CSV …').click();
      expect(await lab.axe(), 'in the empty dialog').toEqual([]);
      await paste(page, '1,2,a\n2,3,b\n');
      await expect(dialog(page).getByText('2 points')).toBeVisible();
      expect(await lab.axe(), 'with a preview').toEqual([]);
      await paste(page, '1,2\n');
      await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
      expect(await lab.axe(), 'with errors').toEqual([]);
    });
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('points are put with a finger; nothing is cut off', async ({ lab, page, browserName }) => {
    await lab.button('Draw').click();
    await expect(plane(page)).toBeInViewport();
    const place = await onScreen(page, 0.3, 0.9);
    // The driver's fingers do nothing in Firefox.
    await (browserName === 'firefox' ? page.mouse.click(...place) : page.touchscreen.tap(...place));
    await expect(page.getByText('22 points', { exact: true })).toBeVisible();
    await expect(lab.button('Done')).toBeInViewport({ ratio: 1 });
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.data, .drawing, dialog')].filter((part) => part.scrollWidth > part.clientWidth),
      );
    expect(await cut()).toEqual([]);
    await lab.button('Done').click();
    await expect(plane(page)).toBeHidden();
    await lab.button('CSV …').click();
    await paste(page, 'x,y,label\n1,2,cat\n2,3,dog\n');
    await lab.button('Use these points').scrollIntoViewIfNeeded();
    expect(await cut()).toEqual([]);
    await lab.button('Use these points').click();
    await expect(dialog(page)).toBeHidden();
  });
});
