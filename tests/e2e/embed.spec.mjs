// The page inside another one: driven by it, attacked by it, out of its view. The other page has an origin of its own.
import { createServer } from 'node:http';
import { Lab, expect, test as base } from './fixtures.mjs';

const PARENT =
  '<!doctype html><html lang="en"><head><title>A course</title></head><body><main><h1>A course</h1></main>';

const test = base.extend({
  /** A server of other pages: each path has an empty one. */
  course: [
    async ({}, use) => {
      const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(PARENT));
      await new Promise((done) => server.listen(0, '127.0.0.1', done));
      await use(`http://127.0.0.1:${server.address().port}/`);
      await new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      });
    },
    { scope: 'worker' },
  ],

  /** The other page, with embed.js; `told` holds the events that its element has had. */
  parent: async ({ page, course, server, troubles }, use) => {
    await page.goto(course);
    await page.addScriptTag({ url: `${server.url}embed.js` });
    const parent = {
      page,
      troubles,
      inside: page.frameLocator('iframe'),
      put: (attributes) =>
        page.evaluate((attributes) => {
          const lab = document.createElement('backprop-lab');
          for (const [name, value] of Object.entries(attributes)) lab.setAttribute(name, value);
          window.told = { ready: [], epoch: [], state: [], error: [] };
          for (const name of Object.keys(window.told)) {
            lab.addEventListener(`backprop-lab:${name}`, ({ detail }) =>
              window.told[name].push({ ...detail, at: performance.now() }),
            );
          }
          document.querySelector('main').append(lab);
        }, attributes),
      told: (name) => page.evaluate((name) => window.told[name], name),
      /** Calls a method of the element. @returns the run’s state, or what was refused */
      call: (method, ...args) =>
        page.evaluate(
          ([method, args]) =>
            document
              .querySelector('backprop-lab')
              [method](...args)
              .catch(({ field, value, allowed, message }) => ({ refused: { field, value, allowed, message } })),
          [method, args],
        ),
    };
    await use(parent);
  },
});

test('a page of another origin loads, plays, pauses, steps and sets, and hears of it', async ({ parent }) => {
  await parent.put({ preset: 'xor', panels: 'output,loss' });
  const start = await parent.call('state');
  expect(start).toMatchObject({ epoch: 0, step: 0, playing: false, waiting: false, ended: null });
  expect(start.config.network.layers).toHaveLength(2);

  const one = await parent.call('step', 'epoch');
  expect(one.epoch).toBe(1);
  expect(one.hash).toMatch(/^[0-9a-f]{16}$/);
  expect((await parent.call('play')).playing).toBe(true);
  await expect.poll(async () => (await parent.told('epoch')).length).toBeGreaterThan(5);
  const paused = await parent.call('pause');
  expect(paused).toMatchObject({ playing: false, epoch: expect.any(Number) });
  await expect.poll(async () => (await parent.told('epoch')).at(-1).hash).toBe((await parent.call('state')).hash);
  const events = await parent.told('epoch');
  const epochs = events.map(({ epoch }) => epoch);
  expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
  expect(events.at(-1)).toMatchObject({ epoch: paused.epoch, loss: paused.loss, accuracy: paused.accuracy });
  // Ten a second of a hundred epochs a second.
  expect(events.length).toBeLessThan(paused.epoch / 2);
  expect((await parent.told('state')).map(({ playing }) => playing)).toEqual([false, true, false]);

  const tuned = await parent.call('set', { 'optimizer.learning_rate': 0.02 });
  expect(tuned.epoch).toBe(paused.epoch);
  expect(tuned.config.optimizer.learning_rate).toBe(0.02);
  const { refused } = await parent.call('set', { 'data.points': -3 });
  expect(refused).toMatchObject({ field: 'data.points', allowed: expect.stringContaining('whole number') });
  expect((await parent.told('error'))[0].field).toBe('data.points');
  expect((await parent.call('state')).config.data.points).not.toBe(-3);

  const circle = await parent.call('load', 'data.set=circle&epoch=20');
  expect([circle.epoch, circle.config.data.set]).toEqual([20, 'circle']);
  const again = await parent.call('load', tuned.link);
  expect(again.hash).toBe(tuned.hash);
  expect(await parent.told('ready')).toHaveLength(1);
});

test('it shows the panels that are asked for, as tall as they are, and changes with its attributes', async ({
  parent,
  page,
}) => {
  await parent.put({ config: 'data.set=circle', epoch: '5', panels: 'output' });
  await expect(parent.inside.getByRole('heading', { name: 'Output' })).toBeVisible();
  await expect(parent.inside.getByRole('status', { name: 'Epoch' })).toHaveText('5');
  await expect(parent.inside.getByRole('button', { name: 'Share', exact: true })).toHaveCount(0);
  await expect(parent.inside.getByRole('slider')).toHaveCount(0);
  const frame = page.frames()[1];
  const gap = () => frame.evaluate(() => Math.abs(window.innerHeight - document.querySelector('.framed').offsetHeight));
  await expect.poll(gap).toBeLessThanOrEqual(1);
  const heightWith = async (panels, shown) => {
    await page.locator('backprop-lab').evaluate((lab, panels) => lab.setAttribute('panels', panels), panels);
    await expect(parent.inside.getByRole('heading', { name: 'Data' })).toHaveCount(shown);
    await expect.poll(gap).toBeLessThanOrEqual(1);
    return (await page.locator('iframe').boundingBox()).height;
  };
  await page.locator('backprop-lab').evaluate((lab) => (lab.style.width = '400px'));
  const high = await heightWith('output,loss,data', 1);
  await expect(parent.inside.getByRole('radio', { name: 'Circle' })).toBeChecked();
  const low = await heightWith('loss', 0);
  expect(high).toBeGreaterThan(low + 300);
  await page.locator('backprop-lab').evaluate((lab) => lab.setAttribute('height', '300'));
  await expect.poll(async () => (await page.locator('iframe').boundingBox()).height).toBe(300);
  await expect(parent.inside.getByRole('button', { name: 'Play' })).toBeInViewport();
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    parent.inside.getByRole('link', { name: 'Open in Backprop Lab' }).click(),
  ]);
  await expect(opened.getByRole('radio', { name: 'Circle', exact: true })).toBeChecked();
  await expect(opened.getByRole('status', { name: 'Epoch' })).toHaveText('5');
  await expect(opened.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
  await opened.close();
  await page.locator('backprop-lab').evaluate((lab) => lab.setAttribute('lab', 'javascript:parent.stop()'));
  await expect(page.locator('iframe')).toHaveAttribute('src', /^http/);
});

test('out of view it pauses, and goes on when it is back', async ({ parent, page }) => {
  await parent.put({ panels: 'loss', preset: 'circle' });
  await page.evaluate(() => {
    const space = document.body.appendChild(document.createElement('div'));
    space.style.height = '4000px';
  });
  await parent.call('play');
  await page.evaluate(() => window.scrollTo(0, 3500));
  await expect.poll(async () => (await parent.told('state')).at(-1)).toMatchObject({ playing: false, waiting: true });
  const { step } = await parent.call('state');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 500))); // the time in which it would have trained
  expect((await parent.call('state')).step).toBe(step);
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect.poll(async () => (await parent.call('state')).step).toBeGreaterThan(step);
  await parent.call('pause');
  await page.evaluate(() => window.scrollTo(0, 3500));
  await page.evaluate(() => window.scrollTo(0, 0));
  expect((await parent.call('state')).playing).toBe(false);
});

test('a hostile page and a stranger beside it change nothing', async ({ page, course, server, troubles }) => {
  await page.goto(course);
  const state = await page.evaluate(
    ([course, lab]) => {
      const frame = (src) => {
        const made = document.createElement('iframe');
        made.src = src;
        document.body.append(made);
        return made;
      };
      const message = (rest) => ({ type: 'backprop-lab', version: 1, id: 1, ...rest });
      window.victim = frame(`${lab}#embed=true&panels=output&data.set=circle&epoch=7`);
      window.ask = () =>
        new Promise((resolve) => {
          const id = Math.random();
          window.addEventListener('message', function hear({ data, source }) {
            if (source !== window.victim.contentWindow || data.id !== id) return;
            window.removeEventListener('message', hear);
            resolve(data.state);
          });
          window.victim.contentWindow.postMessage(message({ id, do: 'state' }), new URL(lab).origin);
        });
      window.message = message;
      window.stranger = frame(`${course}stranger`);
      return new Promise((ready) => {
        window.addEventListener('message', ({ data }) => data.event === 'ready' && ready(window.ask()));
      });
    },
    [course, server.url],
  );
  expect(state.epoch).toBe(7);
  const [, victim, stranger] = page.frames();
  const address = victim.url();

  // A third frame, and one without an origin, say what the page may say, to the frame and to the page in its name.
  await stranger.evaluate(() => {
    window.heard = [];
    window.addEventListener('message', ({ data }) => window.heard.push(data));
    for (const rest of [{ do: 'play' }, { do: 'load', hash: '' }, { do: 'set', values: { 'initial.seed': 9 } }]) {
      window.parent.frames[0].postMessage({ type: 'backprop-lab', version: 1, id: 1, ...rest }, '*');
    }
    const nobody = document.createElement('iframe');
    nobody.sandbox = 'allow-scripts';
    nobody.srcdoc = `<script>
      for (const what of ['play', 'step']) {
        window.parent.parent.frames[0].postMessage({ type: 'backprop-lab', version: 1, id: 1, do: what }, '*');
      }
      window.parent.postMessage('said', '*');
    </script>`;
    document.body.append(nobody);
    return new Promise((said) => window.addEventListener('message', ({ data }) => data === 'said' && said()));
  });
  await page.evaluate(() => {
    const script = '<img src=x onerror="window.executed=1"><script>window.executed=1</scr' + 'ipt>';
    const circle = window.message({ do: 'set' });
    circle.values = { circle };
    const deep = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`);
    for (const data of [
      undefined,
      null,
      0,
      '',
      script,
      [],
      {},
      [window.message({ do: 'play' })],
      JSON.stringify(window.message({ do: 'play' })),
      new Date(),
      new Map([['do', 'play']]),
      new Uint8Array(9),
      circle,
      { do: 'play' },
      { ...window.message({ do: 'play' }), version: 2 },
      { ...window.message({ do: 'play' }), type: 'other' },
      window.message({ do: 'eval', code: 'window.executed=1' }),
      window.message({ do: '__proto__' }),
      window.message({ do: script }),
      window.message({ do: 'load', hash: 'x'.repeat(70_000) }),
      window.message({ do: 'load', hash: 'y'.repeat(50_000_000) }),
      window.message({
        do: 'set',
        values: Object.fromEntries(Array.from({ length: 1e5 }, (_, k) => [`data.${k}`, 1])),
      }),
      window.message({ do: 'set', values: new Array(2 ** 31) }),
      window.message({ do: 'set', values: deep }),
      window.message({ do: 'set', values: JSON.parse('{"__proto__":{"executed":1}}') }),
      window.message({ do: 'set', values: { 'constructor.prototype.executed': 1 } }),
      window.message({ do: 'set', values: { 'data.set': script, [script]: script } }),
      window.message({ do: 'set', values: { 'network.layers': [{ units: script }] } }),
      window.message({ do: 'load', hash: `task=${script}` + '&panels=' + script }),
      window.message({ do: 'load', preset: script }),
      window.message({ do: 'load', hash: 'javascript:window.executed=1' }),
      window.message({ do: 'load', hash: { toString: script } }),
      window.message({ do: 'step', unit: script }),
      window.message({ do: 'step', unit: { __proto__: null } }),
    ]) {
      window.victim.contentWindow.postMessage(data, '*');
    }
  });
  const after = await page.evaluate(() => window.ask());
  expect(after).toEqual(state);
  await expect.poll(() => victim.url()).toBe(address);
  expect(await victim.evaluate(() => [window.executed, {}.executed])).toEqual([undefined, undefined]);
  expect(await victim.evaluate(() => [...Object.keys(localStorage), document.images.length])).toEqual([0]);
  expect(await victim.evaluate(() => window.violations)).toEqual([]);
  expect((await stranger.evaluate(() => window.heard)).filter((data) => data !== 'said')).toEqual([]);
  expect(troubles).toEqual([]);
  // It still does what the page may ask for.
  await victim.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await page.evaluate(() => window.ask())).epoch).toBeGreaterThan(7);
});

test('the example page: its buttons drive the frame', async ({ page, server, troubles }) => {
  await page.goto(`${server.url}examples/embed.html`);
  const told = page.getByRole('status');
  await page.getByRole('button', { name: 'One epoch' }).click();
  await expect(told).toHaveText(/^Epoch 1: loss 0\.\d+, accuracy/);
  await page.getByRole('button', { name: 'Moons' }).click();
  await expect(told).toHaveText(/^Epoch 0: /);
  await page.getByRole('button', { name: 'Learning rate 0.5' }).click();
  await page.getByRole('button', { name: 'Play', exact: true }).first().click();
  await expect(told).toHaveText(/^Epoch \d{2,}: /);
  await page.getByRole('button', { name: 'Pause' }).first().click();
  expect(troubles).toEqual([]);
});

test(
  'panels alone, in a frame and in a page, fit on every screen',
  { tag: '@axe' },
  async ({ page, server, troubles }) => {
    const lab = new Lab(page, troubles);
    for (const [hash, widths] of [
      ['embed=true&panels=transport;settings;data;network;output;health;loss', [300, 390, 700, 1000]],
      ['embed=auto&panels=output;curves', [300, 700]],
      ['panels=transport;network;output;curves;health', [360, 768, 1360]],
    ]) {
      await page.goto('about:blank');
      await page.goto(`${server.url}#${hash}&data.set=circle&epoch=3`);
      await expect(page.locator('.framed canvas.field')).toBeVisible();
      await expect(lab.epoch).toHaveText('3');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 700 });
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        await expect.poll(overflow, `${hash} ${width}`).toBeLessThanOrEqual(0);
      }
      expect(await lab.axe()).toEqual([]);
    }
    await page.goto(`${server.url}examples/embed.html`);
    await expect(page.frameLocator('iframe').first().getByRole('button', { name: 'Play' })).toBeVisible();
    expect(await lab.axe()).toEqual([]);
  },
);
