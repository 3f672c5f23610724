// The run in the address: copied, opened elsewhere, mangled, reloaded.
import { expect, test } from './fixtures.mjs';

test('the address leads to the same weights after a reload and in another tab', async ({ lab, page, context }) => {
  await lab.field('Loss').selectOption('Squared error');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await lab.type('Learning rate', '0.5');
  await expect(lab.news).toContainText('Learning rate changed at epoch 1');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('2');
  const hash = await lab.hash.textContent();
  await expect.poll(() => page.url()).toMatch(/#loss\.function=mse&at=21\/optimizer\.learning_rate:0\.5&epoch=2$/);
  await page.reload();
  await expect(lab.epoch).toHaveText('2');
  await expect(lab.hash).toHaveText(hash);
  await expect(lab.field('Learning rate')).toHaveValue('0.5');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(hash)).toBeVisible();
  await other.close();
});

test('the default run has no more in its address than the page', async ({ lab, page, server }) => {
  await lab.button('New weights, seed 2').click();
  await expect.poll(() => page.url()).toBe(`${server.url}#initial.seed=2`);
  await lab.button('Undo the change of Weights seed').click();
  await expect.poll(() => page.url()).toBe(server.url);
});

for (const [what, hash, message] of [
  ['a value that is not allowed', 'optimizer.learning_rate=abc', /optimizer\.learning_rate.*abc/],
  ['no such field', 'network.shape=3', /network\.shape/],
  ['script in it', 'data.set=<img%20src=x%20onerror=alert(1)>', /data\.set/],
  ['broken encoding', '%E0%A4%A', /./],
]) {
  test(`a link with ${what} opens the default run and says so`, async ({ lab, page, server }) => {
    await page.goto('about:blank');
    await page.goto(`${server.url}#${hash}`);
    const alert = page.getByRole('alert').filter({ hasText: 'The link was not understood' });
    await expect(alert).toContainText(message);
    await expect(page.getByRole('heading', { name: 'Network 2-4-4-1 · 37 parameters' })).toBeVisible();
    expect(await lab.axe()).toEqual([]);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toBeHidden();
    await lab.button('Step one epoch').click();
    await expect(lab.epoch).toHaveText('1');
  });
}

test('a link that is pasted into the address of the open page is opened', async ({ lab, page }) => {
  await page.evaluate(() => (location.hash = 'data.set=circle&epoch=3'));
  await expect(page.getByRole('radio', { name: 'Circle', exact: true })).toBeChecked();
  await expect(lab.epoch).toHaveText('3');
});

test('a pasted link is opened even if the page puts its own address in place of it at that moment', async ({
  lab,
  page,
}) => {
  await page.evaluate(() => {
    location.hash = 'epoch=3';
    history.replaceState(null, '', '#epoch=0');
  });
  await expect(lab.epoch).toHaveText('3');
});

test('an engine that dies is replaced, and the run goes on where it was', async ({ lab, page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...parts) {
        super(...parts);
        window.engineWorker = this;
      }
    };
  });
  await page.reload();
  await expect(lab.button('Play')).toBeVisible();
  await lab.type('Weights seed', '5');
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  const hash = await lab.hash.textContent();
  // As a browser does with a worker that runs out of memory.
  await page.evaluate(() => {
    window.engineWorker.terminate();
    window.engineWorker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
  });
  await lab.button('Step one epoch').click();
  const alert = page.getByRole('alert').filter({ hasText: 'The engine cannot go on' });
  await expect(alert).toContainText('out of memory');
  await alert.getByRole('button', { name: 'Start the engine again' }).click();
  await expect(alert).toBeHidden();
  await expect(lab.epoch).toHaveText('1');
  await expect(lab.hash).toHaveText(hash);
  await expect(lab.field('Weights seed')).toHaveValue('5');
});
