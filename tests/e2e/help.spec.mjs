// Help: the tour over the real page, and the glossary.
import { expect, test } from './fixtures.mjs';

test('the tour drives the page from stop to stop, and Escape gives the run back', async ({ lab, page }) => {
  await lab.field('Weights seed').fill('5');
  await lab.field('Weights seed').press('Enter');
  await lab.button('Help').click();
  await lab.button('Take the tour (one minute)').click();
  const tour = page.getByRole('dialog', { name: 'The task' });
  await expect(tour).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'The network' })).toContainText('2 of 8');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Training' })).toBeVisible();
  await expect(lab.button('Pause')).toBeVisible();
  await expect(lab.field('Weights seed')).toHaveValue('1');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(lab.field('Weights seed')).toHaveValue('5');
  await expect(lab.button('Play')).toBeVisible();
});

test('a label leads to its entry of the glossary, and that to others', { tag: '@axe' }, async ({ lab, page }) => {
  await lab.field('Learning rate').hover();
  await lab.button('Glossary: Learning rate').click();
  const help = page.getByRole('dialog', { name: 'Help' });
  const entry = help.locator('.asked');
  await expect(entry.getByRole('term')).toHaveText('Learning rate');
  await entry.getByRole('button', { name: 'Divergence' }).click();
  await expect(entry.getByRole('term')).toHaveText('Divergence');
  await help.getByLabel('Find a term').fill('chain');
  await expect(help.getByRole('term').first()).toHaveText('Back-propagation');
  expect(await lab.axe()).toEqual([]);
});
