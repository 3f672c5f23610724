// Compare: the loss landscape, as the page shows it.
import { loadMethods, train } from '../wasm/lab.mjs';
import { expect, test } from './fixtures.mjs';

/** Opens the panel at a link's run. */
async function open(lab, hash) {
  const { page } = lab;
  const [address] = page.url().split('#');
  await page.goto('about:blank');
  await page.goto(`${address}#${hash}`);
  await expect(lab.button('Play')).toBeVisible();
  const epoch = Number(new URLSearchParams(hash).get('epoch') ?? 0);
  await expect(lab.epoch).toHaveText(String(epoch));
  await lab.button('Compare').click();
  await page.getByRole('tab', { name: 'Loss landscape', exact: true }).click();
  return page.getByRole('region', { name: 'Loss landscape', exact: true });
}

async function compute(lab) {
  await lab.page.getByRole('button', { name: /^Compute/ }).click();
  await expect(lab.button('Compute again')).toBeVisible();
}

const readingIn = (panel) => panel.getByRole('status', { name: 'Loss at a place', exact: true });
const pictureIn = (panel) => panel.getByRole('application', { name: /^Contours of the loss/ });

test('the loss in the middle of a random plane is the run’s own, read by keys', async ({ lab, page }) => {
  const panel = await open(lab, 'penalty.l2=0.001&epoch=60');
  await lab.field('Plane').selectOption('Two random directions');
  await compute(lab);
  const { report } = train(await loadMethods(), { penalty: { l2: 0.001 } }, 60);
  const loss = (report.training.loss + report.penalty).toPrecision(4);
  await pictureIn(panel).focus();
  await page.keyboard.press('ArrowUp');
  await expect(readingIn(panel)).toHaveText(`Loss ${loss} at 0 across, 0 up`);
  await page.keyboard.press('Shift+ArrowRight');
  await expect(readingIn(panel)).toContainText(' at 0.4 across, 0 up');
  expect(await lab.colours('canvas[data-landscape]')).toBeGreaterThan(10);
  await expect(panel).toContainText(/the path lies up to [\d.]+ off this plane/);
  await panel.getByText('Values', { exact: true }).click();
  await expect(
    panel
      .getByRole('table', { name: /^Losses/ })
      .locator('td')
      .nth(24),
  ).toHaveText(String(Number(Number(loss).toPrecision(4))));
  await expect(panel.getByRole('table', { name: 'Path: This network' }).getByRole('row').last()).toHaveText(
    /60\s+0\s+0\s+0/,
  );
});

test('the plane of the path says what it holds, and two parameters have their own values at the axes', async ({
  lab,
  page,
}) => {
  const panel = await open(lab, 'epoch=200');
  await compute(lab);
  await expect(panel).toContainText(/The plane holds [\d.]+ % of the squared distances/);
  await lab.field('Plane').selectOption('Two parameters');
  await lab.field('Across: layer').selectOption('Output');
  await lab.field('Across: from').selectOption('bias');
  await lab.field('Reach').fill('2');
  await lab.field('Reach').press('Enter');
  await compute(lab);
  const { parameters } = train(await loadMethods(), {}, 200);
  await pictureIn(panel).focus();
  await page.keyboard.press('ArrowUp');
  const written = (value) => String(Number(value.toPrecision(4))).replace('-', '−');
  const [across, up] = [parameters[36], parameters[4]]; // the output's bias; the second weight of the first unit
  await expect(readingIn(panel)).toContainText(` at ${written(across)} across, ${written(up)} up`);
});

test('both variants’ paths are drawn in one plane', async ({ lab, page }) => {
  const panel = await open(lab, 'stop.epochs=40&epoch=0');
  await page.getByRole('button', { name: /^Run \d/ }).click();
  await lab.field('Loss of').selectOption('Variants of the comparison');
  await expect(lab.button('Compute')).toBeEnabled();
  await compute(lab);
  await expect(panel.getByText('○ start, ■ end')).toHaveCount(2);
  await expect(panel.getByRole('alert')).toHaveCount(0);
});

test('what is typed wrongly is refused, and a long landscape can be ended', async ({ lab }) => {
  const panel = await open(lab, 'network.layers=256:tanh,256:tanh,256:tanh&epoch=0');
  await lab.field('Reach').fill('-2');
  await lab.field('Reach').press('Enter');
  await expect(panel.getByRole('alert')).toHaveText(
    'The reach is “-2”; allowed: a number above 0, up to 1,000,000, or nothing.',
  );
  await lab.field('Reach').fill('');
  await lab.field('Reach').press('Enter');
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await lab.field('Grid').selectOption('101 × 101');
  await lab.button('Compute').click();
  await expect(panel.getByText('Computing losses')).toBeVisible();
  await lab.button('Cancel').click();
  await expect(lab.button('Compute')).toBeVisible();
  await expect(pictureIn(panel)).toHaveCount(0);
});

for (const theme of ['light', 'dark']) {
  test(`the landscape is accessible, ${theme}`, { tag: '@axe' }, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme: theme });
    const panel = await open(lab, 'epoch=50');
    await lab.field('Plane').selectOption('Two parameters');
    await compute(lab);
    await panel.getByText('Values', { exact: true }).click();
    expect(await lab.axe('#compare-body')).toEqual([]);
  });
}

test('it fits a phone', async ({ lab, page }) => {
  const panel = await open(lab, 'epoch=50');
  await page.setViewportSize({ width: 360, height: 780 });
  await lab.field('Plane').selectOption('Two parameters');
  await compute(lab);
  await panel.getByText('Values', { exact: true }).click();
  await expect(pictureIn(panel)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
