// What Compare's table and sentences say against the runs that its list of seeds shows; the lab book and its verdicts.
import { expect, test } from './fixtures.mjs';

/** Compare with three rates and 20 seeds, all of them through. @param {{ page: any, server: { url: string } }} needs */
async function compared({ page, server }) {
  await page.goto(`${server.url}#stop.epochs=300`);
  await open(page);
  await page.getByRole('button', { name: /^Run \d/ }).click();
  await through(page, 3, 20);
}

async function open(page) {
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
}

const table = (page) => page.getByRole('table', { name: 'What came of each variant' });

/** The cells of a column, from the first variant on. */
async function column(page, title) {
  const titles = await table(page).getByRole('columnheader').allTextContents();
  const rows = await table(page).getByRole('row').all();
  const k = titles.findIndex((one) => one.trim() === title);
  expect(k).toBeGreaterThan(0);
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const text = await row
        .getByRole('cell')
        .nth(k - 1)
        .innerText(); // the row's name is no cell
      return text.split('\n')[0].replace(' (the best)', '').trim();
    }),
  );
}

/** Until the table has all seeds of each variant. */
const through = (page, variants, seeds) =>
  expect(
    table(page)
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: new RegExp(`^\\d+ of ${seeds}\\b`) }) }),
  ).toHaveCount(variants, { timeout: 25_000 });

const numberOf = (text) => Number(text.replaceAll(',', '').replace('−', '-'));

/** The middle, as NumPy has it. */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

test('table, sentences and differences say what the seeds show, and a seed opens its run', async ({
  page,
  server,
  troubles,
}) => {
  await compared({ page, server });
  await page.getByRole('tab', { name: 'Differences' }).click();
  await page.getByLabel('Measure', { exact: true }).selectOption('Epochs to the target');
  await page.getByLabel('Variant', { exact: true }).selectOption({ label: '1' });
  await page.getByLabel('minus', { exact: true }).selectOption({ label: '0.1' });
  const list = page.getByRole('table', { name: 'Seed by seed' });
  await expect(list.getByRole('row')).toHaveCount(21);
  const seeds = (await list.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split('\t'));

  const [reach, epochs] = [await column(page, 'Reach 100 %'), await column(page, 'Epochs to it')];
  for (const [k, variant] of [2, 1].entries()) {
    const reached = seeds.map((row) => row[k + 1].trim()).filter((text) => text !== 'never');
    expect(reach[variant]).toBe(`${reached.length} of 20`);
    expect(numberOf(epochs[variant])).toBe(median(reached.map(numberOf)));
  }
  const both = seeds.filter((row) => !row.slice(1, 3).some((text) => text.includes('never')));
  const differences = both.map((row) => numberOf(row[1]) - numberOf(row[2]));
  expect(both.length).toBeGreaterThan(0);
  for (const [k, row] of both.entries()) expect(numberOf(row[3].replace('+', ''))).toBe(differences[k]);
  const facts = page.getByRole('tabpanel', { name: 'Differences' });
  const less = differences.filter((one) => one < 0).length;
  await expect(facts).toContainText(`less in ${less} seed`);
  await expect(page.getByText(`Learning rate 1 reached 100 % in ${reach[2]} seeds, 0.1 in ${reach[1]}`)).toBeVisible();

  const link = list.getByRole('link', { name: /^1, seed 3: .*; open this run in Train$/ });
  expect(await link.getAttribute('href')).toContain('initial.seed=1003');
  await link.click();
  await expect(page.getByRole('status', { name: 'Epoch' })).toHaveText('300');
  await expect(page.getByLabel('Learning rate', { exact: true })).toHaveValue('1');
  expect(troubles).toEqual([]);
});

test('a variant can be made to stand out by key, and the other reference changes the sentences', async ({
  page,
  server,
}) => {
  await compared({ page, server });
  const variant = table(page).getByRole('button', { name: '0.01', exact: true });
  await variant.focus();
  await page.keyboard.press('Enter');
  await expect(variant).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Learning rate 0\.01 reached/)).toBeVisible();
  await page.getByLabel('Compared with').selectOption({ label: '0.01' });
  await expect(page.getByText(/^Learning rate 0\.1 (reached|and 0\.01)/)).toBeVisible();
  await expect(page.getByText(/^Learning rate 0\.01 reached/)).toBeHidden();
});

test(
  'an experiment of the lab book runs, and gets its verdicts from the runs',
  { tag: '@axe' },
  async ({ lab, page }) => {
    await open(page);
    await lab.button('Lab book').click();
    const dialog = page.getByRole('dialog', { name: 'Lab book' });
    await dialog.getByLabel('Search').fill('zero weights');
    await dialog.getByLabel('Lab', { exact: true }).selectOption('Lab 002');
    await expect(dialog.getByRole('status')).toHaveText('2 experiments');
    expect(await lab.axe('dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Linear: zero weights' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Lab 002 · Linear: zero weights' })).toBeVisible();

    await page.getByRole('button', { name: /^Run \d/ }).click();
    await through(page, 2, 20);
    const claims = page.getByRole('table', { name: 'What the lab reported, and what the seeds show' });
    const [, single] = await column(page, 'One class');
    await expect(claims.getByRole('row', { name: /stay equal/ })).toContainText(`${single} seeds`);
    await expect(claims.getByRole('cell', { name: /Holds|Depends on the draw|Does not hold/ })).toHaveCount(2);
    expect(await lab.axe('.compare-answer')).toEqual([]);

    await page.setViewportSize({ width: 360, height: 780 });
    // The chart is laid out anew a frame later.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  },
);
