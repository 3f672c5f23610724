// Inspect's walk: its stages, the numbers that follow the run, and the step that is made of them.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { knownFrom, stagesOf } from '../../web/state/inspect/stages.js';
import { MOST_ROWS } from '../../web/engine/protocol.js';
import { placeOf, shownRow } from '../../web/state/inspect/sample.js';
import { stage } from './stage.mjs';

const layersOf = (n) => Array.from({ length: n }, () => ({}));

/** Inspect, opened on a run that has made some epochs, once its numbers are there. */
async function opened({ config = {}, epochs = 3 } = {}) {
  const page = await stage();
  if (Object.keys(config).length > 0) await page.actions.change(config);
  assert.deepEqual(page.state().drafts, {});
  for (let k = 0; k < epochs; ++k) await page.actions.step('epoch');
  await page.actions.openMode('inspect');
  await page.until(({ inspect }) => inspect?.ledger);
  return { ...page, inspect: page.actions.inspect, ledger: () => page.state().inspect.ledger };
}

/** Once the numbers are those of these rows, at where the run stands. */
const settled = ({ until, state }, rows) =>
  until(({ inspect: { ledger }, detail }) => {
    const here = ledger && detail.parameters.every((value, k) => Object.is(value, ledger.before[k]));
    return here && (rows === undefined || rows.join() === ledger.rows.join()) && !state().playing;
  });

test('the walk goes forward through every layer, to the loss, back, to the gradients and the update', () => {
  const names = (n) =>
    stagesOf(layersOf(n)).map(({ kind, layer }) => (layer === undefined ? kind : `${kind} ${layer}`));
  assert.deepEqual(names(1), ['input', 'forward 0', 'loss', 'backward 0', 'gradients', 'update']);
  assert.deepEqual(names(3), [
    ...['input', 'forward 0', 'forward 1', 'forward 2', 'loss'],
    ...['backward 2', 'backward 1', 'backward 0', 'gradients', 'update'],
  ]);
  assert.equal(names(9).length, 22);
});

test('a number is known from the stage on that is about it', () => {
  for (const n of [1, 2, 9]) {
    const stages = stagesOf(layersOf(n));
    const known = knownFrom(layersOf(n));
    for (const kind of ['loss', 'gradients', 'update']) assert.equal(stages[known[kind]].kind, kind);
    for (let layer = 0; layer < n; ++layer) {
      assert.deepEqual(stages[known.forward(layer)], { kind: 'forward', layer });
      assert.deepEqual(stages[known.backward(layer)], { kind: 'backward', layer });
    }
  }
});

test('looking changes nothing, and the numbers follow the run, the sample and the kind of step', async () => {
  const page = await opened();
  const alone = await stage();
  for (let k = 0; k < 3; ++k) await alone.actions.step('epoch');
  assert.equal(page.state().detail.hash, alone.state().detail.hash);
  assert.deepEqual(page.ledger().before, page.state().detail.parameters);
  assert.equal(page.state().inspect.epoch, 3);

  page.inspect.chooseSample(7);
  await settled(page, [7]);
  assert.equal(shownRow(page.state()), 7);
  const [x, y] = page.state().run.training.x.subarray(14, 16);
  assert.deepEqual([...page.ledger().x], [x, y]);

  await page.actions.step('epoch');
  await settled(page, [7]);
  assert.equal(page.state().inspect.epoch, 4);
  assert.notDeepEqual(page.ledger().before, alone.state().detail.parameters);
  for (let k = 0; k < 6; ++k) page.inspect.next();
  page.inspect.nextSample();
  await settled(page, [8]);
  assert.equal(page.state().inspect.stage, 6);
  await page.actions.openMode('train');
  await alone.actions.step('epoch');
  assert.equal(page.state().detail.hash, alone.state().detail.hash);
});

test('while it trains, they follow at most four times a second, and stand at its end when it pauses', async () => {
  const page = await opened();
  const before = page.asked.filter((method) => method === 'ledger').length;
  page.actions.setSpeed(Infinity);
  const begin = performance.now();
  page.actions.play();
  await page.until(() => performance.now() - begin > 900);
  const asked = page.asked.filter((method) => method === 'ledger').length - before;
  assert.ok(asked >= 2 && asked <= 1 + (performance.now() - begin) / 250, `asked ${asked} times`);
  await page.actions.pause();
  await settled(page);
  assert.equal(page.state().inspect.epoch, page.state().snapshot.report.epoch);
});

test('the batch is the next update of the run, bit for bit', async () => {
  const config = {
    'training.update': 'mini_batch',
    'training.batch_size': 4,
    'optimizer.rule': 'adam',
    'penalty.l2': 0.01,
    'network.layers': [{ units: 3, activation: 'tanh' }],
  };
  const page = await opened({ config, epochs: 2 });
  page.inspect.show({ batch: true });
  await page.until(({ inspect }) => inspect.ledger.rows.length === 4);
  const { rows, after } = page.ledger();
  assert.equal(new Set(rows).size, 4);
  const { step } = page.state().snapshot.report;
  await page.inspect.apply();
  assert.equal(page.state().snapshot.report.step, step + 1);
  assert.deepEqual(page.state().detail.parameters, after);
  assert.deepEqual(page.state().journal.length, 0); // the run would have made it anyway
  await page.until(({ inspect }) => inspect.ledger.rows.join() !== rows.join());
  assert.deepEqual(page.ledger().before, after);
});

test('previous and next go around the samples; in a batch, around its samples alone', async () => {
  const page = await opened({ config: { 'training.update': 'mini_batch', 'training.batch_size': 4 } });
  page.inspect.chooseSample(0);
  page.inspect.previousSample();
  await settled(page, [20]);
  page.inspect.nextSample();
  await settled(page, [0]);
  page.inspect.show({ batch: true });
  await page.until(({ inspect }) => inspect.ledger.rows.length === 4);
  const { rows } = page.ledger();
  const first = placeOf(page.state());
  for (let k = 1; k <= 4; ++k) {
    page.inspect.nextSample();
    assert.equal(shownRow(page.state()), rows[(first + k) % 4]);
  }
  page.inspect.previousSample();
  assert.equal(shownRow(page.state()), rows[(first + 3) % 4]);
});

test('a step that is applied moves the weights as it says, is written down, and the link replays it', async () => {
  const page = await opened({ config: { 'optimizer.rule': 'momentum' } });
  page.inspect.chooseSample(13);
  await settled(page, [13]);
  const { after, before } = page.ledger();
  const { step } = page.state().snapshot.report;
  assert.notDeepEqual(after, before);
  await page.inspect.apply();
  assert.deepEqual(page.state().detail.parameters, after);
  assert.equal(page.state().snapshot.report.step, step + 1);
  assert.equal(page.state().notice.text, `Update ${step + 1} was made with sample 14 alone.`);
  assert.deepEqual(page.state().journal.at(-1).change, { kind: 'apply', rows: [13] });
  await settled(page, [13]);
  await page.actions.step('epoch');
  await page.actions.keepAddress();
  const again = await stage(page.address());
  assert.deepEqual(again.state().linkErrors, []);
  assert.equal(again.state().detail.hash, page.state().detail.hash);
  const never = await stage();
  await never.actions.change({ 'optimizer.rule': 'momentum' });
  for (let k = 0; k < 4; ++k) await never.actions.step('epoch');
  assert.notEqual(never.state().detail.hash, page.state().detail.hash);
});

test('of another network nothing is shown that was of the one before; new weights leave stage and part', async () => {
  const page = await opened();
  const part = { kind: 'weight', layer: 1, unit: 2, from: 3 };
  page.inspect.goTo(7);
  page.inspect.select(part);
  const old = page.ledger();
  const { run } = page.state().run;
  await page.actions.newWeights();
  assert.notEqual(page.state().run.run, run);
  assert.deepEqual([page.state().inspect.stage, page.state().inspect.part], [7, part]);
  await settled(page);
  assert.notDeepEqual(page.ledger().before, old.before);

  let seen = 0;
  const last = page.ledger();
  const watch = page.until(({ run: { layers }, inspect: { ledger, stage, part } }) => {
    if (layers.length !== 2) return false;
    seen += 1;
    assert.notEqual(ledger, last);
    assert.deepEqual([stage, part], [0, { kind: 'unit', layer: 0, unit: 0 }]);
    return ledger !== null;
  });
  await page.actions.removeLayer();
  await watch;
  assert.ok(seen > 0);
  assert.equal(page.ledger().layers.length, 2);
});

test('of a test point, a training point stands for it', async () => {
  const page = await opened({ config: { 'data.set': 'circle', 'data.test_share': 0.3 } });
  page.actions.show({ sample: { test: true, row: 5 } });
  const row = Math.floor((2 / 3) * (page.state().run.training.x.length / 2));
  assert.equal(shownRow(page.state()), row);
  page.inspect.nextSample();
  await settled(page, [row + 1]);
  assert.deepEqual(page.state().sample, { test: false, row: row + 1 });
});

test('a batch of too many samples is not laid open, and says how many', async () => {
  const page = await opened({
    config: { 'data.set': 'circle', 'data.points': 3000, 'data.test_share': 0, 'training.update': 'full_batch' },
    epochs: 0,
  });
  page.inspect.show({ batch: true });
  await page.until(({ inspect }) => inspect.samples > 1);
  assert.equal(page.state().inspect.ledger, null);
  assert.equal(page.state().inspect.samples, 3000);
  assert.ok(page.state().inspect.samples > MOST_ROWS);
  page.inspect.show({ batch: false });
  await settled(page, [2000]);
});

test('the walk goes on by itself to its end, stops there, and begins anew', async () => {
  const page = await opened();
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const last = stagesOf(page.state().run.layers).length - 1;
    page.inspect.goTo(last - 2);
    page.inspect.toggleWalking();
    mock.timers.tick(1600);
    assert.equal(page.state().inspect.stage, last - 1);
    assert.equal(page.state().inspect.walking, true);
    mock.timers.tick(1600);
    assert.equal(page.state().inspect.stage, last);
    assert.equal(page.state().inspect.walking, false);
    mock.timers.tick(5000);
    page.inspect.toggleWalking();
    assert.equal(page.state().inspect.stage, 0);
    mock.timers.tick(1600);
    assert.equal(page.state().inspect.stage, 1);
    page.set({ mode: 'train' });
    mock.timers.tick(1600);
    assert.deepEqual([page.state().inspect.stage, page.state().inspect.walking], [1, false]);
  } finally {
    mock.timers.reset();
  }
});
