// The Share dialog: the link, its QR code, the settings as JSON, the lines for another page.
import { expect, test } from './fixtures.mjs';

test('a link to an epoch, copied; its code changes with it', async ({ lab, page }) => {
  await page.evaluate(() => (location.hash = 'data.set=circle&epoch=20'));
  await expect(lab.epoch).toHaveText('20');
  await lab.button('Share').click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  const link = dialog.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#data\.set=circle&epoch=20$/);
  const code = dialog.getByRole('img', { name: 'QR code of the link' }).locator('path');
  const before = await code.getAttribute('d');
  await dialog.getByRole('textbox', { name: 'Open at epoch' }).fill('7');
  await expect(link).toHaveValue(/&epoch=7$/);
  await expect(code).not.toHaveAttribute('d', before);
  await dialog.getByRole('textbox', { name: 'Open at epoch' }).fill('soon');
  await expect(dialog.getByRole('alert')).toContainText('Open at epoch is “soon”; allowed: a whole number from 0');
  await expect(dialog.getByRole('button', { name: 'Copy the link' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Start: 0' }).click();
  await expect(link).toHaveValue(/#data\.set=circle$/);
  await dialog.getByRole('button', { name: 'Copy the link' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: /Copied|does not allow copying/ })).toBeVisible();
});

test('settings as JSON are opened, or refused beside them', async ({ lab, page }) => {
  await lab.button('Share').click();
  const json = page.getByRole('textbox', { name: 'Settings as JSON' });
  await expect(json).toHaveValue('{}');
  await json.fill('{ "data": { "points": 1 } }');
  await lab.button('Open these settings').click();
  await expect(page.getByRole('alert').filter({ hasText: 'data.points is 1; allowed' })).toBeVisible();
  await json.fill('{ "data": { "set": "moons" } }');
  await lab.button('Open these settings').click();
  await expect(lab.button('Open these settings')).toHaveCount(0);
  await lab.button('Close').click();
  await expect(page.getByRole('radio', { name: 'Moons', exact: true })).toBeChecked();
});

test('the lines for another page, and how it looks there', async ({ lab, page, server }) => {
  await lab.button('Share').click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  const element = page.getByRole('textbox', { name: 'As an element' });
  await expect(element).toHaveValue(
    new RegExp(`<script src="${server.url}embed.js" async></script>\\n<backprop-lab panels="output,loss"`),
  );
  await page.getByRole('checkbox', { name: 'Network' }).check();
  await page.getByRole('checkbox', { name: 'Loss curve' }).uncheck();
  await expect(element).toHaveValue(/panels="network,output"/);
  await page.getByLabel('Height in px').fill('90');
  await expect(page.getByText('Height in px is “90”; allowed: a whole number from 120')).toBeVisible();
  await expect(element).toHaveCount(0);
  await page.getByLabel('Height in px').fill('400');
  await expect(page.getByRole('textbox', { name: 'As a plain frame' })).toHaveValue(/height="400"/);
  await page.getByText('Show it here').click();
  const inside = page.frameLocator('iframe');
  await expect(inside.getByRole('heading', { name: /^Network 2-4-4-1/ })).toBeVisible();
  await expect(inside.getByRole('heading', { name: 'Output' })).toBeVisible();
  await expect(inside.getByRole('heading', { name: 'Loss' })).toHaveCount(0);
});

test('Share is accessible, and fits on a phone', { tag: '@axe' }, async ({ lab, page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await lab.button('Share').click();
  const dialog = page.locator('dialog .dialog');
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  for (const tab of ['Link', 'Embed']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(dialog.getByRole('textbox').first()).toBeVisible();
    expect(await lab.axe('dialog')).toEqual([]);
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  }
});
