// Code and weights of the Share dialog: the run as a program in three languages, and its weights as files.
import { expect, test } from './fixtures.mjs';

/** The tab, opened for a run that a link leads to. */
async function open(lab, run, epoch) {
  await lab.page.evaluate((run) => (location.hash = run), run);
  await expect(lab.epoch).toHaveText(epoch);
  await lab.button('Share').click();
  await lab.page.getByRole('tab', { name: 'Code and weights' }).click();
  const dialog = lab.page.getByRole('dialog', { name: 'Share' });
  return { dialog, code: dialog.getByRole('region', { name: 'Code', exact: true }) };
}

test('the program has the run’s numbers, in each language', async ({ lab }) => {
  const { dialog, code } = await open(lab, 'optimizer.learning_rate=0.25&network.layers=3:tanh&epoch=7', '7');
  await expect(code).toContainText('learning_rate = 0.25');
  await expect(code).toContainText('epochs = 7');
  await lab.button('PyTorch').click();
  await expect(code).toContainText('torch.nn.Linear(2, 3),\n    torch.nn.Tanh(),');
  await expect(code).toContainText('rate = 0.25');
  await lab.button('C++').click();
  await expect(code).toContainText('"learning_rate": 0.25');
  const { name, content } = await lab.download('Download main.cpp');
  expect(name).toBe('main.cpp');
  expect(content).toBe(await code.textContent());
  await expect(dialog.getByText('was changed')).toHaveCount(0);
});

test('the weights come as .npz, JSON and ONNX, each with those of the page', async ({ lab }) => {
  const { dialog } = await open(lab, 'epoch=7', '7');
  const said = await dialog.getByText(/After epoch 7, fingerprint [0-9a-f]{16}\./).textContent();
  const [, hash] = /fingerprint ([0-9a-f]+)/.exec(said);
  const json = JSON.parse((await lab.download('Download weights.json')).content);
  expect(json).toMatchObject({ hash, epoch: 7, updates: 147 });
  expect(json.layers.map(({ inputs, outputs }) => [inputs, outputs])).toEqual([[2, 4], [4, 4], [4, 1]]); // prettier-ignore
  const onnx = await lab.download('Download network.onnx');
  expect(onnx.name).toBe('network.onnx');
  expect(onnx.content).toContain(hash);
  const npz = await lab.download('Download weights.npz');
  expect(npz.content.slice(0, 2)).toBe('PK');
  for (const name of ['W1', 'b1', 'W3', 'b3']) expect(npz.content).toContain(`${name}.npy`);
});

test('what a program has not got of the run is said', async ({ lab }) => {
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await lab.type('Learning rate', '0.5');
  await expect(lab.news).toContainText('Learning rate');
  await lab.button('Share').click();
  await lab.page.getByRole('tab', { name: 'Code and weights' }).click();
  const dialog = lab.page.getByRole('dialog', { name: 'Share' });
  await expect(dialog.getByText('was changed')).toHaveCount(0);
  await lab.button('C++').click();
  await expect(dialog).toContainText('The run was changed once under way.');
});

test('weights that are no longer finite are not given', async ({ lab }) => {
  const broken =
    'loss.function=mse&network.layers=4:identity,4:identity&network.output.activation=identity&optimizer.learning_rate=1000&epoch=9';
  await lab.page.evaluate((run) => (location.hash = run), broken);
  await expect(lab.page.getByText('Training stopped after epoch 0')).toBeVisible();
  await lab.button('Share').click();
  await lab.page.getByRole('tab', { name: 'Code and weights' }).click();
  await expect(lab.page.getByText('go back before the run broke')).toBeVisible();
  for (const file of ['weights.npz', 'weights.json', 'network.onnx']) {
    await expect(lab.button(`Download ${file}`)).toBeDisabled();
  }
});

for (const [colorScheme, width, height] of [
  ['light', 1360, 860],
  ['dark', 768, 1024],
  ['light', 390, 844],
  ['dark', 360, 740],
]) {
  test(`${colorScheme}, ${width} wide: nothing is cut off, and axe finds nothing`, { tag: '@axe' }, async ({ lab }) => {
    await lab.page.emulateMedia({ colorScheme });
    await lab.page.setViewportSize({ width, height });
    const { dialog, code } = await open(lab, 'epoch=7', '7');
    await expect(code).toContainText('import numpy');
    const over = await dialog.evaluate((dialog) =>
      [document.documentElement, dialog, ...dialog.querySelectorAll('section')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...over)).toBe(0);
    expect(await lab.axe()).toEqual([]);
  });
}
