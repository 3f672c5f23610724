// A link with script wherever it may hold a text: it is shown or refused, and none of it runs.
import { load } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

test('script in every text of a link is shown or refused, never run', async ({ lab, page, server }) => {
  const { fields } = (await load()).catalog();
  const script = encodeURIComponent('"><img/src=x/onerror=window.executed=1><script>window.executed=1</script>');
  const paths = fields.map(({ path }) => path).filter((path) => !path.includes('[]'));
  const keys = ['lang', 'preset', 'panels', 'embed', 'open', 'task', 'goal', 'receipt', 'epoch', 'at'];
  const written = Buffer.from(decodeURIComponent(script)).toString('base64url');
  const pairs = paths.map((path) => `${path}=${script}`);
  const links = [
    ...keys.map((key) => `${key}=${script}`),
    `panels=output;${script}`,
    `task=${written}&goal=${written}`,
    ...Array.from({ length: Math.ceil(pairs.length / 18) }, (_, k) => pairs.slice(18 * k, 18 * k + 18).join('&')),
    `${script}=${script}`,
    `at=5/${script}:1`,
  ];
  for (const link of links) {
    await page.evaluate((link) => (location.hash = link), link);
    // Whatever it says, a link after it opens.
    const epoch = String(1 + (links.indexOf(link) % 2));
    await page.evaluate((epoch) => (location.hash = `epoch=${epoch}`), epoch);
    await expect(lab.epoch).toHaveText(epoch);
    expect(await page.evaluate(() => [window.executed, document.images.length]), link).toEqual([undefined, 0]);
  }
  // And at the start, where it is there before anything else.
  await page.goto('about:blank');
  await page.goto(
    `${server.url}#${keys
      .slice(0, 4)
      .map((key) => `${key}=${script}`)
      .join('&')}&data.set=${script}`,
  );
  await expect(page.getByRole('alert').filter({ hasText: 'The link was not understood' })).toContainText(
    'window.executed',
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Backprop Lab' })).toBeAttached();
  expect(await page.evaluate(() => [window.executed, window.violations])).toEqual([undefined, []]);
});
