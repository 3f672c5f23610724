// The output panel: its views, what the pointer and the keys tell of the plane, and that nothing jumps.
import { expect, test } from './fixtures.mjs';

const MARGIN = 26; // of the plane, for the axes' numbers
const XOR = { low: -0.1, high: 1.1 };
const WIDE = { low: -6, high: 6 };
const VIEWS = ['Prediction', 'Truth', 'Error', 'Layer space'];
const FULL_SPEED = 15;

/** What stands in the panel, and what can be done there. */
class Panel {
  constructor(lab) {
    this.lab = lab;
    this.page = lab.page;
    this.region = lab.page.getByRole('region', { name: 'Output' });
    this.plane = this.region.getByRole('group', { name: /^Plane/ });
    this.point = this.region.getByRole('group', { name: 'Selected point' });
    this.readout = this.point.locator('p').first();
  }

  async show(view) {
    await this.lab.button(view).click();
    await expect(this.lab.button(view)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Where a point of the plane stands, in CSS pixels from the plane's corner. */
  async place([x, y], { low, high }) {
    const { width } = await this.plane.boundingBox();
    const size = width - MARGIN;
    const share = (value) => (value - low) / (high - low);
    return { x: MARGIN + share(x) * size, y: size - share(y) * size, width };
  }

  async hover(at, square) {
    const { x, y } = await this.place(at, square);
    await this.plane.hover({ position: { x, y } });
  }

  async click(at, square) {
    const { x, y } = await this.place(at, square);
    await this.plane.click({ position: { x, y } });
  }

  /** The colour of the picture at a point of the plane. */
  async color(at, square) {
    const { x, y, width } = await this.place(at, square);
    const [red, green, blue] = await this.lab.pixel('canvas.field', x / width, y / width);
    return [red, green, blue];
  }

  /** The colour of a class in the picture. */
  fieldColor(k) {
    return this.page.evaluate((k) => {
      const style = getComputedStyle(document.body);
      const rgb = (name) =>
        style
          .getPropertyValue(name)
          .match(/[0-9a-f]{2}/gi)
          .map((part) => parseInt(part, 16));
      const middle = rgb('--middle');
      return rgb(`--class-${k}`).map((channel, c) => Math.round(channel + (middle[c] - channel) * 0.2));
    }, k);
  }

  /** How many pixels of the points' canvas have a token's colour. */
  pixelsOf(token) {
    return this.page.locator('canvas.points').evaluate((canvas, token) => {
      const wanted = getComputedStyle(document.body)
        .getPropertyValue(token)
        .match(/[0-9a-f]{2}/gi);
      const [red, green, blue] = wanted.map((part) => parseInt(part, 16));
      const { width, height } = canvas;
      const copy = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, width, height);
      let found = 0;
      for (let k = 0; k < data.length; k += 4) {
        found += data[k] === red && data[k + 1] === green && data[k + 2] === blue && data[k + 3] === 255 ? 1 : 0;
      }
      return found;
    }, token);
  }

  /** The numbers of the selected point. */
  async numbers() {
    const words = (await this.point.textContent()).replaceAll('−', '-');
    const [, target, output, error] = words.match(/target ([-\d.e]+), output ([-\d.e]+), error ([-\d.e]+)/);
    return { target: Number(target), output: Number(output), error: Number(error) };
  }
}

const warmth = ([red, , blue]) => red - blue;

/** Trains at full speed until the training points are nearly all right, and pauses. */
async function learn(lab, accuracy = 95) {
  await lab.speed(FULL_SPEED);
  await lab.button('Play').click();
  await expect
    .poll(async () => parseFloat(await lab.score('Accuracy').textContent()), { timeout: 60_000 })
    .toBeGreaterThan(accuracy);
  await pause(lab);
}

async function pause(lab) {
  await lab.button('Pause').click();
  await expect(lab.news).toContainText('Paused at epoch');
  await lab.frames(3);
}

test('four views; the plane and what is below it stay where they are', async ({ lab, page }) => {
  const panel = new Panel(lab);
  const places = () =>
    page.evaluate(() => {
      const inPanel = (selector) => document.querySelector(`.output ${selector}`);
      return ['.plane', '.scores', '.legend', '.point'].map((selector) => {
        const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = inPanel(selector);
        return { selector, offsetLeft, offsetTop, offsetWidth, offsetHeight };
      });
    });
  const before = await places();
  for (const view of VIEWS) {
    await panel.show(view);
    for (const other of VIEWS) {
      await expect(lab.button(other)).toHaveAttribute('aria-pressed', String(other === view));
    }
    await panel.hover([0.3, 0.3], XOR);
    await lab.button('Next point').click();
    await expect(panel.point).toContainText('Training point');
    expect(await places(), view).toEqual(before);
  }
});

test('three classes: each has its colour where its points lie, alone or in shades', async ({ lab }) => {
  const panel = new Panel(lab);
  await lab.dataSet('Three rings').click();
  await expect(panel.region).toContainText('class 2');
  await learn(lab);
  const inside = {}; // a training point of each class that is taken for what it is
  while (Object.keys(inside).length < 3) {
    const before = await panel.point.textContent();
    await lab.button('Next point').click();
    await expect(panel.point).not.toHaveText(before);
    await expect(panel.point).toContainText('error');
    const words = (await panel.point.textContent()).replaceAll('−', '-');
    const [, x, y, k, taken] = words.match(/x ([-\d.]+), y ([-\d.]+?)\s*class (\d), taken for (\d)/);
    if (k === taken) inside[k] = [Number(x), Number(y)];
  }
  const colors = await Promise.all([0, 1, 2].map((k) => panel.fieldColor(k)));
  const near = (color) => {
    const distances = colors.map((one) => Math.hypot(...one.map((channel, c) => channel - color[c])));
    return distances.indexOf(Math.min(...distances));
  };
  for (const [k, at] of Object.entries(inside)) expect(near(await panel.color(at, WIDE))).toBe(Number(k));

  await lab.field('Classes only').check();
  await expect.poll(() => panel.color(inside[0], WIDE)).toEqual(colors[0]);
  const seen = new Set();
  for (let x = -5.9; x < 5.9; x += 0.4) {
    const color = await panel.color([x, 0.05], WIDE);
    expect(colors).toContainEqual(color);
    seen.add(near(color));
  }
  expect(seen.size).toBeGreaterThan(1);
  for (const [k, at] of Object.entries(inside)) {
    expect(await panel.color(at, WIDE)).toEqual(colors[k]);
    await panel.hover(at, WIDE);
    await expect(panel.readout).toHaveText(new RegExp(`^x .+, y .+: class ${k}, share [\\d.]+ %$`));
  }
});

test('values: a ramp with its numbers, and no classes', async ({ lab }) => {
  const panel = new Panel(lab);
  await lab.dataSet('Plane').click();
  await expect(lab.field('Classes only')).toHaveCount(0);
  await lab.speed(FULL_SPEED);
  await lab.button('Play').click();
  await expect.poll(async () => Number(await lab.score('Training loss').textContent())).toBeLessThan(0.02);
  await pause(lab);
  expect(warmth(await panel.color([5, 5], WIDE))).toBeLessThan(-60);
  expect(warmth(await panel.color([-5, -5], WIDE))).toBeGreaterThan(60);
  await panel.hover([4, 4], WIDE);
  await expect(panel.readout).toHaveText(/: output 0\.[6-9]\d+$/); // 0.8, by the formula
  await panel.show('Truth');
  await lab.button('Play').hover();
  await expect(panel.region.getByText('both on one scale')).toBeVisible();
  await expect(panel.region.getByRole('table')).toHaveCount(0);
  await panel.show('Error');
  await expect(panel.region.getByText(/^largest error 0\.\d+ at/)).toBeVisible();
});

test('truth beside prediction: the counts agree with the accuracy, wrong points are circled', async ({ lab, page }) => {
  const panel = new Panel(lab);
  await lab.dataSet('Two Gaussians').click();
  await lab.type('Share kept for testing', '0.2');
  await panel.show('Truth');
  const table = page.getByRole('table', { name: /^Training \d+ of 80 wrong$/ });
  await expect(page.getByRole('table', { name: /^Test \d+ of 20 wrong$/ })).toBeVisible();
  const wrong = async () => Number((await table.getByRole('caption').textContent()).match(/(\d+) of 80/)[1]);
  expect(parseFloat(await lab.score('Accuracy').textContent())).toBeCloseTo(100 - (100 * (await wrong())) / 80, 1);
  expect(await wrong()).toBeGreaterThan(10); // nothing is learned yet
  await expect.poll(() => panel.pixelsOf('--danger')).toBeGreaterThan(100);
  const cells = (await table.getByRole('cell').allTextContents()).map(Number);
  expect(cells[1] + cells[2]).toBe(await wrong());
  expect(cells.reduce((sum, n) => sum + n)).toBe(80);

  await learn(lab, 99.9);
  await expect(page.getByRole('table', { name: 'Training 0 of 80 wrong' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Test 0 of 20 wrong' })).toBeVisible();
  await expect.poll(() => panel.pixelsOf('--danger')).toBe(0);
});

test('the error view names the largest error, which is that of the worst point', async ({ lab, page }) => {
  const panel = new Panel(lab);
  await lab.button('Step one epoch').click();
  await expect(lab.epoch).toHaveText('1');
  await panel.show('Error');
  const note = panel.region.getByText(/^largest error/);
  const [, error, x, y] = (await note.textContent()).match(/largest error ([\d.]+) at \(([\d.]+), ([\d.]+)\)/);
  let worst = { error: 0, words: '' };
  for (let n = 1; n <= 21; ++n) {
    await lab.button('Next point').click();
    await expect(panel.point).toContainText(`Training point ${n}:`);
    await expect(panel.point).toContainText('error');
    const words = await panel.point.textContent();
    const { error, target, output } = await panel.numbers();
    expect(error).toBeCloseTo(Math.abs(output - target), 3);
    if (error > worst.error) worst = { error, words };
  }
  expect(worst.error).toBeCloseTo(Number(error), 3);
  expect(worst.words).toContain(`x ${x}, y ${y}`);
  await page.keyboard.press('Escape');
  await expect(panel.region.locator('.legend')).toHaveText(/error\s*0\s*0\.5\s*1/);
});

test('layer space: without two units it says so and makes them', async ({ lab, page }) => {
  const panel = new Panel(lab);
  await panel.show('Layer space');
  await expect(panel.plane.getByText('No hidden layer has two units')).toBeVisible();
  await lab.button('Give hidden 2 two units').click();
  await expect(page.getByRole('heading', { name: /^Network 2-4-2-1/ })).toBeVisible();
  await expect(panel.plane.getByText('No hidden layer has two units')).toHaveCount(0);
  await expect.poll(() => lab.colours('canvas.field')).toBeGreaterThan(20);
  await expect.poll(() => lab.colours('canvas.points')).toBeGreaterThan(3);
  const { x, y } = await panel.place([0.5, 0.5], { low: 0, high: 1 });
  await panel.plane.hover({ position: { x, y } });
  await expect(panel.readout).toHaveText(/^unit 1 [−\d.]+, unit 2 [−\d.]+: output 0\.\d+, class [01]$/);
  await lab.button('Remove layer').click();
  await lab.button('Remove layer').click();
  await lab.button('Add a hidden layer of two units').click();
  await expect(page.getByRole('heading', { name: /^Network 2-2-1/ })).toBeVisible();
});

test('the pointer reads the output, as it is at the point that lies there', async ({ lab }) => {
  const panel = new Panel(lab);
  await learn(lab, 99);
  for (const at of [
    [0, 0],
    [0, 1],
    [0.3, 0.7],
    [0.5, 0.5],
  ]) {
    await panel.click(at, XOR);
    await expect(panel.point).toContainText(`x ${at[0]}, y ${at[1]}`);
    await expect(panel.point).toContainText('output');
    const { output } = await panel.numbers();
    await panel.hover([at[0] + 0.008, at[1]], XOR); // two pixels on
    await expect(panel.readout).toContainText(`class ${at[0] === at[1] ? 0 : 1}`);
    const read = Number((await panel.readout.textContent()).match(/output ([\d.e-]+),/)[1]);
    expect(Math.abs(read - output)).toBeLessThan(0.06); // a pixel of the picture away
  }
  await expect(panel.point).toContainText(/\d+: target [01], output/); // the selected point's beside it
  await lab.button('Play').hover();
  await expect(panel.readout).toContainText('Training point');
  await lab.button('Clear the selection').click();
  await expect(panel.readout).toContainText('Loss: Cross-entropy, mean');
});

test('a click selects a point, the arrow keys step, Escape clears', async ({ lab, page }) => {
  const panel = new Panel(lab);
  await expect(panel.point).toContainText('Click a point');
  await expect(lab.button('Clear the selection')).toBeDisabled();
  await panel.click([1, 0], XOR);
  await expect(panel.point).toContainText(/Training point \d+: x 1, y 0/);
  expect(await panel.pixelsOf('--ink')).toBeGreaterThan(50);
  const selected = async () => Number((await panel.point.textContent()).match(/point (\d+)/)?.[1]);
  const first = await selected();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(selected).toBe(first - 1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(selected).toBe(first);
  await expect(lab.epoch).toHaveText('0'); // the key has not stepped the training
  await page.keyboard.press('Escape');
  await expect(panel.point).toContainText('Click a point');
  await expect.poll(() => panel.pixelsOf('--ink')).toBe(0);

  await panel.plane.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(selected).toBe(1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(selected).toBe(21);
  await lab.button('Next point').click();
  await expect.poll(selected).toBe(1);
  await panel.click([0.75, 0.5], XOR); // far from all
  await expect(panel.point).toContainText('Click a point');
});

test('stepping sample by sample, the ring follows', async ({ lab }) => {
  const panel = new Panel(lab);
  await lab.field('A step is').selectOption('sample');
  await lab.button('Step one sample').click();
  await expect(panel.point).toContainText(/Training point \d+: x [\d.]+, y [\d.]+/);
  const first = await panel.point.textContent();
  await expect.poll(() => panel.pixelsOf('--ink')).toBeGreaterThan(50);
  await lab.button('Step one sample').click();
  await expect(panel.point).not.toHaveText(first);
});

for (const colorScheme of ['light', 'dark']) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('no accessibility violation in any view', { tag: '@axe' }, async ({ lab }) => {
      test.slow(); // axe reads the whole page, four times
      const panel = new Panel(lab);
      await lab.dataSet('Three rings').click();
      await lab.button('Next point').click();
      await expect(panel.point).toContainText('error');
      for (const view of VIEWS) {
        await panel.show(view);
        await panel.hover([1, 1], WIDE);
        await lab.frames(2);
        expect(await lab.axe(), view).toEqual([]);
      }
    });
  });
}

for (const [width, height] of [
  [768, 1024],
  [390, 844],
  [360, 640],
]) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('no view is cut off sideways', async ({ lab }) => {
      const panel = new Panel(lab);
      await lab.dataSet('Three rings').click();
      await lab.type('Share kept for testing', '0.2');
      await lab.button('Next point').click();
      for (const view of VIEWS) {
        await panel.show(view);
        const [widest, scrolled] = await panel.region.evaluate((panel) => {
          const inside = [...panel.querySelectorAll('*')];
          const counts = panel.querySelector('.counts');
          return [
            Math.max(...inside.map((element) => element.getBoundingClientRect().right)),
            panel.scrollWidth - panel.clientWidth + (counts ? counts.scrollWidth - counts.clientWidth : 0),
          ];
        });
        expect(widest, view).toBeLessThanOrEqual(width);
        expect(scrolled, view).toBe(0);
      }
    });
  });
}
