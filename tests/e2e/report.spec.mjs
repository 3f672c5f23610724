// Report: opened with its key, written, moved, kept.
import { expect, test } from './fixtures.mjs';

/** Opens the report, whose texts and figures are then there. */
async function open({ page }) {
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'Lab report: back-propagation' })).toBeVisible();
  await expect(page.getByText('Kept in this browser')).toBeVisible();
}

const edit = (page, name) => page.getByRole('button', { name: `Edit: ${name}`, exact: true });

test('what is written is there on the next visit, as Markdown', async ({ lab, page }) => {
  await open(lab);
  await edit(page, 'text under Introduction').press('Enter');
  await page.keyboard.type('It learns **XOR**, not <b>lines</b>.');
  await page.keyboard.press('Escape');
  await expect(edit(page, 'text under Introduction')).toBeFocused();
  await expect(page.locator('strong', { hasText: 'XOR' })).toBeVisible();
  await expect(page.getByText('not <b>lines</b>.')).toBeVisible();

  await edit(page, 'Title').press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Lab 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Lab 1' })).toBeVisible(); // and with it, that it is not kept yet
  await expect(page.getByText('Kept in this browser')).toBeVisible();

  await page.reload();
  await expect(lab.button('Play')).toBeVisible();
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { name: 'Lab 1' })).toBeVisible();
  await expect(page.locator('strong', { hasText: 'XOR' })).toBeVisible();
});

test('the formulas of the settings stand in it; blocks move, go and come back', async ({ lab, page }) => {
  await open(lab);
  const formulas = page.getByRole('group', { name: 'Activation function and derivative', exact: true });
  await expect(formulas.locator('math')).toHaveCount(2);
  await expect(formulas.locator('math').first()).toHaveText('a=σ(z)=11+e−z');

  const blocks = page.getByRole('main', { name: 'Report' }).getByRole('group', { name: /Introduction$/ });
  await expect(blocks.first()).toHaveAccessibleName('Introduction');
  await page.getByRole('button', { name: 'Move down: Introduction', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move down: Introduction', exact: true })).toBeFocused();
  await expect(page.getByRole('main', { name: 'Report' }).locator('.block').nth(2)).toHaveAccessibleName(
    'Introduction',
  );

  await page.getByRole('button', { name: 'Remove: Introduction', exact: true }).press('Enter');
  await expect(lab.news).toHaveText('Removed: Introduction. Undo brings it back.');
  await expect(page.getByRole('heading', { name: 'Introduction' })).toHaveCount(0);
  await lab.button('Undo').click();
  await expect(page.getByRole('heading', { name: 'Introduction' })).toBeVisible();
});

test('nothing in the report offends accessibility', { tag: '@axe' }, async ({ lab, page }) => {
  await open(lab);
  await edit(page, 'text under Introduction').press('Enter');
  await expect(page.getByRole('textbox')).toBeFocused();
  expect(await lab.axe()).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
