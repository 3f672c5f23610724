// A bug hunt as a student has one: started, answered wrongly, then rightly, ended. And the line that says a bug is in.
import { expect, test } from './fixtures.mjs';

test.describe('The bug hunt', () => {
  const follow = (page, hash) => page.evaluate((to) => void (location.hash = to), hash);
  const banner = (page) => page.getByRole('status').filter({ hasText: /hidden|built in/ });

  test('a whole hunt: wrong, right, next, end', async ({ lab, page }) => {
    await lab.button('Inspect').click();
    await expect(page.getByText('one bug is hidden')).toHaveCount(0);
    await lab.button('Bug hunt').click();
    const dialog = page.getByRole('dialog', { name: 'Bug hunt' });
    await expect(dialog.getByText('12 kinds of bugs')).toBeVisible();
    await dialog.getByLabel('Number of the hunt').fill('0');
    await dialog.getByRole('button', { name: 'Start the hunt' }).click();
    await expect(dialog.getByRole('alert')).toContainText('allowed: a whole number from 1 to 1000000');
    await dialog.getByLabel('Number of the hunt').fill('7');
    await dialog.getByLabel('Number of the hunt').press('Enter');
    await expect(dialog.getByRole('heading', { name: 'Hunt 7' })).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Check my answer' })).toBeDisabled();

    await dialog.getByRole('radio', { name: 'Layer 1' }).check();
    await dialog.getByRole('radio', { name: /^Wrong sign/ }).check();
    await expect(dialog.getByRole('alert')).toContainText('“Wrong sign” can not be in layer 1, only in the output.');
    await dialog.getByRole('radio', { name: 'Output' }).check();
    await dialog.getByRole('button', { name: 'Check my answer' }).click();
    await expect(dialog.getByRole('status')).toContainText('No, that is not it.');
    await expect(dialog.getByRole('status')).toContainText('Here it does');
    await expect(dialog.getByText('1 wrong answer so far')).toBeVisible();

    await page.keyboard.press('Escape');
    await expect(banner(page)).toContainText('Bug hunt 7: one bug is hidden.');
    await page.getByRole('button', { name: 'To the hunt' }).click();
    await expect(dialog.getByText('1 wrong answer so far')).toBeVisible();

    await dialog.getByRole('radio', { name: /^Bias forgotten/ }).check();
    await dialog.getByRole('button', { name: 'Check my answer' }).click();
    await expect(dialog.getByRole('status')).toContainText('Right: Bias forgotten, in the output.');
    await expect(dialog.getByRole('status')).toContainText('0 by the difference quotient');
    await dialog.getByRole('button', { name: 'Next hunt' }).click();
    await expect(dialog.getByRole('heading', { name: 'Hunt 8' })).toBeVisible();
    await expect(dialog.getByText('wrong answer')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'End the hunt' }).click();
    await expect(dialog.getByLabel('Number of the hunt')).toHaveValue('9');
    await page.keyboard.press('Escape');
    await expect(banner(page)).toHaveCount(0);
  });

  test('a link leads into the hunt, and reset keeps it', async ({ lab, page }) => {
    await follow(page, '#network.hunt=7&epoch=3');
    await expect(banner(page)).toContainText('Bug hunt 7: one bug is hidden.');
    await lab.button('Reset to the same weights').click();
    await expect(banner(page)).toContainText('Bug hunt 7');
    await page.getByRole('button', { name: 'To the hunt' }).click();
    await expect(page.getByRole('heading', { name: 'Hunt 7' })).toBeVisible();
    await page.getByRole('button', { name: 'Give up' }).click();
    await expect(page.getByText('It was: Bias forgotten, in the output.')).toBeVisible();
  });

  test('a named bug is told in Train, and can be switched off there', async ({ lab, page }) => {
    await follow(page, '#network.layers=4::::missing_slope,4');
    await expect(banner(page)).toContainText('A bug is built in: f′ forgotten, in hidden 1.');
    await page.getByRole('button', { name: 'Switch it off' }).click();
    await expect(banner(page)).toHaveCount(0);
  });

  for (const scheme of ['light', 'dark']) {
    test(`is accessible and fits a phone, ${scheme}`, { tag: '@axe' }, async ({ lab, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 390, height: 844 });
      await follow(page, '#network.hunt=7');
      await page.getByRole('button', { name: 'To the hunt' }).click();
      await expect(page.getByRole('heading', { name: 'Hunt 7' })).toBeVisible();
      expect(await lab.axe()).toEqual([]);
      await page.getByRole('button', { name: 'Give up' }).click();
      await expect(page.getByText('It was:')).toBeVisible();
      expect(await lab.axe()).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });
  }
});
