// The matrices of Inspect, its samples and its conventions, as they stand on the page.
import { expect, test } from './fixtures.mjs';

const RUN = '#data.set=circle&data.points=40&training.update=full_batch&network.layers=5:tanh,3:relu';
const LARGE = '#data.set=spiral&network.layers=256:tanh,256:relu&training.update=mini_batch&training.batch_size=64';

const panel = (page) => page.getByRole('tabpanel');
const grid = (page, name) => page.getByRole('grid', { name }).first();
const stages = async (page, forward) => {
  for (let k = 0; k < forward; ++k) await page.keyboard.press('ArrowRight');
};

/** Inspect of a run that has trained for some epochs. */
async function inspect(lab, page, server, hash, { epochs = 3, batch = true, tab } = {}) {
  await page.goto('about:blank'); // a page of its own: the run is the address's from the start
  await page.goto(server.url + hash);
  for (let epoch = 1; epoch <= epochs; ++epoch) {
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText(String(epoch));
  }
  await lab.button('Inspect').click();
  if (batch) await lab.button('Batch').click();
  await expect(panel(page).locator('.matrix').first()).toBeVisible();
  if (tab) await page.getByRole('tab', { name: tab, exact: true }).click();
}

/** The exact numbers of a matrix, row by row, from the titles of its cells. */
const numbers = (page, name) =>
  grid(page, name)
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.title))));

const transposed = (matrix) => matrix[0].map((_, column) => matrix.map((row) => row[column]));

test('numbers read off the page make the layer’s equation, in both notations', async ({ lab, page, server }) => {
  await inspect(lab, page, server, RUN);
  await stages(page, 2); // layer 2
  await expect(grid(page, /^z⁽²⁾, 40 by 3$/)).toBeVisible();
  const [a, w, b, z] = await Promise.all(['a⁽¹⁾,', 'W⁽²⁾,', 'b⁽²⁾,', 'z⁽²⁾,'].map((name) => numbers(page, name)));
  expect([a.length, a[0].length, w.length, w[0].length, z.length]).toEqual([12, 5, 5, 3, 12]); // the first rows
  z.forEach((row, n) =>
    row.forEach((value, unit) =>
      expect(value).toBeCloseTo(
        a[n].reduce((sum, one, k) => sum + one * w[k][unit], b[0][unit]),
        12,
      ),
    ),
  );
  await lab.button('W·x').click();
  await expect(grid(page, /^W⁽²⁾, 3 by 5$/)).toBeVisible();
  await expect(grid(page, /^a⁽¹⁾, 5 by 40$/)).toBeVisible();
  expect(await numbers(page, 'W⁽²⁾,')).toEqual(transposed(w));
  expect(await numbers(page, 'z⁽²⁾,')).toEqual(transposed(z));
  const captions = await panel(page).locator('section').first().locator('.caption b').allTextContents();
  expect(captions).toEqual(['W⁽²⁾', 'a⁽¹⁾', 'b⁽²⁾', 'z⁽²⁾', 'a⁽²⁾']);
});

test('only what is known at the stage is shown, of the layer of the stage or of another', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server, RUN);
  const sections = panel(page).getByRole('region');
  await expect(sections).toHaveCount(1);
  await expect(grid(page, /^z⁽¹⁾/)).toHaveCount(0);
  await stages(page, 6); // δ of layer 2
  await expect(grid(page, /^δ⁽²⁾/)).toBeVisible();
  await expect(sections.first()).toHaveAccessibleName('Backward');
  await expect(grid(page, /^∂L/)).toHaveCount(0);
  await panel(page).getByLabel('Layer', { exact: true }).selectOption('1');
  await expect(grid(page, /^z⁽¹⁾/)).toBeVisible();
  await expect(grid(page, /^δ⁽¹⁾/)).toHaveCount(0);
  await panel(page).getByLabel('Layer', { exact: true }).selectOption('3, output');
  await expect(panel(page).getByText('1/40')).toHaveCount(0);
  await expect(grid(page, /^δ⁽³⁾, 40 by 1$/)).toBeVisible();
  await expect(page.getByRole('grid', { name: /^∂ℓ\/∂z⁽³⁾/ })).toHaveCount(2); // where it comes from, and where it is used
});

test('a cell selects its weight wherever it stands; the keyboard walks through cells', async ({
  lab,
  page,
  server,
}) => {
  await inspect(lab, page, server, RUN);
  await stages(page, 9); // the update
  await panel(page).getByLabel('Layer', { exact: true }).selectOption('2');
  const w = grid(page, /^W⁽²⁾/);
  await w.locator('[data-place="2,1"]').click();
  const marked = panel(page).locator('[aria-selected=true]');
  await expect(marked).toHaveCount(5); // W twice, ∂L/∂W twice, the new W
  await expect(page.getByRole('grid', { name: /^new W⁽²⁾/ }).locator('[aria-selected=true]')).toHaveAttribute(
    'data-place',
    '2,1',
  );
  // One stop for Tab in each table: the selected cell.
  await expect(w.locator('[tabindex="0"]')).toHaveCount(1);
  await w.locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(w.locator('[data-place="2,2"]')).toBeFocused();
  await page.keyboard.press('ArrowRight'); // the last column
  await expect(w.locator('[data-place="2,2"]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(w.locator('[data-place="1,0"]')).toBeFocused();
  await expect(w.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(w.locator('[aria-selected=true]')).toHaveAttribute('data-place', '1,0');
  await expect(page.getByRole('grid', { name: /^new W⁽²⁾/ })).toBeVisible(); // no arrow has left the stage

  // A number of another sample shows that sample.
  const z = grid(page, /^z⁽²⁾/);
  await z.locator('[data-place="4,2"]').click();
  await expect(z.locator('[aria-selected=true]')).toHaveAttribute('data-place', '4,2');
});

test('a matrix, a layer and the network are copied as NumPy, in the notation that is on', async ({
  lab,
  page,
  server,
}) => {
  await page.addInitScript(() => {
    window.copied = '';
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text) => void (window.copied = text) },
    });
  });
  await inspect(lab, page, server, RUN);
  const copied = () => page.evaluate(() => window.copied);
  await stages(page, 2);
  await panel(page).getByRole('button', { name: 'Copy b⁽²⁾ as NumPy' }).click();
  await expect(lab.news).toHaveText('b2 is copied, as NumPy.');
  const [b] = await numbers(page, 'b⁽²⁾,');
  expect(await copied()).toMatch(/^b2 = np\.array\(\[\[.*\]\]\)$/);
  expect((await copied()).match(/-?[\d.]+(e-?\d+)?(?=[,\]])/g).map(Number)).toEqual(b);
  await lab.button('W·x').click();
  await panel(page).getByRole('button', { name: 'Copy b⁽²⁾ as NumPy' }).click();
  await expect.poll(async () => (await copied()).split('\n').length).toBe(3); // a column
  await lab.button('Copy layer 2 as NumPy').click();
  await expect(lab.news).toHaveText('Layer 2 is copied, as NumPy.');
  const namesIn = async () => [...(await copied()).matchAll(/^(\w+) = /gm)].map(([, name]) => name);
  expect(await namesIn()).toEqual(['W2', 'a1', 'b2', 'z2', 'a2']);
  await lab.button('Copy all layers as NumPy').click();
  await expect(lab.news).toHaveText('Every known matrix is copied, as NumPy.');
  expect(await namesIn()).toEqual(['W1', 'X', 'b1', 'z1', 'a1', 'W2', 'b2', 'z2', 'a2', 'W3', 'b3']);
});

test('a large matrix opens in a box that draws what is in sight', async ({ lab, page, server }) => {
  await inspect(lab, page, server, LARGE, { epochs: 1 });
  await stages(page, 2);
  const w = grid(page, /^W⁽²⁾, 256 by 256$/);
  await expect(w.locator('[data-place]')).toHaveCount(144);
  await panel(page).getByRole('button', { name: '… 65,392 more of W⁽²⁾' }).click();
  await expect(w.locator('[data-place]')).not.toHaveCount(144);
  expect(await w.locator('[data-place]').count()).toBeLessThan(2000);
  await w.locator('[tabindex="0"]').focus();
  for (let k = 0; k < 4; ++k) await page.keyboard.press('PageDown');
  await expect(w.locator('[data-place="40,0"]')).toBeFocused();
  await expect(w.locator('[data-place="40,0"]')).toBeInViewport();
  await page.keyboard.press('End');
  await expect(w.locator('[data-place="40,255"]')).toBeFocused();
  await expect(w.locator('[data-place="40,255"]')).toBeInViewport();
  await expect(w.locator('[data-place="0,0"]')).toHaveCount(0);
  await panel(page).getByRole('button', { name: 'Fewer of W⁽²⁾' }).click();
  await expect(w.locator('[data-place]')).toHaveCount(144);
});

test('the samples sum up to the gradient, and mean and sum trade places', async ({ lab, page, server }) => {
  await inspect(lab, page, server, RUN, { tab: 'Samples' });
  const list = panel(page).getByRole('group', { name: /^Each sample’s own gradient/ });
  await expect(list.locator('tbody tr')).toHaveCount(40);
  const own = await list
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((td) => Number(td.title))),
    );
  for (const [source, delta, gradient] of own) expect(gradient).toBeCloseTo(source * delta, 14);
  const line = (name) =>
    panel(page)
      .locator('dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator('dd');
  const value = async (name) => Number(await line(name).getAttribute('title'));
  const sum = own.reduce((before, [, , gradient]) => before + gradient, 0);
  expect(await value('Sum of 40 samples')).toBeCloseTo(sum, 14);
  await expect(line('× factor of the reduction')).toHaveText('1/40');
  const gradient = await value('∂L/∂w₁₁⁽¹⁾');
  expect(gradient).toBeCloseTo(sum / 40, 14);
  expect(await value('Δw₁₁⁽¹⁾ by plain SGD: −η · ∂L/∂w₁₁⁽¹⁾')).toBeCloseTo(-0.1 * gradient, 14);
  const sumRow = panel(page).getByRole('row', { name: /^Sum / });
  await expect(sumRow.getByRole('cell').last()).toHaveText('η = 0.0025');
  expect(Number(await sumRow.getByRole('cell').nth(1).getAttribute('title'))).toBeCloseTo(40 * gradient, 12);
  await expect(panel(page)).toContainText('A sum with η = 0.1 makes the same step as a mean with η = 4');

  // Another weight of the unit; another sample; one sample alone.
  await page.getByLabel('Of layer 1, unit 1').selectOption('b₁⁽¹⁾');
  await expect(list.locator('thead th')).toHaveCount(3);
  await list.getByRole('button', { name: 'Show sample 7', exact: true }).click();
  await expect(list.locator('[aria-current=true]')).toContainText('7');
  await lab.button('One sample').click();
  await expect(list.locator('tbody tr')).toHaveCount(1);
  await lab.button('Take in a batch').click();
  await expect(list.locator('tbody tr')).toHaveCount(40);
});

test('of many samples the first hundred are listed, then more', async ({ lab, page, server }) => {
  await inspect(lab, page, server, '#training.update=full_batch&data.set=circle&data.points=350', { tab: 'Samples' });
  const rows = panel(page)
    .getByRole('group', { name: /^Each sample/ })
    .locator('tbody tr');
  await expect(rows).toHaveCount(100);
  await panel(page).getByRole('button', { name: 'Show 100 more of 250 that are left' }).click();
  await expect(rows).toHaveCount(200);
  await expect(panel(page)).toContainText('Sum of 350 samples');
});

test('conventions compare without touching the run; a button sets one', async ({ lab, page, server }) => {
  await inspect(lab, page, server, `${RUN}&optimizer.rule=momentum`.replace('40', '32'), { tab: 'Conventions' });
  const hash = await lab.hash.textContent();
  const part = (name) => panel(page).getByRole('region', { name });
  const row = (name, choice) =>
    part(name)
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: choice, exact: true }) });
  const cell = async (name, choice, place) =>
    Number(await row(name, choice).getByRole('cell').nth(place).getAttribute('title', { timeout: 3000 }));
  const reduction = 'Sum, mean or half';
  await expect(row(reduction, 'Mean').getByRole('cell').nth(1)).toHaveAttribute('title', /\d/);
  expect(await cell(reduction, 'Sum', 1)).toBe(32 * (await cell(reduction, 'Mean', 1)));
  expect(await cell(reduction, 'Half the mean', 1)).toBe((await cell(reduction, 'Mean', 1)) / 2);
  const momentum = 'Learning rate outside or inside momentum';
  expect(await cell(momentum, 'Rate inside', 2)).toBeCloseTo(await cell(momentum, 'Rate outside', 2), 15);
  await expect(part('ε outside or inside the root')).toContainText('The optimizer is Momentum');
  await expect(part('ε outside or inside the root').getByRole('button')).toHaveCount(0);
  await expect(panel(page)).toContainText('Effective step 0.1 × 1/32 × 1/(1 − 0.9) = 0.0313');
  await expect(lab.hash).toHaveText(hash);

  await row(reduction, 'Sum').getByRole('button').click();
  await expect(lab.news).toHaveText('Reduction changed: a new run, from epoch 0.');
  await expect(row(reduction, 'Sum').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await expect(panel(page)).toContainText('Effective step 0.1 × 1 × 1/(1 − 0.9) = 1');
});

test('on a phone wide matrices scroll in their own place', async ({ lab, page, server }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await inspect(lab, page, server, RUN);
  await stages(page, 9);
  await expect(grid(page, /^new W/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await lab.button('W·x').click();
  await expect(grid(page, /^X, 2 by 40$/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

/** The contrast of every cell's number on its colour, the smallest. */
const contrast = (page) =>
  page.locator('.matrix tbody td').evaluateAll((cells) => {
    const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
      willReadFrequently: true,
    });
    const luminance = (color) => {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return Math.min(
      ...cells.map((cell) => {
        const { color, backgroundColor } = getComputedStyle(cell);
        const [low, high] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      }),
    );
  });

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1360, 390]) {
    test(`readable and accessible: ${colorScheme}, ${width} px`, { tag: '@axe' }, async ({ lab, page, server }) => {
      test.slow(); // there are many cells to look at
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await inspect(lab, page, server, RUN.replace('40', '4').replace('5:tanh,', ''));
      await stages(page, 7);
      for (const tab of ['Matrices', 'Samples', 'Conventions']) {
        await page.getByRole('tab', { name: tab, exact: true }).click();
        await expect(
          panel(page)
            .getByRole(tab === 'Matrices' ? 'grid' : 'table')
            .first(),
        ).toBeVisible();
        if (tab === 'Matrices') expect(await contrast(page)).toBeGreaterThanOrEqual(4.5);
        expect(await lab.axe('.beside')).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      }
    });
  }
}
