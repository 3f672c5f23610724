// An assignment from the teacher's dialog to the receipt that is verified, in this browser and from another.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from './fixtures.mjs';

const TASK = '<img src=x onerror=alert(1)>\nLearn XOR: only the learning rate and the units are open.';

// A receipt of each browser is kept, for the other to verify. The first test here makes them: it writes its own anew
// where KEEP_RECEIPTS is set.
const kept = (browser) => new URL(`../data/receipt_${browser}.txt`, import.meta.url);
const RECEIPTS = ['chromium', 'firefox']
  .filter((browser) => existsSync(kept(browser)))
  .map((browser) => ({ browser, hash: readFileSync(kept(browser), 'utf8').trim() }));

const verdict = (page) => page.locator('.verdict-of').getByRole('status');

test.beforeEach(({ page }) => {
  page.on('dialog', () => expect(false, 'a script has run').toBe(true));
});

/** What a teacher chooses; the link of it. */
async function makeAssignment(lab, page) {
  await lab.field('Loss').selectOption('Squared error');
  await lab.button('Share').click();
  await page.getByRole('tab', { name: 'Assignment' }).click();
  await lab.field('Task').fill(TASK);
  await lab.field('Epochs at most').fill('many');
  await expect(page.getByText('“many”; allowed: a whole number from 1 to 1,000,000,000')).toBeVisible();
  await lab.field('Epochs at most').fill('4000');
  await expect(page.getByText('A goal needs a loss or an accuracy.')).toBeVisible();
  await lab.field('Accuracy at least (0 to 1)').fill('1');
  await lab.field('Network shape (layers and units)').check();
  await page.getByText('All settings', { exact: true }).click();
  await lab.field('Learning rate').last().check();
  const link = lab.field('The assignment’s link');
  await expect(link).toHaveValue(
    /&open=network\.layers;network\.layers\.units;optimizer\.learning_rate&loss\.function=mse$/,
  );
  return link.inputValue();
}

test('from the teacher’s link through locked controls and the goal to a receipt that is genuine', async ({
  lab,
  page,
  browserName,
}) => {
  test.slow(); // on a busy machine
  const link = await makeAssignment(lab, page);
  await page.goto('about:blank');
  await page.goto(link);
  const assignment = page.getByRole('region', { name: 'Assignment' });
  await expect(assignment.locator('.task')).toHaveText(TASK, { useInnerText: true });
  await expect(assignment.getByText('What is grey is locked by this assignment.')).toBeVisible();

  for (const name of ['Loss', 'Optimizer', 'Weights seed', 'Data seed', 'Activation, hidden']) {
    await expect(lab.field(name)).toBeDisabled();
  }
  for (const name of ['Presets', 'Draw', 'CSV …', 'New sample, seed 2', 'New weights, seed 2']) {
    await expect(lab.button(name)).toBeDisabled();
  }
  await expect(page.getByRole('radio', { name: 'Circle', exact: true })).toBeDisabled();
  await expect(page.getByRole('group', { name: 'Features' }).getByRole('button', { name: 'xy' })).toBeDisabled();
  await page
    .locator('.control', { has: lab.field('Loss') })
    .first()
    .hover();
  await expect(page.getByText('Loss: locked by this assignment.')).toBeVisible();

  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  const hash = await lab.hash.textContent();
  await page.keyboard.press('n');
  await expect(lab.news).toHaveText('Weights seed: locked by this assignment.');
  await page.keyboard.press('u');
  await expect(lab.hash).toHaveText(hash);

  await lab.button('Add a unit to hidden layer 1').click();
  await expect(page.getByRole('heading', { name: 'Network 2-5-4-1' })).toBeVisible();
  await lab.type('Learning rate', '2');
  await expect(assignment.getByText('2 runs begun')).toBeVisible();
  await expect(lab.button('Get receipt')).toBeDisabled();
  await expect.poll(() => page.url()).toMatch(/tries=2&.*learning_rate:2/);
  await page.reload();
  await expect(lab.field('Learning rate')).toHaveValue('2');
  await lab.speed(15);
  await lab.button('Play').click();
  await expect(lab.news).toContainText('accuracy 100 %');
  await expect(assignment.getByText('not met')).toHaveCount(0);

  await lab.button('Get receipt').click();
  await lab.field('Your name or number (if you want)').fill('<script>alert(2)</script>');
  const receipt = lab.field('Link of the receipt');
  await expect(receipt).toHaveValue(/receipt=[0-9a-f]{16};PHNjcmlwdD5hbGVydCgyKTwvc2NyaXB0Pg$/);
  const text = await receipt.inputValue();
  if (process.env.KEEP_RECEIPTS) writeFileSync(kept(browserName), `${text.split('#')[1]}\n`);
  await lab.button('Close').click();

  await page.goto('about:blank');
  await page.goto(text);
  await expect(page.getByText('This is the receipt of <script>alert(2)</script>.')).toBeVisible();
  await lab.button('Verify').click();
  await expect(verdict(page)).toHaveText('Genuine: the replayed run ends with the same weights and meets the goal.');
  await expect(page.getByText('update 0 (epoch 0): Learning rate: 2')).toBeVisible();
  await lab.button('Leave the assignment').click();
  await expect(assignment).toBeHidden();
  await expect(lab.field('Loss')).toBeEnabled();
});

test('a receipt is genuine whichever browser made it, and a forged one is refused', async ({ lab, page, server }) => {
  expect(RECEIPTS.length).toBe(2);
  await lab.button('Share').click();
  await page.getByRole('tab', { name: 'Assignment' }).click();
  const verify = async (text) => {
    await lab.field('Link of the receipt').fill(text);
    await expect(verdict(page)).toBeHidden();
    await lab.button('Verify').click();
  };
  for (const { hash } of RECEIPTS) {
    await verify(`${server.url}#${hash}`);
    await expect(verdict(page)).toContainText('Genuine: ');
  }
  const [{ hash }] = RECEIPTS;
  await verify(hash.replace(/epoch=(\d+)/, (_, epoch) => `epoch=${Number(epoch) + 1}`));
  await expect(verdict(page)).toHaveText('Not genuine');
  await expect(
    page.getByText(/^The weights differ: the receipt says \w{16}, its run ends with \w{16}\.$/),
  ).toBeVisible();
  await verify('<img src=x onerror=alert(3)>');
  await expect(page.getByText(/It cannot be read: <imgsrc/)).toBeVisible();
});

test('what is wrong with an assignment’s link is said, and the page works', async ({ lab, page, server }) => {
  await page.goto('about:blank');
  await page.goto(`${server.url}#goal=speed:3&open=none&task=SGVsbG8`);
  await expect(page.getByRole('alert').filter({ hasText: 'goal is "speed:3"' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Assignment' })).toBeHidden();
  await lab.button('New weights, seed 2').click();
  await expect(lab.news).toContainText('Weights seed changed');
});

test(
  'the assignment, its receipt and the teacher’s dialog are accessible, on a phone too',
  { tag: '@axe' },
  async ({ lab, page, server }) => {
    test.slow(); // on a busy machine
    const { hash } = RECEIPTS[0];
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.goto('about:blank');
      await page.goto(`${server.url}#${hash}`);
      await lab.button('Verify').click();
      await expect(verdict(page)).toContainText('Genuine: ');
      expect(await lab.axe('.assignment')).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    await lab.button('Share').click();
    await page.getByRole('tab', { name: 'Assignment' }).click();
    await lab.field('Loss at most').fill('x');
    await page.getByText('All settings', { exact: true }).click();
    expect(await lab.axe('dialog')).toEqual([]);
    expect(
      await page.evaluate(
        () => document.querySelector('dialog').scrollWidth - document.querySelector('dialog').clientWidth,
      ),
    ).toBe(0);
  },
);
