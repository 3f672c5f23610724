// "Check my NumPy" as a student uses it: begins with the page's numbers, computes, pastes or drops, and reads the verdict.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArrays } from '../../web/lib/numpy/read.js';
import { numpyText, writeNpz } from '../../web/lib/numpy/write.js';
import { expect, test } from './fixtures.mjs';

const python = ['python3', '/usr/bin/python3'].find((one) => spawnSync(one, ['-c', 'import numpy']).status === 0);

/** The dialog, opened for the first sample of Linear with what the page begins with: 2-4-4-1, sigmoid, cross-entropy, SGD. */
class Numpy {
  constructor(lab) {
    this.lab = lab;
    this.dialog = lab.page.getByRole('dialog', { name: 'Check my NumPy' });
    this.text = this.dialog.getByLabel(/^NumPy’s print, lists, or JSON/);
    this.code = this.dialog.getByRole('region', { name: 'Code to begin with' });
    this.verdict = this.dialog.getByRole('status', { name: '3. What it comes to' });
    this.unread = this.dialog.getByRole('alert');
    this.files = this.dialog.getByLabel('Choose files …');
    this.arrays = this.dialog.getByRole('table', { name: 'Arrays that were read' });
    this.grid = this.dialog.getByRole('table', { name: 'All tensors of the step' });
  }

  static async open(lab) {
    const numpy = new Numpy(lab);
    await lab.dataSet('Linear').click();
    await lab.button('Inspect').click();
    await lab.button('Check my NumPy').click();
    await expect(numpy.code).toContainText('np.savez');
    return numpy;
  }

  /** What start.npz holds, by name. */
  async start() {
    const bytes = await this.lab.page.evaluate(async () => {
      const { createObjectURL } = URL;
      const { click } = HTMLAnchorElement.prototype;
      let blob = new Blob();
      URL.createObjectURL = (given) => createObjectURL.call(URL, (blob = given));
      HTMLAnchorElement.prototype.click = () => undefined;
      [...document.querySelectorAll('dialog button')].find((one) => one.textContent.includes('start.npz')).click();
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
      return [...new Uint8Array(await blob.arrayBuffer())];
    });
    const { arrays, errors } = readArrays({ name: 'start.npz', bytes: Uint8Array.from(bytes) });
    expect(errors).toEqual([]);
    return Object.fromEntries(arrays.map((array) => [array.name, array]));
  }

  /** A file that the page is given, as if it had been dropped on the dialog. */
  async drop(files) {
    const data = await this.lab.page.evaluateHandle((files) => {
      const transfer = new DataTransfer();
      for (const { name, bytes } of files) transfer.items.add(new File([Uint8Array.from(bytes)], name));
      return transfer;
    }, files);
    await this.dialog.dispatchEvent('drop', { dataTransfer: data });
  }
}

/**
 * The step of one sample, worked out from start.npz. `slope` is what a student takes for f′ in the hidden layers.
 *
 * @returns {import('../../web/lib/numpy/write.js').NamedArray[]} z1, a1, ..., dz3, dW3, db3, ...
 */
function work(start, slope = (z, a) => a * (1 - a)) {
  const layers = [1, 2, 3].map((l) => ({ W: start[`W${l}`], b: start[`b${l}`] }));
  const passed = [{ a: start.X.values }];
  for (const { W, b } of layers) {
    const [inputs, outputs] = W.shape;
    const { a: x } = passed.at(-1);
    const z = Float64Array.from({ length: outputs }, (_, o) => {
      let sum = b.values[o];
      for (let i = 0; i < inputs; i++) sum += x[i] * W.values[i * outputs + o];
      return sum;
    });
    passed.push({ z, a: z.map((one) => 1 / (1 + Math.exp(-one))) });
  }
  let delta = passed[3].a.map((a, k) => a - start.y.values[k]);
  const arrays = [];
  for (const l of [3, 2, 1]) {
    const [inputs, outputs] = layers[l - 1].W.shape;
    const { a: x, z } = passed[l - 1];
    const row = (name, values) => ({ name: `${name}${l}`, shape: [1, values.length], values });
    const dW = Float64Array.from(
      { length: inputs * outputs },
      (_, k) => x[Math.floor(k / outputs)] * delta[k % outputs],
    );
    arrays.unshift(
      row('z', passed[l].z),
      row('a', passed[l].a),
      row('dz', delta),
      { name: `dW${l}`, shape: [inputs, outputs], values: dW },
      row('db', delta),
    );
    if (l === 1) continue;
    delta = x.map((a, i) => {
      let sum = 0;
      for (let o = 0; o < outputs; o++) sum += layers[l - 1].W.values[i * outputs + o] * delta[o];
      return sum * slope(z[i], a);
    });
  }
  return arrays;
}

const textOf = (arrays) => arrays.map(({ name, shape, values }) => numpyText(name, shape, values)).join('\n');

test('a right step agrees, pasted as text and as a file', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  const arrays = work(await numpy.start());
  await numpy.text.fill(textOf(arrays));
  await expect(numpy.verdict).toContainText('All 15 arrays agree.');
  await expect(numpy.verdict).toContainText(/The largest difference is \S+e-1\d, in |Every digit is equal/);
  await expect(numpy.grid.getByText('Equal')).toHaveCount(15);
  await expect(numpy.grid.getByText('not given')).toHaveCount(1 + 30 - 15);

  await numpy.text.fill('');
  await expect(numpy.verdict).not.toContainText('agree');
  await numpy.files.setInputFiles({
    name: 'step.npz',
    mimeType: 'application/zip',
    buffer: Buffer.from(writeNpz(arrays)),
  });
  await expect(numpy.verdict).toContainText('All 15 arrays agree.');
  await numpy.dialog.getByRole('button', { name: 'Remove step.npz' }).click();
  await expect(numpy.verdict).not.toContainText('agree');
});

test('the page’s own code, completed and run by Python, agrees', async ({ lab }) => {
  test.skip(!python, 'no Python with NumPy here');
  const numpy = await Numpy.open(lab);
  const ofSample = await numpy.code.textContent();
  await numpy.dialog.getByRole('button', { name: 'Batch' }).click();
  await expect(numpy.dialog.getByText(/with a batch of \d+ samples?, after 0 epochs/)).toBeVisible();
  await expect(numpy.code).not.toHaveText(ofSample);
  const folder = mkdtempSync(join(tmpdir(), 'numpy-'));
  const pass = `
def f(z): return 1 / (1 + np.exp(-z))
z1 = X @ W1 + b1; a1 = f(z1)
z2 = a1 @ W2 + b2; a2 = f(z2)
z3 = a2 @ W3 + b3; a3 = f(z3)
dz3 = (a3 - y) / batch
dW3 = a2.T @ dz3; db3 = dz3.sum(axis=0)
dz2 = dz3 @ W3.T * a2 * (1 - a2)
dW2 = a1.T @ dz2; db2 = dz2.sum(axis=0)
dz1 = dz2 @ W2.T * a1 * (1 - a1)
dW1 = X.T @ dz1; db1 = dz1.sum(axis=0)
W1_new = W1 - learning_rate * dW1
np.savez('step.npz', z1=z1, a3=a3, dz3=dz3, dz1=dz1, dW1=dW1, db1=db1, W1_new=W1_new)
print('dW2 =', dW2)
`;
  try {
    const printed = execFileSync(python, ['-c', (await numpy.code.textContent()) + pass], {
      cwd: folder,
      encoding: 'utf8',
    });
    const bytes = [...readFileSync(join(folder, 'step.npz'))];
    await numpy.drop([{ name: 'step.npz', bytes }]);
    await expect(numpy.verdict).toContainText('All 7 arrays agree.');
    await numpy.text.fill(printed);
    await expect(numpy.verdict).toContainText('All 8 arrays agree.');
    await expect(numpy.grid.getByText('Equal')).toHaveCount(8);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a bug is found: which tensor, where, by how much, what to change; and the walk shows it', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  const start = await numpy.start();
  const sigmoid = (z) => 1 / (1 + Math.exp(-z));
  await numpy.text.fill(textOf(work(start, (z, a) => sigmoid(a) * (1 - sigmoid(a)))));
  await expect(numpy.verdict).toContainText('δ2 is the first that differs.');
  await expect(numpy.dialog.getByText('For a sigmoid f′(z) = a (1 − a)')).toBeVisible();
  await expect(numpy.grid.getByText('Equal')).toHaveCount(9); // z and a of three layers, and dz3, dW3, db3

  const right = work(start).find(({ name }) => name === 'dz2').values;
  const wrong = work(start, (z, a) => sigmoid(a) * (1 - sigmoid(a))).find(({ name }) => name === 'dz2').values;
  const off = wrong.map((one, k) => Math.abs(one - right[k]));
  const worst = off.indexOf(Math.max(...off));
  await expect(numpy.dialog.getByText(new RegExp(`sample \\d+, unit ${worst + 1} of layer 2`))).toBeVisible();
  await expect(numpy.dialog.getByText(`Farthest off at row 1, column ${worst + 1}`)).toBeVisible();
  const shown = await numpy.dialog.locator('dl dd.number').allTextContents();
  expect(Number(shown[0])).toBeCloseTo(wrong[worst], 14);
  expect(Number(shown[1])).toBeCloseTo(right[worst], 14);

  await numpy.dialog.getByRole('button', { name: 'Show in the walk' }).click();
  await expect(numpy.dialog).toBeHidden();
  const stages = lab.page.getByRole('region', { name: 'Stages of the walk' });
  await expect(stages.getByRole('button', { name: 'δ layer 2' })).toHaveAttribute('aria-current', 'step');
  await expect(lab.page.getByRole('heading', { name: `Layer 2, unit ${worst + 1}`, exact: true })).toBeVisible();
});

test('arrays say what they are, and somebody may say so for them', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  const [z1, a1] = work(await numpy.start());
  await numpy.text.fill(textOf([z1, { ...a1, name: 'h' }]));
  await expect(numpy.verdict).toContainText('All 2 arrays agree.');
  const which = numpy.arrays.getByRole('combobox', { name: 'Which tensor h is' });
  await expect(which).toHaveValue('');
  await expect(which.getByRole('option').first()).toHaveText('a1 (auto)');
  await which.selectOption('z2');
  await expect(numpy.verdict).toContainText('z2 is the first that differs.');
  await which.selectOption('Not used');
  await expect(numpy.verdict).toContainText('The array agrees.');
  await which.selectOption({ index: 0 });
  await expect(numpy.verdict).toContainText('All 2 arrays agree.');
});

test('what was pasted stays, and the next step is another one', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  const text = textOf(work(await numpy.start()));
  await numpy.text.fill(text);
  await expect(numpy.verdict).toContainText('All 15 arrays agree.');
  await lab.page.keyboard.press('Escape');
  await expect(numpy.dialog).toBeHidden();
  await lab.button('Apply this step').click();
  await lab.button('Check my NumPy').click();
  await expect(numpy.dialog.getByText('This is another step')).toBeVisible();
  await expect(numpy.verdict).toContainText('z1 is the first that differs.');
  await expect(numpy.text).toHaveValue(text);
  await numpy.text.fill(textOf(work(await numpy.start())));
  await expect(numpy.verdict).toContainText('All 15 arrays agree.');
  await expect(numpy.dialog.getByText('This is another step')).toBeHidden();
});

test('rubbish gets a sentence that says what was expected', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  for (const [text, error] of [
    ['I think my gradient is wrong.', 'There are no numbers in this: paste arrays as NumPy prints them'],
    ['dW1 = [[1, 2], [3]]', 'Row 2 of dW1 has 1 number, the rows above have 2.'],
    ['dW1 = [[1, nan]]', 'dW1 holds nan at row 1, column 2: finite numbers only.'],
    ['x = [[1, 2', 'x is not complete'],
  ]) {
    await numpy.text.fill(text);
    await expect(numpy.unread).toContainText(error);
    await expect(numpy.text).toHaveValue(text);
  }
  await numpy.text.fill('');
  await expect(numpy.unread).toBeHidden();

  const npy = (descr) => {
    const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (2,), }`.padEnd(117) + '\n';
    return [0x93, ...Buffer.from('NUMPY'), 1, 0, header.length, 0, ...Buffer.from(header), ...Array(16).fill(0)];
  };
  await numpy.drop([
    { name: 'objects.npy', bytes: npy('|O') },
    { name: 'list.pkl', bytes: [0x80, 4, 0x95, 1, 0] },
    { name: 'picture.png', bytes: [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3] },
  ]);
  await expect(numpy.unread.getByRole('listitem')).toHaveCount(3);
  await expect(numpy.unread).toContainText('objects holds Python objects, which are not read');
  await expect(numpy.unread).toContainText('This is a Python pickle, which is never opened');
  await expect(numpy.unread).toContainText('This file is neither text nor .npy nor .npz');
});

test('a file of 100 MB is refused before it is read', async ({ lab }) => {
  const numpy = await Numpy.open(lab);
  await numpy.dialog.evaluate((dialog) => {
    const file = new File(['x'], 'huge.npy');
    Object.defineProperty(file, 'size', { value: 1e8 });
    file.arrayBuffer = () => Promise.reject(new Error('it was read'));
    const event = new Event('drop', { bubbles: true, cancelable: true });
    dialog.dispatchEvent(Object.assign(event, { dataTransfer: { files: [file] } }));
  });
  await expect(numpy.unread).toContainText('huge.npy: This is 96 MB; at most 16 MB are read.');
});

test('by keyboard, from the button to the verdict', async ({ lab }) => {
  await lab.button('Inspect').click();
  await lab.button('Check my NumPy').focus();
  await lab.page.keyboard.press('Enter');
  const numpy = new Numpy(lab);
  await expect(numpy.code).toContainText('np.savez');
  const focused = () =>
    lab.page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim());
  for (let k = 0; k < 12 && (await focused()) !== 'numpy-text'; k++) await lab.page.keyboard.press('Tab');
  expect(await focused()).toBe('numpy-text');
  await lab.page.keyboard.insertText('z1 = [[1, 0, 0, 0]]');
  await expect(numpy.verdict).toContainText('z1 is the first that differs.');
  await lab.page.keyboard.press('Escape');
  await expect(numpy.dialog).toBeHidden();
  await expect(lab.button('Check my NumPy')).toBeFocused();
});

for (const colorScheme of ['light', 'dark']) {
  for (const [width, height] of [
    [1360, 860],
    [768, 1024],
    [390, 844],
    [360, 740],
  ]) {
    test(
      `${colorScheme}, ${width} wide: nothing is cut off, and axe finds nothing`,
      { tag: '@axe' },
      async ({ lab }) => {
        await lab.page.emulateMedia({ colorScheme });
        const numpy = await Numpy.open(lab);
        await lab.page.setViewportSize({ width, height });
        const arrays = work(await numpy.start(), (z, a) => a);
        await numpy.text.fill(`${textOf(arrays)}\nrubbish = [[1], [2, 3]]`);
        await numpy.drop([{ name: 'list.pkl', bytes: [0x80, 4, 0x95, 1, 0] }]);
        await expect(numpy.verdict).toContainText('δ2 is the first that differs.');
        const over = await numpy.dialog.evaluate((dialog) =>
          [document.documentElement, dialog, ...dialog.querySelectorAll('section, .numpy-submission')].map(
            ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
          ),
        );
        expect(Math.max(...over)).toBe(0);
        expect(await lab.axe()).toEqual([]);
      },
    );
  }
}
